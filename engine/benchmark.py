"""What restoring costs on this machine: time, and memory beside the plan's estimate.

Every memory case runs in a process of its own, so that one does not see what another left behind.
"""

from __future__ import annotations

import multiprocessing
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from engine.backends.precision import probe
from engine.errors import OutOfMemoryError
from engine.memory import forget_peak, process_memory
from engine.photo import Photo, PhotoFormat, Pixels
from engine.photo_io import load_photo, save_photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings

_ENOUGH_MEGAPIXELS = 4.0  # small photos are restored several times, and the best counts
_MOST_ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a photo in pixels."""

    width: int
    height: int

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.width * self.height / 1e6

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"


@dataclass(frozen=True, slots=True)
class Speed:
    """How fast a model restored a photo of ``size``; ``ratio`` is to the first of the series."""

    model: str
    device: str
    size: Size
    tiles: int
    seconds: float
    megapixels_per_s: float
    ratio: float


@dataclass(frozen=True, slots=True)
class MemoryUse:
    """What a photo of ``size`` took above the loaded libraries and the model, in bytes.

    Attributes:
        model: Its name.
        device: The device in words.
        size: The photo's.
        estimate: What the plan said of restoring.
        restoring: The peak while it was restored, the photo itself included.
        whole_way: The peak from file to file: loading, restoring, saving and checking.
    """

    model: str
    device: str
    size: Size
    estimate: int
    restoring: int
    whole_way: int

    @property
    def deviation(self) -> float:
        """By which part of itself the estimate is above (+) or below (-) what was measured."""
        return self.estimate / self.restoring - 1


def measure_speed(
    settings: RestoreSettings, models: Sequence[str], sizes: Sequence[Size]
) -> Iterator[Speed]:
    """Restore a made-up photo of every size with every model, one result after the other."""
    first: float | None = None
    for model in models:
        restorer = Restorer.open(replace(settings, model=model))
        for size in sizes:
            photo = Photo(made_up(size))
            seconds = _best_time(restorer, photo, settings)
            rate = size.megapixels / seconds
            first = first or rate
            yield Speed(
                model=restorer.model_name,
                device=restorer.device_label,
                size=size,
                tiles=len(restorer.plan(photo, settings.tile).tiles.tiles),
                seconds=seconds,
                megapixels_per_s=rate,
                ratio=rate / first,
            )


def _best_time(restorer: Restorer, photo: Photo, settings: RestoreSettings) -> float:
    """Return the least of some times in seconds; kernels are prepared before."""
    small = Photo(np.ascontiguousarray(photo.pixels[:256, :256]))
    restorer.restore(small, settings)
    return best_time(lambda: restorer.restore(photo, settings), photo.megapixels)


def best_time(restore: Callable[[], object], megapixels: float) -> float:
    """Return the least time in seconds of as many rounds as a photo of this size is worth."""
    rounds = max(1, min(_MOST_ROUNDS, round(_ENOUGH_MEGAPIXELS / megapixels)))
    return min(time_of(restore) for _ in range(rounds))


def time_of(restore: Callable[[], object]) -> float:
    """Return how many seconds a call takes."""
    started = time.perf_counter()
    restore()
    return time.perf_counter() - started


def made_up(size: Size) -> Pixels:
    """Tile the probe image over a photo."""
    tile = probe(512)
    repeats = (-(-size.height // 512), -(-size.width // 512), 1)
    return np.ascontiguousarray(np.tile(tile, repeats)[: size.height, : size.width])


# --- Memory ------------------------------------------------------------------------------


def measure_memory(
    settings: RestoreSettings, models: Sequence[str], sizes: Sequence[Size]
) -> Iterator[MemoryUse]:
    """Send a photo of every size from file to file with every model, each in a fresh process.

    Raises:
        OutOfMemoryError: A process was ended for want of memory.
    """
    for model in models:
        for size in sizes:
            yield _in_a_process(replace(settings, model=model), size)


def _in_a_process(settings: RestoreSettings, size: Size) -> MemoryUse:
    context = multiprocessing.get_context("spawn")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "blurred.jpg"
        with ProcessPoolExecutor(1, mp_context=context) as maker:
            maker.submit(write_photo, source, size).result()
        with ProcessPoolExecutor(1, mp_context=context) as executor:
            try:
                return executor.submit(_use, settings, source).result()
            except BrokenProcessPool as cause:
                raise OutOfMemoryError(f"the process for {size}") from cause


def write_photo(path: Path, size: Size) -> None:
    """Write a made-up photo as JPEG."""
    save_photo(Photo(made_up(size), format=PhotoFormat.JPEG), path)


def _use(settings: RestoreSettings, source: Path) -> MemoryUse:
    """Restore a file in this process, and look at what that takes."""
    restorer = Restorer.open(settings)
    _warm_up(restorer, settings, source.parent)
    target = source.with_stem("restored")
    forget_peak()
    before = process_memory().now
    photo = load_photo(source)
    loading = process_memory().peak - before
    plan = restorer.plan(photo, settings.tile)
    forget_peak()
    restored = restorer.restore(photo, settings)
    restoring = process_memory().peak - before
    save_photo(restored, target)
    return MemoryUse(
        model=restorer.model_name,
        device=restorer.device_label,
        size=Size(photo.width, photo.height),
        estimate=plan.peak_bytes,
        restoring=restoring,
        whole_way=max(loading, process_memory().peak - before),
    )


def _warm_up(restorer: Restorer, settings: RestoreSettings, folder: Path) -> None:
    """Load every library that restoring takes, with a photo too small to count."""
    path = folder / "small.jpg"
    write_photo(path, Size(64, 64))
    save_photo(restorer.restore(load_photo(path), settings), folder / "small-restored.jpg")
