"""COCO detectors as ONNX files, run by OpenVINO."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final, Self

import numpy as np

from engine.backends.onnx_graph import OnnxGraph
from engine.errors import ImportRefusedError, UsageError
from training.data.quality import Levels
from training.evaluate.detection.boxes import Detections, suppress
from training.evaluate.detection.coco import COCO
from training.evaluate.detection.heads import EXPECTED, Head, recognise_head
from training.evaluate.detection.letterbox import COLOURS, Letterbox, as_input

OPEN_SIDE: Final = 640
"""Side in pixels of detectors that take any size."""

LEAST_CONFIDENCE: Final = 0.05
_SAME: Final = 0.6  # overlap from which on two boxes of one class are one object
_MOST: Final = 1000  # boxes that are compared with each other


@dataclass(frozen=True, slots=True)
class DetectorOptions:
    """What a file does not tell; None takes what its family is usually given.

    Attributes:
        side: In pixels, of inputs that are open.
        colours: One of ``COLOURS``.
        gray: The level of the letterbox's margins.
        confidence: From which on a detection counts.
    """

    side: int = OPEN_SIDE
    colours: str | None = None
    gray: int | None = None
    confidence: float = 0.4


@dataclass(frozen=True, slots=True)
class OnnxDetector:
    """A detector with a head that is known."""

    name: str
    head: Head
    graph: OnnxGraph
    colours: str
    gray: int
    confidence: float
    classes: tuple[str, ...] = COCO
    has_scores: bool = True

    @classmethod
    def open(cls, path: Path, options: DetectorOptions = DetectorOptions()) -> Self:
        """Read a detector and try it on a gray photo.

        Raises:
            UsageError: The file cannot be run, has a head that is not known, or an option makes no
                sense.
        """
        _check(options)
        try:
            graph = OnnxGraph.open(path, open_side=options.side)
        except (ImportRefusedError, ImportError) as cause:
            reason = (
                cause.reason if isinstance(cause, ImportRefusedError) else "OpenVINO is missing"
            )
            raise UsageError(f"cannot use the detector {path}: {reason}") from cause
        head = recognise_head(graph.outputs, *graph.input[2:])
        if head is None:
            given = ", ".join(str(sizes) for sizes in graph.outputs)
            raise UsageError(
                f"cannot use the detector {path}: its head is not known; expected is {EXPECTED};"
                f" it gives {given}"
            )
        if fault := head.find_fault(graph.run(np.zeros(graph.input, np.float32))):
            raise UsageError(f"cannot use the detector {path}: {fault}; expected is {EXPECTED}")
        gray = head.gray if options.gray is None else options.gray
        colours = options.colours or head.colours
        return cls(path.stem, head, graph, colours, gray, options.confidence)

    @property
    def about(self) -> str:
        """Tell how it is run."""
        height, width = self.graph.input[2:]
        return (
            f"{self.head.family} head, COCO's {len(self.classes)} classes, photos letterboxed to"
            f" {width}x{height} px (margins {self.gray}, {self.colours}), OpenVINO fp32"
        )

    def detect(self, levels: Levels) -> Detections:
        """Find objects; see ``Detector``."""
        height, width = self.graph.input[2:]
        place = Letterbox.of(levels, height, width)
        box = place.draw(levels, height, width, gray=self.gray)
        found = self.head.decode(self.graph.run(as_input(box, self.colours)))
        found = found.above(LEAST_CONFIDENCE)
        found = found.chosen(np.argsort(-found.scores, kind="stable")[:_MOST])
        kept = suppress(found, overlap=_SAME)
        return Detections(place.back(kept.boxes), kept.scores, kept.labels)


def _check(options: DetectorOptions) -> None:
    if options.side < 32 or options.side % 32:
        raise UsageError(f"--detector-side must be a multiple of 32 px, got {options.side}")
    if options.colours not in {None, *COLOURS}:
        raise UsageError(f"--detector-colours must be one of {', '.join(COLOURS)}")
    if options.gray is not None and not 0 <= options.gray <= 255:
        raise UsageError(f"--detector-gray must be 0 to 255, got {options.gray}")
    if not LEAST_CONFIDENCE <= options.confidence < 1:
        raise UsageError(
            f"--confidence must be from {LEAST_CONFIDENCE} to below 1, got {options.confidence}"
        )
