"""Depths and transparency of stored samples."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.codecs.samples import flattened, narrowed, unassociated, widened


@pytest.mark.parametrize("bits", [10, 12, 16])
def test_widening_keeps_every_level_and_both_ends(bits: int) -> None:
    every = np.arange(2**bits).astype(np.uint16)
    wide = widened(every, bits)
    assert (wide[0], wide[-1]) == (0, 65535)
    np.testing.assert_array_equal(np.rint(wide / 65535 * (2**bits - 1)), every)


def test_narrowing_rounds() -> None:
    deep = np.array([0, 128, 129, 257, 65535], np.uint16)
    np.testing.assert_array_equal(narrowed(deep), [0, 0, 1, 1, 255])


@given(st.integers(0, 65535), st.integers(1, 65535))
def test_dividing_alpha_out_is_exact_to_its_grain(colour: int, alpha: int) -> None:
    multiplied = round(colour * alpha / 65535)
    samples = np.array([[[multiplied, alpha]]], np.uint16)
    divided = unassociated(samples)
    assert abs(int(divided[0, 0, 0]) - colour) <= 0.5 * 65535 / alpha + 1
    assert divided[0, 0, 1] == alpha


def test_without_alpha_colours_stay() -> None:
    samples = np.array([[[9, 8, 7, 0]]], np.uint8)
    np.testing.assert_array_equal(unassociated(samples), samples)


def test_transparency_is_laid_over_white() -> None:
    samples = np.array([[[100, 0, 255, 0], [100, 0, 255, 255], [100, 0, 255, 51]]], np.uint8)
    np.testing.assert_array_equal(
        flattened(samples)[0], [[255, 255, 255], [100, 0, 255], [224, 204, 255]]
    )
