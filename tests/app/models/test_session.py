"""A session knows what would be lost."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from app.models.session import Session
from app.workers.photo_tasks import shown
from tests.app.fakes import photo


def _restored() -> Session:
    original = shown(photo())
    return Session(original).with_restored(
        shown(original.photo.with_pixels(1 - original.photo.pixels))
    )


def test_a_photo_alone_is_nothing_to_lose() -> None:
    assert not Session(shown(photo())).is_modified


def test_a_result_is_modified_until_it_is_saved_and_again_after_a_change() -> None:
    session = _restored()
    assert session.is_modified
    session = session.with_saved(Path("result.png"))
    assert not session.is_modified
    assert session.with_strength(100) is session
    assert session.with_strength(50).is_modified


def test_levels_before_and_after_follow_the_strength() -> None:
    session = _restored()
    before, after = session.levels_at(10, 4)
    assert before == (20, 12, 14)
    assert after == (235, 243, 241)
    assert session.with_strength(0).levels_at(10, 4) == (before, before)
    half = session.with_strength(50).levels_at(10, 4)[1]
    assert half is not None
    np.testing.assert_allclose(half, 127.5, atol=0.5)
