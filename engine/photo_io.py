"""Photo files: found, loaded, and saved without harm to any original."""

import hashlib
import os
import secrets
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol

import numpy as np

from engine.codecs.base import Codec, Raster, Source
from engine.codecs.fitting import fitted
from engine.codecs.registry import codec_for, recognise
from engine.colour import profile_notes
from engine.errors import (
    EmptyPhotoError,
    JournalError,
    LossyTargetError,
    NameTakenError,
    NoPhotosError,
    PhotoError,
    PhotoNotFoundError,
    PhotoUnreadableError,
    PhotoWriteError,
    UsageError,
)
from engine.metadata import upright, without_place
from engine.photo import (
    SUFFIXES,
    Levels,
    Metadata,
    Photo,
    PhotoFormat,
    dequantize,
    spread,
)


class MetadataStrip(StrEnum):
    """What to leave out of a saved file: nothing, where it was taken, or all but the profile."""

    NONE = "none"
    LOCATION = "location"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class SaveOptions:
    """How to save a photo.

    Attributes:
        format: The file format; None is the one that ``format_for`` gives.
        quality: 1 to 100 for JPEG, WebP and AVIF; WebP is lossless at 100.
        strip: What to leave out of the metadata.
        allow_loss: Leave out what the format cannot hold instead of refusing: depth is rounded,
            transparency laid over white.
    """

    format: PhotoFormat | None = None
    quality: int = 95
    strip: MetadataStrip = MetadataStrip.NONE
    allow_loss: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.quality <= 100:
            raise UsageError(f"quality must be 1 to 100, got {self.quality}")
        if self.format is not None and not self.format.is_written:
            label, other = self.format.label, self.format.saved_as.label
            raise UsageError(f"{label} is read but not written; choose {other}, PNG or JPEG")


@dataclass(frozen=True, slots=True)
class FoundPhoto:
    """A photo file, and its place ``relative`` to the input that it was found through."""

    path: Path
    relative: Path


_AS_IT_IS: Final = SaveOptions()

# How to turn stored samples upright, by orientation (TIFF 6.0, tag 274).
_TURNS: Final[dict[int, Callable[[Levels], Levels]]] = {
    1: lambda stored: stored,
    2: lambda stored: stored[:, ::-1],
    3: lambda stored: stored[::-1, ::-1],
    4: lambda stored: stored[::-1],
    5: lambda stored: stored.swapaxes(0, 1),
    6: lambda stored: stored.swapaxes(0, 1)[:, ::-1],
    7: lambda stored: stored.swapaxes(0, 1)[::-1, ::-1],
    8: lambda stored: stored.swapaxes(0, 1)[::-1],
}


# --- Finding -----------------------------------------------------------------------------


def is_photo_path(path: Path) -> bool:
    """Tell by the suffix alone."""
    return PhotoFormat.from_suffix(path.suffix) is not None


def find_photos(inputs: Iterable[Path], *, recursive: bool = False) -> list[FoundPhoto]:
    """List the photos that files and folders stand for, each once, folders in sorted order.

    Args:
        inputs: A file is kept whatever its name, even if it is missing: loading it tells why.
            A folder stands for its photos; hidden files are skipped.
        recursive: Look into folders of folders; links to folders are not followed.

    Raises:
        NoPhotosError: A folder without photos; call once per input to go on with the others.
        PhotoUnreadableError: A folder that cannot be listed.
    """
    found: dict[str, FoundPhoto] = {}
    for path in inputs:
        for photo in _expand(path, recursive=recursive):
            found.setdefault(os.path.abspath(photo.path), photo)  # noqa: PTH100 - keeps links
    return list(found.values())


def _expand(path: Path, *, recursive: bool) -> list[FoundPhoto]:
    if not path.is_dir():
        return [FoundPhoto(path, Path(path.name))]
    try:
        photos = [
            FoundPhoto(inner, inner.relative_to(path)) for inner in _walk(path, recursive=recursive)
        ]
    except OSError as cause:
        raise PhotoUnreadableError(Path(cause.filename or path), _reason(cause)) from cause
    if not photos:
        raise NoPhotosError(path)
    return photos


