"""Graph models: foreign networks that come with their own wiring, TensorFlow.js and ONNX.

``importers`` recognises such files; ``tfjs`` turns a graph of TensorFlow.js into one of TensorFlow
for one size of window (``folding`` computes what depends on the size alone, ``protobuf`` writes
it); ``engine.backends.openvino_graphs`` has OpenVINO read either kind, checks that it makes
photos of photos, and hands back what the weights file holds: OpenVINO's own form of it, as bytes.
From then on it is a model like any other, of the architecture ``GRAPH``. docs/adr/0009 says why.
"""

from __future__ import annotations

from typing import Literal

import msgspec

GRAPH = "graph"
"""The architecture on the card of such models."""

RANGES: dict[str, tuple[float, float]] = {
    "0..1": (0.0, 1.0),
    "-1..1": (-1.0, 1.0),
    "0..255": (0.0, 255.0),
}
"""What black and white are to a network, by the names that users type."""

WINDOW = 256
"""Side in pixels of the windows of graphs that take any size."""


def overlap_of(window: int) -> int:
    """Return over how many pixels windows are faded that look no farther than themselves."""
    return window // 4


class GraphOptions(msgspec.Struct, frozen=True):
    """What the card notes of a graph.

    Attributes:
        source: The kind of file it came from.
        layout: Order of the axes that the graph itself takes; its weights file takes NCHW.
        range: What black and white are to the graph itself; its weights file takes [-1, 1].
        window: Side in pixels of the windows it is built for.
        overlap: Pixels over which neighbouring windows are faded into each other.
    """

    source: str
    layout: Literal["NCHW", "NHWC"]
    range: tuple[float, float]
    window: int
    overlap: int
