"""What every codec takes and gives."""

from dataclasses import dataclass, field, replace
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

    def with_notes(self, *notes: str) -> "Raster":
        """Return this raster with further notes."""
        return replace(self, notes=(*self.notes, *notes))

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
class Reads:
    """What can be read of a format.

    Attributes:
        depths: Bits per channel of its files. What lies between 8 and 16 is spread to 16.
        alpha: Its files can have transparency.
        library: The packages that decode it.
    """

    depths: tuple[int, ...]
    alpha: bool
    library: str


@dataclass(frozen=True, slots=True)
class Holds:
    """What can be written into a format.

    Attributes:
        max_side: Most pixels along a side.
        depths: Bits per channel.
        channels: Numbers of channels, with alpha. Gray that is not among them is stored as
            three equal channels.
        captions: EXIF, XMP and IPTC.
        max_block: Most bytes of EXIF, of XMP or of IPTC, None for any number.
    """

    max_side: int
    depths: tuple[int, ...]
    channels: tuple[int, ...] = (1, 2, 3, 4)
    captions: bool = True
    max_block: int | None = None

    @property
    def alpha(self) -> bool:
        """There is a place for transparency."""
        return 4 in self.channels

    def excess(self, raster: Raster) -> str | None:
        """Say what nobody can leave out: the sides are too long. None when they are not."""
        is_too_long = max(raster.samples.shape) > self.max_side
        return f"sides over {self.max_side} pixels" if is_too_long else None

    def missing(self, raster: Raster) -> str | None:
        """Say what of ``raster`` would be lost, None when nothing would."""
        metadata, depth = raster.metadata, 8 * raster.samples.dtype.itemsize
        blocks = [block or b"" for block in (metadata.exif, metadata.xmp, metadata.iptc)]
        longest = max(map(len, blocks))
        losses = {
            f"{depth} bits per channel": depth not in self.depths,
            "transparency": raster.has_alpha and not self.alpha,
            "EXIF, XMP or IPTC": longest > 0 and not self.captions,
            f"{longest} bytes of metadata": self.max_block is not None and longest > self.max_block,
            "a gray colour profile": raster.is_gray
            and raster.channels not in self.channels
            and (metadata.icc or b"")[16:20] == b"GRAY",
        }
        return next((loss for loss, is_lost in losses.items() if is_lost), None)


class Decoder(Protocol):
    """One container format that is read: bytes in, never a file."""

    @property
    def format(self) -> PhotoFormat:
        """The format this is for."""

    @property
    def reads(self) -> Reads:
        """What can be read of the format."""

    def recognises(self, source: Source) -> bool:
        """Tell from the first bytes of a file; its name counts where those leave a doubt."""

    def decode(self, source: Source) -> Raster:
        """Decode the first picture of a file.

        Raises:
            PhotoError: One of its children says what is wrong with the file.
        """


class Codec(Decoder, Protocol):
    """One container format that is written as well: bytes out, never a file."""

    @property
    def holds(self) -> Holds:
        """What the format can hold."""

    def is_lossless(self, quality: int) -> bool:
        """Tell whether ``encode`` at this quality keeps every sample."""

    def encode(self, raster: Raster, quality: int) -> bytes:
        """Return the file for an upright raster that ``holds`` covers; quality 1 to 100."""