def _walk(folder: Path, *, recursive: bool) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if not path.is_dir():
            if is_photo_path(path):
                yield path
        elif recursive and not path.is_symlink():
            yield from _walk(path, recursive=True)


# --- Loading -----------------------------------------------------------------------------


def load_photo(path: Path) -> Photo:
    """Load a photo upright, told by its content and not by its name.

    Raises:
        PhotoError: One of its children says what is wrong with the file.
    """
    return decode_photo(path, read_photo(path))


def decode_photo(path: Path, data: bytes) -> Photo:
    """Decode the bytes of a photo's file, as ``load_photo`` does.

    Raises:
        PhotoError: One of its children says what is wrong with the file.
    """
    return _photo_of(*decode_raster(path, data), path)


def decode_raster(path: Path, data: bytes) -> tuple[Raster, PhotoFormat]:
    """Decode the bytes of a photo's file, and leave its samples the integers that they are.

    Returns:
        The raster, upright, with what the user should know; and the format of the file.

    Raises:
        PhotoError: One of its children says what is wrong with the file.
    """
    source = Source(path, data)
    codec = recognise(source)
    stored = codec.decode(source)
    metadata = upright(stored.metadata)
    notes = (*stored.notes, *_load_notes(stored.metadata, metadata, path, codec.format))
    samples = turned(stored.samples, stored.orientation)
    return Raster(samples, metadata, notes=notes), codec.format


def turned(samples: Levels, orientation: int) -> Levels:
    """Return the view of stored samples (H, W, C) that is upright; orientation 1 to 8."""
    return _TURNS[orientation](samples)


def read_photo(path: Path) -> bytes:
    """Read the file of a photo in one go, so that nothing that changes it meanwhile is seen twice.

    Raises:
        PhotoError: There is no such file, it cannot be read, or it is empty.
    """
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode):
            kind = "it is a folder" if stat.S_ISDIR(mode) else "it is not a regular file"
            raise PhotoUnreadableError(path, kind)
        data = path.read_bytes()
    except (FileNotFoundError, ValueError) as cause:  # ValueError: a NUL in the name
        raise PhotoNotFoundError(path) from cause
    except (OSError, MemoryError) as cause:
        raise PhotoUnreadableError(path, _reason(cause)) from cause
    if not data:
        raise EmptyPhotoError(path)
    return data


def _photo_of(raster: Raster, photo_format: PhotoFormat, path: Path) -> Photo:
    samples = raster.samples
    return Photo(
        pixels=spread(dequantize(samples[..., 0]))
        if raster.is_gray
        else dequantize(samples[..., :3]),
        alpha=dequantize(samples[..., -1]) if raster.has_alpha else None,
        bit_depth=8 * samples.dtype.itemsize,
        is_gray=raster.is_gray,
        format=photo_format,
        metadata=raster.metadata,
        path=path,
        notes=raster.notes,
    )


def _load_notes(
    stored: Metadata, kept: Metadata, path: Path, photo_format: PhotoFormat
) -> Iterator[str]:
    if SUFFIXES.get(path.suffix.lower(), photo_format) is not photo_format:
        yield f"The file is named {path.suffix}, but it is a {photo_format.label} file."
    if stored.exif and not kept.exif:
        yield "The EXIF data is damaged and was left out."
    yield from profile_notes(kept.icc)


# --- Saving ------------------------------------------------------------------------------


