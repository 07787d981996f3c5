"""A photo as the window keeps it: integer samples, so that 100 megapixels fit."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

import numpy as np

from engine.codecs.base import Raster
from engine.errors import ShapeError
from engine.photo import Levels, Metadata, Photo, PhotoFormat, dequantize, quantize

RESULT_DEPTH = 16
"""Bits per sample of what a generator made: finer than most files, and rounded from there to 8 bits
it gives what rounding at once would, as 65535 is an odd multiple of 255."""

_STRIP_ROWS = 256


@dataclass(frozen=True, slots=True, eq=False)
class StoredPhoto:
    """A decoded photo, upright, with integer samples in place of ``Photo``'s float32.

    Attributes:
        samples: (H, W, 3) uint8 or uint16, contiguous; three equal channels when ``is_gray``.
        alpha: (H, W) of the same type, not multiplied into the samples; None when opaque.
        bit_depth: Bits per channel of the file, 8 or 16. The samples of a result are finer.
        is_gray: The file has one colour channel.
        format: The format of the file, told from its content.
        metadata: What else the file holds.
        path: The source, which is never written; None for a photo that came from no file.
        notes: What the user should know about it, one sentence each.
    """

    samples: Levels
    alpha: Levels | None = None
    bit_depth: int = 8
    is_gray: bool = False
    format: PhotoFormat = PhotoFormat.PNG
    metadata: Metadata = field(default_factory=Metadata)
    path: Path | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check shapes and types once, so that nobody else has to."""
        shape, kind = self.samples.shape, self.samples.dtype
        if len(shape) != 3 or shape[2] != 3 or 0 in shape or kind not in (np.uint8, np.uint16):
            raise ShapeError(f"samples must be (H, W, 3) uint8 or uint16, got {shape} {kind}")
        if self.alpha is not None and (self.alpha.shape, self.alpha.dtype) != (shape[:2], kind):
            raise ShapeError(f"alpha must be {shape[:2]} {kind}, got {self.alpha.shape}")

    @classmethod
    def of(cls, photo: Photo, *, depth: int | None = None) -> StoredPhoto:
        """Keep a photo; one that was loaded from a file comes back bit for bit.

        Args:
            photo: Pixels on levels of its file's depth, or rounded to ``depth``.
            depth: Bits per sample, 8 or 16; None takes the file's. Results take ``RESULT_DEPTH``.
        """
        bits = depth or photo.bit_depth
        return cls(
            samples=quantize(photo.pixels, bits),
            alpha=None if photo.alpha is None else quantize(photo.alpha, bits),
            bit_depth=photo.bit_depth,
            is_gray=photo.is_gray,
            format=photo.format,
            metadata=photo.metadata,
            path=photo.path,
            notes=photo.notes,
        )

    @classmethod
    def of_raster(cls, raster: Raster, path: Path, photo_format: PhotoFormat) -> StoredPhoto:
        """Keep what ``decode_raster`` returned, without a detour through float32."""
        samples = raster.samples
        colours = samples[..., [0, 0, 0]] if raster.is_gray else samples[..., :3]
        return cls(
            samples=colours.copy(order="C"),
            alpha=samples[..., -1].copy(order="C") if raster.has_alpha else None,
            bit_depth=8 * samples.dtype.itemsize,
            is_gray=raster.is_gray,
            format=photo_format,
            metadata=raster.metadata,
            path=path,
            notes=raster.notes,
        )

    def to_photo(self) -> Photo:
        """Return the photo with float32 pixels."""
        return Photo(
            pixels=dequantize(self.samples),
            alpha=None if self.alpha is None else dequantize(self.alpha),
            bit_depth=self.bit_depth,
            is_gray=self.is_gray,
            format=self.format,
            metadata=self.metadata,
            path=self.path,
            notes=self.notes,
        )

    def levels(self, depth: int) -> Levels:
        """Return the samples at ``depth`` bits, (H, W, C), as ``Photo.levels`` does."""
        colours = self.samples[..., :1] if self.is_gray else self.samples
        if self.alpha is None:
            return _at_depth(colours, depth)
        return _at_depth(cast("Levels", np.dstack([colours, self.alpha])), depth)

    def outline(self) -> StoredPhoto:
        """Return everything of it but its samples, which one pixel stands for."""
        return replace(self, samples=np.zeros((1, 1, 3), np.uint8), alpha=None)

    def with_samples(self, samples: Levels) -> StoredPhoto:
        """Return it with other samples of the same size, opaque or with its own alpha.

        Args:
            samples: (H, W, 3) uint8 or uint16. The alpha follows into their type.

        Raises:
            ShapeError: The size is another one.
        """
        if samples.shape != self.samples.shape:
            raise ShapeError(f"expected samples {self.samples.shape}, got {samples.shape}")
        alpha = None if self.alpha is None else _at_depth(self.alpha, 8 * samples.dtype.itemsize)
        return replace(self, samples=samples, alpha=alpha)

    @property
    def height(self) -> int:
        """Rows of pixels."""
        return int(self.samples.shape[0])

    @property
    def width(self) -> int:
        """Columns of pixels."""
        return int(self.samples.shape[1])

    @property
    def size(self) -> tuple[int, int]:
        """Width and height."""
        return self.width, self.height

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.height * self.width / 1e6

    @property
    def has_alpha(self) -> bool:
        """It is not opaque."""
        return self.alpha is not None

    @property
    def icc(self) -> bytes | None:
        """The colour profile."""
        return self.metadata.icc

    @property
    def nbytes(self) -> int:
        """Bytes that the samples and the alpha take."""
        return int(self.samples.nbytes + (0 if self.alpha is None else self.alpha.nbytes))


def _at_depth(levels: Levels, depth: int) -> Levels:
    """Round levels to another depth, in strips so that no photo of float32 is in memory."""
    if 8 * levels.dtype.itemsize == depth:
        return levels
    strips = (levels[top : top + _STRIP_ROWS] for top in range(0, len(levels), _STRIP_ROWS))
    return np.concatenate([quantize(dequantize(strip), depth) for strip in strips])
