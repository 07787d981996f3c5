"""What the engine and the system say about photos, in the language of the window.

The engine knows nothing of Qt and speaks English. Its sentences about photos, saving and memory
stand here once more, with braces where it fills something in; a test looks them up in its sources.
What is not here, as the details of foreign weights, stays English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from app.language import marked, translate

# Of the engine.
TOLD: Final = marked(
    "Reasons",
    (
        "it is a folder",
        "it is not a regular file",
        "there is not enough free memory",
        "not a photo file",
        "its pixels are of the kind {mode}",
        "its size is {width} x {height} pixels",
        "it is a BigTIFF file",
        "its samples are not integers of 8 or 16 bits",
        "it is in CMYK with further channels",
        "it is camera RAW of a kind that LibRaw does not know",
        "what was written cannot be read again",
        "it is the original, which is never written",
        "no permission to write",
        "the disk is full, and {left} photos are left",
        "sides over {side} pixels",
        "{depth} bits per channel",
        "transparency",
        "EXIF, XMP or IPTC",
        "{size} bytes of metadata",
        "a gray colour profile",
        "camera RAW",
        "no NVIDIA driver was found",
        "the installed torch has no CUDA, or the driver fails",
        "The file is named {suffix}, but it is a {format} file.",
        "The EXIF data is damaged and was left out.",
        "The colour profile is kept, but the generator ignores it: {cause}.",
        "{device} ran out of memory; the CPU restored the photo.",
    ),
)

# Of the system, and of the engine process.
OTHERS: Final = marked(
    "Reasons",
    (
        "the computer",
        "Permission denied",
        "No space left on device",
        "Read-only file system",
        "No such file or directory",
        "Input/output error",
        "File name too long",
    ),
)


def in_words(told: str) -> str:
    """Return what was ``told`` in the language of the window, if it is known what it is."""
    for template, pattern in _patterns():
        if found := pattern.fullmatch(told):
            return translate("Reasons", template).format(**found.groupdict())
    return told


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((text, re.compile("".join(_parts(text)))) for text in (*TOLD, *OTHERS))


def _parts(template: str) -> Iterator[str]:
    """Yield a pattern in which every brace takes what the engine filled in."""
    for place, part in enumerate(re.split(r"\{(\w+)\}", template)):
        yield f"(?P<{part}>.+)" if place % 2 else re.escape(part)