class Outline(Protocol):
    """What of a photo decides how it can be saved; its pixels do not."""

    @property
    def height(self) -> int:
        """Rows of pixels."""

    @property
    def width(self) -> int:
        """Columns of pixels."""

    @property
    def bit_depth(self) -> int:
        """Bits per channel of its file."""

    @property
    def is_gray(self) -> bool:
        """It has one colour channel."""

    @property
    def alpha(self) -> object | None:
        """Its transparency, None when it is opaque."""

    @property
    def format(self) -> PhotoFormat:
        """The format of its file."""

    @property
    def metadata(self) -> Metadata:
        """What else its file holds."""


class Savable(Outline, Protocol):
    """A photo that gives its samples as integers."""

    @property
    def path(self) -> Path | None:
        """The file it came from, which is never written."""

    def levels(self, depth: int) -> Levels:
        """Return (H, W, C) samples of ``depth`` bits; C counts a gray or three colours, and alpha."""


def format_for(photo: Outline, chosen: PhotoFormat | None = None) -> PhotoFormat:
    """Return the format that a photo is saved in: the chosen one, its own, or else TIFF.

    TIFF stands in for formats that are only read, and for AVIF of more than 8 bits.
    """
    if chosen is not None:
        return chosen
    own = photo.format.saved_as
    return own if photo.bit_depth in codec_for(own).holds.depths else PhotoFormat.TIFF


def depth_for(photo: Outline, photo_format: PhotoFormat) -> int:
    """Return the bits per channel that a photo is saved with in a format, 8 or 16."""
    return _depth_in(codec_for(photo_format), photo)


def loss_of(photo: Outline, photo_format: PhotoFormat) -> str | None:
    """Say what of a photo ``photo_format`` cannot hold, None when it holds everything."""
    codec = codec_for(photo_format)
    channels = (1 if photo.is_gray else 3) + (photo.alpha is not None)
    shape = (photo.height, photo.width, channels)
    is_deep = _depth_in(codec, photo) == 16
    outline = np.zeros(shape, np.uint16) if is_deep else np.zeros(shape, np.uint8)  # untouched
    return codec.holds.missing(Raster(outline, photo.metadata))


def save_photo(
    photo: Savable,
    path: Path,
    options: SaveOptions = _AS_IT_IS,
    *,
    replace: bool = False,
    before_naming: Callable[[str], None] | None = None,
    token: str = "",
) -> None:
    """Save a photo so that ``path`` holds either all of it or what was there before.

    Args:
        photo: What to save. The file it came from is never written, whatever ``replace`` says.
        path: The target; its folder exists.
        options: Format, quality, and what to leave out of the metadata.
        replace: Whether a file of that name may be replaced.
        before_naming: Called with the SHA-256 of the file when it is whole, in a moment before it
            gets its name.
        token: Something that ``leftovers`` finds the temporary file by, should we die here.

    Raises:
        NameTakenError: There is a file of that name, which may not be replaced.
        LossyTargetError: The format cannot hold the size; or it cannot hold the depth, the
            transparency or the metadata, and ``options.allow_loss`` is not set.
        PhotoWriteError: Anything else; nothing is left behind.
    """
    _refuse_target(photo, path, replace=replace)
    codec = codec_for(format_for(photo, options.format))
    raster = _raster_of(photo, codec, path, options)
    with _writing(path):
        data = codec.encode(raster, options.quality)
        with _temporary_beside(path, token) as temporary:
            _write(temporary, data)
            _check_written(temporary, raster, codec, is_lossless=codec.is_lossless(options.quality))
            if before_naming is not None:
                before_naming(hashlib.sha256(data).hexdigest())
            _publish(temporary, path, may_replace=replace)


def _refuse_target(photo: Savable, path: Path, *, replace: bool) -> None:
    if photo.path is not None and _is_same_file(photo.path, path):
        raise PhotoWriteError(path, "it is the original, which is never written")
    if not replace and os.path.lexists(path):
        raise NameTakenError(path)


def _is_same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return False  # one of them does not exist


