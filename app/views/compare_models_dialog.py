"""The preview area under several models, to choose one by looking."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.models.choices import ModelChoice
from app.views.labels import hint, plain
from app.views.tab_order import order_tabs

MOST = 4
_LARGEST, _SMALLEST = 300, 140  # sides of pictures
_BELOW, _BESIDE = 165, 32  # room for the words under a picture, and for its frame
_AROUND = QSize(60, 170)  # room around all of them


class CompareModelsDialog(QDialog):
    """A sheet of pictures: the original, and the same area under up to four models.

    Signals:
        model_chosen: The name of the model whose picture was chosen.
        left: The sheet was closed, with or without a choice.
    """

    model_chosen = Signal(str)
    left = Signal()

    def __init__(
        self, models: Sequence[ModelChoice], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Compare models"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        across, self._side = self._fitting(len(models) + 1)
        self._original = _Picture(self.tr("Original"), "", self._side)
        self._pictures = {choice.name: self._picture(choice, current) for choice in models}
        grid = QGridLayout()
        grid.setSpacing(14)
        for place, picture in enumerate((self._original, *self._pictures.values())):
            grid.addWidget(picture, place // across, place % across)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(14)
        column.addWidget(hint(self._advice(models)))
        column.addLayout(grid)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        order_tabs(self)
        self.finished.connect(self.left)

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The button of each model."""
        return {name: each.button for name, each in self._pictures.items() if each.button}

    def show_original(self, image: QImage) -> None:
        """Show the area as it is."""
        self._original.show_image(image)

    def show_result(self, model: str, image: QImage) -> None:
        """Show the area under ``model``."""
        if model in self._pictures:
            self._pictures[model].show_image(image)

    def show_failure(self, model: str, text: str) -> None:
        """Say why there is no picture of ``model``."""
        if model in self._pictures:
            self._pictures[model].show_text(text)

    def state_of(self, model: str) -> str:
        """Return what stands in place of a picture, empty once it is there."""
        return self._pictures[model].text

    def _advice(self, models: Sequence[ModelChoice]) -> str:
        if len(models) < 2:
            return self.tr("Only one model is installed. Models that are imported appear here too.")
        return self.tr("The preview area under each model. Choose what looks best.")

    def _fitting(self, count: int) -> tuple[int, int]:
        """Return how many pictures stand side by side, and how large: as large as there is room."""
        parent = self.parentWidget()
        whole = parent.window().size() if parent else self.screen().availableGeometry().size()
        room = whole - _AROUND

        def side(across: int) -> int:
            rows = -(-count // across)
            return min(_LARGEST, room.height() // rows - _BELOW, room.width() // across - _BESIDE)

        across = max(range(1, count + 1), key=lambda each: (side(each), each))
        return across, max(_SMALLEST, side(across))

    def _picture(self, choice: ModelChoice, current: str) -> _Picture:
        button = QPushButton(self.tr("Use {name}").format(name=choice.name))
        if choice.name == current:
            button.setText(self.tr("Keep {name}").format(name=choice.name))
        button.clicked.connect(lambda: self._choose(choice.name))
        picture = _Picture(choice.name, choice.description, self._side, button)
        picture.show_text(self.tr("Deblurring…"))
        picture.pressed.connect(lambda: self._choose(choice.name))
        return picture

    def _choose(self, name: str) -> None:
        self.model_chosen.emit(name)
        self.accept()


class _Picture(QFrame):
    """One area with its name; a click on the picture is one on its button."""

    pressed = Signal()

    def __init__(
        self, title: str, description: str, side: int, button: QPushButton | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.button = button
        self._size = QSize(side, side)
        self._image = QLabel()
        self._image.setFixedSize(self._size)
        self._image.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._image.setAccessibleName(title)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addWidget(self._image)
        column.addWidget(self._below("cardTitle", title))
        if description:
            column.addWidget(self._below("cardText", description))
        column.addStretch()
        if button:
            column.addWidget(button)

    def _below(self, name: str, text: str) -> QLabel:
        """Return a label as wide as the picture, and as high as its words are then."""
        label = plain(name, text)
        label.setParent(self)
        label.ensurePolished()
        label.setMinimumHeight(label.heightForWidth(self._size.width()))
        return label

    @property
    def text(self) -> str:
        return self._image.text()

    def show_text(self, text: str) -> None:
        self._image.setWordWrap(True)
        self._image.setText(text)

    def show_image(self, image: QImage) -> None:
        """Show the middle of ``image``, a pixel on a pixel of the screen where it is large."""
        ratio = self.devicePixelRatioF()
        wanted = self._size * ratio
        fitted = image.scaled(
            wanted,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap = QPixmap.fromImage(fitted)
        pixmap.setDevicePixelRatio(ratio)
        self._image.setPixmap(pixmap)

    def mousePressEvent(self, event: object) -> None:
        """Choose it."""
        if self.button is not None:
            self.pressed.emit()
