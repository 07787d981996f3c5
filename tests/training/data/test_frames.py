"""Pairs from frames: what is averaged, what is refused, and what is said about it."""

import errno
import os
from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import Cancelled, DatasetError, OutputFolderError, UsageError
from engine.progress import CancelToken
from tests.training.data.samples import (
    Levels,
    fail_on_call,
    moving_frames,
    save_frames,
    scene_levels,
)
from tests.training.tiny import save_png, texture
from training.data.check import check_pairs
from training.data.frames import (
    FrameRecord,
    FrameSettings,
    SequenceReport,
    find_sequences,
    make_frame_pairs,
)
from training.data.layouts import PairPaths, find_layout
from training.data.reading import read_levels

SEVEN = FrameSettings(least=7, most=7)


def make(source: Path, folder: Path, settings: FrameSettings = SEVEN) -> SequenceReport:
    (report,) = make_frame_pairs(source, folder, settings)
    return report


def record_of(pair: PairPaths) -> FrameRecord:
    return msgspec.json.decode(pair.record.read_bytes(), type=FrameRecord)


def test_the_blurred_side_is_the_mean_light_and_the_sharp_one_the_middle(tmp_path: Path) -> None:
    frames = moving_frames(24)
    report = make(save_frames(tmp_path / "clip", frames), tmp_path / "set")
    assert (report.made, report.frames, report.refusal) == (3, 24, "")
    found = find_layout(tmp_path / "set")
    assert found.layout == "folders"
    for pair, first in zip(found.pairs, (0, 7, 14), strict=True):
        light = np.mean([(frame / 255.0) ** 2.2 for frame in frames[first : first + 7]], axis=0)
        expected = 255.0 * light ** (1 / 2.2)
        assert np.abs(read_levels(pair.blurred) - expected).max() <= 0.51
        assert np.array_equal(read_levels(pair.sharp), frames[first + 3])
        assert record_of(pair) == FrameRecord(source="clip", first=first, count=7, gamma=2.2)
        assert pair.sequence == "clip"
    assert not check_pairs(found).findings


def test_numbers_of_frames_are_odd_drawn_and_repeatable(tmp_path: Path) -> None:
    save_frames(tmp_path / "clip", moving_frames(44, step=1))
    counts: dict[str, list[int]] = {}
    for seed in (0, 0, 1):
        folder = tmp_path / f"set-{len(counts)}-{seed}"
        make(tmp_path / "clip", folder, FrameSettings(seed=seed))
        counts[folder.name] = [record_of(p).count for p in find_layout(folder).pairs]
    first, again, other = counts.values()
    assert first == again != other
    assert set(first) | set(other) <= {7, 9, 11, 13}
    assert len(set(first)) > 1


@given(st.integers(1, 20), st.integers(0, 10), st.integers(0, 99))
def test_every_draw_lies_between_the_two(half: int, more: int, seed: int) -> None:
    settings = FrameSettings(least=2 * half + 1, most=2 * (half + more) + 1)
    count = settings.draw_count(np.random.default_rng(seed))
    assert settings.least <= count <= settings.most
    assert count % 2


@pytest.mark.parametrize("limits", [(8, 12), (7, 12), (9, 7)])
def test_a_range_without_a_middle_is_told(limits: tuple[int, int]) -> None:
    with pytest.raises(ValueError, match="must be odd"):
        FrameSettings(least=limits[0], most=limits[1])


# --- what is refused ---


def test_a_still_sequence_is_refused(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    still = scene_levels(64, 96).astype(np.float64)
    noisy = [np.clip(still + rng.normal(0, 2, still.shape), 0, 255) for _ in range(16)]
    save_frames(tmp_path / "clip", [frame.astype(np.uint8) for frame in noisy])
    report = make(tmp_path / "clip", tmp_path / "set")
    assert report.refusal == "frames 0 to 13: nothing moves"
    assert not list((tmp_path / "set").rglob("*.png"))


def test_a_small_subject_that_moves_is_motion_enough(tmp_path: Path) -> None:
    frames = []
    for step in range(7):
        frame = scene_levels(128, 128)
        frame[40:72, 10 + 3 * step : 42 + 3 * step] = texture(32, 32, seed=1)
        frames.append(frame)
    assert make(save_frames(tmp_path / "clip", frames), tmp_path / "set").made == 1


def test_no_pair_reaches_across_a_cut(tmp_path: Path) -> None:
    frames = [*moving_frames(10, seed=1), *moving_frames(10, seed=2)]
    report = make(save_frames(tmp_path / "clip", frames), tmp_path / "set")
    assert list(map(str, report.skipped)) == ["frames 7 to 9: a cut before frame 10"]
    firsts = [record_of(pair).first for pair in find_layout(tmp_path / "set").pairs]
    assert firsts == [0, 10]


def test_a_sequence_of_cuts_is_refused_and_names_them(tmp_path: Path) -> None:
    frames = [frame for seed in range(4) for frame in moving_frames(4, seed=seed)]
    report = make(save_frames(tmp_path / "clip", frames), tmp_path / "set")
    assert report.made == 0
    assert "a cut before frame 4" in report.refusal
    assert "a cut before frame 12" in report.refusal


def test_a_frame_that_is_missing_ends_an_exposure(tmp_path: Path) -> None:
    save_frames(tmp_path / "clip", moving_frames(16))
    (tmp_path / "clip" / "3.png").write_bytes(b"")
    report = make(tmp_path / "clip", tmp_path / "set")
    (skipped,) = report.skipped
    assert str(skipped).startswith("frames 0 to 2: frame 2 is missing: ")
    firsts = [record_of(pair).first for pair in find_layout(tmp_path / "set").pairs]
    assert firsts == [3]


@pytest.mark.parametrize(
    ("frames", "words"),
    [
        (moving_frames(4), "4 frames are too few for a pair"),
        ([texture(1, 1)] * 9, "frames of 1x1 px are too small"),
        ([*moving_frames(4), *[texture(80, 96)] * 4], "a cut before frame 4"),
    ],
)
def test_what_else_cannot_be_is_told(tmp_path: Path, frames: list[Levels], words: str) -> None:
    report = make(save_frames(tmp_path / "clip", frames), tmp_path / "set")
    assert words in report.refusal


# --- sources ---


def save_video(path: Path, frames: list[Levels], *, fps: float = 240.0) -> Path:
    size = (frames[0].shape[1], frames[0].shape[0])
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, size)
    assert writer.isOpened()
    for frame in frames:
        writer.write(cv2.cvtColor(frame, cv2.COLOR_RGB2BGR))
    writer.release()
    return path


