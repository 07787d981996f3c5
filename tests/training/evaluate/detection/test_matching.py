"""Overlaps, suppression and counts, against cases that were computed by hand."""

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.testing import assert_allclose, assert_array_equal

from training.evaluate.detection.boxes import Detections, overlaps, suppress
from training.evaluate.detection.matching import Counts, Tally, match

Found = tuple[tuple[int, int, int, int], float, int]


def detections(*found: Found) -> Detections:
    """Return detections of (box, score, label)."""
    boxes, scores, labels = zip(*found, strict=True) if found else ((), (), ())
    return Detections(
        np.array(boxes, np.float32).reshape(-1, 4),
        np.array(scores, np.float32),
        np.array(labels, np.intp),
    )


def test_overlap_is_intersection_over_union() -> None:
    first = detections(((0, 0, 10, 10), 1, 0)).boxes
    others = detections(
        ((0, 0, 10, 10), 1, 0),
        ((5, 0, 15, 10), 1, 0),
        ((10, 0, 20, 10), 1, 0),
        ((2, 2, 4, 4), 1, 0),
    ).boxes
    assert_allclose(overlaps(first, others), [[1, 50 / 150, 0, 4 / 100]], rtol=1e-6)


def test_boxes_without_area_overlap_nothing() -> None:
    point = detections(((3, 3, 3, 3), 1, 0)).boxes
    assert_array_equal(overlaps(point, point), [[0]])


def test_suppression_keeps_the_surest_of_a_class() -> None:
    found = detections(
        ((0, 0, 10, 10), 0.5, 0),
        ((1, 0, 11, 10), 0.9, 0),  # 9/11 with the first
        ((0, 0, 10, 10), 0.4, 1),  # another class
        ((30, 0, 40, 10), 0.2, 0),
    )
    kept = suppress(found, overlap=0.6)
    assert_allclose(kept.scores, [0.9, 0.4, 0.2])
    assert len(suppress(found, overlap=0.9)) == 4
    assert len(suppress(Detections.none(), overlap=0.5)) == 0


corner = st.integers(0, 40)
side = st.integers(4, 30)


@given(st.lists(st.tuples(corner, corner, side, side), min_size=1, max_size=20))
def test_suppression_agrees_with_opencv(rectangles: list[tuple[int, int, int, int]]) -> None:
    """Scores are all different: OpenCV does not say what it does with equal ones."""
    scores = [0.1 + 0.01 * (index * 7 % 23) for index in range(len(rectangles))]
    found = detections(
        *(
            ((x, y, x + w, y + h), score, 0)
            for (x, y, w, h), score in zip(rectangles, scores, strict=True)
        )
    )
    threshold = 0.437  # no quotient of such small areas
    expected = cv2.dnn.NMSBoxes(rectangles, scores, 0.0, threshold)
    kept = suppress(found, overlap=threshold)
    assert_allclose(sorted(kept.scores), sorted(np.array(scores, np.float32)[np.ravel(expected)]))


REFERENCE = detections(
    ((0, 0, 10, 10), 0.9, 0), ((20, 0, 30, 10), 0.8, 0), ((40, 0, 50, 10), 0.7, 1)
)


def test_matching_is_greedy_by_confidence_within_a_class() -> None:
    found = detections(
        ((0, 0, 10, 8), 0.6, 0),  # 0.8, but the next is surer and takes it
        ((0, 0, 10, 9), 0.9, 0),  # 0.9
        ((20, 0, 30, 4), 0.8, 0),  # 0.4: too little
        ((40, 0, 50, 10), 0.5, 0),  # on an object of another class
        ((40, 0, 50, 5), 0.3, 1),  # 0.5 exactly is enough
    )
    assert match(found, REFERENCE).tolist() == [False, True, False, False, True]


def test_a_detection_takes_what_is_left_when_its_best_is_gone() -> None:
    reference = detections(((0, 0, 10, 10), 1, 0), ((2, 0, 12, 10), 1, 0))
    found = detections(((0, 0, 10, 10), 0.9, 0), ((0, 0, 10, 10), 0.8, 0))
    assert match(found, reference).tolist() == [True, True]  # 8/12 with the second


def test_nothing_matches_nothing() -> None:
    assert match(REFERENCE, Detections.none()).tolist() == [False] * 3
    assert match(Detections.none(), REFERENCE).tolist() == []


def test_counts_over_photos_classes_and_confidence() -> None:
    tally = Tally()
    tally.add(
        detections(((0, 0, 10, 10), 0.9, 0), ((60, 0, 70, 10), 0.6, 0), ((40, 0, 50, 10), 0.3, 1)),
        REFERENCE,
    )
    tally.add(detections(((0, 0, 10, 10), 0.5, 1)), Detections.none())

    assert tally.counts(0.2) == Counts(found=2, false=2, missed=1)
    assert tally.counts(0.4) == Counts(found=1, false=2, missed=2)
    assert tally.counts(0.95) == Counts(found=0, false=0, missed=3)
    assert tally.counts(0.2, label=0) == Counts(found=1, false=1, missed=1)
    assert tally.counts(0.2, label=1) == Counts(found=1, false=1, missed=0)


def test_shares_are_the_textbooks() -> None:
    counts = Counts(found=6, false=2, missed=3)
    assert counts.precision == pytest.approx(6 / 8)
    assert counts.recall == pytest.approx(6 / 9)
    precision, recall = 6 / 8, 6 / 9
    assert counts.f1 == pytest.approx(2 * precision * recall / (precision + recall))


def test_shares_without_a_whole_are_none() -> None:
    assert Counts(0, 0, 4).precision is None
    assert Counts(0, 0, 4).recall == 0
    assert Counts(0, 3, 0).recall is None
    assert Counts(0, 0, 0).f1 is None
