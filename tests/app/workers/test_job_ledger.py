"""The books know what is wanted, what was given up, and when the engine is stuck."""

from __future__ import annotations

import pytest

from app.workers.job_ledger import PATIENCE_S, TOLD_AFTER_S, JobLedger


@pytest.fixture
def ledger() -> JobLedger[str]:
    return JobLedger()


def test_a_job_is_wanted_until_it_ends(ledger: JobLedger[str]) -> None:
    ledger.add(1, "one")
    assert ledger.wanted == [1]
    assert ledger.end(1)
    assert ledger.wanted == []
    assert not ledger.end(1)


def test_a_newer_job_makes_the_others_of_its_lane_needless(ledger: JobLedger[str]) -> None:
    assert ledger.add(1, "one", "a") == []
    assert ledger.add(2, "two", "b") == []
    assert ledger.add(3, "whole photo") == []
    assert ledger.add(4, "four", "a") == [1]
    ledger.cancel(1, 0)
    assert ledger.add(5, "five", "a") == [4]
    assert ledger.add(6, "whole photo") == []


def test_a_cancelled_job_is_told_once_and_its_end_is_of_no_interest(
    ledger: JobLedger[str],
) -> None:
    ledger.add(1, "one")
    assert ledger.cancel(1, 0)
    assert not ledger.cancel(1, 1)
    assert ledger.overdue(0) == []
    assert ledger.overdue(TOLD_AFTER_S) == [1]
    assert ledger.overdue(20) == []
    assert ledger.wanted == []
    assert ledger.has_cancelled
    assert not ledger.end(1)
    assert not ledger.has_cancelled


def test_a_job_that_ends_in_time_is_not_told_twice(ledger: JobLedger[str]) -> None:
    ledger.add(1, "one")
    ledger.cancel(1, 10)
    assert ledger.end(1)
    assert ledger.overdue(20) == []


def _given_up(ledger: JobLedger[str], job: int) -> None:
    ledger.add(job, f"job {job}")
    ledger.start(job)
    ledger.cancel(job, 0)
    ledger.overdue(TOLD_AFTER_S)


def test_an_engine_is_stuck_when_somebody_waits_for_what_was_given_up(
    ledger: JobLedger[str],
) -> None:
    _given_up(ledger, 1)
    assert not ledger.is_stuck(PATIENCE_S)
    ledger.add(2, "next")
    assert not ledger.is_stuck(PATIENCE_S - 0.1)
    assert ledger.is_stuck(PATIENCE_S)
    ledger.drop_given_up()
    assert ledger.waiting == ["next"]
    assert not ledger.is_stuck(PATIENCE_S)


def test_an_engine_with_other_work_in_hand_is_not_replaced(ledger: JobLedger[str]) -> None:
    ledger.add(1, "whole photo")
    ledger.start(1)
    _given_up(ledger, 2)
    ledger.add(3, "next")
    assert not ledger.is_stuck(PATIENCE_S)


def test_a_job_that_was_given_up_before_it_began_is_not_sent_again(
    ledger: JobLedger[str],
) -> None:
    ledger.add(1, "one")
    ledger.cancel(1, 0)
    ledger.overdue(TOLD_AFTER_S)
    assert ledger.waiting == []
    assert not ledger.is_stuck(PATIENCE_S)
