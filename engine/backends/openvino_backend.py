"""OpenVINO: generators on the CPU, faster than in torch and with less memory.

A model is converted once and kept in the user's cache under the SHA-256 of its tensors and
wiring, so that later starts need no torch. docs/adr/0004 says why.
"""

from __future__ import annotations

import hashlib
import logging
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from engine.backends.base import BrokenOff, Statistics, never
from engine.backends.precision import cache_folder
from engine.devices import cpu_device, thread_limit
from engine.errors import DeviceUnavailableError, OutOfMemoryError
from engine.graphs import GRAPH
from engine.memory import free_memory, is_out_of_memory
from engine.pixels import Window
from engine.tiling import TileRules
from engine.weights import ModelEntry

# Importing OpenVINO reports its use to its makers. Nothing is sent from here: the package that
# would do it is made unimportable first, which OpenVINO takes as its not being installed.
sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]

import openvino as openvino  # noqa: E402, PLC0414 - openvino_graphs takes it from here

_LOG = logging.getLogger(__name__)
_FORMAT = 4  # counts up when what is kept in the cache changes
_SUM = "sha256"  # the name of the file that tells whether the others are whole
_POLL_MS = 20

# Kernels that are kept for windows of the same size. By itself OpenVINO keeps 5,000, which in a
# folder of a thousand different sizes took 700 MB more, and was no faster than with these.
_KERNELS = "32"
_TYPES = {"fp32": "f32", "bf16": "bf16"}


@cache
def core() -> openvino.Core:
    """Return the one OpenVINO of this process.

    Each core replaces the thread's signal stack, and at its end puts back the one that it found.
    When cores end in another order than they began, that is one that was freed already: the next
    signal, a Ctrl-C, then writes into somebody else's memory.
    """
    return openvino.Core()


class ModelFacts(msgspec.Struct, frozen=True):
    """What is noted down in a converted model; see ``Backend``."""

    rules: TileRules
    bytes_per_pixel: int


@dataclass(slots=True)
class Program:
    """A compiled model; compiled again after its memory was refused, or it was broken off."""

    compile: Callable[[], Any]
    compiled: Any = None

    def run(
        self, *inputs: NDArray[np.float32], is_awaited: Callable[[], bool] = never
    ) -> list[NDArray[np.float32]]:
        """Compute the outputs.

        Raises:
            OutOfMemoryError: There is not enough memory.
            BrokenOff: Somebody waits.
        """
        if self.compiled is None:
            self.compiled = self.compile()
        try:
            return _infer(self.compiled.create_infer_request(), inputs, is_awaited)
        except BrokenOff:
            self.compiled = None  # half of it has sizes of this window, half those of the last
            raise
        except (RuntimeError, MemoryError) as cause:
            # After a refused allocation a compiled model fails for good, or returns old results.
            self.compiled = None
            if not is_out_of_memory(cause):
                raise
            raise OutOfMemoryError(cpu_device().label) from cause


def _infer(
    request: Any, inputs: tuple[NDArray[np.float32], ...], is_awaited: Callable[[], bool]
) -> list[NDArray[np.float32]]:
    """Compute, and look up at once and now and then; OpenVINO can stop between two operations."""
    request.start_async(inputs, share_inputs=True)
    is_done = False
    while not is_done:
        if is_awaited():
            request.cancel()
            with suppress(RuntimeError):  # it tells that it was cancelled
                request.wait()
            raise BrokenOff
        is_done = request.wait_for(_POLL_MS)
    return [np.array(tensor.data, np.float32) for tensor in request.output_tensors]


