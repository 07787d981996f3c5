"""Every codec there is, by format; and which one a file needs, by its content."""

from types import MappingProxyType
from typing import Final

from engine.codecs.base import Codec, Source
from engine.codecs.jpeg import JpegCodec
from engine.codecs.png import PngCodec
from engine.codecs.tiff import TiffCodec
from engine.codecs.webp import WebpCodec
from engine.errors import UnsupportedPhotoError
from engine.photo import PhotoFormat

_ALL: Final[tuple[Codec, ...]] = (JpegCodec(), PngCodec(), TiffCodec(), WebpCodec())

CODECS: Final = MappingProxyType({codec.format: codec for codec in _ALL})


def codec_for(photo_format: PhotoFormat) -> Codec:
    """Return the codec of a format."""
    return CODECS[photo_format]


def recognise(source: Source) -> Codec:
    """Return the codec for the content of a file, whatever its name.

    Raises:
        UnsupportedPhotoError: No codec knows it.
    """
    for codec in _ALL:
        if codec.recognises(source.data[:16]):
            return codec
    raise UnsupportedPhotoError(source.path)
