"""A trainer that is killed at any moment loses at most what came after its last checkpoint."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.training.finetune.desk import begun
from training.finetune import recipe
from training.finetune.folder import Folder, Recipe
from training.finetune.protocol import CheckMade, Ending, Saved, TrainingBegun, TrainingEnded
from training.finetune.worker import DONE, act

KILLS = 10
_PATIENCE_S = 120.0


def _trainer(folder: Folder) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "training.finetune", "run", str(folder.path)]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def _lines(folder: Folder) -> int:
    try:
        return folder.events.read_bytes().count(b"\n")
    except OSError:
        return 0


def _wait_for(folder: Folder, lines: int, process: subprocess.Popen[bytes]) -> None:
    """Wait until so many events were told, whenever that is."""
    deadline = time.monotonic() + _PATIENCE_S
    while _lines(folder) < lines and process.poll() is None:
        assert time.monotonic() < deadline, "the trainer tells nothing"
        time.sleep(0.002)


def test_ten_kills_at_random_moments(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, own_settings: None
) -> None:
    monkeypatch.setattr("training.finetune.plan.STEPS", 2)
    monkeypatch.setattr(recipe, "LEAST_PAIRS", 2)
    # Checkpoints come every twelfth of the time; nothing here waits for the end of it.
    folder = begun(tmp_path, minutes=0.25)
    assert act("check", folder) == DONE
    assert act("plan", folder) == DONE
    folder.write("recipe", Recipe(minibatch=2, crop=64))
    rng = random.Random(7)
    for _ in range(KILLS):
        before = _lines(folder)
        process = _trainer(folder)
        try:
            _wait_for(folder, before + rng.randint(1, 7), process)
            time.sleep(rng.random() * 0.05)
        finally:
            process.kill()
            process.wait()
        assert not folder.is_alive
        _check(folder)

    assert act("run", folder) == DONE
    _check(folder)
    ended = folder.told()[-1]
    assert isinstance(ended, TrainingEnded)
    assert ended.ending in (Ending.FINISHED, Ending.SETTLED)
    assert act("compare", folder) == DONE


def _check(folder: Folder) -> None:
    """Every start goes on where the last checkpoint was, or one that was written after it was told."""
    saved = 0
    for event in folder.told():
        if isinstance(event, Saved):
            saved = event.step
        if isinstance(event, TrainingBegun):
            assert event.step >= saved
        if isinstance(event, CheckMade):
            assert all(Path(name).is_file() for name in event.pictures)
