"""Photo files as a user has them: found, loaded, saved, and never harmed."""

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Self

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageOps

from engine.codecs.directory import EXIF, GPS, read_block
from engine.codecs.registry import codec_for
from engine.errors import (
    DamagedPhotoError,
    EmptyPhotoError,
    LossyTargetError,
    NoPhotosError,
    PhotoError,
    PhotoNotFoundError,
    PhotoUnreadableError,
    PhotoWriteError,
    UnsupportedPhotoError,
    UsageError,
)
from engine.metadata import orientation_of
from engine.photo import Metadata, Photo, PhotoFormat, quantize
from engine.photo_io import (
    FoundPhoto,
    MetadataStrip,
    SaveOptions,
    find_photos,
    format_for,
    is_photo_path,
    load_photo,
    loss_of,
    save_photo,
)
from tests.engine.photo_samples import (
    CAPTIONED,
    FULL_METADATA,
    ICC,
    IPTC,
    THUMBNAIL,
    XMP,
    XMP_WITH_PLACE,
    encoded,
    exif_block,
    heic_file,
    levels,
    photo_of,
    smooth_image,
)

STEPS = ("open", "write", "fsync", "replace")
LOSSLESS_OPTIONS = SaveOptions(quality=100)
KINDS = [
    (photo_format, depth, channels)
    for photo_format, depths in (
        (PhotoFormat.PNG, (8, 16)),
        (PhotoFormat.TIFF, (8, 16)),
        (PhotoFormat.WEBP, (8,)),
        (PhotoFormat.BMP, (8,)),
    )
    for depth in depths
    for channels in (1, 2, 3, 4)
]


def small_photo(**changes: object) -> Photo:
    return replace(photo_of(levels(5, 4, 3)), **changes)  # type: ignore[arg-type]


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# --- Round trips --------------------------------------------------------------------------


