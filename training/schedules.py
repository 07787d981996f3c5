"""How the learning rate goes over a stage, as a factor of its highest value."""

from __future__ import annotations

import math
from typing import Literal

Schedule = Literal["cosine", "constant", "constant_then_linear"]


def rate_factor(schedule: Schedule, progress: float, *, warm_up: float = 0.0) -> float:
    """Return the factor at ``progress`` (0 to 1) of a stage.

    ``cosine`` falls as half a cosine to 0 at the end; ``constant_then_linear`` is 1 for the first
    half and falls linearly to 0 in the second (Kupyn et al. 2018, section 5.2: 150 epochs and 150
    epochs). All rise linearly from 0 in the first ``warm_up`` of the stage.
    """
    factor = {
        "cosine": 0.5 * (1.0 + math.cos(math.pi * progress)),
        "constant": 1.0,
        "constant_then_linear": min(1.0, 2.0 * (1.0 - progress)),
    }[schedule]
    return factor * (min(1.0, progress / warm_up) if warm_up > 0 else 1.0)
