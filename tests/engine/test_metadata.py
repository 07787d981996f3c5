"""Metadata is patched where it lies: what need not change does not change."""

import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from engine.codecs.directory import (
    EXIF,
    GPS,
    Directory,
    DirectoryError,
    Order,
    longs,
    raw,
    read_block,
    write_block,
)
from engine.metadata import (
    iptc_of,
    orientation_of,
    resolution_of,
    sound_dpi,
    upright,
    whole_exif,
    without_orientation,
    without_place,
)
from engine.photo import Metadata
from tests.engine.photo_samples import (
    CAMERA,
    IPTC,
    LATITUDE,
    MAKER_NOTE,
    THUMBNAIL,
    XMP,
    XMP_WITH_PLACE,
    exif_block,
)

ORDERS: list[Order] = ["<", ">"]


@pytest.mark.parametrize("order", ORDERS)
def test_a_block_reads_back_as_it_was_written(order: Order) -> None:
    root = read_block(exif_block(order=order, orientation=6))
    assert root.order == order
    assert root.tags[271].value == CAMERA
    assert root.numbers(274) == (6,)
    assert root.ratio(282) == 300
    assert root.nested[EXIF].tags[37500].value == MAKER_NOTE
    assert root.nested[GPS].ratio(2) == 48


@pytest.mark.parametrize("order", ORDERS)
def test_pillow_reads_our_blocks(order: Order) -> None:
    exif = Image.Exif()
    exif.load(exif_block(order=order, orientation=3))
    assert exif[271] == "Tiny Camera"
    assert exif[274] == 3
    assert exif.get_ifd(GPS)[2] == (48.0, 51.0, 29.52)
    assert exif.get_ifd(EXIF)[37500] == MAKER_NOTE


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("orientation", range(1, 9))
def test_upright_sets_the_tag_and_moves_nothing(order: Order, orientation: int) -> None:
    block = exif_block(order=order, orientation=orientation, with_thumbnail=True)
    exif = upright(Metadata(exif=block)).exif
    assert exif is not None
    assert len(exif) == len(block)
    before, after = read_block(block), read_block(exif)
    assert orientation_of(exif, None) == 1
    assert after.following == 0
    assert THUMBNAIL not in exif
    assert after.nested[EXIF].tags[37500] == before.nested[EXIF].tags[37500]
    assert after.nested[GPS] == before.nested[GPS]
    sides = [after.nested[EXIF].numbers(code)[0] for code in (40962, 40963)]
    assert sides == ([480, 640] if orientation >= 5 else [640, 480])


def test_a_wrong_thumbnail_offset_harms_nothing() -> None:
    block = bytearray(exif_block(with_thumbnail=True))
    second = read_block(bytes(block)).following
    struct.pack_into("<I", block, second + 2 + 8, 8)  # it points at the first directory now
    exif = upright(Metadata(exif=bytes(block))).exif
    assert exif is not None
    assert read_block(exif).nested == read_block(bytes(block)).nested


def test_upright_turns_the_resolution_and_the_xmp_along() -> None:
    turned = Metadata(xmp=XMP.replace(b'Orientation="1"', b'Orientation="6"'), dpi=(300.0, 200.0))
    assert orientation_of(None, turned.xmp) == 6
    assert upright(turned) == Metadata(xmp=XMP, dpi=(200.0, 300.0))


def test_exif_counts_before_xmp() -> None:
    xmp = b"<tiff:Orientation>8</tiff:Orientation>"
    assert orientation_of(exif_block(orientation=3), xmp) == 3
    assert orientation_of(None, xmp) == 8


def test_a_senseless_orientation_counts_as_upright() -> None:
    assert orientation_of(exif_block(orientation=0), None) == 1
    assert orientation_of(exif_block(orientation=9), None) == 1
    assert orientation_of(None, None) == 1


def test_damaged_exif_is_left_out() -> None:
    assert upright(Metadata(exif=b"no directory")).exif is None


@pytest.mark.parametrize("order", ORDERS)
def test_without_place_takes_the_place_and_nothing_else(order: Order) -> None:
    block = exif_block(order=order)
    exif = without_place(Metadata(exif=block)).exif
    assert exif is not None
    before, after = read_block(block), read_block(exif)
    assert GPS not in after.nested
    assert struct.pack(f"{order}6I", *struct.unpack("<6I", LATITUDE)) not in exif
    assert {code: tag.value for code, tag in after.tags.items()} == {
        code: tag.value for code, tag in before.tags.items()
    }
    assert after.nested[EXIF].tags == before.nested[EXIF].tags


