"""Pictures of a report: the cases that a method did best and worst on, blurred, restored, sharp."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

import cv2
import numpy as np

from engine.errors import DeblurError
from training.data.contact_sheet import CELL, SheetRow, draw_sheet
from training.data.quality import Levels, gray_of
from training.evaluate.cases import CaseFiles, FoundCases, read_case
from training.evaluate.measure import as_levels
from training.evaluate.methods import BLURRED, Method
from training.evaluate.protocols import Align
from training.evaluate.quality import Quality, Values, gain_of, values_of

SHOWN: Final = 10
JPEG_QUALITY: Final = 85


def best_and_worst(
    quality: Quality, method: str, count: int = SHOWN
) -> tuple[list[str], list[str]]:
    """Return the cases with the greatest and with the least gain, the extremes first.

    No case is in both: where there are fewer than twice ``count``, each gets its half.
    """
    values = values_of(quality.rows)
    names = [case.name for case in quality.cases if "psnr" in values.get((method, case.name), {})]
    names.sort(key=lambda name: gain_of(method, name, values), reverse=True)
    best = min(count, -(-len(names) // 2))
    return names[:best], names[best:][::-1][:count]


def sheet_of(
    names: Sequence[str], method: Method, found: FoundCases, align: Align, quality: Quality
) -> bytes:
    """Restore some cases once more and lay them side by side; returns a JPEG."""
    files = {case.name: case for case in found.cases}
    values = values_of(quality.rows)
    rows = [row for name in names for row in _row(files[name], method, align, values)]
    sheet = cv2.cvtColor(draw_sheet(rows), cv2.COLOR_RGB2BGR)
    _, data = cv2.imencode(".jpg", sheet, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return bytes(data)


def _row(files: CaseFiles, method: Method, align: Align, values: Values) -> Iterator[SheetRow]:
    """Make a row of the part with the most detail; none if a file has gone since it was scored."""
    case = read_case(files).case
    if case is None:
        return
    try:
        restored, sharp = align(as_levels(method.run(case)), case.references)
        blurred, _ = align(case.levels, case.references)
    except DeblurError:
        return  # a finding tells of it
    part = _detailed_part(sharp)
    before, after = (_psnr(values, name, case.name) for name in (BLURRED, method.name))
    label = f"{case.name}: {before:.2f} dB, {after:.2f} dB, sharp"
    yield SheetRow(label, tuple(image[part] for image in (blurred, restored, sharp)))


def _psnr(values: Values, method: str, case: str) -> float:
    metrics: Mapping[str, float] = values[method, case]
    return metrics["psnr"]


def _detailed_part(sharp: Levels) -> tuple[slice, slice]:
    """Choose a square of the size of a cell where most edges are."""
    gray = gray_of(sharp)
    energy = cv2.Sobel(gray, cv2.CV_32F, 1, 0) ** 2 + cv2.Sobel(gray, cv2.CV_32F, 0, 1) ** 2
    height, width = (min(CELL, side) for side in gray.shape)
    sums = np.asarray(cv2.boxFilter(energy, -1, (width, height), anchor=(0, 0)))
    inside = sums[: gray.shape[0] - height + 1, : gray.shape[1] - width + 1]
    top, left = (int(at) for at in np.unravel_index(int(np.argmax(inside)), inside.shape))
    return np.s_[top : top + height, left : left + width]
