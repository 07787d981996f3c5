"""Synthetic sets on disk: repeatable, resumable, never torn."""

import errno
import os
import re
from pathlib import Path

import numpy as np
import pytest

from engine.errors import Cancelled, DatasetError, OutputFolderError, UsageError
from engine.progress import CancelToken
from tests.training.data.samples import fail_on_call, scene_levels
from tests.training.tiny import save_png, texture
from training.blur import config as blur_config
from training.blur.config import BlurConfig
from training.blur.parameters import BlurRecord
from training.data.check import check_pairs
from training.data.layouts import find_layout
from training.data.reading import read_levels
from training.data.synthetic_set import (
    SynthReport,
    SynthSettings,
    make_pair,
    make_synthetic_set,
    refuse_nested,
    seed_of,
)


def settings() -> SynthSettings:
    """After the preset is there."""
    return SynthSettings(preset="tiny", crop=48, seed=5)


@pytest.fixture(autouse=True)
def tiny_preset(monkeypatch: pytest.MonkeyPatch) -> None:
    """Short paths keep the margin, and with it the photos, small."""
    tiny = BlurConfig(length_median=4.0, length_limit=8.0, noise_share=0.0)
    monkeypatch.setattr(blur_config, "PRESETS", {**blur_config.PRESETS, "tiny": tiny})


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """Two photos whose names differ in their suffix alone, one more, and one of no use."""
    folder = tmp_path / "photos"
    save_png(folder / "a.png", scene_levels(96, 112, seed=1))
    save_png(folder / "a.jpg", scene_levels(96, 112, seed=2))
    save_png(folder / "sub" / "räum.png", scene_levels(96, 112, seed=3))
    save_png(folder / "dot.png", texture(1, 1))
    return folder


def make(photos: Path, folder: Path, **changes: object) -> SynthReport:
    return make_synthetic_set(
        photos,
        folder,
        settings(),
        **{"pairs_per_photo": 2, "threads": 2, **changes},  # type: ignore[arg-type]
    )


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.suffix != ".jsonl"}


def assert_nothing_torn(folder: Path) -> None:
    """Every pair that is there is whole, has its record, and nothing lies about."""
    names = {path.name for path in folder.iterdir()} - {"set.json", "sources.json"}
    stems = {re.sub(r"_blur\.png|_sharp\.png|\.json", "", name) for name in names}
    whole = {f"{stem}{end}" for stem in stems for end in ("_blur.png", "_sharp.png", ".json")}
    assert names == whole
    for path in folder.glob("*.png"):
        read_levels(path)


def test_a_set_is_made_and_is_sound(photos: Path, tmp_path: Path) -> None:
    progress: list[tuple[int, int]] = []
    report = make(
        photos, tmp_path / "set", on_progress=lambda done, total: progress.append((done, total))
    )
    assert (report.made, report.kept, report.failed) == (6, 0, ())
    assert [finding.name for finding in report.sources.findings] == ["dot.png"]
    assert progress[-1] == (3, 3)
    found = find_layout(tmp_path / "set")
    assert found.layout == "beside"
    names = [pair.sequence_or_name for pair in found.pairs]
    assert len(set(names)) == 3  # one a photo: a split never parts them
    assert {"a", "sub_räum"} < set(names)
    checked = check_pairs(found)
    assert checked.findings == ()
    assert checked.parts[0].sizes == {(48, 48): 6}


def test_a_pair_can_be_made_again_from_its_record(photos: Path, tmp_path: Path) -> None:
    make(photos, tmp_path / "set")
    for pair in find_layout(tmp_path / "set").pairs:
        record = BlurRecord.read(pair.record)
        blurred, sharp, again = make_pair(
            read_levels(photos / record.source), record.source, settings(), record.seed
        )
        assert again == record
        assert np.array_equal(blurred, read_levels(pair.blurred))
        assert np.array_equal(sharp, read_levels(pair.sharp))


