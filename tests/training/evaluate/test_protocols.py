"""Protocols: the cases that they find, and the numbers that known shifts must give."""

from pathlib import Path

import numpy as np
import pytest

from engine.errors import DatasetError, ShapeError, UsageError
from engine.metrics import psnr
from tests.training.data.samples import save_gopro, save_pair
from tests.training.evaluate.fakes import halfway, save_kohler, shifted
from tests.training.tiny import save_png, texture
from training.data.report import Kind
from training.evaluate.cases import read_case
from training.evaluate.gopro import PAIRS, SEQUENCES, find_gopro
from training.evaluate.kohler import best_match, find_kohler, moved
from training.evaluate.levin import ShiftSearch
from training.evaluate.protocols import choose_protocol

# --- GoPro -------------------------------------------------------------------------------


def test_the_published_test_part_has_1111_pairs() -> None:
    assert PAIRS == 1111
    assert len(SEQUENCES) == 11


def test_gopro_takes_the_test_part_in_both_subsets_and_says_what_is_missing(tmp_path: Path) -> None:
    found = find_gopro(save_gopro(tmp_path))
    assert [(case.subset, case.group) for case in found.cases] == [
        *[("linear", "GOPR0002_11_00")] * 2,
        *[("gamma", "GOPR0002_11_00")] * 2,
    ]
    linear, _, gamma, _ = found.cases
    assert linear.blurred.parent.name == "blur"
    assert gamma.blurred.parent.name == "blur_gamma"
    assert linear.references == gamma.references
    told = [finding.detail for finding in found.findings]
    assert "2 of 1,111 pairs, 1 of 11 sequences" in told
    assert all(finding.kind is Kind.COUNT for finding in found.findings)


def test_half_of_a_published_sequence_is_said(tmp_path: Path) -> None:
    scene = tmp_path / "test" / "GOPR0384_11_00"
    for side in ("blur", "sharp"):
        save_png(scene / side / "000001.png", texture(32, 32))
    found = find_gopro(tmp_path)
    told = {finding.name: finding.detail for finding in found.findings}
    assert told["linear/GOPR0384_11_00"] == "1 of 100 pairs"
    assert "blur_gamma" in told["the gamma subset"]


def test_a_tree_without_a_test_part_is_refused(tmp_path: Path) -> None:
    save_gopro(tmp_path)
    with pytest.raises(DatasetError, match="no test part"):
        find_gopro(tmp_path / "train")
    with pytest.raises(DatasetError):
        find_gopro(tmp_path / "nowhere")


def test_pairs_of_the_test_part_that_lack_a_side_are_named(tmp_path: Path) -> None:
    save_gopro(tmp_path)
    (tmp_path / "test" / "GOPR0002_11_00" / "sharp" / "000002.png").unlink()
    (tmp_path / "train" / "GOPR0000_11_00" / "sharp" / "000002.png").unlink()
    lacking = [f for f in find_gopro(tmp_path).findings if f.kind is Kind.NO_PARTNER]
    assert len(lacking) == 2  # in each subset; nobody asked for the training part
    assert all("test" in finding.name for finding in lacking)


# --- Levin -------------------------------------------------------------------------------


@pytest.mark.parametrize(("down", "right"), [(0, 0), (1, -1), (-2, 2)])
def test_a_known_shift_is_found_and_leaves_no_difference(down: int, right: int) -> None:
    sharp = texture(64, 72)
    image, reference = ShiftSearch(border=5, search=2)(shifted(sharp, down, right), [sharp])
    assert image.shape == (64 - 14, 72 - 14, 3)
    assert psnr(image, reference) == 120.0


def test_a_shift_beyond_the_search_is_not_found() -> None:
    sharp = texture(64, 72)
    assert psnr(*ShiftSearch(border=5, search=2)(shifted(sharp, 3, 0), [sharp])) < 30.0


def test_without_search_the_border_alone_is_left_out() -> None:
    sharp = texture(40, 40)
    image = sharp.copy()
    image[:5] = 0
    assert psnr(*ShiftSearch(border=5, search=0)(image, [sharp])) == 120.0
    with pytest.raises(ShapeError, match="leaves 4x4 px"):
        ShiftSearch(border=15, search=3)(image, [sharp])


# --- Koehler -----------------------------------------------------------------------------


@pytest.mark.parametrize(("down", "right"), [(0, 0), (3, -7), (-12, 5)])
def test_the_right_moment_is_found_through_a_shift_and_another_brightness(
    down: int, right: int
) -> None:
    sharp = texture(64, 96)
    dimmed = np.asarray(np.rint(0.5 * moved(sharp.astype(np.float64), down, right)), np.uint8)
    others = [texture(64, 96, seed=seed) for seed in (5, 6)]
    image, reference = best_match(dimmed, [others[0], sharp, others[1]])
    # Half the levels are lost to rounding: nothing else differs.
    assert psnr(image, reference) > 48.0
    height, width = 64 - abs(down), 96 - abs(right)
    assert np.count_nonzero(reference.any(axis=2)) == height * width


def test_what_moves_out_of_the_picture_counts_as_equal() -> None:
    """As the benchmark's own code has it: black on both sides."""
    sharp = texture(64, 64)
    image, reference = best_match(shifted(sharp, 4, 0), [sharp])
    assert not image[60:].any()
    assert not reference[60:].any()


def test_kohler_groups_frames_with_their_photo(tmp_path: Path) -> None:
    found = find_kohler(save_kohler(tmp_path))
    assert [(case.name, len(case.references)) for case in found.cases] == [("1_1", 3), ("1_2", 3)]
    assert [path.stem[-1] for path in found.cases[0].references] == ["1", "2", "3"]
    assert found.findings[0].detail == "2 of 48 blurred photos"
    case = read_case(found.cases[0]).case
    assert case is not None
    assert psnr(*best_match(case.levels, case.references)) == pytest.approx(
        psnr(halfway(texture(64, 80, seed=1)), texture(64, 80, seed=1)), abs=0.5
    )


def test_frames_that_cannot_be_used_are_named_and_the_others_count(tmp_path: Path) -> None:
    folder = save_kohler(tmp_path)
    (folder / "Image1" / "GroundTruth1_1_1.png").write_bytes(b"no photo")
    save_png(folder / "Image1" / "GroundTruth1_1_3.png", texture(20, 20))
    read = read_case(find_kohler(folder).cases[0])
    assert [finding.kind for finding in read.findings] == [Kind.UNREADABLE, Kind.SIZES]
    assert read.case is not None
    assert len(read.case.references) == 1


# --- choosing ----------------------------------------------------------------------------


def test_a_folder_tells_its_protocol(tmp_path: Path) -> None:
    save_pair(tmp_path / "plain", "a")
    save_pair(tmp_path / "levin", "levin_im1_ker2")
    save_gopro(tmp_path / "gopro")
    save_kohler(tmp_path / "kohler")
    for folder, name in (("plain", "pairs"), *((n, n) for n in ("levin", "gopro", "kohler"))):
        assert choose_protocol("auto", tmp_path / folder).name == name
    assert choose_protocol("pairs", tmp_path / "gopro").name == "pairs"


def test_border_and_search_belong_to_levin(tmp_path: Path) -> None:
    save_pair(tmp_path, "a")
    assert choose_protocol("levin", tmp_path, border=3).align == ShiftSearch(3, 2)
    with pytest.raises(UsageError, match="belong to the protocol levin"):
        choose_protocol("auto", tmp_path, border=3)
    with pytest.raises(DatasetError, match="no such folder"):
        choose_protocol("auto", tmp_path / "nowhere")
