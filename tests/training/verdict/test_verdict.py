"""Constants come from made photos by a fit that is a minimum, and tables count what is said."""

from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest

from engine.verdict import Constants, Kind, Verdict, constants
from engine.verdict_figures import NAMES
from training.data.photos import PhotoPool
from training.verdict import __main__ as command
from training.verdict.fitting import (
    KINDS,
    fit_constants,
    fit_softmax,
    least_confidence,
    loss_of,
    softmax,
    temperature,
)
from training.verdict.labelled import (
    BETWEEN,
    LEAST_SIDE,
    RECIPES,
    SIDES,
    Sample,
    make_photo,
    path_length,
)
from training.verdict.tables import calibration_table, confusion_table, verdicts_on


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Four photos of cells in many sizes."""
    folder = tmp_path_factory.mktemp("photos")
    rng = np.random.default_rng(3)
    for index in range(4):
        photo = np.zeros((LEAST_SIDE + 8, LEAST_SIDE + 40, 3))
        for cell in (4, 16, 64):
            size = (photo.shape[1], photo.shape[0])
            cells = rng.uniform(0, 80, (size[1] // cell, size[0] // cell, 3))
            photo += cv2.resize(cells, size, interpolation=cv2.INTER_NEAREST)
        assert cv2.imwrite(str(folder / f"{index}.png"), photo.astype(np.uint8))
    return folder


# --- photos -------------------------------------------------------------------------------


@pytest.mark.parametrize("recipe", [*RECIPES.values(), *BETWEEN.values()])
def test_paths_are_as_long_as_a_recipe_says(recipe: object) -> None:
    known = next(each for each in (*RECIPES.values(), *BETWEEN.values()) if each is recipe)
    rng = np.random.default_rng(1)
    lengths = [path_length(known.draw(rng, 320)) for _ in range(20)]
    assert all(known.low <= length < known.high for length in lengths)


def test_a_photo_is_made_again_from_its_numbers(photos: Path) -> None:
    pool = PhotoPool.read(photos, least_side=LEAST_SIDE)
    recipe = RECIPES[Kind.MOTION_BLUR]
    first, again, other = (make_photo(pool, recipe, seed=1, index=i) for i in (4, 4, 5))
    assert first.shape[0] == first.shape[1] in SIDES
    assert first.dtype == np.uint8
    np.testing.assert_array_equal(first, again)
    assert first.shape != other.shape or (first != other).any()


# --- fitting ------------------------------------------------------------------------------


def test_the_fit_is_a_minimum_of_the_penalised_loss() -> None:
    rng = np.random.default_rng(2)
    inputs = np.column_stack([np.ones(200), rng.normal(size=(200, 3))])
    labels = rng.integers(0, 3, 200)
    weights = fit_softmax(inputs, labels, 3)

    def penalised(candidate: np.typing.NDArray[np.float64]) -> float:
        return loss_of(inputs @ candidate, labels) + 0.5 * 3e-4 * float((candidate**2).sum())

    lowest = penalised(weights)
    for place in np.ndindex(weights.shape):
        step = np.zeros_like(weights)
        step[place] = 1e-3
        assert penalised(weights + step) > lowest
        assert penalised(weights - step) > lowest


def test_probabilities_sum_to_one_for_scores_of_any_size() -> None:
    likely = softmax(np.array([[1000.0, 0.0, -1000.0], [0.0, 0.0, 0.0]]))
    np.testing.assert_allclose(likely.sum(axis=1), 1.0)


def test_temperature_cools_confidence_that_was_too_hot() -> None:
    rng = np.random.default_rng(4)
    scores = rng.normal(size=(3000, 3))
    labels = np.array([rng.choice(3, p=chances) for chances in softmax(scores)])
    assert temperature(scores * 2.5, labels) == pytest.approx(2.5, rel=0.15)


def test_the_least_confidence_is_where_answers_become_right() -> None:
    likely = np.array([[confidence, 1.0 - confidence] for confidence in np.linspace(0.5, 1, 501)])
    labels = np.where(likely[:, 0] < 0.8, 1, 0)
    least = least_confidence(likely, labels)
    assert 0.78 <= least <= 0.8  # one of twenty may be wrong
    assert least_confidence(likely, np.ones(501, np.int64)) == 0.99


def test_clear_samples_are_told_apart_and_strange_ones_are_not_judged() -> None:
    rng = np.random.default_rng(5)

    def clear(count: int) -> list[Sample]:
        return [
            Sample(kind, np.eye(len(NAMES))[number + 3] * 6.0 + 5.0 + rng.normal(0, 1, len(NAMES)))
            for number, kind in enumerate(KINDS)
            for _ in range(count)
        ]

    found = fit_constants(clear(60), clear(30), about="test")
    said = verdicts_on(found, clear(20))
    for kind in KINDS:
        kinds = [verdict.kind for verdict in said[kind]]
        assert kinds.count(kind) >= 15
        assert set(kinds) <= {kind, Kind.UNSURE}
    strange = verdicts_on(found, [Sample("strange", np.full(len(NAMES), 50.0))])
    assert strange["strange"][0].kind is Kind.UNSURE


# --- tables and the command ---------------------------------------------------------------


def test_tables_count_what_was_said() -> None:
    said = {
        Kind.SHARP: [Verdict(Kind.SHARP, 0.95), Verdict(Kind.NOISY, 0.7), Verdict(Kind.SHARP, 0.7)],
        "between": [Verdict(Kind.UNSURE, 0.5)],
    }
    lines = confusion_table({str(label): of for label, of in said.items()}).splitlines()
    assert lines[0] == "|  | noisy | sharp | unsure |"
    assert lines[2:] == ["| sharp | 1 | 2 |  |", "| between |  |  | 1 |"]
    calibration = calibration_table({"sharp": said[Kind.SHARP]})
    assert "| 0.6 to 0.8 | 2 | 50 % |" in calibration
    assert "| 0.9 to 0.97 | 1 | 100 % |" in calibration


def test_the_command_writes_constants_that_the_engine_reads(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], own_settings: None
) -> None:
    target = tmp_path / "verdict.json"
    arguments = [str(photos), "--each", "2", "-o", str(target), "--blurred", str(photos)]
    assert command.main(arguments) == 0
    found = msgspec.json.decode(target.read_bytes(), type=Constants)
    assert set(found.kinds) == set(constants().kinds)
    out = capsys.readouterr().out
    assert "| motion blur |" in out
    assert "| moved by 1 to 3 px |" in out
