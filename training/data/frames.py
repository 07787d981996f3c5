"""Pairs from video of a high frame rate, as GoPro's were made (Nah et al. 2017).

The mean of N consecutive frames in linear light is the blurred side, the middle one the sharp
side. Stretches in which nothing moves, or across which the video is cut, make no pairs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Final, Literal, TypeAlias

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.errors import DatasetError, PhotoError
from engine.photo import quantize
from engine.photo_io import is_photo_path
from engine.progress import CancelToken
from training.data.check import LEAST_SIDE
from training.data.layouts import PairPaths
from training.data.output import claim_folder, is_written, write_pair, writing_into
from training.data.quality import Gray, Levels, gray_of
from training.data.reading import OnProgress, read_levels
from training.data.synthetic_set import refuse_nested

VIDEO_SUFFIXES: Final = frozenset(
    {".mp4", ".mov", ".avi", ".mkv", ".m4v", ".webm", ".mts", ".m2ts", ".mpg", ".mpeg", ".wmv"}
)
SLOW_FPS: Final = 100.0
"""Frames farther apart than this leave gaps that show as ghosts."""

_STILL: Final = 1.5  # px of motion over all frames of a pair; noise alone looks like 1
_CUT: Final = 0.6  # correlation of neighbouring thumbnails, below which they show two scenes
_THUMBNAIL: Final = 160  # px across
_BLOCK: Final = 16  # px of a thumbnail
_EDGES: Final = 1.0  # mean gradient, in levels, from which on a block can tell motion

Odd: TypeAlias = Annotated[int, msgspec.Meta(ge=3)]


class FrameSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What decides how each pair of a set looks.

    Attributes:
        least: Fewest frames of a pair, odd.
        most: Most frames of a pair, odd; the number of each is drawn between the two.
        gamma: Of the frames' tone curve; their mean is taken in linear light.
        seed: Of the numbers of frames.
    """

    least: Odd = 7
    most: Odd = 13
    gamma: Annotated[float, msgspec.Meta(gt=0)] = 2.2
    seed: Annotated[int, msgspec.Meta(ge=0)] = 0
    format: Literal["deblur-frames/1"] = "deblur-frames/1"

    def __post_init__(self) -> None:
        """Check that there is a middle frame."""
        if not self.least % 2 or not self.most % 2 or self.least > self.most:
            raise ValueError("the numbers of frames must be odd, the first not above the second")

    def draw_count(self, rng: np.random.Generator) -> int:
        """Draw an odd number of frames."""
        return self.least + 2 * int(rng.integers((self.most - self.least) // 2 + 1))


class FrameRecord(msgspec.Struct, frozen=True, kw_only=True):
    """What lies beside a pair: ``count`` frames of ``source`` from number ``first`` on."""

    source: str
    first: int
    count: int
    gamma: float
    format: Literal["deblur-frame-average/1"] = "deblur-frame-average/1"


@dataclass(frozen=True, slots=True)
class Skipped:
    """A stretch of frames, both ends included, that made no pair, and why."""

    first: int
    last: int
    reason: str

    def __str__(self) -> str:
        return f"frames {self.first} to {self.last}: {self.reason}"


@dataclass(slots=True)
class SequenceReport:
    """What became of one sequence; refused are those that gave no pair."""

    name: str
    error: str = ""
    frames: int = 0
    made: int = 0
    kept: int = 0
    skipped: list[Skipped] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def refusal(self) -> str:
        """Why the sequence gave no pair; empty where it did."""
        if self.error or self.made + self.kept:
            return self.error
        return "; ".join(map(str, self.skipped)) or f"{self.frames} frames are too few for a pair"

    def skip(self, first: int, last: int, reason: str) -> None:
        """Note a stretch; it grows as long as the reason stays the same."""
        before = self.skipped[-1] if self.skipped else None
        if before and before.reason == reason and before.last + 1 >= first:
            self.skipped[-1] = Skipped(before.first, last, reason)
        else:
            self.skipped.append(Skipped(first, last, reason))


# --- sequences ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class FrameSequence:
    """A video file, or a folder of frames; ``name`` is unique and fit for a folder."""

    name: str
    path: Path


def find_sequences(path: Path) -> list[FrameSequence]:
    """Find the videos and folders of frames that a path stands for.

    Raises:
        DatasetError: There is nothing, or nothing of the kind.
    """
    if path.is_file():
        return [FrameSequence(path.stem, path)]
    if not path.is_dir():
        raise DatasetError(path, "there is no such file or folder")
    found = [FrameSequence(path.name or "frames", path)] if _frames_in(path) else []
    for inner in sorted(path.rglob("*")):
        is_video = inner.suffix.lower() in VIDEO_SUFFIXES and inner.is_file()
        if is_video or (inner.is_dir() and _frames_in(inner)):
            name = "_".join(inner.relative_to(path).parts)
            found.append(FrameSequence(name, inner))
    if not found:
        raise DatasetError(path, "neither videos nor frames are in it")
    return found


def _frames_in(folder: Path) -> list[Path]:
    """Return the frames of a folder in the order of the numbers in their names."""
    return sorted(filter(is_photo_path, folder.iterdir()), key=_by_number)


def _by_number(path: Path) -> tuple[list[tuple[int, str]], str]:
    parts = re.split(r"(\d+)", path.stem)
    return [(int(p), "") if p.isdecimal() else (-1, p) for p in parts], path.name


def _read(sequence: FrameSequence, report: SequenceReport) -> Iterator[Levels | str]:
    """Yield the frames of a sequence; where one cannot be read, the reason in its place."""
    if sequence.path.is_dir():
        for path in _frames_in(sequence.path):
            try:
                yield read_levels(path)
            except PhotoError as error:
                yield str(error)
        return
    yield from _read_video(sequence.path, report)


def _length(sequence: FrameSequence) -> int:
    """Return how many frames a sequence promises to have."""
    if sequence.path.is_dir():
        return len(_frames_in(sequence.path))
    video = cv2.VideoCapture(str(sequence.path))
    try:
        return max(0, int(video.get(cv2.CAP_PROP_FRAME_COUNT)))
    finally:
        video.release()


def _read_video(path: Path, report: SequenceReport) -> Iterator[Levels]:
    video = cv2.VideoCapture(str(path))
    try:
        if not video.isOpened():
            raise DatasetError(path, "it cannot be read as a video; extract its frames to a folder")
        fps, promised = video.get(cv2.CAP_PROP_FPS), int(video.get(cv2.CAP_PROP_FRAME_COUNT))
        if 0 < fps < SLOW_FPS:
            report.notes.append(f"{fps:.0f} frames a second: gaps between them may show")
        count = 0
        while True:
            is_there, frame = video.read()
            if not is_there:
                break
            count += 1
            yield np.asarray(cv2.cvtColor(frame, cv2.COLOR_BGR2RGB), np.uint8)
        if count < promised:
            report.notes.append(f"it ends after {count} of {promised} frames")
    finally:
        video.release()


# --- exposures ----------------------------------------------------------------------------


class _Exposure:
    """Gathers the light of ``count`` frames, the first of which has number ``first``."""

    def __init__(self, first: int, count: int) -> None:
        self.first, self.count, self.held = first, count, 0
        self.motion = 0.0
        self._start: Gray | None = None
        self._sum: NDArray[np.float32] | None = None
        self.middle: Levels | None = None

    @property
    def last(self) -> int:
        return self.first + self.held - 1

    @property
    def is_full(self) -> bool:
        return self.held == self.count

    def add(self, frame: Levels, thumbnail: Gray, curve: NDArray[np.float32]) -> None:
        light = curve[frame]
        self._sum = light if self._sum is None else np.add(self._sum, light, out=self._sum)
        if self.held == self.count // 2:
            self.middle = frame
        if self._start is None:
            self._start = thumbnail
        else:
            scale = frame.shape[1] / thumbnail.shape[1]
            self.motion = max(self.motion, scale * _motion(self._start, thumbnail))
        self.held += 1

    def blurred(self, gamma: float) -> Levels:
        """Return the mean light, encoded again and rounded."""
        if self._sum is None:
            raise ValueError("an exposure without frames")
        encoded = np.power(self._sum / np.float32(self.held), np.float32(1.0 / gamma))
        return quantize(encoded, 8).astype(np.uint8, copy=False)


def _thumbnail(frame: Levels) -> Gray:
    gray = gray_of(frame)
    scale = min(1.0, _THUMBNAIL / gray.shape[1])
    size = (max(1, round(gray.shape[1] * scale)), max(1, round(gray.shape[0] * scale)))
    return np.asarray(cv2.resize(gray, size, interpolation=cv2.INTER_AREA), np.float32)


def _motion(first: Gray, second: Gray) -> float:
    """Estimate how far things moved, in pixels of the thumbnails.

    The change divided by the gradient is the motion across edges, as in optical flow (Horn and
    Schunck 1981), as long as it is small. The most moving twentieth of the blocks counts: one
    moving subject is motion enough.
    """
    down, across = np.gradient(first)
    edges = np.hypot(down, across).astype(np.float32)
    rows, columns = (max(1, side // _BLOCK) for side in first.shape)
    change, slope = (
        np.asarray(cv2.resize(x, (columns, rows), interpolation=cv2.INTER_AREA))
        for x in (np.abs(second - first), edges)
    )
    telling = slope > _EDGES
    return float(np.percentile(change[telling] / slope[telling], 95)) if telling.any() else 0.0


def _is_cut(first: Gray, second: Gray) -> bool:
    """Whether two neighbouring frames show different scenes: unlike, and no pan explains it."""
    if first.shape != second.shape:
        return True
    one, other = first - first.mean(), second - second.mean()
    power = float(np.sqrt(np.mean(one**2) * np.mean(other**2)))
    if power < 1.0:  # one of them shows next to nothing
        return float(np.mean(np.abs(second - first))) > 8.0
    if float(np.mean(one * other)) / power >= _CUT:
        return False
    height, width = second.shape
    middle = second[height // 8 : -(height // 8), width // 8 : -(width // 8)]
    found = cv2.matchTemplate(first, middle, cv2.TM_CCOEFF_NORMED)
    return float(found.max()) < _CUT


# --- the work -----------------------------------------------------------------------------


def make_frame_pairs(
    source: Path,
    folder: Path,
    settings: FrameSettings,
    *,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> list[SequenceReport]:
    """Make pairs of every sequence, as ``SEQUENCE/blur/N.png`` and ``SEQUENCE/sharp/N.png``.

    ``N`` is the number of the first frame, from 0. Pairs share no frame. What is there already is
    kept, so that an interrupted run can be gone on with.

    Args:
        source: A video, a folder of frames, or a folder of those.
        folder: Where the pairs go, with a record of each.
        settings: How many frames, and their tone curve; of a set that was begun, the same.
        cancel: Asked at every frame; finished pairs stay.
        on_progress: Told how many frames are done, of how many.

    Raises:
        UsageError: ``folder`` lies within ``source``.
        DatasetError: Nothing to read, or the folder holds a set made with other settings.
        OutputFolderError: The folder cannot be written, or the disk is full; finished pairs stay.
        Cancelled: Somebody asked to stop.
    """
    refuse_nested(folder, within=source)
    sequences = find_sequences(source)
    claim_folder(folder, settings)
    total, reports = sum(map(_length, sequences)), [SequenceReport(s.name) for s in sequences]

    def on_frame() -> None:
        if cancel is not None:
            cancel.raise_if_cancelled()
        if on_progress:
            done = sum(report.frames for report in reports)
            on_progress(done, max(total, done))

    for sequence, report in zip(sequences, reports, strict=True):
        try:
            with writing_into(folder):
                _make_of_sequence(sequence, folder, settings, report, on_frame)
        except DatasetError as error:
            report.error = error.reason
    return reports


def _make_of_sequence(
    sequence: FrameSequence,
    folder: Path,
    settings: FrameSettings,
    report: SequenceReport,
    on_frame: Callable[[], None],
) -> None:
    for exposure in _expose(sequence, settings, report, on_frame):
        paths = _paths(folder, sequence.name, exposure.first)
        if is_written(paths):
            report.kept += 1
            continue
        record = FrameRecord(
            source=sequence.path.name,
            first=exposure.first,
            count=exposure.count,
            gamma=settings.gamma,
        )
        if exposure.middle is not None:
            blurred = exposure.blurred(settings.gamma)
            write_pair(paths, blurred, exposure.middle, msgspec.json.encode(record))
            report.made += 1


def _paths(folder: Path, sequence: str, first: int) -> PairPaths:
    name = f"{first:06}.png"
    scene = folder / sequence
    return PairPaths(f"{sequence}_{first:06}", scene / "blur" / name, scene / "sharp" / name)


def _expose(
    sequence: FrameSequence,
    settings: FrameSettings,
    report: SequenceReport,
    on_frame: Callable[[], None],
) -> Iterator[_Exposure]:
    """Yield every exposure in which something moves; note the others in the report."""
    rng = np.random.default_rng((settings.seed, *sequence.name.encode()))
    curve = np.power(np.arange(256, dtype=np.float32) / 255.0, np.float32(settings.gamma))
    exposure = _Exposure(0, settings.draw_count(rng))
    before: Gray | None = None
    for number, frame in enumerate(_read(sequence, report)):
        report.frames = number + 1
        on_frame()
        if isinstance(frame, str):
            report.skip(exposure.first, number, f"frame {number} is missing: {frame}")
            exposure, before = _Exposure(number + 1, settings.draw_count(rng)), None
            continue
        thumbnail = _thumbnail(_large_enough(frame, sequence))
        if before is not None and _is_cut(before, thumbnail):
            if exposure.held:
                report.skip(exposure.first, number - 1, f"a cut before frame {number}")
            exposure = _Exposure(number, settings.draw_count(rng))
        before = thumbnail
        exposure.add(frame, thumbnail, curve)
        if exposure.is_full:
            if exposure.motion >= _STILL:
                yield exposure
            else:
                report.skip(exposure.first, exposure.last, "nothing moves")
            exposure = _Exposure(number + 1, settings.draw_count(rng))


def _large_enough(frame: Levels, sequence: FrameSequence) -> Levels:
    height, width = frame.shape[:2]
    if min(height, width) < LEAST_SIDE:
        reason = f"frames of {width}x{height} px are too small; {LEAST_SIDE} are needed"
        raise DatasetError(sequence.path, reason)
    return frame
