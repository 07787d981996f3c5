"""ONNX graphs that are no generators, as detectors of objects: one input, any number of results."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from engine.backends.openvino_backend import Program, core
from engine.backends.openvino_graphs import reason_of, sizes_of
from engine.errors import ImportRefusedError

Sizes = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class OnnxGraph:
    """A graph, compiled for this processor in fp32.

    Attributes:
        input: The sizes of what it takes, all of them settled.
        outputs: Likewise of what it gives, in the file's order; -1 where only the content tells.
    """

    input: Sizes
    outputs: tuple[Sizes, ...]
    _program: Program

    @classmethod
    def open(cls, path: Path, *, open_side: int) -> Self:
        """Read a graph; sides (the last two sizes) that it leaves open become ``open_side``.

        Raises:
            ImportRefusedError: It cannot be run here, or takes something other than one photo.
        """
        if not path.is_file():
            raise ImportRefusedError(path, "there is no such file")
        try:
            model = core().read_model(path)
            if len(model.inputs) != 1:
                reason = f"it has {len(model.inputs)} inputs; one is expected, the photo"
                raise ImportRefusedError(path, reason)
            model.reshape(_settled(path, sizes_of(model.input()), open_side))
            compile_it = partial(
                core().compile_model, model, "CPU", {"INFERENCE_PRECISION_HINT": "f32"}
            )
            program = Program(compile_it, compile_it())
        except RuntimeError as cause:
            raise ImportRefusedError(path, reason_of(str(cause))) from cause
        outputs = tuple(tuple(sizes_of(port)) for port in model.outputs)
        return cls(tuple(sizes_of(model.input())), outputs, program)

    def run(self, values: NDArray[np.float32]) -> list[NDArray[np.float32]]:
        """Compute all results of ``input``-sized values, in the file's order."""
        return self._program.run(values)


def _settled(path: Path, sizes: list[int], open_side: int) -> list[int]:
    if len(sizes) != 4 or sizes[0] not in {-1, 1} or sizes[1] not in {-1, 3}:
        raise ImportRefusedError(path, f"its input has the shape {sizes}; (1, 3, H, W) is expected")
    return [1, 3, *(open_side if side == -1 else side for side in sizes[2:])]
