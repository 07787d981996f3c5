"""Tells the user what happened: in the status bar, in a banner, or over the photo."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from app.messages import Words, describe
from app.mysteries import is_mystery
from app.views.banner import BannerArea, Kind, Notice, Remedy
from app.views.status_bar import StatusBar
from app.views.toast import Toast

_MESSAGE_MS = 8000


class Announcer(QObject):
    """The one voice of the window.

    Attributes:
        banners: Where banners stand.
        last_mystery: What the last banner about a fault of ours said; empty for none.
    """

    def __init__(
        self, status: StatusBar, banners: BannerArea, toast: Toast, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._status = status
        self.banners = banners
        self.last_mystery = ""
        self._toast = toast

    @Slot(str)
    def say(self, text: str) -> None:
        """Say a sentence that may be missed."""
        self._status.showMessage(text, _MESSAGE_MS)

    def toast(self, symbol: str, text: str) -> None:
        """Say a sentence over the photo."""
        self._toast.say(symbol, text)
        self.say(text)

    def notice(self, notice: Notice) -> None:
        """Show a banner."""
        if notice.is_mystery:
            self.last_mystery = notice.as_text
        self.banners.show_notice(notice)

    def note(self, title: str, text: str, *, topic: str = "") -> None:
        """Show a banner about something that is good to know."""
        self.notice(Notice(Kind.INFO, Words(title, text, ""), topic=topic))

    def error(
        self,
        error: Exception,
        details: str = "",
        on_retry: Callable[[], None] | None = None,
        *,
        topic: str = "",
    ) -> None:
        """Say in a banner what went wrong and what to do."""
        self._status.clearMessage()
        remedies = (Remedy(self.tr("Try again"), on_retry),) if on_retry else ()
        told = details or str(error)
        words, is_fault = describe(error), is_mystery(error)
        self.notice(Notice(Kind.ERROR, words, told, remedies, topic, is_fault))

    def clear(self, topic: str | None = None) -> None:
        """Take back the banners on a topic, or all of them."""
        self.banners.clear(topic)
