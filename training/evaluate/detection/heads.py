"""Heads of detectors: how the results of a graph become boxes, told from their shapes alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal, Protocol, Self

import numpy as np
from numpy.typing import NDArray

from training.evaluate.detection.boxes import Detections
from training.evaluate.detection.coco import COCO

Outputs = Sequence[NDArray[np.float32]]
Sizes = tuple[int, ...]
Colours = Literal["rgb-unit", "bgr-imagenet"]

STRIDES: Final = (8, 16, 32)
EXPECTED: Final = (
    "one result (1, N, 85) as YOLOv5 gives or (1, 84, N) as YOLOv8 gives, boxes in pixels of the"
    " input; or, as NanoDet gives, class scores (1, N, 80) and distance bins (1, N, 4 x bins) for"
    f" each of the strides {', '.join(map(str, STRIDES))}"
)
_OBJECTNESS, _CORNERS = 1, 4


class Head(Protocol):
    """What a family of detectors has in common."""

    @property
    def family(self) -> str:
        """Its name."""

    @property
    def colours(self) -> Colours:
        """What its detectors take by default."""

    @property
    def gray(self) -> int:
        """The level that fills the margins of a letterbox, by default."""

    def decode(self, outputs: Outputs) -> Detections:
        """Turn the results of a graph into boxes in pixels of its input, the best class of each."""
        ...

    def find_fault(self, outputs: Outputs) -> str | None:
        """Say what is wrong with the results for a gray photo, which shapes do not tell."""
        ...


@dataclass(frozen=True, slots=True)
class YoloHead:
    """Centre, size and class scores of each box in a row, with an objectness before v6.

    Attributes:
        output: Which of the results it is.
        has_objectness: Class scores are to be multiplied with the fifth number.
        is_transposed: Rows are boxes only after the axes are exchanged.
        side: The longer side of the input in pixels.
    """

    output: int
    has_objectness: bool
    is_transposed: bool
    side: int
    colours: Colours = "rgb-unit"
    gray: int = 114

    @property
    def family(self) -> str:
        """YOLOv5 has an objectness, YOLOv8 has none."""
        return "YOLOv5" if self.has_objectness else "YOLOv8"

    @classmethod
    def recognise(cls, outputs: Sequence[Sizes], height: int, width: int) -> Self | None:
        """Find the one result of the right width."""
        widths = {_CORNERS + len(COCO): False, _CORNERS + _OBJECTNESS + len(COCO): True}
        found = [
            cls(index, widths[sizes[axis]], axis == 1, max(height, width))
            for index, sizes in enumerate(outputs)
            for axis in (1, 2)
            if len(sizes) == 3 and sizes[axis] in widths
        ]
        return found[0] if len(found) == 1 else None

    def decode(self, outputs: Outputs) -> Detections:
        """See ``Head.decode``."""
        rows = self._rows(outputs)
        centres, sizes = rows[:, :2], rows[:, 2:4]
        boxes = np.concatenate([centres - sizes / 2, centres + sizes / 2], axis=1)
        scores = rows[:, _CORNERS:]
        if self.has_objectness:
            scores = scores[:, 1:] * scores[:, :1]
        return _best_classes(boxes, scores)

    def find_fault(self, outputs: Outputs) -> str | None:
        """Boxes cover the input in pixels; some exports leave them undecoded, or in 0..1."""
        rows = self._rows(outputs)
        if float(rows[:, :2].max()) > self.side / 4 and float(rows[:, 2:4].min()) >= 0.0:
            return None
        return f"its boxes are not in pixels of its input, whose longer side is {self.side} px"

    def _rows(self, outputs: Outputs) -> NDArray[np.float32]:
        rows: NDArray[np.float32] = outputs[self.output][0]
        return rows.T if self.is_transposed else rows


@dataclass(frozen=True, slots=True)
class Level:
    """Where the results of one stride are, and the cells of its grid."""

    stride: int
    rows: int
    columns: int
    scores: int
    bins: int


@dataclass(frozen=True, slots=True)
class NanodetHead:
    """Class scores and, for each side of a box, how likely each whole distance is in strides.

    The distance is the mean of those whole numbers (Li et al. 2020, "Generalized Focal Loss",
    equation 4), counted from the middle of a cell.
    """

    levels: tuple[Level, ...]
    family: str = "NanoDet"
    colours: Colours = "bgr-imagenet"
    gray: int = 0

    @classmethod
    def recognise(cls, outputs: Sequence[Sizes], height: int, width: int) -> Self | None:
        """Pair scores and bins by how many cells they have."""
        levels = []
        for stride in STRIDES:
            rows, columns = -(-height // stride), -(-width // stride)
            here = [
                index
                for index, sizes in enumerate(outputs)
                if len(sizes) == 3 and sizes[1] == rows * columns
            ]
            scores = [index for index in here if outputs[index][2] == len(COCO)]
            bins = [index for index in here if index not in scores and outputs[index][2] % 4 == 0]
            if len(scores) != 1 or len(bins) != 1 or outputs[bins[0]][2] < 8:
                return None
            levels.append(Level(stride, rows, columns, scores[0], bins[0]))
        return cls(tuple(levels))

    def decode(self, outputs: Outputs) -> Detections:
        """See ``Head.decode``."""
        boxes = [_boxes_of(level, outputs[level.bins][0]) for level in self.levels]
        scores = np.concatenate([outputs[level.scores][0] for level in self.levels])
        if scores.min() < 0.0 or scores.max() > 1.0:  # some exports leave the sigmoid out
            scores = 1.0 / (1.0 + np.exp(-scores))
        return _best_classes(np.concatenate(boxes), scores)

    def find_fault(self, outputs: Outputs) -> str | None:  # noqa: ARG002 - shapes tell it all
        """Find none: shapes tell everything."""
        return None


def _boxes_of(level: Level, bins: NDArray[np.float32]) -> NDArray[np.float32]:
    """Turn (N, 4 x bins) logits of left, top, right and bottom into (N, 4) boxes."""
    logits = bins.reshape(len(bins), 4, -1)
    likely = np.exp(logits - logits.max(axis=2, keepdims=True))
    likely /= likely.sum(axis=2, keepdims=True)
    reach = likely @ np.arange(likely.shape[2], dtype=np.float32)
    down, across = np.mgrid[: level.rows, : level.columns].reshape(2, -1) + 0.5
    middle = np.stack([across, down], axis=1)
    boxes = np.concatenate([middle - reach[:, :2], middle + reach[:, 2:]], axis=1)
    return np.asarray(boxes * level.stride, np.float32)


def _best_classes(boxes: NDArray[np.float32], scores: NDArray[np.float32]) -> Detections:
    labels = scores.argmax(axis=1)
    best = np.take_along_axis(scores, labels[:, None], axis=1)[:, 0]
    return Detections(boxes.astype(np.float32), best.astype(np.float32), labels)


def recognise_head(outputs: Sequence[Sizes], height: int, width: int) -> Head | None:
    """Tell the head of a graph whose input is (1, 3, height, width) from what it gives."""
    yolo = YoloHead.recognise(outputs, height, width)
    return yolo or NanodetHead.recognise(outputs, height, width)
