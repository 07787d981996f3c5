"""What the watch finds in a run's reports, and that it says so once."""

from collections.abc import Sequence

import pytest

from training.events import Evaluated, Noticed, Stepped
from training.watch import Watch


def stepped(step: int, *, loss: float = 1.0, waited: float = 0.0) -> Stepped:
    return Stepped(step, "fidelity", 0.5, 1.0, {"loss": loss}, 1e-3, 10.0, waited)


def told(psnr: Sequence[float], losses: Sequence[float]) -> list[str | None]:
    """Return the words after each evaluation; each loss is that of the steps before it."""
    watch, words = Watch(), list[str | None]()
    for step, (decibels, loss) in enumerate(zip(psnr, losses, strict=True)):
        assert watch.on_step(stepped(step, loss=loss)) is None
        noticed = watch.on_evaluation(Evaluated(step, 1.0, {"capped_after": decibels}))
        assert noticed is None or noticed.step == step
        words.append(noticed.words if noticed else None)
    return words


def test_a_run_that_gets_better_is_left_alone() -> None:
    assert not any(told([25 + 0.01 * i for i in range(20)], [1 - 0.01 * i for i in range(20)]))


def test_a_plateau_is_told_once_until_it_is_over() -> None:
    psnr = [25.0, 26.0, 26.0, 26.001, 26.0, 26.01, 26.01, 27.0, 27.0, 27.0, 27.0, 27.0, 27.0]
    words = told(psnr, [1.0] * len(psnr))
    assert [step for step, text in enumerate(words) if text] == [5, 11]
    assert all("plateau" in text for text in words if text)


def test_over_fitting_is_a_falling_loss_with_falling_scores() -> None:
    psnr = [25.0, 26.0, 26.5, 26.4, 26.3, 26.2, 26.1, 26.0]
    falling, level = [1 - 0.1 * i for i in range(8)], [1.0] * 8
    (over,) = filter(None, told(psnr, falling))
    assert "over-fitting" in over
    assert "by 0.40 dB" in over
    (flat,) = filter(None, told(psnr, level))
    assert "plateau" in flat


@pytest.mark.parametrize(("waited", "words"), [(0.2, False), (0.3, True)])
def test_waiting_for_crops_is_told_once_until_it_is_over(waited: float, words: bool) -> None:
    watch = Watch()
    noticed = [watch.on_step(stepped(step, waited=waited)) for step in range(3)]
    assert [isinstance(each, Noticed) for each in noticed] == [words, False, False]
    assert watch.on_step(stepped(3)) is None
    again = watch.on_step(stepped(4, waited=0.5))
    assert again is not None
    assert "50% of the time is spent waiting for crops" in again.words
