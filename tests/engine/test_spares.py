"""Bundled models come back from their spare copies."""

from pathlib import Path

import pytest

from engine import spares, weights
from engine.errors import WeightsError
from engine.spares import keep_spares, restore_bundled, spares_folder
from engine.weights import find_model, read_tensors, user_models_folder
from resources import resource_path


@pytest.fixture
def bundled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A bundled model of an application that was installed in a folder of its own."""
    shipped = resource_path("weights", "default.safetensors").read_bytes()
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = tmp_path / "weights"
    folder.mkdir()
    for module in (spares, weights):
        monkeypatch.setattr(module, "resource_path", lambda *_: folder)
    path = folder / "default.safetensors"
    path.write_bytes(shipped)
    return path


def test_a_lost_model_comes_back(bundled: Path) -> None:
    before = bundled.read_bytes()
    keep_spares()
    assert restore_bundled() == ()
    bundled.unlink()
    assert restore_bundled() == ("default",)
    assert bundled.read_bytes() == before


def test_a_damaged_model_comes_back_and_is_no_spare(bundled: Path) -> None:
    before = bundled.read_bytes()
    keep_spares()
    bundled.write_bytes(before[:-1] + bytes([before[-1] ^ 1]))
    keep_spares()
    assert restore_bundled() == ("default",)
    assert bundled.read_bytes() == before


def test_a_spare_follows_a_new_version(bundled: Path) -> None:
    keep_spares()
    tensors = {"x": read_tensors(bundled)["entry.weight"]}
    weights.save_weights(bundled, tensors, weights.read_card(bundled))
    keep_spares()
    assert read_tensors(spares_folder() / bundled.name).keys() == {"x"}


def test_where_the_application_cannot_write_it_becomes_the_users(
    bundled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep_spares()
    bundled.unlink()
    bundled.parent.rmdir()
    bundled.parent.write_text("a file where the folder should be")
    assert restore_bundled() == ("default",)
    assert find_model("default").path == user_models_folder() / bundled.name


def test_without_a_spare_the_way_out_is_told(bundled: Path) -> None:
    bundled.unlink()
    keep_spares()
    assert not spares_folder().exists()
    with pytest.raises(WeightsError, match="install Deblur again, or import"):
        restore_bundled()


def test_a_disk_that_is_full_stops_nothing(bundled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(spares, "write_atomically", full)
    keep_spares()
    assert list(spares_folder().iterdir()) == []
