"""Muon: orthogonal steps for kernels, Adam's for vectors."""

import pytest
import torch
from torch import Tensor, nn

from training.optimizers import Muon, orthogonalise


def noise(*shape: int, seed: int = 0) -> Tensor:
    return torch.randn(*shape, generator=torch.Generator().manual_seed(seed))


def stepped(start: Tensor, gradients: list[Tensor], *, lr: float = 0.01) -> Tensor:
    """Return what Muon makes of a parameter."""
    parameter = nn.Parameter(start.clone())
    optimizer = Muon([parameter], lr=lr)
    for gradient in gradients:
        parameter.grad = gradient.clone()
        optimizer.step()
    return parameter.detach()


@pytest.mark.parametrize("shape", [(8, 8), (6, 30), (30, 6), (1, 12)])
def test_orthogonalised_matrices_have_singular_values_near_1(shape: tuple[int, int]) -> None:
    matrix = noise(*shape)
    result = orthogonalise(matrix)
    assert result.shape == shape
    values = torch.linalg.svdvals(result)
    assert values.min() > 0.3
    assert values.max() < 1.3
    # The directions stay: the result is near the closest orthogonal matrix.
    u, _, v = torch.linalg.svd(matrix, full_matrices=False)
    assert torch.nn.functional.cosine_similarity(result.flatten(), (u @ v).flatten(), dim=0) > 0.95


@pytest.mark.parametrize("shape", [(16, 16, 3, 3), (12, 48, 1, 1), (48, 12)])
def test_a_kernel_moves_by_a_fifth_of_the_learning_rate_whatever_its_gradient(
    shape: tuple[int, ...],
) -> None:
    start, gradient = torch.zeros(shape), noise(*shape)
    moved = stepped(start, [gradient])
    assert moved.square().mean().sqrt().item() == pytest.approx(0.2 * 0.01, rel=0.2)
    torch.testing.assert_close(moved, stepped(start, [1000.0 * gradient]))
    assert (moved * gradient).sum() < 0  # down the gradient


def test_momentum_remembers_earlier_gradients() -> None:
    start, old, new = torch.zeros(8, 8), noise(8, 8), noise(8, 8, seed=1)
    assert not torch.allclose(
        stepped(start, [old, new]) - stepped(start, [old]), stepped(start, [new]), atol=1e-4
    )


def test_the_memory_layout_of_a_kernel_changes_nothing() -> None:
    start, gradient = noise(8, 4, 3, 3), noise(8, 4, 3, 3, seed=1)
    layout = torch.channels_last
    moved = stepped(start.to(memory_format=layout), [gradient.to(memory_format=layout)])
    torch.testing.assert_close(moved, stepped(start, [gradient]))


def test_vectors_follow_adam() -> None:
    gradients = [noise(5, seed=seed) for seed in range(4)]
    parameter = nn.Parameter(torch.ones(5))
    adam = torch.optim.Adam([parameter], lr=0.01, betas=(0.9, 0.99))
    for gradient in gradients:
        parameter.grad = gradient.clone()
        adam.step()
    torch.testing.assert_close(stepped(torch.ones(5), gradients), parameter.detach())


def test_a_parameter_without_gradient_stays() -> None:
    parameter = nn.Parameter(torch.ones(3, 3))
    Muon([parameter], lr=0.1).step()
    assert torch.equal(parameter.detach(), torch.ones(3, 3))


def test_it_refuses_a_closure() -> None:
    with pytest.raises(ValueError, match="no closure"):
        Muon([nn.Parameter(torch.ones(1))], lr=0.1).step(lambda: 0.0)
