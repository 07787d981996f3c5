"""Matches detections with a reference, and counts: precision, recall, F1."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

import msgspec
import numpy as np
from numpy.typing import NDArray

from training.evaluate.detection.boxes import Detections, overlaps

OVERLAP: Final = 0.5
"""Intersection over union from which on two boxes of one class show the same object."""


def match(
    found: Detections, reference: Detections, *, overlap: float = OVERLAP
) -> NDArray[np.bool_]:
    """Tell which detections are of an object of the reference.

    As COCO's evaluation at one threshold (pycocotools, ``evaluateImg``): within a class, the surest
    detection takes the object that it overlaps most among those not taken yet.

    Returns:
        (N,) in the order of ``found``.
    """
    likeness = overlaps(found.boxes, reference.boxes)
    likeness[found.labels[:, None] != reference.labels[None, :]] = -1.0
    is_hit = np.zeros(len(found), np.bool_)
    if len(reference) == 0:
        return is_hit
    for index in np.argsort(-found.scores, kind="stable"):
        best = int(likeness[index].argmax())
        if likeness[index, best] >= overlap:
            is_hit[index] = True
            likeness[:, best] = -1.0
    return is_hit


class Counts(msgspec.Struct, frozen=True):
    """How many objects were found, made up, and missed."""

    found: int
    false: int
    missed: int

    @property
    def precision(self) -> float | None:
        """Which share of what was found is there; None where nothing was found."""
        return _share(self.found, self.found + self.false)

    @property
    def recall(self) -> float | None:
        """Which share of what is there was found; None where nothing is there."""
        return _share(self.found, self.found + self.missed)

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where both are undefined."""
        return _share(2 * self.found, 2 * self.found + self.false + self.missed)


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


@dataclass(slots=True)
class Tally:
    """All matches of one version of the photos, from which counts at any confidence follow.

    A less sure detection never takes an object from a surer one, so one matching serves all.
    """

    labels: list[NDArray[np.intp]] = field(default_factory=list)
    scores: list[NDArray[np.float32]] = field(default_factory=list)
    hits: list[NDArray[np.bool_]] = field(default_factory=list)
    objects: list[NDArray[np.intp]] = field(default_factory=list)

    def add(self, found: Detections, reference: Detections) -> None:
        """Match the detections of one photo."""
        self.labels.append(found.labels)
        self.scores.append(found.scores)
        self.hits.append(match(found, reference))
        self.objects.append(reference.labels)

    def counts(self, confidence: float, label: int | None = None) -> Counts:
        """Count detections of at least this confidence, of one class or of all."""
        if not self.labels:
            return Counts(0, 0, 0)
        labels, scores, hits, objects = (
            np.concatenate(parts) for parts in (self.labels, self.scores, self.hits, self.objects)
        )
        counted = scores >= np.float32(confidence)
        if label is not None:
            counted &= labels == label
            objects = objects[objects == label]
        found = int(hits[counted].sum())
        return Counts(found, int(counted.sum()) - found, len(objects) - found)
