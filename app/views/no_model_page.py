"""What is there when no model is: why, and what to do."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.views.buttons import PRIMARY
from app.views.icons import Symbol, icon

_MIDDLE = Qt.AlignmentFlag.AlignHCenter


class NoModelPage(QWidget):
    """Stands in for everything until a model is installed.

    Signals:
        restore_requested: The bundled model is wanted back.
        import_requested: A file is to become a model.
        look_requested: Models are to be looked for once more.
        folder_requested: The folder of the user's models is wanted.
    """

    restore_requested = Signal()
    import_requested = Signal()
    look_requested = Signal()
    folder_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._folder = QLabel(self)
        self._folder.setObjectName("hint")
        self._folder.setAlignment(_MIDDLE)
        self._folder.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        title = QLabel(self.tr("No model is installed"), self)
        title.setObjectName("dropTitle")
        title.setAlignment(_MIDDLE)
        text = QLabel(
            self.tr(
                "Deblur needs one to sharpen photos, and the one it came with is gone.\n"
                "Bring it back, import a model, or put one into this folder:"
            ),
            self,
        )
        text.setAlignment(_MIDDLE)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch()
        column.addWidget(Symbol("model", "muted", 56, self), alignment=_MIDDLE)
        column.addWidget(title)
        column.addWidget(text)
        column.addWidget(self._folder)
        column.addLayout(self._buttons())
        column.addStretch()

    def show_folder(self, folder: Path) -> None:
        """Say where models belong."""
        self._folder.setText(str(folder))

    def _buttons(self) -> QHBoxLayout:
        self.restore_button = QPushButton(
            icon("retry", "on_accent"), self.tr("Restore bundled"), self
        )
        self.restore_button.setObjectName(PRIMARY)
        self.restore_button.clicked.connect(self.restore_requested)
        self.import_button = QPushButton(icon("import"), self.tr("Import…"), self)
        self.import_button.clicked.connect(self.import_requested)
        self.look_button = QPushButton(icon("checking"), self.tr("Look again"), self)
        self.look_button.clicked.connect(self.look_requested)
        self.folder_button = QPushButton(icon("folder"), self.tr("Open the folder"), self)
        self.folder_button.clicked.connect(self.folder_requested)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch()
        row.addWidget(self.restore_button)
        row.addWidget(self.import_button)
        row.addWidget(self.look_button)
        row.addWidget(self.folder_button)
        row.addStretch()
        return row
