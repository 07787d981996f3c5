"""Camera RAW, read only, by the optional package rawpy (LibRaw)."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PIL import JpegImagePlugin

from engine.codecs.base import Raster, Reads, Source
from engine.codecs.boxes import brands_of
from engine.codecs.directory import Directory, DirectoryError, read_block
from engine.codecs.pillow import check_size, decoding, metadata_of
from engine.codecs.tiff import described_by
from engine.errors import PhotoExtraMissingError, UnsupportedPhotoError
from engine.photo import Metadata, PhotoFormat

if TYPE_CHECKING:
    import rawpy

_STARTS: Final = (b"FUJIFILMCCD-RAW", b"FOVb", b"\0MRM", b"IIRO", b"IIRS", b"MMOR", b"IIU\0")
_LIKE_TIFF: Final = {b"IIRO": b"II*\0", b"IIRS": b"II*\0", b"IIU\0": b"II*\0", b"MMOR": b"MM\0*"}
_CANON_BRAND: Final = b"crx "

_SUBFILE, _PHOTOMETRIC, _DNG_VERSION = 254, 262, 50706
_MOSAICS: Final = {(32803,), (34892,)}  # colour filter array; linear RAW
_FIRST_DNG_TAG: Final = 50706  # these and the two of the mosaic say how to develop it
_MOSAIC_TAGS: Final = {33421, 33422}

_LEFT, _RIGHT = 5, 6  # turns as LibRaw counts them

_SRGB_CURVE: Final = (2.4, 12.92)
_NO_NOTES: Final = "What the camera notes beside the pixels (EXIF) could not be read."


@dataclass(frozen=True, slots=True)
class RawPreview:
    """The JPEG that a camera puts into its RAW file.

    Attributes:
        jpeg: The file.
        size: Width and height of the developed photo, upright.
        is_turned_left: The camera was turned so that the stored photo needs a turn to the left.
    """

    jpeg: bytes
    size: tuple[int, int]
    is_turned_left: bool


def preview_of(source: Source) -> RawPreview | None:
    """Return the JPEG in a RAW file, None where there is none."""
    with decoding(source), _open(source) as file:
        jpeg = _preview_jpeg(file)
        if jpeg is None:
            return None
        sizes = file.sizes
        upright = (sizes.iwidth, sizes.iheight)
        size = upright[::-1] if sizes.flip in (_LEFT, _RIGHT) else upright
        return RawPreview(jpeg, size, sizes.flip == _LEFT)


class RawCodec:
    """Develops camera RAW: demosaiced, the camera's white balance, sRGB, nothing brightened."""

    format = PhotoFormat.RAW
    reads = Reads((16,), alpha=False, library="rawpy")

    def recognises(self, source: Source) -> bool:
        """Tell from the first bytes; most cameras write a TIFF file, whose tags tell."""
        data = source.data
        return data.startswith(_STARTS) or _CANON_BRAND in brands_of(data) or _is_raw_tiff(source)

    def decode(self, source: Source) -> Raster:
        """Develop; LibRaw turns the photo upright."""
        with decoding(source), _open(source) as file:
            check_size(source, file.sizes.iwidth, file.sizes.iheight)
            samples = file.postprocess(
                use_camera_wb=True,
                no_auto_bright=True,
                output_bps=16,
                gamma=_SRGB_CURVE,
            )
            metadata = _metadata_of(source.data, file)
            raster = Raster(samples.reshape(*samples.shape[:2], -1), metadata)
            return raster if metadata.exif else raster.with_notes(_NO_NOTES)


def _is_raw_tiff(source: Source) -> bool:
    """Tell a RAW file of TIFF's structure from a TIFF file."""
    data = source.data
    if data[:4] not in (b"II*\0", b"MM\0*"):
        return False
    if data[8:10] == b"CR" or PhotoFormat.from_suffix(source.path.suffix) is PhotoFormat.RAW:
        return True
    try:
        root = read_block(data)
    except DirectoryError:
        return False
    is_preview = any(kind & 1 for kind in root.numbers(_SUBFILE)[:1])
    return is_preview or _DNG_VERSION in root.tags or root.numbers(_PHOTOMETRIC) in _MOSAICS


@contextmanager
def _open(source: Source) -> "Iterator[rawpy.RawPy]":
    try:
        import rawpy
    except ImportError as cause:
        raise PhotoExtraMissingError(source.path, PhotoFormat.RAW.label, "raw") from cause
    try:
        with rawpy.imread(io.BytesIO(source.data)) as file:
            yield file
    except rawpy.LibRawFileUnsupportedError as cause:
        reason = "it is camera RAW of a kind that LibRaw does not know"
        raise UnsupportedPhotoError(source.path, reason) from cause


def _metadata_of(data: bytes, file: "rawpy.RawPy") -> Metadata:
    """Return what describes the photo: from the file itself, else from its preview."""
    try:
        root = read_block(_LIKE_TIFF.get(data[:4], data[:4]) + data[4:])
    except DirectoryError:
        return _preview_metadata(file)
    return replace(described_by(_undeveloped(root)), icc=None)


def _undeveloped(root: Directory) -> Directory:
    """Leave out the tags that say how to develop what is developed now."""
    tags = {
        code: tag
        for code, tag in root.tags.items()
        if code < _FIRST_DNG_TAG and code not in _MOSAIC_TAGS
    }
    return replace(root, tags=tags)


def _preview_metadata(file: "rawpy.RawPy") -> Metadata:
    """Return what stands in the embedded JPEG, nothing when there is none."""
    jpeg = _preview_jpeg(file)
    if jpeg is None:
        return Metadata()
    return replace(metadata_of(JpegImagePlugin.JpegImageFile(io.BytesIO(jpeg))), icc=None)


def _preview_jpeg(file: "rawpy.RawPy") -> bytes | None:
    import rawpy

    try:
        preview = file.extract_thumb()
    except rawpy.LibRawError:
        return None
    return preview.data if isinstance(preview.data, bytes) else None  # otherwise it is a bitmap
