"""Detectors as ONNX graphs whose results are known: constants, whatever the photo."""

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from engine.graphs.protobuf import integer, nested, text
from tests.engine.graph_samples import onnx_node, onnx_tensor, onnx_value

Values = NDArray[np.float32]
SIDE = 64
"""Of the input in pixels."""


def save_detector(
    path: Path, results: Sequence[Values], *, sizes: Sequence[int | str] = (1, 3, SIDE, SIDE)
) -> Path:
    """Write a graph that gives ``results`` and adds the photo's mean times zero."""
    nodes = [
        onnx_node("GlobalAveragePool", ["photo"], "mean"),
        onnx_node("Reshape", ["mean", "flat"], "three"),
        onnx_node("ReduceSum", ["three"], "sum"),
        onnx_node("Mul", ["sum", "zero"], "nothing"),
    ]
    tensors = [onnx_tensor("zero", np.zeros(1, np.float32)), _int_tensor("flat", (1, 1, -1))]
    outputs = []
    for index, values in enumerate(results):
        nodes.append(onnx_node("Add", [f"known{index}", "nothing"], f"result{index}"))
        tensors.append(onnx_tensor(f"known{index}", values))
        outputs.append(nested(12, onnx_value(f"result{index}", 1, values.shape)))
    inputs = nested(11, onnx_value("photo", 1, sizes))
    graph = b"".join([*nodes, text(2, "detector"), *tensors, inputs, *outputs])
    opset = nested(8, text(1, "") + integer(2, 17))
    path.write_bytes(integer(1, 8) + text(2, "tests") + nested(7, graph) + opset)
    return path


def _int_tensor(name: str, values: Sequence[int]) -> bytes:
    array = np.array(values, np.int64)
    dims = integer(1, len(array))
    return nested(5, dims + integer(2, 7) + text(8, name) + nested(9, array.tobytes()))


def yolo_rows(*, has_objectness: bool, count: int = 100) -> Values:
    """Return rows of boxes that nobody is sure of, with two cars and a person in between.

    The second car is the first again, a little moved and less sure.
    """
    width = 85 if has_objectness else 84
    rows = np.zeros((count, width), np.float32)
    rows[:, :4] = (32, 32, 8, 8)
    if has_objectness:
        rows[:, 4] = 1.0
    first = 5 if has_objectness else 4
    for index, (box, label, score) in {
        10: ((20, 30, 16, 12), 2, 0.9),
        11: ((21, 30, 16, 12), 2, 0.7),
        50: ((44, 32, 10, 40), 0, 0.6),
    }.items():
        rows[index, :4] = box
        rows[index, first + label] = score
    if has_objectness:
        rows[50, 4], rows[50, first] = 0.75, 0.8  # 0.6 together
    return rows


def nanodet_results(*, bins: int = 8) -> list[Values]:
    """Return results with one dog, in row 1 and column 2 of the grid of stride 16.

    Its middle is (2.5, 1.5) cells, and it reaches 2, 1, 1 and 2 cells to left, top, right, bottom.
    """
    cells = [(SIDE // stride) ** 2 for stride in (8, 16, 32)]
    scores = [np.zeros((1, count, 80), np.float32) for count in cells]
    distances = [np.zeros((1, count, 4 * bins), np.float32) for count in cells]
    cell = 1 * (SIDE // 16) + 2
    scores[1][0, cell, 16] = 0.8
    for side, reach in enumerate((2, 1, 1, 2)):
        distances[1][0, cell, side * bins + reach] = 50.0  # softmax leaves nothing for the others
    return [*scores, *distances]
