"""The real window with the real engine and the weights that ship, from photo to saved file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Application, build
from app.store import MemoryStore
from app.workers.engine_process import EngineOptions
from engine.photo import Photo
from engine.photo_io import load_photo, save_photo
from resources import resource_path
from tests.app.fakes import FakeDialogs


@pytest.fixture
def real_application(
    qapp: QApplication, dialogs: FakeDialogs, tmp_path: Path
) -> Iterator[Application]:
    built = build(MemoryStore(), dialogs, EngineOptions(), home=tmp_path / "home")
    built.window.show()
    yield built
    dialogs.answer = True
    built.window.close()
    built.window.deleteLater()


@pytest.fixture
def blurred(tmp_path: Path) -> Path:
    """A part of an example, as a photo of its own."""
    whole = load_photo(resource_path("examples", "red-panda.jpg"))
    path = tmp_path / "panda.png"
    save_photo(Photo(np.ascontiguousarray(whole.pixels[150:342, 300:556])), path)
    return path


def test_a_blurred_photo_goes_in_and_a_sharper_one_is_saved(
    real_application: Application, blurred: Path, dialogs: FakeDialogs, qtbot: QtBot
) -> None:
    window, parts = real_application.window, real_application.parts
    before = blurred.read_bytes()
    with qtbot.waitSignal(parts.previewing.previewed, timeout=120_000):
        window.open_photos([blurred])
    with qtbot.waitSignal(parts.restoring.restored, timeout=120_000):
        window.commands.deblur.trigger()
    assert window.status.model == "default"
    assert parts.workspace.session is not None
    assert "about" in window.page.panel.job.button.text()  # its pace is known from the preview

    with qtbot.waitSignal(parts.saving.saved):
        window.commands.save.trigger()
    original = load_photo(blurred)
    saved = load_photo(blurred.with_name("panda-deblurred.png"))
    assert saved.pixels.shape == original.pixels.shape
    assert _sharpness(saved) > 1.02 * _sharpness(original)
    assert blurred.read_bytes() == before


def _sharpness(photo: Photo) -> float:
    """Mean absolute difference of neighbouring pixels; blur makes it small."""
    return sum(float(np.abs(np.diff(photo.pixels, axis=axis)).mean()) for axis in (0, 1))
