"""The perceptual loss: squared differences of VGG-19's activations after conv3_3.

Kupyn et al. 2018, section 3.1, after Johnson et al. 2016; the network is Simonyan and Zisserman
2015, under torchvision's names of its weights (``features.0.weight`` ... ``features.14.bias``).

There are two sets of weights about: the original ones and those that torchvision trained again,
whose activations are hundreds of times smaller. Activations are therefore divided by their mean
on one fixed picture, so that a weight of the loss means the same with either.
"""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.errors import PerceptualWeightsError

# Index of each convolution in torchvision's ``features``, and its channels (in, out); a pooling
# stands before those that follow a gap.
_CONVOLUTIONS = {
    0: (3, 64),
    2: (64, 64),
    5: (64, 128),
    7: (128, 128),
    10: (128, 256),
    12: (256, 256),
    14: (256, 256),
}
_POOL_BEFORE = {5, 10}
_LEVELS = {2, 7, 14}  # the last convolution of each resolution that is used
_MEAN, _DEVIATION = (0.485, 0.456, 0.406), (0.229, 0.224, 0.225)

_CACHED_NAME = "vgg19-dcbb9e9d.pth"  # torchvision's; the digits begin the file's SHA-256
_ADDRESS = f"https://download.pytorch.org/models/{_CACHED_NAME}"
_SHA256_START = "dcbb9e9d"


class Vgg19Features(nn.Module):
    """Images (B, 3, H, W) in [-1, 1] to activations after conv3_3 (B, 256, H/4, W/4).

    Divided by ``scale``, they average 1 on the reference picture.
    """

    mean: Tensor
    deviation: Tensor

    def __init__(self, weights: Mapping[str, Tensor]) -> None:
        super().__init__()
        with torch.random.fork_rng(devices=[]):  # a run's random numbers stay as they are
            convolutions = {i: nn.Conv2d(a, b, 3, padding=1) for i, (a, b) in _CONVOLUTIONS.items()}
        self.features = nn.ModuleDict({str(i): layer for i, layer in convolutions.items()})
        self.load_state_dict({name: weights[name].float() for name in self.state_dict()})
        self.requires_grad_(requires_grad=False)
        self.register_buffer("mean", torch.tensor(_MEAN).view(1, 3, 1, 1), persistent=False)
        self.register_buffer(
            "deviation", torch.tensor(_DEVIATION).view(1, 3, 1, 1), persistent=False
        )
        self.scale = 1.0
        self.scale = float(self(_reference_picture()).mean())

    def forward(self, images: Tensor) -> Tensor:
        """Return calibrated activations."""
        (last,) = deque(self._activations(images), maxlen=1)
        return last / self.scale

    def levels(self, images: Tensor) -> list[Tensor]:
        """Return the activations after conv1_2, conv2_2 and conv3_3, as the network makes them."""
        activations = self._activations(images)
        return [x for index, x in zip(_CONVOLUTIONS, activations, strict=True) if index in _LEVELS]

    def _activations(self, images: Tensor) -> Iterator[Tensor]:
        """Yield the activations after every convolution."""
        x = ((images + 1.0) * 0.5 - self.mean) / self.deviation
        for index in _CONVOLUTIONS:
            if index in _POOL_BEFORE:
                x = functional.max_pool2d(x, 2)
            x = functional.relu(self.features[str(index)](x))
            yield x


def _reference_picture() -> Tensor:
    """Make a picture (1, 3, 128, 128) in [-1, 1] with a natural spectrum: amplitude 1 / frequency.

    Colours are a gray pattern and a weaker pattern in each channel; always the same bits of noise.
    """
    size, rng = 128, np.random.default_rng(1988)
    frequencies = np.hypot(np.fft.fftfreq(size)[:, None], np.fft.fftfreq(size)[None])
    noise = rng.standard_normal((4, size, size))
    spectrum = np.fft.fft2(noise) / np.maximum(frequencies, 1.0 / size)
    spectrum[:, 0, 0] = 0.0
    patterns = np.fft.ifft2(spectrum).real
    patterns /= patterns.std(axis=(1, 2), keepdims=True)
    picture = np.clip(0.4 * (patterns[:1] + 0.3 * patterns[1:]), -1.0, 1.0)
    return torch.from_numpy(picture[None].astype(np.float32))


@dataclass(frozen=True, slots=True)
class PerceptualLoss:
    """Mean squared difference of calibrated activations; ``source`` says which weights."""

    features: Vgg19Features
    source: str

    def __call__(self, restored: Tensor, sharp: Tensor) -> Tensor:
        """Return the loss of (B, 3, H, W) tensors in [-1, 1] as a scalar."""
        with torch.no_grad():
            wanted = self.features(sharp)
        return functional.mse_loss(self.features(restored), wanted)


def load_perceptual_loss(weights: str, device: torch.device) -> PerceptualLoss:
    """Read VGG-19 from a file, or with ``auto`` from the user's torch cache.

    Raises:
        PerceptualWeightsError: There is none, or the file holds something else.
    """
    path = _cached() if weights == "auto" else Path(weights)
    if not path.is_file():
        raise PerceptualWeightsError(path, "there is no such file")
    tensors = _read(path)
    try:
        features = Vgg19Features(tensors)
    except (LookupError, RuntimeError, AttributeError) as cause:
        raise PerceptualWeightsError(path, "it does not hold VGG-19's convolutions") from cause
    scale = features.scale
    if not 0.0 < scale < float("inf"):
        raise PerceptualWeightsError(path, "its activations are no numbers to work with")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    source = f"{path.name}, SHA-256 {digest[:16]}, mean activation {scale:.3g}"
    return PerceptualLoss(features.to(device), source)


def _cached() -> Path:
    return Path(torch.hub.get_dir()) / "checkpoints" / _CACHED_NAME


def download_vgg19() -> Path:
    """Fetch torchvision's VGG-19 into the user's torch cache, checked by its SHA-256.

    Raises:
        PerceptualWeightsError: No connection, or the file is not what it should be.
    """
    path = _cached()
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        torch.hub.download_url_to_file(_ADDRESS, str(path), hash_prefix=_SHA256_START)
    except (OSError, RuntimeError) as cause:
        raise PerceptualWeightsError(path, f"it cannot be fetched ({cause})") from cause
    return path


def _read(path: Path) -> Mapping[str, Tensor]:
    """Read safetensors, or a torch file of tensors alone."""
    if path.suffix == ".safetensors":
        import safetensors.torch

        try:
            return safetensors.torch.load_file(path)
        except (OSError, safetensors.SafetensorError) as cause:
            raise PerceptualWeightsError(path, str(cause)) from cause
    try:
        data: Any = torch.load(path, map_location="cpu", weights_only=True)
    except Exception as cause:  # damaged bytes lead torch to errors of any kind
        raise PerceptualWeightsError(path, "it is damaged, or no torch file") from cause
    if not isinstance(data, dict):
        raise PerceptualWeightsError(path, "it does not hold VGG-19's convolutions")
    return data
