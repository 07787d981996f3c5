"""What a camera says about a shot."""

from __future__ import annotations

import pytest

from engine.codecs.directory import EXIF, Directory, Tag, rational, shorts, write_block
from engine.shot import Shot, shot_of


def _ascii(code: int, text: str) -> Tag:
    value = text.encode() + b"\0"
    return Tag(code, 2, len(value), value)


def _block(make: str, model: str, exposure: tuple[int, int] = (1, 15)) -> bytes:
    details = {
        33434: rational("<", 33434, *exposure),
        33437: rational("<", 33437, 28, 10),
        34855: shorts("<", 34855, 3200),
        37386: rational("<", 37386, 50, 1),
    }
    tags = {271: _ascii(271, make), 272: _ascii(272, model)}
    return write_block(Directory("<", tags=tags, nested={EXIF: Directory("<", tags=details)}))


def test_everything_that_is_told_is_read() -> None:
    assert shot_of(_block("FUJIFILM", "X-T5")) == Shot("FUJIFILM X-T5", 1 / 15, 2.8, 3200, 50.0)


@pytest.mark.parametrize(
    ("make", "model", "camera"),
    [
        ("Canon", "Canon EOS R6", "Canon EOS R6"),
        ("NIKON CORPORATION", "NIKON Z 6", "NIKON Z 6"),
        ("", "Pixel 8", "Pixel 8"),
        ("Sony", "", "Sony"),
    ],
)
def test_the_maker_is_said_once(make: str, model: str, camera: str) -> None:
    assert shot_of(_block(make, model)).camera == camera


@pytest.mark.parametrize("exposure", [(0, 1), (1, 0), (4_000_000, 1)])
def test_an_exposure_that_cannot_be_is_not_told(exposure: tuple[int, int]) -> None:
    assert shot_of(_block("a", "b", exposure)).exposure_s is None


@pytest.mark.parametrize("exif", [None, b"", b"no directory", b"II*\0\xff\xff\xff\xff"])
def test_without_a_readable_block_nothing_is_told(exif: bytes | None) -> None:
    assert shot_of(exif) == Shot()
