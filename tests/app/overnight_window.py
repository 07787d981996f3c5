"""The night of ``tests.overnight`` through the window's batch page, for runs by hand.

    python -m tests.app.overnight_window [PHOTOS]

Looks at the memory of the window and of the engine process after each photo. Ends with 0 when
both are at the end within a tenth of what they were after 50 photos, and every photo came to the
end that it should.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from app.models.batch_rows import Status
from app.store import MemoryStore
from app.views.batch_page import BatchPage
from app.views.batch_parts import BatchParts
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from tests.app.batch_fakes import FakeDesktop, FakeQuestions
from tests.app.fakes import FakeDialogs
from tests.overnight import MOST_GROWTH, SETTLED_AFTER, make_photos, resident

_LOOK_MS = 500
_ENDED = (Status.DONE, Status.NOTED, Status.SKIPPED, Status.FAILED)


class Watch:
    """Notes how much memory is held whenever more photos have come to their end."""

    def __init__(self, page: BatchPage, engine: EngineClient) -> None:
        self._page = page
        self._engine = engine
        self.memory: dict[int, tuple[int, int]] = {}
        self._timer = QTimer(page)
        self._timer.timeout.connect(self._look)
        self._timer.start(_LOOK_MS)

    def _look(self) -> None:
        ended = sum(row.status in _ENDED for row in self._page.table.rows)
        process = self._engine.process_id
        if process is not None and ended not in self.memory:
            self.memory[ended] = resident(os.getpid()), resident(process)
            if ended // 50 != max((n for n in self.memory if n != ended), default=0) // 50:
                window, engine = (each / 2**20 for each in self.memory[ended])
                print(f"{ended:6} photos, window {window:.0f}, engine {engine:.0f} MiB", flush=True)

    def growth(self) -> list[float]:
        """Return by how much window and engine grew after the first photos, as a share."""
        counts = np.array(list(self.memory))
        held = np.array(list(self.memory.values()), np.float64)
        settled = np.median(held[np.abs(counts - SETTLED_AFTER) <= 10], axis=0)
        last = np.median(held[counts > counts.max() - 20], axis=0)
        return [float(share) for share in last / settled - 1]


def _until(signal: object) -> None:
    loop = QEventLoop()
    signal.connect(loop.quit)  # type: ignore[attr-defined]
    loop.exec()


def run(folder: Path, count: int) -> list[str]:
    """Return what went wrong."""
    bad = make_photos(folder / "photos", count, seed=0)
    background, engine = Background(), EngineClient(EngineOptions())
    parts = BatchParts(
        engine=engine,
        background=background,
        store=MemoryStore(),
        dialogs=FakeDialogs(),
        questions=FakeQuestions(report=folder / "report"),
        desktop=FakeDesktop(),
        journals=folder / "journals",
    )
    page = BatchPage(parts)
    page.show()
    page.add_paths([folder / "photos"])
    _until(page.table.changed)
    watch, began = Watch(page, engine), time.monotonic()
    page.controller.blocked.connect(page.sheet.start_button.click)
    page.commands.start.trigger()
    _until(page.controller.finished)
    fates = Counter(row.status.name for row in page.table.rows)
    failed = {row.source for row in page.table.rows if row.status is Status.FAILED}
    growth = watch.growth()
    print(f"{dict(fates)} in {time.monotonic() - began:.0f} s")
    print("growth of window {:+.1%}, of engine {:+.1%}".format(*growth))
    page.shut_down()
    page.close()
    engine.close()
    background.close()
    wrong = [] if failed == bad else [f"{len(failed ^ bad)} photos have another fate"]
    wrong += [] if len(page.table.rows) == count else ["photos are missing from the table"]
    return wrong + [f"memory grew by {share:.0%}" for share in growth if share > MOST_GROWTH]


def main() -> int:
    """Run a night in a folder that goes afterwards."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as temporary:
        wrong = run(Path(temporary), int(sys.argv[1]) if len(sys.argv) > 1 else 500)
    for line in wrong:
        print(f"WRONG: {line}")
    application.quit()
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