@pytest.mark.parametrize(("photo_format", "depth", "channels"), KINDS)
@settings(
    max_examples=5,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(height=st.integers(1, 9), width=st.integers(1, 9), seed=st.integers(0, 99))
def test_load_then_save_gives_identical_integers(
    tmp_path: Path,
    photo_format: PhotoFormat,
    depth: int,
    channels: int,
    height: int,
    width: int,
    seed: int,
) -> None:
    samples = levels(height, width, channels, depth=depth, seed=seed)
    photo = photo_of(samples, metadata=Metadata(), photo_format=photo_format)
    first, second = tmp_path / "first", tmp_path / "second"
    save_photo(photo, first, LOSSLESS_OPTIONS, replace=True)
    loaded = load_photo(first)
    save_photo(loaded, second, LOSSLESS_OPTIONS, replace=True)
    for back in (loaded, load_photo(second)):
        np.testing.assert_array_equal(
            quantize(back.pixels, depth),
            np.broadcast_to(samples[..., : 1 if channels < 3 else 3], back.pixels.shape),
        )
        assert (back.alpha is not None) == (channels in (2, 4))
        if back.alpha is not None:
            np.testing.assert_array_equal(quantize(back.alpha, depth), samples[..., -1])
        assert back.bit_depth == depth
        is_held = channels in codec_for(photo_format).holds.channels
        assert back.is_gray == (channels <= 2 and is_held)


def test_every_8_bit_level_survives_every_lossless_format(tmp_path: Path) -> None:
    every = np.arange(256).astype(np.uint8).reshape(16, 16, 1).repeat(3, axis=2)
    for photo_format in (PhotoFormat.PNG, PhotoFormat.TIFF, PhotoFormat.WEBP, PhotoFormat.BMP):
        path = tmp_path / f"a{photo_format.suffix}"
        photo = photo_of(every, photo_format=photo_format, metadata=Metadata())
        save_photo(photo, path, LOSSLESS_OPTIONS)
        np.testing.assert_array_equal(quantize(load_photo(path).pixels, 8), every)


def test_every_16_bit_level_survives_png_and_tiff(tmp_path: Path) -> None:
    every = np.arange(65536).astype(np.uint16).reshape(256, 256, 1)
    for photo_format in (PhotoFormat.PNG, PhotoFormat.TIFF):
        path = tmp_path / f"a{photo_format.suffix}"
        save_photo(photo_of(every, photo_format=photo_format), path)
        photo = load_photo(path)
        np.testing.assert_array_equal(quantize(photo.pixels, 16)[..., :1], every)


@pytest.mark.parametrize("source", CAPTIONED)
@pytest.mark.parametrize("target", CAPTIONED)
def test_metadata_goes_from_any_format_to_any_other(
    tmp_path: Path, source: PhotoFormat, target: PhotoFormat
) -> None:
    first, second = tmp_path / f"a{source.suffix}", tmp_path / f"b{target.suffix}"
    save_photo(small_photo(), first, SaveOptions(format=source))
    save_photo(load_photo(first), second, SaveOptions(format=target))
    photo = load_photo(second)
    metadata, exif = photo.metadata, read_block(photo.metadata.exif or b"")
    assert photo.format is target
    assert (metadata.icc, metadata.xmp, metadata.iptc) == (ICC, XMP, IPTC)
    assert metadata.dpi == pytest.approx((300, 300), abs=0.01)
    before = read_block(exif_block())
    for code in (EXIF, GPS):
        assert {tag.code: tag.value for tag in exif.nested[code].tags.values()} == {
            tag.code: tag.value for tag in before.nested[code].tags.values()
        }
    assert exif.tags[271].value == before.tags[271].value
    states_it_elsewhere = PhotoFormat.AVIF in (source, target)
    assert exif.numbers(274) in ({(1,), ()} if states_it_elsewhere else {(1,)})


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("name", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_orientation_is_baked_once(tmp_path: Path, name: str, orientation: int) -> None:
    path, saved = tmp_path / "turned", tmp_path / "upright.png"
    image = Image.fromarray(levels(4, 7, 3))
    exif = Image.Exif()
    exif[274] = orientation
    lossless = {"lossless": True} if name == "WEBP" else {}
    path.write_bytes(encoded(image, name, exif=exif.tobytes(), **lossless))
    photo = load_photo(path)
    with Image.open(path) as stored:
        if name == "TIFF":  # Pillow turns it itself
            expected = np.asarray(stored)
        else:
            expected = np.asarray(ImageOps.exif_transpose(stored))
    np.testing.assert_array_equal(quantize(photo.pixels, 8), expected)
    assert photo.pixels.flags.c_contiguous
    save_photo(photo, saved, SaveOptions(format=PhotoFormat.PNG))
    assert orientation_of(load_photo(saved).metadata.exif, None) == 1
    np.testing.assert_array_equal(load_photo(saved).pixels, photo.pixels)


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("mode", ["L", "RGB", "RGBA", "P", "1"])
@pytest.mark.parametrize("compression", [None, "tiff_deflate"])
def test_tiff_is_turned_once_whoever_decodes_it(
    tmp_path: Path, mode: str, compression: str | None, orientation: int
) -> None:
    image = smooth_image(mode=mode)
    exif = Image.Exif()
    exif[274] = orientation
    path = tmp_path / "a.tif"
    path.write_bytes(encoded(image, "TIFF", exif=exif, compression=compression))
    image.getexif()[274] = orientation
    expected = np.asarray(ImageOps.exif_transpose(image).convert("RGB"))
    photo = load_photo(path)
    np.testing.assert_array_equal(quantize(photo.pixels, 8), expected)
    assert orientation_of(photo.metadata.exif, None) == 1


@pytest.mark.parametrize("orientation", [3, 6])
def test_orientation_of_16_bit_tiff_is_baked_once(tmp_path: Path, orientation: int) -> None:
    samples = levels(4, 7, 3, depth=16)
    path = tmp_path / "deep.tif"
    save_photo(photo_of(samples, photo_format=PhotoFormat.TIFF), path)
    file = bytearray(path.read_bytes())
    file[read_block(bytes(file)).tags[274].start] = orientation
    path.write_bytes(file)
    turned = np.rot90(samples, {3: 2, 6: -1}[orientation])
    np.testing.assert_array_equal(quantize(load_photo(path).pixels, 16), turned)


def test_the_stale_thumbnail_is_dropped(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    exif = exif_block(orientation=6, with_thumbnail=True)
    path.write_bytes(encoded(smooth_image(), "JPEG", exif=b"Exif\0\0" + exif))
    photo = load_photo(path)
    save_photo(photo, tmp_path / "b.jpg")
    assert THUMBNAIL in path.read_bytes()
    assert THUMBNAIL not in (tmp_path / "b.jpg").read_bytes()


# --- Loading ------------------------------------------------------------------------------


def test_the_content_counts_not_the_name(tmp_path: Path) -> None:
    path = tmp_path / "really_png.jpg"
    path.write_bytes(encoded(smooth_image(), "PNG"))
    photo = load_photo(path)
    assert photo.format is PhotoFormat.PNG
    assert photo.path == path
    assert photo.notes == ("The file is named .jpg, but it is a PNG file.",)


def test_damaged_exif_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(smooth_image(), "PNG", exif=b"MM\0*\xff\xff\xff\xff"))
    photo = load_photo(path)
    assert photo.metadata.exif is None
    assert "EXIF" in photo.notes[0]


def _text(path: Path) -> None:
    path.write_text("Dear diary, today it rained.")


def _cut_off(path: Path) -> None:
    data = encoded(Image.fromarray(levels(60, 60, 3)), "JPEG", quality=95)
    path.write_bytes(data[: len(data) // 2])


@pytest.mark.parametrize(
    ("prepare", "error"),
    [
        (lambda _: None, PhotoNotFoundError),
        (lambda path: path.touch(), EmptyPhotoError),
        (lambda path: path.mkdir(), PhotoUnreadableError),
        (_text, UnsupportedPhotoError),
        (_cut_off, DamagedPhotoError),
    ],
    ids=["missing", "empty", "folder", "text", "cut off"],
)
def test_bad_input_has_an_error_of_its_own_in_one_line(
    tmp_path: Path, prepare: Callable[[Path], None], error: type[PhotoError]
) -> None:
    path = tmp_path / "photo.jpg"
    prepare(path)
    with pytest.raises(error) as caught:
        load_photo(path)
    assert caught.value.path == path
    assert str(path) in str(caught.value)
    assert str(caught.value).isprintable()


def test_unreadable_files_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: Path) -> bytes:
        raise PermissionError(errno.EACCES, "Permission denied")

    path = tmp_path / "a.png"
    path.write_bytes(encoded(smooth_image(), "PNG"))
    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(PhotoUnreadableError, match="Permission denied"):
        load_photo(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_pipe_is_refused_instead_of_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.jpg")
    with pytest.raises(PhotoUnreadableError, match="regular"):
        load_photo(tmp_path / "pipe.jpg")


def test_impossible_names_are_not_found(tmp_path: Path) -> None:
    with pytest.raises(PhotoNotFoundError):
        load_photo(tmp_path / "a\0b.jpg")
    with pytest.raises(PhotoUnreadableError):
        load_photo(tmp_path / ("a" * 300 + ".jpg"))


def test_a_source_is_never_opened_for_writing(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(smooth_image(), "PNG"))
    before = path.read_bytes(), path.stat().st_mtime_ns
    path.chmod(0o444)
    save_photo(load_photo(path), tmp_path / "b.png")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before


# --- Saving -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["été à la plage 📷.png", "x" * 251 + ".png", "no suffix", "50% & 'quotes'.png"]
)
def test_any_name_will_do(tmp_path: Path, name: str) -> None:
    save_photo(small_photo(), tmp_path / name)
    assert names(tmp_path) == [name]
    assert load_photo(tmp_path / name).width == 4


def test_an_existing_file_is_replaced_only_when_asked(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(b"precious")
    with pytest.raises(PhotoWriteError, match="exists"):
        save_photo(small_photo(), path)
    assert path.read_bytes() == b"precious"
    save_photo(small_photo(), path, replace=True)
    assert load_photo(path).height == 5
    assert names(tmp_path) == ["a.png"]


@pytest.mark.parametrize("has_hard_links", [True, False])
def test_a_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, has_hard_links: bool
) -> None:
    path = tmp_path / "a.png"

    def appear(descriptor: int) -> None:
        path.write_bytes(b"precious")

    monkeypatch.setattr(os, "fsync", appear)
    if not has_hard_links:
        monkeypatch.setattr(Path, "hardlink_to", _no_hard_links)
    with pytest.raises(PhotoWriteError, match="exists"):
        save_photo(small_photo(), path)
    assert path.read_bytes() == b"precious"
    assert names(tmp_path) == ["a.png"]


def _no_hard_links(_: Path, __: Path) -> None:
    raise OSError(errno.EPERM, "Operation not permitted")


def test_a_file_system_without_hard_links_will_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "hardlink_to", _no_hard_links)
    save_photo(small_photo(), tmp_path / "a.png")
    assert load_photo(tmp_path / "a.png").width == 4
    assert names(tmp_path) == ["a.png"]


@pytest.mark.parametrize("disguise", ["same", "link", "hard link", "dots"])
def test_the_original_is_never_written(tmp_path: Path, disguise: str) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(encoded(smooth_image(), "PNG"))
    before = path.read_bytes()
    target = tmp_path / "b.png"
    if disguise == "link":
        target.symlink_to(path)
    elif disguise == "hard link":
        target.hardlink_to(path)
    elif disguise == "dots":
        target = tmp_path / ".." / tmp_path.name / "a.png"
    else:
        target = path
    with pytest.raises(PhotoWriteError, match="original"):
        save_photo(load_photo(path), target, replace=True)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("fault", "may_replace"),
    [
        *[(fault, may_replace) for fault in STEPS for may_replace in (True, False)],
        ("touch", False),
    ],
)
def test_a_full_disk_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: str, may_replace: bool
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "a.png"
    if may_replace:
        path.write_bytes(b"precious")
    if fault in ("replace", "touch"):
        monkeypatch.setattr(Path, "hardlink_to", _no_hard_links)  # the other way is taken
    if fault == "write":
        monkeypatch.setattr(Path, "open", _open_full(Path.open))
    else:
        monkeypatch.setattr(os if fault == "fsync" else Path, fault, full)
    with pytest.raises(PhotoWriteError, match="No space left"):
        save_photo(small_photo(), path, replace=may_replace)
    monkeypatch.undo()
    assert names(tmp_path) == (["a.png"] if may_replace else [])
    assert not may_replace or path.read_bytes() == b"precious"


def _open_full(really_open: Callable[..., object]) -> Callable[..., object]:
    def open_full(path: Path, mode: str = "r") -> object:
        file = really_open(path, mode)
        if "x" in mode:
            really_write = file.write  # type: ignore[attr-defined]

            class FullFile:
                def __enter__(self) -> Self:
                    return self

                def __exit__(self, *_: object) -> None:
                    file.close()  # type: ignore[attr-defined]

                def write(self, data: bytes) -> None:
                    really_write(data[:10])
                    raise OSError(errno.ENOSPC, "No space left on device")

            return FullFile()
        return file

    return open_full


def test_an_interruption_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        save_photo(small_photo(), tmp_path / "a.png")
    assert names(tmp_path) == []


def _flip(data: bytes) -> bytes:
    return data[:60] + bytes([data[60] ^ 1]) + data[61:]


def _cut(data: bytes) -> bytes:
    return data[:-30]


@pytest.mark.parametrize("damage", [_flip, _cut])
def test_a_file_that_reads_back_wrong_gets_no_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: Callable[[bytes], bytes]
) -> None:
    def damaging(path: Path, data: bytes) -> None:
        path.write_bytes(damage(data))

    monkeypatch.setattr("engine.photo_io._write", damaging)
    for photo_format in (PhotoFormat.PNG, PhotoFormat.TIFF):
        photo = small_photo(metadata=Metadata())
        with pytest.raises(PhotoWriteError, match="read"):
            save_photo(photo, tmp_path / "a", SaveOptions(format=photo_format))
    assert names(tmp_path) == []


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(PhotoWriteError, match="No such file"):
        save_photo(small_photo(), tmp_path / "missing" / "a.png")


