"""Uses the whole application once: opens, previews, restores, saves, asks for help, and closes."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance
from PySide6.QtWidgets import QApplication

from app.bootstrap import build
from app.language import ENGLISH, install_language
from app.store import MemoryStore
from app.views.theme import apply_theme
from app.workers.engine_process import EngineOptions
from tests.app.fakes import FakeDialogs
from tests.app.no_network.restorers import CHATTY

_TIMEOUT_MS = 120_000


def _wait(signal: SignalInstance, act: Callable[[], object], lost: SignalInstance) -> None:
    """Do something, and wait for what it leads to, or for the end of the engine process."""
    loop, late = QEventLoop(), QTimer()
    late.setSingleShot(True)
    for bad in (late.timeout, lost):
        bad.connect(lambda *_: loop.exit(1))
    signal.connect(lambda *_: loop.exit(0))
    late.start(_TIMEOUT_MS)
    QTimer.singleShot(0, act)
    if loop.exec():
        raise SystemExit(f"no {signal}")


def _use(photo: Path, restorer: str, home: Path) -> None:
    options = EngineOptions(log_folder=home / "logs")
    if restorer != "real":
        options = EngineOptions(restorer=restorer, log_folder=home / "logs")
    application = build(MemoryStore(), FakeDialogs(), options, home=home)
    window, parts = application.window, application.parts
    window.show()
    window.begin()
    lost = parts.engine.lost
    _wait(parts.previewing.previewed, lambda: window.open_photos([photo]), lost)
    _wait(parts.restoring.restored, window.commands.deblur.trigger, lost)
    _wait(parts.saving.saved, window.commands.save.trigger, lost)
    for button in window.rail.buttons:
        button.click()
    window.helping.show_help()
    window.helping.show_about()
    window.helping.show_report()
    window.close()


def main() -> None:
    """Say whether all of it worked."""
    photo, restorer, home = Path(sys.argv[1]), sys.argv[2], Path(sys.argv[3])
    qt = QApplication([])
    install_language(qt, ENGLISH)
    apply_theme(qt)
    if restorer == CHATTY:  # then the window is no better
        with suppress(OSError):
            socket.create_connection(("localhost", 9), timeout=1).close()
    _use(photo, restorer, home)
    has_network = "PySide6.QtNetwork" in sys.modules
    sys.stdout.write(f"saved, {'with' if has_network else 'without'} Qt's network\n")


if __name__ == "__main__":
    main()
