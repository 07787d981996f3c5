"""Photos with boxes, side by side: sharp, blurred and as methods left them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from engine.atomic import write_atomically
from training.data.output import writing_into
from training.data.quality import Levels
from training.evaluate.detection.boxes import Detections

WIDTH: Final = 480
"""Of each photo in pixels."""

_QUALITY: Final = 85
_HEADER: Final = 20
_PAPER: Final = (24, 24, 24)
_INK: Final = (235, 235, 235)
_BOX: Final = (255, 190, 0)


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """One version of a photo, (H, W, 3) uint8, and what was found in it."""

    title: str
    levels: Levels
    found: Detections


def draw_looks(looks: Sequence[Look], classes: Sequence[str]) -> Levels:
    """Put versions of one photo side by side, each shrunk to ``WIDTH``."""
    parts = [_draw(look, classes) for look in looks]
    height = max(part.height for part in parts)
    sheet = Image.new("RGB", (len(parts) * (WIDTH + 4) - 4, height), _PAPER)
    for index, part in enumerate(parts):
        sheet.paste(part, (index * (WIDTH + 4), 0))
    return np.asarray(sheet)


def save_looks(path: Path, looks: Sequence[Look], classes: Sequence[str]) -> None:
    """Write them as JPEG.

    Raises:
        OutputFolderError: The folder cannot be written.
    """
    picture = cv2.cvtColor(draw_looks(looks, classes), cv2.COLOR_RGB2BGR)
    _, data = cv2.imencode(".jpg", picture, [cv2.IMWRITE_JPEG_QUALITY, _QUALITY])
    with writing_into(path.parent):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, bytes(data))


def _draw(look: Look, classes: Sequence[str]) -> Image.Image:
    """Draw one version under its title, with a box and a name around all that was found."""
    scale = WIDTH / look.levels.shape[1]
    size = (WIDTH, max(1, round(look.levels.shape[0] * scale)))
    way = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    photo = Image.fromarray(cv2.resize(look.levels, size, interpolation=way))
    sheet = Image.new("RGB", (WIDTH, size[1] + _HEADER), _PAPER)
    sheet.paste(photo, (0, _HEADER))
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=12)
    pen.text((4, 2), f"{look.title}: {len(look.found)} found", fill=_INK, font=font)
    for box, label in zip(look.found.boxes, look.found.labels, strict=True):
        left, top, right, bottom = (float(side) * scale for side in box)
        corners = (left, top + _HEADER, max(left, right), max(top, bottom) + _HEADER)
        pen.rectangle(corners, outline=_BOX, width=2)
        pen.text((left + 3, top + _HEADER + 1), classes[label], fill=_BOX, font=font)
    return sheet
