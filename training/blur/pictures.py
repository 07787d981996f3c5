"""Pictures of blur: kernels for the documentation, and what a preset makes of photos.

``python -m training.blur.pictures kernels FILE.png`` makes the picture of 16 kernels in
docs/blur.md; ``python -m training.blur.pictures sheet FILE.jpg PHOTO...`` shows crops of photos
beside what each preset makes of them.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.atomic import write_atomically
from engine.photo import Photo
from engine.photo_io import load_photo
from training.blur.config import PRESETS
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters
from training.blur.psf import rasterise
from training.blur.synthesize import Image, synthesize
from training.blur.trajectory import ShakeParameters, shake_trajectory, trajectory_of

Levels: TypeAlias = NDArray[np.uint8]

_SEED: Final = 2018
_GAP: Final = 4
_CROP: Final = 256


def draw_kernel(parameters: BlurParameters, side: int) -> Levels:
    """Draw the camera's PSF in the scene's middle, (side, side) uint8, the longest stay white."""
    if parameters.motion is None:
        return fit(np.ones((1, 1), np.float32), side)
    return fit(rasterise(trajectory_of(parameters.motion.path)), side)


def fit(kernel: NDArray[np.float32], side: int) -> Levels:
    """Put a kernel in the middle of a square, shrunk where it is too large, its peak white."""
    shown = kernel
    if len(kernel) > side:
        shown = np.asarray(cv2.resize(kernel, (side, side), interpolation=cv2.INTER_AREA))
    field = np.zeros((side, side), np.float32)
    start = (side - len(shown)) // 2
    field[start : start + len(shown), start : start + len(shown)] = shown
    return np.asarray((field / field.max() * 255.0).round(), np.uint8)


def paper_kernels(*, side: int = 64, scale: int = 3) -> Levels:
    """Draw 16 kernels of Algorithm 1 with the paper's parameters, 4 x 4, uint8.

    Each is cut to the box that holds it; all have the same scale.
    """
    rng = np.random.default_rng(_SEED)
    kernels = [rasterise(shake_trajectory(ShakeParameters.draw(rng))) for _ in range(16)]
    cells = [enlarge(fit(_cropped(kernel), side), scale) for kernel in kernels]
    return tile([cells[row : row + 4] for row in range(0, 16, 4)])


def _cropped(kernel: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the smallest square around all that is not 0, for it to stand in the middle."""
    rows, columns = np.nonzero(kernel)
    height, width = np.ptp(rows) + 1, np.ptp(columns) + 1
    field = np.zeros((max(height, width),) * 2, np.float32)
    box = kernel[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1]
    top, left = (len(field) - height) // 2, (len(field) - width) // 2
    field[top : top + height, left : left + width] = box
    return field


def enlarge(levels: Levels, scale: int) -> Levels:
    """Repeat each pixel ``scale`` times in both directions."""
    return levels.repeat(scale, axis=0).repeat(scale, axis=1)


def tile(rows: Sequence[Sequence[Levels]]) -> Levels:
    """Put equally large pictures in rows, with gray gaps between them."""
    lines = [_joined(row, axis=1) for row in rows]
    return _joined(lines, axis=0)


def _joined(parts: Sequence[Levels], *, axis: int) -> Levels:
    gap_shape = list(parts[0].shape)
    gap_shape[axis] = _GAP
    gap = np.full(gap_shape, 96, np.uint8)
    spaced = [piece for part in parts for piece in (gap, part)][1:]
    return np.concatenate(spaced, axis=axis)


def preset_sheet(photos: Sequence[Photo], *, per_photo: int = 2) -> Levels:
    """Show the middle of photos: sharp, then blurred by each preset; (H, W, 3) uint8."""
    rng = np.random.default_rng(_SEED)
    rows = [_row(photo.pixels, rng) for photo in photos for _ in range(per_photo)]
    return tile(rows)


def _row(pixels: Image, rng: np.random.Generator) -> list[Levels]:
    cells = [_levels(_middle(pixels, 0))]
    for config in PRESETS.values():
        parameters = draw_blur(config, rng)
        blurred, _ = synthesize(_middle(pixels, config.margin), parameters, margin=config.margin)
        cell = _levels(blurred)
        cell[:40, -40:] = draw_kernel(parameters, 40)[:, :, None]
        cells.append(cell)
    return cells


def _middle(pixels: Image, margin: int) -> Image:
    """Return the middle of a photo, mirrored outwards where it is too small."""
    side = _CROP + 2 * margin
    missing = [max(0, side - length) for length in pixels.shape[:2]]
    pad = [(lack // 2, lack - lack // 2) for lack in missing]
    pixels = np.pad(pixels, [*pad, (0, 0)], mode="reflect")
    top, left = ((length - side) // 2 for length in pixels.shape[:2])
    return pixels[top : top + side, left : left + side]


def _levels(pixels: Image) -> Levels:
    return np.asarray(np.rint(pixels * 255.0), np.uint8)


def save(levels: Levels, path: Path) -> None:
    """Write a gray or RGB picture in the format that the name promises."""
    _, data = cv2.imencode(path.suffix, levels[..., ::-1] if levels.ndim == 3 else levels)
    write_atomically(path, bytes(data))


def main(arguments: Sequence[str]) -> int:
    """Make one of the pictures."""
    match arguments:
        case ["kernels", target]:
            save(paper_kernels(), Path(target))
        case ["sheet", target, *photos] if photos:
            save(preset_sheet([load_photo(Path(photo)) for photo in photos]), Path(target))
        case _:
            sys.stderr.write(f"{__doc__}\n")
            return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
