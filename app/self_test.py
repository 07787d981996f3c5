"""``--self-test``: restores an example through the real window and the real engine process."""

from __future__ import annotations

import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication

from app.bootstrap import Application, build
from app.messages import describe
from app.store import MemoryStore
from app.workers.engine_process import EngineOptions

TIMEOUT_S = 300
_SETTLE_MS = 250


def run(qt: QApplication, picture: Path, options: EngineOptions) -> tuple[bool, str]:
    """Run the self-test and return whether it passed, and one line about it."""
    with tempfile.TemporaryDirectory() as home:
        application = build(MemoryStore(), SilentDialogs(), options, home=Path(home))
        test = SelfTest(application, picture)
        problems: list[str] = []
        test.finished.connect(problems.append)
        test.finished.connect(qt.quit)
        application.window.show()
        application.window.begin()
        QTimer.singleShot(0, test, test.start)
        qt.exec()
        line = f"self-test failed: {problems[0]}" if problems[0] else test.report
        application.window.close()
    return not problems[0], line


class SilentDialogs:
    """Answers every question at once: nobody is there to be asked."""

    def choose_photos(self, folder: Path | None) -> list[Path]:
        """Choose none."""
        return []

    def choose_target(self, suggested: Path) -> Path | None:
        """Choose none."""
        return None

    def may_replace(self, target: Path) -> bool:
        """Keep every file."""
        return False

    def may_lose(self, target: Path, what: str) -> bool:
        """Keep all of the photo."""
        return False

    def may_save_outdated(self, name: str) -> bool:
        """Keep it back."""
        return False

    def may_discard(self, name: str) -> bool:
        """Let go."""
        return True

    def may_stop(self, name: str) -> bool:
        """Let go."""
        return True

    def show_in_folder(self, path: Path) -> None:
        """Show nothing."""


class SelfTest(QObject):
    """Opens the first example, deblurs it, and writes a picture of the window.

    Signals:
        finished: Empty when everything worked, else what did not, in one line.
    """

    finished = Signal(str)

    def __init__(self, application: Application, picture: Path) -> None:
        super().__init__()
        self._application = application
        self._picture = picture
        self._start_s = 0.0
        self._is_over = False
        self._timeout = QTimer(self)
        self._timeout.setSingleShot(True)
        self._timeout.setInterval(TIMEOUT_S * 1000)
        self._timeout.timeout.connect(lambda: self._end(f"no result after {TIMEOUT_S} s"))
        parts = application.parts
        parts.photos.loaded.connect(self._on_loaded)
        parts.photos.failed.connect(self._on_failed)
        parts.engine.not_ready.connect(self._on_failed)
        parts.engine.lost.connect(self._on_failed)
        parts.restoring.failed.connect(self._on_failed)
        parts.restoring.restored.connect(self._on_restored)

    @Slot()
    def start(self) -> None:
        """Begin; ``finished`` follows."""
        self._start_s = time.monotonic()
        self._timeout.start()
        if self._application.parts.examples:
            self._application.window.open_photos(self._application.parts.examples[:1])
        else:
            self._end("no example photos came with this copy of Deblur")

    @property
    def report(self) -> str:
        """One line about a test that passed."""
        status = self._application.window.status
        seconds = time.monotonic() - self._start_s
        return (
            f"self-test passed: {self._picture} ({status.model}, {status.device}, {seconds:.1f} s)"
        )

    @Slot(object)
    def _on_loaded(self, shown: object) -> None:
        self._application.window.commands.deblur.trigger()

    @Slot(object)
    def _on_restored(self, restored: object) -> None:
        QTimer.singleShot(_SETTLE_MS, self, self._take_picture)

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        self._end(f"{describe(error).title}: {error}")

    @Slot()
    def _take_picture(self) -> None:
        self._picture.parent.mkdir(parents=True, exist_ok=True)
        is_written = self._application.window.grab().save(str(self._picture))
        self._end("" if is_written else f"the picture {self._picture} cannot be written")

    def _end(self, problem: str) -> None:
        if not self._is_over:
            self._is_over = True
            self._timeout.stop()
            self.finished.emit(problem)
