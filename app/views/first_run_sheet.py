"""The first steps: three small pages with one photo, shown once, and skipped with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.views.buttons import PRIMARY
from app.views.tour_picture import Scene, TourPicture


class FirstRunSheet(QDialog):
    """Says how Deblur works; ends in trying it.

    Signals:
        example_requested: The example photo is to be opened.
    """

    example_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("First steps"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._steps = QStackedWidget(self)
        self._pages = self._made_pages()
        for page in self._pages:
            self._steps.addWidget(page)
        self._count = QLabel(self)
        self._count.setObjectName("stepCount")
        self.skip = QPushButton(self.tr("Skip"), self)
        self.back = QPushButton(self.tr("Back"), self)
        self.next = QPushButton(self)
        self.next.setObjectName(PRIMARY)
        self.next.setDefault(True)
        self._connect()
        self._arrange()
        self._show_step(0)
        self.next.setFocus()

    @property
    def step(self) -> int:
        """Which step is seen, from 0."""
        return self._steps.currentIndex()

    def _made_pages(self) -> tuple[QWidget, ...]:
        return (
            _Step(
                Scene.BLURRED,
                self.tr("Drop a blurry photo"),
                self.tr(
                    "Deblur sharpens photos that are blurred by a shaky hand or by movement. A "
                    "small area is shown at once, so that you see what to expect. Photos never "
                    "leave this computer."
                ),
            ),
            _Step(
                Scene.SPLIT,
                self.tr("Compare"),
                self.tr(
                    "Drag the line to see the original beside the result, or hold the space bar "
                    "for the original. Strength sets how much of the result you want."
                ),
            ),
            _Step(
                Scene.SHARPENED,
                self.tr("Save a copy"),
                self.tr(
                    "When you like what you see, deblur the whole photo and save it. Your "
                    "original is never changed."
                ),
            ),
        )

    def _connect(self) -> None:
        self.skip.clicked.connect(self.reject)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(self._on_next)

    def _arrange(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._count)
        row.addStretch()
        for button in (self.skip, self.back, self.next):
            button.setAutoDefault(button is self.next)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(24)
        column.addWidget(self._steps)
        column.addLayout(row)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        last = len(self._pages) - 1
        self._count.setText(self.tr("Step {step} of {steps}").format(step=step + 1, steps=last + 1))
        self.back.setEnabled(step > 0)
        self.next.setText(self.tr("Next") if step < last else self.tr("Try the example photo"))
        self.setAccessibleDescription(self._pages[step].accessibleDescription())

    @Slot()
    def _on_back(self) -> None:
        self._show_step(self.step - 1)
        self.next.setFocus()

    @Slot()
    def _on_next(self) -> None:
        if self.step < len(self._pages) - 1:
            self._show_step(self.step + 1)
            return
        self.accept()
        self.example_requested.emit()


class _Step(QWidget):
    """A picture, a title and a few words."""

    def __init__(self, scene: Scene, title: str, text: str) -> None:
        super().__init__()
        self.setAccessibleDescription(f"{title}. {text}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(TourPicture(scene, self))
        column.addSpacing(4)
        column.addWidget(_label(title, "sheetTitle"))
        words = _label(text, "sheetText")
        words.setWordWrap(True)
        words.setMinimumHeight(words.fontMetrics().lineSpacing() * 4)
        column.addWidget(words)


def _label(text: str, name: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName(name)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    return label
