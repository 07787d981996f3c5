"""What is checked with shows photos as they stand, and both sides of a pair at one place."""

from pathlib import Path

import numpy as np

from tests.training.finetune.desk import save_pairs, save_photos, scene
from training.blur.config import BlurConfig
from training.finetune.folder import Split
from training.finetune.material import gather, upright_crop
from training.finetune.protocol import Goal

BLUR = BlurConfig(length_median=4.0, length_limit=8.0)


def split_of(paths: list[tuple[str, ...]]) -> Split:
    return Split(learned=tuple(paths[:4]), held_out=tuple(paths[4:]))


def test_a_crop_is_a_part_of_the_photo_as_it_stands() -> None:
    photo = scene(3, 264)
    crop = np.rint(upright_crop(photo, np.random.default_rng(1), 96) * 255).astype(np.uint8)
    places = [
        (top, left)
        for top in range(264 - 96 + 1)
        for left in range(264 - 96 + 1)
        if np.array_equal(photo[top, left], crop[0, 0])
        and np.array_equal(photo[top : top + 96, left : left + 96], crop)
    ]
    assert len(places) == 1


def test_both_sides_of_a_held_out_pair_are_cut_at_one_place(tmp_path: Path) -> None:
    folder = save_pairs(tmp_path, 6)
    names = [
        (str(folder / f"{i:02}_blur.png"), str(folder / f"{i:02}_sharp.png")) for i in range(6)
    ]
    material = gather(split_of(list(names)), Goal.PAIRS, BLUR, crop=64, pairs=4, seed=1)
    for _, blurred, sharp in material.held_out:
        assert blurred.shape == sharp.shape
        # Blurred by 7 px along rows: its rows keep their means but at the border.
        inner = np.s_[:, 8:-8]
        rows = np.abs(blurred[inner].mean(axis=1) - sharp[inner].mean(axis=1))
        assert rows.max() < 0.03


def test_the_same_is_gathered_again(tmp_path: Path) -> None:
    folder = save_photos(tmp_path, 6)
    split = split_of([(str(path),) for path in sorted(folder.iterdir())])
    first, again = (
        gather(split, Goal.PHOTOS, BLUR, crop=64, pairs=3, seed=5, threads=2) for _ in range(2)
    )
    for one, other in zip(first.held_out, again.held_out, strict=True):
        np.testing.assert_array_equal(one[1], other[1])
    for index in (0, 1, 2, 3):
        np.testing.assert_array_equal(first.source.pair(index)[0], again.source.pair(index)[0])
