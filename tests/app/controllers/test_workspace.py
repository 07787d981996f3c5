"""Several open photos, one of which is looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from pytestqt.qtbot import QtBot

from app.controllers.workspace import Workspace
from app.models.edit import Edit, History, Recipe
from app.models.open_photo import OpenPhoto
from app.models.region import Region
from app.models.session import Session
from app.models.source_stamp import SourceStamp
from tests.app.studio import add_result, shown

STAMP = SourceStamp(10, 20)


def _open(workspace: Workspace, *names: str) -> list[int]:
    keys = [workspace.add(Path(name)) for name in names]
    for key in keys:
        workspace.put(key, shown(), STAMP)
    return keys


def _session(workspace: Workspace) -> Session:
    assert workspace.session is not None
    return workspace.session


def test_a_photo_has_one_place() -> None:
    workspace = Workspace()
    first, second = _open(workspace, "a.png", "b.png")
    assert workspace.add(Path("a.png")) == first
    assert workspace.current == second
    assert [photo.name for photo in workspace.photos] == ["a.png", "b.png"]
    assert workspace.add(None) != workspace.add(None)


def test_the_list_and_changes_are_told(qtbot: QtBot) -> None:
    workspace = Workspace()
    seen: list[tuple[OpenPhoto, ...]] = []
    workspace.listed.connect(lambda photos, _: seen.append(photos))
    (key,) = _open(workspace, "a.png")
    with qtbot.waitSignal(workspace.changed) as changed:
        add_result(workspace)
    session = changed.args[0]
    assert isinstance(session, Session)
    assert session.restored is not None
    assert seen[-1][0].is_modified
    workspace.mark_saved(key, Path("r.png"), session.mix)
    assert not seen[-1][0].is_modified


def test_each_photo_keeps_what_was_made_of_it(qtbot: QtBot) -> None:
    workspace = Workspace()
    first, second = _open(workspace, "a.png", "b.png")
    with qtbot.assertNotEmitted(workspace.changed):
        workspace.add_result(first, Recipe(), shown())  # the other one is looked at
    assert _session(workspace).restored is None
    workspace.show(first)
    assert _session(workspace).key == first
    assert _session(workspace).restored is not None
    assert [session.key for session in workspace.sessions if session.is_modified] == [first]
    assert [session.key for session in workspace.least_looked_at()] == [second, first]


def test_neighbors_end_at_the_ends() -> None:
    workspace = Workspace()
    first, second = _open(workspace, "a.png", "b.png")
    assert workspace.neighbor(-1) == first
    assert workspace.neighbor(1) is None
    workspace.show(first)
    assert workspace.neighbor(-1) is None
    assert workspace.neighbor(1) == second


def test_closing_the_last_one_empties(qtbot: QtBot) -> None:
    workspace = Workspace()
    first, second = _open(workspace, "a.png", "b.png")
    with qtbot.waitSignal(workspace.closed), qtbot.assertNotEmitted(workspace.emptied):
        workspace.close(second)
    assert workspace.session is None
    with qtbot.waitSignal(workspace.emptied):
        workspace.close(first)
    workspace.close(first)
    workspace.add_result(first, Recipe(), shown())
    workspace.put(first, shown(), STAMP)
    assert workspace.photos == ()


def test_a_photo_that_made_room_comes_back_with_all_that_was_made_of_it() -> None:
    workspace = Workspace()
    first, second = _open(workspace, "a.png", "b.png")
    workspace.show(first)
    result = add_result(workspace)
    workspace.show(second)
    workspace.shelve(first, None)
    assert not workspace.is_here(first)
    outline = workspace.session_of(first)
    assert outline is not None
    assert outline.is_modified
    assert outline.original.nbytes < 100
    assert outline.name == "Pasted image"  # the pattern has no file; its place has
    workspace.put(first, shown(), STAMP)
    assert workspace.session is not None
    assert workspace.session.restored is result
    workspace.shelve(first, None)  # what is looked at stays
    assert workspace.is_here(first)


def test_a_file_that_changed_meanwhile_takes_the_results_along_and_leaves_the_decisions() -> None:
    workspace = Workspace(lambda: Edit(model="other"))
    (key,) = _open(workspace, "a.png")
    session = workspace.session
    assert session is not None
    assert session.edit.model == "other"
    edit = replace(session.edit, strength=40, region=Region(50, 30, 40, 30))
    workspace.replace(session.with_history(session.history.changed(edit)))
    add_result(workspace)
    workspace.put(key, shown(60, 40), SourceStamp(11, 20))
    assert workspace.session is not None
    assert workspace.session.results == ()
    assert workspace.session.edit.strength == 40
    assert workspace.session.edit.region is None  # it reached beyond the smaller photo
    assert workspace.session.history.can_undo


def test_what_was_decided_earlier_holds_when_the_photo_comes() -> None:
    workspace = Workspace()
    key = workspace.add(Path("a.png"), History(Edit(strength=7)))
    assert workspace.history_of(key).present.strength == 7
    assert workspace.sessions == ()
    workspace.put(key, shown(), STAMP)
    assert _session(workspace).strength == 7
