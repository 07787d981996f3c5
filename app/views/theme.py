"""How the window looks: light or dark, one accent, one style sheet; changed without a restart."""

from __future__ import annotations

from string import Template
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from app.models.settings import Theme
from app.views.palettes import DARK, LIGHT
from resources import resource_path

_LEAST_FONT_PT: Final = 9.75
_TITLE_FACTOR: Final = 1.75
_SCHEMES: Final = MappingProxyType(
    {
        Theme.SYSTEM: Qt.ColorScheme.Unknown,
        Theme.LIGHT: Qt.ColorScheme.Light,
        Theme.DARK: Qt.ColorScheme.Dark,
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
        QPalette.ColorRole.BrightText: "text",
        QPalette.ColorRole.Light: "hover",
        QPalette.ColorRole.Midlight: "hover",
        QPalette.ColorRole.Mid: "border",
        QPalette.ColorRole.Dark: "border",
        QPalette.ColorRole.Shadow: "border",
        QPalette.ColorRole.ToolTipBase: "raised",
        QPalette.ColorRole.ToolTipText: "text",
        QPalette.ColorRole.PlaceholderText: "muted",
        QPalette.ColorRole.Highlight: "accent",
        QPalette.ColorRole.HighlightedText: "on_accent",
        QPalette.ColorRole.Accent: "accent",
        QPalette.ColorRole.Link: "accent",
        QPalette.ColorRole.LinkVisited: "accent",
    }
)

# One program, one theme: whoever paints asks for colours by name, at the time of painting.
_colors: Final = dict(DARK)


def color(name: str) -> QColor:
    """Return a colour of the theme; ask anew at every painting, for the theme may change."""
    return QColor(_colors[name])


def apply_theme(application: QApplication, theme: Theme = Theme.SYSTEM) -> None:
    """Dress the whole application; what is open changes at once."""
    application.styleHints().setColorScheme(_SCHEMES[theme])  # title bars and the system's dialogs
    is_light = _is_light(application, theme)
    _colors.update(LIGHT if is_light else DARK)
    if application.style().name() != "fusion":
        application.setStyle("Fusion")
    application.setPalette(_palette())
    application.setStyleSheet(_sheet(application, "light" if is_light else "dark"))
    application.setWindowIcon(QIcon(str(resource_path("icons", "deblur.png"))))


def _is_light(application: QApplication, theme: Theme) -> bool:
    """Tell which it is; a system without an opinion gets the dark one, which is kind to photos."""
    wanted = _SCHEMES[theme]
    if theme is Theme.SYSTEM:
        wanted = application.styleHints().colorScheme()
    return wanted == Qt.ColorScheme.Light


def _sheet(application: QApplication, name: str) -> str:
    """Return the style sheet with the colours, font sizes and small drawings of the theme."""
    size = max(_font_size(application), _LEAST_FONT_PT)
    sheet = resource_path("styles", "deblur.qss").read_text(encoding="utf-8")
    return Template(sheet).substitute(
        _colors,
        font=f"{size:.2f}pt",
        title=f"{size * _TITLE_FACTOR:.2f}pt",
        drawings=resource_path("icons", name).as_posix(),
    )


def _font_size(application: QApplication) -> float:
    """Return what the system has set, in points."""
    return application.font().pointSizeF()


def _palette() -> QPalette:
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, color(name))
        if name == "text":
            palette.setColor(QPalette.ColorGroup.Disabled, role, color("disabled"))
    return palette
