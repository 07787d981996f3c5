"""Icons by what they mean; the drawing comes from Material Design Icons through qtawesome."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import Final

os.environ.setdefault("QT_API", "pyside6")  # before qtawesome asks which Qt there is

import qtawesome
from PySide6.QtGui import QIcon

from app.views.theme import COLORS

_NAMES: Final = MappingProxyType(
    {
        "open": "mdi6.folder-open-outline",
        "paste": "mdi6.content-paste",
        "save": "mdi6.content-save-outline",
        "save as": "mdi6.content-save-edit-outline",
        "zoom in": "mdi6.magnify-plus-outline",
        "zoom out": "mdi6.magnify-minus-outline",
        "fit": "mdi6.fit-to-screen-outline",
        "actual size": "mdi6.numeric-1-box-outline",
        "double size": "mdi6.numeric-2-box-outline",
        "deblur": "mdi6.auto-fix",
        "cancel": "mdi6.close-circle-outline",
        "next": "mdi6.chevron-right",
        "close": "mdi6.close",
        "copy": "mdi6.content-copy",
        "retry": "mdi6.refresh",
        "folder": "mdi6.folder-outline",
        "device": "mdi6.chip",
        "model": "mdi6.brain",
        "photo": "mdi6.image-outline",
        "photos": "mdi6.image-multiple-outline",
        "error": "mdi6.alert-circle-outline",
        "warning": "mdi6.alert-outline",
        "info": "mdi6.information-outline",
        "good": "mdi6.check-circle-outline",
    }
)


def icon(meaning: str, color: str = "text") -> QIcon:
    """Return the icon for ``meaning`` in a colour of the theme."""
    drawn: QIcon = qtawesome.icon(
        _NAMES[meaning], color=COLORS[color], color_disabled=COLORS["disabled"]
    )
    return drawn
