"""The canvas of the photo page for two models: which one stands left is not told at first."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.views.canvas_panes import Side
from app.views.compare_view import CompareView


class BlindView(CompareView):
    """Shows two results of one photo under names that can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._names = (self.tr("Left"), self.tr("Right"))
        self.setAccessibleName(self.tr("Comparison of two models"))

    @property
    def names(self) -> tuple[str, str]:
        """What stands in the corners, left and right."""
        return self._names

    def show_names(self, left: str, right: str) -> None:
        """Write other names into the corners."""
        self._names = (left, right)
        self.update()

    def _name_of(self, side: Side) -> str:
        return self._names[0] if side is Side.ORIGINAL else self._names[1]
