"""There are words for everything that can go wrong."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.messages import UNEXPECTED, WORDS, describe
from engine import errors
from engine.errors import DeblurError

_PATH = Path("/photos/IMG_1.jpg")
_BARE = (
    DeblurError,
    errors.WeightsError,
    errors.DeviceError,
    errors.TilePlanError,
    errors.ShapeError,
    errors.UsageError,
    errors.TrainingError,
    errors.ConfigError,
)
_EXAMPLES: list[DeblurError] = [
    *(kind("what is wrong") for kind in _BARE),
    errors.PhotoError(_PATH, "what is wrong"),
    errors.PhotoNotFoundError(_PATH),
    errors.PhotoUnreadableError(_PATH, "no permission"),
    errors.EmptyPhotoError(_PATH),
    errors.UnsupportedPhotoError(_PATH),
    errors.PhotoExtraMissingError(_PATH, "camera RAW", "raw"),
    errors.DamagedPhotoError(_PATH, "it ends too early"),
    errors.PhotoTooLargeError(_PATH, 900.0, 400.0),
    errors.PhotoWriteError(_PATH, "the disk is full"),
    errors.NameTakenError(_PATH),
    errors.UnexpectedPhotoError(_PATH, ZeroDivisionError("by zero")),
    errors.LossyTargetError(_PATH, "JPEG", "transparency"),
    errors.NoPhotosError(_PATH.parent),
    errors.OutputFolderError(_PATH.parent, "no permission"),
    errors.DiskFullError(_PATH.parent, 57),
    errors.JournalError(_PATH, "it is not a journal of Deblur; name another file"),
    errors.JournalBusyError(_PATH),
    errors.UnknownModelError("best", ["default", "paper"]),
    errors.DamagedWeightsError(_PATH, "it ends too early"),
    errors.ImportRefusedError(_PATH, "it is a critic"),
    errors.DeviceUnavailableError("cuda:1", "no driver"),
    errors.OutOfMemoryError("NVIDIA RTX 3060"),
    errors.EngineCrashedError(-9),
    errors.DatasetError(_PATH.parent, "it has no pairs"),
    errors.CheckpointError(_PATH, "it ends too early"),
    errors.PerceptualWeightsError(_PATH, "there is no such file"),
    errors.DivergedError(120, "critic_loss"),
    errors.CacheError(_PATH.parent, "the disk is full"),
    errors.DiskFullError(_PATH.parent, 3),
    errors.JournalError(_PATH, "no permission"),
    errors.JournalBusyError(_PATH),
    errors.NameTakenError(_PATH),
    errors.SourceChangedError(_PATH),
    errors.UnexpectedPhotoError(_PATH, ValueError("what")),
]


def _all_kinds(kind: type[DeblurError] = DeblurError) -> Iterator[type[DeblurError]]:
    yield kind
    for child in kind.__subclasses__():
        yield from _all_kinds(child)


def _ours() -> set[type[DeblurError]]:
    return {kind for kind in _all_kinds() if kind.__module__ == errors.__name__}


def test_every_class_has_words_of_its_own_and_an_example_here() -> None:
    assert set(WORDS) == _ours()
    assert {type(example) for example in _EXAMPLES} == _ours()


@pytest.mark.parametrize("error", _EXAMPLES, ids=lambda error: type(error).__name__)
def test_words_are_filled_in_and_short(error: DeblurError) -> None:
    words = describe(error)
    for text in (words.title, words.text, words.advice):
        assert text
        assert not re.search(r"[{}]|\.\.|\binference\b|\btiles?\b", text)
    assert len(words.title) <= 60


def test_facts_are_told() -> None:
    words = describe(errors.DamagedPhotoError(_PATH, "it ends too early"))
    assert words.title == "IMG_1.jpg is damaged"
    assert "it ends too early" in words.text
    assert "default, paper" in describe(errors.UnknownModelError("b", ["default", "paper"])).text


def test_a_child_that_nobody_thought_of_has_the_words_of_its_parent() -> None:
    class NewError(errors.WeightsError):
        pass

    assert describe(NewError("what")).title == WORDS[errors.WeightsError].title


def test_a_mistake_of_ours_is_called_one() -> None:
    words = describe(ZeroDivisionError("division by zero"))
    assert words.title == UNEXPECTED.title
    assert "division by zero" in words.text


def test_braces_in_names_are_only_braces() -> None:
    assert "{odd}.jpg" in describe(errors.EmptyPhotoError(Path("{odd}.jpg"))).title
