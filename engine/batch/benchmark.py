"""What a batch costs beside its generator: decoding, encoding and the journal."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, cast

from engine.backends.base import Backend, Statistics
from engine.batch.job import BatchJob, queue_items
from engine.batch.journal import BatchJournal
from engine.batch.run import run_batch
from engine.benchmark import Size, write_photo
from engine.photo_io import find_photos, load_photo
from engine.pixels import Window
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
        busy: Seconds of these in which the generator worked, quickly or slowly; cutting, blending
            and telling are not in it.
        alone: Seconds that one of these photos takes in the generator while nothing else is done.
        cpu_overhead: By which part a photo of the batch took more of the processor's time than one
            alone; other programs do not show in it as they do in the seconds.
        busy_share: Part of the time in which the generator worked.
        overhead: By which part a photo of the batch took longer than the generator alone. It shows
            what ``busy_share`` does not: a generator that is slow because others decode and encode.
    """

    model: str
    device: str
    size: Size
    photos: int
    seconds: float
    busy: float
    alone: float
    cpu_overhead: float
    busy_share: float = field(init=False)
    overhead: float = field(init=False)

    def __post_init__(self) -> None:
        """Work the two figures out, so that they stand in JSON too."""
        object.__setattr__(self, "busy_share", self.busy / self.seconds)
        object.__setattr__(self, "overhead", self.seconds / self.photos / self.alone - 1)


@dataclass(slots=True)
class _Clock:
    """Seconds by the wall and of the processor, added up."""

    wall: float = 0.0
    cpu: float = 0.0

    @contextmanager
    def running(self) -> Iterator[None]:
        """Add what the block takes."""
        wall, cpu = time.perf_counter(), time.process_time()
        try:
            yield
        finally:
            self.wall += time.perf_counter() - wall
            self.cpu += time.process_time() - cpu


class _TimedBackend:
    """Looks at a clock while the generator works."""

    def __init__(self, backend: Backend) -> None:
        self.clock = _Clock()
        self._backend = backend

    def __getattr__(self, name: str) -> Any:
        return getattr(self._backend, name)

    def run(self, *arguments: Any, **options: Any) -> Window:
        """Restore a window; the clock runs."""
        with self.clock.running():
            return self._backend.run(*arguments, **options)

    def measure(self, window: Window) -> Statistics:
        """Measure a window; the clock runs."""
        with self.clock.running():
            return self._backend.measure(window)


class _TimedRestorer(Restorer):
    """Has its generator timed; not the one that helps out where memory is short."""

    def __init__(self, backend: Backend, *arguments: Any, **options: Any) -> None:
        self.timed = _TimedBackend(backend)
        super().__init__(cast("Backend", self.timed), *arguments, **options)


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
    alone, busy, whole = _Clock(), _Clock(), _Clock()
    restorer.timed.clock = alone
    restorer.restore(photo, settings)
    restorer.timed.clock = busy
    with whole.running(), BatchJournal.open(folder / "journal.jsonl") as journal:
        run_batch(job, restorer, journal, lambda _: None)
    restorer.timed.clock = alone
    restorer.restore(photo, settings)
    return BatchSpeed(
        model=restorer.model_name,
        device=restorer.device_label,
        size=size,
        photos=count,
        seconds=whole.wall,
        busy=busy.wall,
        alone=alone.wall / 2,
        cpu_overhead=whole.cpu / count / (alone.cpu / 2) - 1,
    )
