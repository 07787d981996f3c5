"""Graph models in OpenVINO: what a foreign graph becomes at its import, and how it comes back.

At the import a graph is read, checked, wrapped so that it takes and gives what every generator
does, and turned into OpenVINO's own form: bytes that a weights file can hold.
"""

from __future__ import annotations

import re
import tempfile
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from engine.backends.openvino_backend import core, note_facts, openvino
from engine.backends.precision import probe
from engine.errors import DamagedWeightsError, ImportRefusedError
from engine.graphs import RANGES, WINDOW, GraphOptions, overlap_of
from engine.metrics import psnr
from engine.photo import Pixels
from engine.tiling import TileRules
from engine.weights import ModelEntry, read_tensors

_STRUCTURE, _CONSTANTS = "graph.xml", "graph.bin"
_NEARER_DB = 3.0  # by how much another range must bring the result nearer than [0, 1] does
_WORST_DB = 0.0
_UNREADABLE = "Unable to read the model|can't be parsed"
_UNSUPPORTED = r"No (?:conversion rule|translator) found for operation(?:s|\(s\)): *([^\n]+)"


@dataclass(frozen=True, slots=True)
class LoadedGraph:
    """What a weights file holds of a graph, and what its card says."""

    options: GraphOptions
    tensors: dict[str, NDArray[np.uint8]]
    parameters: int


def load_graph(
    file: Path, source: Path, kind: str, *, value_range: tuple[float, float] | None = None
) -> LoadedGraph:
    """Read a graph that OpenVINO understands, and make a generator of it.

    Args:
        file: ONNX, or a frozen TensorFlow graph (``.pb``).
        source: The file that the user gave, for messages.
        kind: What kind of file that is, for the card.
        value_range: What black and white are to the graph; None tries those of ``RANGES``.

    Raises:
        ImportRefusedError: It cannot be run here, or does not make a photo of a photo.
    """
    try:
        model = core().read_model(file)
        layout, window = _fix_shape(model, source)
        chosen = value_range or _find_range(model, layout, window)
        options = GraphOptions(kind, layout, chosen, window, overlap_of(window))
        parameters = sum(_parameters(operation) for operation in model.get_ops())
        generator = _as_generator(model, options)
        rules = TileRules(factor=1, overlap=options.overlap, is_faded=True, window=window)
        note_facts(generator, rules)
        return LoadedGraph(options, _serialised(generator), parameters)
    except RuntimeError as cause:
        raise ImportRefusedError(source, reason_of(str(cause))) from cause


def read_graph(entry: ModelEntry) -> openvino.Model:
    """Read the generator that ``load_graph`` made from its weights file.

    Raises:
        DamagedWeightsError: The file is cut off, or holds no such generator.
    """
    tensors = read_tensors(entry.path)
    try:
        structure, constants = tensors[_STRUCTURE], tensors[_CONSTANTS]
        return core().read_model(structure.tobytes(), openvino.Tensor(constants))
    except (KeyError, RuntimeError) as cause:
        raise DamagedWeightsError(entry.path, "it holds no graph that OpenVINO reads") from cause


# --- checks ---


def _fix_shape(model: openvino.Model, source: Path) -> tuple[Literal["NCHW", "NHWC"], int]:
    """Give the input the size of a window, and tell that and the order of its axes."""
    if len(model.inputs) != 1 or len(model.outputs) != 1:
        raise ImportRefusedError(
            source,
            f"it has {len(model.inputs)} inputs and {len(model.outputs)} results; "
            "a generator has one of each, the photo and the restored",
        )
    if not model.input().get_element_type().is_real():
        raise ImportRefusedError(source, "its input holds integers; real numbers are expected")
    layout, window = _layout(sizes_of(model.input()), source)
    shape = [1, 3, window, window] if layout == "NCHW" else [1, window, window, 3]
    model.reshape(shape)
    made = sizes_of(model.output())
    if made != shape:
        raise ImportRefusedError(source, _why_other(shape, made))
    return layout, window


def sizes_of(port: Any) -> list[int]:
    """Return the size of each axis, -1 where it is open; an open rank has no axes."""
    shape = port.get_partial_shape()
    if shape.rank.is_dynamic:
        return []
    return [-1 if size.is_dynamic else int(size.get_length()) for size in shape]


