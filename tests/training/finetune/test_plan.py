"""A dry run takes the quickest way."""

import pytest

from training.finetune import plan
from training.finetune.folder import Recipe


@pytest.mark.parametrize(("cores", "threads"), [(1, [None]), (2, [None, 1]), (8, [None, 4])])
def test_both_precisions_are_tried_with_all_threads_and_with_half(
    monkeypatch: pytest.MonkeyPatch, cores: int, threads: list[int | None]
) -> None:
    monkeypatch.setattr(plan, "usable_cores", lambda: cores)
    tried = [(each.precision, each.threads) for each in plan._candidates(Recipe())]
    assert tried == [(p, t) for p in ("fp32", "bf16") for t in threads]
