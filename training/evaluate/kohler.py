"""The protocol of Koehler et al. (ECCV 2012): the best match over all moments of the exposure.

A robot played recorded camera shake back; for each of the 48 blurred photos there are about 200
sharp ones along its path. A restored photo may show any of those moments, a little shifted and
with another brightness: section 5 of the paper, and the authors' evaluation code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from engine.errors import DatasetError
from engine.photo_io import is_photo_path
from training.data.quality import Levels
from training.data.report import Finding, Kind
from training.evaluate.cases import CaseFiles, FoundCases

PHOTOS: Final = 48
"""Blurred photos of the published set: 4 scenes under each of 12 shakes."""

_BLURRED = re.compile(r"blurry(\d+)_(\d+)", re.IGNORECASE)
_FRAME = re.compile(r"groundtruth(\d+)_(\d+)_(\d+)", re.IGNORECASE)
_MISSING: Final = {(1, 3): 30}
"""A frame that the authors' code leaves out, by scene and shake."""


def looks_like_kohler(folder: Path) -> bool:
    """Whether photos have the names of the published set."""
    return any(_BLURRED.fullmatch(path.stem) for path in _photos(folder))


def find_kohler(folder: Path) -> FoundCases:
    """Find ``BlurryI_K.png`` and ``GroundTruthI_K_N.png`` at any depth below a folder.

    Raises:
        DatasetError: No such photos.
    """
    blurred: dict[tuple[int, int], Path] = {}
    frames: dict[tuple[int, int], list[tuple[int, Path]]] = {}
    for path in _photos(folder):
        if match := _BLURRED.fullmatch(path.stem):
            blurred[int(match[1]), int(match[2])] = path
        elif match := _FRAME.fullmatch(path.stem):
            scene, shake, number = (int(text) for text in match.groups())
            if _MISSING.get((scene, shake)) != number:
                frames.setdefault((scene, shake), []).append((number, path))
    if not blurred:
        raise DatasetError(folder, "no photos named BlurryI_K.png, as the Koehler set has them")
    cases = tuple(
        CaseFiles(
            name=f"{scene}_{shake}",
            blurred=path,
            references=tuple(frame for _, frame in sorted(frames[scene, shake])),
            group=f"scene {scene}",
        )
        for (scene, shake), path in sorted(blurred.items())
        if (scene, shake) in frames
    )
    return FoundCases(folder, "kohler", cases, tuple(_findings(folder, blurred, frames)))


def _photos(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if is_photo_path(path))


def _findings(
    folder: Path,
    blurred: dict[tuple[int, int], Path],
    frames: dict[tuple[int, int], list[tuple[int, Path]]],
) -> Iterator[Finding]:
    for key, path in sorted(blurred.items()):
        if key not in frames:
            name = str(path.relative_to(folder))
            yield Finding(Kind.NO_PARTNER, name, "there is no sharp side (GroundTruth)")
    for (scene, shake), paths in sorted(frames.items()):
        if (scene, shake) not in blurred:
            name = str(paths[0][1].relative_to(folder))
            yield Finding(Kind.NO_PARTNER, name, f"there is no Blurry{scene}_{shake}")
    if len(blurred) != PHOTOS:
        detail = f"{len(blurred)} of {PHOTOS} blurred photos"
        yield Finding(Kind.COUNT, "kohler", detail, must_mend=False)


def best_match(image: Levels, references: Sequence[Levels]) -> tuple[Levels, Levels]:
    """Return an image and a reference as they are compared, of the one with the least error.

    For each reference x the image z is moved by the whole pixels T at which the correlation of
    their gray values is highest, then multiplied by the a that makes |x - a T(z)| least, as the
    paper asks. What lies outside the other is black in both and counts as equal, as in the
    authors' code. That code computes a before it moves, from pixels that are not those of the
    same place; and only here colours are rounded to 8 bits at the end.

    Args:
        image: (H, W, 3) uint8.
        references: The sharp photos along the path, of the same size.
    """
    z = image.astype(np.float64)
    spectrum = np.fft.rfft2(z.mean(axis=2))
    matches = (_matched(z, spectrum, reference) for reference in references)
    placed, seen = min(matches, key=lambda match: float(np.mean((match[0] - match[1]) ** 2)))
    return _levels(placed), _levels(seen)


def _matched(
    z: NDArray[np.float64], spectrum: NDArray[np.complex128], reference: Levels
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    x = reference.astype(np.float64)
    product = np.fft.rfft2(x.mean(axis=2)) * np.conj(spectrum)
    correlation = np.fft.irfft2(product, s=x.shape[:2])
    peak = np.unravel_index(int(np.argmax(correlation)), correlation.shape)
    down, right = (
        int(at) - side if at > side // 2 else int(at)
        for at, side in zip(peak, correlation.shape, strict=True)
    )
    placed = moved(z, down, right)
    scale = float((x * placed).sum()) / max(float((placed * placed).sum()), 1e-9)
    return scale * placed, x * moved(np.ones_like(z), down, right)


def moved(values: NDArray[np.float64], down: int, right: int) -> NDArray[np.float64]:
    """Move (H, W, C) by whole pixels; what comes in is 0."""
    result = np.zeros_like(values)
    height, width = values.shape[:2]
    to_y, to_x = (slice(max(0, by), side + min(0, by)) for by, side in _both(down, right, values))
    from_y, from_x = (
        slice(max(0, -by), side - max(0, by)) for by, side in _both(down, right, values)
    )
    if abs(down) < height and abs(right) < width:
        result[to_y, to_x] = values[from_y, from_x]
    return result


def _both(down: int, right: int, values: NDArray[np.float64]) -> tuple[tuple[int, int], ...]:
    return ((down, values.shape[0]), (right, values.shape[1]))


def _levels(values: NDArray[np.float64]) -> Levels:
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)
