"""Nothing private is left, however it is written; what helps to find a fault is."""

from __future__ import annotations

import json
import pickle
import traceback
from collections.abc import Callable
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from app.redaction import Private, Redactor
from engine.errors import DamagedPhotoError, PhotoNotFoundError

HOME = PurePosixPath("/home/zażółć müller")
WINDOWS_HOME = PureWindowsPath("C:\\Users\\Zażółć Müller")
PROGRAM = PurePosixPath("/home/zażółć müller/programs/deblur")
PYTHON = PurePosixPath("/usr/lib/python3.12")
NAMES = {"zażółć müller": "<user>", "mullers-laptop": "<computer>"}
PLACES: dict[PurePath, str] = {
    PROGRAM / "app": "<program>/app",
    PROGRAM / "resources": "<program>/resources",
    PYTHON: "<python>",
}

NASTY = (
    "secret.jpg",
    "my secret beach.JPG",
    "secret Zażółć 照片 🌊.png",
    "it's secret.jpeg",
    'the "secret" one.tiff',
    "a: secret, b.jpg",
    "secret (1) [2] {3}.webp",
    "secret.v1.final.NEF",
    "100% secret%20day.heic",
    "secret -> other.png",
    "-secret=x;y|z.bmp",
    "secret\nsecond secret line.jpg",
    "\\secret\\t.jpg",
    "secret.jpg.secret.cr3",
    "'secret'.dng",
    "<secret>.jpg",
    "secret\u202egpj.png",
    "secret\udcff.jpg",
)

# The ways in which a path gets into a log or a traceback.
WAYS: tuple[Callable[[PurePath], str], ...] = (
    lambda path: f"{path}: the file is cut off",
    lambda path: f"cannot read {path}",
    lambda path: f"'{path}' is damaged",
    lambda path: f"cannot read {str(path)!r} (5 bytes)",
    lambda path: f"cannot read {str(path)!a} (5 bytes)",
    lambda path: f"{path!r}",
    lambda path: f"path={path}",
    lambda path: f"“{path}” is damaged",
    lambda path: json.dumps({"path": str(path), "ok": False}),
    lambda path: json.dumps({"path": str(path)}, ensure_ascii=False),
    lambda path: f"PIL.UnidentifiedImageError: cannot identify image file '{path}'",
    lambda path: f"FileNotFoundError: [Errno 2] No such file or directory: {str(path)!r}",
    lambda path: f"OSError: [Errno 18] Cross-device link: {str(path)!r} -> {str(path) + '~'!r}",
    lambda path: f'  File "{path}", line 3, in <module>',
    lambda path: f"  | engine.errors.DamagedPhotoError: {path}: cut off",
    lambda path: f"2026-12-01 02:03:04,567 INFO engine.batch.run: cannot restore {path}",
    lambda path: f"restored {path.name} in 3 s",
    lambda path: f"'{path.name}' failed at tile 3/4",
    lambda path: f"{path.name}: cut off; its folder is {path.parent}",
)


def _private(home: PurePath = HOME, *photos: PurePath) -> Private:
    return Private(home, photos, NAMES, PLACES)


def _cleaned(text: str, *photos: PurePath, home: PurePath = HOME) -> str:
    return Redactor(_private(home, *photos)).clean(text)


# --- what goes ----------------------------------------------------------------------------


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize(
    "folder",
    [
        HOME / "Pictures" / "secret trip",
        PurePosixPath("/media/secret/card one/DCIM"),
        PurePosixPath("/usr/share/secret"),
        WINDOWS_HOME / "secret pictures",
        PureWindowsPath("\\\\secret-server\\family photos"),
        PureWindowsPath("D:/"),
    ],
)
def test_a_photo_that_is_known_leaves_no_trace(
    folder: PurePath, name: str, way: Callable[[PurePath], str]
) -> None:
    path = folder / name
    cleaned = _cleaned(way(path), path)
    assert "secret" not in cleaned.lower()
    assert "ażółć" not in cleaned


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", [each for each in NASTY if "\n" not in each])
def test_a_photo_that_nobody_told_of_leaves_none_either(
    name: str, way: Callable[[PurePath], str]
) -> None:
    """As in the log of an earlier start."""
    cleaned = _cleaned(way(HOME / "secret trip" / name))
    assert "secret" not in cleaned.lower()
    assert "ażółć" not in cleaned


_LETTERS = st.text(
    st.characters(exclude_characters="/\0\n\r", exclude_categories=("Cs", "Zl", "Zp", "Cc"))
)


@given(before=_LETTERS, after=_LETTERS, folder=_LETTERS, way=st.sampled_from(WAYS))
def test_no_name_gets_through(
    before: str, after: str, folder: str, way: Callable[[PurePath], str]
) -> None:
    assume(folder not in {"", ".", ".."})
    path = HOME / f"{folder}hushhush" / f"{before}hushhush{after}.jpg"
    assert "hushhush" not in _cleaned(way(path))
    assert "hushhush" not in _cleaned(way(path), path)


