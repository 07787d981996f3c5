"""The real window in a process of its own, driven from outside and asked through a pipe.

``drive_window`` starts it. A request is one line of JSON, and so is its answer.
"""

from __future__ import annotations

import json
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QSocketNotifier, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import Application, build
from app.language import ENGLISH, install_language
from app.models.settings import Theme
from app.store import MemoryStore
from app.views.theme import apply_theme
from app.watchdog import Watchdog
from app.workers.engine_process import EngineOptions
from tests.app.fakes import FakeDialogs

Answer = dict[str, Any]


class Driven(QObject):
    """Answers what the driver asks, between two events of the window."""

    def __init__(self, application: Application, dialogs: FakeDialogs) -> None:
        super().__init__()
        self._application = application
        self._dialogs = dialogs
        self._watchdog = Watchdog(self)
        self._held = Qt.MouseButton.NoButton
        self._notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._on_asked)
        self._answers: dict[str, Callable[..., Answer]] = {
            "where": self._where,
            "state": self._state,
            "dialogs": self._set_dialogs,
            "theme": self._set_theme,
            "grab": self._grab,
            "mouse": self._mouse,
            "wheel": self._wheel,
            "key": self._key,
            "watch": self._watch,
            "gaps": self._gaps,
            "quit": self._quit,
        }

    def _on_asked(self) -> None:
        line = sys.stdin.readline()
        if not line:
            QApplication.exit(1)
            return
        request = json.loads(line)
        answer = self._answers[request.pop("ask")](**request)
        sys.stdout.write(json.dumps(answer) + "\n")
        sys.stdout.flush()

    # --- what it tells ------------------------------------------------------------------

    def _widget(self, name: str) -> QWidget:
        found: Any = self._application.window
        for part in name.split("."):
            found = getattr(found, part)
        assert isinstance(found, QWidget)
        return found

    def _where(self, name: str) -> Answer:
        """Return the rectangle of a widget on the screen, in device pixels."""
        widget = self._widget(name)
        corner, ratio = widget.mapToGlobal(QPoint(0, 0)), widget.devicePixelRatioF()
        box = (corner.x(), corner.y(), widget.width(), widget.height())
        return {"box": [round(each * ratio) for each in box], "visible": widget.isVisible()}

    def _state(self) -> Answer:
        window, parts = self._application.window, self._application.parts
        session = parts.workspace.session
        return {
            "photo": session.name if session else None,
            "has_result": session is not None and session.restored is not None,
            "has_preview": session is not None and session.patch is not None,
            "strokes": len(session.edit.mask.steps) if session else 0,
            "saved": str(session.saved_to) if session and session.saved_to else None,
            "running": parts.restoring.is_running,
            "job": window.page.panel.job.text,
            "banners": [each.notice.words.title for each in window.banners.banners],
            "message": window.status.currentMessage(),
            "split": window.page.compare.split_handle.fraction,
            "scale": window.page.compare.viewport.scale,
        }

    def _watch(self) -> Answer:
        self._watchdog.start()
        return {}

    def _gaps(self) -> Answer:
        self._watchdog.stop()
        report = self._watchdog.report()
        return {"worst_ms": report.worst_ms, "p99_ms": report.p99_ms, "count": report.count}

    # --- what it does -------------------------------------------------------------------

    def _set_dialogs(self, photos: list[str], target: str | None) -> Answer:
        self._dialogs.photos = [Path(each) for each in photos]
        self._dialogs.target = Path(target) if target else None
        return {}

    def _set_theme(self, name: str) -> Answer:
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        apply_theme(application, Theme(name))
        return {}

    def _grab(self, path: str) -> Answer:
        shown = QApplication.activeModalWidget() or self._application.window
        return {"written": shown.grab().save(path)}

    def _mouse(self, kind: str, x: int, y: int) -> Answer:
        """Send one event of the mouse as the system would, without a screen."""
        window = self._application.window
        place = QPoint(x, y) / window.devicePixelRatioF()
        widget = QApplication.widgetAt(place) or window
        if self._held and (grabber := QWidget.mouseGrabber()):
            widget = grabber
        local = QPointF(widget.mapFromGlobal(place))
        kinds = {
            "press": QEvent.Type.MouseButtonPress,
            "move": QEvent.Type.MouseMove,
            "release": QEvent.Type.MouseButtonRelease,
        }
        left, none = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
        self._held = {"press": left, "release": none}.get(kind, self._held)
        button = none if kind == "move" else left
        event = QMouseEvent(
            kinds[kind],
            local,
            QPointF(place),
            button,
            self._held,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(self._target(kind, widget), event)
        return {}

    def _target(self, kind: str, widget: QWidget) -> QWidget:
        """The widget that was pressed gets everything until the button is let go."""
        if kind == "press":
            self._pressed: QWidget = widget
        return self._pressed if kind == "release" or self._held else widget

    def _wheel(self, x: int, y: int, turns: int) -> Answer:
        window = self._application.window
        place = QPoint(x, y) / window.devicePixelRatioF()
        widget = QApplication.widgetAt(place) or window
        event = QWheelEvent(
            QPointF(widget.mapFromGlobal(place)),
            QPointF(place),
            QPoint(),
            QPoint(0, 120 * turns),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)
        return {}

    def _key(self, sequence: str) -> Answer:
        focus = QApplication.focusWidget() or self._application.window
        QTest.keySequence(focus, sequence)
        return {}

    def _quit(self) -> Answer:
        self._application.window.close()
        QApplication.exit(0)
        return {}


def main() -> int:
    """Open the window and serve until told to quit."""
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("Deblur")
    install_language(qt, ENGLISH)
    apply_theme(qt, Theme.DARK)
    dialogs = FakeDialogs()
    store = MemoryStore()
    store.setValue("look/seen_tour", True)
    with tempfile.TemporaryDirectory() as home:
        application = build(store, dialogs, EngineOptions(), home=Path(home))
        application.window.move(0, 0)
        application.window.resize(1280, 800)
        application.window.show()
        application.window.begin()
        driven = Driven(application, dialogs)
        status = qt.exec()
        del driven
        return status


if __name__ == "__main__":
    sys.exit(main())
