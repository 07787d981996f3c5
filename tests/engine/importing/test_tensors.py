"""safetensors: ours come with their card, foreign ones are told from their tensors."""

from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from engine.errors import DamagedWeightsError, ImportRefusedError
from engine.importing import HEAD
from engine.importing.tensors import SafetensorsImporter
from engine.weights import ModelEntry, read_tensors
from tests.engine import upstream
from tests.engine.upstream import Upstream


def save_foreign(path: Path) -> dict[str, torch.Tensor]:
    net = Upstream(has_running=False)
    upstream.deblurgan(net, torch.rand(1, 3, 16, 16), width=2, blocks=1)
    net.tensors["model.1.weight"] = net.tensors["model.1.weight"].bfloat16()
    safetensors.torch.save_file(net.tensors, path, metadata={"format": "pt"})
    return net.tensors


def test_our_own_weights_keep_their_card(compact_model: ModelEntry) -> None:
    imported = SafetensorsImporter().load(compact_model.path)
    assert imported.card == compact_model.card
    wanted = read_tensors(compact_model.path)
    assert all(np.array_equal(imported.tensors[key], tensor) for key, tensor in wanted.items())


def test_foreign_tensors_are_told_by_their_shapes(tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    tensors = save_foreign(path)
    imported = SafetensorsImporter().load(path)
    assert (imported.card.architecture, imported.card.licence) == ("resnet", "unknown")
    assert np.array_equal(imported.tensors["model.1.weight"], tensors["model.1.weight"].float())


def test_the_header_tells_where_the_name_does_not(tmp_path: Path) -> None:
    path = tmp_path / "net.bin"
    save_foreign(path)
    importer = SafetensorsImporter()
    assert importer.recognises(path, path.read_bytes()[:HEAD])
    assert not importer.recognises(path, b"PK\x03\x04" + bytes(20))
    assert not importer.recognises(path, b"")


@pytest.mark.parametrize("length", [0, 5, 60, -1])
def test_a_file_that_is_cut_off_is_damaged(length: int, tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    save_foreign(path)
    path.write_bytes(path.read_bytes()[:length])
    with pytest.raises(DamagedWeightsError):
        SafetensorsImporter().load(path)


def test_our_own_weights_that_were_changed_are_damaged(
    compact_model: ModelEntry, tmp_path: Path
) -> None:
    data = bytearray(compact_model.path.read_bytes())
    data[-1] ^= 1
    path = tmp_path / "changed.safetensors"
    path.write_bytes(data)
    with pytest.raises(DamagedWeightsError, match="SHA-256"):
        SafetensorsImporter().load(path)


def test_other_tensors_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "net.safetensors"
    safetensors.torch.save_file({"x": torch.ones(3)}, path)
    with pytest.raises(ImportRefusedError, match="no architecture known here"):
        SafetensorsImporter().load(path)
