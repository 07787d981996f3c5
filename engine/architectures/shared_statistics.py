"""Statistics that all tiles of a photo share, for generators that take those of what they are given.

Instance norm and channel attention take means and variances of the whole input. Tiles would each
have their own, and show; a whole photo has others than the crops of training. So windows of the
size of those crops are measured first, all over the photo; their statistics are averaged, variances
within the windows and not between them; and every tile is restored with these. docs/adr/0010 has
the measurements.
"""

from __future__ import annotations

from typing import cast

import torch
from torch import Tensor, nn


class Tap(nn.Module):
    """Takes the place of a layer that takes statistics: measures them, or uses those given."""

    def __init__(self, layer: nn.InstanceNorm2d | nn.AdaptiveAvgPool2d) -> None:
        """Keep the layer for inputs that are measured."""
        super().__init__()
        self.layer = layer
        self.measured = torch.empty(0)
        self.given: Tensor | None = None

    def forward(self, x: Tensor) -> Tensor:
        """(B, C, H, W) to what the layer makes of it; its statistics are (B, n)."""
        if self.given is not None:
            return self._use(x, self.given[..., None, None])
        values = x.float()  # squares leave the range of fp16
        means = values.mean(dim=(2, 3))
        self.measured = means
        if isinstance(self.layer, nn.InstanceNorm2d):
            centred = values - means[..., None, None]
            self.measured = torch.cat((means, centred.square().mean(dim=(2, 3))), dim=1)
        return cast("Tensor", self.layer(x))

    def _use(self, x: Tensor, given: Tensor) -> Tensor:
        """Return what the layer would make of ``x`` with statistics (B, n, 1, 1)."""
        if not isinstance(self.layer, nn.InstanceNorm2d):
            return given.to(x.dtype)
        mean, variance = given.chunk(2, dim=1)
        scale = torch.rsqrt(variance + self.layer.eps).to(x.dtype)
        normal = (x - mean.to(x.dtype)) * scale
        if not self.layer.affine:
            return normal
        return normal * self.layer.weight[:, None, None] + self.layer.bias[:, None, None]


class SharingGenerator(nn.Module):
    """A generator whose statistics can be measured at one window and used at another."""

    def __init__(self, generator: nn.Module) -> None:
        """Put a tap in the place of every layer that takes statistics; changes ``generator``."""
        super().__init__()
        self.generator = generator
        self.taps = _put_taps(generator)
        self.sizes: list[int] = []

    def forward(
        self, blurred: Tensor, statistics: Tensor | None = None
    ) -> tuple[Tensor, Tensor] | Tensor:
        """Restore (B, 3, H, W) in [-1, 1].

        Args:
            blurred: What is restored.
            statistics: (B, n), to be used instead of those of ``blurred``.

        Returns:
            The restored; without ``statistics`` also those of ``blurred``, (B, n).
        """
        if statistics is None:
            self._give([None] * len(self.taps))
            restored = self.generator(blurred)
            measured = [tap.measured for tap in self.taps]
            self.sizes = [int(each.shape[1]) for each in measured]
            return restored, torch.cat(measured, dim=1)
        self._give(list(torch.split(statistics, self.sizes, dim=1)))
        return cast("Tensor", self.generator(blurred))

    def _give(self, statistics: list[Tensor] | list[None]) -> None:
        for tap, given in zip(self.taps, statistics, strict=True):
            tap.given = given


def _put_taps(generator: nn.Module) -> list[Tap]:
    taps = []
    for parent in list(generator.modules()):
        for name, layer in list(parent.named_children()):
            if isinstance(layer, nn.InstanceNorm2d | nn.AdaptiveAvgPool2d):
                taps.append(Tap(layer))
                setattr(parent, name, taps[-1])
    return taps
