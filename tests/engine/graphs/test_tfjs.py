"""Graphs of TensorFlow.js are read whole or refused, and written for one size."""

import json
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest

from engine.graphs.tfjs import GraphFileError, graph_def, read_graph
from tests.engine.graph_samples import FLOAT, INT, KERNEL, GraphBuilder, model_files, small_graph


def read(graph: GraphBuilder, **changes: Any) -> Any:
    """Read a graph whose model.json was changed at the top."""
    files = model_files(graph)
    model = {**json.loads(files["model.json"]), **changes}
    return read_graph(json.dumps(model).encode(), files.__getitem__)


def test_nodes_come_after_their_inputs_and_constants_from_all_shards() -> None:
    builder = small_graph()
    builder.nodes.reverse()
    graph = read(builder)
    places = {node.name: place for place, node in enumerate(graph.nodes)}
    assert places["net/conv"] < places["blocks"] < places["mixed"] < places["whole"]
    assert graph.nodes[-1].name == "Identity"
    assert np.array_equal(graph.constants["net/kernel"], KERNEL)


def test_what_the_result_does_not_need_is_left_out() -> None:
    builder = small_graph()
    builder.constant("spare", [1.0], np.float32)
    assert "spare" not in {node.name for node in read(builder).nodes}


def test_sizes_become_constants_and_equal_ones_are_written_once() -> None:
    written = graph_def(read(small_graph()), 64)
    for gone in (b"FloorDiv", b"Pack", b"StridedSlice", b"net/kernel", b"_note"):
        assert gone not in written
    blocks = np.array([1, 32, 2, 32, 2, 3], np.int32).tobytes()
    assert blocks in written
    assert written.count(KERNEL.tobytes()) == 1
    assert written.count(b"\x12\x05Const") == 4  # the kernel, the mix and two shapes
    assert written == graph_def(read(small_graph()), 64)


def change_node(changed: str, /, **fields: Any) -> Callable[[GraphBuilder], None]:
    """Change fields of one node."""

    def change(graph: GraphBuilder) -> None:
        next(node for node in graph.nodes if node["name"] == changed).update(fields)

    return change


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (change_node("mixed", input=["away", "net/mix"]), "an input leads nowhere"),
        (change_node("net/conv", input=["whole", "net/kernel"]), "not whole"),
        (change_node("whole", op="Const"), "constant whole is in none of its shards"),
        (change_node("whole", attr={"T": {"func": {}}}), "attribute of the kind func"),
        (change_node("whole", attr={"T": {"s": "*"}}), "not in base64"),
        (change_node("whole", attr={"T": {"type": "DT_RESOURCE"}}), "cannot be built for 64x64"),
        (change_node("blocks/shape", input=["shape", "one"]), "cannot be built for 64x64"),
        (lambda graph: graph.constants.pop("one"), "constant one is in none of its shards"),
    ],
)
def test_graphs_that_are_not_whole_are_refused(
    change: Callable[[GraphBuilder], object], words: str
) -> None:
    graph = small_graph()
    change(graph)
    with pytest.raises(GraphFileError, match=words) as caught:
        graph_def(read(graph), 64)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"format": "layers-model"}, "only graph models"),
        ({"modelTopology": {"node": [], "library": {"function": [{}]}}}, "calls functions"),
        ({"modelTopology": {"node": []}, "signature": {}}, "has 0 results"),
        ({"signature": {"outputs": {"a": {"name": "x:0"}, "b": {"name": "y"}}}}, "has 2 results"),
        ({"modelTopology": 3}, "not a graph of TensorFlow.js"),
        ({"weightsManifest": None}, "not a graph of TensorFlow.js"),
    ],
)
def test_other_models_are_refused(changes: dict[str, Any], words: str) -> None:
    with pytest.raises(GraphFileError, match=words):
        read(small_graph(), **changes)


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("dtype", "string", "is string; float32 is expected"),
        ("quantization", {"dtype": "uint8"}, "is quantised"),
        ("shape", [4000], "shards end before the constant net/kernel"),
        ("shape", [-1], "shards end before the constant net/kernel"),
        ("shape", [3, 3], "shards hold more than its constants"),
    ],
)
def test_constants_that_do_not_fit_are_refused(field: str, value: Any, words: str) -> None:
    files = model_files(small_graph())
    manifest = json.loads(files["model.json"])["weightsManifest"]
    manifest[0]["weights"][0][field] = value
    with pytest.raises(GraphFileError, match=words):
        read(small_graph(), weightsManifest=manifest)


def test_numbers_and_kinds_are_written_as_tensorflow_reads_them() -> None:
    graph = small_graph()
    graph.nodes.pop()
    attrs: dict[str, Any] = {
        "axis": {"i": "-1"},
        "alpha": {"f": 0.5},
        "is_on": {"b": True},
        "T": FLOAT,
        "of": INT,
    }
    graph.add("end", "Any", "whole", **attrs)
    written = graph_def(read(graph, signature={}), 64)
    for expected in (
        b"\x0a\x04axis\x12\x0b\x18" + b"\xff" * 9 + b"\x01",
        b"\x0a\x05alpha\x12\x05\x25\x00\x00\x00\x3f",
        b"\x0a\x05is_on\x12\x02\x28\x01",
        b"\x0a\x01T\x12\x02\x30\x01",
        b"\x0a\x02of\x12\x02\x30\x03",
    ):
        assert expected in written
