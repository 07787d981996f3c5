"""Which errors nobody foresaw: those are worth a report."""

from __future__ import annotations

from engine.errors import DeblurError, EngineCrashedError, UnexpectedPhotoError

_MYSTERIES = (EngineCrashedError, UnexpectedPhotoError)


def is_mystery(error: Exception) -> bool:
    """Tell whether ``error`` is a fault of ours, and not one of the user's photo or disk.

    The plain ``DeblurError`` is what the engine process makes of errors that it does not know.
    """
    is_ours = isinstance(error, DeblurError)
    return not is_ours or type(error) is DeblurError or isinstance(error, _MYSTERIES)
