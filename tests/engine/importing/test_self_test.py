"""The self-test finds out what no longer is the photo."""

from collections.abc import Callable
from pathlib import Path
from typing import Self

import numpy as np
import pytest

from engine.errors import DamagedWeightsError, ImportRefusedError, WeightsError
from engine.importing import self_test
from engine.importing.self_test import sample_photo, try_model
from engine.photo import Photo, Pixels
from engine.settings import RestoreSettings

SOURCE, WEIGHTS = Path("net.pth"), Path("staged.safetensors")


@pytest.fixture
def restorer(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[Pixels], Pixels]], None]:
    """Put a function of pixels in the restorer's place."""

    def replace(function: Callable[[Pixels], Pixels]) -> None:
        class Fake:
            @classmethod
            def open(cls, settings: RestoreSettings) -> Self:
                assert (settings.model, settings.device) == (str(WEIGHTS), "cpu")
                return cls()

            def restore(self, photo: Photo, _: RestoreSettings) -> Photo:
                return Photo(function(photo.pixels).astype(np.float32))

        monkeypatch.setattr(self_test, "Restorer", Fake)

    return replace


def test_the_sample_is_a_photo_of_two_sides() -> None:
    pixels = sample_photo().pixels
    assert pixels.shape == (192, 256, 3)
    assert pixels.std() > 0.1


@pytest.mark.parametrize(
    ("function", "least"),
    [(lambda p: p, 100), (lambda p: np.clip(p * 1.1 - 0.05, 0, 1), 25), (lambda p: p**1.2, 20)],
)
def test_a_restored_photo_passes(
    function: Callable[[Pixels], Pixels], least: float, restorer: Callable[..., None]
) -> None:
    restorer(function)
    assert try_model(WEIGHTS, SOURCE) > least


def fail(error: Exception) -> Callable[[Pixels], Pixels]:
    def function(_: Pixels) -> Pixels:
        raise error

    return function


@pytest.mark.parametrize(
    ("function", "words"),
    [
        (lambda p: 1 - p, "no longer the photo"),
        (lambda p: p[::-1], "no longer the photo"),
        (lambda p: p * 0.3, "no longer the photo"),
        (lambda p: p * np.nan, "not finite"),
        (lambda p: p * 0 + p.mean(), "the same everywhere"),
        (lambda p: p.repeat(2, 0).repeat(2, 1), "another size"),
        (fail(RuntimeError("no such\n operation")), "it does not run here: no such operation"),
        (fail(WeightsError("unknown architecture 'x'")), "unknown architecture 'x'"),
        (fail(DamagedWeightsError(WEIGHTS, "its tensors do not fit")), "its tensors do not fit"),
    ],
)
def test_what_no_longer_is_the_photo_is_refused(
    function: Callable[[Pixels], Pixels], words: str, restorer: Callable[..., None]
) -> None:
    restorer(function)
    with pytest.raises(ImportRefusedError, match=words) as caught:
        try_model(WEIGHTS, SOURCE)
    assert caught.value.path == SOURCE
    assert "staged" not in str(caught.value)
