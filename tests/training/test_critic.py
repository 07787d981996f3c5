"""The critic: its layout, and its loss and penalty beside critics that are worked out by hand."""

import copy

import pytest
import torch
from torch import Tensor, nn

from training.critic import PatchCritic, gradient_penalty, wasserstein_loss


def noise(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed), dtype=torch.float64)


class Linear(nn.Module):
    """Scores <w, x>: its gradient is w everywhere."""

    def __init__(self, weights: Tensor) -> None:
        super().__init__()
        self.weights = nn.Parameter(weights)

    def forward(self, images: Tensor) -> Tensor:
        return (images * self.weights).sum(dim=(1, 2, 3))


class Quadratic(nn.Module):
    """Scores |x|^2 / 2: its gradient at x is x."""

    def forward(self, images: Tensor) -> Tensor:
        return 0.5 * images.square().sum(dim=(1, 2, 3))


# --- layout ------------------------------------------------------------------------------


def test_the_critic_of_the_paper_is_the_70x70_patchgan() -> None:
    critic = PatchCritic()
    assert sum(p.numel() for p in critic.parameters()) == 2_764_737  # Isola et al., unconditioned
    images = noise(2, 3, 64, 96).float()
    assert critic.model(images).shape == (2, 1, 6, 10)  # H / 8 - 2 patches a side
    assert critic(images).shape == (2,)
    torch.testing.assert_close(critic(images), critic.model(images).mean(dim=(1, 2, 3)))
    assert sum(isinstance(part, nn.InstanceNorm2d) for part in critic.modules()) == 3
    slopes = {p.negative_slope for p in critic.modules() if isinstance(p, nn.LeakyReLU)}
    assert slopes == {0.2}


def test_an_image_is_scored_by_itself() -> None:
    critic, images = PatchCritic(width=4, layers=2).double(), noise(3, 3, 32, 32)
    alone = torch.cat([critic(image[None]) for image in images])
    torch.testing.assert_close(critic(images), alone)


# --- by hand -----------------------------------------------------------------------------


def test_the_loss_is_the_mean_score_of_restored_minus_that_of_sharp() -> None:
    critic = Linear(torch.tensor([2.0, -1.0]).view(1, 1, 1, 2))
    sharp = torch.tensor([[1.0, 1.0], [3.0, 0.0]]).view(2, 1, 1, 2)  # scores 1 and 6
    restored = torch.tensor([[0.0, 5.0], [1.0, 1.0]]).view(2, 1, 1, 2)  # scores -5 and 1
    assert wasserstein_loss(critic, sharp, restored).item() == -2.0 - 3.5


@pytest.mark.parametrize("length", [0.5, 1.0, 3.0])
def test_the_penalty_of_a_linear_critic_is_the_same_everywhere(length: float) -> None:
    weights = noise(1, 3, 4, 4)
    critic = Linear(weights * (length / weights.norm()))
    sharp, restored = noise(5, 3, 4, 4, seed=1), noise(5, 3, 4, 4, seed=2)
    penalty = gradient_penalty(critic, sharp, restored, torch.rand(5, dtype=torch.float64))
    assert penalty.item() == pytest.approx((length - 1.0) ** 2, abs=1e-12)
    penalty.backward()  # type: ignore[no-untyped-call]
    # (|w| - 1)^2 has the gradient 2 (|w| - 1) w / |w|.
    expected = 2.0 * (length - 1.0) * weights / weights.norm()
    torch.testing.assert_close(critic.weights.grad, expected)


def test_every_sample_has_its_own_place_between_sharp_and_restored() -> None:
    sharp, restored = noise(3, 3, 4, 4, seed=1), noise(3, 3, 4, 4, seed=2)
    fractions = torch.tensor([0.0, 1.0, 0.25], dtype=torch.float64)
    places = (restored[0], sharp[1], 0.25 * sharp[2] + 0.75 * restored[2])
    # The norm is over the whole sample; norms over channels or pixels would be far smaller.
    expected = sum((place.norm().item() - 1.0) ** 2 for place in places) / 3
    penalty = gradient_penalty(Quadratic(), sharp, restored, fractions)
    assert penalty.item() == pytest.approx(expected)


# --- gradients ---------------------------------------------------------------------------


def test_gradients_of_loss_and_penalty_are_right() -> None:
    torch.manual_seed(0)
    critic = PatchCritic(width=1, layers=2).double()
    for parameter in critic.parameters():
        parameter.data.mul_(20.0)  # away from the corner of the leaky ReLU
    sharp, restored = noise(2, 3, 16, 16, seed=1), noise(2, 3, 16, 16, seed=2)
    fractions = torch.tensor([0.3, 0.8], dtype=torch.float64)
    names = [name for name, _ in critic.named_parameters()]

    def losses(*values: Tensor) -> tuple[Tensor, Tensor]:
        frozen = Functional(critic, dict(zip(names, values, strict=True)))
        return (
            wasserstein_loss(frozen, sharp, restored),
            gradient_penalty(frozen, sharp, restored, fractions),
        )

    values = [p.detach().clone().requires_grad_() for p in critic.parameters()]
    assert torch.autograd.gradcheck(losses, values, fast_mode=True)


@pytest.mark.parametrize("count", [1, 2])
def test_the_penalty_teaches_the_same_whatever_the_layout(count: int) -> None:
    torch.manual_seed(0)
    critic = PatchCritic(width=4, layers=2)
    sharp, restored = noise(count, 3, 32, 32, seed=1), noise(count, 3, 32, 32, seed=2)
    fractions = noise(count).sigmoid()

    def gradient(layout: torch.memory_format, dtype: torch.dtype) -> Tensor:
        judge = copy.deepcopy(critic).to(dtype)
        one, other = (x.to(dtype).contiguous(memory_format=layout) for x in (sharp, restored))
        penalty = gradient_penalty(judge, one, other, fractions.to(dtype))
        weights = [p for name, p in judge.named_parameters() if name.endswith("weight")]
        return torch.cat([g.flatten() for g in torch.autograd.grad(penalty, weights)])

    expected = gradient(torch.contiguous_format, torch.float64).float()
    for layout in (torch.contiguous_format, torch.channels_last):
        torch.testing.assert_close(gradient(layout, torch.float32), expected, rtol=1e-3, atol=1e-5)


class Functional(nn.Module):
    """A critic with given parameters in place of its own."""

    def __init__(self, critic: nn.Module, parameters: dict[str, Tensor]) -> None:
        super().__init__()
        self._call = (critic, parameters)

    def forward(self, images: Tensor) -> Tensor:
        scores: Tensor = torch.func.functional_call(*self._call, (images,))
        return scores