def test_a_folder_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.png").mkdir()
    with pytest.raises(PhotoWriteError):
        save_photo(small_photo(), tmp_path / "a.png", replace=True)
    assert names(tmp_path) == ["a.png"]


@pytest.mark.parametrize(
    ("photo", "photo_format", "what"),
    [
        (photo_of(levels(3, 3, 4)), PhotoFormat.JPEG, "transparency"),
        (photo_of(levels(3, 3, 2)), PhotoFormat.JPEG, "transparency"),
        (photo_of(levels(3, 3, 3, depth=16)), PhotoFormat.JPEG, "16 bits"),
        (photo_of(levels(3, 3, 3, depth=16)), PhotoFormat.WEBP, "16 bits"),
        (
            photo_of(levels(3, 3, 3), metadata=Metadata(xmp=bytes(70_000))),
            PhotoFormat.JPEG,
            "70000 bytes of metadata",
        ),
        (photo_of(levels(3, 3, 3)), PhotoFormat.BMP, "EXIF"),
        (photo_of(levels(3, 3, 3, depth=16)), PhotoFormat.AVIF, "16 bits"),
    ],
)
def test_a_target_that_would_lose_something_is_refused(
    tmp_path: Path, photo: Photo, photo_format: PhotoFormat, what: str
) -> None:
    with pytest.raises(LossyTargetError, match=what) as caught:
        save_photo(photo, tmp_path / "a", SaveOptions(format=photo_format))
    assert photo_format.label in str(caught.value)
    assert "--allow-loss" in str(caught.value)
    assert names(tmp_path) == []
    assert what in (loss_of(photo, photo_format) or "")
    save_photo(photo, tmp_path / "a", SaveOptions(format=photo_format, allow_loss=True))
    assert load_photo(tmp_path / "a").format is photo_format


