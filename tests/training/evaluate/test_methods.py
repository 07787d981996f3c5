"""Models of any kind become methods; nothing is installed on the way."""

from pathlib import Path

import numpy as np
import pytest
import torch

from engine.errors import DamagedWeightsError, UnknownModelError, WeightsError
from engine.weights import user_models_folder
from tests.engine.graph_samples import small_onnx
from tests.training.tiny import scene, tiny_state
from training.evaluate.methods import BLURRED_INPUT, open_models


@pytest.fixture
def checkpoint(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A foreign checkpoint of an untrained generator, and an empty folder of the user's models."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "foreign.pth"
    torch.save({"state_dict": tiny_state().average.state_dict()}, path)
    return path


def test_a_file_from_elsewhere_is_used_without_being_installed(checkpoint: Path) -> None:
    blurred = scene(48, 64)
    with open_models([str(checkpoint)], "cpu") as (model,):
        assert (model.name, model.kind) == ("foreign", "model")
        assert "on CPU" in model.about
        np.testing.assert_allclose(model.restore(blurred), blurred, atol=0.02)
    assert not user_models_folder().exists()


def test_a_graph_is_used_likewise(checkpoint: Path) -> None:
    path = checkpoint.with_name("net.onnx")
    path.write_bytes(small_onnx())
    with open_models([str(path)], "cpu") as (model,):
        assert model.name == "net"
        assert model.restore(scene(48, 64)).shape == (48, 64, 3)
    assert not user_models_folder().exists()


def test_gray_photos_stay_gray_as_their_files_would(checkpoint: Path) -> None:
    gray = np.repeat(scene(48, 64)[:, :, :1], 3, axis=2)
    with open_models([str(checkpoint)], "cpu") as (model,):
        restored = model.restore(gray)
    assert np.array_equal(restored[..., 0], restored[..., 2])


def test_what_is_no_model_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownModelError), open_models(["nobody"], "cpu"):
        pass
    (tmp_path / "text.onnx").write_text("no graph", encoding="utf-8")
    with pytest.raises(WeightsError), open_models([str(tmp_path / "text.onnx")], "cpu"):
        pass
    missing = str(tmp_path / "missing.safetensors")
    with pytest.raises((UnknownModelError, DamagedWeightsError)), open_models([missing], "cpu"):
        pass


def test_the_blurred_photo_is_a_method_too() -> None:
    blurred = scene(8, 8)
    assert BLURRED_INPUT.restore(blurred) is blurred
