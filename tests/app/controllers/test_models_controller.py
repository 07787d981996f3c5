"""What is done with models: looked at, checked, imported, renamed, deleted, brought back."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import SignalInstance
from pytestqt.qtbot import QtBot

from app.controllers import models_controller
from app.controllers.model_checks import ModelChecks
from app.controllers.models_controller import ModelsController
from app.controllers.pace import Pace
from app.models.edit import Recipe
from app.models.model_rows import Check, ModelRow, Standing
from app.store import MemoryStore
from app.workers import model_tasks
from app.workers.apart import Apart
from app.workers.messages import Timing
from engine.errors import Cancelled, EngineCrashedError, ImportRefusedError, UsageError
from engine.importing.install import Said, StagedModel
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from engine.weights import find_model, read_card, user_models_folder
from tests.app.desk import Desk
from tests.app.model_samples import spoil, write_model

TIMING = Timing(RestoreSettings(model="aunt"), 2.0, 4.0, TileRules(factor=8, overlap=32))


class FakeCall:
    """Stands in for a process that tries a file; what becomes of it is told by the file's name."""

    def __init__(self, source: Path, folder: Path) -> None:
        self.source, self.folder = source, folder
        self._cancelled = threading.Event()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def run(self) -> StagedModel:
        name = self.source.stem
        if name == "critic":
            raise ImportRefusedError(self.source, "it is a critic")
        if name == "crash":
            raise EngineCrashedError(-9)
        if name == "slow":
            self._cancelled.wait()
            raise Cancelled
        weights = write_model("staged", origin={"file": self.source.name}, licence="unknown")
        weights = weights.rename(self.folder / f"{name}.safetensors")
        return StagedModel(self.source, weights, read_card(weights), name, 30.0)

    def cancel(self) -> None:
        self._cancelled.set()


