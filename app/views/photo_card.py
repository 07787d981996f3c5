"""What is known about the open photo."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.models.session import ShownPhoto
from app.views import words


class PhotoCard(QFrame):
    """Name, size and kind of a photo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._name = _line("cardTitle")
        self._size = _line("cardText")
        self._kind = _line("cardText")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(3)
        for label in (self._name, self._size, self._kind):
            column.addWidget(label)

    def show_photo(self, shown: ShownPhoto) -> None:
        """Describe another photo."""
        photo = shown.photo
        self._name.setText(shown.name)
        self._size.setText(words.size_of(photo))
        self._kind.setText(words.kind_of(photo))
        self.setToolTip(str(photo.path or shown.name))

    @property
    def texts(self) -> tuple[str, str, str]:
        """The three lines."""
        return self._name.text(), self._size.text(), self._kind.text()


def _line(name: str) -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
