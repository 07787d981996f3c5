"""Graph models of TensorFlow.js, rewritten as TensorFlow graphs for one size of window.

Such a model is ``model.json``, whose ``modelTopology`` is the JSON form of a GraphDef, and files
("shards") that hold the values of its constants, one after the other, as ``weightsManifest`` lists
them. Sources of the layout: TensorFlow's ``graph.proto``, ``node_def.proto``, ``attr_value.proto``,
``tensor.proto`` and ``types.proto``; the format of the converter ``tensorflowjs_converter``.
"""

from __future__ import annotations

import base64
import binascii
import math
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import Any

import msgspec
import numpy as np

from engine.graphs import protobuf
from engine.graphs.folding import DTYPES, Array, Node, fold

_MANIFEST_DTYPES = {"float32": np.float32, "int32": np.int32, "bool": np.bool_}
_NUMBERS = {np.dtype(kind): number for number, kind in DTYPES.values()}


class GraphFileError(ValueError):
    """A model.json that cannot be read; its text is the reason, one clause."""


class _WeightEntry(msgspec.Struct):
    name: str
    shape: tuple[int, ...]
    dtype: str
    quantization: dict[str, Any] | None = None


class _WeightGroup(msgspec.Struct):
    paths: tuple[str, ...]
    weights: tuple[_WeightEntry, ...]


class _Topology(msgspec.Struct):
    node: tuple[Node, ...]
    library: dict[str, Any] = {}


class _Port(msgspec.Struct, frozen=True):
    name: str


class _Signature(msgspec.Struct, frozen=True):
    outputs: dict[str, _Port] = {}


class _ModelFile(msgspec.Struct):
    topology: _Topology = msgspec.field(name="modelTopology")
    manifest: tuple[_WeightGroup, ...] = msgspec.field(name="weightsManifest")
    signature: _Signature = _Signature()
    format: str = ""


@dataclass(frozen=True, slots=True)
class TfjsGraph:
    """A graph in topological order, from its input to its output, and its constants by name."""

    nodes: tuple[Node, ...]
    constants: Mapping[str, Array]


def read_graph(model_json: bytes, read_shard: Callable[[str], bytes]) -> TfjsGraph:
    """Read a graph model.

    Args:
        model_json: The file ``model.json``.
        read_shard: Returns the file of a name that ``model.json`` gives, relative to it.

    Raises:
        GraphFileError: It is no graph model, or one with parts that are not understood.
    """
    try:
        model = msgspec.json.decode(model_json, type=_ModelFile)
    except msgspec.MsgspecError as cause:
        raise GraphFileError(f"its model.json is not a graph of TensorFlow.js ({cause})") from cause
    if model.format not in {"graph-model", ""}:
        raise GraphFileError(f"it is a {model.format}; only graph models can be imported")
    if model.topology.library.get("function"):
        raise GraphFileError("its graph calls functions, which is not understood")
    constants = {
        name: value
        for group in model.manifest
        for name, value in _constants(group.weights, b"".join(map(read_shard, group.paths)))
    }
    results = [port.name.partition(":")[0] for port in model.signature.outputs.values()]
    return TfjsGraph(_sorted(model.topology.node, results), constants)


def _constants(entries: Iterable[_WeightEntry], data: bytes) -> Iterator[tuple[str, Array]]:
    """Cut the values apart that lie one after the other."""
    start = 0
    for entry in entries:
        if entry.quantization or entry.dtype not in _MANIFEST_DTYPES:
            kind = "quantised" if entry.quantization else entry.dtype
            raise GraphFileError(f"its constant {entry.name} is {kind}; float32 is expected")
        dtype, count = np.dtype(_MANIFEST_DTYPES[entry.dtype]), math.prod(entry.shape)
        if count < 0 or len(data) - start < count * dtype.itemsize:
            raise GraphFileError(f"its shards end before the constant {entry.name}")
        value = np.frombuffer(data, dtype, count, start)
        yield entry.name, value.reshape(entry.shape)
        start += value.nbytes
    if start != len(data):
        raise GraphFileError("its shards hold more than its constants")


def _sorted(nodes: Iterable[Node], results: list[str]) -> tuple[Node, ...]:
    """Put every node after its inputs, and leave out what the result does not need."""
    by_name = {node.name: node for node in nodes}
    ends = results or _ends(by_name.values())
    if len(ends) != 1:
        raise GraphFileError(f"its graph has {len(ends)} results; one is expected")
    needed: dict[str, list[str]] = {}
    waiting = ends
    try:
        while waiting:
            name = waiting.pop()
            if name not in needed:
                needed[name] = by_name[name].sources
                waiting += needed[name]
        return tuple(by_name[name] for name in TopologicalSorter(needed).static_order())
    except (KeyError, CycleError) as cause:
        raise GraphFileError("its graph is not whole: an input leads nowhere") from cause


def _ends(nodes: Collection[Node]) -> list[str]:
    """Find what nothing takes, in files that do not name their results."""
    taken = {name for node in nodes for name in node.sources}
    return [node.name for node in nodes if node.name not in taken and node.op != "Const"]


