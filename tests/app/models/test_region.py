"""Rectangles of a photo."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models.region import Region
from engine.errors import ShapeError

sides = st.integers(1, 400)
places = st.integers(-500, 500)
regions = st.builds(Region, places, places, sides, sides)
sizes = st.tuples(sides, sides)


@given(x=st.floats(-99, 999), y=st.floats(-99, 999), side=sides, size=sizes)
def test_a_square_around_a_point_lies_in_the_photo(
    x: float, y: float, side: int, size: tuple[int, int]
) -> None:
    region = Region.around(x, y, side, size)
    assert region.common(Region(0, 0, *size)) == region
    assert (region.width, region.height) == (min(side, size[0]), min(side, size[1]))


@given(one=regions, other=regions)
def test_what_two_share_lies_in_both_and_both_in_what_they_are_together(
    one: Region, other: Region
) -> None:
    together = one.together(other)
    assert one.common(together) == one
    assert other.common(together) == other
    common = one.common(other)
    assert common == other.common(one)
    if common is not None:
        assert common.common(one) == common == common.common(other)


@given(margin=st.integers(0, 50), size=sizes, data=st.data())
def test_growing_stays_in_the_photo(
    margin: int, size: tuple[int, int], data: st.DataObject
) -> None:
    left, top = (data.draw(st.integers(0, each - 1)) for each in size)
    region = Region(left, top, 1, 1)
    grown = region.grown(margin, size)
    assert grown.common(Region(0, 0, *size)) == grown
    assert region.common(grown) == region
    assert max(grown.width, grown.height) <= 2 * margin + 1


def test_it_crops_a_view_and_has_pixels() -> None:
    samples = np.arange(24).reshape(4, 6)
    part = Region(2, 1, 3, 2).crop(samples)
    assert part.tolist() == [[8, 9, 10], [14, 15, 16]]
    assert part.base is not None
    with pytest.raises(ShapeError):
        Region(0, 0, 0, 5)