def test_sides_that_are_too_long_cannot_be_lost(tmp_path: Path) -> None:
    photo = replace(photo_of(np.zeros((1, 16_384, 3), np.uint8)), metadata=Metadata())
    options = SaveOptions(format=PhotoFormat.WEBP, allow_loss=True)
    with pytest.raises(LossyTargetError, match="sides over 16383") as caught:
        save_photo(photo, tmp_path / "a", options)
    assert "--allow-loss" not in str(caught.value)


@pytest.mark.parametrize(
    ("photo_format", "depth", "written"),
    [
        (PhotoFormat.JPEG, 8, PhotoFormat.JPEG),
        (PhotoFormat.PNG, 16, PhotoFormat.PNG),
        (PhotoFormat.AVIF, 8, PhotoFormat.AVIF),
        (PhotoFormat.AVIF, 16, PhotoFormat.TIFF),
        (PhotoFormat.HEIC, 8, PhotoFormat.TIFF),
        (PhotoFormat.HEIC, 16, PhotoFormat.TIFF),
        (PhotoFormat.RAW, 16, PhotoFormat.TIFF),
    ],
)
def test_a_photo_keeps_its_format_where_that_is_written(
    photo_format: PhotoFormat, depth: int, written: PhotoFormat
) -> None:
    photo = small_photo(format=photo_format, bit_depth=depth)
    assert format_for(photo) is written
    assert format_for(photo, PhotoFormat.PNG) is PhotoFormat.PNG
    assert loss_of(photo, written) is None


