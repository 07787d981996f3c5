"""The processes that train together.

There is one alone, or several that ``accelerate launch`` or ``torchrun`` started, each with a
device of its own. Every process computes on its share of a minibatch; gradients are averaged over
all of them before the step, so that N processes take the steps that one would have taken with the
whole minibatch.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from accelerate import Accelerator
from torch import Tensor

from engine.errors import ConfigError


@dataclass(frozen=True, slots=True)
class Team:
    """This process among the others; with ``bf16`` it computes in that where it can."""

    accelerator: Accelerator
    bf16: bool = False

    @classmethod
    def join(cls, *, precision: str = "fp32") -> Team:
        """Join the processes that were started together; alone, this is the whole team.

        Accelerate holds one precision for the life of a process, where a second run may ask for
        another: so that one is ours.
        """
        on_cpu = not torch.cuda.is_available()
        if on_cpu:
            os.environ.setdefault("ACCELERATE_USE_CPU", "true")
        return cls(Accelerator(mixed_precision="no", cpu=on_cpu), precision == "bf16")

    @property
    def device(self) -> torch.device:
        """Where this process computes."""
        return torch.device(self.accelerator.device)

    @property
    def size(self) -> int:
        """How many processes there are."""
        return int(self.accelerator.num_processes)

    @property
    def rank(self) -> int:
        """Which of them this is, from 0."""
        return int(self.accelerator.process_index)

    @property
    def leads(self) -> bool:
        """Whether this one writes the files and speaks."""
        return bool(self.accelerator.is_main_process)

    def share_of(self, minibatch: int) -> range:
        """Return which of the crops 0 to ``minibatch`` - 1 are this process's.

        Raises:
            ConfigError: The minibatch cannot be shared equally.
        """
        if minibatch % self.size:
            raise ConfigError(
                f"data.minibatch must be a multiple of the {self.size} processes, got {minibatch}"
            )
        count = minibatch // self.size
        return range(self.rank * count, (self.rank + 1) * count)

    def autocast(self) -> torch.autocast:
        """Compute in the run's precision."""
        return torch.autocast(self.device.type, torch.bfloat16, enabled=self.bf16)

    def average(self, tensors: Sequence[Tensor]) -> None:
        """Replace each tensor by its mean over all processes."""
        if self.size > 1:
            flat = torch.cat([tensor.flatten() for tensor in tensors])
            mean: Tensor = self.accelerator.reduce(flat, reduction="mean")
            parts = torch.split(mean, [tensor.numel() for tensor in tensors])
            for tensor, part in zip(tensors, parts, strict=True):
                tensor.copy_(part.view_as(tensor))

    def mean(self, value: float) -> float:
        """Return the mean over all processes, the same number in each of them."""
        if self.size == 1:
            return value
        told = torch.tensor([value], device=self.device)
        self.average([told])
        return float(told.item())

    def agree(self, *, value: bool) -> bool:
        """Return whether it is true for any process, so that all take the same turn."""
        if self.size == 1:
            return value
        told = torch.tensor([float(value)], device=self.device)
        total: Tensor = self.accelerator.reduce(told, reduction="sum")
        return bool(total.item() > 0)

    def wait(self) -> None:
        """Wait until every process has come here."""
        self.accelerator.wait_for_everyone()
