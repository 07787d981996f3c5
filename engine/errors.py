"""Everything that can go wrong, told in one line: what, where, and what to do.

The tree::

    DeblurError
    ├── PhotoError                  one photo file; has ``path``
    │   ├── PhotoNotFoundError      no such file
    │   ├── PhotoUnreadableError    there, but it cannot be read
    │   ├── EmptyPhotoError         0 bytes
    │   ├── UnsupportedPhotoError   not a photo, or a kind we do not read
    │   ├── PhotoExtraMissingError  a kind that an optional package reads, which is not there
    │   ├── DamagedPhotoError       cut off or corrupt
    │   ├── PhotoTooLargeError      more pixels than the limit
    │   ├── PhotoWriteError         the result could not be saved
    │   │   └── NameTakenError      somebody has that name
    │   ├── UnexpectedPhotoError    a mistake of ours, at one photo
    │   ├── SourceChangedError      another file stands where the photo was opened
    │   └── LossyTargetError        the target format cannot hold what the photo has
    ├── NoPhotosError               a folder without photos
    ├── OutputFolderError           cannot be created or written
    │   └── DiskFullError           no room for further results
    ├── JournalError                a batch's journal that cannot be read or written
    │   └── JournalBusyError        another process works with it
    ├── CacheError                  what had to make room in memory cannot be kept or fetched
    ├── WeightsError
    │   ├── UnknownModelError       no model of that name
    │   ├── DamagedWeightsError     the file does not hold what it should
    │   └── ImportRefusedError      a file from elsewhere that is no generator for photos here
    ├── DeviceError
    │   ├── DeviceUnavailableError  not on this machine
    │   └── OutOfMemoryError        the device ran out of memory
    ├── TilePlanError               a photo cannot be cut as asked
    ├── ShapeError                  an array of the wrong shape or type
    ├── EngineCrashedError          the engine process died
    ├── UsageError                  an option value that makes no sense
    └── TrainingError
        ├── ConfigError             a training configuration that makes no sense
        ├── DatasetError            a folder that is no data set
        ├── CheckpointError         a checkpoint that cannot be read or written
        ├── PerceptualWeightsError  VGG-19's weights are not there
        └── DivergedError           numbers that are not finite, twice

    Cancelled                       apart: it always reaches the top

Facts are attributes, so that a window can word them anew; every error can be pickled, because
some of them are born in the engine process.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Self

READABLE_FORMATS = "JPEG, PNG, TIFF, WebP, BMP, AVIF, HEIC and camera RAW"


def one_line(message: str) -> str:
    """Replace what would break a line or a terminal; file names can hold anything."""
    return "".join(sign if sign.isprintable() else " " for sign in message)


def _revive(kind: "type[DeblurError]", message: str, facts: dict[str, object]) -> "DeblurError":
    return kind.__new__(kind, message).with_facts(facts)


class DeblurError(Exception):
    """An error that the user can understand; ``str(error)`` is one line."""

    def __init__(self, message: str) -> None:
        super().__init__(one_line(message))

    def __reduce__(self) -> tuple[object, ...]:
        return _revive, (type(self), str(self), dict(self.__dict__))

    def with_facts(self, facts: dict[str, object]) -> Self:
        """Return this error with its attributes set; used when it is unpickled."""
        self.__dict__.update(facts)
        return self


class PhotoError(DeblurError):
    """Something about one photo file; ``path`` says which."""

    def __init__(self, path: Path, message: str) -> None:
        super().__init__(message)
        self.path = path


class PhotoNotFoundError(PhotoError):
    """There is no file of this name."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"no such file: {path}; check the name and the folder")


class PhotoUnreadableError(PhotoError):
    """The file is there, but it cannot be read."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, f"cannot read {path}: {reason}")
        self.reason = reason


class EmptyPhotoError(PhotoError):
    """The file has 0 bytes."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"{path} is empty (0 bytes); copy it again from where it came")


class UnsupportedPhotoError(PhotoError):
    """Not a photo, or a kind of photo that is not supported."""

    def __init__(self, path: Path, reason: str = "not a photo file") -> None:
        super().__init__(path, f"cannot open {path}: {reason}; {READABLE_FORMATS} can be opened")
        self.reason = reason


class PhotoExtraMissingError(PhotoError):
    """The optional package that reads this kind of file is not installed."""

    def __init__(self, path: Path, format_name: str, extra: str) -> None:
        super().__init__(
            path,
            f"cannot open {path}: {format_name} needs an optional package;"
            f' install it with: pip install "deblur-app[{extra}]"',
        )
        self.format_name = format_name
        self.extra = extra


class DamagedPhotoError(PhotoError):
    """The file is cut off or corrupt."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path, f"{path} is damaged or cut off ({reason}); copy it again from where it came"
        )
        self.reason = reason


class PhotoTooLargeError(PhotoError):
    """The header promises more pixels than the limit."""

    def __init__(self, path: Path, megapixels: float, limit: float) -> None:
        super().__init__(
            path,
            f"{path} has {megapixels:.0f} megapixels, more than the limit of {limit:.0f}; "
            "make it smaller or cut it into parts",
        )
        self.megapixels = megapixels
        self.limit = limit


class PhotoWriteError(PhotoError):
    """The result could not be saved at ``path``; nothing was left there."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            path, f"cannot save {path}: {reason}; choose another name or folder, or make room"
        )
        self.reason = reason


