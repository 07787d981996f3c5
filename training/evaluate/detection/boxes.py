"""Boxes around objects: what a detector finds, how much two overlap, and which say the same."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from training.data.quality import Levels

Boxes = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Detections:
    """What was found in a photo.

    Attributes:
        boxes: (N, 4) float32: left, top, right, bottom in pixels.
        scores: (N,) float32: confidence in [0, 1].
        labels: (N,) int: index of the class among the detector's.
    """

    boxes: Boxes
    scores: NDArray[np.float32]
    labels: NDArray[np.intp]

    @classmethod
    def none(cls) -> Self:
        """Nothing was found."""
        return cls(np.empty((0, 4), np.float32), np.empty(0, np.float32), np.empty(0, np.intp))

    def __len__(self) -> int:
        return len(self.scores)

    def chosen(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> Detections:
        """Return some of them, by a mask or by their indices."""
        return Detections(self.boxes[which], self.scores[which], self.labels[which])

    def above(self, confidence: float) -> Detections:
        """Return those of at least this confidence."""
        return self.chosen(self.scores >= confidence)


class Detector(Protocol):
    """Finds objects in photos."""

    @property
    def name(self) -> str:
        """For tables."""

    @property
    def about(self) -> str:
        """What it is and how it was run, for readers of a report."""

    @property
    def classes(self) -> tuple[str, ...]:
        """Names of what it finds; labels are indices of it."""

    @property
    def confidence(self) -> float:
        """From which on a detection counts."""

    @property
    def has_scores(self) -> bool:
        """Whether confidences mean anything; otherwise all are 1."""

    def detect(self, levels: Levels) -> Detections:
        """Find objects in (H, W, 3) uint8 levels."""
        ...


def overlaps(first: Boxes, second: Boxes) -> NDArray[np.float32]:
    """Return the intersection over union of each box of (N, 4) with each of (M, 4): (N, M)."""
    near = np.maximum(first[:, None, :2], second[None, :, :2])
    far = np.minimum(first[:, None, 2:], second[None, :, 2:])
    shared = np.prod(np.clip(far - near, 0.0, None), axis=2)
    union = _areas(first)[:, None] + _areas(second)[None, :] - shared
    return np.asarray(shared / np.maximum(union, 1e-9), np.float32)


def _areas(boxes: Boxes) -> NDArray[np.float32]:
    return np.asarray(np.prod(np.clip(boxes[:, 2:] - boxes[:, :2], 0.0, None), axis=1), np.float32)


def suppress(found: Detections, *, overlap: float) -> Detections:
    """Keep, of boxes of one class that overlap by more than ``overlap``, the surest.

    Greedy non-maximum suppression, each class by itself; the result is in order of confidence.
    """
    ordered = found.chosen(np.argsort(-found.scores, kind="stable"))
    is_same = ordered.labels[:, None] == ordered.labels[None, :]
    rivals = (overlaps(ordered.boxes, ordered.boxes) > overlap) & is_same
    is_left = np.ones(len(ordered), np.bool_)
    for index in range(len(ordered)):
        if is_left[index]:
            is_left[index + 1 :] &= ~rivals[index, index + 1 :]
    return ordered.chosen(is_left)
