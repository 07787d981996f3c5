"""Baselines undo a known uniform blur, and say what they cannot do."""

import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.errors import DatasetError, UsageError
from engine.metrics import psnr
from resources import resource_path
from tests.training.tiny import save_png
from training.blur.config import find_preset
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters, BlurRecord, Motion, Perspective, ToneCurve
from training.blur.synthesize import synthesize
from training.data.layouts import PairPaths
from training.data.reading import read_levels
from training.evaluate.cases import Case, CaseFiles, read_case
from training.evaluate.line_psf import Line, estimate_line
from training.evaluate.measure import as_levels
from training.evaluate.methods import baselines
from training.evaluate.true_blur import TrueBlur, find_true_blur


def scene() -> NDArray[np.float32]:
    """Return a photo with steep edges: an example shrunk to half."""
    levels = read_levels(resource_path("examples", "colosseum.jpg"))[200:560, 300:740]
    small = cv2.resize(levels, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    return np.asarray(small, np.float32) / np.float32(255.0)


def case_of(sharp: NDArray[np.float32], line: Line, tone: ToneCurve) -> Case:
    """Blur by a line in the light that ``tone`` leads to."""
    linear = np.power(sharp, tone.gamma)
    blurred = cv2.filter2D(linear, -1, line.psf[::-1, ::-1], borderType=cv2.BORDER_REFLECT_101)
    encoded = np.power(np.clip(blurred, 0, 1), 1 / tone.gamma)
    noisy = encoded + np.random.default_rng(0).normal(0, 0.004, encoded.shape)
    levels = as_levels(np.asarray(noisy, np.float32))
    blur = TrueBlur(line.psf, tone)
    return Case("a", "a", "", levels, (as_levels(sharp),), blur)


@pytest.mark.parametrize("gamma", [1.0, 2.2])
@pytest.mark.parametrize("name", ["wiener", "richardson-lucy"])
def test_deconvolution_recovers_a_known_blur(name: str, gamma: float) -> None:
    case = case_of(scene(), Line(9.0, 30.0), ToneCurve(gamma=gamma))
    known, estimated = baselines([name])
    before = psnr(case.levels, case.references[0])
    after = psnr(as_levels(known.run(case)), case.references[0])
    guessed = psnr(as_levels(estimated.run(case)), case.references[0])
    assert after > before + 1.5
    assert before < guessed < after  # it was a straight line, in other light
    assert known.applies_to(case)


def test_deconvolution_with_the_true_kernel_is_for_cases_that_have_one() -> None:
    case = case_of(scene(), Line(5.0, 0.0), ToneCurve())
    without = Case("a", "a", "", case.levels, case.references)
    known, estimated = baselines(["wiener"])
    assert not known.applies_to(without)
    assert estimated.applies_to(without)


@pytest.mark.parametrize(("length", "angle"), [(7.0, 0.0), (9.0, 45.0), (15.0, 120.0)])
def test_a_straight_line_is_estimated(length: float, angle: float) -> None:
    case = case_of(scene(), Line(length, angle), ToneCurve())
    found = estimate_line(case.blurred)
    assert found.length == pytest.approx(length, abs=2.5)
    assert (found.angle_deg - angle + 90) % 180 - 90 == pytest.approx(0, abs=16)


def test_a_sharp_photo_is_left_alone() -> None:
    assert estimate_line(scene()).length <= 3.0
    assert Line(0.0, 0.0).psf.shape == (1, 1)


def test_an_unsharp_mask_steepens_edges() -> None:
    step = np.full((20, 40, 3), 0.3, np.float32)
    step[:, 20:] = 0.7
    soft = np.asarray(cv2.GaussianBlur(step, (0, 0), 2.0), np.float32)
    (method,) = baselines(["unsharp"])
    sharper = method.restore(soft)
    assert np.abs(np.diff(sharper, axis=1)).max() > 1.2 * np.abs(np.diff(soft, axis=1)).max()
    assert sharper.dtype == np.float32


def test_unknown_baselines_and_a_missing_library_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(UsageError, match="no baseline 'magic'; there are unsharp, wiener"):
        baselines(["magic"])
    monkeypatch.setitem(sys.modules, "skimage", None)
    with pytest.raises(UsageError, match=r"deblur-app\[research\]"):
        baselines(["wiener"])


# --- true blur ---------------------------------------------------------------------------


def write_record(folder: Path, parameters: BlurParameters) -> PairPaths:
    record = BlurRecord(source="a", preset="paper", seed=1, parameters=parameters)
    folder.mkdir(exist_ok=True)
    (folder / "a.json").write_bytes(record.to_json())
    return PairPaths("a", folder / "a_blur.png", folder / "a_sharp.png")


def test_the_record_of_a_synthetic_pair_gives_its_psf(tmp_path: Path) -> None:
    parameters = draw_blur(find_preset("paper"), np.random.default_rng(3))
    pair = write_record(tmp_path, parameters)
    blur = find_true_blur(pair)
    assert blur is not None
    assert blur.psf.sum() == pytest.approx(1.0)
    blurred, sharp = synthesize(scene(), parameters)
    again = cv2.filter2D(sharp, -1, blur.psf[::-1, ::-1], borderType=cv2.BORDER_REFLECT_101)
    assert psnr(as_levels(np.asarray(again)), as_levels(blurred)) > 55.0


def test_blur_that_differs_across_the_photo_has_no_psf(tmp_path: Path) -> None:
    parameters = draw_blur(find_preset("camera-shake"), np.random.default_rng(0))
    assert isinstance(parameters.motion, Motion)
    assert isinstance(parameters.motion.perspective, Perspective)
    assert find_true_blur(write_record(tmp_path, parameters)) is None


def test_a_picture_of_the_kernel_serves_as_well(tmp_path: Path) -> None:
    case = case_of(scene(), Line(7.0, 0.0), ToneCurve())
    save_png(tmp_path / "a_blur.png", case.levels)
    save_png(tmp_path / "a_sharp.png", case.references[0])
    psf = case.blur.psf if case.blur else np.zeros(0)
    picture = np.asarray(np.rint(psf / psf.max() * 255), np.uint8)
    save_png(tmp_path / "a_kernel.png", np.repeat(picture[:, :, None], 3, axis=2))
    read = read_case(CaseFiles("a", tmp_path / "a_blur.png", (tmp_path / "a_sharp.png",)))
    assert read.case is not None
    assert read.case.blur is not None
    np.testing.assert_allclose(read.case.blur.psf, psf, atol=2e-3)
    save_png(tmp_path / "a_kernel.png", np.zeros((4, 6, 3), np.uint8))
    with pytest.raises(DatasetError, match="no PSF: 6x4 px"):
        find_true_blur(PairPaths("a", tmp_path / "a_blur.png", tmp_path / "a_sharp.png"))
