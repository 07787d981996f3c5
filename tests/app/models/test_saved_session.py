"""The session file keeps every decision, and nothing else is taken for one."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.edit import Edit
from app.models.mask import Brush, Mask, Stroke
from app.models.region import Region
from app.models.saved_session import SavedPhoto, SavedSession, decoded, encoded
from tests.app.models.test_mask import masks

regions = st.builds(
    Region, st.integers(0, 99), st.integers(0, 99), st.integers(1, 99), st.integers(1, 99)
)
edits = st.builds(
    Edit,
    model=st.text(min_size=1, max_size=9),
    strength=st.integers(0, 100),
    grain=st.integers(0, 100),
    region=st.none() | regions,
    mask=masks,
    flips=st.booleans(),
    tile=st.none() | st.integers(64, 999),
)
# Names of files may hold bytes that are no UTF-8; Python shows them as lone surrogates.
names = st.text(min_size=1, max_size=9).map(Path) | st.just(Path("/a/\udcff.jpg"))
photos = st.builds(SavedPhoto, st.none() | names, st.none() | names, edits)
sessions = st.builds(SavedSession, st.lists(photos, max_size=3).map(tuple), st.integers(0, 3))


@settings(deadline=None, max_examples=25)
@given(saved=sessions)
def test_what_is_written_is_read(saved: SavedSession) -> None:
    assert decoded(encoded(saved)) == saved


@settings(deadline=None, max_examples=25)
@given(saved=sessions, at=st.floats(0, 1, exclude_max=True))
def test_a_part_of_a_file_is_nothing(saved: SavedSession, at: float) -> None:
    data = encoded(saved)
    assert decoded(data[: int(len(data) * at)]) is None


@given(data=st.binary(max_size=60))
def test_anything_else_is_nothing(data: bytes) -> None:
    assert decoded(data) is None


def test_values_that_make_no_sense_and_later_versions_are_nothing() -> None:
    data = encoded(SavedSession((SavedPhoto(Path("a.jpg"), None, Edit()),)))
    assert decoded(data) is not None
    assert decoded(data.replace(b'"strength":100', b'"strength":101')) is None
    assert decoded(data.replace(b'"version":1', b'"version":2')) is None
    assert decoded(b"[" * 100_000) is None


def test_many_strokes_are_a_small_file() -> None:
    way = [(each / 3, each / 7) for each in range(3000)]
    mask = Mask(steps=tuple(Stroke.of(Brush(60), way) for _ in range(50)))
    saved = SavedSession((SavedPhoto(Path("a.jpg"), None, Edit(mask=mask)),))
    assert len(encoded(saved)) < 200_000