def test_without_place_drops_what_names_a_place() -> None:
    assert without_place(Metadata(xmp=XMP)).xmp == XMP
    assert without_place(Metadata(xmp=XMP_WITH_PLACE)).xmp is None
    assert without_place(Metadata(xmp=XMP.decode().encode("utf-16"))).xmp is None
    captioned = write_block(Directory("<", tags={33723: raw(33723, b"Paris, France")}))
    assert b"Paris" not in (without_place(Metadata(exif=captioned)).exif or b"")
    assert without_place(Metadata(iptc=IPTC)).iptc is None


@pytest.mark.parametrize("order", ORDERS)
def test_the_resolution_is_read_and_added(order: Order) -> None:
    assert resolution_of(exif_block(order=order)) == (300.0, 300.0)
    bare = exif_block(order=order, dpi=None)
    assert resolution_of(bare) is None
    added = whole_exif(Metadata(exif=bare, dpi=(240.0, 72.5)))
    assert resolution_of(added) == (240.0, 72.5)
    assert read_block(added or b"").nested[EXIF].tags[37500].value == MAKER_NOTE
    assert resolution_of(whole_exif(Metadata(dpi=(96.0, 96.0)))) == (96.0, 96.0)
    assert whole_exif(Metadata(exif=bare)) == bare


@pytest.mark.parametrize("order", ORDERS)
def test_what_is_added_moves_nothing(order: Order) -> None:
    """Maker notes with absolute offsets stay true."""
    bare = exif_block(order=order, dpi=None, with_thumbnail=True)
    added = whole_exif(Metadata(exif=bare, dpi=(240.0, 72.5), iptc=IPTC)) or b""
    assert added[8 : len(bare)] == bare[8:]
    before, after = read_block(bare), read_block(added)
    assert after.tags[271] == replace(before.tags[271], entry=after.tags[271].entry)
    assert (after.nested, after.following) == (before.nested, before.following)
    assert (resolution_of(added), iptc_of(added)) == ((240.0, 72.5), IPTC)
    assert whole_exif(Metadata(exif=added, iptc=b"another")) == added
    assert iptc_of(whole_exif(Metadata(iptc=IPTC))) == IPTC
    exif = Image.Exif()
    exif.load(added)
    assert exif[271] == "Tiny Camera"


def test_the_orientation_can_be_left_out() -> None:
    block = exif_block(orientation=6)
    without = read_block(without_orientation(block))
    assert without.numbers(274) == ()
    assert without.nested == read_block(block).nested


def test_thumbnails_in_xmp_are_dropped() -> None:
    thumbnail = b"<xmp:Thumbnails>\n<rdf:Alt>/9j/4AAQ</rdf:Alt>\n</xmp:Thumbnails>"
    stale = XMP.replace(b"</rdf:RDF>", thumbnail + b"</rdf:RDF>")
    assert upright(Metadata(xmp=stale)).xmp == XMP


def test_centimetres_become_inches() -> None:
    block = exif_block(dpi=100)
    tag = read_block(block).tags[296]
    in_cm = block[: tag.start] + b"\3\0" + block[tag.start + 2 :]
    assert resolution_of(in_cm) == (254.0, 254.0)


@pytest.mark.parametrize("dpi", [None, (0.0, 72.0), (float("nan"), 1.0), (72.0, 1e9)])
def test_senseless_resolutions_are_dropped(dpi: tuple[float, float] | None) -> None:
    assert sound_dpi(dpi) is None


def test_entries_that_claim_too_much_are_refused() -> None:
    tags = {code: raw(code, bytes(100)) for code in range(50)}
    block = bytearray(write_block(Directory("<", tags=tags)))
    for entry in range(10, 10 + 12 * 50, 12):
        struct.pack_into("<II", block, entry + 4, len(block) - 8, 8)
    with pytest.raises(DirectoryError):
        read_block(bytes(block))


def test_a_directory_that_holds_itself_ends() -> None:
    block = bytearray(write_block(Directory("<", tags={EXIF: longs("<", EXIF, 8)})))
    assert EXIF in read_block(bytes(block)).nested


@settings(deadline=None)  # a busy machine is no error
@given(st.data())
def test_damaged_blocks_never_raise_anything_foreign(data: st.DataObject) -> None:
    block = bytearray(exif_block(with_thumbnail=True))
    for position in data.draw(st.lists(st.integers(0, len(block) - 1), max_size=4)):
        block[position] = data.draw(st.integers(0, 255))
    metadata = Metadata(exif=bytes(block[: data.draw(st.integers(0, len(block)))]))
    without_place(upright(metadata))
    whole_exif(Metadata(metadata.exif, dpi=(72.0, 72.0)))
