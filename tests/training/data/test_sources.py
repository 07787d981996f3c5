"""Sharp photos to make pairs of: what is left out, and why."""

import os
import shutil
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from engine.errors import DatasetError
from engine.photo import Photo
from engine.photo_io import load_photo
from tests.training.data.samples import scene_levels
from tests.training.tiny import save_png, texture
from training.data import sources as sources_module
from training.data.report import Kind, Report
from training.data.sources import Sources, fit_names, measure_photos, report_sources


def soft(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.asarray(cv2.GaussianBlur(levels, (0, 0), 3.0), np.uint8)


def noisy(levels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    noise = np.random.default_rng(0).normal(0, 25, levels.shape)
    return np.clip(levels + noise, 0, 255).astype(np.uint8)


@pytest.fixture
def coco(tmp_path: Path) -> Path:
    """COCO's layout in little, with one photo of each kind of trouble."""
    folder = tmp_path / "coco"
    train = folder / "train2017"
    save_png(train / "good.png", scene_levels(160, 128, seed=1))
    save_png(folder / "val2017" / "good.png", scene_levels(160, 128, seed=2))
    save_png(train / "soft.png", soft(scene_levels(160, 128, seed=3)))
    save_png(train / "noisy.png", noisy(scene_levels(160, 128, seed=4)))
    save_png(train / "narrow.png", texture(160, 90, seed=5))
    save_png(train / "flat.png", np.full((160, 128, 3), 90, np.uint8))
    Image.fromarray(scene_levels(160, 128, seed=1)).resize((144, 176)).save(train / "twice.jpg")
    (train / "broken.jpg").write_bytes(b"\xff\xd8\xff nothing more")
    (folder / "annotations").mkdir()
    (folder / "annotations" / "captions.json").write_text("{}", encoding="utf-8")
    return folder


def examined(folder: Path) -> tuple[Sources, Report]:
    sources = measure_photos(folder, threads=2)
    return sources, report_sources(folder, sources, least_side=96)


def test_what_is_left_out_has_its_reason(coco: Path) -> None:
    sources, report = examined(coco)
    kinds = {finding.name: finding.kind for finding in report.findings}
    assert kinds == {
        "train2017/soft.png": Kind.SOFT,
        "train2017/noisy.png": Kind.NOISY,
        "train2017/narrow.png": Kind.SMALL,
        "train2017/flat.png": Kind.FLAT,
        "train2017/twice.jpg": Kind.DUPLICATE,
        "train2017/broken.jpg": Kind.UNREADABLE,
    }
    assert fit_names(sources, report) == ["train2017/good.png", "val2017/good.png"]
    (part,) = report.parts
    assert (part.count, part.usable) == (8, 2)
    details = {finding.name: finding.detail for finding in report.findings}
    assert details["train2017/narrow.png"] == "90x160 px; sides of 96 are needed"
    assert details["train2017/twice.jpg"] == "of train2017/good.png"
    mended = [finding.name for finding in report.findings if finding.must_mend]
    assert mended == ["train2017/broken.jpg"]  # the others are merely not used


def test_measurements_are_kept_for_files_that_did_not_change(
    coco: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    measured = measure_photos(coco)
    measured.write(tmp_path / "sources.json")
    known = Sources.read(tmp_path / "sources.json")
    assert known == measured
    save_png(coco / "train2017" / "narrow.png", scene_levels(160, 128, seed=6))
    read: list[Path] = []

    def load_and_note(path: Path) -> Photo:
        read.append(path)
        return load_photo(path)

    monkeypatch.setattr(sources_module, "load_photo", load_and_note)
    again = measure_photos(coco, known=known)
    assert [path.name for path in read] == ["narrow.png"]
    assert [photo.name for photo in again.photos] == [photo.name for photo in measured.photos]
    assert "train2017/narrow.png" in fit_names(again, report_sources(coco, again, least_side=96))


def test_measurements_of_no_use_are_made_anew(tmp_path: Path) -> None:
    assert Sources.read(tmp_path / "nowhere.json") == Sources()
    (tmp_path / "torn.json").write_text('{"photos": [', encoding="utf-8")
    assert Sources.read(tmp_path / "torn.json") == Sources()


def test_tiny_and_deep_photos_do_not_disturb(tmp_path: Path) -> None:
    save_png(tmp_path / "dot.png", texture(1, 1))
    deep = scene_levels(160, 128).astype(np.uint16) * 257
    (tmp_path / "deep.png").write_bytes(bytes(cv2.imencode(".png", deep)[1]))
    sources, report = examined(tmp_path)
    assert {(f.kind, f.must_mend) for f in report.findings} == {
        (Kind.SMALL, False),
        (Kind.DEEP, False),
    }
    assert fit_names(sources, report) == ["deep.png"]


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="symbolic links need rights on Windows")
def test_a_link_to_nothing_is_named(tmp_path: Path) -> None:
    save_png(tmp_path / "good.png", scene_levels(160, 128))
    (tmp_path / "gone.png").symlink_to(tmp_path / "nowhere.png")
    _, report = examined(tmp_path)
    assert [(f.kind, f.name) for f in report.findings] == [(Kind.UNREADABLE, "gone.png")]


def test_a_folder_without_photos_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no photos"):
        measure_photos(tmp_path)
    shutil.rmtree(tmp_path)
    with pytest.raises(DatasetError, match="no such folder"):
        measure_photos(tmp_path)
