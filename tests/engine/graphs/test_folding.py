"""What follows from the size of the input is computed as TensorFlow would."""

from typing import Any

import numpy as np
import pytest

from engine.graphs.folding import Node, fold

SHAPE = (1, 96, 160, 3)


def folded(op: str, *inputs: Any, **attrs: dict[str, Any]) -> Any:
    """Fold one operation whose inputs are constants."""
    constants = {f"input{n}": np.asarray(value) for n, value in enumerate(inputs)}
    nodes = [Node(name, "Const") for name in constants]
    known = fold([*nodes, Node("result", op, tuple(constants), attrs)], constants, SHAPE)
    return known["result"].tolist() if "result" in known else None


@pytest.mark.parametrize(
    ("op", "inputs", "attrs", "expected"),
    [
        ("AddV2", ([1, 2], 3), {}, [4, 5]),
        ("Cast", (True,), {"DstT": {"type": "DT_INT32"}}, 1),
        ("ConcatV2", ([1], [2, 3], 0), {}, [1, 2, 3]),
        ("ExpandDims", (7, 0), {}, [7]),
        ("FloorDiv", (-7, 2), {}, -4),
        ("FloorMod", (-7, 2), {}, 1),
        ("GatherV2", ([5, 6, 7], [2, 0], 0), {}, [7, 5]),
        ("Greater", (2, 2), {}, False),
        ("GreaterEqual", (2, 2), {}, True),
        ("Less", (1, 2), {}, True),
        ("LessEqual", (3, 2), {}, False),
        ("LogicalAnd", ([True, True], [True, False]), {}, [True, False]),
        ("Maximum", (-1, 4), {}, 4),
        ("Minimum", (-1, 4), {}, -1),
        ("Mul", (6, 7), {}, 42),
        ("Neg", (6,), {}, -6),
        ("NotEqual", (6, 7), {}, True),
        ("Pack", (1, 2), {"axis": {"i": "0"}}, [1, 2]),
        ("Reshape", ([1, 2], [2, 1]), {}, [[1], [2]]),
        ("SelectV2", (False, 1, 2), {}, 2),
        ("Sign", (-9,), {}, -1),
        ("Squeeze", ([[4]],), {}, 4),
        ("StridedSlice", ([4, 5, 6], [1], [3], [1]), {}, [5, 6]),
        ("StridedSlice", ([4, 5, 6], [1], [0], [1]), {"shrink_axis_mask": {"i": "1"}}, 5),
        ("StridedSlice", ([4, 5, 6], [1], [2], [1]), {"begin_mask": {"i": "1"}}, [4, 5]),
        ("StridedSlice", ([4, 5, 6], [1], [2], [1]), {"end_mask": {"i": "1"}}, [5, 6]),
        ("Sub", (6, 7), {}, -1),
        # Real numbers stay with OpenVINO, and so does what is not known.
        ("Cast", (1,), {"DstT": {"type": "DT_FLOAT"}}, None),
        ("Mul", (1.5, 2.0), {}, None),
        ("Softmax", ([1, 2],), {}, None),
    ],
)
def test_operations_on_integers_are_computed(
    op: str, inputs: tuple[Any, ...], attrs: dict[str, Any], expected: Any
) -> None:
    assert folded(op, *inputs, **attrs) == expected


def test_the_shape_is_that_of_the_input_alone() -> None:
    nodes = [
        Node("photo", "Placeholder"),
        Node("of-photo", "Shape", ("photo",)),
        Node("made", "Relu", ("photo",)),
        Node("of-made", "Shape", ("made",)),
    ]
    assert {name: value.tolist() for name, value in fold(nodes, {}, SHAPE).items()} == {
        "of-photo": list(SHAPE)
    }
