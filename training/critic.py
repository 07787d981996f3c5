"""The critic of WGAN-GP: a PatchGAN that scores how sharp an image looks.

Layout: Isola et al. 2017 (the 70x70 PatchGAN) with instance norm, as Kupyn et al. 2018, section
4.1, use it; it sees one image and no condition.
"""

from __future__ import annotations

from itertools import pairwise
from typing import cast

import torch
from torch import Tensor, nn

_SLOPE = 0.2
_WIDEST = 8  # times the width of the first layer


class PatchCritic(nn.Module):
    """Images (B, 3, H, W) in [-1, 1] to critic scores (B,), the mean over all patches.

    ``layers`` convolutions of stride 2, two of stride 1; instance norm after all but the first
    and the last. Unbounded; higher is sharper.
    """

    def __init__(self, *, width: int = 64, layers: int = 3) -> None:
        super().__init__()
        widths = [width * min(2**i, _WIDEST) for i in range(layers + 1)]
        steps = list(enumerate(pairwise(widths)))
        self.model = nn.Sequential(
            nn.Conv2d(3, width, 4, stride=2, padding=1),
            nn.LeakyReLU(_SLOPE),
            *(part for i, (a, b) in steps for part in _layer(a, b, 2 if i < layers - 1 else 1)),
            nn.Conv2d(widths[-1], 1, 4, padding=1),
        )
        self.apply(_initialise)

    def forward(self, images: Tensor) -> Tensor:
        """Return one score for each image."""
        return cast("Tensor", self.model(images)).mean(dim=(1, 2, 3))


def _layer(inputs: int, outputs: int, stride: int) -> list[nn.Module]:
    return [
        nn.Conv2d(inputs, outputs, 4, stride=stride, padding=1),
        nn.InstanceNorm2d(outputs),
        nn.LeakyReLU(_SLOPE),
    ]


def _initialise(module: nn.Module) -> None:
    """Draw convolution weights from N(0, 0.02), as Isola et al. do."""
    if isinstance(module, nn.Conv2d):
        nn.init.normal_(module.weight, 0.0, 0.02)
        nn.init.zeros_(cast("Tensor", module.bias))


def wasserstein_loss(critic: nn.Module, sharp: Tensor, restored: Tensor) -> Tensor:
    """Return what the critic minimises, without the penalty: mean C(restored) - mean C(sharp).

    Gulrajani et al. 2017, equation 3, first two terms.
    """
    return cast("Tensor", critic(restored).mean() - critic(sharp).mean())


def gradient_penalty(
    critic: nn.Module, sharp: Tensor, restored: Tensor, fractions: Tensor
) -> Tensor:
    """Return the mean over samples of (norm of the score's gradient - 1) squared.

    Gulrajani et al. 2017, equation 3, last term, and Algorithm 1, lines 4 to 7: the gradient is
    taken at ``fractions * sharp + (1 - fractions) * restored``, its norm over the whole sample.

    Args:
        critic: Maps (B, 3, H, W) to (B,).
        sharp: (B, 3, H, W).
        restored: (B, 3, H, W).
        fractions: (B,), one for each sample, drawn from U(0, 1).
    """
    mix = fractions.view(-1, 1, 1, 1)
    between = (mix * sharp + (1.0 - mix) * restored).detach()
    # Of one image, channels last, torch 2.13 gets the derivative of this gradient wrong: by 80 %.
    between = between.contiguous().requires_grad_()
    (gradient,) = torch.autograd.grad(critic(between).sum(), between, create_graph=True)
    norms = torch.linalg.vector_norm(gradient.flatten(1), dim=1)
    penalty: Tensor = (norms - 1.0).square().mean()
    return penalty
