"""A photo in memory: its pixels, and everything beside them that must survive."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import Final, Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError

Pixels: TypeAlias = NDArray[np.float32]
"""(H, W, 3) float32 in [0, 1], in the file's own encoding."""

Plane: TypeAlias = NDArray[np.float32]
"""(H, W) float32 in [0, 1]."""

Levels: TypeAlias = NDArray[np.uint8] | NDArray[np.uint16]
"""Integer samples of 8 or 16 bits, any shape."""

_TOP_LEVELS: Final = {8: 255, 16: 65535}
_STRIP_VALUES: Final = 2**16  # that are rounded at a time


class PhotoFormat(StrEnum):
    """A file format that photos are read from, and most of them saved in."""

    JPEG = "jpeg"
    PNG = "png"
    TIFF = "tiff"
    WEBP = "webp"
    BMP = "bmp"
    AVIF = "avif"
    HEIC = "heic"
    RAW = "raw"

    @property
    def suffix(self) -> str:
        """The file name suffix that we give, with its dot."""
        own = {PhotoFormat.JPEG: ".jpg", PhotoFormat.TIFF: ".tif", PhotoFormat.RAW: ".dng"}
        return own.get(self, f".{self}")

    @property
    def label(self) -> str:
        """The name for people: JPEG, PNG, TIFF, WebP, BMP, AVIF, HEIC, camera RAW."""
        own = {PhotoFormat.WEBP: "WebP", PhotoFormat.RAW: "camera RAW"}
        return own.get(self, self.upper())

    @property
    def is_written(self) -> bool:
        """Photos are saved in it. HEIC and camera RAW are only read."""
        return self not in (PhotoFormat.HEIC, PhotoFormat.RAW)

    @property
    def saved_as(self) -> "PhotoFormat":
        """The format of a result unless another is chosen: its own, or TIFF where none is."""
        return self if self.is_written else PhotoFormat.TIFF

    @staticmethod
    def from_suffix(suffix: str) -> "PhotoFormat | None":
        """Return the format that ``suffix`` (".JPG") promises, or None."""
        return SUFFIXES.get(suffix.lower())


