"""Where results may go."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.controllers.save_controller import is_same_file, suggested_target, with_suffix
from engine.photo import PhotoFormat
from tests.app.fakes import photo


@pytest.mark.parametrize(
    ("name", "kind", "suggested"),
    [
        ("IMG_1.JPG", PhotoFormat.JPEG, "IMG_1-deblurred.JPG"),
        ("a.b.png", PhotoFormat.PNG, "a.b-deblurred.png"),
        ("really-a-png.jpg", PhotoFormat.PNG, "really-a-png-deblurred.png"),
        ("Zażółć 照片.tiff", PhotoFormat.TIFF, "Zażółć 照片-deblurred.tiff"),
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
    [("a.png", "a.png"), ("a.JPEG", "a.JPEG"), ("a", "a.webp"), ("v1.2", "v1.2.webp")],
)
def test_a_name_without_a_format_gets_the_photos_own(name: str, completed: str) -> None:
    assert with_suffix(Path(name), PhotoFormat.WEBP) == Path(completed)


def test_a_link_to_the_original_is_the_original(tmp_path: Path) -> None:
    source = tmp_path / "photo.png"
    source.touch()
    (tmp_path / "link.png").symlink_to(source)
    assert is_same_file(tmp_path / "link.png", source)
    assert is_same_file(tmp_path / "gone.png", tmp_path / "gone.png")
    assert not is_same_file(tmp_path / "other.png", source)
