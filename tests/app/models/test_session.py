"""A session knows what would be lost, and what of it is shown."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np

from app.models.edit import Edit, Recipe
from app.models.layers import Patch
from app.models.region import Region
from app.models.session import Preview, Result, Session, ShownPhoto
from app.models.source_stamp import SourceStamp, has_changed
from app.models.stored_photo import StoredPhoto
from tests.app.fakes import photo

SHOWN = ShownPhoto.of(StoredPhoto.of(photo()))


def _session() -> Session:
    return Session(1, SHOWN)


def _with(session: Session, edit: Edit) -> Session:
    return session.with_history(session.history.changed(edit))


def _restored(session: Session | None = None) -> Session:
    session = session or _session()
    return session.with_new_result(Result(session.edit.recipe, SHOWN))


def test_a_photo_alone_is_nothing_to_lose() -> None:
    assert not _session().is_modified
    assert _session().layers().result is None


def test_a_result_is_modified_until_it_is_saved_and_again_after_a_change() -> None:
    session = _restored()
    assert session.is_modified
    session = session.with_saved(Path("result.png"), session.mix)
    assert not session.is_modified
    assert session.saved_to == Path("result.png")
    changed = _with(session, Edit(strength=50))
    assert changed.is_modified
    assert changed.saved_to is None
    assert changed.last_target == Path("result.png")
    assert not changed.with_history(changed.history.undone()).is_modified


def test_moving_the_preview_is_no_change_of_a_result() -> None:
    session = _restored()
    session = session.with_saved(Path("result.png"), session.mix)
    assert not _with(session, Edit(region=Region(0, 0, 9, 9))).is_modified


def test_a_change_made_while_it_was_saved_is_not_saved() -> None:
    session = _restored()
    mix = session.mix
    assert _with(session, Edit(strength=20)).with_saved(Path("a.png"), mix).is_modified


def test_results_are_kept_by_recipe_and_come_back() -> None:
    session = _restored()
    first = session.restored
    other = _with(session, Edit(model="other"))
    assert other.restored is None
    assert other.is_modified  # the first result is still in no file
    second = ShownPhoto.of(StoredPhoto.of(photo()))
    other = other.with_new_result(Result(Recipe("other"), second))
    assert other.restored is second
    assert other.with_history(other.history.undone()).restored is first
    again = other.with_new_result(Result(Recipe("other"), SHOWN))
    assert [result.recipe.model for result in again.results] == ["default", "other"]


def test_a_new_result_of_the_saved_recipe_is_not_saved() -> None:
    session = _restored()
    session = session.with_saved(Path("result.png"), session.mix)
    assert _restored(session).is_modified


def test_one_saved_result_and_one_that_is_not() -> None:
    session = _restored()
    session = session.with_saved(Path("a.png"), session.mix)
    other = _with(session, Edit(model="other"))
    assert not other.is_modified
    assert _restored(other).is_modified


def test_a_preview_is_shown_for_its_own_recipe_and_until_there_is_all() -> None:
    patch = Patch(SHOWN.pyramid, 0, 0)
    session = replace(_session(), preview=Preview(Recipe(), Region(0, 0, 9, 9), patch))
    assert session.layers().patch is patch
    assert _with(session, Edit(model="other")).layers().patch is None
    layers = _restored(session).layers()
    assert layers.result is SHOWN.pyramid
    assert layers.patch is None


def test_a_photo_without_a_file_has_a_name(tmp_path: Path) -> None:
    assert _session().name == "Pasted image"
    named = ShownPhoto.of(StoredPhoto(np.zeros((2, 2, 3), np.uint8), path=tmp_path / "a.png"))
    assert Session(1, named).name == "a.png"


def test_a_file_that_was_written_again_is_noticed_and_one_that_is_gone_is_not(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"one")
    stamp = SourceStamp.of(path)
    assert not has_changed(path, stamp)
    path.write_bytes(b"another")
    assert has_changed(path, stamp)
    path.unlink()
    assert not has_changed(path, stamp)
    assert not has_changed(None, None)


def test_a_model_that_was_renamed_keeps_what_it_made() -> None:
    session = _restored(_session())
    session = session.with_saved(Path("out.png"), session.mix)
    preview = Preview(Recipe(), Region(0, 0, 9, 9), Patch(SHOWN.pyramid, 0, 0))
    session = _with(replace(session, preview=preview), Edit(model="other"))
    renamed = session.with_model_renamed("default", "mine")
    assert renamed.edit.model == "other"
    back = renamed.with_history(renamed.history.undone())
    assert back.edit.model == "mine"
    assert back.restored is not None
    assert back.patch is not None
    assert back.saved_to == Path("out.png")
    assert not back.is_modified


def test_a_model_that_was_deleted_leaves_its_results_and_no_wish_for_more() -> None:
    wished = _with(_session(), Edit(model="gone")).without_model("gone", "default")
    assert wished.edit.model == "default"
    made = _restored(_session())
    assert made.without_model("default", "other").edit.model == "default"
    assert made.without_model("default", "other").restored is not None


def test_a_model_that_was_replaced_has_to_show_what_it_can() -> None:
    preview = Preview(Recipe(), Region(0, 0, 9, 9), Patch(SHOWN.pyramid, 0, 0))
    session = replace(_session(), preview=preview)
    assert session.with_model_replaced("other") is session
    assert session.with_model_replaced("default").preview is None
