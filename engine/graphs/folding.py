"""Computes what, in a TensorFlow graph, depends on the size of its input alone.

Graphs for any size work their shapes out while they run: tens of thousands of operations on single
integers. For one size these are constants. OpenVINO would fold them as well, but walks the chain of
them anew at every reshape, which takes hours where there are thousands.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, TypeAlias

import msgspec
import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]
DTYPES: dict[str, tuple[int, type[np.generic]]] = {
    "DT_FLOAT": (1, np.float32),
    "DT_DOUBLE": (2, np.float64),
    "DT_INT32": (3, np.int32),
    "DT_UINT8": (4, np.uint8),
    "DT_INT64": (9, np.int64),
    "DT_BOOL": (10, np.bool_),
    "DT_HALF": (19, np.float16),
}
"""TensorFlow's types by name: their number in a GraphDef, and what they are in numpy."""


class Node(msgspec.Struct, frozen=True):
    """An operation of a graph, as the JSON form of a NodeDef has it."""

    name: str
    op: str
    input: tuple[str, ...] = ()
    attr: dict[str, dict[str, Any]] = {}

    @property
    def sources(self) -> list[str]:
        """The nodes whose values it takes; ``^name`` tells of an order, ``name:0`` of a value."""
        return [name.partition(":")[0] for name in self.input if not name.startswith("^")]

    def number(self, name: str) -> int:
        """Return an integer attribute; 0 where it is left out."""
        return int(self.attr.get(name, {}).get("i", 0))


def fold(
    nodes: Sequence[Node], constants: Mapping[str, Array], shape: tuple[int, ...]
) -> dict[str, Array]:
    """Compute the integers and booleans that follow from constants and the input's shape.

    Args:
        nodes: Of the graph, each after those that it takes its inputs from.
        constants: Values of the ``Const`` nodes by name.
        shape: Of the input, the one ``Placeholder``.

    Returns:
        The values by name of node, those of constants among them.
    """
    known = {name: value for name, value in constants.items() if value.dtype.kind in "ib"}
    placeholders = {node.name for node in nodes if node.op == "Placeholder"}
    for node in nodes:
        sources = node.sources
        if node.op == "Shape" and sources[0] in placeholders:
            known[node.name] = np.array(shape, np.int32)
        elif node.op in _FOLDS and sources and all(name in known for name in sources):
            value = np.asarray(_FOLDS[node.op](node, *(known[name] for name in sources)))
            if value.dtype.kind in "ib":
                known[node.name] = value
    return known


def _pack(node: Node, *parts: Array) -> Array:
    return np.stack(parts, axis=node.number("axis"))


def _concat(_: Node, *inputs: Array) -> Array:
    return np.concatenate(inputs[:-1], int(inputs[-1]))


def _cast(node: Node, value: Array) -> Array:
    return value.astype(DTYPES[node.attr["DstT"]["type"]][1])


def _strided_slice(node: Node, value: Array, begin: Array, end: Array, stride: Array) -> Array:
    """Slice a vector; shapes have one axis."""
    if node.number("shrink_axis_mask"):
        return np.asarray(value[int(begin[0])])
    start = None if node.number("begin_mask") else int(begin[0])
    stop = None if node.number("end_mask") else int(end[0])
    return value[start : stop : int(stride[0])]


def _select(_: Node, condition: Array, chosen: Array, other: Array) -> Array:
    return np.asarray(np.where(condition, chosen, other))


_FOLDS: dict[str, Callable[..., Array]] = {
    "AddV2": lambda _, a, b: a + b,
    "Cast": _cast,
    "ConcatV2": _concat,
    "ExpandDims": lambda _, value, axis: np.expand_dims(value, int(axis)),
    "FloorDiv": lambda _, a, b: a // b,
    "FloorMod": lambda _, a, b: a % b,
    "GatherV2": lambda _, value, indices, axis: np.take(value, indices, int(axis)),
    "Greater": lambda _, a, b: a > b,
    "GreaterEqual": lambda _, a, b: a >= b,
    "Less": lambda _, a, b: a < b,
    "LessEqual": lambda _, a, b: a <= b,
    "LogicalAnd": lambda _, a, b: a & b,
    "Maximum": lambda _, a, b: np.maximum(a, b),
    "Minimum": lambda _, a, b: np.minimum(a, b),
    "Mul": lambda _, a, b: a * b,
    "Neg": lambda _, a: -a,
    "NotEqual": lambda _, a, b: a != b,
    "Pack": _pack,
    "Reshape": lambda _, value, shape: value.reshape(shape),
    "SelectV2": _select,
    "Sign": lambda _, a: np.sign(a),
    "Squeeze": lambda _, a: a.squeeze(),
    "StridedSlice": _strided_slice,
    "Sub": lambda _, a, b: a - b,
}
