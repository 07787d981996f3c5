"""Each container on its own: bytes in, samples out, and back."""

import io
import struct
import zlib
from contextlib import suppress
from pathlib import Path

import cv2
import numpy as np
import pytest
import tifffile
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from engine.codecs.base import Codec, Holds, Raster, Source
from engine.codecs.directory import EXIF, GPS, Order, read_block
from engine.codecs.fitting import fitted
from engine.codecs.photoshop import iptc_in, resources_of
from engine.codecs.registry import CODECS, DECODERS, codec_for, recognise
from engine.errors import (
    READABLE_FORMATS,
    DamagedPhotoError,
    PhotoError,
    PhotoTooLargeError,
    PhotoUnreadableError,
    UnsupportedPhotoError,
)
from engine.photo import Metadata, PhotoFormat
from tests.engine.photo_samples import (
    CAPTIONED,
    FULL_METADATA,
    ICC,
    IPTC,
    MAKER_NOTE,
    WRITTEN,
    XMP,
    decoded,
    encoded,
    exif_block,
    ink_profile,
    levels,
    raw_file,
    smooth_image,
    stored_file,
)

LOSSLESS = [
    (photo_format, depth, channels)
    for photo_format in (PhotoFormat.PNG, PhotoFormat.TIFF, PhotoFormat.WEBP, PhotoFormat.BMP)
    for depth in CODECS[photo_format].holds.depths
    for channels in CODECS[photo_format].holds.channels
]
SETTINGS = settings(max_examples=15, deadline=None)


def decode_as(photo_format: PhotoFormat, data: bytes) -> Raster:
    return DECODERS[photo_format].decode(Source(Path("photo"), data))


def _tiff(samples: NDArray[np.generic], **options: object) -> bytes:
    target = io.BytesIO()
    tifffile.imwrite(target, samples, **options)  # type: ignore[arg-type]
    return target.getvalue()


# --- Round trips --------------------------------------------------------------------------


def test_the_registry_holds_every_format() -> None:
    assert set(DECODERS) == set(PhotoFormat)
    assert set(CODECS) == set(WRITTEN)
    assert all(codec_for(photo_format).format is photo_format for photo_format in WRITTEN)


@pytest.mark.parametrize(("photo_format", "depth", "channels"), LOSSLESS)
@SETTINGS
@given(
    height=st.integers(1, 20),
    width=st.integers(1, 20),
    seed=st.integers(0, 9),
    with_metadata=st.booleans(),
)
def test_lossless_formats_keep_every_sample(
    photo_format: PhotoFormat,
    depth: int,
    channels: int,
    height: int,
    width: int,
    seed: int,
    with_metadata: bool,
) -> None:
    samples = levels(height, width, channels, depth=depth, seed=seed)
    codec = codec_for(photo_format)
    full = fitted(Raster(samples, FULL_METADATA), codec.holds).metadata
    metadata = full if with_metadata else Metadata()
    assert codec.is_lossless(100)
    back = decoded(codec.encode(Raster(samples, metadata), 100))
    np.testing.assert_array_equal(back.samples, samples)
    assert back.samples.dtype == samples.dtype
    assert back.orientation == 1
    assert back.notes == ()
    assert back.metadata.icc == metadata.icc
    assert back.metadata.xmp == metadata.xmp
    assert back.metadata.iptc == metadata.iptc
    assert (back.metadata.exif is None) or with_metadata


@pytest.mark.parametrize("photo_format", CAPTIONED)
@pytest.mark.parametrize("order", ["<", ">"])
def test_metadata_survives(photo_format: PhotoFormat, order: Order) -> None:
    metadata = Metadata(exif_block(order=order), ICC, XMP, (300.0, 300.0), IPTC)
    data = codec_for(photo_format).encode(Raster(levels(8, 9, 3), metadata), 95)
    back = decoded(data).metadata
    assert (back.icc, back.xmp, back.iptc) == (metadata.icc, metadata.xmp, metadata.iptc)
    assert back.dpi == pytest.approx((300.0, 300.0), abs=0.01)
    before, after = read_block(exif_block(order=order)), read_block(back.exif or b"")
    # Where IPTC has no place of its own it is in EXIF; AVIF states the orientation elsewhere.
    assert _values(after.tags).items() - {(33723, (7, IPTC))} == {
        (code, value)
        for code, value in _values(before.tags).items()
        if code != 274 or photo_format is not PhotoFormat.AVIF
    }
    assert _values(after.nested[EXIF].tags) == _values(before.nested[EXIF].tags)
    assert _values(after.nested[GPS].tags) == _values(before.nested[GPS].tags)
    _check_with_pillow(data)


