"""The header of a photo file: what can be told without decoding it."""

from __future__ import annotations

import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Final

import pi_heif
from PIL import (
    AvifImagePlugin,
    BmpImagePlugin,
    ImageFile,
    JpegImagePlugin,
    PngImagePlugin,
    TiffImagePlugin,
    WebPImagePlugin,
)

from engine.codecs.base import Source
from engine.codecs.boxes import av1_bits, check_item_names
from engine.codecs.pillow import EXIF_PREFIX, check_size, decoding
from engine.codecs.registry import recognise
from engine.errors import (
    EmptyPhotoError,
    PhotoExtraMissingError,
    PhotoNotFoundError,
    PhotoUnreadableError,
)
from engine.metadata import orientation_of
from engine.photo import PhotoFormat

_HEAD: Final = 1 << 16  # enough to recognise every format
_BITS: Final = 258
_PNG_DEPTH_AT: Final = 24
_TURNED_BY_LIBRAW: Final = (5, 6)

_PLUGINS: Final[Mapping[PhotoFormat, type[ImageFile.ImageFile]]] = MappingProxyType(
    {
        PhotoFormat.JPEG: JpegImagePlugin.JpegImageFile,
        PhotoFormat.PNG: PngImagePlugin.PngImageFile,
        PhotoFormat.TIFF: TiffImagePlugin.TiffImageFile,
        PhotoFormat.WEBP: WebPImagePlugin.WebPImageFile,
        PhotoFormat.BMP: BmpImagePlugin.BmpImageFile,
        PhotoFormat.AVIF: AvifImagePlugin.AvifImageFile,
    }
)


@dataclass(frozen=True, slots=True)
class Header:
    """What a photo's file promises.

    Attributes:
        format: The format, told from the content.
        width: Upright, in pixels.
        height: Upright, in pixels.
        bit_depth: Bits per channel that the decoded photo has, 8 or 16.
    """

    format: PhotoFormat
    width: int
    height: int
    bit_depth: int = 8

    @property
    def pixels(self) -> int:
        """How many there are."""
        return self.width * self.height

    @property
    def saved_as(self) -> PhotoFormat:
        """The format of the result unless another is chosen, as ``photo_io.format_for`` has it."""
        is_deep_avif = self.format is PhotoFormat.AVIF and self.bit_depth > 8
        return PhotoFormat.TIFF if is_deep_avif else self.format.saved_as


def read_header(path: Path) -> Header:
    """Read the header of a photo; of most formats a few kilobytes.

    Raises:
        PhotoError: One of its children says what is wrong with the file, as far as a header shows.
    """
    try:
        if not path.is_file():
            raise PhotoNotFoundError(path) if not path.exists() else _no_file(path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if not head:
                raise EmptyPhotoError(path)
            return _header(Source(path, head), file)
    except (OSError, ValueError) as cause:
        reason = getattr(cause, "strerror", None) or str(cause)
        raise PhotoUnreadableError(path, reason) from cause


def _no_file(path: Path) -> PhotoUnreadableError:
    return PhotoUnreadableError(path, "it is a folder" if path.is_dir() else "it is not a file")


def header_in(path: Path, data: bytes) -> Header:
    """Read the header in the bytes of a photo's file, as ``read_header`` does."""
    return _header(Source(path, data[:_HEAD]), io.BytesIO(data))


def _header(source: Source, file: BinaryIO) -> Header:
    photo_format = recognise(source).format
    with decoding(source):
        file.seek(0)
        if photo_format is PhotoFormat.RAW:
            return _raw(source, file)
        if photo_format is PhotoFormat.HEIC:
            return _heic(source, file.read())
        image = _PLUGINS[photo_format](file)
        check_size(source, *image.size)
        width, height = image.size[::-1] if _is_turned(image) else image.size
        return Header(photo_format, width, height, _depth(photo_format, image, source.data))


def _raw(source: Source, file: BinaryIO) -> Header:
    try:
        import rawpy
    except ImportError as cause:
        raise PhotoExtraMissingError(source.path, PhotoFormat.RAW.label, "raw") from cause
    with rawpy.imread(getattr(file, "name", file)) as opened:  # of a path it reads the header only
        sizes = opened.sizes
    check_size(source, sizes.iwidth, sizes.iheight)
    width, height = sizes.iwidth, sizes.iheight
    if sizes.flip in _TURNED_BY_LIBRAW:
        width, height = height, width
    return Header(PhotoFormat.RAW, width, height, 16)


def _heic(source: Source, data: bytes) -> Header:
    check_item_names(data)
    file = pi_heif.open_heif(io.BytesIO(data), convert_hdr_to_8bit=False, hdr_to_16bit=False)
    image = file[file.primary_index]
    width, height = image.size
    check_size(source, width, height)
    return Header(PhotoFormat.HEIC, width, height, 16 if image.info["bit_depth"] > 8 else 8)


def _is_turned(image: ImageFile.ImageFile) -> bool:
    """Whether width and height change places when the photo is turned upright."""
    if isinstance(image, TiffImagePlugin.TiffImageFile):
        return False  # Pillow has turned its size already
    exif = (image.info.get("exif") or b"").removeprefix(EXIF_PREFIX) or None
    return orientation_of(exif, image.info.get("xmp") or None) in range(5, 9)


def _depth(photo_format: PhotoFormat, image: ImageFile.ImageFile, head: bytes) -> int:
    if photo_format is PhotoFormat.PNG:
        bits = head[_PNG_DEPTH_AT]
    elif isinstance(image, TiffImagePlugin.TiffImageFile):
        bits = max(image.tag_v2.get(_BITS, (1,)))
    elif photo_format is PhotoFormat.AVIF:
        bits = av1_bits(head)
    else:
        bits = 8
    return 16 if bits > 8 else 8