def _raster_of(photo: Savable, codec: Codec, path: Path, options: SaveOptions) -> Raster:
    """Return the samples to encode, having made sure that the format holds all of them."""
    metadata = _stripped(photo.metadata, options.strip)
    raster = Raster(photo.levels(_depth_in(codec, photo)), metadata)
    if excess := codec.holds.excess(raster):
        raise LossyTargetError(path, codec.format.label, excess, can_be_lost=False)
    if loss := codec.holds.missing(raster):
        if not options.allow_loss:
            raise LossyTargetError(path, codec.format.label, loss)
        raster = fitted(raster, codec.holds)
    if raster.channels not in codec.holds.channels:
        raster = replace(raster, samples=raster.samples[..., [0, 0, 0, *range(1, raster.channels)]])
    return raster


def _depth_in(codec: Codec, photo: Outline) -> int:
    """Return the bits per channel that a photo is saved with.

    The file's own, or 16 for a photo whose format is only read: its result is a new master, and
    what the generator makes is finer than 8 bits.
    """
    is_new_master = not photo.format.is_written and 16 in codec.holds.depths
    return 16 if is_new_master else photo.bit_depth


def _stripped(metadata: Metadata, strip: MetadataStrip) -> Metadata:
    if strip is MetadataStrip.ALL:
        return Metadata(icc=metadata.icc)  # without its profile the photo shows other colours
    return without_place(metadata) if strip is MetadataStrip.LOCATION else metadata


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    """Turn whatever stops the writing into a ``PhotoWriteError``."""
    try:
        yield
    except (PhotoWriteError, JournalError):
        raise
    except PhotoError as cause:
        raise PhotoWriteError(path, "what was written cannot be read again") from cause
    except FileExistsError as cause:
        raise NameTakenError(path) from cause
    except (OSError, MemoryError, ValueError) as cause:
        raise PhotoWriteError(path, _reason(cause)) from cause


@contextmanager
def _temporary_beside(path: Path, token: str) -> Iterator[Path]:
    """Lend a hidden name in the same folder, short enough for any target, and clear it after."""
    temporary = path.parent / f".deblur-{token}{secrets.token_hex(8)}.part"
    try:
        yield temporary
    finally:
        temporary.unlink(missing_ok=True)


def leftovers(folder: Path, token: str) -> list[Path]:
    """List the temporary files in a folder that ``save_photo`` left with this token when it died."""
    return list(folder.glob(f".deblur-{token}*.part"))


def _write(temporary: Path, data: bytes) -> None:
    with temporary.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _check_written(temporary: Path, raster: Raster, codec: Codec, *, is_lossless: bool) -> None:
    written = codec.decode(Source(temporary, temporary.read_bytes()))
    samples = raster.samples
    if raster.has_alpha and not written.has_alpha and _is_opaque(samples[..., -1]):
        samples = samples[..., :-1]  # WebP and AVIF leave out what shows nothing
    same = (
        written.samples.shape == samples.shape
        and written.samples.dtype == samples.dtype
        and written.metadata.icc == raster.metadata.icc
        and (not is_lossless or np.array_equal(written.samples, samples))
    )
    if not same:
        raise OSError("the written file reads back differently")


def _is_opaque(alpha: Levels) -> bool:
    return bool((alpha == np.iinfo(alpha.dtype).max).all())


def _publish(temporary: Path, path: Path, *, may_replace: bool) -> None:
    """Give the finished file its name, in one step that other programs cannot get between."""
    if may_replace:
        temporary.replace(path)
        return
    try:
        path.hardlink_to(temporary)  # fails when the name is taken, even by a moment
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links: take the name first
        path.touch(exist_ok=False)
        _replace_claimed(temporary, path)


def _replace_claimed(temporary: Path, path: Path) -> None:
    try:
        temporary.replace(path)
    except BaseException:
        path.unlink(missing_ok=True)
        raise


def _reason(cause: Exception) -> str:
    if isinstance(cause, MemoryError):
        return "there is not enough free memory"
    return (cause.strerror if isinstance(cause, OSError) else None) or str(cause)