@pytest.mark.parametrize(
    "text",
    [
        "cannot write /home/zażółć müller/secret folder",
        "the folder '/Volumes/secret disk/x y' is gone",
        "OutputFolderError: D:\\secret\\folder: no room",
        "HOME=/home/zażółć müller/secret",
        "-I/home/zażółć müller/secret",
        "~/secret/notes",
        "~anna/secret notes",
        "../secret notes/x",
        "file:///home/za%C5%BC/secret%20trip/x.jpg opened",
        "/home/zażółć müller/programs/deblur/app/../../secret",
        "/home/zażółć müller/programs/deblur/app-secret/x",
        "/home/zażółć müller/programs/deblur/secret notes/x",
        "/home/zażółć müller/programs/deblur-secret/x",
        "/home/zażółć müller/programs/deblur/secret.jpg",
        "/usr/secret.png",
        "b'/tmp/secret'",
        "PosixPath('/srv/secret files/x')",
        "/System/Volumes/Data/Users/secret/notes",
        "/proc/self/root/home/zażółć müller/secret",
    ],
)
def test_folders_go_too(text: str) -> None:
    cleaned = _cleaned(text)
    assert "secret" not in cleaned
    assert "ażółć" not in cleaned


def test_the_account_and_the_computer_go() -> None:
    text = "Zażółć Müller's photos on MULLERS-LAPTOP.local"
    assert _cleaned(text) == "<user>'s photos on <computer>.local"


def test_an_account_with_a_common_name_takes_no_words_along() -> None:
    private = Private(HOME, names={"photo": "<user>", "ab": "<user>"})
    assert Redactor(private).clean("a photo of ab") == "a photo of ab"


def test_a_real_traceback() -> None:
    secret = Path("/home/anna/secret trip/it's me.jpg")
    try:
        try:
            secret.read_bytes()
        except OSError as cause:
            raise PhotoNotFoundError(secret) from cause
    except PhotoNotFoundError as error:
        told = "".join(traceback.format_exception(error))
    assert "secret" in told
    cleaned = Redactor(Private.of_this_computer()).clean(told)
    assert "trip" not in cleaned
    assert "it's me" not in cleaned
    assert "test_redaction.py" in cleaned
    assert "secret.read_bytes()" in cleaned  # a line of the program
    assert "PhotoNotFoundError: no such file: <photo 1, jpg>; check the name" in cleaned
    assert str(Path.home()) not in cleaned


# --- what stays ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        "tile 3/4 of 12, 0.5 s/tile",
        "2026-12-01 02:03:04,567 INFO engine.backends.precision: bf16 chosen: 1:30 and/or fp32",
        "ImportError: /usr/lib/x86_64-linux-gnu/libGL.so.1: cannot open shared object file",
        "Traceback (most recent call last):",
        "ValueError: shapes (3, 4) / (5, 6) do not match",
        "Current thread 0x00007f (most recent call first):",
        'File "<frozen importlib._bootstrap>", line 1360, in _find_and_load',
        '  File "app/main_window.py", line 12, in show',  # as in a frozen program
        "C++ exception: x:y; a = b",
    ],
)
def test_what_is_harmless_stays(text: str) -> None:
    assert _cleaned(text) == text


def test_the_place_of_a_fault_stays() -> None:
    told = f'  File "{PROGRAM}/app/views/banner.py", line 9, in show\n    self.photo = "a.png"'
    assert _cleaned(told) == (
        '  File "<program>/app/views/banner.py", line 9, in show\n    self.photo = "a.png"'
    )
    assert _cleaned(f'  File "{PYTHON}/json/decoder.py", line 3 in f') == (
        '  File "<python>/json/decoder.py", line 3 in f'
    )


def test_a_message_is_not_taken_for_source() -> None:
    told = f'  File "{PROGRAM}/app/x.py", line 9, in show\nOSError: secret.jpg'
    assert _cleaned(told).endswith("\nOSError: <photo 1, jpg>")


def test_the_reason_stays() -> None:
    error = DamagedPhotoError(Path("/home/anna/secret.tif"), "cut off after 12 bytes")
    assert "cut off after 12 bytes" in _cleaned(str(error))
    assert "secret" not in _cleaned(str(error))


def test_one_photo_has_one_number() -> None:
    one, other = HOME / "one é.jpg", HOME / "other.NEF"
    text = f"{one}: cut off\n{other.name} is done\n{one.name} is done\n{one}"
    assert _cleaned(text, one) == (
        "<photo 1, jpg>: cut off\n<photo 2, nef> is done\n<photo 1, jpg> is done\n<photo 1, jpg>"
    )


def test_an_example_may_be_named() -> None:
    path = PROGRAM / "resources" / "examples" / "colosseum.jpg"
    assert _cleaned(f"opened {path}") == "opened <program>/resources/examples/colosseum.jpg"


def test_a_short_name_takes_no_longer_one_along() -> None:
    assert _cleaned("data.jpgs of a.jpg", HOME / "a.jpg") == "data.jpgs of <photo 1, jpg>"


def test_this_computer_is_known() -> None:
    private = Private.of_this_computer()
    assert private.home == Path.home()
    cleaned = Redactor(private).clean(f"{Path.home()}/x y z and {pickle.__file__}")
    assert str(Path.home()) not in cleaned
