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
from typing import TYPE_CHECKING, Final, TextIO

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.models.settings import Settings

FINETUNE = "--finetune"

# How long a thread may keep Python to itself, a fifth of the usual: a table is painted by calls from
# Qt, cell after cell, and each may have to wait as long when photos are looked at beside it.
_TURN_S: Final = 0.001


def main(arguments: Sequence[str] | None = None) -> int:
    """Open the window and return the exit status when it is closed."""
    multiprocessing.freeze_support()
    os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # inherited by the engine process
    given = sys.argv[1:] if arguments is None else arguments
    if given[:1] == [FINETUNE]:
        return _run_trainer(given[1:])
    options = _parser().parse_args(given)
    if not _has_screen(is_testing=options.self_test is not None):
        _say("deblur-app: no screen to open a window on; use the command deblur", sys.stderr)
        return 3
    if options.self_test:
        return _run_self_test(options.self_test)
    return _run(options.photos, is_watched=options.watchdog)


def _run_trainer(arguments: Sequence[str]) -> int:
    """Be the trainer of a window that was frozen into one program with everything it starts."""
    from training.finetune.worker import main as train

    return train(list(arguments))


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
    # For whoever works on the window: tells at the end how long it did not answer.
    parser.add_argument("--watchdog", action="store_true", help=argparse.SUPPRESS)
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


def _run(photos: Sequence[Path], *, is_watched: bool) -> int:
    """Open the window, and have noted where this process dies, should it."""
    sys.setswitchinterval(_TURN_S)
    from app import fault_log, logs

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Qt's loop would not let Ctrl+C through
    folder = logs.default_folder()
    logs.configure("window", folder)
    last_time = fault_log.take_left(folder)
    with fault_log.watched("window", folder):
        return _open_window(photos, last_time, folder, is_watched=is_watched)


def _open_window(photos: Sequence[Path], last_time: str, folder: Path, *, is_watched: bool) -> int:
    from PySide6.QtCore import QSettings

    from app import crash_handler, logs
    from app.bootstrap import build
    from app.models.settings import Keeper
    from app.views.dialogs import QtDialogs
    from app.workers.engine_process import EngineOptions

    store = QSettings("Deblur", "Deblur")
    qt = _qt(Keeper(store).now)
    logs.set_level(Keeper(store).now.log_level)
    options = EngineOptions(log_folder=folder)
    application = build(store, QtDialogs(), options)
    crash_handler.install(application.window.crashed.emit)
    application.window.show()
    application.window.begin()
    application.window.open_photos([photo.absolute() for photo in photos])
    if not photos:
        application.parts.looking.show_tour_once(application.window)
    application.window.helping.offer_last_time(last_time)
    return _watched(qt) if is_watched else qt.exec()


def _watched(qt: QApplication) -> int:
    """Run the event loop, and say how long its gaps were."""
    from app.watchdog import Watchdog

    watchdog = Watchdog()
    watchdog.start()
    status = qt.exec()
    watchdog.stop()
    _say(f"deblur-app: {watchdog.report()}", sys.stderr)
    return status


def _run_self_test(picture: Path) -> int:
    """Return 0 and say one line, or return 1 and say what went wrong."""
    from app import self_test
    from app.language import ENGLISH
    from app.models.settings import Settings
    from app.workers.engine_process import EngineOptions

    qt = _qt(Settings(language=ENGLISH))
    passed, line = self_test.run(qt, picture.absolute(), EngineOptions())
    _say(f"deblur-app: {line}", sys.stdout if passed else sys.stderr)
    return 0 if passed else 1


def _qt(settings: Settings) -> QApplication:
    from PySide6.QtWidgets import QApplication

    from app.language import install_language
    from app.views.theme import apply_theme

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Deblur")
    install_language(qt, settings.language)
    apply_theme(qt, settings.theme)
    return qt


def _say(line: str, stream: TextIO | None) -> None:
    """Print ``line``; a windowed program on Windows has no streams."""
    if stream is not None:
        print(line, file=stream, flush=True)


if __name__ == "__main__":
    sys.exit(main())