class Office:
    """The controller with all that it works with."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.store = MemoryStore()
        self.desk = Desk()
        self.pace = Pace(self.store)
        self.calls: list[FakeCall] = []
        self.models = ModelsController(
            self.desk.background,
            self.desk.workspace,
            self.desk.keeper,
            self.store,
            self.pace,
            stage=self._stage,
        )

    def _stage(self, source: Path, folder: Path) -> Apart[StagedModel]:
        self.calls.append(FakeCall(source, folder))
        return cast("Apart[StagedModel]", self.calls[-1])

    def look(self) -> None:
        """Look, and wait until everything is checked."""
        self.models.look()
        self.qtbot.waitUntil(lambda: bool(self.models.rows) and not self._has_unchecked())

    def _has_unchecked(self) -> bool:
        return any(row.standing is Standing.UNCHECKED for row in self.models.rows)

    def row(self, name: str) -> ModelRow:
        return next(row for row in self.models.rows if row.name == name)

    @property
    def names(self) -> list[str]:
        return [row.name for row in self.models.rows]

    def told(self, signal: SignalInstance, act: Callable[[], object]) -> list[Any]:
        """Do something, and return what a signal tells of it."""
        with self.qtbot.waitSignal(signal) as blocker:
            act()
        return list(blocker.args or [])

    def stage(self, name: str = "net.pth") -> StagedModel:
        """Have a file looked at, and return what came of it."""
        (staged,) = self.told(
            self.models.staged, lambda: self.models.import_files([Path("/files") / name])
        )
        assert isinstance(staged, StagedModel)
        return staged

    def close(self) -> None:
        self.models.close()
        self.desk.close()


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Office]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    office = Office(qtbot)
    yield office
    office.close()


def left_in_the_folder() -> list[str]:
    return sorted(path.name for path in user_models_folder().iterdir())


# --- looking and checking ---------------------------------------------------------------


def test_what_nobody_has_checked_is_checked_once(office: Office) -> None:
    write_model("aunt")
    spoil(write_model("torn"))
    office.look()
    standings = {row.name: row.standing for row in office.models.rows}
    assert standings == {
        "default": Standing.OK,
        "aunt": Standing.OK,
        "torn": Standing.DAMAGED,
    }
    known = ModelChecks(office.store).known
    assert len(known) == 3
    assert [bool(check.fault) for path, check in known.items() if "torn" in path] == [True]


def test_models_that_come_from_elsewhere_are_noticed(office: Office, qtbot: QtBot) -> None:
    office.look()
    with qtbot.assertNotEmitted(office.models.changed):
        office.told(office.models.listed, office.models.look)
    write_model("aunt")
    office.told(office.models.changed, office.models.look)
    assert office.names == ["default", "aunt"]


def test_checks_that_cannot_be_read_are_forgotten() -> None:
    store = MemoryStore()
    store.setValue("models/checks", "no JSON")
    checks = ModelChecks(store)
    assert checks.known == {}
    for number in range(300):
        checks.note(Path(f"{number}.safetensors"), Check((number, 0)))
    assert len(ModelChecks(store).known) == 200


def test_a_model_is_verified_when_asked(office: Office) -> None:
    path = write_model("aunt")
    office.look()
    (row,) = office.told(office.models.checked, lambda: office.models.verify([office.row("aunt")]))
    assert row.standing is Standing.OK
    stamp = path.stat()
    spoil(path)
    os.utime(path, ns=(stamp.st_mtime_ns, stamp.st_mtime_ns))  # as a disk does that goes bad
    (row,) = office.told(office.models.checked, lambda: office.models.verify([office.row("aunt")]))
    assert row.standing is Standing.DAMAGED
    assert office.row("aunt").standing is Standing.DAMAGED


def test_another_active_model_is_marked(office: Office) -> None:
    write_model("aunt")
    office.look()
    office.told(office.models.listed, lambda: office.models.activate("aunt"))
    assert office.models.active == "aunt"
    assert [row.is_active for row in office.models.rows] == [False, True]


# --- importing --------------------------------------------------------------------------


def test_a_file_is_tried_named_and_installed(office: Office) -> None:
    office.look()
    staged = office.stage()
    assert office.models.is_importing
    said = Said("aunt", licence="MIT", source="https://example.org")
    assert office.told(office.models.imported, lambda: office.models.install(staged, said)) == [
        "aunt"
    ]
    office.qtbot.waitUntil(lambda: "aunt" in office.names)
    row = office.row("aunt")
    assert row.standing is Standing.OK  # the self-test has just read it
    assert row.card is not None
    assert (row.card.licence, row.card.origin["from"]) == ("MIT", "https://example.org")
    assert left_in_the_folder() == ["aunt.safetensors"]
    assert not office.models.is_importing


def test_a_name_that_is_taken_can_be_mended(office: Office) -> None:
    write_model("aunt")
    staged = office.stage()
    (error,) = office.told(
        office.models.failed, lambda: office.models.install(staged, Said("aunt"))
    )
    assert isinstance(error, UsageError)
    assert office.models.is_importing
    office.told(
        office.models.imported,
        lambda: office.models.install(staged, Said("aunt"), replaces=True),
    )
    assert find_model("aunt").card.origin == {"file": "net.pth"}


@pytest.mark.parametrize(
    ("name", "words"), [("critic", "it is a critic"), ("crash", r"exit code -9")]
)
def test_a_file_that_is_refused_leaves_nothing(name: str, words: str, office: Office) -> None:
    source = Path(f"/files/{name}.pth")
    path, error = office.told(office.models.refused, lambda: office.models.import_files([source]))
    assert path == source
    assert isinstance(error, ImportRefusedError)
    with pytest.raises(ImportRefusedError, match=words):
        raise error
    assert left_in_the_folder() == []
    assert not office.models.is_importing


def test_files_are_tried_one_after_the_other(office: Office) -> None:
    sources = [Path("/files/critic.pth"), Path("/files/net.pth"), Path("/files/other.pth")]
    (staged,) = office.told(office.models.staged, lambda: office.models.import_files(sources))
    assert (staged.name, len(office.calls)) == ("net", 2)
    (staged,) = office.told(office.models.staged, office.models.give_up_import)
    assert staged.name == "other"
    assert not office.calls[1].folder.exists()


def test_an_import_that_is_given_up_is_ended(office: Office) -> None:
    source = Path("/files/slow.pth")
    office.told(office.models.staging, lambda: office.models.import_files([source]))
    office.models.give_up_import()
    assert office.calls[0].is_cancelled
    assert not office.models.is_importing
    assert left_in_the_folder() == []
    office.stage()


def test_without_room_for_a_quarantine_the_reason_is_told(office: Office) -> None:
    user_models_folder().parent.mkdir(parents=True)
    user_models_folder().write_text("a file where the folder should be")
    _, error = office.told(
        office.models.refused, lambda: office.models.import_files([Path("/files/net.pth")])
    )
    assert "make room" in str(error)
    user_models_folder().unlink()


# --- other deeds ------------------------------------------------------------------------


def test_a_new_name_is_followed_by_everything(office: Office) -> None:
    write_model("aunt")
    office.look()
    office.models.activate("aunt")
    office.pace.learn(TIMING)
    key = office.desk.open()
    office.desk.editor.set_model("aunt")
    shown = office.desk.session.original
    office.desk.workspace.add_result(key, Recipe(model="aunt"), shown)
    told = office.told(office.models.renamed, lambda: office.models.rename("aunt", "uncle"))
    assert told == ["aunt", "uncle"]
    office.qtbot.waitUntil(lambda: "uncle" in office.names)
    assert office.models.active == "uncle"
    assert office.row("uncle").standing is Standing.OK
    assert office.desk.session.edit.model == "uncle"
    result = office.desk.session.result
    assert result is not None
    assert (result.recipe, result.shown) == (Recipe(model="uncle"), shown)
    assert office.pace.estimate((100, 100), RestoreSettings(model="uncle")) is not None
    assert office.pace.estimate((100, 100), RestoreSettings(model="aunt")) is None


def test_a_name_that_cannot_be_is_told(office: Office) -> None:
    write_model("aunt")
    (error,) = office.told(office.models.failed, lambda: office.models.rename("aunt", "a/b"))
    assert isinstance(error, UsageError)
    assert left_in_the_folder() == ["aunt.safetensors"]


def test_a_deleted_model_goes_to_the_trash(office: Office, tmp_path: Path) -> None:
    path = write_model("aunt")
    office.look()
    office.models.activate("aunt")
    office.pace.learn(TIMING)
    office.desk.open()
    office.desk.editor.set_model("aunt")
    row = office.row("aunt")
    assert office.told(office.models.trashed, lambda: office.models.remove(row)) == [row]
    assert not path.exists()
    assert list((tmp_path / "data" / "Trash" / "files").iterdir())
    assert office.models.active == "default"
    assert office.desk.session.edit.model == "default"
    assert office.pace.estimate((100, 100), RestoreSettings(model="aunt")) is None
    office.qtbot.waitUntil(lambda: office.names == ["default"])


def test_without_a_trash_one_is_asked_first(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write_model("aunt")
    office.look()
    monkeypatch.setattr(model_tasks, "to_trash", lambda _: False)
    row = office.row("aunt")
    office.told(office.models.untrashable, lambda: office.models.remove(row))
    assert path.exists()
    office.told(office.models.changed, lambda: office.models.delete(row))
    assert not path.exists()


def test_a_model_is_exported(office: Office, tmp_path: Path) -> None:
    write_model("aunt")
    target = tmp_path / "aunt.zip"
    for _ in range(2):  # the dialog has asked about a file that is there
        told = office.told(office.models.exported, lambda: office.models.export("aunt", target))
        assert told == [target]
    lost = tmp_path / "no folder" / "aunt.zip"
    office.told(office.models.failed, lambda: office.models.export("aunt", lost))


def test_bundled_models_come_back(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    told = office.told(office.models.restored, office.models.restore_bundled)
    assert told == [()]
    monkeypatch.setattr(models_controller, "restore_bundled", lambda: ("default",))
    assert office.told(office.models.restored, office.models.restore_bundled) == [("default",)]


def test_spare_copies_are_kept(office: Office, tmp_path: Path) -> None:
    office.models.keep_spares()
    spare = tmp_path / "data" / "deblur" / "spare" / "default.safetensors"
    office.qtbot.waitUntil(spare.exists)


def test_a_row_that_has_no_file_is_not_verified(office: Office, qtbot: QtBot) -> None:
    write_model("aunt")
    office.look()
    row = replace(office.row("aunt"), stamp=None)
    with qtbot.assertNotEmitted(office.models.checked):
        office.models.verify([row])
