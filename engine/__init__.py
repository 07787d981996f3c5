"""The engine restores photos; it knows nothing of windows.

``load_photo`` reads a file into a ``Photo``: upright pixels in [0, 1] with depth, profile and
metadata beside them. ``plan_restoration`` decides how it is cut, before a pixel is touched. The
``Restorer`` sends tile after tile through a generator on its device and puts together what comes
back. ``save_photo`` writes the result beside its target, reads it again, and only then gives it its
name. Errors are born as ``DeblurError`` and rise to the command line or the window.

``from engine import load_photo, Restorer, save_photo`` is how other programs begin; docs/api.md
tells more. Each name is imported when it is asked for, so that whoever needs one module pays for
one module.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.errors import Cancelled, DeblurError
    from engine.photo import Photo, PhotoFormat
    from engine.photo_io import SaveOptions, load_photo, save_photo
    from engine.progress import CancelToken, Progress
    from engine.restorer import Restorer
    from engine.settings import RestoreSettings

__all__ = [
    "CancelToken",
    "Cancelled",
    "DeblurError",
    "Photo",
    "PhotoFormat",
    "Progress",
    "RestoreSettings",
    "Restorer",
    "SaveOptions",
    "load_photo",
    "save_photo",
]

_HOMES = {
    "CancelToken": "engine.progress",
    "Cancelled": "engine.errors",
    "DeblurError": "engine.errors",
    "Photo": "engine.photo",
    "PhotoFormat": "engine.photo",
    "Progress": "engine.progress",
    "RestoreSettings": "engine.settings",
    "Restorer": "engine.restorer",
    "SaveOptions": "engine.photo_io",
    "load_photo": "engine.photo_io",
    "save_photo": "engine.photo_io",
}


def __getattr__(name: str) -> object:
    """Import what stands in ``__all__`` when somebody asks for it (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(importlib.import_module(_HOMES[name]), name)