class NameTakenError(PhotoWriteError):
    """There is a file of this name, which is not to be replaced."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, "the file exists already")


class UnexpectedPhotoError(PhotoError):
    """Something nobody thought of went wrong at one photo of a batch."""

    def __init__(self, path: Path, cause: BaseException) -> None:
        self.reason = f"{type(cause).__name__}: {cause}"
        super().__init__(
            path, f"cannot restore {path}: unexpected {self.reason}; --debug shows where"
        )


class LossyTargetError(PhotoError):
    """The target format cannot hold ``what``, which the photo has."""

    def __init__(
        self, path: Path, format_name: str, what: str, *, can_be_lost: bool = True
    ) -> None:
        way_out = ", or lose it on purpose with --allow-loss" if can_be_lost else ""
        super().__init__(
            path,
            f"cannot save {path}: {format_name} cannot hold {what}; save as PNG or TIFF{way_out}",
        )
        self.format_name = format_name
        self.what = what


class SourceChangedError(PhotoError):
    """The file is no longer the one that was opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, f"{path} has changed since it was opened; open it again")


class NoPhotosError(DeblurError):
    """A folder in which no photo was found."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"no photos in {path}; {READABLE_FORMATS} files are looked for")
        self.path = path


class OutputFolderError(DeblurError):
    """The folder for the results cannot be created or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot write into {path}: {reason}; choose another output folder")
        self.path = path
        self.reason = reason


class DiskFullError(OutputFolderError):
    """There is no room for further results; ``left`` photos were not begun."""

    def __init__(self, path: Path, left: int) -> None:
        super().__init__(path, f"the disk is full, and {left} photos are left")
        self.left = left


class JournalError(DeblurError):
    """A batch's journal cannot be read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot use the journal {path}: {reason}")
        self.path = path
        self.reason = reason


class JournalBusyError(JournalError):
    """Another process works with the journal."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            path, "another Deblur is working with it; wait until it is done, or use another journal"
        )


class CacheError(DeblurError):
    """Something that had to make room in memory cannot be kept in ``path``, or fetched from it."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot use the cache in {path}: {reason}; free some disk space")
        self.path = path
        self.reason = reason


class WeightsError(DeblurError):
    """Something about a model's weights."""


class UnknownModelError(WeightsError):
    """There is no model of this name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        listed = ", ".join(self.known) or "none"
        super().__init__(f"unknown model {name}; the known models are: {listed}")


class DamagedWeightsError(WeightsError):
    """The weights file does not hold what it should."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot use the weights in {path}: {reason}; import or install them anew")
        self.path = path
        self.reason = reason


class ImportRefusedError(WeightsError):
    """A file from elsewhere that cannot become a model here; ``reason`` says why."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot import {path}: {reason}")
        self.path = path
        self.reason = reason


class DeviceError(DeblurError):
    """Something about the device that computes."""


class DeviceUnavailableError(DeviceError):
    """The device is not on this machine, or does not work."""

    def __init__(self, device: str, reason: str) -> None:
        super().__init__(f"cannot use the device {device}: {reason}; try --device auto or cpu")
        self.device = device
        self.reason = reason


class OutOfMemoryError(DeviceError):
    """The device ran out of memory."""

    def __init__(self, device: str) -> None:
        super().__init__(f"{device} ran out of memory; use smaller tiles or close other programs")
        self.device = device


class TilePlanError(DeblurError):
    """A photo cannot be cut into tiles as asked."""


class ShapeError(DeblurError):
    """An array has the wrong shape or type."""


class EngineCrashedError(DeblurError):
    """The engine process died with ``exit_code`` (None when that is unknown)."""

    def __init__(self, exit_code: int | None) -> None:
        super().__init__(f"the engine stopped unexpectedly (exit code {exit_code}); try again")
        self.exit_code = exit_code


class UsageError(DeblurError):
    """An option has a value that makes no sense."""


class TrainingError(DeblurError):
    """Something about training."""


class ConfigError(TrainingError):
    """A training configuration that makes no sense."""


class DatasetError(TrainingError):
    """A folder that is not the data set it should be."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot use the data in {path}: {reason}")
        self.path = path
        self.reason = reason


class CheckpointError(TrainingError):
    """A checkpoint that cannot be read or written."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"cannot use the checkpoint {path}: {reason}")
        self.path = path
        self.reason = reason


class PerceptualWeightsError(TrainingError):
    """VGG-19's weights for the perceptual loss are not there, or are something else."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"cannot use {path} for the perceptual loss: {reason}; name VGG-19's weights in"
            " perceptual.weights, allow --download-vgg19, or go on with --without-perceptual"
        )
        self.path = path
        self.reason = reason


class DivergedError(TrainingError):
    """Training came to numbers that are not finite, again after it had gone back once."""

    def __init__(self, step: int, what: str) -> None:
        super().__init__(
            f"training diverged at step {step} ({what} is not finite), again after going back with"
            " a lower learning rate; resume with a lower stages.learning_rate"
        )
        self.step = step
        self.what = what


class Cancelled(Exception):  # noqa: N818 - it is no error
    """The user cancelled; it stands apart so that no handler of errors swallows it."""
