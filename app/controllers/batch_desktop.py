"""What a batch shows outside of the window: progress in the taskbar, and a notification.

Every desktop has other ways, and some have none: then nothing happens, quietly. The batch itself
says everything in the window too.
"""

from __future__ import annotations

from contextlib import ExitStack
from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from app.models.settings import Keeper
from app.views.icons import icon
from engine import power
from engine.power import keep_awake

_DESKTOP_FILE = "application://deblur.desktop"
_PORTAL = "org.freedesktop.portal.Desktop"
_PORTAL_PATH = "/org/freedesktop/portal/desktop"
_NOTIFICATION = "org.freedesktop.portal.Notification"
_LAUNCHER = "com.canonical.Unity.LauncherEntry"
_NOTICE = "batch"


class Desktop(Protocol):
    """What surrounds the window."""

    def show_progress(self, fraction: float | None, left: int) -> None:
        """Show how far the batch is, in [0, 1], and how many photos are left; None ends it."""

    def notify(self, title: str, text: str) -> None:
        """Tell someone who looks elsewhere."""

    def keep_awake(self, *, is_wanted: bool) -> None:
        """Keep the computer from falling asleep by itself, or let it."""

    @property
    def can_sleep(self) -> bool:
        """Whether the computer can be put to sleep."""

    def fall_asleep(self) -> bool:
        """Put it to sleep, in any thread; return whether the system agreed."""


class QtDesktop(QObject):
    """The desktop that people see."""

    def __init__(self, window: QWidget, keeper: Keeper | None = None) -> None:
        """Surround a window.

        Args:
            window: It asks for attention when something is told.
            keeper: The settings, which may say that nothing keeps the computer awake.
        """
        super().__init__(window)
        self._keeper = keeper
        self._is_work_going_on = False
        if keeper is not None:
            keeper.changed.connect(self._keep_awake)
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        self._shown: tuple[int, int] | None = None
        self._waking = ExitStack()
        self._is_awake = False

    def show_progress(self, fraction: float | None, left: int) -> None:
        """Show it where docks and taskbars listen, at most once a percent."""
        shown = None if fraction is None else (round(fraction * 100), left)
        if shown == self._shown:
            return
        self._shown = shown
        application = QCoreApplication.instance()
        if isinstance(application, QGuiApplication):
            application.setBadgeNumber(0 if shown is None else left)
        message = QDBusMessage.createSignal("/deblur", _LAUNCHER, "Update")
        told = {"progress": fraction or 0.0, "progress-visible": fraction is not None}
        message.setArguments([_DESKTOP_FILE, told])
        _send(message)

    def notify(self, title: str, text: str) -> None:
        """Show a notification, and mark the window where it is listed."""
        QApplication.alert(self._window)
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._notify_from_tray(title, text)
            return
        message = QDBusMessage.createMethodCall(
            _PORTAL, _PORTAL_PATH, _NOTIFICATION, "AddNotification"
        )
        message.setArguments([_NOTICE, {"title": title, "body": text}])
        _send(message)

    def keep_awake(self, *, is_wanted: bool) -> None:
        """Ask the system, or take the wish back; where nobody can be asked nothing happens."""
        self._is_work_going_on = is_wanted
        self._keep_awake()

    @Slot()
    def _keep_awake(self) -> None:
        may_ask = self._keeper is None or self._keeper.now.keeps_awake
        is_wanted = self._is_work_going_on and may_ask
        if is_wanted == self._is_awake:
            return
        self._is_awake = is_wanted
        if is_wanted:
            self._waking.enter_context(keep_awake())
        else:
            self._waking.close()

    @property
    def can_sleep(self) -> bool:
        """Ask the system."""
        return power.can_sleep()

    def fall_asleep(self) -> bool:
        """Ask the system."""
        return power.fall_asleep()

    def _notify_from_tray(self, title: str, text: str) -> None:
        """Show it from an icon that is there no longer than its message."""
        if self._tray is None:
            self._tray = QSystemTrayIcon(icon("deblur"), self)
            self._tray.messageClicked.connect(self._window.activateWindow)
            self._tray.messageClicked.connect(self._tray.hide)
        self._tray.show()
        self._tray.showMessage(title, text, icon("good", "good"))


def _send(message: QDBusMessage) -> None:
    """Send without waiting for an answer; without a bus this does nothing."""
    bus = QDBusConnection.sessionBus()
    if bus.isConnected():
        bus.send(message)
