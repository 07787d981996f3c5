"""How a training goes, drawn: quality on photos that are never trained on, error on the others."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.language import decimal
from app.views.theme import color

Point = tuple[float, float]

_TOP, _SIDE, _BELOW = 26, 50, 8
_THOUSAND = 1000.0  # errors are small numbers
_DOT = 3.0
_RING = 6.0


@dataclass(frozen=True, slots=True)
class CurveData:
    """What is drawn.

    Attributes:
        learned: (x, error) on the photos that are trained on, lower is better.
        held_out: (x, quality in dB) on those that are not, higher is better.
        best: The place of the best in ``held_out``; None before there is one.
        base: Quality of the model that was begun with; None where that is unknown.
        end: Where x ends: the whole training.
    """

    learned: tuple[Point, ...] = ()
    held_out: tuple[Point, ...] = ()
    best: int | None = None
    base: float | None = None
    end: float = 1.0


@dataclass(frozen=True, slots=True)
class _Axis:
    """From numbers to places along one side of the plot."""

    low: float
    high: float
    is_log: bool = False

    def share(self, value: float) -> float:
        """Return where ``value`` lies between the ends, in [0, 1]."""
        low, high, at = (self._bent(each) for each in (self.low, self.high, value))
        return (at - low) / (high - low) if high > low else 0.5

    def _bent(self, value: float) -> float:
        return math.log10(max(value, 1e-9)) if self.is_log else value

    @classmethod
    def around(cls, values: Sequence[float], *, is_log: bool = False) -> _Axis:
        low, high = min(values), max(values)
        if is_log:
            return cls(low * 0.9, max(high * 1.1, low * 1.2), is_log=True)
        room = max((high - low) * 0.15, abs(high) * 0.002, 1e-6)
        return cls(low - room, high + room)


@dataclass(slots=True)
class _Plot:
    """The rectangle between the axes, and the axes."""

    area: QRectF
    across: _Axis
    quality: _Axis
    error: _Axis | None = None
    inks: dict[str, QColor] = field(default_factory=dict)

    def at(self, point: Point, axis: _Axis) -> QPointF:
        x = self.area.left() + self.across.share(point[0]) * self.area.width()
        return QPointF(x, self.area.bottom() - axis.share(point[1]) * self.area.height())


class Curve(QWidget):
    """The two curves, the best mark, and the line of the model that was begun with."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data = CurveData()
        self._is_log = False
        self.setMinimumSize(QSize(240, 110))
        self.setAccessibleName(self.tr("Curve of the training"))
        self._tell()

    def sizeHint(self) -> QSize:
        """Return a size at which curves can be read."""
        return QSize(360, 110)

    @property
    def data(self) -> CurveData:
        """What is drawn."""
        return self._data

    def show_data(self, data: CurveData) -> None:
        """Draw these curves."""
        self._data = data
        self._tell()
        self.update()

    def set_log(self, is_log: bool) -> None:
        """Draw the error so that halving it is the same distance everywhere, or plainly."""
        self._is_log = is_log
        self.update()

    def _tell(self) -> None:
        """Say in words what the curve says."""
        held_out, best = self._data.held_out, self._data.best
        if not held_out or best is None:
            self.setAccessibleDescription(self.tr("Nothing was measured yet."))
            return
        said = self.tr("{count} checks; the best is check {number} with {score} dB.")
        score = decimal(held_out[best][1])
        text = said.format(count=len(held_out), number=best + 1, score=score)
        self.setAccessibleDescription(text)

    # --- painting ---------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw everything in the colours of now."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(_SIDE, _TOP, -_SIDE, -_BELOW)
        painter.setPen(QPen(color("border"), 1))
        painter.drawRect(area)
        if self._data.held_out:
            self._draw(painter, self._plot(area))
        else:
            painter.setPen(color("muted"))
            words = self.tr("The curve begins with the first check.")
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, words)
        painter.end()

    def _plot(self, area: QRectF) -> _Plot:
        data = self._data
        scores = [y for _, y in data.held_out] + ([data.base] if data.base is not None else [])
        errors = [y for _, y in data.learned]
        return _Plot(
            area,
            _Axis(0.0, max(data.end, data.held_out[-1][0], 1e-6)),
            _Axis.around(scores),
            _Axis.around(errors, is_log=self._is_log) if errors else None,
        )

    def _draw(self, painter: QPainter, plot: _Plot) -> None:
        data = self._data
        if plot.error is not None:
            points = [plot.at(each, plot.error) for each in data.learned]
            _line(painter, points, QPen(color("warning"), 1.5, Qt.PenStyle.DashLine))
        if data.base is not None:
            y = plot.at((0.0, data.base), plot.quality).y()
            painter.setPen(QPen(color("muted"), 1, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(plot.area.left(), y), QPointF(plot.area.right(), y))
        points = [plot.at(each, plot.quality) for each in data.held_out]
        _line(painter, points, QPen(color("accent"), 2))
        painter.setBrush(color("accent"))
        for point in points:
            painter.drawEllipse(point, _DOT, _DOT)
        if data.best is not None:
            self._draw_best(painter, plot, points[data.best])
        self._draw_words(painter, plot)

    def _draw_best(self, painter: QPainter, plot: _Plot, point: QPointF) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color("good"), 2))
        painter.drawEllipse(point, _RING, _RING)
        words = self.tr("Best")
        width = painter.fontMetrics().horizontalAdvance(words)
        left = min(max(point.x() - width / 2, plot.area.left()), plot.area.right() - width)
        is_high = point.y() - plot.area.top() < painter.fontMetrics().height() + _RING
        down = _RING + painter.fontMetrics().ascent() + 2 if is_high else -_RING - 4
        painter.drawText(QPointF(left, point.y() + down), words)

    def _draw_words(self, painter: QPainter, plot: _Plot) -> None:
        """Name the curves above and their ends at the sides, each in its colour and words."""
        area, metrics = plot.area, painter.fontMetrics()
        top = area.top() - 9
        painter.setPen(color("accent"))
        painter.drawText(QPointF(4, top), "━ " + self.tr("Held-out photos, dB"))
        self._draw_ends(painter, plot.quality, area, is_left=True)
        if plot.error is not None:
            painter.setPen(color("warning"))
            words = "┅ " + self.tr("Error × 1000")
            right = self.width() - 4 - metrics.horizontalAdvance(words)
            painter.drawText(QPointF(right, top), words)
            self._draw_ends(painter, plot.error, area, is_left=False)

    def _draw_ends(self, painter: QPainter, axis: _Axis, area: QRectF, *, is_left: bool) -> None:
        metrics = painter.fontMetrics()
        for value, y in ((axis.high, area.top() + metrics.ascent()), (axis.low, area.bottom())):
            text = decimal(value if is_left else value * _THOUSAND)
            width = metrics.horizontalAdvance(text)
            x = area.left() - 6 - width if is_left else area.right() + 6
            painter.drawText(QPointF(x, y), text)


def _line(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(points))
