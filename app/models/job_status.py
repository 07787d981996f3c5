"""How far a piece of work is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class JobStatus:
    """How far the work is.

    Attributes:
        stage: What is being done, one word or two.
        fraction: Share of the stage that is done, in [0, 1]; None when that is unknown.
        seconds_left: Estimate for the stage; None while it is unknown.
        parts: How many parts of how many are done; None where there are none.
        is_paused: The work rests, and what is left stands still.
    """

    stage: str
    fraction: float | None = None
    seconds_left: float | None = None
    parts: tuple[int, int] | None = None
    is_paused: bool = False
