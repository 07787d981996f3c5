"""What the fine-tune page says in banners: a model is ready, or something is in the way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Protocol

from app.language import translate
from app.messages import Words
from app.models.finetune_trouble import Mishap, Trouble
from app.reasons import in_words
from app.views.banner import Kind, Notice, Remedy

TOPIC: Final = "fine-tune"
_MYSTERIES: Final = (Mishap.DIED, Mishap.OTHER)


class Helper(Protocol):
    """The part of the controller that helps out of trouble."""

    def try_again(self) -> None:
        """Do once more what failed."""

    def stop_and_keep(self) -> None:
        """End with the best model so far."""


def kept(name: str, *, is_default: bool) -> Notice:
    """Say that a model was taken in."""
    title = translate("FinetuneNotices", "“{name}” is ready").format(name=name)
    text = (
        translate("FinetuneNotices", "Deblur uses it from now on. The one before stays installed.")
        if is_default
        else translate("FinetuneNotices", "It stands in the list of models on the Photo page.")
    )
    return Notice(Kind.GOOD, Words(title, text, ""), topic=TOPIC)


def trouble(told: Trouble, helper: Helper) -> Notice:
    """Say what went wrong, what became of the work, and what to do now."""
    kind = Kind.WARNING if told.mishap is Mishap.DISK_FULL else Kind.ERROR
    title, text, advice = _said(told)
    return Notice(
        kind,
        Words(title, text, advice),
        details=told.details or told.words,
        remedies=_remedies(told, helper),
        topic=TOPIC,
        is_mystery=told.mishap in _MYSTERIES,
    )


def _said(told: Trouble) -> tuple[str, str, str]:
    by_mishap: dict[Mishap, Callable[[Trouble], tuple[str, str, str]]] = {
        Mishap.TOO_FEW: _too_few,
        Mishap.ALL_SMALL: _all_small,
        Mishap.FOLDER_GONE: _folder_gone,
        Mishap.DISK_FULL: _disk_full,
        Mishap.DIED: _died,
        Mishap.DIVERGED: _diverged,
        Mishap.MEMORY: _memory,
        Mishap.OTHER: _other,
    }
    return by_mishap[told.mishap](told)


def _too_few(told: Trouble) -> tuple[str, str, str]:
    return (
        translate("FinetuneNotices", "There are not enough photos"),
        in_words(told.words),
        translate("FinetuneNotices", "Go back to the photos and add some, or use some anyway."),
    )


def _all_small(told: Trouble) -> tuple[str, str, str]:
    return (
        translate("FinetuneNotices", "The photos are all too small"),
        in_words(told.words),
        translate("FinetuneNotices", "Choose the originals rather than thumbnails."),
    )


def _memory(told: Trouble) -> tuple[str, str, str]:
    return (
        translate("FinetuneNotices", "There is not enough memory"),
        in_words(told.words),
        translate("FinetuneNotices", "Close other programs, then press Try again."),
    )


def _folder_gone(told: Trouble) -> tuple[str, str, str]:
    text = translate("FinetuneNotices", "{place} cannot be found or read.")
    return (
        translate("FinetuneNotices", "The photos are not there any more"),
        text.format(place=told.place or translate("FinetuneNotices", "A folder")),
        translate(
            "FinetuneNotices",
            "Connect its drive again, or put the folder back where it was. Then press Try again.",
        ),
    )


def _disk_full(told: Trouble) -> tuple[str, str, str]:
    text = translate(
        "FinetuneNotices",
        "There is no room in {place}. The training rests, and the last checkpoint is kept.",
    )
    return (
        translate("FinetuneNotices", "The disk is full"),
        text.format(place=told.place or translate("FinetuneNotices", "its folder")),
        translate("FinetuneNotices", "Make room on the disk, then press Try again."),
    )


def _died(told: Trouble) -> tuple[str, str, str]:
    text = translate(
        "FinetuneNotices",
        "The part of Deblur that trains ended (exit code {code}); often the computer was out of"
        " memory. What was learned up to the last checkpoint is kept.",
    )
    code = "?" if told.exit_code is None else str(told.exit_code)
    return (
        translate("FinetuneNotices", "The training ended unexpectedly"),
        text.format(code=code),
        translate("FinetuneNotices", "Close other programs, then go on where it was."),
    )


def _diverged(told: Trouble) -> tuple[str, str, str]:
    advice = (
        translate(
            "FinetuneNotices",
            "The best model from before is unharmed: stop here and compare it, or discard it.",
        )
        if told.has_best
        else translate(
            "FinetuneNotices", "Discard it and begin anew with more, or more different, photos."
        )
    )
    return (
        translate("FinetuneNotices", "The training went astray"),
        translate(
            "FinetuneNotices",
            "Its numbers ran away, again after it had gone back once and learned more slowly.",
        ),
        advice,
    )


def _other(told: Trouble) -> tuple[str, str, str]:
    return (
        translate("FinetuneNotices", "That did not work"),
        in_words(told.words),
        translate("FinetuneNotices", "Your photos are unchanged. Try it once more."),
    )


def _remedies(told: Trouble, helper: Helper) -> tuple[Remedy, ...]:
    found = []
    if told.can_go_on:
        text = (
            translate("FinetuneNotices", "Go on")
            if told.mishap is Mishap.DIED
            else translate("FinetuneNotices", "Try again")
        )
        found.append(Remedy(text, helper.try_again))
    if told.has_best:
        text = translate("FinetuneNotices", "Stop and keep best")
        found.append(Remedy(text, helper.stop_and_keep))
    return tuple(found)
