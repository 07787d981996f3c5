"""Checkpoints are read without running anything, whatever is in them."""

import os
import random
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.errors import DamagedWeightsError, ImportRefusedError, WeightsError
from engine.importing import HEAD
from engine.importing.checkpoints import CheckpointImporter
from tests.engine import upstream
from tests.engine.upstream import Upstream

TINY: dict[str, Any] = {"width": 2, "encoders": (1,), "decoders": (1,)}


def tiny_nafnet() -> dict[str, Tensor]:
    net = Upstream()
    upstream.nafnet(net, torch.rand(1, 3, 8, 8), **TINY)
    return net.tensors


def save(path: Path, content: object, *, is_zip: bool = True) -> Path:
    torch.save(content, path, _use_new_zipfile_serialization=is_zip)
    return path


@pytest.mark.parametrize("is_zip", [True, False])
@pytest.mark.parametrize(
    "nest",
    [
        lambda tensors: tensors,
        lambda tensors: {"model": tensors},
        lambda tensors: {"params": {f"module.{key}": t for key, t in tensors.items()}},
        lambda tensors: {"epoch": 3, "optimizer": {"lr": 0.1}, "state_dict": tensors},
        lambda tensors: {
            "params": {key: -tensor for key, tensor in tensors.items()},
            "params_ema": tensors,
        },
    ],
)
def test_the_generators_tensors_are_found(
    nest: Callable[[dict[str, Tensor]], object], is_zip: bool, tmp_path: Path
) -> None:
    tensors = tiny_nafnet()
    path = save(tmp_path / "net.h5", nest(tensors), is_zip=is_zip)
    importer = CheckpointImporter()
    assert importer.recognises(path, path.read_bytes()[:HEAD])
    imported = importer.load(path)
    assert (imported.card.architecture, imported.card.licence) == ("nafnet", "unknown")
    assert imported.tensors.keys() == tensors.keys()
    assert all(np.array_equal(imported.tensors[key], t) for key, t in tensors.items())


def test_other_files_are_no_checkpoints() -> None:
    for head in (b"", b"\x89HDF\r\n\x1a\n", b"\x80\x00", b"\x1f\x8b\x08", b"\x08\x09\x12"):
        assert not CheckpointImporter().recognises(Path("net.pth"), head)


def test_half_precision_stays_and_what_numpy_lacks_becomes_single(tmp_path: Path) -> None:
    tensors = tiny_nafnet()
    tensors["intro.weight"] = tensors["intro.weight"].half()
    tensors["ending.weight"] = tensors["ending.weight"].bfloat16()
    tensors["ending.bias"] = tensors["ending.bias"].double()
    kept = CheckpointImporter().load(save(tmp_path / "net.pth", tensors)).tensors
    assert kept["intro.weight"].dtype == np.float16
    assert kept["ending.weight"].dtype == kept["ending.bias"].dtype == np.float32
    assert np.array_equal(kept["ending.weight"], tensors["ending.weight"].float())


# --- Code ---


class Bomb:
    """Unpickled by itself, it would make a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def __reduce__(self) -> tuple[object, ...]:
        return os.mkdir, (str(self._path),)


class Net(nn.Conv2d):
    """A network that is pickled whole, as ``torch.save(net)`` does."""


@pytest.mark.parametrize("is_zip", [True, False])
@pytest.mark.parametrize("kind", ["bomb", "module"])
def test_code_is_refused_and_not_run(kind: str, is_zip: bool, tmp_path: Path) -> None:
    trace = tmp_path / "it ran"
    content = {"model": tiny_nafnet(), "x": Bomb(trace)} if kind == "bomb" else Net(3, 3, 3)
    path = save(tmp_path / "net.pth", content, is_zip=is_zip)
    with pytest.raises(ImportRefusedError, match="is code and is not run") as caught:
        CheckpointImporter().load(path)
    assert ("mkdir" if kind == "bomb" else "Net") in caught.value.reason
    assert "\n" not in str(caught.value)
    assert not trace.exists()


def test_a_torchscript_program_is_refused(tmp_path: Path) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch calls it deprecated; files of it are about
        traced: Any = torch.jit.trace(nn.Conv2d(3, 3, 3), torch.zeros(1, 3, 8, 8))  # type: ignore[no-untyped-call]
    traced.save(str(tmp_path / "net.pt"))
    with pytest.raises(ImportRefusedError, match="TorchScript program"):
        CheckpointImporter().load(tmp_path / "net.pt")


# --- Damage ---


@pytest.mark.parametrize("is_zip", [True, False])
def test_a_checkpoint_cut_off_anywhere_is_damaged(is_zip: bool, tmp_path: Path) -> None:
    path = save(tmp_path / "net.pth", {"model": tiny_nafnet()}, is_zip=is_zip)
    whole = path.read_bytes()
    for length in range(2, len(whole) - 1, len(whole) // 50):
        path.write_bytes(whole[:length])
        with pytest.raises(
            DamagedWeightsError, match=r"cut off or corrupt|cannot be read"
        ) as caught:
            CheckpointImporter().load(path)
        assert caught.value.path == path


@pytest.mark.parametrize("is_zip", [True, False])
def test_random_damage_is_an_error_of_ours(is_zip: bool, tmp_path: Path) -> None:
    path = save(tmp_path / "net.pth", {"model": {"a": torch.ones(3)}}, is_zip=is_zip)
    whole, rng = path.read_bytes(), random.Random(5)
    for _ in range(150):
        data = bytearray(whole)
        for _ in range(rng.randint(1, 3)):
            data[rng.randrange(len(data))] = rng.randrange(256)
        path.write_bytes(data)
        with pytest.raises(WeightsError):  # also whole it is nothing known
            CheckpointImporter().load(path)


def test_numbers_that_are_not_finite_are_damage(tmp_path: Path) -> None:
    tensors = tiny_nafnet()
    tensors["ending.bias"][1] = float("nan")
    with pytest.raises(
        DamagedWeightsError, match=r"ending\.bias holds numbers that are not finite"
    ):
        CheckpointImporter().load(save(tmp_path / "net.pth", tensors))


def test_a_tensor_that_pretends_to_be_large_is_damage(tmp_path: Path) -> None:
    vast = torch.zeros(1).expand(10**9, 10**9)
    with pytest.raises(DamagedWeightsError, match="larger than what is stored of it"):
        CheckpointImporter().load(save(tmp_path / "net.pth", {"x": vast}))


def test_sparse_and_complex_tensors_are_refused(tmp_path: Path) -> None:
    for odd in (torch.eye(3).to_sparse(), torch.zeros(3, dtype=torch.complex64)):
        with pytest.raises(ImportRefusedError, match="sparse, quantized or complex"):
            CheckpointImporter().load(save(tmp_path / "net.pth", {"x": odd}))


@pytest.mark.parametrize("content", [[torch.ones(3)], {}, {"model": {"a": 3}}, torch.ones(3), "x"])
def test_what_has_no_tensors_by_name_is_refused(content: object, tmp_path: Path) -> None:
    with pytest.raises(ImportRefusedError, match="no tensors by name"):
        CheckpointImporter().load(save(tmp_path / "net.pth", content))
