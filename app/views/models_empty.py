"""The models page while no model is installed: bring one along, or bring the bundled one back."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.views.buttons import action_button
from app.views.icons import Symbol
from app.views.models_actions import ModelsActions

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class ModelsEmpty(QWidget):
    """Restore bundled and Import, and what they are good for."""

    def __init__(self, actions: ModelsActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.restore_button = action_button(actions.restore, is_primary=True)
        self.import_button = action_button(actions.bring)
        title = QLabel(self.tr("No models"), self)
        title.setObjectName("dropTitle")
        text = QLabel(
            self.tr("Bring the bundled model back, or drop a file with weights here."), self
        )
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch()
        row.addWidget(self.restore_button)
        row.addWidget(self.import_button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(Symbol("model", "muted", 56, self), alignment=_MIDDLE)
        column.addWidget(title, alignment=_MIDDLE)
        column.addWidget(text, alignment=_MIDDLE)
        column.addLayout(row)
        column.addStretch()
