"""VGG-19 for the perceptual loss: from a file that is there, calibrated, and never made up."""

import hashlib
import math
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch import Tensor, nn

from engine.errors import PerceptualWeightsError
from tests.training.tiny import (
    ADVERSARIAL,
    CPU,
    VGG19_CONVOLUTIONS,
    save_photos,
    save_vgg19,
    tiny_config,
    vgg19_weights,
)
from training import perceptual
from training.perceptual import PerceptualLoss, download_vgg19, load_perceptual_loss
from training.runs import Folders, start_run

Weights = dict[str, Tensor]


@pytest.fixture(scope="module")
def weights() -> Weights:
    return vgg19_weights()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return save_vgg19(tmp_path / "vgg19.pth")


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A torch cache of its own; returns where torchvision would keep VGG-19."""
    monkeypatch.setattr(torch.hub, "get_dir", lambda: str(tmp_path / "cache"))
    return tmp_path / "cache" / "checkpoints" / "vgg19-dcbb9e9d.pth"


def images(*, seed: int) -> Tensor:
    return torch.rand(2, 3, 16, 24, generator=torch.Generator().manual_seed(seed)) * 2.0 - 1.0


def loss_of(loss: PerceptualLoss) -> float:
    return loss(images(seed=1), images(seed=2)).item()


# --- what it computes --------------------------------------------------------------------


def test_features_are_those_of_torchvisions_layers_up_to_conv3_3(
    file: Path, weights: Weights
) -> None:
    # torchvision's ``features``: convolutions at these places, each with a ReLU, and two poolings.
    layers: list[nn.Module] = []
    for index, (inputs, outputs) in VGG19_CONVOLUTIONS.items():
        if len(layers) < index:
            layers.append(nn.MaxPool2d(2))
        layers += [nn.Conv2d(inputs, outputs, 3, padding=1), nn.ReLU()]
    vgg = nn.Sequential(*layers)
    named = {name.removeprefix("features."): tensor for name, tensor in weights.items()}
    vgg.load_state_dict({name: named[name] for name in vgg.state_dict()})
    mean = torch.tensor([0.485, 0.456, 0.406]).view(1, 3, 1, 1)
    deviation = torch.tensor([0.229, 0.224, 0.225]).view(1, 3, 1, 1)
    expected = vgg(((images(seed=1) + 1.0) / 2.0 - mean) / deviation)

    features = load_perceptual_loss(str(file), CPU).features
    found = features(images(seed=1))
    assert found.shape == (2, 256, 4, 6)
    torch.testing.assert_close(found * features.scale, expected, rtol=1e-4, atol=1e-4)
    assert features(perceptual._reference_picture()).mean().item() == pytest.approx(1.0, rel=1e-5)


def test_the_loss_is_the_mean_squared_difference_and_teaches_the_restored_alone(
    file: Path,
) -> None:
    loss = load_perceptual_loss(str(file), CPU)
    restored, sharp = images(seed=1).requires_grad_(), images(seed=2).requires_grad_()
    value = loss(restored, sharp)
    difference = loss.features(restored) - loss.features(sharp)
    assert value.item() == pytest.approx(difference.square().mean().item(), rel=1e-5)
    value.backward()  # type: ignore[no-untyped-call]
    assert restored.grad is not None
    assert restored.grad.abs().max() > 0
    assert sharp.grad is None
    assert not any(p.requires_grad for p in loss.features.parameters())


def test_weights_whose_activations_are_larger_make_the_same_loss(
    tmp_path: Path, file: Path, weights: Weights
) -> None:
    larger = dict(weights)
    for name in ("features.14.weight", "features.14.bias"):
        larger[name] = weights[name] * 300.0
    torch.save(larger, tmp_path / "original.pth")
    first, second = (
        load_perceptual_loss(str(path), CPU) for path in (file, tmp_path / "original.pth")
    )
    assert second.features.scale == pytest.approx(300.0 * first.features.scale, rel=1e-4)
    assert loss_of(second) == pytest.approx(loss_of(first), rel=1e-4)


# --- where the weights come from ---------------------------------------------------------


def test_weights_come_from_a_torch_file_or_from_safetensors(
    tmp_path: Path, file: Path, weights: Weights
) -> None:
    safetensors.torch.save_file(weights, tmp_path / "vgg19.safetensors")
    state = torch.get_rng_state()
    first = load_perceptual_loss(str(file), CPU)
    second = load_perceptual_loss(str(tmp_path / "vgg19.safetensors"), CPU)
    assert loss_of(first) == loss_of(second) > 0
    assert torch.equal(torch.get_rng_state(), state)  # a resumed run goes on with its own
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert first.source.startswith(f"vgg19.pth, SHA-256 {digest[:16]}, mean activation ")


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("missing", "there is no such file"),
        ("a folder", "there is no such file"),
        ("cut off", "it is damaged"),
        ("text", "it is damaged"),
        ("a list", "does not hold VGG-19's convolutions"),
        ("another network", "does not hold VGG-19's convolutions"),
        ("other shapes", "does not hold VGG-19's convolutions"),
        ("numbers", "does not hold VGG-19's convolutions"),
        ("zeros", "no numbers to work with"),
        ("not finite", "no numbers to work with"),
        ("damaged.safetensors", "cannot use"),
    ],
)
def test_what_is_not_vgg19_is_told(
    tmp_path: Path, file: Path, weights: Weights, kind: str, words: str
) -> None:
    path = tmp_path / kind
    match kind:
        case "a folder":
            path.mkdir()
        case "cut off":
            path.write_bytes(file.read_bytes()[:100_000])
        case "text" | "damaged.safetensors":
            path.write_text("no tensors here")
        case "a list":
            torch.save([1, 2], path)
        case "another network":
            torch.save({"model.1.weight": torch.zeros(8, 3, 7, 7)}, path)
        case "other shapes":
            torch.save({**weights, "features.0.bias": torch.zeros(3)}, path)
        case "numbers":
            torch.save(dict.fromkeys(weights, 3), path)
        case "zeros":
            torch.save({name: torch.zeros_like(tensor) for name, tensor in weights.items()}, path)
        case "not finite":
            bias = weights["features.14.bias"]
            torch.save({**weights, "features.14.bias": bias * math.inf}, path)
    with pytest.raises(PerceptualWeightsError, match=words) as caught:
        load_perceptual_loss(str(path), CPU)
    assert caught.value.path == path
    assert "--without-perceptual" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_auto_looks_into_the_torch_cache(cache: Path, file: Path) -> None:
    with pytest.raises(PerceptualWeightsError, match="there is no such file") as caught:
        load_perceptual_loss("auto", CPU)
    assert caught.value.path == cache
    cache.parent.mkdir(parents=True)
    file.rename(cache)
    assert loss_of(load_perceptual_loss("auto", CPU)) > 0


def test_a_download_is_kept_only_if_its_sha_256_is_right(
    cache: Path, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    monkeypatch.setattr(perceptual, "_ADDRESS", file.as_uri())
    with pytest.raises(PerceptualWeightsError, match="it cannot be fetched"):
        download_vgg19()
    assert not cache.exists()
    monkeypatch.setattr(perceptual, "_SHA256_START", digest[:8])
    assert download_vgg19() == cache
    assert cache.read_bytes() == file.read_bytes()
    file.unlink()
    with pytest.raises(PerceptualWeightsError, match="it cannot be fetched"):
        download_vgg19()


@pytest.mark.usefixtures("cache")
def test_a_run_without_vgg19_does_not_start_unless_told_to(tmp_path: Path) -> None:
    photos = Folders(save_photos(tmp_path / "photos", 3))
    config = tiny_config(stages=[{**ADVERSARIAL, "perceptual_weight": 100.0}])
    with pytest.raises(PerceptualWeightsError):
        start_run(tmp_path / "run", config, photos)
    assert not (tmp_path / "run").exists()
    run = start_run(tmp_path / "run", config.without_perceptual(), photos)
    assert run.perceptual is None
    assert not run.state.config.is_perceptual
    assert run.state.config.is_adversarial
