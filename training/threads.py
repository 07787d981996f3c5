"""Who computes with how many threads in a run."""

from __future__ import annotations

import cv2
import torch

from engine.devices import usable_cores
from training.state import RunState


def settle_threads(state: RunState, threads: int | None = None) -> None:
    """Share the cores among the run's workers; ``threads`` of each, None for all cores.

    Denormal numbers are flushed to zero: the momentum of a unit that went silent decays into them,
    and every step with it takes twice as long.
    """
    cv2.setNumThreads(1)  # crops are made in threads of our own
    torch.set_flush_denormal(True)
    sharing = state.config.workers * (state.team.size if state.device.type == "cpu" else 1)
    torch.set_num_threads(threads or max(1, usable_cores() // sharing))
