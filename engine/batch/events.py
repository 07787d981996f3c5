"""What a batch tells of its photos, one frozen event after the other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from engine.errors import DeblurError
from engine.progress import Progress


@dataclass(frozen=True, slots=True)
class ItemStarted:
    """A photo's turn to be restored has come; the one before may still be being saved."""

    source: Path


@dataclass(frozen=True, slots=True)
class ItemProgressed:
    """Part of a photo is restored; when all is, it is still to be saved."""

    source: Path
    progress: Progress


@dataclass(frozen=True, slots=True)
class ItemFinished:
    """A photo was restored and saved.

    Attributes:
        source: The photo.
        target: Its result.
        notes: What the user should know about it, one sentence each.
        seconds: From its turn to its saved file.
    """

    source: Path
    target: Path
    notes: tuple[str, ...] = ()
    seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class ItemKept:
    """The journal knows a result of this photo with these settings, and it is there unchanged."""

    source: Path
    target: Path
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemSkipped:
    """Somebody else's file has the result's name, and was left as it is."""

    source: Path
    target: Path


@dataclass(frozen=True, slots=True)
class ItemFailed:
    """A photo could not be restored; the others go on."""

    source: Path
    error: DeblurError


BatchEvent = ItemStarted | ItemProgressed | ItemFinished | ItemKept | ItemSkipped | ItemFailed
"""``source`` tells whose it is: no two items of a job have the same.

All events of a batch come in one thread, that of ``run_batch``. Those of neighbouring photos may
mingle: a photo's turn may come while the one before is still being saved. The last event of a
photo is one of finished, kept, skipped and failed, and these come in the order of the photos; a
batch that ends early has photos without one.
"""

END_EVENTS = (ItemFinished, ItemKept, ItemSkipped, ItemFailed)
