"""The errors speak in one line and travel between processes."""

import pickle
from pathlib import Path

import pytest

from engine import errors

PATH = Path("holiday/sea.jpg")

EXAMPLES: list[errors.DeblurError] = [
    errors.DeblurError("something"),
    errors.PhotoError(PATH, "something"),
    errors.PhotoNotFoundError(PATH),
    errors.PhotoUnreadableError(PATH, "it is a folder"),
    errors.EmptyPhotoError(PATH),
    errors.UnsupportedPhotoError(PATH),
    errors.PhotoExtraMissingError(PATH, "camera RAW", "raw"),
    errors.DamagedPhotoError(PATH, "cut off"),
    errors.PhotoTooLargeError(PATH, 300.0, 250.0),
    errors.PhotoWriteError(PATH, "disk full"),
    errors.NameTakenError(PATH),
    errors.UnexpectedPhotoError(PATH, ZeroDivisionError("by zero")),
    errors.SourceChangedError(PATH),
    errors.LossyTargetError(PATH, "JPEG", "transparency"),
    errors.NoPhotosError(PATH),
    errors.OutputFolderError(PATH, "read-only"),
    errors.DiskFullError(PATH, 57),
    errors.JournalError(PATH, "it is not a journal of Deblur; name another file"),
    errors.JournalBusyError(PATH),
    errors.CacheError(PATH, "disk full"),
    errors.WeightsError("something"),
    errors.UnknownModelError("best", ["default", "paper"]),
    errors.DamagedWeightsError(PATH, "no card"),
    errors.ImportRefusedError(PATH, "it is a critic"),
    errors.DeviceError("something"),
    errors.DeviceUnavailableError("cuda:3", "there is one device"),
    errors.OutOfMemoryError("cuda:0"),
    errors.TilePlanError("something"),
    errors.ShapeError("something"),
    errors.EngineCrashedError(-9),
    errors.UsageError("something"),
    errors.TrainingError("something"),
    errors.ConfigError("something"),
    errors.DatasetError(PATH, "no pairs"),
    errors.CheckpointError(PATH, "cut off"),
    errors.PerceptualWeightsError(PATH, "there is no such file"),
    errors.DivergedError(120, "critic_loss"),
]


def _tree(kind: type[errors.DeblurError]) -> set[type[errors.DeblurError]]:
    return {kind}.union(*(_tree(child) for child in kind.__subclasses__()))


def test_every_error_of_the_module_has_an_example_here() -> None:
    own = {kind for kind in _tree(errors.DeblurError) if kind.__module__ == errors.__name__}
    assert own == {type(example) for example in EXAMPLES}


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_is_in_the_tree_of_the_docstring(error: errors.DeblurError) -> None:
    assert f"{type(error).__name__} " in (errors.__doc__ or "").replace("\n", " ")


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
def test_an_error_survives_pickling_with_its_facts(error: errors.DeblurError) -> None:
    revived = pickle.loads(pickle.dumps(error))
    assert type(revived) is type(error)
    assert str(revived) == str(error)
    assert vars(revived) == vars(error)


def test_a_message_stays_on_one_line_whatever_the_file_name() -> None:
    message = str(errors.PhotoNotFoundError(Path("a\nb\x1b[31m\udcff.jpg")))
    assert message.isprintable()
    message.encode("utf-8")


def test_a_message_says_what_where_and_what_to_do() -> None:
    assert str(errors.PhotoTooLargeError(PATH, 300.4, 250.0)) == (
        f"{PATH} has 300 megapixels, more than the limit of 250; make it smaller or cut it into "
        "parts"
    )
    assert "default, paper" in str(errors.UnknownModelError("best", ["default", "paper"]))


def test_cancelled_stands_apart() -> None:
    assert not issubclass(errors.Cancelled, errors.DeblurError)
