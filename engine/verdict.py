"""What is wrong with a photo, as far as a look at it tells: motion blur, out of focus, noise, ...

Figures are measured in a few windows (``engine.verdict_figures``) and weighed by a softmax
regression. Its constants lie in resources/verdict.json; ``python -m training.verdict`` fits them to
labelled synthetic photos. docs/verdict.md tells how often it is right.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from enum import StrEnum
from functools import cache
from typing import Final

import msgspec
import numpy as np

from engine.verdict_figures import NAMES, Array, Figures, measure
from engine.windows import Samples
from resources import resource_path

LEAST_SIDE: Final = 128
"""A photo with a shorter side shows too little to judge, or to restore."""

MOST_DEVIATIONS: Final = 4.0
_SHRUNK: Final = (2, 4)
_LEAST_SHRUNK: Final = 512  # shorter side that shrinking must leave
_LEAST_POWER: Final = 3.0  # all but a hundredth of the photos that were made have more
_FILE: Final = "verdict.json"


class Kind(StrEnum):
    """What a photo suffers from most."""

    MOTION_BLUR = "motion_blur"
    OUT_OF_FOCUS = "out_of_focus"
    NOISY = "noisy"
    COMPRESSED = "compressed"
    TOO_SMALL = "too_small"
    SHARP = "sharp"
    UNSURE = "unsure"


_MAY_BE_WIDE: Final = (Kind.OUT_OF_FOCUS, Kind.UNSURE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A judgement of one photo.

    Attributes:
        kind: What is wrong with it.
        confidence: In [0, 1]: how often such an answer was right. When unsure, that of the answer
            that was not given.
        figures: What it is based on, by name.
    """

    kind: Kind
    confidence: float
    figures: Mapping[str, float] = field(default_factory=dict, compare=False)


class FigureScale(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Mean and deviation of a figure over the photos that the constants were fitted to."""

    mean: float
    deviation: float


class KindWeights(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the figures speak for one kind: the weights of their deviations."""

    bias: float
    weights: dict[str, float]


class Constants(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All constants of the verdict.

    Attributes:
        about: Where they come from.
        least_confidence: From which on an answer is given.
        most_unlike: Mean squared deviation of the figures beyond which a photo is like none of
            those that the constants were fitted to.
        figures: Their scales.
        kinds: Weights of every kind that is told from figures.
    """

    about: str
    least_confidence: float
    most_unlike: float
    figures: dict[str, FigureScale]
    kinds: dict[Kind, KindWeights]

    def deviations(self, figures: Figures) -> Array:
        """Return how many deviations each figure lies from its mean, in the order of ``NAMES``."""
        scales = [self.figures[name] for name in NAMES]
        means, spreads = np.array([(scale.mean, scale.deviation) for scale in scales]).T
        return np.asarray((figures.as_array() - means) / spreads, np.float64)

    def decide(self, figures: Figures) -> Verdict:
        """Weigh figures: the likeliest kind, or unsure when that is not likely enough."""
        deviations = self.deviations(figures)
        likely = self._probabilities(deviations)
        kind = max(likely, key=likely.__getitem__)
        is_empty = figures.coarse < _LEAST_POWER
        is_unlike = float(np.mean(deviations**2)) > self.most_unlike
        is_sure = likely[kind] >= self.least_confidence and not (is_empty or is_unlike)
        said = kind if is_sure else Kind.UNSURE
        return Verdict(said, likely[kind], asdict(figures))

    def _probabilities(self, deviations: Array) -> dict[Kind, float]:
        """Return the softmax over all kinds (each deviation limited, none shall decide alone)."""
        limited = np.clip(deviations, -MOST_DEVIATIONS, MOST_DEVIATIONS)
        weights = [[kind.weights[name] for name in NAMES] for kind in self.kinds.values()]
        biases = np.array([kind.bias for kind in self.kinds.values()])
        scores = np.array(weights) @ limited + biases
        shares = np.exp(scores - scores.max())
        return dict(zip(self.kinds, map(float, shares / shares.sum()), strict=True))


@cache
def constants() -> Constants:
    """Read the constants that ship."""
    return msgspec.json.decode(resource_path(_FILE).read_bytes(), type=Constants)


def judge(samples: Samples, *, by: Constants | None = None) -> Verdict:
    """Judge a photo; takes well under a second, however large it is.

    Args:
        samples: (H, W, 3) levels of 8 or 16 bits, or float32 in [0, 1], as encoded in its file.
        by: What figures are weighed with; the constants that ship by default.
    """
    shorter_side = min(samples.shape[:2])
    if shorter_side < LEAST_SIDE:
        return Verdict(Kind.TOO_SMALL, 1.0, {"shorter_side": float(shorter_side)})
    scale = by or constants()
    verdict = scale.decide(measure(samples))
    return _from_afar(samples, verdict, scale) if verdict.kind in _MAY_BE_WIDE else verdict


def _from_afar(samples: Samples, near: Verdict, scale: Constants) -> Verdict:
    """Look at a large photo as if it were smaller: only then does wide blur show its direction.

    Lenses do not resolve every pixel of a large photo. That alone is no reason to call it out of
    focus: at half of its size it has to be so, too.
    """
    verdict = near
    for shrunk in _SHRUNK:
        if min(samples.shape[:2]) < _LEAST_SHRUNK * shrunk:
            break
        far = scale.decide(measure(samples, shrunk=shrunk))
        if far.kind is Kind.MOTION_BLUR:
            return far
        if shrunk == _SHRUNK[0] and far.kind is not Kind.OUT_OF_FOCUS:
            verdict = replace(near, kind=Kind.UNSURE)
    return verdict
