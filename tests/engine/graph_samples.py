"""Small foreign graphs, written byte by byte: packages of TensorFlow.js, and ONNX files."""

import base64
import io
import json
import tarfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from engine.graphs.protobuf import integer, nested, text

# Flat areas keep their colour, as in trained networks.
KERNEL = np.random.default_rng(5).normal(0, 0.02, (3, 3, 3, 3)).astype(np.float32)  # HWIO
KERNEL -= KERNEL.mean(axis=(0, 1))
KERNEL[1, 1] += np.eye(3, dtype=np.float32)
MIX = np.array([[0.9, 0.1, 0.0], [0.05, 0.9, 0.05], [0.05, 0.0, 0.95]], np.float32)

Json = dict[str, Any]


# --- TensorFlow.js ---


class GraphBuilder:
    """Collects the nodes of a graph, and the values of its constants."""

    def __init__(self) -> None:
        self.nodes: list[Json] = []
        self.constants: dict[str, NDArray[Any]] = {}

    def add(self, name: str, op: str, *inputs: str, **attrs: Json) -> str:
        """Add an operation; returns its name."""
        self.nodes.append({"name": name, "op": op, "input": list(inputs), "attr": attrs})
        return name

    def constant(self, name: str, value: Any, dtype: type[np.generic] = np.int32) -> str:
        """Add a constant; returns its name."""
        array = np.asarray(value, dtype)
        kind = {"f": "DT_FLOAT", "i": "DT_INT32"}[array.dtype.kind]
        dims = {"dim": [{"size": str(size)} for size in array.shape]}
        tensor = {"tensor": {"dtype": kind, "tensorShape": dims}}
        self.constants[name] = array
        return self.add(name, "Const", dtype={"type": kind}, value=tensor)


INT, FLOAT = {"type": "DT_INT32"}, {"type": "DT_FLOAT"}


def small_graph(exit_op: str = "Identity") -> GraphBuilder:
    """A convolution whose result is cut into blocks of 2x2, mixed, and put together again.

    The sizes of the blocks are computed from the input's, as in graphs that take any size.
    """
    graph = GraphBuilder()
    sizes = [{"size": "-1"}, {"size": "-1"}, {"size": "-1"}, {"size": "3"}]
    graph.add("xs", "Placeholder", dtype=FLOAT, shape={"shape": {"dim": sizes}})
    graph.constant("net/kernel", KERNEL, np.float32)
    graph.constant("net/mix", MIX, np.float32)
    for name, value in {"one": 1, "two": 2, "again_two": 2, "three": 3}.items():
        graph.constant(name, value)
    for name, place in {"at_1": [1], "at_2": [2], "at_3": [3], "step": [1]}.items():
        graph.constant(name, place)
    graph.add(
        "net/conv",
        "Conv2D",
        "xs",
        "net/kernel",
        T=FLOAT,
        padding={"s": base64.b64encode(b"SAME").decode()},
        data_format={"s": base64.b64encode(b"NHWC").decode()},
        strides={"list": {"i": ["1", "1", "1", "1"]}},
        dilations={"list": {"i": ["1", "1", "1", "1"]}},
    )
    graph.add("shape", "Shape", "xs:0", T=FLOAT, out_type=INT)
    shrink = {"Index": INT, "T": INT, "shrink_axis_mask": {"i": "1"}}
    graph.add("height", "StridedSlice", "shape", "at_1", "at_2", "step", **shrink)
    graph.add("width", "StridedSlice", "shape", "at_2", "at_3", "step", **shrink)
    graph.add("rows", "FloorDiv", "height", "two", T=INT)
    graph.add("columns", "FloorDiv", "width", "again_two", "^rows", T=INT)
    blocks = ("one", "rows", "two", "columns", "two", "three")
    graph.add("blocks/shape", "Pack", *blocks, N={"i": "6"}, axis={"i": "0"}, T=INT)
    graph.add("whole/shape", "Pack", "one", "height", "width", "three", N={"i": "4"}, T=INT)
    graph.add("blocks", "Reshape", "net/conv", "blocks/shape", T=FLOAT, Tshape=INT)
    equation = {"s": base64.b64encode(b"bhiwjc,cd->bhiwjd").decode()}
    graph.add("mixed", "Einsum", "blocks", "net/mix", equation=equation, N={"i": "2"}, T=FLOAT)
    graph.add("whole", "Reshape", "mixed", "whole/shape", T=FLOAT, Tshape=INT)
    graph.add("Identity", exit_op, "whole", T=FLOAT, _note={"b": True})
    return graph


