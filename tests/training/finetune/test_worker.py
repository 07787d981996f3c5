"""A fine-tuning from the first look to the installed model, and everything that can go wrong."""

from __future__ import annotations

import errno
import math
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from engine.atomic import write_atomically
from engine.bundles import BUNDLE_SUFFIX
from engine.weights import find_model, read_preview, user_models_folder
from tests.training.finetune.desk import begun, save_pairs, save_photos
from training import loop
from training.finetune import recipe
from training.finetune import train as training_of
from training.finetune.folder import Folder, Recipe, Split
from training.finetune.protocol import (
    Accepted,
    AnyEvent,
    CheckMade,
    Compared,
    Ending,
    Failed,
    Goal,
    Mishap,
    PhotoCompared,
    PlanMade,
    SampleMade,
    Saved,
    TrainingBegun,
    TrainingEnded,
    Trend,
    Wish,
)
from training.finetune.train import stale_checks, trend_of
from training.finetune.worker import DONE, FAILED, act, main


@pytest.fixture(autouse=True)
def no_models_are_left(own_settings: None) -> Iterator[None]:
    """Let no test see the models that another one installed."""
    yield
    shutil.rmtree(user_models_folder(), ignore_errors=True)


@pytest.fixture(autouse=True)
def little_is_measured(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take few steps in a dry run, and check few times with few pairs."""
    monkeypatch.setattr("training.finetune.plan.STEPS", 2)
    for name, value in {
        "LEAST_PAIRS": 2,
        "MOST_PAIRS": 4,
        "CHECKS": 3,
        "HELD_OUT_CROP": 64,
    }.items():
        monkeypatch.setattr(recipe, name, value)
    monkeypatch.setattr("training.finetune.material.HELD_OUT_CROP", 64)


def told(folder: Folder, kind: type[Any]) -> list[Any]:
    return [event for event in folder.told() if isinstance(event, kind)]


def planned(folder: Folder) -> Folder:
    """Write what a look and a dry run would: photos split, the smallest minibatch."""
    assert act("check", folder) == DONE
    assert act("plan", folder) == DONE
    folder.write("recipe", Recipe(minibatch=2, crop=64))
    return folder


def test_photos_become_a_model_that_is_installed(tmp_path: Path) -> None:
    folder = begun(tmp_path)
    for action in ("check", "samples", "plan"):
        assert act(action, folder) == DONE
    folder.write("recipe", Recipe(minibatch=2, crop=64))
    for action in ("run", "compare", "accept"):
        assert act(action, folder) == DONE

    assert len(told(folder, SampleMade)) == 12
    plan: PlanMade = told(folder, PlanMade)[0]
    assert (plan.learned, plan.held_out) == (16, 8)
    assert plan.seconds["quick"] < plan.seconds["balanced"] < plan.seconds["thorough"]
    checks: list[CheckMade] = told(folder, CheckMade)
    assert checks[0].step == 0
    assert checks[0].best
    assert all(Path(name).is_file() for check in checks for name in check.pictures)
    assert told(folder, TrainingEnded)[0].ending is Ending.FINISHED
    compared: Compared = told(folder, Compared)[0]
    assert compared.photos == len(told(folder, PhotoCompared)) == 4
    assert compared.general_gain >= -0.1

    accepted: Accepted = told(folder, Accepted)[0]
    card = find_model("mine").card
    assert accepted.path == str(find_model("mine").path)
    assert card.base.startswith("tiny-base (")
    assert card.metrics["held-out photos"]["psnr"] == pytest.approx(compared.new.psnr)
    assert read_preview(find_model("mine").path)


def test_pairs_are_learned_from_as_they_are(tmp_path: Path) -> None:
    pairs = save_pairs(tmp_path / "pairs")
    folder = planned(begun(tmp_path, folders=(str(pairs),), goal=Goal.PAIRS))
    split = folder.read("split", Split)
    assert split is not None
    assert all(len(sides) == 2 for sides in (*split.learned, *split.held_out))
    assert act("run", folder) == act("compare", folder) == DONE
    assert told(folder, CheckMade)[-1].step > 0


def test_one_file_to_give_away(tmp_path: Path) -> None:
    folder = planned(begun(tmp_path))
    assert act("run", folder) == act("compare", folder) == DONE
    target = tmp_path / f"gift{BUNDLE_SUFFIX}"
    assert main(["export", str(folder.path), "--target", str(target)]) == DONE
    shutil.unpack_archive(target, tmp_path / "gift")
    assert {path.name for path in (tmp_path / "gift").iterdir()} == {
        "card.json",
        "preview.jpg",
        "mine.safetensors",
    }


@pytest.mark.parametrize(
    ("wish", "ending"), [(Wish.PAUSE, Ending.PAUSED), (Wish.STOP, Ending.STOPPED)]
)
def test_a_wish_ends_it_and_it_can_be_gone_on_with(
    tmp_path: Path, wish: Wish, ending: Ending
) -> None:
    folder = planned(begun(tmp_path, minutes=5.0))

    def tell(event: AnyEvent) -> None:
        events.append(event)
        if isinstance(event, CheckMade):
            folder.wish(wish)

    events: list[AnyEvent] = []
    assert act("run", folder, tell=tell) == DONE
    assert isinstance(events[-1], TrainingEnded)
    assert events[-1].ending is ending
    events.clear()
    assert act("resume", folder, minutes=0.02, tell=tell) == DONE
    begins = [event for event in events if isinstance(event, TrainingBegun)]
    assert len(begins) == 1
    assert begins[0].minutes < 5.0


# --- what goes wrong ---


def failed(folder: Folder, action: str) -> Failed:
    assert act(action, folder) == FAILED
    last = folder.told()[-1]
    assert isinstance(last, Failed)
    return last


def test_too_few_photos(tmp_path: Path) -> None:
    photos = save_photos(tmp_path / "photos", 5)
    failure = failed(begun(tmp_path, folders=(str(photos),)), "plan")
    assert failure.mishap is Mishap.TOO_FEW
    assert "add photos" in failure.words


def test_all_photos_too_small(tmp_path: Path) -> None:
    photos = save_photos(tmp_path / "photos", 4, side=120)
    failure = failed(begun(tmp_path, folders=(str(photos),)), "plan")
    assert failure.mishap is Mishap.ALL_SMALL
    assert "256 px" in failure.words


def test_an_empty_folder_is_too_few(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    folder = begun(tmp_path, folders=(str(tmp_path / "empty"),))
    assert failed(folder, "check").mishap is Mishap.TOO_FEW


def test_a_folder_that_is_unplugged_while_it_was_paused(tmp_path: Path) -> None:
    folder = planned(begun(tmp_path))
    (tmp_path / "photos").rename(tmp_path / "gone")
    failure = failed(folder, "run")
    assert failure.mishap is Mishap.FOLDER_GONE
    assert "plug" in failure.words
    (tmp_path / "gone").rename(tmp_path / "photos")
    assert act("run", folder) == DONE


def test_numbers_that_are_not_finite_twice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from training.steps import StepReport, train_step

    def plant(*arguments: Any) -> StepReport:
        report = train_step(*arguments)
        if report.losses and arguments[0].step >= 3:
            return StepReport(report.stage, {"loss": math.nan}, report.learning_rate)
        return report

    folder = planned(begun(tmp_path))
    monkeypatch.setattr(loop, "train_step", plant)
    failure = failed(folder, "run")
    assert failure.mishap is Mishap.DIVERGED
    assert failure.has_best
    assert not failure.can_go_on
    assert act("compare", folder) == DONE


def test_a_full_disk_pauses_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = planned(begun(tmp_path))
    wrote: list[Path] = []

    def full(path: Path, data: bytes) -> None:
        wrote.append(path)
        if len(wrote) > 3:
            raise OSError(errno.ENOSPC, "No space left on device")
        write_atomically(path, data)

    monkeypatch.setattr("training.checkpoint.write_atomically", full)
    failure = failed(folder, "run")
    assert (failure.mishap, failure.can_go_on, failure.has_best) == (Mishap.DISK_FULL, True, True)
    assert "make room" in failure.words
    monkeypatch.setattr("training.checkpoint.write_atomically", write_atomically)
    assert act("resume", folder) == DONE


def test_a_second_process_keeps_out(tmp_path: Path) -> None:
    folder = planned(begun(tmp_path))
    with folder.lock():
        assert "another process" in failed(folder, "run").words


def test_nothing_to_compare(tmp_path: Path) -> None:
    assert "train first" in failed(planned(begun(tmp_path)), "compare").words
    assert "compare first" in failed(Folder(tmp_path / "run"), "accept").words


# --- what checks tell ---


@pytest.mark.parametrize(
    ("scores", "trend", "stale"),
    [
        ([27.0], Trend.WARMING, 0),
        ([27.0, 27.3], Trend.BETTER, 0),
        ([27.0, 26.9], Trend.WARMING, 1),
        ([27.0, 27.3, 27.3, 27.31], Trend.NO_BETTER, 2),
        ([27.0, 27.3, 27.1, 27.0], Trend.WORSE, 2),
    ],
)
def test_scores_in_words(scores: list[float], trend: Trend, stale: int) -> None:
    assert trend_of(scores) is trend
    assert stale_checks(scores) == stale


def test_it_stops_by_itself_when_nothing_gets_better(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = planned(begun(tmp_path, minutes=0.2))
    monkeypatch.setattr(training_of, "PATIENCE", 0)
    assert act("run", folder) == DONE
    assert told(folder, TrainingEnded)[0].ending is Ending.SETTLED


def test_saves_come_with_every_check(tmp_path: Path) -> None:
    folder = planned(begun(tmp_path))
    assert act("run", folder) == DONE
    assert len(told(folder, Saved)) >= len(told(folder, CheckMade)) // 2
