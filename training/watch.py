"""Watches a run: says in words when it stands still, over-fits, or waits for its data."""

from __future__ import annotations

from dataclasses import dataclass, field

from training.events import Evaluated, Noticed, Stepped

_LEAST_GAIN_DB = 0.02
_PATIENCE = 4  # evaluations
_WAITED = 0.25


@dataclass(slots=True)
class Watch:
    """Looks at every report; each finding is told once, until it is over."""

    _best_db: list[float] = field(default_factory=list)
    _losses: list[float] = field(default_factory=list)
    _recent: list[float] = field(default_factory=list)
    _told: set[str] = field(default_factory=set)

    def on_step(self, event: Stepped) -> Noticed | None:
        """Return what a report of steps tells."""
        self._recent.append(event.losses["loss"])
        words = (
            f"{event.waited:.0%} of the time is spent waiting for crops: raise data.threads"
            if event.waited > _WAITED
            else None
        )
        return self._tell("data", event.step, words)

    def on_evaluation(self, event: Evaluated) -> Noticed | None:
        """Return what the held-out scores tell, beside the losses since the last ones."""
        score = event.scores["capped_after"]
        self._best_db.append(max([score, *self._best_db[-1:]]))
        if self._recent:
            self._losses.append(sum(self._recent) / len(self._recent))
            self._recent.clear()
        return self._tell("progress", event.step, self._stagnation(score))

    def _stagnation(self, score: float) -> str | None:
        best, losses = self._best_db, self._losses
        if len(best) <= _PATIENCE or best[-1] - best[-1 - _PATIENCE] >= _LEAST_GAIN_DB:
            return None
        learned = len(losses) > _PATIENCE and losses[-1] < losses[-1 - _PATIENCE]
        if learned and best[-1] - score >= _LEAST_GAIN_DB:
            return (
                "over-fitting: the training loss still falls, but held-out photos got worse since"
                f" their best, by {best[-1] - score:.2f} dB; more photos help, or stop here"
            )
        return (
            f"plateau: held-out photos gained less than {_LEAST_GAIN_DB} dB over the last"
            f" {_PATIENCE} evaluations"
        )

    def _tell(self, topic: str, step: int, words: str | None) -> Noticed | None:
        if words is None:
            self._told.discard(topic)
            return None
        if topic in self._told:
            return None
        self._told.add(topic)
        return Noticed(step, words)
