"""The colours of the two themes, by what they are for.

All grays are without a tint: a coloured frame would colour how the photo is seen. Which ink may
stand on which ground is measured by ``tests/app/views/test_palettes.py`` (WCAG 2.2, level AA).
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

DARK: Final = MappingProxyType(
    {
        "canvas": "#161616",
        "shade": "#99000000",  # with its transparency first; below words on the photo
        "window": "#1e1e1e",
        "panel": "#252525",
        "raised": "#323232",
        "hover": "#3d3d3d",
        "border": "#404040",
        "outline": "#8c8c8c",  # of boxes and grooves, which must be seen to be used
        "text": "#ececec",
        "muted": "#b4b4b4",
        "disabled": "#7a7a7a",
        "accent": "#7ab4f5",
        "accent_hover": "#96c5f8",
        "on_accent": "#10202f",
        "good": "#7fc994",
        "warning": "#e8bd6a",
        "bad": "#f0857d",
    }
)

LIGHT: Final = MappingProxyType(
    {
        "canvas": "#c4c4c4",
        "shade": "#ccf5f5f5",
        "window": "#ececec",
        "panel": "#f5f5f5",
        "raised": "#ffffff",
        "hover": "#e2e2e2",
        "border": "#cfcfcf",
        "outline": "#727272",
        "text": "#1c1c1c",
        "muted": "#565656",
        "disabled": "#9a9a9a",
        "accent": "#1b5fae",
        "accent_hover": "#134b8c",
        "on_accent": "#ffffff",
        "good": "#1c6b36",
        "warning": "#805200",
        "bad": "#b3261e",
    }
)
