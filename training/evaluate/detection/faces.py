"""Faces, found by the cascade that comes with scikit-image: a reading that needs no download."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Final

import cv2
import numpy as np

from engine.errors import UsageError
from training.data.quality import Levels
from training.evaluate.detection.boxes import Detections

LONGEST_SIDE: Final = 1000
"""Photos are shrunk to it first; the search takes seconds for each megapixel."""

SMALLEST: Final = 24
"""Side in pixels of the smallest faces, which is the cascade's own window."""

_SCALE, _STEP = 1.2, 1.25
_NEIGHBOURS: Final = 5  # windows that must agree on a face


def _cascade() -> Any:
    """Load the cascade.

    Raises:
        UsageError: scikit-image is not installed.
    """
    try:
        from skimage.data import lbp_frontal_face_cascade_filename
        from skimage.feature import Cascade
    except ImportError as cause:
        raise UsageError(
            "finding faces needs scikit-image: pip install 'deblur-app[research]'"
        ) from cause
    return Cascade(lbp_frontal_face_cascade_filename()).detect_multi_scale


@dataclass(frozen=True, slots=True)
class FaceDetector:
    """Frontal faces by local binary patterns (Liao et al. 2007)."""

    name: str = "faces"
    about: str = (
        "Frontal faces by scikit-image's cascade of local binary patterns, photos shrunk to"
        f" {LONGEST_SIDE} px; it tells no confidence"
    )
    classes: tuple[str, ...] = ("face",)
    confidence: float = 1.0
    has_scores: bool = False
    _search: Callable[..., list[dict[str, int]]] = field(default_factory=_cascade)

    def detect(self, levels: Levels) -> Detections:
        """Find faces; see ``Detector``."""
        scale = min(1.0, LONGEST_SIDE / max(levels.shape[:2]))
        size = [max(1, round(side * scale)) for side in levels.shape[:2]]
        if min(size) < SMALLEST:
            return Detections.none()
        small = cv2.resize(levels, (size[1], size[0]), interpolation=cv2.INTER_AREA)
        found = self._search(
            small,
            _SCALE,
            _STEP,
            (SMALLEST, SMALLEST),
            (min(size), min(size)),
            min_neighbor_number=_NEIGHBOURS,
        )
        corners = [
            (face["c"], face["r"], face["c"] + face["width"], face["r"] + face["height"])
            for face in found
        ]
        boxes = np.array(corners, np.float32).reshape(-1, 4) / np.float32(scale)
        return Detections(boxes, np.ones(len(boxes), np.float32), np.zeros(len(boxes), np.intp))
