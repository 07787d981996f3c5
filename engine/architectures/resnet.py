"""The generator of DeblurGAN (Kupyn et al. 2018, section 4.1 and figure 3).

A 7x7 convolution, two stride-2 convolutions, nine residual blocks with instance norm and dropout,
two transposed convolutions, a 7x7 convolution, tanh, and a global skip (ResOut: I_S = I_B + I_R).

Layers and keys are laid out as in the authors' ``models/networks.py`` (github.com/KupynOrest/
DeblurGAN), so their ``latest_net_G.pth`` fits as it is: ``model.N`` counts paddings and norms too,
blocks are ``model.N.conv_block.M``. Weights of that code differ in what the options say. Their
statistics are those of each picture, also where running ones were saved: its test script never
leaves training mode.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from torch import Tensor, nn

from engine.architectures.shapes import Shapes, numbers


@dataclass(frozen=True, slots=True)
class ResnetOptions:
    """Hyper-parameters of the paper's generator; the defaults are the paper's.

    Attributes:
        width: Channels at full size; twice and four times as many below.
        blocks: Residual blocks.
        dropout: Probability after the first convolution of a block, in training; 0 leaves the
            layer out.
        convolutions: In a residual block. Later versions of the authors' code build one instead
            of two, and then a ReLU after it only where there is dropout.
        is_affine: Norms have a weight and a bias.
        has_bias: Convolutions before norms have a bias; the authors' have none with batch norm.
        is_residual: The global skip, which is an option in the authors' code (learn_residual).
    """

    width: int = 64
    blocks: int = 9
    dropout: float = 0.5
    convolutions: int = 2
    is_affine: bool = False
    has_bias: bool = True
    is_residual: bool = True

    def __post_init__(self) -> None:
        """Check what cannot be built otherwise."""
        if self.convolutions not in (1, 2):
            raise ValueError(f"convolutions must be 1 or 2, got {self.convolutions}")


def recognise(shapes: Shapes) -> ResnetOptions | None:
    """Tell the options from keys and shapes.

    Dropout and global skip leave no tensors. Where the numbering does not say otherwise they are
    taken for the paper's; ``variants`` has the other skip.
    """
    if shapes.get("model.1.weight", ())[1:] != (3, 7, 7):
        return None
    blocks = numbers(r"model\.(\d+)\.conv_block\.1\.weight", shapes)
    layers = numbers(r"model\.10\.conv_block\.(\d+)\.weight", shapes)
    convolutions = {layer for layer in layers if len(shapes[_layer(layer)]) == 4}
    return ResnetOptions(
        width=shapes["model.1.weight"][0],
        blocks=len(blocks),
        dropout=0.0 if convolutions == {1, 5} else 0.5,
        convolutions=len(convolutions),
        is_affine="model.2.weight" in shapes,
        has_bias="model.1.bias" in shapes,
    )


def _layer(number: int) -> str:
    return f"model.10.conv_block.{number}.weight"


class ResnetBlock(nn.Module):
    """Residual block: convolution, norm, ReLU, dropout, convolution, norm, skip."""

    def __init__(self, options: ResnetOptions) -> None:
        """Make the block for the lowest level."""
        super().__init__()
        inner = list(_convolution(options, 4 * options.width))
        if options.dropout:
            inner += [nn.ReLU(inplace=True), nn.Dropout(options.dropout)]
        elif options.convolutions == 2:
            inner += [nn.ReLU(inplace=True)]
        if options.convolutions == 2:
            inner += _convolution(options, 4 * options.width)
        self.conv_block = nn.Sequential(*inner)

    def forward(self, x: Tensor) -> Tensor:
        """Return the block's result, the same shape as ``x``."""
        return x + cast("Tensor", self.conv_block(x))


def _convolution(options: ResnetOptions, width: int) -> Iterator[nn.Module]:
    yield nn.ReflectionPad2d(1)
    yield nn.Conv2d(width, width, 3, bias=options.has_bias)
    yield nn.InstanceNorm2d(width, affine=options.is_affine)


def _entry(options: ResnetOptions) -> Iterator[nn.Module]:
    yield nn.ReflectionPad2d(3)
    yield nn.Conv2d(3, options.width, 7, bias=options.has_bias)
    yield from _norm(options, options.width)


def _down(options: ResnetOptions, inputs: int) -> Iterator[nn.Module]:
    yield nn.Conv2d(inputs, 2 * inputs, 3, stride=2, padding=1, bias=options.has_bias)
    yield from _norm(options, 2 * inputs)


def _up(options: ResnetOptions, outputs: int) -> Iterator[nn.Module]:
    yield nn.ConvTranspose2d(
        2 * outputs, outputs, 3, stride=2, padding=1, output_padding=1, bias=options.has_bias
    )
    yield from _norm(options, outputs)


def _norm(options: ResnetOptions, width: int) -> Iterator[nn.Module]:
    yield nn.InstanceNorm2d(width, affine=options.is_affine)
    yield nn.ReLU(inplace=True)


class ResnetGenerator(nn.Module):
    """Blurred (B, 3, H, W) in [-1, 1] to restored, clamped to [-1, 1]; sides multiples of 4.

    Instance norm uses statistics of the whole input, so the result depends on what it is given.
    """

    factor = 4
    smallest = 8  # mirroring by one pixel at a quarter of the size takes two
    halo = None

    def __init__(self, options: ResnetOptions) -> None:
        """Build the network that ``options`` describes."""
        super().__init__()
        width = options.width
        self.options = options
        self.model = nn.Sequential(
            *_entry(options),
            *_down(options, width),
            *_down(options, 2 * width),
            *(ResnetBlock(options) for _ in range(options.blocks)),
            *_up(options, 2 * width),
            *_up(options, width),
            nn.ReflectionPad2d(3),
            nn.Conv2d(width, 3, 7),
            nn.Tanh(),
        )
        self.apply(_initialise)

    def forward(self, blurred: Tensor) -> Tensor:
        """Return the clamped sum of ``blurred`` and the predicted residual."""
        predicted = cast("Tensor", self.model(blurred))
        return (blurred + predicted).clamp(-1.0, 1.0) if self.options.is_residual else predicted


def _initialise(module: nn.Module) -> None:
    """Draw convolution weights from N(0, 0.02), as the reference implementation does."""
    if isinstance(module, nn.Conv2d | nn.ConvTranspose2d):
        nn.init.normal_(module.weight, 0.0, 0.02)
        if module.bias is not None:
            nn.init.zeros_(module.bias)