def _values(tags: object) -> dict[int, tuple[int, bytes]]:
    assert isinstance(tags, dict)
    return {code: (tag.kind, tag.value) for code, tag in tags.items()}


def _check_with_pillow(data: bytes) -> None:
    """Another reader finds the same."""
    image = Image.open(io.BytesIO(data))
    image.load()
    exif = image.getexif()
    assert exif[271] == "Tiny Camera"
    assert exif.get_ifd(GPS)[2] == (48.0, 51.0, 29.52)
    assert exif.get_ifd(EXIF)[37500] == MAKER_NOTE
    assert image.info["icc_profile"] == ICC
    assert image.info["xmp"] == XMP


@pytest.mark.parametrize(
    "photo_format", [PhotoFormat.PNG, PhotoFormat.JPEG, PhotoFormat.TIFF, PhotoFormat.BMP]
)
def test_the_resolution_survives_without_exif(photo_format: PhotoFormat) -> None:
    metadata = Metadata(dpi=(240.0, 72.0))
    back = decoded(codec_for(photo_format).encode(Raster(levels(4, 4, 3), metadata), 95))
    assert back.metadata.dpi == pytest.approx((240.0, 72.0), abs=0.02)


@pytest.mark.parametrize("photo_format", [PhotoFormat.WEBP, PhotoFormat.AVIF])
def test_what_has_no_place_of_its_own_is_kept_in_exif(photo_format: PhotoFormat) -> None:
    raster = Raster(levels(4, 4, 3), Metadata(dpi=(240.0, 72.0), iptc=IPTC))
    back = decoded(codec_for(photo_format).encode(raster, 80)).metadata
    assert (back.dpi, back.iptc) == ((240.0, 72.0), IPTC)


def test_jpeg_has_no_resolution_where_none_was() -> None:
    data = codec_for(PhotoFormat.JPEG).encode(
        Raster(levels(4, 4, 3), Metadata(exif_block(dpi=None))), 95
    )
    assert decoded(data).metadata.dpi is None


@pytest.mark.parametrize("mode", ["L", "RGB"])
def test_jpeg_is_near_and_keeps_full_colour_resolution(mode: str) -> None:
    samples = np.asarray(smooth_image(mode=mode)).reshape(24, 32, -1)
    data = codec_for(PhotoFormat.JPEG).encode(Raster(samples), 95)
    back = decoded(data)
    assert back.channels == samples.shape[2]
    assert np.abs(back.samples.astype(int) - samples).max() <= 4
    if mode == "RGB":
        assert [part[1:3] for part in Image.open(io.BytesIO(data)).layer] == [(1, 1)] * 3  # type: ignore[attr-defined]