@pytest.mark.parametrize("photo_format", [PhotoFormat.HEIC, PhotoFormat.RAW])
def test_what_is_only_read_cannot_be_chosen(photo_format: PhotoFormat) -> None:
    with pytest.raises(UsageError, match="read but not written"):
        SaveOptions(photo_format)


def test_heic_becomes_16_bits_where_they_fit_and_jpeg_when_asked(tmp_path: Path) -> None:
    source = tmp_path / "a.heic"
    source.write_bytes(heic_file(levels(9, 7, 3)))
    photo = load_photo(source)
    assert photo.bit_depth == 8
    for chosen, depth in ((None, 16), (PhotoFormat.PNG, 16), (PhotoFormat.JPEG, 8)):
        target = tmp_path / f"{chosen}"
        save_photo(photo, target, SaveOptions(chosen))
        assert load_photo(target).bit_depth == depth


@pytest.mark.parametrize("photo_format", CAPTIONED)
def test_stripping_takes_what_it_says(tmp_path: Path, photo_format: PhotoFormat) -> None:
    photo = small_photo(metadata=replace(FULL_METADATA, xmp=XMP_WITH_PLACE))
    saved = {}
    for strip in MetadataStrip:
        path = tmp_path / strip
        save_photo(photo, path, SaveOptions(format=photo_format, strip=strip))
        saved[strip] = load_photo(path).metadata
    assert saved[MetadataStrip.NONE].xmp == XMP_WITH_PLACE
    assert GPS in read_block(saved[MetadataStrip.NONE].exif or b"").nested
    assert saved[MetadataStrip.LOCATION].xmp is None
    assert saved[MetadataStrip.LOCATION].iptc is None
    assert GPS not in read_block(saved[MetadataStrip.LOCATION].exif or b"").nested
    assert EXIF in read_block(saved[MetadataStrip.LOCATION].exif or b"").nested
    assert saved[MetadataStrip.ALL] == Metadata(icc=ICC)


