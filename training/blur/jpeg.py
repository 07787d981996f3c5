"""JPEG's losses on tensors: 4:2:0 chroma, 8x8 cosine transform, quantisation (ITU-T T.81).

Nothing is entropy-coded, since that loses nothing. Colours, down- and upsampling and the scale of
the tables are those of libjpeg, so the result is that of writing and reading a file, up to rare
levels where rounding falls otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Final

import torch
from torch import Tensor
from torch.nn import functional

# ITU-T T.81, tables K.1 and K.2.
_LUMINANCE: Final = (
    *(16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55),
    *(14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62),
    *(18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92),
    *(49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99),
)
_CHROMINANCE: Final = (
    *(17, 18, 24, 47, 99, 99, 99, 99, 18, 21, 26, 66, 99, 99, 99, 99),
    *(24, 26, 56, 99, 99, 99, 99, 99, 47, 66, 99, 99, 99, 99, 99, 99),
    *(99,) * 32,
)
# JFIF: rows make luminance, blue difference and red difference of red, green and blue.
_TO_YCC: Final = (
    (0.299, 0.587, 0.114),
    (-0.168735892, -0.331264108, 0.5),
    (0.5, -0.418687589, -0.081312411),
)
_TO_RGB: Final = ((1.0, 0.0, 1.402), (1.0, -0.344136286, -0.714136286), (1.0, 1.772, 0.0))


def compress(levels: Tensor, qualities: Sequence[int]) -> Tensor:
    """Send photos through JPEG.

    Args:
        levels: (B, 3, H, W) float32, whole numbers 0 to 255.
        qualities: 1 to 100 for each photo.

    Returns:
        What would be read from the files, like ``levels``.
    """
    height, width = levels.shape[-2:]
    padding = (0, -width % 16, 0, -height % 16)
    ycc = functional.pad(_mix(levels, _TO_YCC).round(), padding, mode="replicate")
    luminance = _quantise(ycc[:, :1] - 128.0, _tables(_LUMINANCE, qualities, levels))
    chroma = _quantise(_halve(ycc[:, 1:]), _tables(_CHROMINANCE, qualities, levels))
    chroma = chroma[..., : -(-height // 2), : -(-width // 2)]  # beyond, nothing is decoded
    chroma = functional.interpolate(chroma, scale_factor=2.0, mode="bilinear").round()
    luminance = luminance[..., :height, :width] + 128.0
    decoded = torch.cat([luminance, chroma[..., :height, :width]], dim=1)
    return _mix(decoded, _TO_RGB).round().clamp(0.0, 255.0)


def _mix(colours: Tensor, matrix: tuple[tuple[float, ...], ...]) -> Tensor:
    """Multiply each pixel's (3,) with a matrix."""
    return torch.einsum("ij,bjhw->bihw", colours.new_tensor(matrix), colours)


def _halve(chroma: Tensor) -> Tensor:
    """Average 2x2 pixels, rounded up and down in turn, as libjpeg does to keep the mean."""
    bias = torch.tensor([0.25, 0.5], device=chroma.device).repeat(chroma.shape[-1] // 4)
    return (functional.avg_pool2d(chroma, 2) + bias).floor()


def _tables(table: tuple[int, ...], qualities: Sequence[int], like: Tensor) -> Tensor:
    """Scale a table to each quality; (B, 8, 8)."""
    quality = like.new_tensor(qualities)[:, None]
    percent = torch.where(quality < 50, (5000 / quality).floor(), 200 - 2 * quality)
    scaled = ((like.new_tensor(table) * percent + 50) / 100).floor().clamp(1, 255)
    return scaled.view(-1, 8, 8)


def _quantise(planes: Tensor, tables: Tensor) -> Tensor:
    """Transform blocks of 8x8, round to multiples of ``tables``, and transform back."""
    batch, colours, height, width = planes.shape
    blocks = planes.view(batch, colours, height // 8, 8, width // 8, 8).transpose(3, 4)
    cosines = _cosines(planes)
    tables = tables[:, None, None, None]
    eighths = (cosines @ blocks @ cosines.T * 8.0).round()  # as precise as libjpeg's integers
    whole = ((eighths.abs() + 4.0 * tables) / (8.0 * tables)).floor().copysign(eighths)
    blocks = (cosines.T @ (whole * tables) @ cosines).round().clamp(-128.0, 127.0)
    return blocks.transpose(3, 4).reshape(planes.shape)


def _cosines(like: Tensor) -> Tensor:
    """Return the orthonormal 8-point cosine transform, (8, 8): a row for each frequency."""
    frequency, place = torch.arange(8.0)[:, None], torch.arange(8.0)[None] + 0.5
    matrix = torch.cos(frequency * place * (math.pi / 8.0)) * 0.5
    matrix[0] *= math.sqrt(0.5)
    return matrix.to(like)
