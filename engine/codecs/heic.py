"""HEIC, 8 to 12 bits, read only: the encoders there are come under the GPL."""

import io
from typing import Final

import numpy as np
import pi_heif

from engine.codecs.base import Raster, Reads, Source
from engine.codecs.boxes import brands_of, check_item_names, code_points_of
from engine.codecs.code_points import with_code_points
from engine.codecs.pillow import EXIF_PREFIX, check_size, decoding, frame_notes
from engine.codecs.samples import unassociated, widened
from engine.metadata import iptc_of, resolution_of
from engine.photo import Levels, Metadata, PhotoFormat

_BRANDS: Final = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}


class HeicCodec:
    """Reads HEIC as phones write it."""

    format = PhotoFormat.HEIC
    reads = Reads((8, 10, 12), alpha=True, library="pi-heif")

    def recognises(self, source: Source) -> bool:
        """Tell from the brands; the registry asks for AVIF first, which shares some of them."""
        return not _BRANDS.isdisjoint(brands_of(source.data))

    def decode(self, source: Source) -> Raster:
        """Decode the main picture; libheif turns it upright, whatever EXIF says."""
        with decoding(source):
            check_item_names(source.data)
            file = pi_heif.open_heif(
                io.BytesIO(source.data), convert_hdr_to_8bit=False, hdr_to_16bit=False
            )
            image = file[file.primary_index]
            check_size(source, *image.size)
            notes = frame_notes(len(file), which="main")
            raster = Raster(_samples_of(image), _metadata_of(image), notes=notes)
            return with_code_points(raster, code_points_of(source.data))


def _samples_of(image: pi_heif.HeifImage) -> Levels:
    """Return what libheif decodes, cut to its width: it may fill rows up."""
    stored = np.array(image)  # decodes; what is not copied here dies with the file
    width, height = image.size
    samples = stored.reshape(height, stored.shape[1], -1)[:, :width]
    if samples.dtype == np.uint16:
        samples = widened(samples, image.info["bit_depth"])
    return unassociated(samples) if image.premultiplied_alpha else samples


def _metadata_of(image: pi_heif.HeifImage) -> Metadata:
    info = image.info
    exif = (info.get("exif") or b"").removeprefix(EXIF_PREFIX) or None
    xmp = (info.get("xmp") or b"").rstrip(b"\0") or None
    return Metadata(exif, info.get("icc_profile") or None, xmp, resolution_of(exif), iptc_of(exif))
