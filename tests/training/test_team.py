"""Processes that train together take the steps that one would have taken."""

import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
import torch
from accelerate import Accelerator

from app.command_line import main
from engine.errors import ConfigError
from tests.training.tiny import ADVERSARIAL_TOML, TINY_TOML, save_photos
from training.checkpoint import load_checkpoint
from training.team import Team

ROOT = Path(__file__).parents[2]


def team_of(size: int, rank: int) -> Team:
    fake = SimpleNamespace(num_processes=size, process_index=rank, is_main_process=rank == 0)
    return Team(cast("Accelerator", fake))


def test_shares_cover_the_minibatch_once() -> None:
    shares = [team_of(3, rank).share_of(12) for rank in range(3)]
    assert [index for share in shares for index in share] == list(range(12))
    assert {len(share) for share in shares} == {4}
    assert [team_of(3, rank).leads for rank in range(3)] == [True, False, False]


def test_a_minibatch_that_cannot_be_shared_equally_is_told() -> None:
    with pytest.raises(ConfigError, match="multiple of the 3 processes, got 8"):
        team_of(3, 0).share_of(8)


def test_one_process_is_the_whole_team() -> None:
    team, tensor = Team.join(), torch.arange(3.0)
    assert (team.size, team.rank, team.leads) == (1, 0, True)
    assert team.share_of(7) == range(7)
    team.average([tensor])
    assert tensor.tolist() == [0.0, 1.0, 2.0]
    assert team.mean(2.5) == 2.5
    assert (team.agree(value=True), team.agree(value=False)) == (True, False)


def command(folder: Path, run: str) -> list[str]:
    files = ["--config", str(folder / "tiny.toml"), "--data", str(folder / "photos")]
    return ["train", *files, "-o", str(folder / run), "--threads", "1"]


def start(folder: Path, rank: int, port: int) -> subprocess.Popen[str]:
    """Start one of two processes, as ``torchrun`` would."""
    ranks = {"RANK": rank, "WORLD_SIZE": 2, "LOCAL_RANK": rank, "LOCAL_WORLD_SIZE": 2}
    where = {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": port, "OMP_NUM_THREADS": 1}
    team = {name: str(value) for name, value in (ranks | where).items()}
    return subprocess.Popen(
        [sys.executable, "-m", "app.command_line", *command(folder, "both")],
        cwd=ROOT,
        env={**os.environ, **team, "CUDA_VISIBLE_DEVICES": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return int(listener.getsockname()[1])


def events_of(run: Path, kind: str) -> list[dict[str, Any]]:
    lines = (run / "log.jsonl").read_text(encoding="utf-8").splitlines()
    return [event for event in map(json.loads, lines) if event["event"] == kind]


@pytest.mark.slow
@pytest.mark.usefixtures("own_settings")
def test_two_processes_take_the_steps_of_one(tmp_path: Path) -> None:
    save_photos(tmp_path / "photos", 3)
    (tmp_path / "tiny.toml").write_text(TINY_TOML + ADVERSARIAL_TOML, encoding="utf-8")
    port = free_port()
    children = [start(tmp_path, rank, port) for rank in (0, 1)]
    try:
        assert main(command(tmp_path, "alone")) == 0
        said = [child.communicate(timeout=300) for child in children]
    finally:
        for child in children:
            child.kill()
    assert [child.returncode for child in children] == [0, 0], said
    assert said[1][0] == ""  # one of them speaks

    both, alone = (events_of(tmp_path / run, "stepped") for run in ("both", "alone"))
    assert [event["step"] for event in both] == [1, 2, 3, 4, 5, 6]
    for one, other in zip(both, alone, strict=True):
        assert one["losses"] == pytest.approx(other["losses"], rel=1e-3, abs=1e-5)
        assert one["learning_rate"] == other["learning_rate"]
    assert {"adversarial", "penalty", "fidelity"} <= both[-1]["losses"].keys()
    (started,) = events_of(tmp_path / "both", "started")
    assert started["environment"]["processes"] == "2"

    states = [load_checkpoint(tmp_path / run) for run in ("both", "alone")]
    for parameter, expected in zip(*(s.generator.parameters() for s in states), strict=True):
        torch.testing.assert_close(parameter, expected, rtol=1e-3, atol=1e-4)
