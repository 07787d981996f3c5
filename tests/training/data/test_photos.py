"""A folder of sharp photos: what is usable, what is held out, and what crops come of it."""

import logging
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from engine.errors import DatasetError
from resources import resource_path
from tests.training.tiny import pool_of, save_photos, save_png, texture
from training.data.photos import PhotoFiles, PhotoPool
from training.data.reading import read_levels


def flat(size: int, level: int) -> NDArray[np.uint8]:
    return np.full((size, size, 3), level, np.uint8)


def grainy(height: int, width: int, channel: int) -> NDArray[np.uint8]:
    """Black and white grain, in green and in the channel that tells the photos apart."""
    photo = np.zeros((height, width, 3), np.uint8)
    photo[:, :, 1] = 255 * np.random.default_rng(channel).integers(0, 2, (height, width))
    photo[:, :, channel] = 200 if channel != 1 else photo[:, :, 1]
    return photo


# --- reading -----------------------------------------------------------------------------


def test_photos_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.png", "a.PNG", "inner/c.png"):
        save_png(tmp_path / name, texture(40, 50, seed=len(name)))
    (tmp_path / "notes.txt").write_text("no photo", encoding="utf-8")
    pool = PhotoPool.read(tmp_path, least_side=40)
    assert list(pool.names) == ["a.PNG", "b.png", str(Path("inner/c.png"))]
    assert np.array_equal(pool.photos[1], texture(40, 50, seed=5))  # the pixels, in RGB


def test_gray_photos_become_rgb(tmp_path: Path) -> None:
    Image.fromarray(texture(40, 40)[:, :, 0]).save(tmp_path / "gray.png")
    (photo,) = PhotoPool.read(tmp_path, least_side=40).photos
    assert photo.shape == (40, 40, 3)
    assert photo.dtype == np.uint8


def test_photos_of_telephones_are_read(tmp_path: Path) -> None:
    (tmp_path / "phone.HEIC").write_bytes(resource_path("samples", "tiny.heic").read_bytes())
    height, width = read_levels(tmp_path / "phone.HEIC").shape[:2]
    pool = PhotoPool.read(tmp_path, least_side=1)
    assert list(pool.sizes) == [(height, width)]
    drawn = PhotoPool.read(tmp_path, least_side=1, memory_bytes=0)
    assert sorted(drawn.sizes[0]) == sorted((height, width))


def test_what_cannot_be_used_is_left_out_and_told(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    save_png(tmp_path / "good.png", texture(40, 50))
    save_png(tmp_path / "narrow.png", texture(100, 39))
    (tmp_path / "text.jpg").write_text("this is no photo", encoding="utf-8")
    (tmp_path / "empty.jpg").touch()
    (tmp_path / "folder.jpg").mkdir()
    cut = save_png(tmp_path / "cut.png", texture(40, 50)).read_bytes()[:60]
    (tmp_path / "cut.png").write_bytes(cut)
    with caplog.at_level(logging.INFO):
        pool = PhotoPool.read(tmp_path, least_side=40)
    assert list(pool.names) == ["good.png"]
    for name in ("text.jpg", "empty.jpg", "folder.jpg", "cut.png"):
        assert name in caplog.text
    assert "1 of 6 photos used" in caplog.text


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="there is no such folder") as caught:
        PhotoPool.read(tmp_path / "nowhere", least_side=10)
    assert caught.value.path == tmp_path / "nowhere"


@pytest.mark.parametrize("side", [None, 39])
def test_a_folder_without_usable_photos_is_told(tmp_path: Path, side: int | None) -> None:
    if side is not None:
        save_png(tmp_path / "small.png", texture(side, side))
    with pytest.raises(DatasetError, match="photo of at least 40 px a side"):
        PhotoPool.read(tmp_path, least_side=40)


def test_names_can_be_left_out(tmp_path: Path) -> None:
    for name in ("a.png", "sub/b.png", "sub/a.png"):
        save_png(tmp_path / name, texture(40, 50))
    pool = PhotoPool.read(tmp_path, least_side=40, leave_out={"sub/b.png", "c.png"})
    assert [Path(name).as_posix() for name in pool.names] == ["a.png", "sub/a.png"]


# --- more than fits the memory -----------------------------------------------------------


def test_photos_that_are_read_as_they_are_drawn_give_the_same_crops(tmp_path: Path) -> None:
    for index in range(4):
        save_png(tmp_path / f"{index}.png", texture(40 + 8 * index, 60, seed=index))
    save_png(tmp_path / "narrow.png", texture(100, 39))
    (tmp_path / "text.jpg").write_text("this is no photo", encoding="utf-8")
    held = PhotoPool.read(tmp_path, least_side=40)
    drawn = PhotoPool.read(tmp_path, least_side=40, memory_bytes=1000)
    assert isinstance(drawn.photos, PhotoFiles)
    assert drawn.names == held.names
    assert list(drawn.sizes) == list(held.sizes)
    for one, other in zip(held.split(1), drawn.split(1), strict=True):
        for seed in range(6):
            first, second = (p.draw_crop(np.random.default_rng(seed), 32) for p in (one, other))
            assert np.array_equal(first, second)
    assert len(drawn.photos[1:3]) == 2


