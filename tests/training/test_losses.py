"""Losses of the fidelity stage: values by hand, gradients by differences."""

import math
from collections.abc import Callable
from typing import Literal

import pytest
import torch
from torch import Tensor

from training.config import FidelityConfig
from training.losses import charbonnier_loss, fidelity_loss, fourier_loss, log_mse_loss

Loss = Callable[[Tensor, Tensor], Tensor]
LOSSES = [charbonnier_loss, log_mse_loss, fourier_loss]


def noise(*shape: int, seed: int = 0, dtype: torch.dtype = torch.float32) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=dtype)


@pytest.mark.parametrize("loss", LOSSES)
@pytest.mark.parametrize("shape", [(2, 3, 4, 4), (1, 2, 3, 5)])
def test_gradients_are_right(loss: Loss, shape: tuple[int, ...]) -> None:
    restored = noise(*shape, dtype=torch.float64).requires_grad_()
    sharp = noise(*shape, seed=1, dtype=torch.float64)
    assert torch.autograd.gradcheck(lambda x: loss(x, sharp), (restored,))


@pytest.mark.parametrize("loss", LOSSES)
def test_a_perfect_restoration_has_the_least_loss_and_a_finite_gradient(loss: Loss) -> None:
    sharp = noise(2, 3, 8, 8)
    restored = sharp.clone().requires_grad_()
    value = loss(restored, sharp)
    value.backward()  # type: ignore[no-untyped-call]
    assert restored.grad is not None
    assert torch.count_nonzero(restored.grad) == 0
    assert value < loss(sharp + 0.01 * noise(2, 3, 8, 8, seed=1), sharp)


def test_charbonnier_by_hand() -> None:
    restored, sharp = torch.tensor([[[[0.5, -1.0]]]]), torch.tensor([[[[0.5, 1.0]]]])
    expected = (1e-3 + math.sqrt(4 + 1e-6)) / 2
    assert charbonnier_loss(restored, sharp).item() == pytest.approx(expected, rel=1e-6)


def test_log_mse_by_hand_counts_every_crop_alike() -> None:
    sharp = torch.zeros(2, 1, 1, 2)
    restored = torch.tensor([[[[0.1, 0.3]]], [[[0.0, 0.02]]]])
    expected = (math.log(0.05 + 1e-4) + math.log(2e-4 + 1e-4)) / 2
    assert log_mse_loss(restored, sharp, 1e-4).item() == pytest.approx(expected, rel=1e-5)


def test_log_mse_is_psnr_up_to_a_factor() -> None:
    sharp = torch.zeros(1, 3, 8, 8)
    steps = [log_mse_loss(sharp + error, sharp, 1e-4).item() for error in (0.4, 0.2)]
    decibels = 10 / math.log(10) * (steps[0] - steps[1])
    assert decibels == pytest.approx(20 * math.log10(2), abs=0.02)


def test_fourier_by_hand() -> None:
    # A constant difference d has one coefficient, d times the square root of the pixels.
    sharp, restored = torch.zeros(1, 1, 2, 2), torch.full((1, 1, 2, 2), 0.5)
    assert fourier_loss(restored, sharp).item() == pytest.approx(0.5 * 2 / 8)
    assert fourier_loss(sharp, restored).item() == pytest.approx(0.5 * 2 / 8)


def test_fourier_is_zero_for_equal_inputs() -> None:
    assert fourier_loss(noise(2, 3, 8, 6), noise(2, 3, 8, 6)).item() == 0.0


def test_the_scale_of_fourier_does_not_depend_on_the_crop_size() -> None:
    small, large = (fourier_loss(noise(4, 3, s, s), torch.zeros(1)).item() for s in (16, 64))
    assert small == pytest.approx(large, rel=0.06)
    # Real and imaginary parts each have half the variance of the noise.
    assert large == pytest.approx(math.sqrt(1 / math.pi), rel=0.05)


def test_the_fidelity_loss_is_what_the_configuration_says() -> None:
    restored, sharp = noise(2, 3, 8, 8), noise(2, 3, 8, 8, seed=1)
    logarithm = FidelityConfig(pixel="log_mse", log_mse_floor=0.5, fourier_weight=0.0)
    assert fidelity_loss(restored, sharp, logarithm) == log_mse_loss(restored, sharp, 0.5)
    both = fidelity_loss(restored, sharp, FidelityConfig(pixel="charbonnier", fourier_weight=0.3))
    expected = charbonnier_loss(restored, sharp) + 0.3 * fourier_loss(restored, sharp)
    assert both == pytest.approx(expected.item(), rel=1e-6)


@pytest.mark.parametrize(("pixel", "expected"), [("mse", (0.0625 + 2.25) / 2), ("mae", 0.875)])
def test_mse_and_mae_by_hand(pixel: Literal["mse", "mae"], expected: float) -> None:
    restored, sharp = torch.tensor([[[[0.5, -1.0]]]]), torch.tensor([[[[0.75, 0.5]]]])
    loss = fidelity_loss(restored, sharp, FidelityConfig(pixel=pixel, fourier_weight=0.0))
    assert loss.item() == pytest.approx(expected)


def test_a_generator_in_bf16_is_judged_in_float32() -> None:
    restored, sharp = noise(2, 3, 8, 8).bfloat16(), noise(2, 3, 8, 8, seed=1)
    config = FidelityConfig(fourier_weight=0.3)
    loss = fidelity_loss(restored, sharp, config)
    assert loss.dtype == torch.float32
    assert loss == fidelity_loss(restored.float(), sharp, config)
