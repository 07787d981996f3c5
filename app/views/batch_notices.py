"""What the batch page says in banners: it ended, it cannot go on, there is one to go on with."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.language import translate
from app.messages import Words, describe
from app.models.batch_rows import Tally
from app.mysteries import is_mystery
from app.views import words
from app.views.banner import Kind, Notice, Remedy
from engine.batch import UnfinishedBatch

TOPIC: Final = "batch"

Act = Callable[[], None]


def finished(tally: Tally, seconds: float, *, on_open: Act, on_retry: Act) -> Notice:
    """Say how a batch ended after ``seconds`` of work, with what can be done then."""
    parts = [translate("BatchNotices", "%n deblurred", n=tally.done)]
    if tally.failed:
        parts.append(translate("BatchNotices", "%n failed", n=tally.failed))
    if tally.skipped:
        parts.append(translate("BatchNotices", "%n skipped", n=tally.skipped))
    took = translate("BatchNotices", "{counts} in {time}.")
    text = took.format(counts=", ".join(parts), time=words.duration(seconds))
    title = (
        translate("BatchNotices", "Some photos failed")
        if tally.failed
        else translate("BatchNotices", "The batch is done")
    )
    remedies = []
    if tally.done:
        remedies.append(Remedy(translate("BatchNotices", "Open folder"), on_open))
    if tally.failed:
        remedies.append(Remedy(translate("BatchNotices", "Retry failed"), on_retry))
    kind = Kind.WARNING if tally.failed else Kind.GOOD
    return Notice(kind, Words(title, text, ""), remedies=tuple(remedies), topic=TOPIC)


def failed(error: Exception, details: str, *, on_retry: Act) -> Notice:
    """Say why a batch as a whole cannot go on."""
    again = Remedy(translate("BatchNotices", "Try again"), on_retry)
    return Notice(
        Kind.ERROR,
        describe(error),
        details=details or str(error),
        remedies=(again,),
        topic=TOPIC,
        is_mystery=is_mystery(error),
    )


def unreadable(error: Exception) -> Notice:
    """Say what could not be added, or kept."""
    return Notice(Kind.ERROR, describe(error), details=str(error))


def interrupted(batch: UnfinishedBatch, *, on_continue: Act, on_discard: Act) -> Notice:
    """Offer to go on with a batch of an earlier start."""
    counts = batch.counts
    title = translate("BatchNotices", "A batch was interrupted: {done} of {total} done").format(
        done=counts.total - counts.left, total=counts.total
    )
    text = translate("BatchNotices", "Results that were saved stay in either case.")
    remedies = (
        Remedy(translate("BatchNotices", "Continue"), on_continue),
        Remedy(translate("BatchNotices", "Discard list"), on_discard),
    )
    return Notice(Kind.INFO, Words(title, text, ""), remedies=remedies, topic=TOPIC)


def watch_lost(folder: Path) -> Notice:
    """Say that a watched folder is gone."""
    title = translate("BatchNotices", "{name} is watched no longer").format(name=folder.name)
    text = translate("BatchNotices", "The folder is not there any more.")
    return Notice(Kind.WARNING, Words(title, text, ""))


def stays_awake() -> Notice:
    """Say that the computer was to sleep and does not."""
    title = translate("BatchNotices", "The computer could not be put to sleep")
    text = translate("BatchNotices", "The system refused; the batch itself is done.")
    return Notice(Kind.WARNING, Words(title, text, ""))
