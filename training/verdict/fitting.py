"""Softmax regression on figures, and from which confidence on its answers can be relied on."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from engine.verdict import MOST_DEVIATIONS, Constants, FigureScale, Kind, KindWeights
from engine.verdict_figures import NAMES, Array
from training.verdict.labelled import RECIPES, Sample

Labels: TypeAlias = NDArray[np.int64]

KINDS: Final = tuple(RECIPES)
RIGHT: Final = 0.95
"""Share of right answers among those that are said."""

_PENALTY: Final = 3e-4
_STEPS: Final = 40
_CONFIDENCES: Final = np.arange(50, 100) / 100


def fit_constants(
    fitted: Sequence[Sample], calibrated: Sequence[Sample], *, about: str
) -> Constants:
    """Fit weights to one set of photos and confidences to another.

    Args:
        fitted: Samples of every kind.
        calibrated: Samples of every kind, made of other photos.
        about: Where the constants come from, for who reads the file.
    """
    figures, labels = arrays_of(fitted)
    means, spreads = figures.mean(axis=0), figures.std(axis=0)
    weights = fit_softmax(_standard(figures, means, spreads), labels, len(KINDS))
    others, truth = arrays_of(calibrated)
    inputs = _standard(others, means, spreads)
    weights = weights / temperature(inputs @ weights, truth)
    return Constants(
        about=about,
        least_confidence=least_confidence(softmax(inputs @ weights), truth),
        most_unlike=_rounded(
            2.0 * np.quantile(np.mean(((others - means) / spreads) ** 2, axis=1), 0.99)
        ),
        figures={
            name: FigureScale(_rounded(mean), _rounded(spread))
            for name, mean, spread in zip(NAMES, means, spreads, strict=True)
        },
        kinds={
            kind: KindWeights(
                bias=_rounded(column[0]),
                weights=dict(zip(NAMES, map(_rounded, column[1:]), strict=True)),
            )
            for kind, column in zip(KINDS, weights.T, strict=True)
        },
    )


def arrays_of(samples: Sequence[Sample]) -> tuple[Array, Labels]:
    """Return figures (N, F) and the numbers of their kinds (N,)."""
    labels = np.array([KINDS.index(Kind(sample.label)) for sample in samples])
    return np.array([sample.figures for sample in samples]), labels


def _standard(figures: Array, means: Array, spreads: Array) -> Array:
    """Return a one, then the figures in deviations, limited as ``engine.verdict`` limits them."""
    deviations = np.clip((figures - means) / spreads, -MOST_DEVIATIONS, MOST_DEVIATIONS)
    return np.column_stack([np.ones(len(figures)), deviations])


def _rounded(value: float) -> float:
    return round(float(value), 4)


def softmax(scores: Array) -> Array:
    """Return probabilities (N, K) for scores (N, K)."""
    shares = np.exp(scores - scores.max(axis=1, keepdims=True))
    return np.asarray(shares / shares.sum(axis=1, keepdims=True), np.float64)


def loss_of(scores: Array, labels: Labels) -> float:
    """Return the mean negative log-likelihood."""
    return float(-np.log(softmax(scores)[np.arange(len(labels)), labels]).mean())


def fit_softmax(inputs: Array, labels: Labels, kinds: int) -> Array:
    """Fit a softmax regression by Newton's method, with halved steps where a full one overshoots.

    Args:
        inputs: (N, F).
        labels: (N,), 0 to ``kinds`` - 1.
        kinds: Their number.

    Returns:
        Weights (F, K) that minimise the loss plus half ``_PENALTY`` times their squares.
    """
    weights = np.zeros((inputs.shape[1], kinds))
    wanted = np.eye(kinds)[labels]
    for _ in range(_STEPS):
        likely = softmax(inputs @ weights)
        slope = inputs.T @ (likely - wanted) / len(labels) + _PENALTY * weights
        step = np.linalg.solve(_curvature(inputs, likely), slope.ravel())
        weights = _stepped(inputs, labels, weights, np.float64(step).reshape(weights.shape))
    return weights


def _curvature(inputs: Array, likely: Array) -> Array:
    """Return the second derivatives (F K, F K) of the penalised loss."""
    count, features = inputs.shape
    kinds = likely.shape[1]
    spread = likely[:, :, None] * np.eye(kinds) - likely[:, :, None] * likely[:, None]
    curvature = np.einsum("ni,nkl,nj->ikjl", inputs, spread, inputs, optimize=True) / count
    return np.asarray(
        curvature.reshape(features * kinds, -1) + _PENALTY * np.eye(features * kinds), np.float64
    )


def _stepped(inputs: Array, labels: Labels, weights: Array, step: Array) -> Array:
    def penalised(candidate: Array) -> float:
        return loss_of(inputs @ candidate, labels) + 0.5 * _PENALTY * float((candidate**2).sum())

    before = penalised(weights)
    candidates = (weights - 0.5**halvings * step for halvings in range(12))
    return next((found for found in candidates if penalised(found) <= before), weights)


def temperature(scores: Array, labels: Labels) -> float:
    """Return what to divide scores by so that confidences fit (Guo et al. 2017)."""
    candidates = np.geomspace(0.5, 4.0, 61)
    return float(min(candidates, key=lambda value: loss_of(scores / value, labels)))


def least_confidence(likely: Array, labels: Labels) -> float:
    """Return the least confidence from which on ``RIGHT`` of all answers are right."""
    is_right = likely.argmax(axis=1) == labels
    confidence = likely.max(axis=1)
    enough = (
        float(least)
        for least in _CONFIDENCES
        if is_right[confidence >= least].sum() >= RIGHT * max(1, (confidence >= least).sum())
    )
    return next(enough, float(_CONFIDENCES[-1]))
