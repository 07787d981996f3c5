"""What every codec takes and gives."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from engine.photo import Levels, Metadata, PhotoFormat


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of a file, and its path for those who must speak of it."""

    path: Path
    data: bytes


@dataclass(frozen=True, slots=True, eq=False)
class Raster:
    """Integer samples as a file stores them.

    Attributes:
        samples: (H, W, C) uint8 or uint16; C is 1 for gray, 2 gray and alpha, 3 RGB, 4 RGBA.
        metadata: As stored.
        orientation: How the samples still have to be turned, 1 to 8 (TIFF 6.0).
        notes: What the user should know about the decoding.
    """

    samples: Levels
    metadata: Metadata = field(default_factory=Metadata)
    orientation: int = 1
    notes: tuple[str, ...] = ()

    @property
    def channels(self) -> int:
        """Channels with alpha, 1 to 4."""
        return int(self.samples.shape[2])

    @property
    def has_alpha(self) -> bool:
        """The last channel is alpha."""
        return self.channels in (2, 4)

    @property
    def is_gray(self) -> bool:
        """There is one colour channel."""
        return self.channels <= 2


@dataclass(frozen=True, slots=True)
class Holds:
    """What a format can hold.

    Attributes:
        max_side: Most pixels along a side.
        depths: Bits per channel.
        alpha: Transparency.
        gray: One colour channel; a format without it stores gray as three equal channels.
        max_block: Most bytes of EXIF or of XMP, None for any number.
    """

    max_side: int
    depths: tuple[int, ...]
    alpha: bool = True
    gray: bool = True
    max_block: int | None = None

    def missing(self, raster: Raster) -> str | None:
        """Say what of ``raster`` would be lost, None when nothing would."""
        metadata, depth = raster.metadata, 8 * raster.samples.dtype.itemsize
        longest = max(len(metadata.exif or b""), len(metadata.xmp or b""))
        losses = {
            f"{depth} bits per channel": depth not in self.depths,
            "transparency": raster.has_alpha and not self.alpha,
            f"sides over {self.max_side} pixels": max(raster.samples.shape) > self.max_side,
            f"{longest} bytes of metadata": self.max_block is not None and longest > self.max_block,
            "a gray colour profile": raster.is_gray
            and not self.gray
            and (metadata.icc or b"")[16:20] == b"GRAY",
        }
        return next((loss for loss, is_lost in losses.items() if is_lost), None)


class Codec(Protocol):
    """One container format: bytes in and bytes out, never a file."""

    @property
    def format(self) -> PhotoFormat:
        """The format this is for."""

    @property
    def holds(self) -> Holds:
        """What the format can hold."""

    def recognises(self, head: bytes) -> bool:
        """Tell from the first 16 bytes of a file."""

    def is_lossless(self, quality: int) -> bool:
        """Tell whether ``encode`` at this quality keeps every sample."""

    def decode(self, source: Source) -> Raster:
        """Decode the first picture of a file.

        Raises:
            PhotoError: One of its children says what is wrong with the file.
        """

    def encode(self, raster: Raster, quality: int) -> bytes:
        """Return the file for an upright raster that ``holds`` covers; quality 1 to 100."""
