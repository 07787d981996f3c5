"""What the wizard says, and what the curve draws."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from app.models.finetune_draft import Step
from app.models.finetune_result import Figures, ResultLook
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import CheckLook, Side, TrainingLook
from app.views import finetune_words as words
from app.views.finetune_curve import Curve, CurveData
from app.views.theme import color

_NOW = datetime(2026, 3, 9, 15, 30, tzinfo=UTC)


@pytest.mark.parametrize(("days", "said"), [(0, "today at"), (1, "yesterday"), (9, "28")])
def test_when_something_stopped(days: int, said: str) -> None:
    assert said in words.when(_NOW - timedelta(days=days, hours=1), _NOW)


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({"checks": 3, "share": 0.5}, "50 % done"),
        ({"is_alive": True}, "at work in the background"),
        ({"was_lost": True}, "nothing before is lost"),
    ],
)
def test_how_a_run_stands(facts: dict[str, object], said: str) -> None:
    run = UnfinishedRun(Path("run"), "Mine", Step.TRAINING, **facts)  # type: ignore[arg-type]
    assert said in words.standing_of(run)


@pytest.mark.parametrize(
    ("gain", "may", "sign", "said"),
    [
        (0.4, True, "good", "better: +0.40 dB"),
        (0.0, True, "info", "no difference to speak of"),
        (-0.4, False, "warning", "not better: \u22120.40 dB"),
    ],
)
def test_the_verdict(gain: float, may: bool, sign: str, said: str) -> None:
    old, new = Figures(26.0, 0.8), Figures(26.0 + gain, 0.81)
    look = ResultLook("Mine", "default", (), old, new, may, general_gain=-0.05)
    symbol, _, text = words.result_verdict(look)
    assert symbol == sign
    assert said in text
    assert "SSIM 0.800 → 0.810" in words.result_summary(look)
    assert "blur of every kind \u22120.05 dB" in words.result_summary(look)


def test_a_model_that_unlearned_other_blur() -> None:
    old, new = Figures(26.0), Figures(26.4)
    look = ResultLook("Mine", "default", (), old, new, may_be_default=False, general_gain=-0.3)
    text = words.result_verdict(look)[2]
    assert "better on photos like yours (+0.40 dB)" in text
    assert "unlearned other blur (\u22120.30 dB)" in text


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("out of memory: the minibatch now goes through in 2 parts", "smaller pieces"),
        ("loss is not finite at step 9: back to step 5", "learns more slowly"),
        ("plateau: held-out photos gained less than 0.02 dB", ""),
    ],
)
def test_what_the_trainer_noticed_in_plain_words(said: str, shown: str) -> None:
    assert shown in words.note_words(said)
    assert bool(words.note_words(said)) is bool(shown)


def test_which_check_is_looked_at() -> None:
    checks = tuple(CheckLook(float(place), 26 + place / 10) for place in range(3))
    look = TrainingLook(checks=checks, best=1, base_score=25.5)
    assert words.check_words(look, Side.NOW, 2) == "Check 3 of 3: 26.20 dB"
    assert words.check_words(look, Side.BEST, 2) == "Check 2 of 3: 26.10 dB"
    assert words.check_words(look, Side.BASE, 2) == "The model it began with: 25.50 dB"
    assert words.check_words(TrainingLook(), Side.NOW, 0) == "No check yet"


def _drawn(curve: Curve) -> QImage:
    return curve.grab().toImage()


def _has(image: QImage, ink: str) -> bool:
    wanted = color(ink).rgb()
    return any(
        image.pixel(x, y) == wanted for y in range(image.height()) for x in range(image.width())
    )


def test_the_curve_is_drawn_and_said(qtbot: QtBot) -> None:
    curve = Curve()
    qtbot.addWidget(curve)
    curve.resize(320, 180)
    assert curve.accessibleDescription() == "Nothing was measured yet."
    assert not _has(_drawn(curve), "accent")
    held_out = ((1.0, 25.0), (2.0, 26.0), (3.0, 25.5))
    data = CurveData(((0.5, 0.1), (3.0, 0.01)), held_out, best=1, base=25.2, end=4.0)
    curve.show_data(data)
    assert curve.accessibleDescription() == "3 checks; the best is check 2 with 26.0 dB."
    linear = _drawn(curve)
    assert _has(linear, "accent")
    curve.set_log(True)
    assert _drawn(curve) != linear


def test_one_point_is_a_curve_too(qtbot: QtBot) -> None:
    curve = Curve()
    qtbot.addWidget(curve)
    curve.show_data(CurveData((), ((1.0, 25.0),), best=0, end=0.0))
    assert _has(_drawn(curve), "accent")
