"""Walks over a window as the Tab key and a screen reader do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

_ROW = 12  # widgets whose tops differ by less stand in one row


def unnamed(root: QWidget) -> list[str]:
    """Return the focusable widgets below ``root`` that a screen reader would have no words for."""
    found = []
    for widget in (each for each in root.findChildren(QWidget) if each.isVisible()):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or _is_inside(widget):
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def _is_inside(widget: QWidget) -> bool:
    """Tell whether it is a part that Qt makes and speaks for, as the arrows of a list."""
    return widget.objectName().startswith("qt_") or widget.focusProxy() is not None


def tab_stops(root: QWidget) -> list[QWidget]:
    """Return what Tab goes through below ``root``, in order."""
    return [each for each in _chain(root) if _stops_tab(each) and root.isAncestorOf(each)]


def _chain(root: QWidget) -> Iterator[QWidget]:
    first = root.window()
    each = first.nextInFocusChain()
    while each is not None and each is not first:
        yield each
        each = each.nextInFocusChain()


def _stops_tab(widget: QWidget) -> bool:
    takes_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return takes_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def jumps_back(root: QWidget) -> list[str]:
    """Return the tab stops below ``root`` that stand above, or left of, the one before."""
    stops = tab_stops(root)
    return [
        f"{_named(one)} -> {_named(other)}"
        for one, other in pairwise(stops)
        if _is_before(_place(root, other), _place(root, one))
    ]


def _place(root: QWidget, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(root, QPoint(0, 0)), widget.size())


def _is_before(one: QRect, other: QRect) -> bool:
    if abs(one.top() - other.top()) < _ROW or one.intersects(other):
        return one.left() < other.left()
    return one.bottom() < other.top() + _ROW and one.top() < other.top()


def _named(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName() or widget.objectName()}"


def parts_in_order(root: QWidget, parts: Sequence[QWidget]) -> list[QWidget]:
    """Return which of ``parts`` Tab enters, one entry for every time that it enters."""
    entered: list[QWidget] = []
    for stop in tab_stops(root):
        part = next((each for each in parts if each is stop or each.isAncestorOf(stop)), None)
        if part is not None and (not entered or entered[-1] is not part):
            entered.append(part)
    return entered
