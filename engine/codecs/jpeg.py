"""JPEG, 8 bits, without transparency."""

import io
import struct
from typing import Final

from PIL import JpegImagePlugin

from engine.codecs.base import Holds, Raster, Reads, Source
from engine.codecs.photoshop import JPEG_PREFIX, resources_of
from engine.codecs.pillow import EXIF_PREFIX, decoding, image_of, open_image, raster_of
from engine.photo import PhotoFormat

_MORE_PICTURES: Final = (
    "The file holds further pictures, such as an HDR or depth map; the main one was opened."
)


class JpegCodec:
    """Reads and writes JPEG; CMYK is read as RGB."""

    format = PhotoFormat.JPEG
    reads = Reads((8,), alpha=False, library="Pillow")
    holds = Holds(max_side=65_500, depths=(8,), channels=(1, 3), max_block=65_500)

    def recognises(self, source: Source) -> bool:
        """Tell from the start-of-image marker."""
        return source.data.startswith(b"\xff\xd8\xff")

    def is_lossless(self, quality: int) -> bool:  # noqa: ARG002 - no quality is
        """JPEG never keeps every sample."""
        return False

    def decode(self, source: Source) -> Raster:
        """Decode the main picture."""
        with decoding(source):
            image = open_image(JpegImagePlugin.JpegImageFile, source)
            raster = raster_of(image, source)
        has_more = "mp" in image.info  # the multi-picture extension of phones
        return raster.with_notes(_MORE_PICTURES) if has_more else raster

    def encode(self, raster: Raster, quality: int) -> bytes:
        """Encode with full colour resolution (4:4:4): a sharpened edge shows what 4:2:0 loses."""
        metadata, target = raster.metadata, io.BytesIO()
        image_of(raster).save(
            target,
            "JPEG",
            quality=quality,
            subsampling=0,
            exif=EXIF_PREFIX + metadata.exif if metadata.exif else b"",
            icc_profile=metadata.icc,
            xmp=metadata.xmp,
            dpi=metadata.dpi or (0, 0),
            extra=_captions(metadata.iptc) if metadata.iptc else b"",
        )
        return target.getvalue()


def _captions(iptc: bytes) -> bytes:
    """Return the segment (APP13) in which Photoshop keeps IPTC."""
    body = JPEG_PREFIX + resources_of(iptc)
    return b"\xff\xed" + struct.pack(">H", len(body) + 2) + body
