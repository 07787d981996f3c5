"""A file from elsewhere becomes a model that restores, or leaves nothing behind."""

import hashlib
import os
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from engine.backends import open_backend
from engine.backends.torch_backend import load_tileable
from engine.devices import cpu_device
from engine.errors import ImportRefusedError, UsageError, WeightsError
from engine.importing import install
from engine.importing.install import (
    Said,
    import_model,
    install_staged,
    quarantine,
    stage_model,
)
from engine.weights import ModelEntry, find_model, list_models, read_tensors, user_models_folder
from tests.engine import upstream
from tests.engine.fakes import pixels_of
from tests.engine.upstream import Upstream

NETWORKS: list[tuple[str, Callable[..., object], dict[str, Any]]] = [
    ("resnet", upstream.deblurgan, {"width": 4, "blocks": 1}),
    ("nafnet", upstream.nafnet, {"width": 4, "encoders": (1, 1), "decoders": (1, 1)}),
    ("fpn_mobilenet", upstream.fpn_mobilenet, {"filters": 8, "width": 16}),
    ("fpn_inception", upstream.fpn_inception, {"filters": 8, "width": 16, "blocks": (1, 1)}),
]


@pytest.fixture
def models_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own models, which is not there yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = user_models_folder()
    assert folder.is_relative_to(tmp_path)
    return folder


