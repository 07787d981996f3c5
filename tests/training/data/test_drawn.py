"""Scenes drawn by the computer: sharp, of every kind, the same for the same seed."""

from pathlib import Path

import numpy as np
import pytest

from engine.errors import Cancelled, OutputFolderError
from engine.progress import CancelToken
from training.data.drawn import KINDS, draw_scene, write_scenes
from training.data.photos import has_detail
from training.data.reading import read_levels


@pytest.mark.parametrize("kind", KINDS)
def test_scenes_are_full_of_detail_and_repeatable(kind: str) -> None:
    one, same, other = (
        draw_scene(np.random.default_rng(seed), kind, 160, 200) for seed in (1, 1, 2)
    )
    assert one.shape == (160, 200, 3)
    assert np.array_equal(one, same)
    assert not np.array_equal(one, other)
    if kind != "night":  # which is mostly dark
        assert has_detail(one)


def test_nights_have_lights_and_darkness() -> None:
    night = draw_scene(np.random.default_rng(0), "night", 240, 320)
    assert (night.max(axis=2) > 240).mean() > 0.001
    assert np.median(night) < 70


def test_scenes_are_written_once(tmp_path: Path) -> None:
    folder = tmp_path / "drawn"
    done: list[int] = []
    assert write_scenes(folder, 3, seed=5, size=(40, 50)) == 3
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    tell = lambda count, _: done.append(count)  # noqa: E731
    assert write_scenes(folder, 6, seed=5, size=(40, 50), on_progress=tell) == 3
    assert done == [1, 2, 3, 4, 5, 6]
    after = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert len(after) == 6
    assert before.items() <= after.items()
    assert read_levels(folder / "page-5-00000.png").shape == (40, 50, 3)


def test_whoever_stops_keeps_what_is_there(tmp_path: Path) -> None:
    cancel = CancelToken()
    with pytest.raises(Cancelled):
        write_scenes(
            tmp_path,
            9,
            seed=0,
            size=(40, 50),
            cancel=cancel,
            on_progress=lambda *_: cancel.cancel(),
        )
    assert len(list(tmp_path.iterdir())) == 1


def test_a_folder_that_cannot_be_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputFolderError):
        write_scenes(tmp_path / "file", 1, seed=0)
