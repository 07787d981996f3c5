"""WebP, 8 bits, lossy or lossless."""

import io
from typing import Final

from PIL import WebPImagePlugin

from engine.codecs.base import Holds, Raster, Reads, Source
from engine.codecs.pillow import check_size, decoding, image_of, open_image, raster_of
from engine.metadata import whole_exif
from engine.photo import PhotoFormat

_LOSSLESS: Final = 100
_LOSSLESS_EFFORT: Final = 30  # 100 takes four times as long for files 0.3 % smaller


class WebpCodec:
    """Reads and writes WebP; quality 100 is lossless."""

    format = PhotoFormat.WEBP
    reads = Reads((8,), alpha=True, library="Pillow")
    holds = Holds(max_side=16_383, depths=(8,), channels=(3, 4))

    def recognises(self, source: Source) -> bool:
        """Tell from the RIFF header."""
        return source.data[:4] == b"RIFF" and source.data[8:12] == b"WEBP"

    def is_lossless(self, quality: int) -> bool:
        """Only the highest quality keeps every sample."""
        return quality == _LOSSLESS

    def decode(self, source: Source) -> Raster:
        """Decode the first frame."""
        with decoding(source):
            _check_canvas(source)
            return raster_of(open_image(WebPImagePlugin.WebPImageFile, source), source)

    def encode(self, raster: Raster, quality: int) -> bytes:
        """Encode; resolution and IPTC go into the EXIF block, there is no other place for them."""
        metadata, target, lossless = raster.metadata, io.BytesIO(), self.is_lossless(quality)
        image_of(raster).save(
            target,
            "WEBP",
            lossless=lossless,
            quality=_LOSSLESS_EFFORT if lossless else quality,
            exact=True,  # colours under full transparency are part of the photo
            exif=whole_exif(metadata) or b"",
            icc_profile=metadata.icc or b"",
            xmp=metadata.xmp or b"",
        )
        return target.getvalue()


def _check_canvas(source: Source) -> None:
    """Check the size in the extended header: the decoder takes memory as soon as it is made."""
    data = source.data
    if data[12:16] == b"VP8X":
        width, height = (int.from_bytes(data[at : at + 3], "little") + 1 for at in (24, 27))
        check_size(source, width, height)
