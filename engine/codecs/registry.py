"""Every codec there is, by format; and which one a file needs, by its content."""

from types import MappingProxyType
from typing import Final

from engine.codecs.avif import AvifCodec
from engine.codecs.base import Codec, Decoder, Source
from engine.codecs.bmp import BmpCodec
from engine.codecs.camera_raw import RawCodec
from engine.codecs.heic import HeicCodec
from engine.codecs.jpeg import JpegCodec
from engine.codecs.png import PngCodec
from engine.codecs.tiff import TiffCodec
from engine.codecs.webp import WebpCodec
from engine.errors import UnsupportedPhotoError
from engine.photo import PhotoFormat

_WRITTEN: Final[tuple[Codec, ...]] = (
    JpegCodec(),
    PngCodec(),
    TiffCodec(),
    WebpCodec(),
    BmpCodec(),
    AvifCodec(),
)

# Camera RAW is asked before TIFF, whose structure it borrows; HEIC after AVIF, which shares brands.
_IN_ORDER: Final[tuple[Decoder, ...]] = (RawCodec(), *_WRITTEN, HeicCodec())

CODECS: Final = MappingProxyType({codec.format: codec for codec in _WRITTEN})
DECODERS: Final = MappingProxyType({decoder.format: decoder for decoder in _IN_ORDER})


def codec_for(photo_format: PhotoFormat) -> Codec:
    """Return the codec that writes a format; ``photo_format.is_written`` holds."""
    return CODECS[photo_format]


def recognise(source: Source) -> Decoder:
    """Return the codec for the content of a file, whatever its name.

    Raises:
        UnsupportedPhotoError: No codec knows it.
    """
    for codec in _IN_ORDER:
        if codec.recognises(source):
            return codec
    raise UnsupportedPhotoError(source.path)
