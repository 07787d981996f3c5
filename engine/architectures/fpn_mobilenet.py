"""DeblurGAN-v2 on MobileNetV2: the light generator of Kupyn et al., ICCV 2019.

The pyramid is described in ``pyramid.py``. The backbone is that of Sandler et al., *MobileNetV2:
Inverted Residuals and Linear Bottlenecks*, CVPR 2018, table 2, up to the second block of 160
channels, which is as far as the pyramid reads. Upstream's ``fpn_mobilenet.h5`` holds it twice, as
``fpn.features`` and, cut in five, as ``fpn.enc0`` to ``fpn.enc4``; the latter are read.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import cast

from torch import Tensor, nn

from engine.architectures.pyramid import Pyramid, PyramidGenerator
from engine.architectures.shapes import Shapes

UNUSED = ("fpn.features.",)

# Expansion, channels, blocks, stride of the first (table 2 of the paper); 160 has one block more
# there.
_STAGES = (
    (1, 16, 1, 1),
    (6, 24, 2, 2),
    (6, 32, 3, 2),
    (6, 64, 4, 2),
    (6, 96, 3, 1),
    (6, 160, 2, 2),
)
_CUTS = (0, 2, 4, 7, 11, 16)
_INPUTS = (16, 24, 32, 64, 160)


@dataclass(frozen=True, slots=True)
class FpnMobilenetOptions:
    """Hyper-parameters; the defaults are upstream's.

    Attributes:
        filters: Channels of the heads.
        width: Channels of the pyramid.
        is_affine: Norms of pyramid and heads have a weight and a bias (upstream's batch norm).
    """

    filters: int = 64
    width: int = 128
    is_affine: bool = False


def recognise(shapes: Shapes) -> FpnMobilenetOptions | None:
    """Tell the options from keys and shapes."""
    width, *inputs = shapes.get("fpn.lateral4.weight", (0,))
    if inputs != [_INPUTS[-1], 1, 1]:
        return None
    return FpnMobilenetOptions(
        filters=shapes["head1.block0.weight"][0],
        width=width,
        is_affine="smooth.1.weight" in shapes,
    )


def _normed(convolution: nn.Conv2d) -> Iterator[nn.Module]:
    yield convolution
    yield nn.InstanceNorm2d(convolution.out_channels, affine=True)


def _entry() -> nn.Sequential:
    convolution = nn.Conv2d(3, 32, 3, stride=2, padding=1, bias=False)
    return nn.Sequential(*_normed(convolution), nn.ReLU6(inplace=True))


def _bottleneck(inputs: int, outputs: int, stride: int, expansion: int) -> Iterator[nn.Module]:
    inner = inputs * expansion
    if expansion != 1:
        yield from _normed(nn.Conv2d(inputs, inner, 1, bias=False))
        yield nn.ReLU6(inplace=True)
    yield from _normed(nn.Conv2d(inner, inner, 3, stride, padding=1, groups=inner, bias=False))
    yield nn.ReLU6(inplace=True)
    yield from _normed(nn.Conv2d(inner, outputs, 1, bias=False))


class InvertedResidual(nn.Module):
    """Expansion, depthwise convolution, projection; with a skip where the shape stays."""

    def __init__(self, inputs: int, outputs: int, *, stride: int, expansion: int) -> None:
        """Make the block."""
        super().__init__()
        self.conv = nn.Sequential(*_bottleneck(inputs, outputs, stride, expansion))
        self._has_skip = stride == 1 and inputs == outputs

    def forward(self, x: Tensor) -> Tensor:
        """Return (B, outputs, H / stride, W / stride)."""
        y = cast("Tensor", self.conv(x))
        return x + y if self._has_skip else y


def _backbone() -> Iterator[nn.Module]:
    yield _entry()
    inputs = 32
    for expansion, outputs, blocks, stride in _STAGES:
        for index in range(blocks):
            step = 1 if index else stride
            yield InvertedResidual(inputs, outputs, stride=step, expansion=expansion)
            inputs = outputs


class MobilenetPyramid(Pyramid):
    """The feature pyramid over MobileNetV2."""

    def __init__(self, width: int, *, is_affine: bool) -> None:
        """Make backbone and pyramid."""
        super().__init__(_INPUTS, width, is_affine=is_affine)
        layers = list(_backbone())
        self.enc0, self.enc1, self.enc2, self.enc3, self.enc4 = (
            nn.Sequential(*layers[start:stop]) for start, stop in pairwise(_CUTS)
        )


class FpnMobilenetGenerator(PyramidGenerator):
    """The pyramid generator over MobileNetV2; see ``PyramidGenerator``."""

    smallest = 64  # a norm needs more than one pixel at 1/32 of the size

    def __init__(self, options: FpnMobilenetOptions) -> None:
        """Build the network that ``options`` describes."""
        pyramid = MobilenetPyramid(options.width, is_affine=options.is_affine)
        super().__init__(
            pyramid, filters=options.filters, width=options.width, is_affine=options.is_affine
        )
        self.options = options
