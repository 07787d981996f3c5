"""Splits by sequence."""

from collections import Counter

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from training.data.splits import held_out_sequences


@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=12),
    st.floats(0.01, 0.99),
    st.integers(0, 2**32),
)
def test_whole_sequences_are_held_out_and_some_are_left(
    sizes: list[int], share: float, seed: int
) -> None:
    sequences = [f"sequence-{i}" for i, size in enumerate(sizes) for _ in range(size)]
    chosen = held_out_sequences(sequences, share, np.random.default_rng(seed))
    again = held_out_sequences(sequences[::-1], share, np.random.default_rng(seed))
    assert chosen == again  # the order of the pairs does not matter
    assert chosen < set(sequences)
    assert bool(chosen) == (len(sizes) > 1)
    if len(chosen) > 1:
        held = sum(Counter(sequences)[name] for name in chosen)
        assert held - share * len(sequences) < max(sizes)  # the last one brought it closer


def test_nothing_is_held_out_of_nothing_asked() -> None:
    assert held_out_sequences(["a", "b"], 0.0, np.random.default_rng(0)) == set()
