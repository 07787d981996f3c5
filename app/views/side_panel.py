"""The column right of the photo: what it is, how to work on it, go, and save."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.views.actions import Actions
from app.views.advanced_panel import AdvancedPanel
from app.views.fold import Fold
from app.views.job_panel import JobPanel
from app.views.level_slider import Levels, LevelSlider
from app.views.model_panel import ModelPanel
from app.views.photo_card import PhotoCard
from app.views.save_panel import SavePanel
from app.views.tab_order import order_tabs
from app.views.where_panel import WherePanel

WIDTH = 300
_MARGIN, _GAP = 16, 16


class SidePanel(QFrame):
    """Arranges the controls of one photo: the choices scroll, Deblur and Save stay in sight."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        self.card = PhotoCard(self)
        self.model = ModelPanel(actions.compare_models, self)
        self.strength = LevelSlider(
            self.tr("Strength"),
            Levels(0, 100, 100, " %"),
            self.tr("How much of the result to use (double-click for all of it)"),
        )
        self.grain = LevelSlider(
            self.tr("Keep grain"),
            Levels(0, 100, 0, " %"),
            self.tr("Bring back the fine texture of the original (double-click for none)"),
        )
        self.where = WherePanel(actions, self)
        self.advanced = AdvancedPanel(self)
        self.advanced_fold = Fold(self.tr("Advanced"), self.advanced, self)
        self._scroll = QTimer(self)  # when what was unfolded has its place
        self._scroll.setSingleShot(True)
        self._scroll.setInterval(0)
        self._scroll.timeout.connect(self._show_unfolded)
        self.job = JobPanel(actions, self)
        self.save = SavePanel(actions, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._area = self._choices()
        column.addWidget(self._area, 1)
        column.addWidget(self._deeds())
        order_tabs(self)
        for unfolded in (self.where.brush, self.advanced_fold.heading):
            unfolded.toggled.connect(lambda _: self._scroll.start())

    def show_stage(self, *, has_blend: bool, has_result: bool) -> None:
        """Show the controls that make sense.

        Args:
            has_blend: There is a result of the photo or of a part of it: it can be blended.
            has_result: There is a result of the whole photo: it can be saved.
        """
        for widget in (self.strength, self.grain, self.where):
            widget.setEnabled(has_blend)
        self.save.setVisible(has_result)
        self.job.show_primary(is_primary=not has_result)

    def _show_unfolded(self) -> None:
        """Bring what the user unfolded into sight."""
        if self.advanced_fold.heading.isChecked() and not self.where.brush.isChecked():
            self._area.ensureWidgetVisible(self.advanced_fold)
        elif self.where.brush.isChecked():
            self._area.ensureWidgetVisible(self.where)

    def _choices(self) -> QScrollArea:
        inner = QWidget(self)
        inner.setObjectName("panelColumn")
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        controls = (
            self.card,
            self.model,
            self.strength,
            self.grain,
            self.where,
            self.advanced_fold,
        )
        for widget in controls:
            column.addWidget(widget)
        column.addStretch()
        area = QScrollArea(self)
        area.setObjectName("panelScroll")
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds takes the keyboard
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _deeds(self) -> QFrame:
        deeds = QFrame(self)
        deeds.setObjectName("panelDeeds")
        column = QVBoxLayout(deeds)
        column.setContentsMargins(_MARGIN, 12, _MARGIN, _MARGIN)
        column.setSpacing(12)
        column.addWidget(self.job)
        column.addWidget(self.save)
        return deeds
