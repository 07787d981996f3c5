"""What the generators of DeblurGAN-v2 share: the feature pyramid over a backbone, and its heads.

Kupyn et al., *DeblurGAN-v2: Deblurring (Orders-of-Magnitude) Faster and Better*, ICCV 2019, figure
2. Layers and keys are laid out as in the authors' ``models/fpn_mobilenet.py`` and
``models/fpn_inception.py`` (github.com/VITA-Group/DeblurGANv2), whose files hold them under
``model``, each with ``module.`` before it.

Every norm, those of the backbone too, takes the statistics of the picture before it: the authors'
``predict.py`` keeps the network in training mode for that, one picture at a time, and says that it
is meant. A batch norm that does so is an instance norm with weight and bias.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional


def upsample(x: Tensor, factor: int) -> Tensor:
    """(B, C, H, W) to (B, C, factor H, factor W), repeating pixels."""
    return functional.interpolate(x, scale_factor=float(factor), mode="nearest")


def smoothing(inputs: int, outputs: int, *, is_affine: bool) -> nn.Sequential:
    """3x3 convolution, norm, ReLU."""
    return nn.Sequential(
        nn.Conv2d(inputs, outputs, 3, padding=1),
        nn.InstanceNorm2d(outputs, affine=is_affine),
        nn.ReLU(inplace=True),
    )


class Pyramid(nn.Module):
    """The feature pyramid; a backbone adds ``enc0`` to ``enc4``, from half size downwards."""

    enc0: nn.Module
    enc1: nn.Module
    enc2: nn.Module
    enc3: nn.Module
    enc4: nn.Module

    def __init__(self, inputs: Sequence[int], width: int, *, is_affine: bool) -> None:
        """Make what turns five maps of ``inputs`` channels into four of ``width`` and one of half.

        The backbone's own layers are the subclass's to make.
        """
        super().__init__()
        first, *others = inputs
        self.td1, self.td2, self.td3 = (
            smoothing(width, width, is_affine=is_affine) for _ in range(3)
        )
        self.lateral0 = nn.Conv2d(first, width // 2, 1, bias=False)
        self.lateral1, self.lateral2, self.lateral3, self.lateral4 = (
            nn.Conv2d(count, width, 1, bias=False) for count in others
        )

    def laterals(self, x: Tensor) -> tuple[Tensor, ...]:
        """Return the maps of a picture (B, 3, H, W) at 1/2, 1/4, 1/8, 1/16 and 1/32 of its size."""
        enc0 = self.enc0(x)
        enc1 = self.enc1(enc0)
        enc2 = self.enc2(enc1)
        enc3 = self.enc3(enc2)
        maps = (enc0, enc1, enc2, enc3, self.enc4(enc3))
        convolutions = (self.lateral0, self.lateral1, self.lateral2, self.lateral3, self.lateral4)
        return tuple(convolve(map_) for convolve, map_ in zip(convolutions, maps, strict=True))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        """Return the pyramid of a picture: the map at 1/2, then those at 1/4 to 1/32."""
        lateral0, lateral1, lateral2, lateral3, map4 = self.laterals(x)
        map3 = self.td1(lateral3 + upsample(map4, 2))
        map2 = self.td2(lateral2 + upsample(map3, 2))
        map1 = self.td3(lateral1 + upsample(map2, 2))
        return lateral0, map1, map2, map3, map4


class Head(nn.Module):
    """Two 3x3 convolutions with ReLU, without bias."""

    def __init__(self, inputs: int, outputs: int) -> None:
        """Make the head for one map of the pyramid."""
        super().__init__()
        self.block0 = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.block1 = nn.Conv2d(outputs, outputs, 3, padding=1, bias=False)

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, outputs, H, W)."""
        return functional.relu(self.block1(functional.relu(self.block0(x))))


class PyramidGenerator(nn.Module):
    """Blurred (B, 3, H, W) in [-1, 1] to restored, clamped to [-1, 1]; sides multiples of 32.

    The norms use statistics of the whole input, so the result depends on what it is given.
    """

    factor = 32
    halo = None

    def __init__(self, pyramid: Pyramid, *, filters: int, width: int, is_affine: bool) -> None:
        """Put heads of ``filters`` channels on a pyramid of ``width`` channels."""
        super().__init__()
        self.fpn = pyramid
        self.head1, self.head2, self.head3, self.head4 = (Head(width, filters) for _ in range(4))
        self.smooth = smoothing(4 * filters, filters, is_affine=is_affine)
        self.smooth2 = smoothing(filters, filters // 2, is_affine=is_affine)
        self.final = nn.Conv2d(filters // 2, 3, 3, padding=1)

    def forward(self, blurred: Tensor) -> Tensor:
        """Return the clamped sum of ``blurred`` and the predicted residual."""
        map0, map1, map2, map3, map4 = self.fpn(blurred)
        maps = (
            upsample(self.head4(map4), 8),
            upsample(self.head3(map3), 4),
            upsample(self.head2(map2), 2),
            self.head1(map1),
        )
        smoothed = upsample(self.smooth(torch.cat(maps, dim=1)), 2)
        smoothed = upsample(self.smooth2(smoothed + map0), 2)
        residual = torch.tanh(cast("Tensor", self.final(smoothed)))
        return (blurred + residual).clamp(-1.0, 1.0)
