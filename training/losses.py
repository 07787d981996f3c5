"""Fidelity losses; each takes (B, C, H, W) tensors in [-1, 1] and returns a scalar."""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn import functional

from training.config import FidelityConfig

_CHARBONNIER_EPSILON = 1e-3


def charbonnier_loss(restored: Tensor, sharp: Tensor) -> Tensor:
    """Smooth L1: the mean of sqrt(d^2 + epsilon^2) (Charbonnier et al. 1994)."""
    return torch.sqrt((restored - sharp).square() + _CHARBONNIER_EPSILON**2).mean()


def log_mse_loss(restored: Tensor, sharp: Tensor, floor: float = 1e-4) -> Tensor:
    """Mean over the crops of ln(mean squared error + ``floor``): PSNR up to a factor.

    Blurred crops count the same however blurred they are, as they do in a mean of PSNRs. Crops
    whose error is below ``floor`` count less, or their noise would drown the blur of the others.
    """
    error = (restored - sharp).square().mean(dim=(1, 2, 3))
    return torch.log(error + floor).mean()


def fourier_loss(restored: Tensor, sharp: Tensor) -> Tensor:
    """L1 between 2-D Fourier coefficients (MIMO-UNet, Cho et al. 2021, equation 5).

    The transform is orthonormal, so the scale does not depend on the crop's size.
    """
    difference = torch.fft.rfft2(restored - sharp, norm="ortho")
    return torch.view_as_real(difference).abs().mean()


def fidelity_loss(restored: Tensor, sharp: Tensor, config: FidelityConfig) -> Tensor:
    """Return the configured pixel loss plus the weighted Fourier loss."""
    restored = restored.float()  # a generator in bf16 is judged in float32
    loss = _pixel_loss(restored, sharp, config)
    if config.fourier_weight > 0:
        loss = loss + config.fourier_weight * fourier_loss(restored, sharp)
    return loss


def _pixel_loss(restored: Tensor, sharp: Tensor, config: FidelityConfig) -> Tensor:
    match config.pixel:
        case "log_mse":
            return log_mse_loss(restored, sharp, config.log_mse_floor)
        case "mse":
            return functional.mse_loss(restored, sharp)
        case "mae":
            return functional.l1_loss(restored, sharp)
        case _:
            return charbonnier_loss(restored, sharp)