def _layout(sizes: list[int], source: Path) -> tuple[Literal["NCHW", "NHWC"], int]:
    if len(sizes) != 4 or sizes[0] not in {-1, 1}:
        raise ImportRefusedError(source, f"its input has the shape {sizes}; one photo has 4 axes")
    if 3 not in {sizes[1], sizes[3]}:
        found = [size for size in (sizes[1], sizes[3]) if 0 < size <= 16]
        what = f"takes {found[0]} channels" if found else "does not say where the colours are"
        raise ImportRefusedError(source, f"it {what}; a photo has 3 channels")
    layout: Literal["NCHW", "NHWC"] = "NCHW" if sizes[1] == 3 else "NHWC"
    sides = set(sizes[2:] if layout == "NCHW" else sizes[1:3]) - {-1}
    if len(sides) > 1:
        raise ImportRefusedError(
            source, f"it takes {sizes} alone; export it for open sizes, or for a square"
        )
    return layout, sides.pop() if sides else WINDOW


def _why_other(shape: Sequence[int], made: Sequence[int]) -> str:
    if len(made) == 4 and any(size > wanted > 3 for size, wanted in zip(made, shape, strict=True)):
        return "it enlarges pictures (super-resolution); a restored photo keeps its size"
    return f"it makes {list(made)} of {list(shape)}; a restored photo keeps its size and channels"


def _find_range(model: openvino.Model, layout: str, window: int) -> tuple[float, float]:
    """Try what black and white may be; what comes out must be nearest to what went in."""
    run = core().compile_model(model, "CPU", {"INFERENCE_PRECISION_HINT": "f32"})
    pixels = probe(window)
    nearness = {name: _nearness(run, pixels, layout, ends) for name, ends in RANGES.items()}
    usual, best = "0..1", max(nearness, key=lambda name: nearness[name])
    return RANGES[best if nearness[best] > nearness[usual] + _NEARER_DB else usual]


def _nearness(run: Any, pixels: Pixels, layout: str, ends: tuple[float, float]) -> float:
    """Return the PSNR in dB of what a graph makes of (S, S, 3) pixels to those."""
    black, white = ends
    window = (pixels * (white - black) + black)[np.newaxis]
    if layout == "NCHW":
        window = window.transpose(0, 3, 1, 2)
    made = run(np.ascontiguousarray(window))[0][0]
    made = made.transpose(1, 2, 0) if layout == "NCHW" else made
    if not np.isfinite(made).all():
        return _WORST_DB
    made = np.clip((made - black) / (white - black), 0.0, 1.0)
    levels = (np.rint(image * 255).astype(np.uint8) for image in (made, pixels))
    return psnr(*levels)


# --- as a generator ---


def _as_generator(model: openvino.Model, options: GraphOptions) -> openvino.Model:
    """Wrap a graph so that it maps (1, 3, S, S) float32 in [-1, 1] to the same."""
    black, white = options.range
    # From [black, white] to [-1, 1] is x * scale + shift; to there is the other way round.
    scale = 2.0 / (white - black)
    shift = -1.0 - black * scale
    steps = openvino.preprocess.PrePostProcessor(model)
    steps.input().tensor().set_element_type(openvino.Type.f32).set_layout(openvino.Layout("NCHW"))
    steps.input().model().set_layout(openvino.Layout(options.layout))
    steps.input().preprocess().mean(shift).scale(scale)
    steps.output().model().set_layout(openvino.Layout(options.layout))
    finish = steps.output().postprocess().convert_element_type(openvino.Type.f32)
    finish.custom(partial(_to_generator, scale=scale, shift=shift))
    steps.output().tensor().set_layout(openvino.Layout("NCHW"))
    return steps.build()


def _to_generator(made: Any, scale: float, shift: float) -> Any:
    operations = openvino.opset15
    scaled = operations.multiply(made, np.float32(scale))
    return operations.add(scaled, np.float32(shift)).output(0)


def reason_of(message: str) -> str:
    """Find the one line for people in what OpenVINO says."""
    unsupported = re.search(_UNSUPPORTED, message)
    if unsupported:
        names = re.sub(r"-\d+$", "", unsupported[1].strip())  # the version that it has in ONNX
        return f"OpenVINO does not know its operations: {names}"
    if re.search(_UNREADABLE, message):
        return "it is cut off or corrupt"
    last = " ".join(message.strip().splitlines()[-1:])
    return f"OpenVINO cannot read it: {textwrap.shorten(last, 200, placeholder=' ...')}"


def _parameters(operation: Any) -> int:
    """Count the real numbers of a constant."""
    if operation.get_type_name() != "Constant" or not operation.get_element_type().is_real():
        return 0
    return int(np.prod(list(operation.get_output_shape(0))))


def _serialised(model: openvino.Model) -> dict[str, NDArray[np.uint8]]:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        openvino.save_model(model, Path(folder) / _STRUCTURE, compress_to_fp16=False)
        return {
            name: np.fromfile(Path(folder) / name, np.uint8) for name in (_STRUCTURE, _CONSTANTS)
        }