def test_files_that_cannot_be_read_any_more_are_passed_over(tmp_path: Path) -> None:
    for index in range(3):
        save_png(tmp_path / f"{index}.png", texture(48, 48, seed=index))
    pool = PhotoPool.read(tmp_path, least_side=40, memory_bytes=1000)
    for name in ("0.png", "2.png"):
        (tmp_path / name).unlink()
    crops = [pool.draw_crop(np.random.default_rng(seed), 48) for seed in range(4)]
    left = pool_of(texture(48, 48, seed=1))
    known = {left.draw_crop(np.random.default_rng(seed), 48).sum() for seed in range(4)}
    assert {round(float(crop.sum()), 1) for crop in crops} == {round(float(x), 1) for x in known}
    (tmp_path / "1.png").unlink()
    with pytest.raises(DatasetError, match="cannot be read any more"):
        pool.draw_crop(np.random.default_rng(0), 48)


# --- holding out -------------------------------------------------------------------------


@given(st.integers(2, 60), st.data())
def test_a_split_is_disjoint_complete_even_and_repeatable(count: int, data: st.DataObject) -> None:
    held_out = data.draw(st.integers(1, count - 1))
    pool = pool_of(*[flat(1, index) for index in range(count)])
    training, kept = pool.split(held_out)
    assert len(kept.photos) == held_out
    assert len(training.photos) == count - held_out
    levels = [[int(photo[0, 0, 0]) for photo in part.photos] for part in (training, kept)]
    assert sorted(levels[0] + levels[1]) == list(range(count))
    assert [f"photo-{level}" for level in levels[1]] == list(kept.names)
    spaces = np.diff([*levels[1], levels[1][0] + count])
    assert spaces.max() - spaces.min() <= 1
    assert list(pool.split(held_out)[1].names) == list(kept.names)


@pytest.mark.parametrize("held_out", [-1, 0, 3, 4])
def test_an_impossible_split_is_told(held_out: int) -> None:
    pool = pool_of(*[flat(1, index) for index in range(3)])
    with pytest.raises(DatasetError, match=f"cannot hold out {held_out} of 3 photos"):
        pool.split(held_out)


# --- crops -------------------------------------------------------------------------------


def test_a_crop_is_a_square_of_floats(tmp_path: Path) -> None:
    pool = PhotoPool.read(save_photos(tmp_path, 3), least_side=48)
    rng = np.random.default_rng(0)
    for _ in range(20):
        crop = pool.draw_crop(rng, 48)
        assert crop.shape == (48, 48, 3)
        assert crop.dtype == np.float32
        assert crop.flags.c_contiguous
        assert 0.0 <= crop.min() < crop.max() <= 1.0


def test_crops_are_repeated_by_their_generator_alone() -> None:
    pool = pool_of(texture(64, 80), texture(80, 64, seed=1))
    first, again, other = (pool.draw_crop(np.random.default_rng(seed), 32) for seed in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_crops_come_in_all_eight_orientations_and_unchanged_otherwise() -> None:
    photo = texture(24, 24)
    turned = [np.rot90(side, turns) for side in (photo, photo[:, ::-1]) for turns in range(4)]
    known = {side.tobytes() for side in turned}
    pool, rng = pool_of(photo), np.random.default_rng(0)
    crops = [np.rint(pool.draw_crop(rng, 24) * 255.0).astype(np.uint8) for _ in range(100)]
    assert {crop.tobytes() for crop in crops} == known


def test_crops_with_detail_are_preferred() -> None:
    pool, rng = pool_of(flat(64, 128), texture(64, 64)), np.random.default_rng(0)
    detailed = sum(pool.draw_crop(rng, 32).std() > 0 for _ in range(200))
    assert 175 <= detailed < 200  # 15 of 16, since four tries may all meet the flat one


def test_a_flat_photo_still_gives_crops() -> None:
    assert pool_of(flat(40, 51)).draw_crop(np.random.default_rng(0), 32) == pytest.approx(0.2)


def test_a_photo_of_four_times_the_area_is_cropped_twice_as_often() -> None:
    pool = pool_of(grainy(48, 48, 0), grainy(96, 96, 2))
    rng = np.random.default_rng(0)
    from_large = sum(pool.draw_crop(rng, 32)[:, :, 2].mean() > 0.5 for _ in range(300))
    assert from_large / 300 == pytest.approx(2 / 3, abs=0.11)


def test_half_of_the_crops_are_shrunk_where_the_photo_allows_it() -> None:
    rng = np.random.default_rng(0)

    def shrunk(photo: NDArray[np.uint8]) -> float:
        pool = pool_of(photo)
        crops = [pool.draw_crop(rng, 32)[:, :, 1] for _ in range(300)]
        return float(np.mean([np.any((crop > 0.01) & (crop < 0.99)) for crop in crops]))

    assert shrunk(grainy(128, 128, 1)) == pytest.approx(0.5, abs=0.12)
    assert shrunk(grainy(32, 128, 1)) == 0.0  # nothing is ever enlarged or left out