def test_a_progressive_jpeg_is_read() -> None:
    image = smooth_image()
    data = encoded(image, "JPEG", quality=95, progressive=True)
    assert b"\xff\xc2" in data
    raster = decoded(data)
    assert np.abs(raster.samples.astype(int) - np.asarray(image)).max() <= 4
    with pytest.raises(DamagedPhotoError):
        decoded(data[: len(data) // 2])


def test_iptc_is_read_where_others_put_it() -> None:
    resources = resources_of(IPTC)
    other = b"8BIM\x04\x25\x05Title\0\0\0\x03abc\0"
    tiff = _tiff(
        levels(4, 4, 3), photometric="rgb", extratags=[(34377, 7, None, other + resources)]
    )
    text = PngInfo()
    text.add_text("Raw profile type iptc", f"\niptc\n  {len(resources)}\n{resources.hex()}\n")
    text.add_text("Raw profile type exif", f"\nexif\n 9\n{(b'Exif' + bytes(2)).hex()}4d4d")
    png = encoded(smooth_image(), "PNG", pnginfo=text)
    for data in (tiff, png):
        assert decoded(data).metadata.iptc == IPTC
    assert decoded(png).metadata.exif == b"MM"


@given(st.binary(max_size=60))
def test_damaged_resources_never_raise(data: bytes) -> None:
    assert iptc_in(b"8BIM" + data) is None or b"\x04\x04" in data


# --- Other readers ------------------------------------------------------------------------


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("order", ["<", ">"])
def test_other_programs_read_our_tiff(depth: int, channels: int, order: Order) -> None:
    samples = levels(300, 310, channels, depth=depth)
    metadata = Metadata(exif_block(order=order), ICC, XMP)
    data = codec_for(PhotoFormat.TIFF).encode(Raster(samples, metadata), 95)
    np.testing.assert_array_equal(tifffile.imread(io.BytesIO(data)), samples.squeeze())
    if (depth, channels) != (8, 4):  # cv2 multiplies 8-bit transparency into the colours
        np.testing.assert_array_equal(_read_with_cv2(data, channels), samples)


def _read_with_cv2(data: bytes, channels: int) -> NDArray[np.generic]:
    samples = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    assert samples is not None
    rgb = {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[channels]
    return np.atleast_3d(samples)[..., rgb]


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize("channels", [1, 3, 4])
def test_other_programs_read_our_png(depth: int, channels: int) -> None:
    samples = levels(9, 8, channels, depth=depth)
    data = codec_for(PhotoFormat.PNG).encode(Raster(samples, FULL_METADATA), 95)
    np.testing.assert_array_equal(_read_with_cv2(data, channels), samples)


def test_tiff_of_several_strips_is_compressed() -> None:
    samples = np.full((600, 700, 3), 90, np.uint8)
    data = codec_for(PhotoFormat.TIFF).encode(Raster(samples), 95)
    assert len(data) < 20_000
    assert len(read_block(data).numbers(273)) > 1


@pytest.mark.parametrize(
    ("depth", "compression"),
    [(8, None), (8, "zlib"), (8, "lzw"), (8, "packbits"), (16, None), (16, "zlib"), (16, "lzw")],
)
@pytest.mark.parametrize("channels", [1, 3, 4])
@pytest.mark.parametrize("byteorder", ["<", ">"])
def test_tiffs_of_other_programs_are_read(
    depth: int, compression: str | None, channels: int, byteorder: Order
) -> None:
    samples = levels(20, 31, channels, depth=depth)
    data = _tiff(
        samples[..., 0] if channels == 1 else samples,
        photometric="minisblack" if channels == 1 else "rgb",
        extrasamples=["unassalpha"] if channels == 4 else None,
        compression=compression,
        predictor=compression in ("zlib", "lzw"),
        byteorder=byteorder,
        extratags=[(274, "H", 1, 6, True)],
    )
    raster = decoded(data)
    turned = raster.samples if raster.orientation == 6 else np.rot90(raster.samples)
    np.testing.assert_array_equal(turned, samples)


def test_damaged_lzw_of_16_bits_is_an_error_and_no_crash() -> None:
    """Codes that stand for nothing yet crash the decoder of imagecodecs."""
    data = _tiff(levels(20, 31, 3, depth=16), photometric="rgb", compression="lzw")
    start, rng = read_block(data).numbers(273)[0], np.random.default_rng(0)
    for _ in range(50):
        file = bytearray(data)
        file[start + 1 : start + 200] = rng.integers(0, 256, 199).astype(np.uint8).tobytes()
        with pytest.raises(DamagedPhotoError):
            decoded(bytes(file))


@pytest.mark.parametrize("depth", [8, 16])
def test_planar_and_inverted_tiffs_are_read(depth: int) -> None:
    samples = levels(20, 31, 3, depth=depth)
    planar, inverted = io.BytesIO(), io.BytesIO()
    tifffile.imwrite(planar, np.moveaxis(samples, 2, 0), photometric="rgb", planarconfig="separate")
    tifffile.imwrite(inverted, ~samples[..., 0], photometric="miniswhite")
    np.testing.assert_array_equal(decoded(planar.getvalue()).samples, samples)
    np.testing.assert_array_equal(decoded(inverted.getvalue()).samples, samples[..., :1])


@pytest.mark.parametrize("compression", [None, "zlib", "lzw"])
@pytest.mark.parametrize("depth", [8, 16])
def test_alpha_that_is_multiplied_in_is_divided_out(depth: int, compression: str | None) -> None:
    top = 2**depth - 1
    colours, alpha = levels(20, 31, 3, depth=depth), levels(20, 31, 1, depth=depth, seed=1)
    alpha[:2], alpha[2:4] = 0, top
    multiplied = np.rint(colours.astype(float) * alpha / top).astype(colours.dtype)
    data = _tiff(
        np.concatenate([multiplied, alpha], axis=2),
        photometric="rgb",
        extrasamples=["assocalpha"],
        compression=compression,
    )
    samples = decoded(data).samples
    np.testing.assert_array_equal(samples[..., 3:], alpha)
    np.testing.assert_array_equal(samples[2:4, :, :3], colours[2:4])
    # Half a level of the product, seen through the alpha; Pillow cuts instead of rounding.
    allowed = (1.5 if depth == 8 else 1.0) * top / np.maximum(alpha, 1) + 1
    error = np.abs(samples[..., :3].astype(float) - colours)
    assert (error <= allowed)[(alpha > 0)[..., 0]].all()


@pytest.mark.parametrize("depth", [8, 16])
@pytest.mark.parametrize(("channels", "kept"), [(1, 1), (3, 3), (4, 4)])
def test_channels_that_are_not_transparency_are_left_out_with_a_note(
    depth: int, channels: int, kept: int
) -> None:
    samples = levels(20, 31, channels + 1, depth=depth)
    extra = ["unspecified"] if channels < 4 else ["unassalpha", "unspecified"]
    model = "minisblack" if channels == 1 else "rgb"
    data = _tiff(samples, photometric=model, planarconfig="contig", extrasamples=extra)
    raster = decoded(data)
    np.testing.assert_array_equal(raster.samples, samples[..., :kept])
    assert "left out" in raster.notes[0]


# --- Modes --------------------------------------------------------------------------------


def test_a_palette_becomes_rgb_with_its_transparency() -> None:
    image = smooth_image().quantize(16)
    plain = decoded(encoded(image, "PNG"))
    np.testing.assert_array_equal(plain.samples, np.asarray(image.convert("RGB")))
    see_through = decoded(encoded(image, "PNG", transparency=bytes([0, 128, 255])))
    assert see_through.channels == 4
    assert set(np.unique(see_through.samples[..., 3])) >= {0, 128, 255}


@pytest.mark.parametrize(
    ("mode", "transparent", "channels"), [("L", 15, 2), ("RGB", (5, 5, 4), 4), ("1", None, 1)]
)
def test_png_colour_keys_become_transparency(mode: str, transparent: object, channels: int) -> None:
    options = {} if transparent is None else {"transparency": transparent}
    raster = decoded(encoded(smooth_image(mode=mode), "PNG", **options))
    assert raster.channels == channels
    if channels in (2, 4):
        assert raster.samples[..., -1].min() == 0


@pytest.mark.parametrize(("kind", "channels"), [(0, 2), (2, 4)])
def test_colour_keys_of_16_bits_become_transparency(kind: int, channels: int) -> None:
    samples = levels(3, 4, channels - 1, depth=16)
    key = samples[1, 1].astype(">u2").tobytes()
    raster = decoded(_deep_png(samples, kind, key))
    np.testing.assert_array_equal(raster.samples[..., :-1], samples)
    assert raster.samples[1, 1, -1] == 0
    assert raster.samples[0, 0, -1] == 65535


def _deep_png(samples: NDArray[np.uint16] | NDArray[np.uint8], kind: int, key: bytes) -> bytes:
    height, width = samples.shape[:2]
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in samples)
    header = struct.pack(">IIBBBBB", width, height, 16, kind, 0, 0, 0)
    chunks = [(b"IHDR", header), (b"tRNS", key), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in chunks
    )


@pytest.mark.parametrize("photo_format", [PhotoFormat.JPEG, PhotoFormat.TIFF])
@pytest.mark.parametrize("icc", [None, b"no profile"])
def test_cmyk_becomes_rgb_with_a_note(photo_format: PhotoFormat, icc: bytes | None) -> None:
    image = smooth_image(mode="CMYK")
    raster = decoded(encoded(image, photo_format.upper(), quality=95, icc_profile=icc))
    assert raster.channels == 3
    assert raster.metadata.icc is None
    assert "CMYK" in raster.notes[0]
    expected = np.asarray(smooth_image())
    assert np.abs(raster.samples.astype(int) - expected).max() <= 6


@pytest.mark.parametrize("photo_format", [PhotoFormat.JPEG, PhotoFormat.TIFF])
def test_cmyk_is_converted_by_its_own_profile(photo_format: PhotoFormat) -> None:
    """Its cyan ink is red, its black is black, and the others print nothing."""
    red, paper, black = (136, 208, 195), (255, 128, 128), (0, 128, 128)
    profile = ink_profile(*[paper, black] * 4, *[red, black] * 4)
    image = Image.new("CMYK", (16, 16), (255, 0, 0, 0))
    raster = decoded(encoded(image, photo_format.upper(), quality=100, icc_profile=profile))
    np.testing.assert_allclose(raster.samples[8, 8], [255, 0, 0], atol=12)
    assert raster.metadata.icc is None


def test_several_pictures_give_the_first_with_a_note() -> None:
    first, second = smooth_image(), Image.new("RGB", (32, 24), "red")
    for name, options in (("PNG", {}), ("TIFF", {}), ("WEBP", {"lossless": True})):
        data = encoded(first, name, save_all=True, append_images=[second], **options)
        raster = decoded(data)
        np.testing.assert_array_equal(raster.samples, np.asarray(first))
        assert raster.notes == ("The file holds 2 pictures; the first one was opened.",)


def test_a_deep_multi_page_tiff_gives_the_first_with_a_note() -> None:
    page = levels(2, 12, 3, depth=16)
    for compression in (None, "lzw"):
        raster = decoded(_tiff(np.stack([page, page]), photometric="rgb", compression=compression))
        np.testing.assert_array_equal(raster.samples, page)
        assert "2 pictures" in raster.notes[0]


def test_a_phone_jpeg_with_more_pictures_gives_the_main_one_with_a_note() -> None:
    first, second = smooth_image(), Image.new("RGB", (32, 24), "red")
    raster = decoded(encoded(first, "MPO", save_all=True, append_images=[second], quality=95))
    assert np.abs(raster.samples.astype(int) - np.asarray(first)).max() <= 4
    assert "further pictures" in raster.notes[0]


def test_png_metadata_after_the_pixels_is_found() -> None:
    data = codec_for(PhotoFormat.PNG).encode(Raster(levels(4, 4, 3)), 95)
    exif = exif_block(orientation=6)
    chunk = struct.pack(">I", len(exif)) + b"eXIf" + exif
    chunk += struct.pack(">I", zlib.crc32(b"eXIf" + exif))
    assert decoded(data[:-12] + chunk + data[-12:]).orientation == 6


# --- Refusals -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("holds", "raster", "loss"),
    [
        (Holds(9, (8,)), Raster(levels(9, 9, 4)), None),
        (Holds(9, (8,)), Raster(levels(2, 2, 3, depth=16)), "16 bits per channel"),
        (Holds(9, (8,), (1, 3)), Raster(levels(2, 2, 2)), "transparency"),
        (Holds(9, (8,), max_block=3), Raster(levels(2, 2, 3), Metadata(xmp=b"1234")), "4 bytes of"),
        (Holds(9, (8,), captions=False), Raster(levels(2, 2, 3), Metadata(iptc=b"1")), "EXIF, XMP"),
        (
            Holds(9, (8,), (3, 4)),
            Raster(levels(2, 2, 1), Metadata(icc=bytes(16) + b"GRAY")),
            "a gray colour profile",
        ),
    ],
)
def test_a_format_says_what_it_cannot_hold(holds: Holds, raster: Raster, loss: str | None) -> None:
    missing = holds.missing(raster)
    assert missing == loss if loss is None else (missing or "").startswith(loss)
    assert holds.missing(fitted(raster, holds)) is None


def test_a_format_says_how_large_it_gets() -> None:
    assert Holds(9, (8,)).excess(Raster(levels(9, 9, 3))) is None
    assert Holds(9, (8,)).excess(Raster(levels(9, 10, 3))) == "sides over 9 pixels"


@pytest.mark.parametrize("photo_format", [*WRITTEN, PhotoFormat.HEIC])
def test_cut_off_files_are_damaged(photo_format: PhotoFormat) -> None:
    data = stored_file(photo_format, levels(40, 50, 3), Metadata())
    for share in (0.02, 0.3, 0.6, 0.95):
        with pytest.raises(DamagedPhotoError) as caught:
            decode_as(photo_format, data[: int(len(data) * share)])
        assert "\n" not in str(caught.value)


@pytest.mark.parametrize("photo_format", [PhotoFormat.PNG, PhotoFormat.TIFF])
@pytest.mark.parametrize("share", [0.3, 0.6, 0.95])
def test_cut_off_files_of_16_bits_are_damaged(photo_format: PhotoFormat, share: float) -> None:
    data = codec_for(photo_format).encode(Raster(levels(40, 50, 3, depth=16)), 90)
    with pytest.raises(DamagedPhotoError):
        decode_as(photo_format, data[: int(len(data) * share)])


@pytest.mark.parametrize("depth", [8, 16])
def test_a_flipped_bit_of_a_png_is_damage(depth: int) -> None:
    data = codec_for(PhotoFormat.PNG).encode(Raster(levels(40, 50, 3, depth=depth)), 90)
    for at in range(60, len(data) - 12, len(data) // 9):
        with pytest.raises(DamagedPhotoError, match="check sum"):
            decoded(data[:at] + bytes([data[at] ^ 4]) + data[at + 1 :])


def test_a_tiff_whose_size_and_strips_disagree_is_damaged() -> None:
    file = bytearray(_tiff(levels(9, 8, 3), photometric="rgb", rowsperstrip=9))
    struct.pack_into("<I", file, read_block(bytes(file)).tags[257].start, 1_000_000)
    with pytest.raises(DamagedPhotoError, match="1 parts of"):
        decoded(bytes(file))


def test_a_cut_off_tiff_of_another_program_is_damaged() -> None:
    """Its directory stands before the pixels, so that only pixels are missing."""
    for depth in (8, 16):
        target = io.BytesIO()
        tifffile.imwrite(target, levels(40, 50, 3, depth=depth), photometric="rgb")
        with pytest.raises(DamagedPhotoError):
            decoded(target.getvalue()[:-500])


def _example(photo_format: PhotoFormat) -> bytes:
    if photo_format is PhotoFormat.RAW:
        return raw_file(levels(24, 24, 1, depth=16)[..., 0])
    metadata = FULL_METADATA if photo_format in CAPTIONED else Metadata(icc=ICC)
    return stored_file(photo_format, levels(6, 5, 3), metadata)


EXAMPLES = {photo_format: _example(photo_format) for photo_format in PhotoFormat}


@pytest.mark.parametrize("photo_format", PhotoFormat)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_damage_never_raises_anything_foreign(
    photo_format: PhotoFormat, data: st.DataObject
) -> None:
    file = bytearray(EXAMPLES[photo_format])
    for position in data.draw(st.lists(st.integers(16, len(file) - 1), min_size=1, max_size=4)):
        file[position] = data.draw(st.integers(0, 255))
    with suppress(PhotoError):
        decode_as(photo_format, bytes(file))


def _of_12_bits() -> bytes:
    file = bytearray(_tiff(np.zeros((4, 4), np.uint16)))
    file[read_block(bytes(file)).tags[258].start] = 12
    return bytes(file)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (_tiff(np.zeros((4, 4, 3), np.uint8), photometric="rgb", bigtiff=True), "BigTIFF"),
        (_tiff(np.zeros((4, 4), np.float32)), "integers"),
        (_tiff(np.zeros((4, 4), np.uint32)), "integers"),
        (_tiff(np.zeros((4, 4), np.int16)), "integers"),
        (_tiff(np.zeros((4, 4, 3), np.uint8), photometric="rgb", subfiletype=1), "LibRaw does not"),
        (_tiff(np.zeros((4, 4, 3), np.uint8), photometric="cielab"), "kind LAB"),
        (_tiff(np.zeros((4, 4, 4), np.uint16), photometric="separated"), "16 bits are not"),
        (
            _tiff(
                np.zeros((8, 9, 5), np.uint8),
                photometric="separated",
                planarconfig="contig",
                extrasamples=["unspecified"],
            ),
            "CMYK with",
        ),
        (_of_12_bits(), "integers"),
    ],
)
def test_what_cannot_be_kept_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(UnsupportedPhotoError, match=reason):
        decoded(data)