@dataclass(slots=True)
class OpenVinoBackend:
    """A converted generator, compiled for this processor."""

    label: str
    rules: TileRules
    bytes_per_pixel: int
    _alone: Program  # takes statistics, if any, of the window itself
    _sharing: Program | None  # uses those that are given

    @classmethod
    def open(cls, entry: ModelEntry, precision: str) -> Self:
        """Convert (the first time) and compile; ``precision`` is fp32 or bf16."""
        _check_precision(precision)
        models = _cached_models(entry)
        hints = {
            "INFERENCE_PRECISION_HINT": _TYPES[precision],
            "PERFORMANCE_HINT": "LATENCY",
            "CPU_RUNTIME_CACHE_CAPACITY": _KERNELS,
        }
        if limit := thread_limit():
            hints["INFERENCE_NUM_THREADS"] = str(limit)
        compilers = [partial(core().compile_model, model, "CPU", hints) for model in models]
        programs = [Program(compile_it, compile_it()) for compile_it in compilers]
        facts = _facts(models[-1])  # of the one that restores tiles
        return cls(
            label=f"{cpu_device().label}, OpenVINO {precision}",
            rules=facts.rules,
            bytes_per_pixel=facts.bytes_per_pixel * (3 if precision == "fp32" else 2) // 3,
            _alone=programs[0],
            _sharing=programs[1] if len(programs) > 1 else None,
        )

    def run(
        self,
        window: Window,
        statistics: Statistics | None = None,
        *,
        is_awaited: Callable[[], bool] = never,
    ) -> Window:
        """Restore one window; see ``Backend.run``."""
        if self._sharing is None or statistics is None:
            return self._alone.run(window, is_awaited=is_awaited)[0]
        return self._sharing.run(window, statistics, is_awaited=is_awaited)[0]

    def measure(self, window: Window) -> Statistics:
        """Return the statistics of a window; see ``Backend.measure``."""
        return self._alone.run(window)[1]

    def trim(self) -> None:
        """Give back the memory of the last window; see ``Backend.trim``."""
        for program in (self._alone, self._sharing):
            if program and program.compiled:
                program.compiled.release_memory()

    def free_memory(self) -> int:
        """Return what is free; see ``Backend.free_memory``."""
        return free_memory()


def processor() -> str:
    """Name the processor and the OpenVINO that computes on it."""
    name = core().get_property("CPU", "FULL_DEVICE_NAME")
    return f"{name} OpenVINO {openvino.__version__}"


def precisions() -> list[str]:
    """List the precisions that this processor computes in, beside fp32."""
    return ["bf16"] if "BF16" in core().get_property("CPU", "OPTIMIZATION_CAPABILITIES") else []


def _facts(model: openvino.Model) -> ModelFacts:
    """Read what ``note_facts`` noted down in the model."""
    noted = model.get_rt_info(["deblur", "facts"]).astype(str)
    return msgspec.json.decode(noted, type=ModelFacts)


def note_facts(model: openvino.Model, rules: TileRules) -> None:
    """Note down in a model how photos are cut for it, and what that takes."""
    facts = ModelFacts(rules, _bytes_per_pixel(model, rules))
    model.set_rt_info(msgspec.json.encode(facts).decode(), ["deblur", "facts"])


def _check_precision(precision: str) -> None:
    if precision == "bf16" and "bf16" not in precisions():
        raise DeviceUnavailableError("cpu", "this processor has no bf16; use --precision fp32")


def _cached_models(entry: ModelEntry) -> list[openvino.Model]:
    """Read the converted model from the cache; convert it when it is not there, or damaged."""
    if entry.card.architecture == GRAPH:  # its weights file holds the converted form
        from engine.backends.openvino_graphs import read_graph

        return [read_graph(entry)]
    folder = cache_folder() / "openvino" / f"{_cache_key(entry)}-{_FORMAT}"
    try:
        return _read(folder)
    except (OSError, RuntimeError, ValueError):
        _LOG.info("converting %s for OpenVINO", entry.name)
    models = convert(entry)
    try:
        _keep(models, folder)
    except OSError as cause:
        _LOG.warning("the converted model cannot be kept in %s: %s", folder, cause)
    return models


def _cache_key(entry: ModelEntry) -> str:
    """Name what a converted model follows from: equal tensors may be wired in several ways."""
    card = entry.card
    wiring = msgspec.json.encode((card.architecture, card.options), order="sorted")
    return hashlib.sha256(card.tensors_sha256.encode() + wiring).hexdigest()[:32]


def _read(folder: Path) -> list[openvino.Model]:
    """Read what ``_keep`` wrote, if it is whole.

    Raises:
        OSError, RuntimeError, ValueError: It is not there, or not what was written.
    """
    if (folder / _SUM).read_text(encoding="ascii") != _sha256(folder):
        raise ValueError(f"{folder} is damaged")
    return [core().read_model(path) for path in sorted(folder.glob("*.xml"))]


