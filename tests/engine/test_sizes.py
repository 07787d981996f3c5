"""Photos of any size, through real generators: tiles do not show."""

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from engine.backends import Backend, open_backend
from engine.devices import cpu_device
from engine.photo import Photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import ModelEntry
from tests.engine.fakes import pixels_of

SIDES = st.integers(1, 700)
LEVEL = 1 / 255


@pytest.fixture(scope="module")
def compact(compact_model: ModelEntry) -> Backend:
    return open_backend(compact_model, cpu_device(), "fp32")


@pytest.fixture(scope="module")
def resnet(resnet_model: ModelEntry) -> Backend:
    return open_backend(resnet_model, cpu_device(), "fp32")


def check(backend: Backend, height: int, width: int, tile: int) -> None:
    photo, restorer = Photo(pixels_of(height, width)), Restorer(backend, "small")
    tiled = restorer.restore(photo, RestoreSettings(tile=tile)).pixels
    whole = restorer.restore(photo, RestoreSettings(tile=800)).pixels
    assert tiled.shape == (height, width, 3)
    assert np.abs(tiled - whole).max() <= LEVEL
    assert np.abs(tiled - photo.pixels).max() > LEVEL  # it does restore


@settings(max_examples=12)
@given(height=SIDES, width=SIDES, tile=st.integers(64, 400))
@example(height=1, width=1, tile=64)
@example(height=1, width=700, tile=64)
@example(height=700, width=1, tile=64)
@example(height=700, width=700, tile=96)
def test_the_compact_generator(compact: Backend, height: int, width: int, tile: int) -> None:
    check(compact, height, width, tile)


@settings(max_examples=5)
@given(height=SIDES, width=SIDES)
@example(height=1, width=1)
@example(height=700, width=1)
@example(height=700, width=700)
def test_the_papers_generator_with_shared_statistics(
    resnet: Backend, height: int, width: int
) -> None:
    check(resnet, height, width, 300)
