"""What is said about a photo's blur before a run, and about a result after it."""

from __future__ import annotations

from collections.abc import Sequence
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QLocale

from app.language import marked, translate
from app.messages import Words
from app.views.photo_card import VerdictWords
from engine.sanity import Doubt, Finding
from engine.verdict import Kind, Verdict

SURE: Final = 0.9
"""From this confidence on a verdict is said without "likely"."""

# What it is, how that shows, and what to do or to expect.
VERDICTS: Final = MappingProxyType(
    marked(
        "FindingsWords",
        {
            Kind.MOTION_BLUR: Words(
                "Motion blur",
                "Fine detail is lost in one direction more than in others.",
                "This is what Deblur is made for.",
            ),
            Kind.OUT_OF_FOCUS: Words(
                "Out of focus",
                "Fine detail is lost in all directions alike.",
                "Models trained on motion blur help little. Look at the preview before you run it.",
            ),
            Kind.NOISY: Words(
                "Very noisy",
                "The grain is stronger than the finest detail.",
                "Deblurring may sharpen the grain, too. A lower strength keeps it down.",
            ),
            Kind.COMPRESSED: Words(
                "Strongly compressed",
                "The edges of small blocks show, as in photos sent by chat apps.",
                "Use the original file from the camera if you have it.",
            ),
            Kind.TOO_SMALL: Words(
                "Too small",
                "There are too few pixels to restore detail from.",
                "Use the original file from the camera if you have it.",
            ),
            Kind.SHARP: Words(
                "Already sharp",
                "The finest detail is there, as in a sharp photo.",
                "Deblurring will change little.",
            ),
            Kind.UNSURE: Words(
                "Kind of blur unclear",
                "Nothing stands out enough to tell.",
                "Look at the preview: it shows what can be done.",
            ),
        },
    )
)

# A few words that follow "The result may look wrong:", what was seen, and what to do.
DOUBTS: Final = MappingProxyType(
    marked(
        "FindingsWords",
        {
            Doubt.GRID: Words(
                "grid pattern",
                "A regular pattern lies over the result that is not in the photo.",
                "Try another model or a lower strength.",
            ),
            Doubt.COLOUR_CAST: Words(
                "colour cast",
                "Colours have shifted, in all of the photo or in a part of it.",
                "Try another model or a lower strength.",
            ),
            Doubt.BRIGHTNESS: Words(
                "brightness changed",
                "The result is lighter or darker than the photo.",
                "Try another model or a lower strength.",
            ),
            Doubt.CLIPPED: Words(
                "lost highlights or shadows",
                "More of the result is pure white or black than of the photo.",
                "A lower strength brings them back.",
            ),
            Doubt.NO_CHANGE: Words(
                "Almost nothing changed",
                "The result is nearly the same as the photo.",
                "It may be sharp already, or have a blur that this model cannot undo. "
                "Try another model.",
            ),
        },
    )
)

_SYMBOLS: Final = MappingProxyType(
    {
        Kind.MOTION_BLUR: "deblur",
        Kind.OUT_OF_FOCUS: "warning",
        Kind.NOISY: "warning",
        Kind.COMPRESSED: "warning",
        Kind.TOO_SMALL: "warning",
        Kind.SHARP: "good",
        Kind.UNSURE: "info",
    }
)


def describe_verdict(verdict: Verdict) -> VerdictWords:
    """Return what the card says about the blur of a photo."""
    words = _translated(VERDICTS[verdict.kind])
    title = words.title
    if verdict.kind is not Kind.UNSURE and verdict.confidence < SURE:
        title = translate("FindingsWords", "{verdict}, likely").format(verdict=title)
    return VerdictWords(_SYMBOLS[verdict.kind], title, f"{words.text} {words.advice}")


def describe_findings(findings: Sequence[Finding]) -> Words:
    """Return what is said about a result: all doubts in one.

    Args:
        findings: At least one, the worst first.
    """
    said = [_translated(DOUBTS[finding.doubt]) for finding in findings]
    return Words(
        QLocale().createSeparatedList([words.title for words in said]),
        " ".join(words.text for words in said),
        " ".join(dict.fromkeys(words.advice for words in said)),
    )


def _translated(words: Words) -> Words:
    return Words(
        translate("FindingsWords", words.title),
        translate("FindingsWords", words.text),
        translate("FindingsWords", words.advice),
    )
