"""What a batch costs beside its generator: decoding, encoding and the journal."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from engine.batch.job import BatchJob, queue_items
from engine.batch.journal import BatchJournal
from engine.batch.run import run_batch
from engine.benchmark import Size, write_photo
from engine.photo import Photo
from engine.photo_io import find_photos, load_photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings


@dataclass(frozen=True, slots=True)
class BatchSpeed:
    """How a folder of JPEGs of one size was restored.

    Attributes:
        model: Its name.
        device: The device in words.
        size: Of the photos.
        photos: How many.
        seconds: From the first to be read to the last to be saved.
        busy: Seconds of these in which the generator worked.
        alone: Seconds that one of these photos takes in the generator while nothing else is done.
        busy_share: Part of the time in which the generator worked.
        overhead: By which part a photo of the batch took longer than one alone.
    """

    model: str
    device: str
    size: Size
    photos: int
    seconds: float
    busy: float
    alone: float
    busy_share: float = field(init=False)
    overhead: float = field(init=False)

    def __post_init__(self) -> None:
        """Work the two figures out, so that they stand in JSON too."""
        object.__setattr__(self, "busy_share", self.busy / self.seconds)
        object.__setattr__(self, "overhead", self.seconds / self.photos / self.alone - 1)


class _TimedRestorer(Restorer):
    """Counts the seconds in which it restores."""

    seconds = 0.0

    def restore(self, photo: Photo, settings: RestoreSettings, **options: Any) -> Photo:
        """Restore and look at the clock."""
        began_s = time.perf_counter()
        try:
            return super().restore(photo, settings, **options)
        finally:
            self.seconds += time.perf_counter() - began_s


def measure_batch(
    settings: RestoreSettings, models: Sequence[str], sizes: Sequence[Size], *, photos: int = 8
) -> Iterator[BatchSpeed]:
    """Restore folders of ``photos`` made-up JPEGs with a journal, one result after the other.

    What one takes alone is measured before and after, so that a load from outside that changes
    meanwhile shows less.
    """
    for model in models:
        restorer = _TimedRestorer.open(replace(settings, model=model))
        for size in sizes:
            with tempfile.TemporaryDirectory() as folder:
                yield _measure(restorer, replace(settings, model=model), size, Path(folder), photos)


def _measure(
    restorer: _TimedRestorer, settings: RestoreSettings, size: Size, folder: Path, count: int
) -> BatchSpeed:
    (folder / "photos").mkdir()
    for number in range(count):
        write_photo(folder / "photos" / f"{number}.jpg", size)
    job = BatchJob(queue_items(find_photos([folder / "photos"])), folder / "restored", settings)
    photo = load_photo(job.items[0].path)
    restorer.restore(photo, settings)  # kernels are prepared
    before = _alone(restorer, photo, settings)
    restorer.seconds = 0.0
    began_s = time.perf_counter()
    with BatchJournal.open(folder / "journal.jsonl") as journal:
        run_batch(job, restorer, journal, lambda _: None)
    seconds, busy = time.perf_counter() - began_s, restorer.seconds
    return BatchSpeed(
        model=restorer.model_name,
        device=restorer.device_label,
        size=size,
        photos=count,
        seconds=seconds,
        busy=busy,
        alone=(before + _alone(restorer, photo, settings)) / 2,
    )


def _alone(restorer: _TimedRestorer, photo: Photo, settings: RestoreSettings) -> float:
    before = restorer.seconds
    restorer.restore(photo, settings)
    return restorer.seconds - before
