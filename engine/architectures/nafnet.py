"""NAFNet (Chen et al., *Simple Baselines for Image Restoration*, ECCV 2022, figures 2 and 3).

A U-shape of blocks without activation functions: layer norm over the channels of each pixel,
depthwise convolution, a gate that multiplies one half of the channels with the other, and channel
attention by the means over the whole picture. Keys and shapes are those of the authors'
``basicsr/models/archs/NAFNet_arch.py`` (github.com/megvii-research/NAFNet), whose files hold them
under ``params``. That network maps [0, 1] to [0, 1]; this one does so inside.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import torch
from torch import Tensor, nn

from engine.architectures.shapes import Shapes, counts

_EPSILON = 1e-6  # of the layer norm, as in the authors' code


@dataclass(frozen=True, slots=True)
class NafnetOptions:
    """Hyper-parameters; the defaults are those of NAFNet-32 for GoPro.

    Attributes:
        width: Channels at full size; twice as many at each level below.
        encoders: Blocks of each level on the way down.
        middle: Blocks of the lowest level.
        decoders: Blocks of each level on the way up, from the lowest.
    """

    width: int = 32
    encoders: tuple[int, ...] = (1, 1, 1, 28)
    middle: int = 1
    decoders: tuple[int, ...] = (1, 1, 1, 1)

    def __post_init__(self) -> None:
        """Check that the way up is as long as the way down."""
        if len(self.encoders) != len(self.decoders):
            raise ValueError("encoders and decoders need the same length")


def recognise(shapes: Shapes) -> NafnetOptions | None:
    """Tell the options from keys and shapes."""
    width, *entry = shapes.get("intro.weight", (0,))
    if entry != [3, 3, 3] or shapes.get("ending.weight") != (3, width, 3, 3):
        return None
    return NafnetOptions(
        width=width,
        encoders=counts(r"encoders\.(\d+)\.\d+\.conv1\.weight", shapes),
        middle=sum(counts(r"middle_blks\.(\d+)\.conv1\.weight", shapes)),
        decoders=counts(r"decoders\.(\d+)\.\d+\.conv1\.weight", shapes),
    )


class ChannelNorm(nn.Module):
    """Layer norm over the channels of each pixel; keeps shape (B, C, H, W)."""

    def __init__(self, width: int) -> None:
        """Make the norm for ``width`` channels."""
        super().__init__()
        self.weight = nn.Parameter(torch.ones(width))
        self.bias = nn.Parameter(torch.zeros(width))

    def forward(self, x: Tensor) -> Tensor:
        """Return ``x`` with mean 0 and variance 1 at each pixel, scaled and shifted."""
        centred = x - x.mean(1, keepdim=True)
        variance = centred.square().mean(1, keepdim=True)
        normal = centred / torch.sqrt(variance + _EPSILON)
        return normal * self.weight[:, None, None] + self.bias[:, None, None]


def _gate(x: Tensor) -> Tensor:
    """(B, 2C, H, W) to (B, C, H, W): the product of the two halves (SimpleGate)."""
    first, second = x.chunk(2, dim=1)
    return first * second


class NafnetBlock(nn.Module):
    """Two residual branches, spatial and pointwise; keeps shape (B, C, H, W)."""

    def __init__(self, width: int) -> None:
        """Make the block for ``width`` channels."""
        super().__init__()
        self.norm1 = ChannelNorm(width)
        self.conv1 = nn.Conv2d(width, 2 * width, 1)
        self.conv2 = nn.Conv2d(2 * width, 2 * width, 3, padding=1, groups=2 * width)
        self.sca = nn.Sequential(nn.AdaptiveAvgPool2d(1), nn.Conv2d(width, width, 1))
        self.conv3 = nn.Conv2d(width, width, 1)
        self.norm2 = ChannelNorm(width)
        self.conv4 = nn.Conv2d(width, 2 * width, 1)
        self.conv5 = nn.Conv2d(width, width, 1)
        self.beta = nn.Parameter(torch.zeros(1, width, 1, 1))
        self.gamma = nn.Parameter(torch.zeros(1, width, 1, 1))

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's result, the same shape as ``x``."""
        gated = _gate(self.conv2(self.conv1(self.norm1(x))))
        y = x + self.beta * cast("Tensor", self.conv3(gated * self.sca(gated)))
        return y + self.gamma * cast("Tensor", self.conv5(_gate(self.conv4(self.norm2(y)))))


def _stage(width: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(NafnetBlock(width) for _ in range(count)))


def _up(width: int) -> nn.Sequential:
    """(B, C, H, W) to (B, C/2, 2H, 2W)."""
    return nn.Sequential(nn.Conv2d(width, 2 * width, 1, bias=False), nn.PixelShuffle(2))


class NafnetGenerator(nn.Module):
    """Blurred (B, 3, H, W) in [-1, 1] to restored (B, 3, H, W), not clamped.

    The channel attention takes means of the whole input, so the result depends on what it is given.
    """

    halo = None

    def __init__(self, options: NafnetOptions) -> None:
        """Build the network that ``options`` describes."""
        super().__init__()
        self.options = options
        widths = [options.width * 2**level for level in range(len(options.encoders) + 1)]
        self.intro = nn.Conv2d(3, widths[0], 3, padding=1)
        self.encoders = nn.ModuleList(map(_stage, widths[:-1], options.encoders))
        self.downs = nn.ModuleList(nn.Conv2d(w, 2 * w, 2, stride=2) for w in widths[:-1])
        self.middle_blks = _stage(widths[-1], options.middle)
        self.ups = nn.ModuleList(map(_up, reversed(widths[1:])))
        self.decoders = nn.ModuleList(map(_stage, reversed(widths[:-1]), options.decoders))
        self.ending = nn.Conv2d(widths[0], 3, 3, padding=1)

    @property
    def factor(self) -> int:
        """Sides must be multiples of this many pixels."""
        return int(2 ** len(self.options.encoders))

    @property
    def smallest(self) -> int:
        """Sides must be at least this many pixels."""
        return self.factor

    def forward(self, blurred: Tensor) -> Tensor:
        """Return ``blurred`` plus the predicted residual."""
        x = self.intro((blurred + 1) / 2)
        skips: list[Tensor] = []
        for encode, down in zip(self.encoders, self.downs, strict=True):
            skips.append(encode(x))
            x = down(skips[-1])
        x = self.middle_blks(x)
        for up, decode, skip in zip(self.ups, self.decoders, reversed(skips), strict=True):
            x = decode(up(x) + skip)
        return blurred + 2 * cast("Tensor", self.ending(x))
