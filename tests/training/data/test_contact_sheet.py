"""Contact sheets and the kernels on them."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from engine.errors import OutputFolderError
from tests.training.data.samples import save_gopro, save_pair, scene_levels
from tests.training.tiny import save_png, texture
from training.blur.parameters import BlurParameters, BlurRecord, Motion
from training.blur.psf import rasterise
from training.blur.trajectory import HandParameters, trajectory_of
from training.data.contact_sheet import (
    CELL,
    SheetRow,
    draw_sheet,
    estimate_kernel,
    packed_rows,
    pair_rows,
    photo_rows,
    spread,
    write_sheet,
)
from training.data.layouts import find_layout
from training.data.packing import PackedPairs, pack_pairs
from training.data.quality import gray_of
from training.data.reading import read_levels

PATH = HandParameters(length=15.0, heading_rad=0.5, bends_rad=(1.2, 0.0, 0.0))


def test_the_estimated_kernel_is_the_one_that_blurred() -> None:
    sharp = gray_of(scene_levels(192, 256))
    kernel = rasterise(trajectory_of(PATH))
    blurred = np.asarray(cv2.filter2D(sharp, -1, kernel[::-1, ::-1]), np.float32)
    estimate = estimate_kernel(blurred, sharp)
    assert estimate.sum() == pytest.approx(1.0, abs=1e-5)
    wide = np.zeros_like(estimate)
    start = (len(wide) - len(kernel)) // 2
    wide[start : start + len(kernel), start : start + len(kernel)] = kernel
    likeness = float((wide * estimate).sum() / np.sqrt((wide**2).sum() * (estimate**2).sum()))
    assert likeness > 0.9


def test_nothing_to_estimate_gives_a_point() -> None:
    flat = np.full((40, 50), 90, np.float32)
    assert estimate_kernel(flat, flat).max() == 1.0


def test_rows_show_both_sides_and_the_kernel(tmp_path: Path) -> None:
    save_pair(tmp_path, "estimated")
    save_pair(tmp_path, "drawn")
    record = BlurRecord(
        source="x", preset="y", seed=0, parameters=BlurParameters(motion=Motion(path=PATH))
    )
    (tmp_path / "drawn.json").write_bytes(record.to_json())
    save_pair(tmp_path, "unequal")
    save_png(tmp_path / "unequal_blur.png", texture(40, 40))
    save_pair(tmp_path, "broken")
    (tmp_path / "broken_blur.png").write_bytes(b"")
    rows = {row.label: row.pictures for row in pair_rows(find_layout(tmp_path).pairs)}
    assert [(label, len(pictures)) for label, pictures in rows.items()] == [
        ("drawn: drawn kernel", 3),
        ("estimated: estimated kernel", 3),
        ("unequal: sides differ in size", 2),
    ]
    assert np.count_nonzero(rows["drawn: drawn kernel"][2][:, :, 0]) > 10


@pytest.mark.parametrize("count", [0, 1, 3, 24])
def test_a_sheet_holds_all_rows(tmp_path: Path, count: int) -> None:
    white = np.full((CELL, CELL, 3), 255, np.uint8)
    sheet = draw_sheet([SheetRow("räum " * 20, (white, white))] * count)
    cells = 2 * count * CELL * CELL
    assert cells <= np.count_nonzero((sheet == 255).all(axis=2)) <= cells * 1.05
    write_sheet(tmp_path / "sheet.png", [SheetRow("a", (texture(3, 500),))] * count)
    assert read_levels(tmp_path / "sheet.png").shape[2] == 3


def test_small_pictures_are_enlarged_and_large_ones_shrunk() -> None:
    tiny, huge = np.full((10, 20, 3), 250, np.uint8), np.full((2000, 500, 3), 250, np.uint8)
    sheet = draw_sheet([SheetRow("", (tiny, huge))])
    bright = np.count_nonzero((sheet == 250).all(axis=2))
    assert bright == 90 * 180 + CELL * CELL // 4


def test_packs_and_photos_have_rows_too(tmp_path: Path) -> None:
    pack_pairs(find_layout(save_gopro(tmp_path / "gopro")), tmp_path / "packed")
    rows = packed_rows(PackedPairs.open(tmp_path / "packed"), 4)
    assert len(rows) == 4
    assert all(len(row.pictures) == 3 for row in rows)
    names = [("a.png", "fine"), ("gone.png", "not there")]
    save_png(tmp_path / "a.png", texture(40, 50))
    assert [row.label for row in photo_rows(tmp_path, names)] == ["fine"]


@pytest.mark.parametrize(("count", "wanted"), [(0, 4), (3, 4), (4, 4), (100, 4)])
def test_samples_are_spread_evenly(count: int, wanted: int) -> None:
    chosen = spread(count, wanted)
    assert len(chosen) == len(set(chosen)) == min(count, wanted)
    assert all(0 <= index < count for index in chosen)
    assert len(set(np.diff(chosen).tolist())) <= 1


def test_a_sheet_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputFolderError):
        write_sheet(tmp_path / "nowhere" / "sheet.png", [])
