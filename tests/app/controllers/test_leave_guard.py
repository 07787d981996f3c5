"""Nothing is left that could be lost, unless the user says so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.studio import Studio, add_result, shown


def _open(studio: Studio, *, with_result: bool = False) -> int:
    key = studio.workspace.add(None)
    studio.workspace.put(key, shown())
    if with_result:
        add_result(studio.workspace)
    return key


def test_untouched_photos_are_left_without_a_question(studio: Studio) -> None:
    key = _open(studio)
    assert studio.guard.may_leave()
    assert studio.guard.may_close(key)
    assert studio.dialogs.asked == []


def test_a_result_in_a_photo_that_is_not_looked_at_is_asked_about(studio: Studio) -> None:
    first, second = _open(studio, with_result=True), _open(studio)
    studio.dialogs.answer = False
    assert not studio.guard.may_leave()
    assert studio.guard.may_close(second)
    assert not studio.guard.may_close(first)
    assert studio.dialogs.asked == ["discard", "discard"]
    assert not studio.work.was_abandoned


def test_several_are_one_question(studio: Studio) -> None:
    for _ in range(5):
        _open(studio, with_result=True)
    assert studio.guard.may_leave()
    assert studio.dialogs.asked == ["discard"]


def test_who_wants_no_question_gets_none(studio: Studio) -> None:
    key = _open(studio, with_result=True)
    studio.keeper.keep(replace(studio.keeper.now, confirms_leaving=False))
    studio.dialogs.answer = False
    assert studio.guard.may_close(key)
    assert studio.guard.may_leave()
    studio.work.running_key = key
    assert not studio.guard.may_leave()
    assert studio.dialogs.asked == ["stop"]


@pytest.mark.parametrize("answer", [True, False])
def test_work_is_stopped_only_if_the_user_agrees(studio: Studio, answer: bool) -> None:
    first, second = _open(studio), _open(studio)
    studio.work.running_key = first
    studio.dialogs.answer = answer
    assert studio.guard.may_close(second)
    assert not studio.work.was_abandoned
    assert studio.guard.may_close(first) is answer
    assert studio.work.was_abandoned is answer
    studio.work.running_key = first
    assert studio.guard.may_leave() is answer
    assert studio.dialogs.asked == ["stop", "stop"]
