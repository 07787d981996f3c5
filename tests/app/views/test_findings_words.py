"""Every verdict and every doubt has words: short, plain, and with what to do."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from app.language import ENGLISH, install_language
from app.views import icons
from app.views.findings_words import DOUBTS, VERDICTS, describe_findings, describe_verdict
from engine.sanity import Doubt, Finding
from engine.verdict import Kind, Verdict


@pytest.fixture(autouse=True)
def in_english(qapp: QApplication) -> None:
    install_language(qapp, ENGLISH)


@pytest.mark.parametrize("kind", Kind)
def test_each_verdict_has_a_short_title_a_reason_and_an_icon(kind: Kind) -> None:
    words = describe_verdict(Verdict(kind, 0.95))
    assert words.title == VERDICTS[kind].title
    assert len(words.title) <= 25
    assert words.why.count(".") >= 2
    assert not icons.icon(words.symbol).pixmap(16, 16).isNull()


def test_a_verdict_that_is_not_quite_sure_says_so() -> None:
    assert describe_verdict(Verdict(Kind.MOTION_BLUR, 0.8)).title == "Motion blur, likely"
    assert "likely" not in describe_verdict(Verdict(Kind.UNSURE, 0.5)).title


@pytest.mark.parametrize("doubt", Doubt)
def test_each_doubt_says_what_it_is_and_what_to_do(doubt: Doubt) -> None:
    words = describe_findings([Finding(doubt, 1.0, 0.5)])
    assert words == DOUBTS[doubt]
    assert all((words.title, words.text, words.advice))


def test_several_doubts_become_one_notice_that_repeats_no_advice() -> None:
    found = [Finding(Doubt.GRID, 1.0, 0.2, period=4), Finding(Doubt.COLOUR_CAST, 3.0, 2.0)]
    words = describe_findings(found)
    assert words.title == QLocale().createSeparatedList(["grid pattern", "colour cast"])
    assert words.advice == "Try another model or a lower strength."
    assert words.text.count(".") == 2