def small_network(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """What ``small_graph`` and ``small_onnx`` do to (H, W, 3), written as sums."""
    height, width = pixels.shape[:2]
    padded = np.pad(pixels, ((1, 1), (1, 1), (0, 0)))
    total = np.zeros_like(pixels)
    for row in range(3):
        for column in range(3):
            total += padded[row : row + height, column : column + width] @ KERNEL[row, column]
    return total @ MIX


def model_files(graph: GraphBuilder, *, shards: int = 2) -> dict[str, bytes]:
    """Write a graph as the files of a model, by name."""
    data = b"".join(value.tobytes() for value in graph.constants.values())
    cut = len(data) // shards + 1
    names = [f"group1-shard{number + 1}of{shards}.bin" for number in range(shards)]
    entries = [
        {"name": name, "shape": value.shape, "dtype": value.dtype.name}
        for name, value in graph.constants.items()
    ]
    model = {
        "format": "graph-model",
        "signature": {"outputs": {"output_0": {"name": "Identity:0", "dtype": "DT_FLOAT"}}},
        "modelTopology": {"node": graph.nodes, "library": {}},
        "weightsManifest": [{"paths": names, "weights": entries}],
    }
    parts = {name: data[cut * number : cut * (number + 1)] for number, name in enumerate(names)}
    return {"model.json": json.dumps(model).encode(), **parts}


def save_package(path: Path, files: dict[str, bytes], package: Json | None = None) -> Path:
    """Pack files as npm does."""
    about = {"name": "small", "version": "1.2.3", "license": "MIT", "description": "A test"}
    content = {
        "package/package.json": json.dumps(package or about).encode(),
        **{f"package/models/{name}": data for name, data in files.items()},
    }
    with tarfile.open(path, "w:gz") as archive:
        for name, data in content.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return path


# --- ONNX ---


def small_onnx(
    *,
    sizes: Sequence[int | str] = (1, 3, "height", "width"),
    inputs: int = 1,
    element: int = 1,
    exit_op: str = "Identity",
    exit_inputs: Sequence[str] = ("clipped",),
    exit_attrs: bytes = b"",
    black: float = 0.0,
    white: float = 1.0,
) -> bytes:
    """Write a convolution and a mix of colours, which clips to what lies in its range.

    Args:
        sizes: Of the input; a text is an open size.
        inputs: How many there are; all but the first come to nothing.
        element: ONNX's number of the type of its input.
        exit_op: The last operation.
        exit_inputs: What that takes.
        exit_attrs: Attributes of that.
        black: What black is to it.
        white: What white is to it.
    """
    kernel = KERNEL.transpose(3, 2, 0, 1)  # OIHW
    fused = np.einsum("oihw,op->pihw", kernel, MIX).astype(np.float32)
    fused = fused[:, :1] if sizes[1] == 1 else fused
    ends = np.array([black, white], np.float32)
    names = [f"photo{number or ''}" for number in range(inputs)]
    graph = [
        onnx_node("Cast", names[:1], "real", onnx_int("to", 1)),
        onnx_node("Conv", ["real", "kernel"], "made", _onnx_ints("pads", (1, 1, 1, 1))),
        onnx_node("Clip", ["made", "black", "white"], "clipped", b""),
        onnx_node(exit_op, exit_inputs, "restored", exit_attrs),
        text(2, "small"),
        onnx_tensor("kernel", fused),
        onnx_tensor("black", ends[0]),
        onnx_tensor("white", ends[1]),
        *(nested(11, onnx_value(name, element, sizes)) for name in names),
        nested(12, onnx_value("restored", 1, ("a", "b", "c", "d"))),
    ]
    opset = nested(8, text(1, "") + integer(2, 17))
    return integer(1, 8) + text(2, "tests") + nested(7, b"".join(graph)) + opset


def onnx_node(op: str, inputs: Sequence[str], output: str, attrs: bytes = b"") -> bytes:
    """Write a node of ONNX."""
    names = b"".join(text(1, name) for name in inputs)
    return nested(1, names + text(2, output) + text(4, op) + attrs)


def onnx_int(name: str, value: int) -> bytes:
    """Write an attribute of ONNX."""
    return nested(5, text(1, name) + integer(3, value) + integer(20, 2))


def _onnx_ints(name: str, values: Sequence[int]) -> bytes:
    written = b"".join(integer(8, value) for value in values)
    return nested(5, text(1, name) + written + integer(20, 7))


def onnx_tensor(name: str, value: NDArray[np.float32]) -> bytes:
    """Write a constant of ONNX."""
    dims = b"".join(integer(1, size) for size in value.shape)
    return nested(5, dims + integer(2, 1) + text(8, name) + nested(9, value.tobytes()))


def onnx_value(name: str, element: int, sizes: Sequence[int | str]) -> bytes:
    """Write what ONNX says of an input or a result."""
    dims = b"".join(
        nested(1, integer(1, size) if isinstance(size, int) else text(2, size)) for size in sizes
    )
    tensor = integer(1, element) + nested(2, dims)
    return text(1, name) + nested(2, nested(1, tensor))
