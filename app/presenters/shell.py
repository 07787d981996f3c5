"""The views that presenters look after."""

from __future__ import annotations

from dataclasses import dataclass

from app.presenters.announcer import Announcer
from app.views.actions import Actions
from app.views.busy_line import BusyLine
from app.views.photo_page import PhotoPage
from app.views.photo_section import PhotoSection
from app.views.side_panel import SidePanel
from app.views.status_bar import StatusBar


@dataclass(frozen=True, slots=True)
class Shell:
    """What of the window presenters share.

    Attributes:
        actions: What the user can ask for.
        section: The empty page and the page of a photo.
        status: The line at the bottom.
        busy: The line that moves while something is read or written.
        announcer: Says what happened.
    """

    actions: Actions
    section: PhotoSection
    status: StatusBar
    busy: BusyLine
    announcer: Announcer

    @property
    def page(self) -> PhotoPage:
        """The page of a photo."""
        return self.section.page

    @property
    def panel(self) -> SidePanel:
        """The column right of the photo."""
        return self.section.page.panel
