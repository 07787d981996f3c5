"""PyTorch checkpoints: pickles from which tensors are read, and nothing is run.

``torch.load(weights_only=True)`` has an unpickler of its own that knows tensors and plain data and
refuses every other name, so a file with code in it ends in an error, not in the code.
"""

from __future__ import annotations

import pickle
import re
import struct
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from engine.errors import DamagedWeightsError, ImportRefusedError
from engine.importing import Imported

if TYPE_CHECKING:
    from torch import Tensor

_ZIP, _PICKLE = b"PK\x03\x04", re.compile(rb"\x80[\x02-\x05]")
_ASKS = re.compile(r"GLOBAL ([\w.]+)")
# A damaged file leads the readers anywhere; these were seen at random bytes.
_DAMAGE = (
    OSError, RuntimeError, EOFError, ValueError, LookupError, AttributeError, TypeError, AssertionError,
    OverflowError, MemoryError, struct.error,
)  # fmt: skip
# What training programs call the generator's tensors, the averaged ones first.
_NESTS = (
    "params_ema", "params", "state_dict", "model_state_dict", "model", "generator", "netG", "G",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckpointImporter:
    """Files of ``torch.save``: ``.pth``, ``.pt``, ``.ckpt``, and DeblurGAN-v2's ``.h5``."""

    kind: str = "PyTorch checkpoint"

    def recognises(self, path: Path, head: bytes) -> bool:  # noqa: ARG002 - names say nothing here
        """Tell zip archives and pickles; a Keras ``.h5`` is neither."""
        return head.startswith(_ZIP) or _PICKLE.match(head) is not None

    def load(self, path: Path) -> Imported:
        """Read the tensors; see ``Importer.load``."""
        from engine.importing.state_dicts import import_state_dict

        tensors = _generator_tensors(path, _read(path))
        _check_storage(path, tensors)
        return import_state_dict(path, tensors)


def _read(path: Path) -> object:
    import torch

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about pickle protocols; what matters raises
            return torch.load(path, map_location="cpu", weights_only=True)
    except pickle.UnpicklingError as cause:
        asked = _ASKS.search(str(cause))
        if asked:
            raise ImportRefusedError(
                path,
                f"the pickle asks for {asked[1]}, which is code and is not run; "
                "save the state_dict by itself",
            ) from cause
        raise DamagedWeightsError(path, "the pickle cannot be read") from cause
    except _DAMAGE as cause:
        if "TorchScript" in str(cause):
            raise ImportRefusedError(
                path, "it is a TorchScript program, which is code and is not run; save a state_dict"
            ) from cause
        raise DamagedWeightsError(path, "the checkpoint is cut off or corrupt") from cause


def _generator_tensors(path: Path, content: object) -> Mapping[str, Tensor]:
    """Find the state dict of the generator in what a training program saved."""
    if isinstance(content, Mapping):
        for nest in (content, *(content[key] for key in _NESTS if key in content)):
            tensors = _tensors(nest)
            if tensors:
                return tensors
    raise ImportRefusedError(path, "it holds no tensors by name, as a state_dict does")


def _tensors(nest: object) -> dict[str, Tensor]:
    import torch

    if not isinstance(nest, Mapping):
        return {}
    return {str(key): value for key, value in nest.items() if isinstance(value, torch.Tensor)}


def _check_storage(path: Path, tensors: Mapping[str, Tensor]) -> None:
    """Refuse tensors that only pretend to be large, by strides of 0, and those of odd layouts."""
    import torch

    for key, tensor in tensors.items():
        if tensor.layout != torch.strided or tensor.is_quantized or tensor.is_complex():
            raise ImportRefusedError(path, f"the tensor {key} is sparse, quantized or complex")
        if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
            raise DamagedWeightsError(path, f"the tensor {key} is larger than what is stored of it")
