"""Folders of tiny photos, and the batches that the tests run over them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from engine.batch import (
    END_EVENTS,
    BatchEvent,
    BatchJob,
    BatchJournal,
    ItemFailed,
    queue_items,
    run_batch,
)
from engine.photo_io import find_photos, load_photo
from engine.progress import CancelToken
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from tests.engine.fakes import FakeBackend, negative

NEGATIVE = Restorer(FakeBackend(negative), "fake")


@dataclass
class Folders:
    """Where photos lie, and where results go.

    A folder that is given as ``journal`` is noted in, from one run to the next.
    """

    photos: Path
    out: Path
    journal: Path | None = None
    restorer: Restorer = NEGATIVE
    events: list[BatchEvent] = field(default_factory=list)

    def add(self, name: str, *, level: int = 60, size: tuple[int, int] = (24, 16)) -> Path:
        """Write an even photo of gray ``level``; its content is what its name promises."""
        path = self.photos / name
        path.parent.mkdir(parents=True, exist_ok=True)
        Image.new("RGB", size, (level, level, level)).save(path, quality=95)
        return path

    def job(self, photos: Sequence[Path] | None = None, **options: object) -> BatchJob:
        """Ask for these photos, or for the whole folder."""
        found = find_photos(photos or [self.photos], recursive=True)
        options = {"settings": RestoreSettings(), **options}
        return BatchJob(queue_items(found), self.out, **options)  # type: ignore[arg-type]

    def run(
        self,
        photos: Sequence[Path] | None = None,
        *,
        watch: Callable[[BatchEvent], None] | None = None,
        cancel: CancelToken | None = None,
        **options: object,
    ) -> list[str]:
        """Run a batch and return the names of what lies in the folder for results."""
        self.events.clear()

        def on_event(event: BatchEvent) -> None:
            self.events.append(event)
            if watch:
                watch(event)

        job = self.job(photos, **options)
        if self.journal is None:
            run_batch(job, self.restorer, None, on_event, cancel)
            return self.results
        with BatchJournal.open(self.journal) as journal:
            run_batch(job, self.restorer, journal, on_event, cancel)
        return self.results

    @property
    def results(self) -> list[str]:
        """Everything in the folder for results, hidden files too."""
        files = (path for path in self.out.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.out).as_posix() for path in files)

    def fates(self) -> list[type[BatchEvent]]:
        """The kinds of the last events of all photos."""
        return [type(event) for event in self.events if isinstance(event, END_EVENTS)]

    def fate_of(self, name: str) -> type[BatchEvent]:
        """The kind of the last event of one photo."""
        (fate,) = {
            type(event)
            for event in self.events
            if isinstance(event, END_EVENTS) and event.source.name == name
        }
        return fate

    def errors(self) -> dict[str, type[Exception]]:
        """The errors of the photos that failed."""
        return {
            event.source.name: type(event.error)
            for event in self.events
            if isinstance(event, ItemFailed)
        }

    def level(self, name: str) -> int:
        """The gray of a result."""
        return round(float(load_photo(self.out / name).pixels.mean() * 255))
