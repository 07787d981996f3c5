"""Heads of detectors, run as real ONNX graphs whose results were made by hand."""

from pathlib import Path

import numpy as np
import pytest
from numpy.testing import assert_allclose

from engine.errors import UsageError
from tests.training.evaluate.detection.detectors import (
    SIDE,
    nanodet_results,
    save_detector,
    yolo_rows,
)
from training.data.quality import Levels
from training.evaluate.detection.coco import COCO
from training.evaluate.detection.letterbox import Letterbox, as_input
from training.evaluate.detection.onnx_detector import DetectorOptions, OnnxDetector

PHOTO: Levels = np.full((SIDE, SIDE, 3), 128, np.uint8)
CAR, PERSON, DOG = (12, 24, 28, 36), (39, 12, 49, 52), (8, 8, 56, 56)


def test_coco_has_its_80_classes_in_order() -> None:
    assert len(set(COCO)) == 80
    assert [COCO[i] for i in (0, 2, 9, 16, 39, 79)] == [
        *("person", "car", "traffic light", "dog", "bottle", "toothbrush")
    ]


@pytest.mark.parametrize(
    ("has_objectness", "is_transposed", "family"),
    [(True, False, "YOLOv5"), (False, True, "YOLOv8"), (False, False, "YOLOv8")],
)
def test_yolo_rows_become_boxes(
    tmp_path: Path, *, has_objectness: bool, is_transposed: bool, family: str
) -> None:
    rows = yolo_rows(has_objectness=has_objectness)
    result = np.ascontiguousarray(rows.T if is_transposed else rows)[None]
    detector = OnnxDetector.open(save_detector(tmp_path / "yolo.onnx", [result]))

    found = detector.detect(PHOTO)

    assert detector.about.startswith(f"{family} head")
    assert detector.colours == "rgb-unit"
    assert_allclose(found.boxes, [CAR, PERSON], atol=1e-4)  # the second car says the same
    assert_allclose(found.scores, [0.9, 0.6], atol=1e-6)
    assert [COCO[label] for label in found.labels] == ["car", "person"]


def test_other_results_of_a_yolo_file_are_passed_over(tmp_path: Path) -> None:
    raw = np.zeros((1, 3, 8, 8, 85), np.float32)
    result = yolo_rows(has_objectness=True)[None]
    detector = OnnxDetector.open(save_detector(tmp_path / "yolo.onnx", [raw, result]))
    assert len(detector.detect(PHOTO)) == 2


@pytest.mark.parametrize("as_logits", [False, True])
def test_nanodet_bins_become_boxes(tmp_path: Path, *, as_logits: bool) -> None:
    results = nanodet_results()
    if as_logits:
        for scores in results[:3]:
            likely = np.clip(scores, 1e-3, 1 - 1e-3)
            scores[:] = np.log(likely / (1 - likely))
    detector = OnnxDetector.open(save_detector(tmp_path / "nanodet.onnx", results))

    found = detector.detect(PHOTO)

    assert detector.about.startswith("NanoDet head")
    assert detector.colours == "bgr-imagenet"
    assert_allclose(found.boxes, [DOG], atol=1e-3)
    assert_allclose(found.scores, [0.8], atol=1e-5)
    assert COCO[found.labels[0]] == "dog"


def test_the_order_of_nanodet_results_does_not_matter(tmp_path: Path) -> None:
    results = nanodet_results()
    mixed = [results[index] for index in (4, 2, 0, 5, 1, 3)]
    detector = OnnxDetector.open(save_detector(tmp_path / "nanodet.onnx", mixed))
    assert_allclose(detector.detect(PHOTO).boxes, [DOG], atol=1e-3)


