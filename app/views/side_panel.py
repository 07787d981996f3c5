"""The column right of the photo: what it is, how strong, go, and save."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.models.job_status import JobStatus
from app.models.session import Session
from app.views.actions import Actions
from app.views.buttons import set_primary
from app.views.job_panel import JobPanel
from app.views.photo_card import PhotoCard
from app.views.save_panel import SavePanel
from app.views.strength_control import StrengthControl

WIDTH = 300
_HINT_BEFORE = "Then compare, choose the strength, and save."
_HINT_AFTER = "Drag the line to compare. Hold Space to see the original."


class SidePanel(QFrame):
    """Arranges the controls of one photo.

    Signals:
        strength_changed: 0 to 100, by the user.
        folder_requested: The path of a saved file whose folder is wanted.
    """

    strength_changed = Signal(int)
    folder_requested = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        self.card = PhotoCard(self)
        self.job = JobPanel(actions.deblur, actions.cancel, self)
        self.strength = StrengthControl(self)
        self.save = SavePanel(actions.save_as, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(18)
        for widget in (self.card, self.job, self.strength, self.save):
            column.addWidget(widget)
        column.addStretch()
        self.strength.strength_changed.connect(self.strength_changed)
        self.save.folder_requested.connect(self.folder_requested)

    def show_session(self, session: Session) -> None:
        """Show what is open; controls for a result come with the result."""
        has_result = session.restored is not None
        self.card.show_photo(session.original)
        self.strength.show_strength(session.strength)
        self.strength.setVisible(has_result)
        self.save.setVisible(has_result)
        self.save.show_session(session)
        self.job.show_hint(_HINT_AFTER if has_result else _HINT_BEFORE)
        set_primary(self.job.button, is_primary=not has_result)
        set_primary(self.save.button, is_primary=session.is_modified)

    def show_status(self, status: JobStatus) -> None:
        """Show how far the work is."""
        self.job.show_status(status)
