"""DeblurGAN-v2 on Inception-ResNet-v2: the strong generator of Kupyn et al., ICCV 2019.

The pyramid is described in ``pyramid.py``. The backbone is that of Szegedy et al., *Inception-v4,
Inception-ResNet and the Impact of Residual Connections on Learning*, AAAI 2017, figures 15 to 18,
in the layout and with the residual scales of the package ``pretrainedmodels``
(github.com/Cadene/pretrained-models.pytorch, ``inceptionresnetv2.py``), which upstream builds on.
Upstream's ``fpn_inception.h5`` holds it twice, as ``fpn.inception`` and, up to ``mixed_7a`` and cut
in five, as ``fpn.enc0`` to ``fpn.enc4``; the latter are read.

Its first convolutions do not pad, so maps come out some pixels short; the pyramid mirrors their
borders to make up for it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.architectures.pyramid import Pyramid, PyramidGenerator
from engine.architectures.shapes import Shapes, numbers

UNUSED = ("fpn.inception.",)

_INPUTS = (32, 64, 192, 1088, 2080)


@dataclass(frozen=True, slots=True)
class FpnInceptionOptions:
    """Hyper-parameters; the defaults are upstream's.

    Attributes:
        filters: Channels of the heads.
        width: Channels of the pyramid.
        blocks: Residual blocks of the backbone at 1/8 and at 1/16 of the size.
        is_affine: Norms of pyramid and heads have a weight and a bias (upstream's batch norm).
    """

    filters: int = 128
    width: int = 256
    blocks: tuple[int, int] = (10, 20)
    is_affine: bool = False


def recognise(shapes: Shapes) -> FpnInceptionOptions | None:
    """Tell the options from keys and shapes."""
    width, *inputs = shapes.get("fpn.lateral4.weight", (0,))
    if inputs != [_INPUTS[-1], 1, 1]:
        return None
    return FpnInceptionOptions(
        filters=shapes["head1.block0.weight"][0],
        width=width,
        blocks=(
            len(numbers(r"fpn\.enc3\.1\.(\d+)\.conv2d\.weight", shapes)),
            len(numbers(r"fpn\.enc4\.0\.(\d+)\.conv2d\.weight", shapes)),
        ),
        is_affine="smooth.1.weight" in shapes,
    )


class Unit(nn.Module):
    """Convolution without bias, norm, ReLU."""

    def __init__(
        self, inputs: int, outputs: int, size: int | tuple[int, int] = 1, *, stride: int = 1,
        is_padded: bool = True,
    ) -> None:  # fmt: skip
        """Make a unit; ``is_padded`` keeps the size of the map where the stride is 1."""
        super().__init__()
        height, width = (size, size) if isinstance(size, int) else size
        padding = (height // 2, width // 2) if is_padded else 0
        self.conv = nn.Conv2d(inputs, outputs, (height, width), stride, padding, bias=False)
        self.bn = nn.InstanceNorm2d(outputs, eps=1e-3, affine=True)

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, outputs, H', W')."""
        return functional.relu(self.bn(self.conv(x)))


def _shrinking(inputs: int, outputs: int) -> Unit:
    return Unit(inputs, outputs, 3, stride=2, is_padded=False)


class Branches(nn.Module):
    """Several ways through, their results side by side."""

    def __init__(self, *branches: nn.Module) -> None:
        """Keep ``branches`` as branch0, branch1 and so on."""
        super().__init__()
        self._names = [f"branch{number}" for number in range(len(branches))]
        for name, branch in zip(self._names, branches, strict=True):
            self.add_module(name, branch)

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, sum of the outputs, H', W')."""
        return torch.cat([self.get_submodule(name)(x) for name in self._names], dim=1)


class ResidualBranches(Branches):
    """Branches, merged to the channels of what came in and added to it, scaled; then ReLU."""

    def __init__(self, *branches: nn.Module, merged: int, channels: int, scale: float) -> None:
        """Merge the ``merged`` channels of ``branches`` into ``channels``."""
        super().__init__(*branches)
        self.conv2d = nn.Conv2d(merged, channels, 1)
        self._scale = scale

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's result, the same shape as ``x``."""
        return functional.relu(x + self._scale * cast("Tensor", self.conv2d(super().forward(x))))