@pytest.mark.parametrize("data", [b"Dear diary, today", b"GIF89a", bytes(40), b"\xff"])
def test_what_is_no_photo_is_refused(data: bytes) -> None:
    with pytest.raises(UnsupportedPhotoError, match=READABLE_FORMATS):
        recognise(Source(Path("a.jpg"), data))


@pytest.mark.parametrize("photo_format", [*WRITTEN, PhotoFormat.HEIC])
def test_a_bomb_is_refused_from_its_header(photo_format: PhotoFormat) -> None:
    with pytest.raises(PhotoTooLargeError, match="limit of 250"):
        decode_as(photo_format, _bomb(photo_format))


def _bomb(photo_format: PhotoFormat) -> bytes:
    """Return a tiny file whose header promises 16383 x 16383 pixels or more."""
    data = bytearray(stored_file(photo_format, levels(64, 64, 3), Metadata()))
    side = 16_383
    if photo_format is PhotoFormat.JPEG:
        at = data.index(b"\xff\xc0") + 5
        struct.pack_into(">HH", data, at, 60_000, 60_000)
    elif photo_format is PhotoFormat.PNG:
        struct.pack_into(">II", data, 16, 10 * side, 10 * side)
        struct.pack_into(">I", data, 29, zlib.crc32(data[12:29]))
    elif photo_format is PhotoFormat.TIFF:
        root = read_block(bytes(data))
        for code in (256, 257):
            struct.pack_into("<I", data, root.tags[code].start, 10 * side)
    elif photo_format is PhotoFormat.BMP:
        struct.pack_into("<ii", data, 18, side, side)
    elif photo_format in (PhotoFormat.AVIF, PhotoFormat.HEIC):
        struct.pack_into(">II", data, data.index(b"ispe") + 8, side, side)
    else:
        return b"RIFF\x20\0\0\0WEBPVP8X\x0a\0\0\0" + bytes(4) + b"\xff\xff\xff" * 2 + bytes(8)
    return bytes(data)


def test_pillow_neither_warns_nor_refuses_below_our_limit() -> None:
    assert Image.MAX_IMAGE_PIXELS is None


def test_missing_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def exhausted(*_: object, **__: object) -> None:
        raise MemoryError

    data = encoded(smooth_image(), "PNG")
    monkeypatch.setattr("engine.codecs.pillow.np.asarray", exhausted)
    with pytest.raises(PhotoUnreadableError, match="memory"):
        decoded(data)


def test_codecs_satisfy_the_protocol() -> None:
    codecs: list[Codec] = list(CODECS.values())
    assert all(codec.holds.depths for codec in codecs)
