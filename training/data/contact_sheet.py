"""Contact sheets: pairs of a set with the kernels between their sides, as one picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from engine.atomic import write_atomically
from engine.errors import DatasetError, PhotoError
from training.blur.parameters import BlurParameters
from training.blur.pictures import draw_kernel, fit
from training.data.check import read_record
from training.data.layouts import PairPaths
from training.data.output import writing_into
from training.data.packing import PackedPairs
from training.data.quality import Gray, Levels, gray_of
from training.data.reading import read_levels

CELL: Final = 192
_LABEL: Final = 18
_GAP: Final = 6
_PAPER: Final = 24
_INK: Final = (210, 210, 210)
_ROWS_NEEDED: Final = 8  # rows before a sheet gets another column of pairs
_KERNEL_SIDE: Final = 63


@dataclass(frozen=True, slots=True)
class SheetRow:
    """Pictures side by side, each (H, W, 3) uint8, with a line of text above."""

    label: str
    pictures: tuple[Levels, ...]


def draw_sheet(rows: Sequence[SheetRow]) -> Levels:
    """Lay rows out in columns, every picture shrunk into a square; (H, W, 3) uint8."""
    across = max(1, -(-len(rows) // _ROWS_NEEDED))
    down = -(-len(rows) // across) if rows else 0
    widest = max((len(row.pictures) for row in rows), default=0)
    step = widest * (CELL + _GAP) + 2 * _GAP
    height = down * (CELL + _LABEL + _GAP) + _GAP
    sheet = Image.new("RGB", (across * step + _GAP, max(height, 1)), (_PAPER,) * 3)
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(size=12)
    for index, row in enumerate(rows):
        left = _GAP + index // down * step
        top = _GAP + index % down * (CELL + _LABEL + _GAP)
        pen.text((left, top), _shortened(row.label, 30 * widest), fill=_INK, font=font)
        for picture in row.pictures:
            sheet.paste(Image.fromarray(_fitted(picture)), (left, top + _LABEL))
            left += CELL + _GAP
    return np.asarray(sheet)


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else "..." + text[-length + 3 :]


def _fitted(picture: Levels) -> Levels:
    """Shrink a picture into a cell; small ones are enlarged in whole steps, pixel by pixel."""
    height, width = picture.shape[:2]
    scale = CELL / max(height, width)
    if scale >= 1:
        factor = int(scale)
        return picture.repeat(factor, axis=0).repeat(factor, axis=1)
    size = (max(1, round(width * scale)), max(1, round(height * scale)))
    return np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)


def write_sheet(path: Path, rows: Sequence[SheetRow]) -> None:
    """Write a sheet as PNG.

    Raises:
        OutputFolderError: It cannot be written.
    """
    _, data = cv2.imencode(".png", cv2.cvtColor(draw_sheet(rows), cv2.COLOR_RGB2BGR))
    with writing_into(path.parent):
        write_atomically(path, bytes(data))


# --- rows ---------------------------------------------------------------------------------


def spread(count: int, wanted: int) -> list[int]:
    """Choose ``wanted`` of ``count`` indices, evenly spread from the first on."""
    return [i * count // wanted for i in range(wanted)] if count > wanted else list(range(count))


def pair_rows(pairs: Sequence[PairPaths]) -> list[SheetRow]:
    """Make a row of each pair that can be read: blurred, sharp, kernel."""
    rows = []
    for pair in pairs:
        try:
            blurred, sharp = read_levels(pair.blurred), read_levels(pair.sharp)
        except PhotoError:
            continue  # the report names it
        rows.append(_row(pair.name, blurred, sharp, _recorded(pair)))
    return rows


def packed_rows(packed: PackedPairs, wanted: int) -> list[SheetRow]:
    """Make rows of packed pairs, evenly spread."""
    chosen = [packed.pairs[i] for i in spread(len(packed.pairs), wanted)]
    return [_row(pair.name, *packed.sides(pair), None) for pair in chosen]


def photo_rows(folder: Path, labels: Sequence[tuple[str, str]]) -> list[SheetRow]:
    """Make a row of each photo (name, label) that can be read."""
    rows = []
    for name, label in labels:
        try:
            rows.append(SheetRow(label, (read_levels(folder / name),)))
        except PhotoError:
            continue  # the report names it
    return rows


def _recorded(pair: PairPaths) -> BlurParameters | None:
    try:
        record = read_record(pair.record)
    except DatasetError:
        return None  # the report names it
    return record.parameters if record else None


def _row(name: str, blurred: Levels, sharp: Levels, parameters: BlurParameters | None) -> SheetRow:
    if parameters is not None:
        kernel = _as_picture(draw_kernel(parameters, _KERNEL_SIDE))
        return SheetRow(f"{name}: drawn kernel", (blurred, sharp, kernel))
    if blurred.shape != sharp.shape:
        return SheetRow(f"{name}: sides differ in size", (blurred, sharp))
    estimate = estimate_kernel(gray_of(blurred), gray_of(sharp))
    kernel = _as_picture(fit(estimate, _KERNEL_SIDE))
    return SheetRow(f"{name}: estimated kernel", (blurred, sharp, kernel))


def _as_picture(kernel: Levels) -> Levels:
    return np.repeat(kernel[:, :, None], 3, axis=2)


def estimate_kernel(blurred: Gray, sharp: Gray) -> NDArray[np.float32]:
    """Estimate the mean PSF between two sides of equal size, (K, K) float32, summing to 1.

    The least-squares solution on gradients with a little regularisation, in the Fourier domain,
    as in the kernel step of Cho and Lee (2009); what is negative or faint is noise, and left out.
    """
    side = min(_KERNEL_SIDE, *sharp.shape)
    window = np.outer(*(np.hanning(length) for length in sharp.shape))
    upper, lower = np.zeros((2, *window.shape), np.complex128)
    for axis in (0, 1):
        edges, smeared = (
            np.fft.fft2(window * (np.roll(gray, -1, axis) - gray)) for gray in (sharp, blurred)
        )
        upper += np.conj(edges) * smeared
        lower += np.abs(edges) ** 2
    whole = np.fft.fftshift(np.fft.ifft2(upper / (lower + 0.01 * lower.mean() + 1e-9)).real)
    top, left = (length // 2 - side // 2 for length in whole.shape)
    kernel = np.clip(whole[top : top + side, left : left + side], 0.0, None)
    kernel[kernel < 0.1 * kernel.max()] = 0.0
    if not kernel.any():
        kernel[side // 2, side // 2] = 1.0  # two flat photos
    return np.asarray(kernel / kernel.sum(), np.float32)
