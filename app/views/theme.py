"""How the window looks: neutral darks around the photo, one accent, one style sheet."""

from __future__ import annotations

from string import Template
from types import MappingProxyType
from typing import Final

from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from resources import resource_path

# Grays without a tint: a coloured frame would colour how the photo is seen.
COLORS: Final = MappingProxyType(
    {
        "canvas": "#161616",
        "shade": "#99000000",  # with its transparency first
        "window": "#1e1e1e",
        "panel": "#252525",
        "raised": "#323232",
        "hover": "#3d3d3d",
        "border": "#404040",
        "text": "#ececec",
        "muted": "#a8a8a8",
        "disabled": "#6f6f6f",
        "accent": "#7ab4f5",
        "accent_hover": "#96c5f8",
        "on_accent": "#10202f",
        "good": "#7fc994",
        "warning": "#e8bd6a",
        "bad": "#f0857d",
    }
)

_ROLES: Final = MappingProxyType(
    {
        QPalette.ColorRole.Window: "window",
        QPalette.ColorRole.WindowText: "text",
        QPalette.ColorRole.Base: "panel",
        QPalette.ColorRole.AlternateBase: "raised",
        QPalette.ColorRole.Text: "text",
        QPalette.ColorRole.Button: "raised",
        QPalette.ColorRole.ButtonText: "text",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Link: "accent",
    }
)


def color(name: str) -> QColor:
    """Return a colour of the theme."""
    return QColor(COLORS[name])


def apply_theme(application: QApplication) -> None:
    """Dress the whole application."""
    application.setStyle("Fusion")
    application.setPalette(_palette())
    sheet = resource_path("styles", "deblur.qss").read_text(encoding="utf-8")
    application.setStyleSheet(Template(sheet).substitute(COLORS))
    application.setWindowIcon(QIcon(str(resource_path("icons", "deblur.png"))))


def _palette() -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, color(name))
        if name == "text":
            palette.setColor(QPalette.ColorGroup.Disabled, role, color("disabled"))
    return palette