def _mixed_5b() -> Branches:
    pool = nn.AvgPool2d(3, stride=1, padding=1, count_include_pad=False)
    return Branches(
        Unit(192, 96),
        nn.Sequential(Unit(192, 48), Unit(48, 64, 5)),
        nn.Sequential(Unit(192, 64), Unit(64, 96, 3), Unit(96, 96, 3)),
        nn.Sequential(pool, Unit(192, 64)),
    )


def _block35() -> ResidualBranches:
    """Inception-ResNet-A: 320 channels at 1/8 of the size."""
    return ResidualBranches(
        Unit(320, 32),
        nn.Sequential(Unit(320, 32), Unit(32, 32, 3)),
        nn.Sequential(Unit(320, 32), Unit(32, 48, 3), Unit(48, 64, 3)),
        merged=128,
        channels=320,
        scale=0.17,
    )


def _mixed_6a() -> Branches:
    return Branches(
        _shrinking(320, 384),
        nn.Sequential(Unit(320, 256), Unit(256, 256, 3), _shrinking(256, 384)),
        nn.MaxPool2d(3, stride=2),
    )


def _block17() -> ResidualBranches:
    """Inception-ResNet-B: 1088 channels at 1/16 of the size."""
    return ResidualBranches(
        Unit(1088, 192),
        nn.Sequential(Unit(1088, 128), Unit(128, 160, (1, 7)), Unit(160, 192, (7, 1))),
        merged=384,
        channels=1088,
        scale=0.1,
    )


def _mixed_7a() -> Branches:
    return Branches(
        nn.Sequential(Unit(1088, 256), _shrinking(256, 384)),
        nn.Sequential(Unit(1088, 256), _shrinking(256, 288)),
        nn.Sequential(Unit(1088, 256), Unit(256, 288, 3), _shrinking(288, 320)),
        nn.MaxPool2d(3, stride=2),
    )


class InceptionPyramid(Pyramid):
    """The feature pyramid over Inception-ResNet-v2."""

    def __init__(self, options: FpnInceptionOptions) -> None:
        """Make backbone and pyramid."""
        super().__init__(_INPUTS, options.width, is_affine=options.is_affine)
        above, below = options.blocks
        self.enc0 = _shrinking(3, 32)
        self.enc1 = nn.Sequential(
            Unit(32, 32, 3, is_padded=False), Unit(32, 64, 3), nn.MaxPool2d(3, stride=2)
        )
        self.enc2 = nn.Sequential(
            Unit(64, 80), Unit(80, 192, 3, is_padded=False), nn.MaxPool2d(3, stride=2)
        )
        self.enc3 = nn.Sequential(
            _mixed_5b(), nn.Sequential(*(_block35() for _ in range(above))), _mixed_6a()
        )
        self.enc4 = nn.Sequential(nn.Sequential(*(_block17() for _ in range(below))), _mixed_7a())

    def laterals(self, x: Tensor) -> tuple[Tensor, ...]:
        """Return the maps of a picture at 1/2 to 1/32 of its size, their lost borders mirrored."""
        lacking = ((0, 1), (1, 1), (1, 2), (1, 1), (1, 1))  # before and after, in each direction
        return tuple(
            functional.pad(lateral, border * 2, mode="reflect")
            for lateral, border in zip(super().laterals(x), lacking, strict=True)
        )


class FpnInceptionGenerator(PyramidGenerator):
    """The pyramid generator over Inception-ResNet-v2; see ``PyramidGenerator``."""

    smallest = 128  # at 1/32 of the size two pixels must be left for mirroring

    def __init__(self, options: FpnInceptionOptions) -> None:
        """Build the network that ``options`` describes."""
        super().__init__(
            InceptionPyramid(options),
            filters=options.filters,
            width=options.width,
            is_affine=options.is_affine,
        )
        self.options = options