def test_pairs_do_not_depend_on_what_else_is_made(photos: Path, tmp_path: Path) -> None:
    make(photos, tmp_path / "set", threads=1)
    few = tmp_path / "few"
    make(photos, few, pairs_per_photo=1)
    (few / "a.0000_sharp.png").unlink()
    added = make(photos, few)
    assert (added.made, added.kept) == (4, 2)
    whole, again = contents(tmp_path / "set"), contents(few)
    assert {k: v for k, v in whole.items() if k != "sources.json"} == {
        k: v for k, v in again.items() if k != "sources.json"
    }


@pytest.mark.parametrize("call", [1, 2, 3, 4, 5, 7, 11])
def test_a_full_disk_leaves_nothing_torn_and_the_same_command_goes_on(
    photos: Path, tmp_path: Path, call: int
) -> None:
    folder = tmp_path / "set"
    full = OSError(errno.ENOSPC, "No space left on device")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", fail_on_call(call, full))
        with pytest.raises(OutputFolderError, match=r"No space left on device .*goes on"):
            make(photos, folder)
    assert_nothing_torn(folder)
    report = make(photos, folder)
    assert report.made + report.kept == 6
    assert_nothing_torn(folder)
    make(photos, tmp_path / "other")
    assert contents(folder) == contents(tmp_path / "other")


def test_making_can_be_cancelled(photos: Path, tmp_path: Path) -> None:
    cancel = CancelToken()

    def stop(done: int, total: int) -> None:
        if (done, total) == (1, 3):
            cancel.cancel()

    with pytest.raises(Cancelled):
        make(photos, tmp_path / "set", cancel=cancel, on_progress=stop, threads=1)
    assert_nothing_torn(tmp_path / "set")
    assert 0 < make(photos, tmp_path / "set").kept < 6


def test_a_photo_that_goes_away_costs_its_own_pairs(photos: Path, tmp_path: Path) -> None:
    def remove(done: int, total: int) -> None:
        if (done, total) == (4, 4):  # all are measured
            (photos / "a.png").unlink()

    report = make(photos, tmp_path / "set", on_progress=remove)
    assert [finding.name for finding in report.failed] == ["a.png"]
    assert report.made == 4


def test_whole_photos_can_be_blurred(photos: Path, tmp_path: Path) -> None:
    save_png(photos / "large.png", scene_levels(256, 272, seed=4))
    whole = SynthSettings(preset="tiny", crop=None)
    report = make_synthetic_set(photos, tmp_path / "set", whole)
    assert report.made == 1  # the others are too small
    (pair,) = find_layout(tmp_path / "set").pairs
    assert read_levels(pair.blurred).shape == (256, 272, 3)


def test_what_cannot_be_is_told(photos: Path, tmp_path: Path) -> None:
    make(photos, tmp_path / "set")
    with pytest.raises(DatasetError, match="made with another crop and seed; use the same"):
        make_synthetic_set(photos, tmp_path / "set", SynthSettings(preset="tiny", crop=32))
    (tmp_path / "set" / "set.json").write_text("[", encoding="utf-8")
    with pytest.raises(DatasetError, match=r"set\.json cannot be read"):
        make(photos, tmp_path / "set")
    with pytest.raises(UsageError, match=r"lies within .*choose a folder elsewhere"):
        make(photos, photos / "set")
    with pytest.raises(DatasetError, match="none of its 4 photos is fit: 4 too small"):
        make_synthetic_set(photos, tmp_path / "new", SynthSettings(preset="tiny", crop=200))
    with pytest.raises(UsageError, match="no blur preset 'stars'"):
        SynthSettings(preset="stars")
    refuse_nested(tmp_path / "photos-out", within=photos)


def test_seeds_differ_by_everything_that_names_a_pair() -> None:
    seeds = {seed_of(s, name, k) for s in (0, 1) for name in ("a", "b") for k in (0, 1)}
    assert len(seeds) == 8
    assert seed_of(1, "a", 0) == seed_of(1, "a", 0)
