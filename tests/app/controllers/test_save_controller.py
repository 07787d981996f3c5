"""Where results may go."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from app.controllers.save_controller import (
    SaveController,
    is_same_file,
    suggested_target,
    with_suffix,
)
from app.models.session import Session
from app.views.dialogs import _open_filter, _save_filter
from app.workers import photo_tasks
from engine.errors import DeblurError
from engine.photo import PhotoFormat
from tests.app.fakes import FakeDialogs, photo


@pytest.mark.parametrize(
    ("name", "kind", "suggested"),
    [
        ("IMG_1.JPG", PhotoFormat.JPEG, "IMG_1-deblurred.JPG"),
        ("a.b.png", PhotoFormat.PNG, "a.b-deblurred.png"),
        ("really-a-png.jpg", PhotoFormat.PNG, "really-a-png-deblurred.png"),
        ("Zażółć 照片.tiff", PhotoFormat.TIFF, "Zażółć 照片-deblurred.tiff"),
        ("IMG_2.HEIC", PhotoFormat.HEIC, "IMG_2-deblurred.tif"),
        ("shot.NEF", PhotoFormat.RAW, "shot-deblurred.tif"),
    ],
)
def test_the_suggestion_stands_beside_the_original(
    name: str, kind: PhotoFormat, suggested: str
) -> None:
    path = Path("/photos", name)
    assert suggested_target(replace(photo(path=path), format=kind)) == path.with_name(suggested)


def test_a_pasted_photo_gets_a_name() -> None:
    assert suggested_target(photo()).name == "pasted-deblurred.png"


@pytest.mark.parametrize(
    ("name", "completed"),
    [
        ("a.png", "a.png"),
        ("a.JPEG", "a.JPEG"),
        ("a", "a.webp"),
        ("v1.2", "v1.2.webp"),
        ("a.heic", "a.webp"),
        ("a.cr3", "a.webp"),
    ],
)
def test_a_name_without_a_format_gets_the_photos_own(name: str, completed: str) -> None:
    assert with_suffix(Path(name), PhotoFormat.WEBP) == Path(completed)


class _Workspace:
    """Holds one session."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.saved: list[Path] = []

    def mark_saved(self, session: Session, target: Path) -> None:
        self.saved.append(target)


class _AtOnce:
    """Runs work where it is asked for."""

    def run(
        self,
        work: Callable[[], object],
        on_done: Callable[[object], None],
        on_failed: Callable[[Exception], None],
    ) -> None:
        try:
            on_done(work())
        except DeblurError as error:
            on_failed(error)


@pytest.mark.parametrize("allowed", [True, False])
def test_what_a_format_cannot_hold_is_asked_about(tmp_path: Path, allowed: bool) -> None:
    shown = photo_tasks.shown(replace(photo(), bit_depth=16))
    workspace = _Workspace(Session(shown).with_restored(shown))
    target = tmp_path / "result.jpg"
    dialogs = FakeDialogs(target=target, answer=allowed)
    controller = SaveController(workspace, _AtOnce(), dialogs)  # type: ignore[arg-type]
    controller.save_as()
    assert dialogs.asked == ["lose 16 bits per channel"]
    assert target.exists() is allowed
    assert workspace.saved == ([target] if allowed else [])


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
