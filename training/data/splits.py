"""Splits of data sets: by sequence, never by frame."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

import numpy as np


def held_out_sequences(
    sequences: Sequence[str], share: float, rng: np.random.Generator
) -> set[str]:
    """Choose whole sequences to hold out.

    Neighbouring frames show nearly the same; a split by frame would judge a network on what it
    was trained on.

    Args:
        sequences: The sequence of each pair.
        share: How many of the pairs to hold out, about: sequences are added in a random order
            while the sum comes closer to it. At least one sequence, unless ``share`` is 0, and
            never all of them.
        rng: Decides the order.

    Returns:
        The names of the sequences to hold out; none where there is only one sequence.
    """
    sizes = Counter(sequences)
    names = sorted(sizes)
    if share <= 0 or len(names) < 2:
        return set()
    wanted = share * len(sequences)
    chosen: set[str] = set()
    held = 0
    for index in rng.permutation(len(names)):
        name = names[int(index)]
        is_closer = abs(held + sizes[name] - wanted) < abs(held - wanted)
        if (is_closer or not chosen) and len(chosen) < len(names) - 1:
            chosen.add(name)
            held += sizes[name]
    return chosen
