"""The card of one model: what it is, how good, how quick, whose, and what it makes of a photo."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.models.model_rows import ModelRow, Standing
from app.models.stored_photo import StoredPhoto
from app.views import model_words
from app.views.buttons import LINK, action_button
from app.views.fold import Fold
from app.views.icons import Symbol
from app.views.labels import hint, plain
from app.views.model_words import Fact
from app.views.models_actions import ModelsActions
from app.views.models_view import ACTIVE, SYMBOLS
from app.views.tab_order import order_tabs
from app.workers import photo_tasks
from engine.thumbnails import Thumbnail

WIDTH = 348
_MARGIN, _GAP = 16, 14
_PICTURE = 152
_LABEL = 84


class ModelCard(QFrame):
    """Describes the model that is selected.

    Signals:
        stop_wanted: Measuring is to end.
    """

    stop_wanted = Signal()

    def __init__(self, actions: ModelsActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        self._row: ModelRow | None = None
        self._name, self._subtitle = plain("sheetTitle"), hint()
        self._symbol, self._status = Symbol("good", "good", parent=self), plain("verdict")
        self._advice, self._description = plain("sheetText"), plain("sheetText")
        self.activate_button = action_button(actions.activate, is_primary=True)
        self.try_button = action_button(actions.try_it)
        self.pictures = _Pictures(self)
        self._speed = plain("sheetText")
        self.test_button = action_button(actions.test)
        self.stop_button = QPushButton(self.tr("Stop"), self)
        self.stop_button.clicked.connect(self.stop_wanted)
        self.progress = QProgressBar(self)
        self.progress.setAccessibleName(self.tr("Measuring"))
        self._figures, self._facts = _Lines(self, is_stacked=True), _Lines(self)
        self._figures_title = plain("heading", self.tr("Measured on pairs"))
        self.copy_button = QPushButton(self)
        self.copy_button.setObjectName(LINK)
        self.copy_button.clicked.connect(self._on_copy_wanted)
        self._credits, self._recipe = plain("cardText"), plain("cardText")
        self.credits_fold = Fold(self.tr("Credits"), self._credits, self)
        self.recipe_fold = Fold(self.tr("How it was made"), self._recipe, self)
        self._nothing = hint(self.tr("Select a model to read its card."))
        self._area = self._scrolled()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._area)
        order_tabs(self)
        self.show_measuring(None, is_running=False)
        self.show_row(None)

    # --- what is shown ----------------------------------------------------------------

    @property
    def row(self) -> ModelRow | None:
        """The model that is described."""
        return self._row

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything that is said, from top to bottom."""
        labels = (each for each in self.findChildren(QLabel) if each.isVisibleTo(self))
        return tuple(label.text() for label in labels if label.text())

    def show_row(self, row: ModelRow | None, *, count: int = 0, can_compare: bool = False) -> None:
        """Describe a model; None describes none, as where ``count`` of them are selected.

        Args:
            row: The model.
            count: How many are selected.
            can_compare: There is a photo on which several can be compared.
        """
        is_other = (row.path if row else None) != (self._row.path if self._row else None)
        self._row = row
        self._nothing.setVisible(row is None)
        self._described.setVisible(row is not None)
        if row is None:
            self._nothing.setText(self._about_several(count, can_compare=can_compare))
            return
        self._show_head(row)
        self._show_card(row)
        if is_other:
            self._area.verticalScrollBar().setValue(0)
            for fold in (self.credits_fold, self.recipe_fold):
                fold.heading.setChecked(False)

    def _about_several(self, count: int, *, can_compare: bool) -> str:
        if count < 2:
            return self.tr("Select a model to read its card.")
        how = (
            self.tr("C compares them on the photo.")
            if can_compare
            else self.tr("Open a photo to compare them on it.")
        )
        return f"{self.tr('%n models are selected.', '', count)} {how}"

    def show_speed(self, text: str) -> None:
        """Say how quick the model is here."""
        self._speed.setText(text)

    def show_measuring(self, share: float | None, *, is_running: bool) -> None:
        """Show how far measuring is; None while it waits."""
        self.test_button.setVisible(not is_running)
        self.stop_button.setVisible(is_running)
        self.progress.setVisible(is_running)
        self.progress.setRange(0, 0 if share is None else 100)
        self.progress.setValue(0 if share is None else round(share * 100))

    def _show_head(self, row: ModelRow) -> None:
        self._name.setText(row.name)
        self._subtitle.setText(model_words.subtitle(row))
        is_well = row.is_active and row.standing is Standing.OK
        self._symbol.show_meaning(*(ACTIVE if is_well else SYMBOLS[row.standing]))
        self._status.setText(row.status)
        _say(self._advice, model_words.advice(row))
        _say(self._description, row.card.description if row.card else "")

    def _show_card(self, row: ModelRow) -> None:
        card = row.card
        lines = model_words.figures(card.metrics) if card else ()
        self._figures.show_facts(lines)
        self._figures_title.setVisible(bool(lines))
        self._facts.show_facts(model_words.facts(row))
        digest = card.tensors_sha256 if card else ""
        self.copy_button.setVisible(bool(digest))
        self.copy_button.setText(self.tr("SHA-256 {begin}… – copy").format(begin=digest[:16]))
        self.copy_button.setToolTip(digest)
        self._credits.setText("\n".join(card.credits) if card else "")
        self.credits_fold.setVisible(bool(card and card.credits))
        self._recipe.setText(_breakable(card.recipe) if card else "")
        self.recipe_fold.setVisible(bool(card and card.recipe))

    def _on_copy_wanted(self) -> None:
        if self._row is not None and self._row.card is not None:
            QGuiApplication.clipboard().setText(self._row.card.tensors_sha256)

    # --- arranging --------------------------------------------------------------------

    def _scrolled(self) -> QScrollArea:
        inner = QWidget(self)
        inner.setObjectName("panelColumn")
        self._described = QWidget(inner)
        self._fill(QVBoxLayout(self._described))
        column = QVBoxLayout(inner)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.addWidget(self._nothing)
        column.addWidget(self._described)
        column.addStretch()
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inner)
        return area

    def _fill(self, column: QVBoxLayout) -> None:
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addLayout(_column(3, self._name, self._subtitle, self._status_line(), self._advice))
        column.addWidget(self._description)
        deeds = QHBoxLayout()
        deeds.setSpacing(8)
        deeds.addWidget(self.activate_button, 1)
        deeds.addWidget(self.try_button, 1)
        column.addLayout(deeds)
        column.addWidget(self.pictures)
        column.addLayout(self._speed_part())
        column.addLayout(_column(4, self._figures_title, self._figures))
        about = plain("heading", self.tr("About this model"))
        column.addLayout(_column(4, about, self._facts, self.copy_button))
        column.addWidget(self.credits_fold)
        column.addWidget(self.recipe_fold)

    def _status_line(self) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 4, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._symbol, alignment=Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._status, 1)
        return line

    def _speed_part(self) -> QVBoxLayout:
        title = plain("heading", self.tr("Tested on this computer"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.test_button)
        buttons.addWidget(self.stop_button)
        buttons.addWidget(self.progress, 1)
        buttons.addStretch()
        column = _column(6, title, self._speed)
        column.addLayout(buttons)
        return column


class _Pictures(QWidget):
    """The same part of a photo before and after, pixel by pixel, side by side."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._labels = [_picture_label(self) for _ in range(2)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(6)
        for place, title in enumerate((self.tr("Before"), self.tr("After"))):
            grid.addWidget(self._labels[place], 0, place)
            grid.addWidget(hint(title), 1, place)
            self._labels[place].setAccessibleName(title)
        grid.setColumnStretch(2, 1)
        self.hide()

    def show_pair(self, before: QImage, after: QImage) -> None:
        """Show the middles of two pictures."""
        for label, image in zip(self._labels, (before, after), strict=True):
            label.setPixmap(_middle(image, label.devicePixelRatioF()))
        self.show()

    def show_preview(self, data: bytes) -> None:
        """Show a small JPEG that has both sides; nothing where it cannot be read."""
        whole = QImage.fromData(data)
        half = whole.width() // 2
        if half < 1:
            self.hide()
            return
        height = whole.height()
        self.show_pair(whole.copy(0, 0, half, height), whole.copy(half, 0, half, height))


def _picture_label(parent: QWidget) -> QLabel:
    label = QLabel(parent)
    label.setFixedSize(_PICTURE, _PICTURE)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _middle(image: QImage, ratio: float) -> QPixmap:
    """Return the middle square of a picture, a pixel on a pixel of the screen where it is large."""
    wanted = round(_PICTURE * ratio)
    side = min(image.width(), image.height(), max(wanted, min(image.width(), image.height()) // 2))
    place = QRect((image.width() - side) // 2, (image.height() - side) // 2, side, side)
    mode = Qt.TransformationMode.SmoothTransformation
    shown = image.copy(place).scaled(
        QSize(wanted, wanted), Qt.AspectRatioMode.KeepAspectRatio, mode
    )
    pixmap = QPixmap.fromImage(shown)
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def picture_of(photo: StoredPhoto) -> QImage:
    """Return a photo for the screen."""
    samples = photo.samples if photo.samples.dtype.itemsize == 1 else photo.samples >> 8
    thumbnail = Thumbnail(samples.astype("uint8"), photo.size, photo.icc)
    return photo_tasks.picture(thumbnail, QSize(*photo.size))


class _Lines(QWidget):
    """A label and its text in each line, or the text below its label."""

    def __init__(self, parent: QWidget | None = None, *, is_stacked: bool = False) -> None:
        super().__init__(parent)
        self._is_stacked = is_stacked
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)

    def show_facts(self, facts: Iterable[Fact]) -> None:
        """Show these lines in place of those before."""
        while item := self._grid.takeAt(0):
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        shown = tuple(facts)
        for place, fact in enumerate(shown):
            self._add(place, plain("cardText", fact.label), plain("sheetText", fact.text))
        self.setVisible(bool(shown))

    def _add(self, place: int, label: QLabel, text: QLabel) -> None:
        top = Qt.AlignmentFlag.AlignTop
        if self._is_stacked:
            self._grid.addWidget(label, 2 * place, 0, 1, 2)
            self._grid.addWidget(text, 2 * place + 1, 0, 1, 2)
        else:
            label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            label.setFixedWidth(_LABEL)
            self._grid.addWidget(label, place, 0, top)
            self._grid.addWidget(text, place, 1, top)
        for each in (label, text):
            each.show()


def _column(spacing: int, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(spacing)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _say(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))


def _breakable(recipe: str) -> str:
    """Let the JSON in a recipe be broken after commas."""
    return recipe.replace(",", ",\u200b")
