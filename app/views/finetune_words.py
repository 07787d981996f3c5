"""What the wizard says: about photos, times, how a training goes, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QDate, QLocale, QTime

from app.language import marked, translate
from app.models.batch_table import data_size
from app.models.finetune_draft import Amount, Goal
from app.models.finetune_look import USABLE, DataLook, Light
from app.models.finetune_plan import Caution, PlanLook
from app.models.finetune_result import ComparedPhoto, ResultLook
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import Phase, Side, TrainingLook, Trend
from app.views import words
from engine.errors import UsageError
from engine.weights import check_new_name

_NOTICEABLE_DB: Final = 0.02
_LONG_S: Final = 1800.0
"""What takes longer on the processor is worth a word."""

# --- the goal ---------------------------------------------------------------------------


def name_mistake(name: str, taken: frozenset[str]) -> str:
    """Say why a model cannot have this name; empty where it can."""
    if not name:
        return translate("FinetuneWords", "Give the new model a name.")
    if name.casefold() in {other.casefold() for other in taken}:
        return translate("FinetuneWords", "There is a model of this name already.")
    try:
        check_new_name(name, replace=False)
    except UsageError:
        return translate(
            "FinetuneWords",
            "A name has letters from A to Z, digits, and in between dots, dashes, underscores.",
        )
    return ""


def standing_of(run: UnfinishedRun) -> str:
    """Say how far an unfinished run is, and since when it rests."""
    if run.share > 0 or run.checks:
        text = translate("FinetuneWords", "{share} done, %n check(s)", n=run.checks)
        parts = [text.format(share=words.percent(round(run.share, 2)))]
    else:
        parts = [translate("FinetuneWords", "The training has not begun yet")]
    if run.is_alive:
        parts.append(translate("FinetuneWords", "at work in the background"))
    elif run.was_lost:
        parts.append(translate("FinetuneWords", "it ended unexpectedly; nothing before is lost"))
    elif run.stopped is not None:
        text = translate("FinetuneWords", "stopped {when}")
        parts.append(text.format(when=when(run.stopped, datetime.now(tz=run.stopped.tzinfo))))
    return ", ".join(parts) + "."


def when(moment: datetime, now: datetime) -> str:
    """Return "today at 14:05", "yesterday" or the date."""
    days, short = (now.date() - moment.date()).days, QLocale.FormatType.ShortFormat
    if days == 0:
        clock = QLocale().toString(QTime(moment.hour, moment.minute), short)
        return translate("FinetuneWords", "today at {time}").format(time=clock)
    if days == 1:
        return translate("FinetuneWords", "yesterday")
    return QLocale().toString(QDate(moment.year, moment.month, moment.day), short)


# --- the photos -------------------------------------------------------------------------

_REASONS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    marked(
        "FinetuneWords",
        {
            USABLE: ("Usable", "These will be learned from, but for those kept aside."),
            "small": (
                "Too small",
                "Shorter than 256 pixels on one side: too little to learn from.",
            ),
            "soft": (
                "Not sharp enough",
                "No sharp edges: the model would learn to leave blur as it is.",
            ),
            "noisy": ("Very noisy", "The model would learn to make noise."),
            "duplicate": ("There twice", "The same photo again: one of them is enough."),
            "unreadable": ("Not readable", "Damaged, or no photo that Deblur can open."),
            "flat": ("Nothing to see", "Hardly any edges in it: there is nothing to learn from."),
            "sizes": ("Different sizes", "The two sides of a pair must have the same size."),
            "misaligned": (
                "Misaligned",
                "The two sides do not show the same place: the camera moved in between.",
            ),
            "swapped": (
                "Sides swapped",
                "The side that should be sharp is the blurrier one.",
            ),
            "same": ("Sides are the same", "Both sides are the same photo."),
            "no_partner": ("Without a partner", "A photo whose other side is missing."),
        },
    )
)


def reason_title(reason: str) -> str:
    """Return a reason in a few words; what the trainer names and we do not know stays as it is."""
    title, _ = _REASONS.get(reason, (reason, ""))
    return translate("FinetuneWords", title)


def reason_text(reason: str) -> str:
    """Return what a reason means."""
    _, text = _REASONS.get(reason, ("", ""))
    return translate("FinetuneWords", text) if text else ""


def drop_words(goal: Goal) -> tuple[str, str]:
    """Return what belongs into the folder: a title, and what is promised or needed."""
    if goal is Goal.PHOTOS:
        return (
            translate("FinetuneWords", "Drop a folder of sharp photos here"),
            translate("FinetuneWords", "Photos of your own camera are best. They are only read."),
        )
    if goal is Goal.PAIRS:
        return (
            translate("FinetuneWords", "Drop a folder of pairs here"),
            translate(
                "FinetuneWords",
                "NAME_blur and NAME_sharp beside each other, or folders “blur” and “sharp” with"
                " equal names.",
            ),
        )
    return (
        translate("FinetuneWords", "Drop the folder of the data set here"),
        translate("FinetuneWords", "The one in which the folders “train” and “test” lie."),
    )


def look_verdict(look: DataLook | None, *, is_checking: bool) -> str:
    """Say in words whether the photos will do."""
    if look is None or (is_checking and not look.total):
        return translate("FinetuneWords", "Looking for photos…")
    if is_checking:
        text = translate("FinetuneWords", "Looking at photo {checked} of {total}: {usable} usable")
        return text.format(checked=look.checked, total=look.total, usable=look.usable)
    if look.light is Light.GOOD:
        return translate("FinetuneWords", "Enough: %n usable photos.", n=look.usable)
    if look.light is Light.FEW:
        text = translate(
            "FinetuneWords",
            "Enough: %n usable photos. {least} is the minimum, {enough} or more are better.",
            n=look.usable,
        )
        return text.format(least=look.least, enough=look.enough)
    text = translate(
        "FinetuneWords", "Not enough: %n usable photos, {least} are needed.", n=look.usable
    )
    return text.format(least=look.least)


def look_split(look: DataLook) -> str:
    """Say how many photos are kept aside."""
    if not look.held_out:
        return ""
    return translate(
        "FinetuneWords",
        "%n of them are kept aside with their scenes, to measure by; they are never learned from.",
        n=look.held_out,
    )


def look_advice(look: DataLook) -> str:
    """Say what to do where there are not enough photos."""
    left_out = [group for group in look.groups if not group.is_used and group.files]
    if not look.total:
        return translate("FinetuneWords", "There are no photos in it. Choose another folder.")
    if left_out and all(group.reason == "small" for group in left_out) and not look.usable:
        return translate(
            "FinetuneWords",
            "All photos are too small. Choose the originals rather than thumbnails.",
        )
    if any(group.may_be_used for group in left_out):
        return translate(
            "FinetuneWords", "Add more photos, or use some of those that were left out."
        )
    return translate("FinetuneWords", "Add more photos.")


# --- the plan ---------------------------------------------------------------------------


def about(seconds: float) -> str:
    """Return "about 12 min"."""
    return translate("FinetuneWords", "about {time}").format(time=words.duration(seconds))


def plan_needs(plan: PlanLook) -> tuple[tuple[str, str], ...]:
    """Return what a training needs and has, a name and a value each."""
    rows = [(translate("FinetuneWords", "Runs on"), plan.device)]
    if plan.learned:
        text = translate("FinetuneWords", "{learned} to learn from, {held_out} kept aside")
        filled = text.format(learned=plan.learned, held_out=plan.held_out)
        rows.append((translate("FinetuneWords", "Photos"), filled))
    disk = translate("FinetuneWords", "{needed} needed").format(needed=data_size(plan.disk_bytes))
    if plan.free_bytes is not None:
        free = translate("FinetuneWords", "{free} free").format(free=data_size(plan.free_bytes))
        disk = f"{disk}, {free}"
    rows.append((translate("FinetuneWords", "Room on the disk"), disk))
    if plan.memory_bytes:
        rows.append((translate("FinetuneWords", "Memory"), words.memory(plan.memory_bytes)))
    return tuple(rows)


def plan_recipe(plan: PlanLook, amount: Amount) -> tuple[tuple[str, str], ...]:
    """Return how is trained, a name and a value each, for the curious."""
    names = {
        "crop": translate("FinetuneWords", "Part of a photo that is looked at"),
        "minibatch": translate("FinetuneWords", "Parts in one step"),
        "precision": translate("FinetuneWords", "Precision"),
        "step": translate("FinetuneWords", "One step takes"),
        "check": translate("FinetuneWords", "One check takes"),
    }
    rows = [(names.get(key, key), value) for key, value in plan.recipe]
    if amount in plan.steps:
        rows.append((translate("FinetuneWords", "Steps"), str(plan.steps[amount])))
    return tuple(rows)


def caution(kind: Caution, plan: PlanLook | None, amount: Amount) -> str:
    """Say what should be known before a training begins, with real figures; empty for nothing."""
    seconds = plan.seconds.get(amount, 0.0) if plan else 0.0
    if kind is Caution.BATTERY:
        return translate(
            "FinetuneWords",
            "This computer runs on its battery. Connect it: training takes all the power there is.",
        )
    if kind is Caution.PROCESSOR and seconds < _LONG_S:
        return ""
    if kind is Caution.PROCESSOR:
        text = translate(
            "FinetuneWords",
            "There is no graphics card that Deblur can train on. On the processor this takes about"
            " {time}: let it run when you do not need the computer, or choose Quick.",
        )
        return text.format(time=words.duration(seconds))
    text = translate(
        "FinetuneWords", "The disk is too full: {needed} are needed, and {free} are free."
    )
    needed, free = (plan.disk_bytes, plan.free_bytes or 0) if plan else (0, 0)
    return text.format(needed=data_size(needed), free=data_size(free))


# --- the training -----------------------------------------------------------------------


def trend_words(look: TrainingLook) -> str:
    """Say in a sentence how it goes."""
    by_phase = {
        Phase.STARTING: translate("FinetuneWords", "Starting…"),
        Phase.PAUSING: translate("FinetuneWords", "Pausing after this step…"),
        Phase.PAUSED: translate("FinetuneWords", "Paused. It is safe to close Deblur."),
        Phase.STOPPING: translate("FinetuneWords", "Stopping. The best model is kept."),
        Phase.ENDED: translate("FinetuneWords", "The training has ended."),
        Phase.LOST: translate("FinetuneWords", "The training ended unexpectedly."),
        Phase.FAILED: translate("FinetuneWords", "The training cannot go on."),
    }
    return by_phase.get(look.phase) or _running_words(look)


def _running_words(look: TrainingLook) -> str:
    if look.trend is Trend.BETTER:
        return translate("FinetuneWords", "Still improving.")
    if look.trend is Trend.WORSE:
        return translate(
            "FinetuneWords",
            "Getting worse on new photos: it is learning yours by heart. The best model is kept.",
        )
    if look.trend is Trend.NO_BETTER:
        text = translate("FinetuneWords", "No better for %n check(s).", n=look.stale)
        if look.patience:
            stop = translate("FinetuneWords", "It will stop by itself after {count}.")
            text = f"{text} {stop.format(count=look.patience)}"
        return text
    return translate("FinetuneWords", "Warming up: the first checks tell little.")


def training_times(look: TrainingLook) -> str:
    """Say how far it is, how long it has taken, and how long it will."""
    parts = [words.percent(round(look.share, 2))]
    text = translate("FinetuneWords", "{time} so far")
    parts.append(text.format(time=words.duration(look.elapsed_s)))
    if look.phase is Phase.RUNNING and look.left_s is not None:
        parts.append(words.time_left(look.left_s))
    return " · ".join(parts)


def training_facts(look: TrainingLook) -> str:
    """Say how many checks there were, the best score, memory and disk."""
    parts = []
    if look.checks:
        parts.append(translate("FinetuneWords", "Check %n", n=len(look.checks)))
    if look.best is not None:
        best = look.checks[look.best].score
        text = translate("FinetuneWords", "best {score} dB")
        said = text.format(score=figure(best))
        if look.base_score is not None:
            said = f"{said} ({signed(best - look.base_score)})"
        parts.append(said)
    if look.memory_bytes:
        parts.append(words.memory(look.memory_bytes))
    return " · ".join(parts)


def note_words(said: str) -> str:
    """Say in plain words what the trainer noticed; empty for what the trend says already."""
    if "memory" in said:
        return translate("FinetuneWords", "Memory is short: it works in smaller pieces now.")
    if "finite" in said:
        return translate(
            "FinetuneWords", "Its numbers ran away: it went back and learns more slowly now."
        )
    return ""


def check_words(look: TrainingLook, side: Side, place: int) -> str:
    """Say which check is looked at, and its score."""
    count = len(look.checks)
    if side is Side.BEFORE:
        return _scored(translate("FinetuneWords", "As they are"), look.blurred_score)
    if side is Side.BASE:
        return _scored(translate("FinetuneWords", "The model it began with"), look.base_score)
    if not count or (side is Side.BEST and look.best is None):
        return translate("FinetuneWords", "No check yet")
    at = look.best if side is Side.BEST and look.best is not None else min(place, count - 1)
    text = translate("FinetuneWords", "Check {number} of {count}").format(
        number=at + 1, count=count
    )
    return _scored(text, look.checks[at].score)


def _scored(text: str, score: float | None) -> str:
    return text if score is None else f"{text}: {figure(score)} dB"


# --- the decision -----------------------------------------------------------------------


def result_verdict(look: ResultLook | None) -> tuple[str, str, str]:
    """Return sign, colour and words about which model is better on the held-out photos."""
    if look is None:
        return "checking", "accent", translate("FinetuneWords", "Comparing both models…")
    gain = signed(look.gain)
    count = len(look.photos)
    if look.gain > 0 and look.may_be_default:
        text = translate(
            "FinetuneWords", "The new model is better: {gain} dB, on {wins} of {count} photos."
        )
        return "good", "good", text.format(gain=gain, wins=look.wins, count=count)
    if look.may_be_default:
        text = translate("FinetuneWords", "There is no difference to speak of: {gain} dB.")
        return "info", "accent", text.format(gain=gain)
    if look.gain > _NOTICEABLE_DB and look.general_gain is not None:
        text = translate(
            "FinetuneWords",
            "The new model is better on photos like yours ({gain} dB), but has unlearned other blur"
            " ({general} dB). Keep it as an extra model, or keep the current one.",
        )
        general = signed(look.general_gain)
        return "warning", "warning", text.format(gain=gain, general=general)
    text = translate(
        "FinetuneWords",
        "The new model is not better: {gain} dB, on {wins} of {count} photos. Keeping the current"
        " one is the safe choice.",
    )
    return "warning", "warning", text.format(gain=gain, wins=look.wins, count=count)


def result_summary(look: ResultLook) -> str:
    """Say the means of both, line by line."""
    rows = (
        ("PSNR", look.base.psnr, look.new.psnr, 2),
        ("SSIM", look.base.ssim, look.new.ssim, 3),
        (translate("FinetuneWords", "Sharpness"), look.base.sharpness, look.new.sharpness, 2),
        (translate("FinetuneWords", "Grid pattern"), look.base.grid, look.new.grid, 2),
        (translate("FinetuneWords", "Colour cast"), look.base.cast, look.new.cast, 2),
    )
    told = [
        f"{name} {figure(old, places)} → {figure(new, places)}"
        for name, old, new, places in rows
        if old is not None and new is not None
    ]
    if look.general_gain is not None:
        text = translate("FinetuneWords", "blur of every kind {gain} dB")
        told.append(text.format(gain=signed(look.general_gain)))
    return " · ".join(told)


def compared_tip(photo: ComparedPhoto) -> str:
    """Say all figures of one photo."""
    base, new = photo.base_figures, photo.new_figures
    pairs = (
        ("PSNR", base.psnr, new.psnr),
        ("SSIM", base.ssim, new.ssim),
        (translate("FinetuneWords", "Sharpness"), base.sharpness, new.sharpness),
    )
    lines = [] if photo.has_pictures else [translate("FinetuneWords", "No picture was kept.")]
    lines += [
        f"{name}: {figure(old, 3)} → {figure(now, 3)}"
        for name, old, now in pairs
        if old is not None and now is not None
    ]
    return "\n".join((photo.name, *lines))


def figure(value: float | None, places: int = 2) -> str:
    """Return a number as the language writes it; a dash for none."""
    return "–" if value is None else QLocale().toString(value, "f", places)


def signed(value: float | None) -> str:
    """Return a difference with its sign; a dash for none."""
    if value is None:
        return "–"
    rounded = round(value, 2)
    sign = "+" if rounded > 0 else "\u2212" if rounded < 0 else "±"
    return f"{sign}{figure(abs(rounded))}"
