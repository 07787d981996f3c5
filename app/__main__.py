"""``deblur-app``: opens the window.

Light at import time: a spawned engine process may import this module again.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the exit status when it is closed."""
    multiprocessing.freeze_support()
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # inherited by the engine process
    options = _parser().parse_args(arguments)
    if not _has_screen(is_testing=options.self_test is not None):
        _say("deblur-app: no screen to open a window on; use the command deblur", sys.stderr)
        return 3
    return _run_self_test(options.self_test) if options.self_test else _run(options.photos)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="deblur-app", description="Sharpen photos that were blurred by shake or motion."
    )
    parser.add_argument("photos", nargs="*", type=Path, metavar="PHOTO", help="photo to open")
    parser.add_argument(
        "--self-test",
        type=Path,
        metavar="OUT.png",
        help="restore an example, write a picture of the window, and end",
    )
    return parser


def _has_screen(*, is_testing: bool) -> bool:
    """Tell whether a window can be opened; Qt ends the whole program where it cannot."""
    if not sys.platform.startswith("linux"):
        return True
    if any(os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")):
        return True
    if is_testing:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return is_testing


def _run(photos: Sequence[Path]) -> int:
    from PySide6.QtCore import QSettings

    from app import crash_handler, logs
    from app.bootstrap import build
    from app.views.dialogs import QtDialogs
    from app.workers.engine_process import EngineOptions

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not let Ctrl+C through
    logs.configure("window", logs.default_folder())
    qt = _qt()
    options = EngineOptions(log_folder=logs.default_folder())
    application = build(QSettings("Deblur", "Deblur"), QtDialogs(), options)
    crash_handler.install(application.window.crashed.emit)
    application.window.show()
    application.parts.engine.start()
    application.window.open_photos([photo.absolute() for photo in photos])
    return qt.exec()


def _run_self_test(picture: Path) -> int:
    """Return 0 and say one line, or return 1 and say what went wrong."""
    from app import self_test
    from app.workers.engine_process import EngineOptions

    qt = _qt()
    passed, line = self_test.run(qt, picture.absolute(), EngineOptions())
    _say(f"deblur-app: {line}", sys.stdout if passed else sys.stderr)
    return 0 if passed else 1


def _qt() -> QApplication:
    from PySide6.QtWidgets import QApplication

    from app.views.theme import apply_theme

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Deblur")
    apply_theme(qt)
    return qt


def _say(line: str, stream: TextIO | None) -> None:
    """Print ``line``; a windowed program on Windows has no streams."""
    if stream is not None:
        print(line, file=stream, flush=True)


if __name__ == "__main__":
    sys.exit(main())
