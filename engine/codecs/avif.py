"""AVIF: read with 8, 10 and 12 bits, written with 8."""

import io
from dataclasses import replace
from typing import Final

import imagecodecs
import numpy as np
from numpy.typing import NDArray
from PIL import AvifImagePlugin, Image

from engine.codecs.base import Holds, Raster, Reads, Source
from engine.codecs.boxes import av1_bits, brands_of, code_points_of
from engine.codecs.code_points import with_code_points
from engine.codecs.pillow import (
    EXIF_PREFIX,
    decoding,
    deep_raster_of,
    image_of,
    open_image,
    raster_of,
)
from engine.codecs.samples import widened
from engine.metadata import orientation_of, whole_exif, without_orientation
from engine.photo import PhotoFormat

_BRANDS: Final = {b"avif", b"avis"}
_SPEED: Final = 7  # Pillow's 6 takes twice as long for files of the same size


class AvifCodec:
    """Reads and writes AVIF. Pillow reads it with 8 bits, imagecodecs with all of them."""

    format = PhotoFormat.AVIF
    reads = Reads((8, 10, 12), alpha=True, library="Pillow and imagecodecs")
    holds = Holds(max_side=65_535, depths=(8,), channels=(1, 3, 4))

    def recognises(self, source: Source) -> bool:
        """Tell from the brands."""
        return not _BRANDS.isdisjoint(brands_of(source.data))

    def is_lossless(self, quality: int) -> bool:  # noqa: ARG002 - no quality is
        """Even the highest quality rounds colours."""
        return False

    def decode(self, source: Source) -> Raster:
        """Decode the first picture. libavif leaves it unturned; Pillow puts the turn into EXIF."""
        with decoding(source):
            image = open_image(AvifImagePlugin.AvifImageFile, source)
            bits = av1_bits(source.data)
            if bits == 8:
                raster = raster_of(image, source)
            else:
                raster = deep_raster_of(image, _deep_samples(image, source.data, bits))
            turn = orientation_of(raster.metadata.exif, None)  # XMP has no say here
            return with_code_points(replace(raster, orientation=turn), code_points_of(source.data))

    def encode(self, raster: Raster, quality: int) -> bytes:
        """Encode with full colour resolution; what has no place of its own goes into EXIF.

        Orientation is stated by AVIF itself. Pillow takes the tag out of EXIF and lays the block
        out anew, which breaks maker notes, unless the tag is not there.
        """
        metadata, target = raster.metadata, io.BytesIO()
        exif = whole_exif(metadata)
        image_of(raster).save(
            target,
            "AVIF",
            quality=quality,
            speed=_SPEED,
            subsampling="4:0:0" if raster.is_gray else "4:4:4",
            exif=EXIF_PREFIX + without_orientation(exif) if exif else b"",
            icc_profile=metadata.icc or b"",
            xmp=metadata.xmp or b"",
        )
        return target.getvalue()


def _deep_samples(image: Image.Image, data: bytes, bits: int) -> NDArray[np.uint16]:
    stored = np.asarray(imagecodecs.avif_decode(data, index=0), np.uint16)
    return widened(stored.reshape(image.height, image.width, -1), bits)