def _sha256(folder: Path) -> str:
    """Hash the names and contents of the models in a folder."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.iterdir() if path.name != _SUM):
        digest.update(path.name.encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def convert(entry: ModelEntry) -> list[openvino.Model]:
    """Convert a model straight from its torch module; any H and W that its rules allow.

    Returns:
        The generator. One that takes statistics is followed by the form that uses given ones.
    """
    import torch

    from engine.architectures.shared_statistics import SharingGenerator
    from engine.backends.torch_backend import load_tileable

    generator, rules = load_tileable(entry)
    side = rules.padded(8 * rules.factor)
    blurred = torch.zeros(1, 3, side, side)
    if rules.sampled is None:
        return [_convert(generator, (blurred,), rules)]
    sharing = SharingGenerator(generator)
    with torch.inference_mode():
        _, statistics = sharing(blurred)
    # The sizes of the statistics, which are settled by now, become constants.
    return [_convert(sharing, inputs, rules) for inputs in ((blurred,), (blurred, statistics))]


def _convert(generator: Any, inputs: tuple[Any, ...], rules: TileRules) -> openvino.Model:
    """Convert the form of a generator that takes ``inputs``: a window, and perhaps statistics."""
    import torch

    shapes = [[1, 3, -1, -1], *([1, int(each.shape[1])] for each in inputs[1:])]
    with warnings.catch_warnings():
        # OpenVINO traces the module, which torch calls deprecated; and it would tell of every
        # check of a shape, which the open sizes below make good.
        warnings.filterwarnings("ignore", "`torch.jit", DeprecationWarning)
        warnings.simplefilter("ignore", torch.jit.TracerWarning)  # type: ignore[attr-defined]
        model = openvino.convert_model(generator, example_input=inputs, input=shapes)
    note_facts(model, rules)
    return model


def _keep(models: list[openvino.Model], folder: Path) -> None:
    """Write the converted forms of a model beside their place, then move them there whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as name:
        written = Path(name)
        for number, model in enumerate(models):
            openvino.save_model(model, written / f"model-{number}.xml", compress_to_fp16=False)
        (written / _SUM).write_text(_sha256(written), encoding="ascii")
        shutil.rmtree(folder, ignore_errors=True)
        written.rename(folder)


# --- An estimate of the memory -----------------------------------------------------------

# Operations whose result takes the place of their input.
_IN_PLACE = frozenset(
    {
        *("Add", "Clamp", "Convert", "Divide", "Multiply", "PRelu", "Relu", "Reshape", "Sigmoid"),
        *("Squeeze", "Subtract", "Tanh", "Unsqueeze"),
    }
)
# Operations whose results, parts of the channels, lie where their input does.
_SPLITS = frozenset({"Split", "VariadicSplit"})
# Six generators of four architectures took 1.1 to 1.5 times the sum; kernels have copies of their
# own.
_MEASURED = 1.35


@dataclass(slots=True)
class _Held:
    """Memory that holds a result from one operation to another, both counted in their order."""

    size: int
    first: int
    last: int


def _bytes_per_pixel(model: openvino.Model, rules: TileRules) -> int:
    """Add up the memory that OpenVINO takes for a window, for each of its pixels.

    Where sizes are open it lets results share memory that are not needed at the same time, first
    come, first served, and each such piece is as large as the largest that it ever holds.
    """
    side = rules.window or rules.padded(512)
    sized = model.clone()
    sized.reshape({sized.inputs[0]: [1, 3, side, side]})
    pieces: list[list[_Held]] = []
    for held in _held(sized.get_ordered_ops()):
        for piece in pieces:
            if all(held.last < other.first or held.first > other.last for other in piece):
                piece.append(held)
                break
        else:
            pieces.append([held])
    total = sum(max(held.size for held in piece) for piece in pieces)
    return int(_MEASURED * total / side**2)


def _held(operations: list[Any]) -> list[_Held]:
    """Tell how large results are, and from when until when they are needed."""
    found: list[_Held] = []
    by_name: dict[str, _Held] = {}  # constants are not in it: they are the model itself
    for time, operation in enumerate(operations):
        inputs = [by_name[name] for name in _inputs(operation) if name in by_name]
        for each in inputs:
            each.last = time
        kind = str(operation.get_type_name())
        if kind == "Result" or (not inputs and kind != "Parameter"):
            continue
        size = sum(4 * int(np.prod(list(out.get_shape()))) for out in operation.outputs())
        is_in_place = kind in _IN_PLACE or (kind in _SPLITS and _axis(operation) == 1)
        reused = [each for each in inputs if each.size == size] if is_in_place else []
        held = reused[0] if reused else _Held(size, time, time)
        by_name[operation.get_name()] = held
        if not reused:
            found.append(held)
    return found


def _axis(operation: Any) -> int | None:
    """Return along which axis a result is split, None where that is not settled."""
    axis = operation.input_value(1).get_node()
    return int(axis.get_data()) if axis.get_type_name() == "Constant" else None


def _inputs(operation: Any) -> list[str]:
    nodes = (entry.get_source_output().get_node() for entry in operation.inputs())
    return [str(node.get_name()) for node in nodes]
