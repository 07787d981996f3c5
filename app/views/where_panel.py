"""Where the result is used: on the whole photo, or where a brush says so."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.models.mask import Purpose
from app.views.actions import Actions
from app.views.buttons import action_button
from app.views.choice_box import ChoiceBox
from app.views.level_slider import Levels, LevelSlider

SIZES = Levels(4, 600, 120, " px")
FEATHERS = Levels(0, 100, 50, " %")


class WherePanel(QWidget):
    """Whole photo or brush, and the brush's properties while it is in hand.

    Signals:
        brush_taken: Whether the brush is in hand, by the user.
        size_chosen: Diameter of the brush in pixels of the photo.
        feather_chosen: How soft its edge is, 0 to 100.
        purpose_chosen: A ``Purpose``: what painting does.
    """

    brush_taken = Signal(bool)
    size_chosen = Signal(int)
    feather_chosen = Signal(int)
    purpose_chosen = Signal(object)

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.whole = _choice(self.tr("Whole photo"), self.tr("Use the result everywhere"))
        self.brush = _choice(self.tr("Brush"), self.tr("Paint where to use the result"))
        self.brush_size = LevelSlider(
            self.tr("Size"), SIZES, self.tr("Width of the brush ([ and ])")
        )
        self.feather = LevelSlider(
            self.tr("Feather"), FEATHERS, self.tr("How soft the edge of the brush is")
        )
        self.purpose = ChoiceBox(self.tr("What painting does"), self)
        self.purpose.offer(
            [
                (self.tr("Deblur only what I paint"), Purpose.APPLY),
                (self.tr("Keep what I paint as it was"), Purpose.PROTECT),
            ]
        )
        self._tools = self._tool_area()
        self._arrange()
        self.whole.setChecked(True)
        self._tools.hide()
        self.brush_size.moved.connect(self.size_chosen)
        self.feather.moved.connect(self.feather_chosen)
        self.purpose.chosen.connect(self.purpose_chosen)
        self.brush.toggled.connect(self._on_brush_toggled)

    def show_brush(self, *, is_taken: bool) -> None:
        """Show whether the brush is in hand."""
        (self.brush if is_taken else self.whole).setChecked(True)

    def _arrange(self) -> None:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        row.setSpacing(0)
        for button, place in ((self.whole, "left"), (self.brush, "right")):
            group.addButton(button)
            button.setProperty("segment", place)
            row.addWidget(button, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(QLabel(self.tr("Where"), self))
        column.addLayout(row)
        column.addWidget(self._tools)

    def _tool_area(self) -> QWidget:
        area = QWidget(self)
        column = QVBoxLayout(area)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.purpose)
        column.addWidget(self.brush_size)
        column.addWidget(self.feather)
        actions = self._actions
        for pair in (
            (actions.brush_add, actions.brush_erase),
            (actions.invert_mask, actions.clear_mask),
        ):
            row = QHBoxLayout()
            row.setSpacing(6)
            for action in pair:
                row.addWidget(action_button(action), 1)
            column.addLayout(row)
        column.addWidget(action_button(actions.overlay))
        return area

    @Slot(bool)
    def _on_brush_toggled(self, is_taken: bool) -> None:
        self._tools.setVisible(is_taken)
        self.brush_taken.emit(is_taken)


def _choice(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("segment")
    button.setCheckable(True)
    button.setToolTip(tip)
    button.setAccessibleName(text)
    return button