@pytest.fixture
def passing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every self-test passes at once."""
    monkeypatch.setattr(install, "try_model", lambda *_: 30.0)


def save_network(path: Path, network: Callable[..., object], options: dict[str, Any]) -> Path:
    """Write a checkpoint as upstream's training program does."""
    net = Upstream()
    with torch.no_grad():
        network(net, torch.rand(1, 3, 128, 128), **options)
    torch.save({"model": {f"module.{key}": t for key, t in net.tensors.items()}}, path)
    return path


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A small NAFNet, as upstream would save it."""
    return save_network(tmp_path / "My NAFNet (GoPro).pth", *NETWORKS[1][1:])


@pytest.mark.parametrize(("architecture", "network", "options"), NETWORKS)
def test_an_imported_checkpoint_restores_photos_of_any_size(
    architecture: str,
    network: Callable[..., object],
    options: dict[str, Any],
    models_folder: Path,
    tmp_path: Path,
) -> None:
    source = save_network(tmp_path / "latest_net_G.pth", network, options)
    before = source.read_bytes()
    imported = import_model(source, licence="BSD-2-Clause")
    entry = find_model("latest_net_G")
    assert entry == imported.entry == list_models()[-1]
    assert entry.path == models_folder / "latest_net_G.safetensors"
    assert list(models_folder.iterdir()) == [entry.path]
    assert imported.psnr > 18
    card = entry.card
    assert (card.architecture, card.licence) == (architecture, "BSD-2-Clause")
    assert card.origin == {
        "file": "latest_net_G.pth",
        "sha256": hashlib.sha256(before).hexdigest(),
        "kind": "PyTorch checkpoint",
        "imported": datetime.now(UTC).date().isoformat(),
    }
    assert card.parameters == sum(tensor.size for tensor in read_tensors(entry.path).values())
    assert source.read_bytes() == before
    check_backend(entry)


def check_backend(entry: ModelEntry) -> None:
    """What runs on the CPU gives what torch gives, also at a size that it was not traced at."""
    backend = open_backend(entry, cpu_device(), "fp32")
    generator, rules = load_tileable(entry)
    planes = pixels_of(rules.padded(1), rules.padded(400)).transpose(2, 0, 1)[None]
    window = np.ascontiguousarray(planes * 2 - 1, np.float32)
    with torch.no_grad():
        wanted = generator(torch.from_numpy(window)).numpy()
    # Norms divide by deviations of their own, which adds to the differences.
    assert np.abs(backend.run(window) - wanted).max() < 2e-3


@pytest.mark.usefixtures("passing", "models_folder")
def test_a_name_is_made_from_the_files(checkpoint: Path) -> None:
    entry = import_model(checkpoint).entry
    assert entry.name == entry.card.name == "My-NAFNet-GoPro"
    assert entry.card.description == "Imported from My NAFNet (GoPro).pth"
    assert entry.card.licence == "unknown"


@pytest.mark.usefixtures("passing", "models_folder")
def test_our_own_weights_keep_what_their_card_says(compact_model: ModelEntry) -> None:
    first = import_model(find_model("default").path, name="copy").entry
    shipped = find_model("default").card
    assert first.card.credits == shipped.credits
    assert first.card.licence == shipped.licence
    assert first.card.tensors_sha256 == shipped.tensors_sha256
    assert first.card.origin["file"] == "default.safetensors"
    again = import_model(first.path, name="copy-of-copy").entry
    assert again.card.origin == first.card.origin  # where it first came from


@pytest.mark.usefixtures("passing")
def test_a_model_is_only_replaced_when_asked(
    checkpoint: Path, models_folder: Path, tmp_path: Path
) -> None:
    other = save_network(tmp_path / "other.pth", *NETWORKS[0][1:])
    first = import_model(checkpoint, name="mine").entry
    with pytest.raises(UsageError, match="there is a model mine already"):
        import_model(other, name="MINE")
    assert find_model("mine") == first
    assert import_model(other, name="mine", replace=True).entry.card.architecture == "resnet"
    assert [path.name for path in models_folder.iterdir()] == ["mine.safetensors"]


@pytest.mark.usefixtures("passing", "models_folder")
def test_bundled_models_are_never_replaced(checkpoint: Path) -> None:
    with pytest.raises(UsageError, match="there is a model default already; choose another name"):
        import_model(checkpoint, name="default", replace=True)


def test_a_failed_self_test_leaves_what_was_there(
    checkpoint: Path, models_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, source: Path) -> float:
        raise ImportRefusedError(source, "its result is the same everywhere")

    monkeypatch.setattr(install, "try_model", lambda *_: 30.0)
    first = import_model(checkpoint, name="mine").entry
    data = first.path.read_bytes()
    monkeypatch.setattr(install, "try_model", refuse)
    with pytest.raises(ImportRefusedError, match="the same everywhere"):
        import_model(checkpoint, name="mine", replace=True)
    assert list(models_folder.iterdir()) == [first.path]
    assert first.path.read_bytes() == data


def test_a_network_that_wrecks_photos_is_refused(
    tmp_path: Path, models_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # As where OpenVINO is not installed: there is nothing to convert for one photo.
    monkeypatch.setitem(sys.modules, "engine.backends.openvino_backend", None)
    net = Upstream()
    upstream.nafnet(net, torch.rand(1, 3, 8, 8), width=4, encoders=(1, 1), decoders=(1, 1))
    net.tensors["ending.weight"] *= 30
    torch.save({"params": net.tensors}, tmp_path / "net.pth")
    with pytest.raises(ImportRefusedError, match="no longer the photo"):
        import_model(tmp_path / "net.pth")
    assert list(models_folder.iterdir()) == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", r"empty \(0 bytes\)"),
        (b"\x89HDF\r\n\x1a\n" + bytes(50), "HDF5 file, as Keras writes"),
        (b"<!DOCTYPE html><html>", "a web page; the download went wrong"),
        (b"version https://git-lfs.github.com/spec/v1\n", "a pointer to a file in Git LFS"),
        (b"Dear aunt", "none of these: .*PyTorch checkpoint"),
        (b"PK\x05\x06" + bytes(18), "none of these"),
        (b"PK\x03\x04" + bytes(18), "cut off or corrupt"),
    ],
)
@pytest.mark.usefixtures("models_folder")
def test_other_files_are_refused_with_the_reason(data: bytes, words: str, tmp_path: Path) -> None:
    source = tmp_path / "net.pth"
    source.write_bytes(data)
    with pytest.raises(WeightsError, match=words) as caught:
        import_model(source)
    assert str(source) in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.usefixtures("models_folder")
def test_what_cannot_be_read_is_refused(tmp_path: Path) -> None:
    for source in (tmp_path / "away.pth", tmp_path):
        with pytest.raises(ImportRefusedError, match="it cannot be read"):
            import_model(source, name="mine")


@pytest.mark.usefixtures("passing")
def test_a_folder_that_cannot_be_written_is_told(checkpoint: Path, models_folder: Path) -> None:
    models_folder.parent.mkdir(parents=True)
    models_folder.touch()
    with pytest.raises(WeightsError, match="cannot write into"):
        import_model(checkpoint, name="mine")


# --- in two steps ---


@pytest.mark.usefixtures("passing")
def test_what_is_staged_is_no_model_until_the_user_has_named_it(
    checkpoint: Path, models_folder: Path
) -> None:
    before = [entry.name for entry in list_models()]
    with quarantine() as folder:
        staged = stage_model(checkpoint, folder)
        assert (staged.name, staged.psnr) == ("My-NAFNet-GoPro", 30.0)
        assert staged.card.architecture == "nafnet"
        assert [entry.name for entry in list_models()] == before
        said = Said("aunt", licence="MIT", source="https://example.org/nets")
        entry = install_staged(staged, said).entry
    assert [path.name for path in models_folder.iterdir()] == ["aunt.safetensors"]
    assert entry == find_model("aunt")
    assert (entry.card.licence, entry.card.name) == ("MIT", "aunt")
    assert entry.card.origin["from"] == "https://example.org/nets"
    assert entry.card.origin["file"] == checkpoint.name
    assert read_tensors(entry.path)


@pytest.mark.usefixtures("passing")
def test_a_staged_model_takes_no_name_of_another(checkpoint: Path, models_folder: Path) -> None:
    with quarantine() as folder:
        staged = stage_model(checkpoint, folder)
        with pytest.raises(UsageError, match="there is a model default"):
            install_staged(staged, Said("default"))
        assert install_staged(staged, Said("one")).entry.name == "one"
    assert [path.name for path in models_folder.iterdir()] == ["one.safetensors"]


def test_an_old_quarantine_is_swept_and_a_new_one_is_not(models_folder: Path) -> None:
    models_folder.mkdir(parents=True)
    for name, age_s in (("old", 2 * 24 * 3600), ("new", 60)):
        folder = models_folder / f".quarantine-{name}"
        folder.mkdir()
        (folder / "net.safetensors").touch()
        then = time.time() - age_s
        os.utime(folder, (then, then))
    with quarantine():
        pass
    assert [path.name for path in models_folder.iterdir()] == [".quarantine-new"]