def test_bins_between_two_whole_distances_average(tmp_path: Path) -> None:
    results = nanodet_results()
    cell = 1 * (SIDE // 16) + 2
    results[4][0, cell, 1] = 50.0  # to the left 1 is now as likely as 2: 1.5 cells of 16 px
    detector = OnnxDetector.open(save_detector(tmp_path / "nanodet.onnx", results))
    assert_allclose(detector.detect(PHOTO).boxes, [(16, *DOG[1:])], atol=1e-3)


def test_boxes_come_back_from_the_letterbox(tmp_path: Path) -> None:
    result = yolo_rows(has_objectness=False).T.copy()[None]
    detector = OnnxDetector.open(save_detector(tmp_path / "yolo.onnx", [result]))

    wide: Levels = np.full((SIDE, 2 * SIDE, 3), 128, np.uint8)  # shrunk by 2, 16 px above and below
    found = detector.detect(wide)

    assert_allclose(found.boxes, [(24, 16, 56, 40), (78, 0, 98, SIDE)], atol=1e-3)


def test_a_letterbox_shows_the_whole_photo_between_its_margins() -> None:
    photo: Levels = np.full((10, 40, 3), 200, np.uint8)
    box = Letterbox.of(photo, 32, 80).draw(photo, 32, 80, gray=114)
    assert box.shape == (32, 80, 3)
    assert (box[6:26] == 200).all()
    assert (box[:6] == 114).all()
    assert (box[26:] == 114).all()


def test_colours_are_those_that_a_family_takes() -> None:
    red: Levels = np.array([[[255, 0, 0]]], np.uint8)
    assert_allclose(as_input(red, "rgb-unit")[0, :, 0, 0], [1, 0, 0])
    expected = [-103.53 / 57.375, -116.28 / 57.12, (255 - 123.675) / 58.395]
    assert_allclose(as_input(red, "bgr-imagenet")[0, :, 0, 0], expected, rtol=1e-6)


def test_open_sides_become_what_was_asked_for(tmp_path: Path) -> None:
    result = yolo_rows(has_objectness=False).T.copy()[None]
    path = save_detector(tmp_path / "yolo.onnx", [result], sizes=("n", 3, "h", "w"))
    detector = OnnxDetector.open(path, DetectorOptions(side=96, gray=0, colours="bgr-imagenet"))
    assert detector.graph.input == (1, 3, 96, 96)
    assert "96x96 px (margins 0, bgr-imagenet)" in detector.about


@pytest.mark.parametrize(
    ("results", "told"),
    [
        ([np.zeros((1, 300, 6), np.float32)], "its head is not known"),
        ([np.zeros((1, 116, 100), np.float32)], "its head is not known"),
        (nanodet_results()[:5], "its head is not known"),
        ([np.full((1, 84, 100), 0.5, np.float32)], "not in pixels of its input"),
    ],
)
def test_an_unknown_head_is_refused_with_what_was_expected(
    tmp_path: Path, results: list[np.ndarray[tuple[int, ...], np.dtype[np.float32]]], told: str
) -> None:
    path = save_detector(tmp_path / "other.onnx", results)
    with pytest.raises(UsageError, match=told) as caught:
        OnnxDetector.open(path)
    message = str(caught.value)
    assert str(path) in message
    assert "(1, N, 85)" in message
    assert "(1, 84, N)" in message
    assert "strides 8, 16, 32" in message


def test_a_file_that_is_no_graph_is_named(tmp_path: Path) -> None:
    path = tmp_path / "torn.onnx"
    with pytest.raises(UsageError, match="there is no such file"):
        OnnxDetector.open(path)
    path.write_bytes(b"no graph")
    with pytest.raises(UsageError, match=r"cannot use the detector .*cut off or corrupt"):
        OnnxDetector.open(path)
    result = yolo_rows(has_objectness=False)[None]
    gray = save_detector(tmp_path / "gray.onnx", [result], sizes=(1, 1, SIDE, SIDE))
    with pytest.raises(UsageError, match=r"\(1, 3, H, W\) is expected"):
        OnnxDetector.open(gray)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (DetectorOptions(side=100), "multiple of 32"),
        (DetectorOptions(colours="cmyk"), "rgb-unit, bgr-imagenet"),
        (DetectorOptions(gray=300), "0 to 255"),
        (DetectorOptions(confidence=1.0), "--confidence"),
    ],
)
def test_options_that_make_no_sense_are_refused(options: DetectorOptions, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        OnnxDetector.open(Path("never-read.onnx"), options)
