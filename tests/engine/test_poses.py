"""Turning and mirroring windows, and averaging over all ways to do it."""

from __future__ import annotations

import numpy as np
import pytest

from engine.photo import Photo
from engine.pixels import Window, to_generator
from engine.poses import ALL_POSES, Pose
from engine.progress import Progress
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from tests.engine.fakes import FakeBackend, identity, pixels_of

ASKED = RestoreSettings(tile=64, flips=True)


def drifting(window: Window) -> Window:
    """A generator with a habit: everything moves right a little."""
    drifted: Window = (window + np.roll(window, 1, axis=3)) / np.float32(2)
    return drifted


@pytest.mark.parametrize("pose", ALL_POSES)
def test_a_pose_is_left_as_it_was_taken(pose: Pose) -> None:
    window = to_generator(pixels_of(8, 12))
    taken = pose.take(window)
    assert taken.flags.c_contiguous
    assert np.array_equal(pose.leave(taken), window)


def test_all_poses_are_different() -> None:
    window = to_generator(pixels_of(8, 8))
    assert len({pose.take(window).tobytes() for pose in ALL_POSES}) == 8


def test_an_average_of_nothing_new_is_the_photo() -> None:
    photo = Photo(pixels_of(90, 120))
    restored = Restorer(FakeBackend(identity), "fake").restore(photo, ASKED)
    np.testing.assert_allclose(restored.pixels, photo.pixels, atol=1e-6)


def test_habits_of_a_generator_even_out() -> None:
    """A mirrored photo gives the mirrored result, which without averaging it does not."""
    pixels = pixels_of(64, 64)
    for flips in (False, True):
        asked = RestoreSettings(tile=64, flips=flips)
        restorer = Restorer(FakeBackend(drifting), "fake")
        plain = restorer.restore(Photo(pixels), asked).pixels
        mirrored = restorer.restore(Photo(np.ascontiguousarray(pixels[:, ::-1])), asked).pixels
        assert np.allclose(plain, mirrored[:, ::-1], atol=1e-5) == flips


def test_progress_counts_every_pose_and_statistics_are_taken_in_each() -> None:
    backend, told = FakeBackend(identity, TileRules(4, 16, sampled=32)), list[Progress]()
    restorer = Restorer(backend, "fake")
    restorer.restore(Photo(pixels_of(64, 64)), ASKED, on_progress=told.append)
    assert [step.done for step in told] == list(range(told[-1].total + 1))
    assert len(backend.windows) % 8 == len(backend.measured) % 8 == 0
    assert told[-1].total == len(backend.windows) + len(backend.measured)