SUFFIXES: Final = MappingProxyType(
    {
        ".jpg": PhotoFormat.JPEG,
        ".jpeg": PhotoFormat.JPEG,
        ".jpe": PhotoFormat.JPEG,
        ".jfif": PhotoFormat.JPEG,
        ".png": PhotoFormat.PNG,
        ".tif": PhotoFormat.TIFF,
        ".tiff": PhotoFormat.TIFF,
        ".webp": PhotoFormat.WEBP,
        ".bmp": PhotoFormat.BMP,
        ".dib": PhotoFormat.BMP,
        ".avif": PhotoFormat.AVIF,
        ".heic": PhotoFormat.HEIC,
        ".heif": PhotoFormat.HEIC,
        ".hif": PhotoFormat.HEIC,
        **dict.fromkeys(
            (
                *(".3fr", ".arw", ".cr2", ".cr3", ".crw", ".dcr", ".dng", ".erf", ".fff", ".iiq"),
                *(".kdc", ".mef", ".mos", ".mrw", ".nef", ".nrw", ".orf", ".pef", ".raf", ".raw"),
                *(".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f"),
            ),
            PhotoFormat.RAW,
        ),
    }
)
"""Every suffix that we take for a photo, in lower case, and the format that it promises."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says about its photo.

    Attributes:
        exif: A TIFF-structured block without the "Exif" prefix; orientation 1, no thumbnail.
        icc: The colour profile.
        xmp: The XMP packet.
        dpi: Dots per inch, horizontal and vertical.
        iptc: The captions of IPTC-IIM, as one stream of data sets.
    """

    exif: bytes | None = None
    icc: bytes | None = None
    xmp: bytes | None = None
    dpi: tuple[float, float] | None = None
    iptc: bytes | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Photo:
    """A decoded photo, upright.

    Attributes:
        pixels: (H, W, 3) float32 in [0, 1]; three equal channels when ``is_gray``.
        alpha: (H, W) float32 in [0, 1], not multiplied into the pixels; None when opaque.
        bit_depth: Bits per channel of the file, 8 or 16.
        is_gray: The file has one colour channel.
        format: The format of the file, told from its content.
        metadata: What else the file holds.
        path: The source, which is never written; None for a photo that came from no file.
        notes: What the user should know about loading it, one sentence each.
    """

    pixels: Pixels
    alpha: Plane | None = None
    bit_depth: int = 8
    is_gray: bool = False
    format: PhotoFormat = PhotoFormat.PNG
    metadata: Metadata = field(default_factory=Metadata)
    path: Path | None = None
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check shapes and types once, so that nobody else has to."""
        shape = self.pixels.shape
        if len(shape) != 3 or shape[2] != 3 or 0 in shape or self.pixels.dtype != np.float32:
            raise ShapeError(f"pixels must be (H, W, 3) float32, got {shape} {self.pixels.dtype}")
        if self.alpha is not None and self.alpha.shape != shape[:2]:
            raise ShapeError(f"alpha must be {shape[:2]}, got {self.alpha.shape}")
        if self.bit_depth not in _TOP_LEVELS:
            raise ShapeError(f"bit depth must be 8 or 16, got {self.bit_depth}")

    @property
    def height(self) -> int:
        """Rows of pixels."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Columns of pixels."""
        return int(self.pixels.shape[1])

    @property
    def megapixels(self) -> float:
        """Millions of pixels."""
        return self.height * self.width / 1e6

    def with_pixels(self, pixels: Pixels) -> Self:
        """Return this photo with other pixels and everything else the same.

        Args:
            pixels: (H, W, 3) float32 in [0, 1] of the same size. A gray photo takes their gray.

        Raises:
            ShapeError: The size is another one.
        """
        if pixels.shape != self.pixels.shape:
            raise ShapeError(f"expected pixels {self.pixels.shape}, got {pixels.shape}")
        return replace(self, pixels=spread(gray_of(pixels)) if self.is_gray else pixels)

    def levels(self, depth: int) -> Levels:
        """Return the samples as integers.

        Args:
            depth: Bits per sample, 8 or 16.

        Returns:
            (H, W, C) uint8 or uint16: one channel of gray or three of colour, then the alpha.
        """
        colours = gray_of(self.pixels)[..., np.newaxis] if self.is_gray else self.pixels
        planes = colours if self.alpha is None else np.dstack([colours, self.alpha])
        return quantize(planes, depth)


def gray_of(pixels: Pixels) -> Plane:
    """Return the luma (Rec. 601), (H, W); three equal channels give exactly themselves."""
    red, green, blue = pixels[..., 0], pixels[..., 1], pixels[..., 2]
    luma: Plane = green + np.float32(0.299) * (red - green) + np.float32(0.114) * (blue - green)
    return luma


def spread(plane: Plane) -> Pixels:
    """Return (H, W, 3) pixels whose three channels are ``plane``."""
    return np.repeat(plane[..., np.newaxis], 3, axis=2)


def quantize(pixels: NDArray[np.float32], bit_depth: int) -> Levels:
    """Round values in [0, 1] to integer levels; what lies outside is clipped.

    Args:
        pixels: float32 of any shape but that of a single value.
        bit_depth: 8 or 16.
    """
    top = _TOP_LEVELS[bit_depth]
    levels: Levels = np.empty(pixels.shape, np.uint8 if bit_depth == 8 else np.uint16)
    rows = max(1, _STRIP_VALUES // max(1, pixels[:1].size))
    for start in range(0, len(pixels), rows):  # what fits into the processor's cache goes quicker
        strip = slice(start, start + rows)
        scaled: NDArray[np.float32] = np.multiply(pixels[strip], np.float32(top))
        np.rint(scaled, out=scaled)
        np.clip(scaled, 0, top, out=scaled)
        levels[strip] = scaled
    return levels


def dequantize(levels: Levels) -> NDArray[np.float32]:
    """Return 8 or 16-bit levels as float32 in [0, 1]; ``quantize`` gives each level back."""
    values: NDArray[np.float32] = levels.astype(np.float32, order="C")
    values /= np.float32(_TOP_LEVELS[8 * levels.dtype.itemsize])
    return values