@pytest.mark.parametrize("quality", [0, 101])
def test_senseless_quality_is_refused(quality: int) -> None:
    with pytest.raises(UsageError, match="1 to 100"):
        SaveOptions(quality=quality)


# --- Finding ------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.JPG", "a.png", ".hidden.png", "notes.txt", "sub/c.webp", ".git/d.png"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    return tmp_path


def test_a_folder_stands_for_its_photos(folder: Path) -> None:
    assert find_photos([folder]) == [
        FoundPhoto(folder / "a.png", Path("a.png")),
        FoundPhoto(folder / "b.JPG", Path("b.JPG")),
    ]
    relative = [found.relative for found in find_photos([folder], recursive=True)]
    assert relative == [Path("a.png"), Path("b.JPG"), Path("sub/c.webp")]


def test_a_named_file_is_kept_whatever_it_is(folder: Path) -> None:
    inputs = [folder / "notes.txt", folder / "missing.jpg", folder / "a.png", folder]
    assert [found.path.name for found in find_photos(inputs)] == [
        "notes.txt",
        "missing.jpg",
        "a.png",
        "b.JPG",
    ]


def test_a_folder_without_photos_is_told(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").touch()
    with pytest.raises(NoPhotosError, match="no photos in"):
        find_photos([tmp_path])


def test_a_link_back_does_not_go_in_circles(folder: Path) -> None:
    (folder / "sub" / "back").symlink_to(folder)
    assert len(find_photos([folder], recursive=True)) == 3


def test_a_locked_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(PhotoUnreadableError, match="Permission denied") as caught:
        find_photos([tmp_path])
    assert caught.value.path == tmp_path


def test_photo_paths_are_told_by_suffix() -> None:
    assert is_photo_path(Path("a.JPEG"))
    assert is_photo_path(Path("a.tiff"))
    assert not is_photo_path(Path("a.txt"))
    assert not is_photo_path(Path("jpg"))