# --- as a GraphDef ---


def graph_def(graph: TfjsGraph, side: int) -> bytes:
    """Write a graph as a TensorFlow GraphDef that takes (1, side, side, 3).

    Names become short and equal constants one, since readers compare names one by one.

    Raises:
        GraphFileError: The graph does not work for this size, or has parts that are not understood.
    """
    shape = (1, side, side, 3)
    try:
        known = fold(graph.nodes, graph.constants, shape)
        return b"".join(_written(graph, known, shape))
    except (ArithmeticError, LookupError, TypeError, ValueError) as cause:
        if isinstance(cause, GraphFileError):
            raise
        raise GraphFileError(
            f"its graph cannot be built for {side}x{side} px ({cause!r})"
        ) from cause


def _written(
    graph: TfjsGraph, known: Mapping[str, Array], shape: tuple[int, ...]
) -> Iterator[bytes]:
    """Write the nodes that are needed once what is known is constant."""
    names: dict[str, str] = {}
    twins: dict[tuple[str, tuple[int, ...], bytes], str] = {}
    for node in _still_needed(graph.nodes, known):
        value = known.get(node.name, graph.constants.get(node.name))
        if value is None:
            if node.op == "Const":
                raise GraphFileError(f"its constant {node.name} is in none of its shards")
            names[node.name] = f"n{len(names)}"
            yield _node(names, _sized(node, shape) if node.op == "Placeholder" else node)
            continue
        twin = (value.dtype.name, value.shape, value.tobytes())
        is_new = twin not in twins
        names[node.name] = twins.setdefault(twin, f"n{len(names)}")
        if is_new:
            yield _constant(names[node.name], value)


def _still_needed(nodes: tuple[Node, ...], known: Mapping[str, Array]) -> list[Node]:
    needed, kept = {nodes[-1].name}, []
    for node in reversed(nodes):
        if node.name in needed:
            kept.append(node)
            needed.update(() if node.name in known else node.sources)
    return kept[::-1]


def _sized(placeholder: Node, shape: tuple[int, ...]) -> Node:
    sized = {"shape": {"dim": [{"size": size} for size in shape]}}
    return msgspec.structs.replace(placeholder, attr={**placeholder.attr, "shape": sized})


def _node(names: Mapping[str, str], node: Node) -> bytes:
    fields = [protobuf.text(1, names[node.name]), protobuf.text(2, node.op)]
    for source in node.input:
        if not source.startswith("^"):
            name, colon, index = source.partition(":")
            fields.append(protobuf.text(3, names[name] + colon + index))
    # What begins with "_" are notes of TensorFlow's optimiser to itself.
    fields += [_attr(key, _value(attr)) for key, attr in node.attr.items() if key[0] != "_"]
    return protobuf.nested(1, b"".join(fields))


def _constant(name: str, value: Array) -> bytes:
    dtype = _NUMBERS[value.dtype]
    dims = b"".join(protobuf.nested(2, protobuf.integer(1, size)) for size in value.shape)
    tensor = (
        protobuf.integer(1, dtype) + protobuf.nested(2, dims) + protobuf.nested(4, value.tobytes())
    )
    attrs = _attr("dtype", protobuf.integer(6, dtype)) + _attr("value", protobuf.nested(8, tensor))
    return protobuf.nested(1, protobuf.text(1, name) + protobuf.text(2, "Const") + attrs)


def _attr(key: str, value: bytes) -> bytes:
    """An entry of the map ``NodeDef.attr``."""
    return protobuf.nested(5, protobuf.text(1, key) + protobuf.nested(2, value))


def _value(attr: Mapping[str, Any]) -> bytes:
    """Write an AttrValue; a list holds the same fields, each as often as it has members."""
    ((kind, value),) = attr.items()
    if kind != "list":
        return _scalar(kind, value)
    members = (_scalar(inner, item) for inner, items in value.items() for item in items)
    return protobuf.nested(1, b"".join(members))


def _scalar(kind: str, value: Any) -> bytes:
    """Write a field of an AttrValue; JSON has bytes in base64, and 64-bit integers as text."""
    match kind:
        case "s":
            try:
                return protobuf.nested(2, base64.b64decode(value, validate=True))
            except binascii.Error as cause:
                raise GraphFileError("its graph holds text that is not in base64") from cause
        case "i":
            return protobuf.integer(3, int(value))
        case "f":
            return protobuf.single(4, float(value))
        case "b":
            return protobuf.integer(5, int(value))
        case "type":
            return protobuf.integer(6, DTYPES[value][0])
        case "shape":
            sizes = (int(dim.get("size", 0)) for dim in value.get("dim", ()))
            dims = b"".join(protobuf.nested(2, protobuf.integer(1, size)) for size in sizes)
            return protobuf.nested(7, dims)
    raise GraphFileError(f"its graph has an attribute of the kind {kind}, which is not understood")
