"""The preview area of the open photo under the model of now, beside the one it began with."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from app.views.finetune_pictures import Picture
from app.views.labels import hint

_PICTURE = QSize(280, 280)


class TryDialog(QDialog):
    """Three pictures: the photo, and what both models make of it; nothing can be chosen.

    Signals:
        left: It was closed.
    """

    left = Signal()

    def __init__(self, base: str, new: str, parent: QWidget | None = None) -> None:
        """Make it; ``base`` and ``new`` are what the models are called."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Try on my photo"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        best = self.tr("{name}, best so far").format(name=new)
        titles = (self.tr("Original"), base, best)
        self.pictures = tuple(Picture(title, self) for title in titles)
        grid = QGridLayout()
        grid.setSpacing(12)
        for column, (title, picture) in enumerate(zip(titles, self.pictures, strict=True)):
            picture.setMinimumSize(_PICTURE)
            label = QLabel(title, self)
            label.setTextFormat(Qt.TextFormat.PlainText)
            grid.addWidget(label, 0, column)
            grid.addWidget(picture, 1, column)
        for picture in self.pictures[1:]:
            picture.show_image(None, self.tr("Deblurring…"))
        self.close_button = QPushButton(self.tr("Close"), self)
        self.close_button.clicked.connect(self.reject)
        told = hint(self.tr("The preview area of the photo that is open. The training goes on."))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 18, 20, 16)
        whole.setSpacing(12)
        whole.addWidget(told)
        whole.addLayout(grid, 1)
        whole.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self.finished.connect(self.left)

    def show_original(self, image: QImage) -> None:
        """Show the area as it is."""
        self.pictures[0].show_image(image)

    def show_result(self, image: QImage | None, *, is_new: bool, words: str = "") -> None:
        """Show the area under one of both models, or say why there is no picture."""
        self.pictures[2 if is_new else 1].show_image(image, words)
