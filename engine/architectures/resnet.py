"""The generator of DeblurGAN (Kupyn et al. 2018, section 4.1 and figure 3).

A 7x7 convolution, two stride-2 convolutions, nine residual blocks with instance norm and dropout,
two transposed convolutions, a 7x7 convolution, tanh, and a global skip (ResOut: I_S = I_B + I_R).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from torch import Tensor, nn


@dataclass(frozen=True, slots=True)
class ResnetOptions:
    """Hyper-parameters of the paper's generator; the defaults are the paper's."""

    width: int = 64
    blocks: int = 9
    dropout: float = 0.5


class ResnetBlock(nn.Module):
    """Residual block: convolution, norm, ReLU, dropout, convolution, norm, skip."""

    def __init__(self, width: int, dropout: float) -> None:
        """Make the block for ``width`` channels."""
        super().__init__()
        self.body = nn.Sequential(
            nn.ReflectionPad2d(1),
            nn.Conv2d(width, width, 3),
            nn.InstanceNorm2d(width),
            nn.ReLU(inplace=True),
            nn.Dropout(dropout),
            nn.ReflectionPad2d(1),
            nn.Conv2d(width, width, 3),
            nn.InstanceNorm2d(width),
        )

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's result, the same shape as ``x``."""
        return x + cast("Tensor", self.body(x))


def _convolution(
    inputs: int, outputs: int, size: int, stride: int, padding: int
) -> list[nn.Module]:
    return [
        nn.Conv2d(inputs, outputs, size, stride=stride, padding=padding),
        nn.InstanceNorm2d(outputs),
        nn.ReLU(inplace=True),
    ]


def _transposed(inputs: int, outputs: int) -> list[nn.Module]:
    return [
        nn.ConvTranspose2d(inputs, outputs, 3, stride=2, padding=1, output_padding=1),
        nn.InstanceNorm2d(outputs),
        nn.ReLU(inplace=True),
    ]


class ResnetGenerator(nn.Module):
    """Blurred (B, 3, H, W) in [-1, 1] to restored, clamped to [-1, 1]; sides multiples of 4.

    Instance norm uses statistics of the whole input, so the result depends on what it is given:
    ``halo`` is None, and a photo must go through in one piece.
    """

    factor = 4
    halo = None

    def __init__(self, options: ResnetOptions) -> None:
        """Build the network that ``options`` describes."""
        super().__init__()
        width = options.width
        self.options = options
        self.model = nn.Sequential(
            nn.ReflectionPad2d(3),
            *_convolution(3, width, 7, 1, 0),
            *_convolution(width, 2 * width, 3, 2, 1),
            *_convolution(2 * width, 4 * width, 3, 2, 1),
            *(ResnetBlock(4 * width, options.dropout) for _ in range(options.blocks)),
            *_transposed(4 * width, 2 * width),
            *_transposed(2 * width, width),
            nn.ReflectionPad2d(3),
            nn.Conv2d(width, 3, 7),
            nn.Tanh(),
        )
        self.apply(_initialise)

    def forward(self, blurred: Tensor) -> Tensor:
        """Return the clamped sum of ``blurred`` and the predicted residual."""
        return (blurred + cast("Tensor", self.model(blurred))).clamp(-1.0, 1.0)


def _initialise(module: nn.Module) -> None:
    """Draw convolution weights from N(0, 0.02), as the reference implementation does."""
    if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
        nn.init.normal_(module.weight, 0.0, 0.02)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
