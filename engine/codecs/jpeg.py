"""JPEG, 8 bits, without transparency."""

import io
from dataclasses import replace
from typing import Final

from PIL import JpegImagePlugin

from engine.codecs.base import Holds, Raster, Source
from engine.codecs.pillow import EXIF_PREFIX, decoding, image_of, open_image, raster_of
from engine.photo import PhotoFormat

_MORE_PICTURES: Final = (
    "The file holds further pictures, such as an HDR or depth map; the main one was opened."
)


class JpegCodec:
    """Reads and writes JPEG; CMYK is read as RGB."""

    format = PhotoFormat.JPEG
    holds = Holds(max_side=65_500, depths=(8,), alpha=False, max_block=65_500)

    def recognises(self, head: bytes) -> bool:
        """Tell from the start-of-image marker."""
        return head.startswith(b"\xff\xd8\xff")

    def is_lossless(self, quality: int) -> bool:  # noqa: ARG002 - no quality is
        """JPEG never keeps every sample."""
        return False

    def decode(self, source: Source) -> Raster:
        """Decode the main picture."""
        with decoding(source):
            image = open_image(JpegImagePlugin.JpegImageFile, source)
            raster = raster_of(image, source)
        has_more = "mp" in image.info  # the multi-picture extension of phones
        return replace(raster, notes=(*raster.notes, _MORE_PICTURES)) if has_more else raster

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
        )
        return target.getvalue()
