"""The compact generator: a U-shaped residual network without per-image statistics.

A design of our own for ordinary processors. Dense 3x3 convolutions run near a processor's peak, so
there are no depthwise ones; nothing depends on statistics of the image, so a tile's result does not
depend on the tile. Ideas it uses: multi-scale U-shape (MIMO-UNet, ICCV 2021), no normalisation
(EDSR, CVPRW 2017), pixel-unshuffle at the entry, global skip (DeblurGAN, CVPR 2018, ResOut).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import cast

import torch
from torch import Tensor, nn
from torch.nn import functional

from engine.architectures.shapes import Shapes, numbers

# Without a norm before it a plain ReLU dies: in first runs most units of the lowest level fell
# silent within minutes.
_SLOPE = 0.2


@dataclass(frozen=True, slots=True)
class CompactOptions:
    """Hyper-parameters; ``widths`` from half resolution downwards.

    ``blocks`` counts the residual blocks on the way down; the way up has as many again at every
    level but the lowest.
    """

    widths: tuple[int, ...] = (32, 64, 128)
    blocks: tuple[int, ...] = (1, 2, 6)

    def __post_init__(self) -> None:
        """Check that every level has a width and a number of blocks."""
        if len(self.widths) != len(self.blocks) or len(self.widths) < 2:
            raise ValueError("widths and blocks need the same length, at least 2")


def recognise(shapes: Shapes) -> CompactOptions | None:
    """Tell the options from keys and shapes."""
    if shapes.get("entry.weight", ())[1:] != (12, 3, 3):
        return None
    levels = len(numbers(r"downs\.(\d+)\.weight", shapes)) + 1
    widths = [shapes["entry.weight"][0]]
    widths += [shapes[f"downs.{i}.weight"][0] for i in range(levels - 1)]
    blocks = [len(numbers(rf"encoders\.{i}\.(\d+)\.first\.weight", shapes)) for i in range(levels)]
    return CompactOptions(tuple(widths), tuple(blocks))


class ResidualBlock(nn.Module):
    """``x + conv(leaky_relu(conv(x)))``; keeps shape (B, C, H, W)."""

    def __init__(self, width: int) -> None:
        """Make two 3x3 convolutions of ``width`` channels."""
        super().__init__()
        self.first = nn.Conv2d(width, width, 3, padding=1)
        self.second = nn.Conv2d(width, width, 3, padding=1)

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's result, the same shape as ``x``."""
        return x + cast("Tensor", self.second(functional.leaky_relu(self.first(x), _SLOPE)))


def _stage(width: int, count: int) -> nn.Sequential:
    return nn.Sequential(*(ResidualBlock(width) for _ in range(count)))


class CompactGenerator(nn.Module):
    """Blurred (B, 3, H, W) in [-1, 1] to restored (B, 3, H, W), not clamped.

    H and W are multiples of ``factor``.
    """

    def __init__(self, options: CompactOptions) -> None:
        """Build the network that ``options`` describes."""
        super().__init__()
        widths, blocks = options.widths, options.blocks
        self.options = options
        steps = list(pairwise(widths))
        self.entry = nn.Conv2d(12, widths[0], 3, padding=1)
        self.encoders = nn.ModuleList(map(_stage, widths, blocks))
        self.downs = nn.ModuleList(nn.Conv2d(a, b, 2, stride=2) for a, b in steps)
        self.ups = nn.ModuleList(nn.Conv2d(b, 4 * a, 1) for a, b in steps)
        self.decoders = nn.ModuleList(map(_stage, widths[:-1], blocks[:-1]))
        self.exit = nn.Conv2d(widths[0], 12, 3, padding=1)
        self._initialise()

    def _initialise(self) -> None:
        """Draw Kaiming weights; residual branches start small, so depth does not add variance.

        The exit starts at zero: the untrained net gives the photo back.
        """
        depth = 2 * sum(self.options.blocks) - self.options.blocks[-1]
        for module in self.modules():
            if isinstance(module, nn.Conv2d):
                nn.init.kaiming_normal_(module.weight, _SLOPE, nonlinearity="leaky_relu")
                nn.init.zeros_(cast("Tensor", module.bias))
        with torch.no_grad():
            self.exit.weight.zero_()
            for module in self.modules():
                if isinstance(module, ResidualBlock):
                    module.second.weight.mul_(max(1, depth) ** -0.5)

    @property
    def factor(self) -> int:
        """Sides must be multiples of this many pixels."""
        return int(2 ** len(self.options.widths))

    @property
    def smallest(self) -> int:
        """Sides must be at least this many pixels."""
        return self.factor

    @property
    def halo(self) -> int:
        """Pixels of context that decide a result pixel, rounded up to ``factor``."""
        radius = 2 * 2 + 1  # entry and exit at half resolution, and the unshuffle itself
        last = len(self.options.widths) - 1
        for level, count in enumerate(self.options.blocks):
            scale = 2 ** (level + 1)
            passes = 1 if level == last else 2
            radius += 2 * count * passes * scale + scale
        return -(-radius // self.factor) * self.factor

    def forward(self, blurred: Tensor) -> Tensor:
        """Return ``blurred`` plus the predicted residual."""
        x = self.entry(functional.pixel_unshuffle(blurred, 2))
        skips: list[Tensor] = []
        for encode, down in zip(self.encoders, self.downs, strict=False):
            skips.append(encode(x))
            x = down(skips[-1])
        x = self.encoders[-1](x)
        for level in reversed(range(len(skips))):
            x = functional.pixel_shuffle(self.ups[level](x), 2) + skips[level]
            x = self.decoders[level](x)
        return blurred + functional.pixel_shuffle(self.exit(x), 2)
