"""Errors in the words of someone with a photo: what happened, why, and what to do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLocale

from app.language import marked, translate
from app.reasons import in_words
from engine import errors
from engine.errors import DeblurError
from engine.photo import PhotoFormat


@dataclass(frozen=True, slots=True)
class Words:
    """What a banner says.

    Attributes:
        title: What happened, one short line.
        text: Why, as far as it is known.
        advice: What to do about it.
    """

    title: str
    text: str
    advice: str


# Braces are filled with the attributes of the error; {name} and {folder} come from its path.
WORDS: Final = MappingProxyType(
    marked(
        "Messages",
        {
            DeblurError: Words("That did not work", "{message}.", "Try it once more."),
            errors.PhotoError: Words("{name} cannot be used", "{message}.", "Try another photo."),
            errors.PhotoNotFoundError: Words(
                "{name} is not there",
                "There is no file of this name in {folder}.",
                "It may have been moved or renamed. Open it from where it is now.",
            ),
            errors.PhotoUnreadableError: Words(
                "{name} cannot be read",
                "The system does not hand it over: {reason}.",
                "Check that you may read it and that its drive is connected.",
            ),
            errors.EmptyPhotoError: Words(
                "{name} is empty",
                "The file has 0 bytes: there is no photo in it.",
                "Copy it again from the camera or card that it came from.",
            ),
            errors.UnsupportedPhotoError: Words(
                "{name} cannot be opened",
                "It is not a photo of a kind that Deblur reads: {reason}.",
                "{formats} photos can be opened.",
            ),
            errors.PhotoExtraMissingError: Words(
                "{name} cannot be opened yet",
                "Reading {format_name} needs an optional package.",
                'Install it with: pip install "deblur-app[{extra}]". Then start Deblur again.',
            ),
            errors.DamagedPhotoError: Words(
                "{name} is damaged",
                "The file is cut off or corrupt: {reason}.",
                "Copy it again from the camera or card that it came from.",
            ),
            errors.PhotoTooLargeError: Words(
                "{name} is too large",
                "It has {megapixels:.0f} megapixels; up to {limit:.0f} can be opened.",
                "Make it smaller, or cut it into parts.",
            ),
            errors.PhotoWriteError: Words(
                "{name} was not saved",
                "It cannot be written in {folder}: {reason}.",
                "Choose another name or folder. Nothing was left half-written.",
            ),
            errors.NameTakenError: Words(
                "{name} was not saved",
                "There is a file of this name in {folder} already.",
                "Choose another name.",
            ),
            errors.UnexpectedPhotoError: Words(
                "{name} could not be deblurred",
                "Something unexpected happened: {reason}. Your photo is unchanged.",
                "Try it once more. If it fails again, please report it with the details.",
            ),
            errors.LossyTargetError: Words(
                "{name} was not saved",
                "{format_name} cannot hold {what}, which your photo has.",
                "Save it as PNG or TIFF to keep everything.",
            ),
            errors.NoPhotosError: Words(
                "No photos found",
                "There are none in {path}.",
                "Deblur looks for {formats} files. Choose another folder.",
            ),
            errors.OutputFolderError: Words(
                "The folder cannot be written",
                "Nothing can be saved in {path}: {reason}.",
                "Choose another folder.",
            ),
            errors.DiskFullError: Words(
                "The disk is full",
                "There is no room in {path} for further results. Photos left: {left}.",
                "Make room, then continue. What is done stays done.",
            ),
            errors.JournalError: Words(
                "The list of this batch cannot be used",
                "{path}: {reason}.",
                "Check that its folder can be written, or begin a new batch.",
            ),
            errors.JournalBusyError: Words(
                "This batch is running already",
                "Another Deblur is working on it.",
                "Wait until it is done, or close the other one.",
            ),
            errors.SourceChangedError: Words(
                "{name} has changed",
                "Another program wrote it after it was opened here; the result was made of the earlier"
                " photo.",
                "Open it again to work on what it is now.",
            ),
            errors.CacheError: Words(
                "Deblur is running out of room",
                "Results that are not looked at wait in {path}, which cannot be used: {reason}.",
                "Free some disk space, or save and close some photos.",
            ),
            errors.WeightsError: Words(
                "The model cannot be used",
                "{message}.",
                "Choose another model, or install it anew.",
            ),
            errors.UnknownModelError: Words(
                "There is no model “{name}”",
                "The models on this computer are: {known}.",
                "Choose one of them.",
            ),
            errors.DamagedWeightsError: Words(
                "The model is damaged",
                "{path} does not hold what it should: {reason}.",
                "Install Deblur again, or import the model anew.",
            ),
            errors.ImportRefusedError: Words(
                "{name} cannot be imported",
                "It is no model that Deblur can run: {reason}.",
                "Models that Deblur exported, weights of DeblurGAN, DeblurGAN-v2 and NAFNet, and ONNX "
                "graphs that make a photo of a photo can be imported.",
            ),
            errors.DeviceError: Words(
                "The device cannot be used", "{message}.", "Try again, or use the processor."
            ),
            errors.DeviceUnavailableError: Words(
                "{device} cannot be used",
                "It is not there or does not work: {reason}.",
                "The processor always works; choose it as the device.",
            ),
            errors.OutOfMemoryError: Words(
                "Not enough memory",
                "There was no room left on {device}.",
                "Close other programs and try again. Your photo is unchanged.",
            ),
            errors.TilePlanError: Words(
                "The photo cannot be worked on in pieces",
                "{message}.",
                "Set the size back to Auto.",
            ),
            errors.ShapeError: Words(
                "The photo has an unexpected shape",
                "{message}.",
                "This is a mistake of ours. Please report it with the details.",
            ),
            errors.EngineCrashedError: Words(
                "Deblurring stopped unexpectedly",
                "The part of Deblur that works on photos ended (exit code {exit_code}); often the "
                "computer was out of memory. Your photo is unchanged.",
                "Close other programs and try again.",
            ),
            errors.UsageError: Words(
                "That setting cannot be used", "{message}.", "Choose another."
            ),
            errors.TrainingError: Words(
                "Training did not work", "{message}.", "See the details for what to change."
            ),
            errors.ConfigError: Words(
                "The training plan cannot be used", "{message}.", "Correct the value that is named."
            ),
            errors.DatasetError: Words(
                "The training photos cannot be used", "{path}: {reason}.", "Check the folder."
            ),
            errors.CheckpointError: Words(
                "The saved training cannot be used",
                "{path}: {reason}.",
                "Go on from an earlier one.",
            ),
            errors.PerceptualWeightsError: Words(
                "A part of the training is missing",
                "{path} cannot be used to judge how natural photos look: {reason}.",
                "Name the weights of VGG-19, let Deblur fetch them once, or train without them.",
            ),
            errors.DivergedError: Words(
                "The training went astray",
                "At step {step} its numbers ran away ({what}), again after it had gone back once.",
                "Go on from the last checkpoint with a lower learning rate.",
            ),
        },
    )
)

UNEXPECTED: Final = marked(
    "Messages",
    Words(
        "Something went wrong in Deblur",
        "{message}.",
        "Your photo is unchanged. Please report this with the details.",
    ),
)


def describe(error: Exception) -> Words:
    """Return the words for ``error``: those of its class, or of the nearest class above it."""
    words = next((WORDS[kind] for kind in type(error).__mro__ if kind in WORDS), UNEXPECTED)
    facts = _facts(error)
    return Words(_say(words.title, facts), _say(words.text, facts), _say(words.advice, facts))


def _say(text: str, facts: Mapping[str, object]) -> str:
    return translate("Messages", text).format_map(facts)


def _facts(error: Exception) -> dict[str, object]:
    facts: dict[str, object] = {
        "message": str(error).rstrip(".") or type(error).__name__,
        "formats": _readable_formats(),
    }
    path = getattr(error, "path", None)
    if isinstance(path, Path):
        facts |= {"name": path.name, "folder": path.parent}
    return facts | {name: _fact(value) for name, value in vars(error).items()}


def _readable_formats() -> str:
    return QLocale().createSeparatedList([in_words(kind.label) for kind in PhotoFormat])


def _fact(value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(map(str, value))
    return in_words(value) if isinstance(value, str) else value