def test_a_video_file_gives_pairs(tmp_path: Path) -> None:
    frames = [np.ascontiguousarray(f.repeat(2, 0).repeat(2, 1)) for f in moving_frames(15)]
    report = make(save_video(tmp_path / "clip.avi", frames), tmp_path / "set")
    assert (report.made, report.notes) == (2, [])
    for pair, middle in zip(find_layout(tmp_path / "set").pairs, (3, 10), strict=True):
        assert np.abs(read_levels(pair.sharp).astype(int) - frames[middle]).mean() < 12  # MJPG
        assert record_of(pair).source == "clip.avi"


def test_a_slow_or_damaged_video_is_told(tmp_path: Path) -> None:
    video = save_video(tmp_path / "slow.avi", moving_frames(8), fps=30.0)
    assert make(video, tmp_path / "set").notes == ["30 frames a second: gaps between them may show"]
    (tmp_path / "text.mp4").write_text("no video", encoding="utf-8")
    report = make(tmp_path / "text.mp4", tmp_path / "other")
    assert "cannot be read as a video" in report.refusal


def test_a_folder_stands_for_all_that_is_in_it(tmp_path: Path) -> None:
    save_frames(tmp_path / "in" / "b", moving_frames(8))
    save_frames(tmp_path / "in" / "a" / "deep", [scene_levels(64, 96)] * 8)
    save_video(tmp_path / "in" / "c.avi", moving_frames(8))
    (tmp_path / "in" / "notes.txt").touch()
    progress: list[tuple[int, int]] = []
    reports = make_frame_pairs(
        tmp_path / "in",
        tmp_path / "set",
        SEVEN,
        on_progress=lambda done, total: progress.append((done, total)),
    )
    assert [(report.name, report.made) for report in reports] == [
        ("a_deep", 0),
        ("b", 1),
        ("c.avi", 1),
    ]
    assert progress[-1] == (24, 24)


def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="no such file or folder"):
        find_sequences(tmp_path / "nowhere")
    with pytest.raises(DatasetError, match="neither videos nor frames"):
        find_sequences(tmp_path)
    save_png(tmp_path / "1.png", texture(8, 8))
    with pytest.raises(UsageError, match="lies within"):
        make(tmp_path, tmp_path / "set")


# --- going on ---


def test_pairs_that_are_there_are_kept(tmp_path: Path) -> None:
    save_frames(tmp_path / "clip", moving_frames(24))
    make(tmp_path / "clip", tmp_path / "set")
    pairs = find_layout(tmp_path / "set").pairs
    before = pairs[0].blurred.stat().st_mtime_ns
    pairs[1].sharp.unlink()
    report = make(tmp_path / "clip", tmp_path / "set")
    assert (report.made, report.kept) == (1, 2)
    assert pairs[0].blurred.stat().st_mtime_ns == before
    with pytest.raises(DatasetError, match="made with another gamma"):
        make(tmp_path / "clip", tmp_path / "set", FrameSettings(least=7, most=7, gamma=1.0))


def test_a_full_disk_leaves_whole_pairs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_frames(tmp_path / "clip", moving_frames(24))
    full = OSError(errno.ENOSPC, "No space left on device")
    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail_on_call(6, full))  # the settings, a pair, half a pair
        with pytest.raises(OutputFolderError, match="No space left on device"):
            make(tmp_path / "clip", tmp_path / "set")
    found = find_layout(tmp_path / "set")
    assert len(found.pairs) == 1
    assert found.no_sharp == found.no_blurred == ()
    assert make(tmp_path / "clip", tmp_path / "set").made == 2


def test_a_long_video_can_be_cancelled(tmp_path: Path) -> None:
    save_frames(tmp_path / "clip", moving_frames(24))
    cancel = CancelToken()

    def stop(done: int, _: int) -> None:
        if done == 10:
            cancel.cancel()

    with pytest.raises(Cancelled):
        make_frame_pairs(
            tmp_path / "clip", tmp_path / "set", SEVEN, cancel=cancel, on_progress=stop
        )
    assert len(find_layout(tmp_path / "set").pairs) == 1
