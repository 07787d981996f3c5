"""Muon: momentum whose matrices are orthogonalised before the step (Jordan et al. 2024).

Every direction of a layer's weights learns at one pace, which a net without normalisation needs
more than others. Convolution kernels are taken as matrices (outputs, inputs x taps); biases, which
are no matrices, follow Adam (Kingma and Ba 2015). torch's own Muon takes two-dimensional
parameters alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import torch
from torch import Tensor, nn
from torch.optim import Optimizer

_ITERATIONS = 5
_QUINTIC = (3.4445, -4.7750, 2.0315)  # of the Newton-Schulz iteration, as published
_ADAM_RMS = (
    0.2  # the usual size of Adam's steps, so that learning rates carry over (Liu et al. 2025)
)


class Muon(Optimizer):
    """Muon for matrices and kernels, Adam for vectors; one learning rate fits both.

    Args:
        parameters: What to train.
        lr: Learning rate, of Adam's usual size.
        momentum: Share of the gradient's running mean that is kept at a step.
        betas: Adam's, for vectors.
    """

    def __init__(
        self,
        parameters: Iterable[nn.Parameter],
        *,
        lr: float,
        momentum: float = 0.95,
        betas: tuple[float, float] = (0.9, 0.99),
    ) -> None:
        super().__init__(parameters, {"lr": lr, "momentum": momentum, "betas": betas})

    @torch.no_grad()
    def step(self, closure: Callable[[], float] | None = None) -> None:  # type: ignore[override]
        """Take one step down the gradients; ``closure`` is not supported."""
        if closure is not None:
            raise ValueError("Muon takes no closure")
        for group in self.param_groups:
            for parameter in group["params"]:
                if parameter.grad is not None:
                    update = _matrix_update if parameter.ndim > 1 else _vector_update
                    change = update(parameter.grad, self.state[parameter], group)
                    parameter.sub_(change, alpha=group["lr"])


def _matrix_update(gradient: Tensor, memory: dict[str, Any], group: dict[str, Any]) -> Tensor:
    """Nesterov momentum, orthogonalised, at the size of Adam's steps."""
    if not memory:
        memory["momentum"] = torch.zeros_like(gradient)
    momentum: Tensor = memory["momentum"]
    momentum.lerp_(gradient, 1.0 - group["momentum"])
    matrix = gradient.lerp(momentum, group["momentum"]).flatten(1)
    size = _ADAM_RMS * max(matrix.shape) ** 0.5
    return torch.mul(orthogonalise(matrix), size).view(gradient.shape)


def orthogonalise(matrix: Tensor) -> Tensor:
    """Bring the singular values of ``matrix`` (m, n) near 1 by Newton-Schulz iterations."""
    a, b, c = _QUINTIC
    x: Tensor = matrix / (matrix.norm() + 1e-7)
    x = x.T if matrix.shape[0] > matrix.shape[1] else x
    for _ in range(_ITERATIONS):
        gram = x @ x.T
        x = torch.addmm(x, torch.addmm(gram, gram, gram, beta=b, alpha=c), x, beta=a)
    return x.T if matrix.shape[0] > matrix.shape[1] else x


def _vector_update(gradient: Tensor, memory: dict[str, Any], group: dict[str, Any]) -> Tensor:
    """Adam's direction."""
    if not memory:
        memory.update(step=0, mean=torch.zeros_like(gradient), square=torch.zeros_like(gradient))
    first, second = group["betas"]
    memory["step"] += 1
    mean: Tensor = memory["mean"]
    mean.lerp_(gradient, 1.0 - first)
    square: Tensor = memory["square"]
    square.lerp_(gradient.square(), 1.0 - second)
    size = (square / (1.0 - second ** memory["step"])).sqrt() + 1e-8
    return torch.div(mean, size * (1.0 - first ** memory["step"]))
