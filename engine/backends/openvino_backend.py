"""OpenVINO: generators on the CPU, faster than in torch and with less memory.

A model is converted once and kept in the user's cache under the SHA-256 of its tensors, so that
later starts need no torch. docs/adr/0004 says why.
"""

from __future__ import annotations

import logging
import shutil
import sys
import tempfile
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Self

import numpy as np
from platformdirs import user_cache_path

from engine.devices import cpu_device
from engine.errors import DeviceUnavailableError, OutOfMemoryError
from engine.pixels import Window
from engine.settings import Precision
from engine.weights import ModelEntry

# Importing OpenVINO reports its use to its makers. Nothing is sent from here: the package that
# would do it is made unimportable first, which OpenVINO takes as its not being installed.
sys.modules["openvino_telemetry"] = None  # type: ignore[assignment]

import openvino  # noqa: E402

_LOG = logging.getLogger(__name__)
_FORMAT = 1  # counts up when what is kept in the cache changes
_TYPES = {"fp32": "f32", "bf16": "bf16"}


@dataclass(slots=True)
class OpenVinoBackend:
    """A converted generator, compiled for this processor."""

    label: str
    factor: int
    halo: int | None
    bytes_per_pixel: int
    _compile: Callable[[], Any]
    _compiled: Any = None

    @classmethod
    def open(cls, entry: ModelEntry, precision: Precision) -> Self:
        """Convert (the first time) and compile; ``auto`` is fp32."""
        chosen = "fp32" if precision == "auto" else precision
        core = openvino.Core()
        _check_precision(core, chosen)
        model = _cached_model(core, entry)
        hints = {"INFERENCE_PRECISION_HINT": _TYPES[chosen], "PERFORMANCE_HINT": "LATENCY"}
        factor, halo = _fact(model, "factor"), _fact(model, "halo")
        compile_it = partial(core.compile_model, model, "CPU", hints)
        return cls(
            label=f"{cpu_device().label}, OpenVINO {chosen}",
            factor=factor,
            halo=None if halo < 0 else halo,
            bytes_per_pixel=500,
            _compile=compile_it,
            _compiled=compile_it(),
        )

    def run(self, window: Window) -> Window:
        """Restore one window; see ``Backend.run``."""
        if self._compiled is None:
            self._compiled = self._compile()
        try:
            return np.array(self._compiled(window)[0], np.float32)
        except (RuntimeError, MemoryError) as cause:
            # After a refused allocation a compiled model fails for good, or returns old results.
            self._compiled = None
            if not _is_memory(cause):
                raise
            raise OutOfMemoryError(cpu_device().label) from cause


def _fact(model: openvino.Model, name: str) -> int:
    """Read a number that ``convert`` noted down in the model."""
    return int(model.get_rt_info(["deblur", name]).astype(str))


def _check_precision(core: openvino.Core, precision: str) -> None:
    offered = core.get_property("CPU", "OPTIMIZATION_CAPABILITIES")
    if precision == "bf16" and "BF16" not in offered:
        raise DeviceUnavailableError("cpu", "this processor has no bf16; use --precision fp32")


def _is_memory(cause: BaseException) -> bool:
    words = ("bad_alloc", "not enough memory", "failed to allocate", "out of memory")
    return isinstance(cause, MemoryError) or any(word in str(cause).lower() for word in words)


def _cached_model(core: openvino.Core, entry: ModelEntry) -> openvino.Model:
    """Read the converted model from the cache; convert it when it is not there, or damaged."""
    folder = user_cache_path("deblur") / "openvino" / f"{entry.card.tensors_sha256[:32]}-{_FORMAT}"
    try:
        model = core.read_model(folder / "model.xml")
        _fact(model, "factor"), _fact(model, "halo")
        return model
    except RuntimeError:
        _LOG.info("converting %s for OpenVINO", entry.name)
    model = convert(entry)
    try:
        _keep(model, folder)
    except OSError as cause:
        _LOG.warning("the converted model cannot be kept in %s: %s", folder, cause)
    return model


def convert(entry: ModelEntry) -> openvino.Model:
    """Convert a model straight from its torch module; any H and W on its grid."""
    import torch

    from engine.backends.torch_backend import load_generator

    generator = load_generator(entry)
    side = 8 * int(generator.factor)  # type: ignore[arg-type]
    example = torch.zeros(1, 3, side, side)
    with warnings.catch_warnings():
        # OpenVINO traces the module, which torch calls deprecated; and it would tell of every
        # check of a shape, which the open sizes below make good.
        warnings.filterwarnings("ignore", "`torch.jit", DeprecationWarning)
        warnings.simplefilter("ignore", torch.jit.TracerWarning)  # type: ignore[attr-defined]
        model = openvino.convert_model(generator, example_input=example, input=[1, 3, -1, -1])
    halo: Any = generator.halo
    model.set_rt_info(str(generator.factor), ["deblur", "factor"])
    model.set_rt_info(str(-1 if halo is None else halo), ["deblur", "halo"])
    return model


def _keep(model: openvino.Model, folder: Path) -> None:
    """Write the converted model beside its place, then move it there whole."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, ignore_cleanup_errors=True) as name:
        openvino.save_model(model, Path(name) / "model.xml", compress_to_fp16=False)
        shutil.rmtree(folder, ignore_errors=True)
        Path(name).rename(folder)
