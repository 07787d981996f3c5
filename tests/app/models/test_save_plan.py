"""Where Save writes: never over the original, and over nothing that is not its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.models.save_plan import SaveChoices, plan_save, with_suffix
from app.models.settings import Settings
from app.models.stored_photo import StoredPhoto
from engine.photo import Photo, PhotoFormat
from engine.photo_io import MetadataStrip
from tests.app.fakes import pattern

JPEG = SaveChoices(format=PhotoFormat.JPEG)
SAME = SaveChoices()


def stored(path: Path | None, kind: PhotoFormat = PhotoFormat.JPEG, depth: int = 8) -> StoredPhoto:
    photo = Photo(pattern(8, 8), format=kind, path=path, bit_depth=depth)
    return StoredPhoto.of(photo)


@pytest.mark.parametrize(
    ("name", "kind", "depth", "choices", "target"),
    [
        ("a.JPG", PhotoFormat.JPEG, 8, SAME, "a-deblurred.JPG"),
        ("a.png", PhotoFormat.JPEG, 8, SAME, "a-deblurred.jpg"),
        ("a.tiff", PhotoFormat.TIFF, 16, SAME, "a-deblurred.tiff"),
        ("a.heic", PhotoFormat.HEIC, 8, SAME, "a-deblurred.tif"),
        ("a.avif", PhotoFormat.AVIF, 16, SAME, "a-deblurred.tif"),
        ("a.png", PhotoFormat.PNG, 8, JPEG, "a-deblurred.jpg"),
        ("a.x.png", PhotoFormat.PNG, 8, SAME, "a.x-deblurred.png"),
    ],
)
def test_the_name_tells_what_it_is(
    tmp_path: Path, name: str, kind: PhotoFormat, depth: int, choices: SaveChoices, target: str
) -> None:
    plan = plan_save(stored(tmp_path / name, kind, depth), choices, None)
    assert (plan.target.name, plan.taken, plan.replaces_own) == (target, None, False)


def test_a_taken_name_is_told_and_another_is_found(tmp_path: Path) -> None:
    (tmp_path / "a-deblurred.jpg").touch()
    (tmp_path / "a-deblurred-2.jpg").symlink_to(tmp_path / "nowhere")
    plan = plan_save(stored(tmp_path / "a.jpg"), SAME, None)
    assert (plan.target.name, plan.taken) == ("a-deblurred-3.jpg", "a-deblurred.jpg")


def test_an_earlier_result_is_replaced_unless_another_format_is_wanted(tmp_path: Path) -> None:
    last = tmp_path / "elsewhere.jpg"
    last.touch()
    plan = plan_save(stored(tmp_path / "a.jpg"), SAME, last)
    assert (plan.target, plan.replaces_own) == (last, True)
    plan = plan_save(stored(tmp_path / "a.jpg"), SaveChoices(format=PhotoFormat.PNG), last)
    assert (plan.target.name, plan.replaces_own) == ("a-deblurred.png", False)


def test_a_pasted_photo_goes_to_the_pictures() -> None:
    plan = plan_save(stored(None, PhotoFormat.PNG), SAME, None)
    assert plan.target.name == "pasted-deblurred.png"


@pytest.mark.parametrize(
    ("keeps", "strips", "strip"),
    [
        (True, False, MetadataStrip.NONE),
        (True, True, MetadataStrip.LOCATION),
        (False, True, MetadataStrip.ALL),
    ],
)
def test_what_is_left_out(keeps: bool, strips: bool, strip: MetadataStrip) -> None:
    choices = SaveChoices(quality=80, keeps_metadata=keeps, strips_location=strips)
    options = choices.options(PhotoFormat.JPEG)
    assert (options.strip, options.quality) == (strip, 80)


def test_choices_come_from_the_settings() -> None:
    settings = Settings(save_format="png", save_quality=70, strips_location=True)
    choices = SaveChoices.of(settings)
    assert choices == SaveChoices(PhotoFormat.PNG, 70, keeps_metadata=True, strips_location=True)
    assert choices.format_name == "png"
    assert SaveChoices.of(Settings()).format_name == Settings().save_format


@pytest.mark.parametrize(
    ("typed", "target"),
    [("a", "a.jpg"), ("a.b", "a.b.jpg"), ("a.PNG", "a.PNG"), ("a.heic", "a.jpg")],
)
def test_a_typed_name_gets_an_ending(typed: str, target: str) -> None:
    assert with_suffix(Path(typed), PhotoFormat.JPEG) == Path(target)
