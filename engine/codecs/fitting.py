"""What is left of a photo in a format that holds less, for those who chose to lose the rest."""

import io
from dataclasses import replace

import numpy as np
from PIL import Image, ImageCms

from engine.codecs.base import Holds, Raster
from engine.codecs.samples import flattened, narrowed
from engine.photo import Metadata


def fitted(raster: Raster, holds: Holds) -> Raster:
    """Return ``raster`` without what ``holds.missing`` complains about.

    Depth is rounded, transparency laid over white, a gray profile converted to sRGB, and
    metadata without a place left out.
    """
    depth = 8 * raster.samples.dtype.itemsize
    if depth not in holds.depths:
        raster = replace(raster, samples=narrowed(raster.samples))
    if raster.has_alpha and not holds.alpha:
        raster = replace(raster, samples=flattened(raster.samples))
    if raster.channels not in holds.channels and raster.metadata.icc:
        raster = _without_gray_profile(raster, raster.metadata.icc)
    return replace(raster, metadata=_fitted_metadata(raster.metadata, holds))


def _without_gray_profile(raster: Raster, icc: bytes) -> Raster:
    """Convert gray to the tones of sRGB; a profile that cannot be used is only left out."""
    if icc[16:20] != b"GRAY":
        return raster
    metadata = replace(raster.metadata, icc=None)
    gray = Image.fromarray(narrowed(raster.samples[..., 0]))
    try:
        target = ImageCms.createProfile("sRGB")
        tones = ImageCms.profileToProfile(gray, io.BytesIO(icc), target, outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return replace(raster, metadata=metadata)
    planes = [np.asarray(tones)[..., 1:2], *np.split(raster.samples[..., 1:], 1, axis=2)]
    return replace(raster, samples=np.concatenate(planes, axis=2), metadata=metadata)


def _fitted_metadata(metadata: Metadata, holds: Holds) -> Metadata:
    if not holds.captions:
        return Metadata(icc=metadata.icc, dpi=metadata.dpi)
    limit = holds.max_block
    if limit is None:
        return metadata
    exif, xmp, iptc = (
        block if block is None or len(block) <= limit else None
        for block in (metadata.exif, metadata.xmp, metadata.iptc)
    )
    return replace(metadata, exif=exif, xmp=xmp, iptc=iptc)
