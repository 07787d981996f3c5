"""The part of a report about detections: plain data, and its Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, Self

import msgspec

from training.evaluate.detection.matching import OVERLAP, Counts, Tally
from training.evaluate.markup import table

KEY: Final = "detection"

CONFIDENCES: Final = (0.2, 0.3, 0.4, 0.5, 0.6, 0.7)
"""At which F1 is told, where a detector has confidences."""

CURVE: Final = tuple(round(0.05 * step, 2) for step in range(1, 20))
"""At which it is kept, for figures."""

FEWEST: Final = 5
"""Objects of a class below which it gets no row of its own in Markdown."""

MISSING: Final = (
    "People without a detector file: OpenCV 5 moved its detectors of people and faces out of what"
    " its package holds, so faces are found with scikit-image's cascade, and people with"
    " `--detector` alone."
)


class Score(msgspec.Struct, frozen=True):
    """What counts at one confidence come to; None where a share has no whole."""

    confidence: float
    found: int
    false: int
    missed: int
    precision: float | None
    recall: float | None
    f1: float | None

    @classmethod
    def of(cls, confidence: float, counts: Counts) -> Self:
        """Divide."""
        return cls(
            confidence,
            counts.found,
            counts.false,
            counts.missed,
            counts.precision,
            counts.recall,
            counts.f1,
        )


class MethodScores(msgspec.Struct, frozen=True):
    """What a detector finds after one method: over all classes, in each, and over confidence."""

    method: str
    overall: Score
    classes: dict[str, Score]
    curve: tuple[Score, ...]


class Reading(msgspec.Struct, frozen=True):
    """One detector on all versions of all photos.

    Attributes:
        detector: Its name.
        about: What it is and how it was run.
        material: What photos it looked at.
        confidence: From which on a detection counted, on the sharp photos too.
        has_scores: Whether the detector tells confidences.
        photos: How many there were.
        objects: How many detections on the sharp photos were the reference.
        methods: In the order in which they were run.
    """

    detector: str
    about: str
    material: str
    confidence: float
    has_scores: bool
    photos: int
    objects: int
    methods: tuple[MethodScores, ...]

    def to_markdown(self) -> str:
        """Draw the tables."""
        sure = f" at confidence {self.confidence:g}" * self.has_scores
        told = (
            f"{self.about}. {self.material}: {self.photos} photos, {self.objects} objects found in"
            f" the sharp ones{sure}, which are the reference."
        )
        parts = [f"**{self.detector}.** {told}", self._overall()]
        parts += self._by_class()
        parts += self._by_confidence()
        return "\n\n".join(parts)

    def _overall(self) -> str:
        head = ("method", "precision", "recall", "F1", "found", "false", "missed")
        return table(head, [_row(scores.method, scores.overall) for scores in self.methods])

    def _by_class(self) -> Iterator[str]:
        names = [name for name in self._classes() if self._objects_of(name) >= FEWEST]
        if len(self._classes()) < 2 or not names:
            return
        head = ("F1 of a class", "objects", *(scores.method for scores in self.methods))
        rows = [
            (name, str(self._objects_of(name)), *(_share(s.classes[name].f1) for s in self.methods))
            for name in names
        ]
        yield table(head, rows)
        left = len(self._classes()) - len(names)
        if left:
            yield f"{left} more classes have fewer than {FEWEST} objects each."

    def _by_confidence(self) -> Iterator[str]:
        if not self.has_scores:
            return
        head = ("F1 at confidence", *(f"{confidence:g}" for confidence in CONFIDENCES))
        yield table(head, [_curve_row(scores) for scores in self.methods])

    def _classes(self) -> Sequence[str]:
        return tuple(self.methods[0].classes) if self.methods else ()

    def _objects_of(self, name: str) -> int:
        score = self.methods[0].classes[name]
        return score.found + score.missed


class DetectionSection(msgspec.Struct, frozen=True):
    """All readings of a report, with the rules they share and what could not be read."""

    readings: tuple[Reading, ...]
    overlap: float = OVERLAP
    missing: str = MISSING

    def to_markdown(self) -> str:
        """Draw the whole section, without its title."""
        rules = (
            "What a detector finds in the sharp photo is the reference. A detection counts as found"
            f" where it overlaps an object of its class by {self.overlap:g} or more (intersection"
            " over union; the surest detection chooses first, as in COCO's evaluation), as false"
            " where it does not. F1 is the harmonic mean of precision and recall."
        )
        readings = [reading.to_markdown() for reading in self.readings]
        return "\n\n".join([rules, *readings, f"Not measured here: {self.missing}"])


def to_markdown(section: Mapping[str, Any]) -> str:
    """Draw the section as the JSON holds it."""
    return msgspec.convert(section, DetectionSection).to_markdown()


def scores_of(
    method: str, tally: Tally, classes: Sequence[str], confidence: float, *, has_curve: bool
) -> MethodScores:
    """Count a tally out, for the classes that the reference has."""
    labels = sorted({int(label) for objects in tally.objects for label in objects})
    return MethodScores(
        method=method,
        overall=Score.of(confidence, tally.counts(confidence)),
        classes={
            classes[label]: Score.of(confidence, tally.counts(confidence, label))
            for label in labels
        },
        curve=tuple(Score.of(each, tally.counts(each)) for each in CURVE) if has_curve else (),
    )


def _row(method: str, score: Score) -> tuple[str, ...]:
    shares = (_share(value) for value in (score.precision, score.recall, score.f1))
    return (method, *shares, *(str(count) for count in (score.found, score.false, score.missed)))


def _curve_row(scores: MethodScores) -> tuple[str, ...]:
    at = {score.confidence: score.f1 for score in scores.curve}
    return (scores.method, *(_share(at[confidence]) for confidence in CONFIDENCES))


def _share(value: float | None) -> str:
    return "–" if value is None else f"{value:.3f}"
