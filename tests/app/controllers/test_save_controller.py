"""What is asked before a result is saved, and what is written then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.controllers.save_controller import SaveController
from app.controllers.workspace import Workspace
from app.models.edit import Recipe
from app.models.save_plan import SaveChoices, is_same_file
from app.models.session import Session, ShownPhoto
from app.models.settings import Keeper
from app.models.stored_photo import StoredPhoto
from app.store import MemoryStore
from app.views.dialogs import _open_filter, _save_filter
from engine.errors import DeblurError
from engine.photo import PhotoFormat
from engine.photo_io import load_photo
from tests.app.fakes import FakeDialogs, pattern, photo


class _AtOnce:
    """Runs work where it is asked for."""

    def run(
        self,
        work: Callable[[], object],
        on_done: Callable[[object], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        try:
            done = work()
        except DeblurError as error:
            on_failed(error)
        else:
            on_done(done)


class Scene:
    """A photo with its result, and who saves it."""

    def __init__(self, stored: StoredPhoto, dialogs: FakeDialogs) -> None:
        self.workspace = Workspace()
        key = self.workspace.add(stored.path)
        self.workspace.put(key, ShownPhoto.of(stored))
        self.workspace.add_result(key, Recipe(), ShownPhoto.of(stored))
        self.keeper = Keeper(MemoryStore())
        self.saving = SaveController(
            self.workspace,
            _AtOnce(),  # type: ignore[arg-type]
            dialogs,
            self.keeper,
        )

    @property
    def session(self) -> Session:
        session = self.workspace.session
        assert session is not None
        return session


def stored(path: Path | None = None, depth: int = 8) -> StoredPhoto:
    return StoredPhoto.of(replace(photo(path=path), bit_depth=depth))


@pytest.mark.parametrize("allowed", [True, False])
def test_what_a_format_cannot_hold_is_asked_about(tmp_path: Path, allowed: bool) -> None:
    dialogs = FakeDialogs(target=tmp_path / "result.jpg", answer=allowed)
    scene = Scene(stored(tmp_path / "photo.png", depth=16), dialogs)
    scene.saving.save_as()
    assert dialogs.asked == ["lose 16 bits per channel"]
    assert (tmp_path / "result.jpg").exists() is allowed
    assert (scene.session.saved_to is not None) is allowed


def test_save_writes_as_chosen_and_only_once(tmp_path: Path, qtbot: QtBot) -> None:
    scene = Scene(stored(tmp_path / "photo.png"), FakeDialogs())
    scene.saving.choose(SaveChoices(PhotoFormat.TIFF))
    with qtbot.waitSignals([scene.saving.saving, scene.saving.saved, scene.saving.ended]):
        scene.saving.save()
    np.testing.assert_allclose(load_photo(tmp_path / "photo-deblurred.tif").pixels, pattern())
    assert scene.saving.is_saved(scene.session)
    with qtbot.assertNotEmitted(scene.saving.saving):
        scene.saving.save()
    scene.saving.choose(replace(scene.saving.choices, strips_location=True))
    assert not scene.saving.is_saved(scene.session)
    assert scene.saving.plan(scene.session).replaces_own


def test_without_a_result_there_is_nothing_to_save(tmp_path: Path, qtbot: QtBot) -> None:
    dialogs = FakeDialogs(target=tmp_path / "a.png")
    workspace = Workspace()
    workspace.put(workspace.add(None), ShownPhoto.of(stored()))
    saving = SaveController(workspace, _AtOnce(), dialogs, Keeper(MemoryStore()))  # type: ignore[arg-type]
    with qtbot.assertNotEmitted(saving.saving):
        saving.save()
        saving.save_as()
    assert dialogs.suggested is None


def test_the_dialogs_offer_what_can_be_read_and_what_can_be_written() -> None:
    for suffix in ("*.heic", "*.cr3", "*.avif", "*.jpg"):
        assert suffix in _open_filter()
    assert "AVIF (*.avif)" in _save_filter()
    assert "heic" not in _save_filter()
    assert "*.dng" not in _save_filter()


def test_a_link_to_the_original_is_the_original(tmp_path: Path) -> None:
    source = tmp_path / "photo.png"
    source.touch()
    (tmp_path / "link.png").symlink_to(source)
    assert is_same_file(tmp_path / "link.png", source)
    assert is_same_file(tmp_path / "gone.png", tmp_path / "gone.png")
    assert not is_same_file(tmp_path / "other.png", source)
