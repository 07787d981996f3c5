"""Checkpoints hold everything, are written whole or not at all, and never run code."""

import errno
import logging
import os
import pickle
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch
from torch import Tensor

from engine.errors import CheckpointError, ConfigError
from tests.training.tiny import ADVERSARIAL, tiny_minibatches, tiny_state
from training import checkpoint
from training.checkpoint import (
    BEFORE,
    BEST,
    CHECKPOINT,
    load_checkpoint,
    save_best,
    save_checkpoint,
)
from training.state import RunState
from training.steps import train_step


def trained(steps: int = 3, **changes: Any) -> RunState:
    """Return a state in which everything differs from the first one."""
    state = tiny_state(**{"stages": [ADVERSARIAL], **changes})
    minibatches = tiny_minibatches()
    for _ in range(steps):
        train_step(state, minibatches)
    state.elapsed_s, state.rate_scale, state.best_db, state.splits = 12.5, 0.5, 24.25, 2
    return state


def saved(folder: Path, steps: int = 3, **changes: Any) -> RunState:
    state = trained(steps, **changes)
    save_checkpoint(state, folder)
    return state


def assert_same(first: Any, second: Any) -> None:
    """Compare nested plain data and tensors, bit for bit."""
    if isinstance(first, Tensor):
        assert torch.equal(first, second)
    elif isinstance(first, dict):
        assert first.keys() == second.keys()
        for key, value in first.items():
            assert_same(value, second[key])
    elif isinstance(first, list | tuple):
        assert len(first) == len(second)
        for one, other in zip(first, second, strict=True):
            assert_same(one, other)
    else:
        assert first == second


def assert_same_state(first: RunState, second: RunState) -> None:
    assert first.config == second.config
    for name in ("step", "drawn", "elapsed_s", "rate_scale", "best_db", "splits", "warmed_up"):
        assert getattr(first, name) == getattr(second, name), name
    for state in (first, second):
        assert state.critic is not None
        assert state.optimizer.state_dict()["state"]  # the moments are there at all
        assert state.critic.optimizer.state_dict()["state"]
    for part in ("generator", "average", "optimizer"):
        assert_same(getattr(first, part).state_dict(), getattr(second, part).state_dict())
    for part in ("module", "optimizer"):
        one, other = getattr(first.critic, part), getattr(second.critic, part)
        assert_same(one.state_dict(), other.state_dict())


# --- there and back ----------------------------------------------------------------------


@pytest.mark.parametrize("optimizer", ["adamw", "muon"])
def test_a_loaded_state_is_the_saved_one_and_goes_on_as_it_would(
    tmp_path: Path, optimizer: str
) -> None:
    state = saved(tmp_path, optimizer={"name": optimizer})
    loaded = load_checkpoint(tmp_path)
    assert_same_state(state, loaded)
    first, average = (next(m.parameters()) for m in (loaded.generator, loaded.average))
    assert not torch.equal(first, average)
    reports = [train_step(each, tiny_minibatches(start=9)) for each in (state, loaded)]
    assert reports[0] == reports[1]
    assert_same_state(state, loaded)


def test_random_numbers_go_on_where_they_were(tmp_path: Path) -> None:
    saved(tmp_path)
    expected = torch.rand(3)
    torch.rand(100)
    load_checkpoint(tmp_path)
    assert torch.equal(torch.rand(3), expected)


def test_changes_replace_fields_of_the_configuration(tmp_path: Path) -> None:
    state = saved(tmp_path)
    loaded = load_checkpoint(tmp_path, steps=None, minutes=2.5)
    assert (loaded.config.steps, loaded.config.minutes) == (None, 2.5)
    assert loaded.config.blur == state.config.blur
    assert loaded.progress == 12.5 / 150


def test_another_optimiser_starts_with_an_empty_memory(tmp_path: Path) -> None:
    state = saved(tmp_path, optimizer={"name": "adamw"})
    loaded = load_checkpoint(tmp_path, optimizer={"name": "muon"})
    assert_same(state.generator.state_dict(), loaded.generator.state_dict())
    assert not loaded.optimizer.state_dict()["state"]
    train_step(loaded, tiny_minibatches())
    assert loaded.step == 4


def test_a_critic_joins_where_there_was_none(tmp_path: Path) -> None:
    saved(tmp_path, stages=[{}])
    loaded = load_checkpoint(tmp_path, stages=[ADVERSARIAL])
    assert loaded.critic is not None
    assert not loaded.critic.optimizer.state_dict()["state"]
    assert loaded.step == 3


def test_another_generator_cannot_go_on_from_these_weights(tmp_path: Path) -> None:
    saved(tmp_path)
    other = {"architecture": "compact", "options": {"widths": [8, 16], "blocks": [1, 1]}}
    with pytest.raises(CheckpointError, match="damaged or from elsewhere") as caught:
        load_checkpoint(tmp_path, generator=other)
    assert caught.value.path == tmp_path / CHECKPOINT


def test_changes_that_make_no_sense_are_the_fault_of_the_changes(tmp_path: Path) -> None:
    saved(tmp_path)
    with pytest.raises(ConfigError, match="steps = -3: expected"):
        load_checkpoint(tmp_path, steps=-3)


def test_the_best_weights_are_kept_with_their_step(tmp_path: Path) -> None:
    state = trained()
    save_best(state, tmp_path)
    with safetensors.safe_open(tmp_path / BEST, "pt") as file:
        assert file.metadata() == {"step": "3"}
        kept = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118
    assert_same(kept, dict(state.average.state_dict()))


# --- the one before ----------------------------------------------------------------------


def damage(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1000])


def test_the_one_before_takes_the_place_of_a_damaged_one_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    saved(tmp_path, steps=1)
    state = load_checkpoint(tmp_path)
    saved(tmp_path, steps=2)
    assert load_checkpoint(tmp_path).step == 2
    assert not caplog.records
    damage(tmp_path / CHECKPOINT)
    loaded = load_checkpoint(tmp_path)
    assert_same_state(state, loaded)
    (record,) = caplog.records
    assert record.levelno == logging.WARNING
    assert str(tmp_path / CHECKPOINT) in record.getMessage()
    assert "going on from the one before, step 1" in record.getMessage()


def test_a_last_one_that_is_gone_counts_as_damaged(tmp_path: Path) -> None:
    saved(tmp_path, steps=1)
    saved(tmp_path, steps=2)
    (tmp_path / CHECKPOINT).unlink()
    assert load_checkpoint(tmp_path).step == 1


def test_where_neither_can_be_read_there_is_one_error(tmp_path: Path) -> None:
    saved(tmp_path, steps=1)
    saved(tmp_path, steps=2)
    for name in (CHECKPOINT, BEFORE):
        damage(tmp_path / name)
    with pytest.raises(CheckpointError, match="nor can the one before it be read") as caught:
        load_checkpoint(tmp_path)
    assert caught.value.path == tmp_path / CHECKPOINT
    assert "\n" not in str(caught.value)


# --- what is no checkpoint ---------------------------------------------------------------


def test_a_missing_checkpoint_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="there is no such file") as caught:
        load_checkpoint(tmp_path)
    assert caught.value.path == tmp_path / CHECKPOINT


@pytest.mark.parametrize("kept", [0.0, 0.01, 0.3, 0.9, 0.999])
def test_a_cut_off_checkpoint_is_told(tmp_path: Path, kept: float) -> None:
    saved(tmp_path)
    whole = (tmp_path / CHECKPOINT).read_bytes()
    (tmp_path / CHECKPOINT).write_bytes(whole[: int(kept * len(whole))])
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path)


FOREIGN: dict[str, Any] = {
    "other keys": {"state_dict": {}},
    "a list": [1, 2, 3],
    "a tensor": torch.zeros(3),
    "nothing": None,
    "a number": 7,
    "no configuration": {"config": None},
    "a wrong configuration": {"config": {"steps": 3, "wings": 2}},
    "no weights": {"config": {"steps": 3}, "generator": {}},
}


@pytest.mark.parametrize("data", FOREIGN.values(), ids=FOREIGN.keys())
def test_what_another_program_saved_is_told(tmp_path: Path, data: object) -> None:
    torch.save(data, tmp_path / CHECKPOINT)
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path)


@pytest.mark.parametrize("data", [b"a text file\n", b"\x80", b"PK\x03\x04 no zip"])
def test_a_file_of_another_kind_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / CHECKPOINT).write_bytes(data)
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path)


def test_exported_weights_are_no_checkpoint(tmp_path: Path) -> None:
    weights = {"entry.weight": np.zeros((8, 12, 3, 3), np.float16)}
    (tmp_path / CHECKPOINT).write_bytes(safetensors.numpy.save(weights))
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path)


def test_weights_that_do_not_fit_the_configuration_are_told(tmp_path: Path) -> None:
    saved(tmp_path)
    data = torch.load(tmp_path / CHECKPOINT, weights_only=True)
    data["config"]["generator"]["options"]["widths"] = [8, 16]
    torch.save(data, tmp_path / CHECKPOINT)
    with pytest.raises(CheckpointError, match="damaged or from elsewhere"):
        load_checkpoint(tmp_path)


@pytest.mark.filterwarnings("ignore::UserWarning")  # torch is surprised by what it reads
def test_a_damaged_checkpoint_fails_in_one_way_alone(tmp_path: Path) -> None:
    state = saved(tmp_path)
    whole = (tmp_path / CHECKPOINT).read_bytes()
    rng, noticed = np.random.default_rng(0), 0
    for end in [4000] * 20 + [len(whole)] * 20:  # in the plain data, and anywhere
        damaged = bytearray(whole)
        for position in rng.integers(0, end, 3):
            damaged[position] ^= int(rng.integers(1, 256))
        (tmp_path / CHECKPOINT).write_bytes(damaged)
        try:
            loaded = load_checkpoint(tmp_path)
        except CheckpointError:
            noticed += 1
        else:
            assert_same_state(state, loaded)  # what was hit means nothing
    assert noticed > 20


# --- code --------------------------------------------------------------------------------


class Trap:
    """Makes a file when it is unpickled."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.marker),)


def test_code_in_a_checkpoint_is_refused_and_not_run(tmp_path: Path) -> None:
    marker = tmp_path / "it ran"
    plain = pickle.dumps({"config": Trap(marker)}, protocol=2)
    torch.save({"config": Trap(marker)}, tmp_path / CHECKPOINT)
    for data in ((tmp_path / CHECKPOINT).read_bytes(), plain):
        (tmp_path / CHECKPOINT).write_bytes(data)
        with pytest.raises(CheckpointError, match="or it holds code") as caught:
            load_checkpoint(tmp_path)
        assert "weights_only" not in str(caught.value)  # torch would advise to run it
    assert not marker.exists()
    pickle.loads(plain)
    assert marker.exists()  # the trap was a real one


# --- faults ------------------------------------------------------------------------------


@pytest.mark.parametrize("call", ["fsync", "write"])
def test_a_full_disk_leaves_the_earlier_checkpoints_as_they_were(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    for steps in (1, 2):
        saved(tmp_path, steps=steps)
    earlier = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert earlier.keys() == {CHECKPOINT, BEFORE}
    later = trained(steps=3)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        if call == "fsync":
            patch.setattr(os, "fsync", full)
        else:
            patch.setattr(checkpoint, "write_atomically", full)
        with pytest.raises(CheckpointError, match="No space left") as caught:
            save_checkpoint(later, tmp_path)
    assert caught.value.path == tmp_path / CHECKPOINT
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == earlier
    save_checkpoint(later, tmp_path)  # there is room again
    assert load_checkpoint(tmp_path).step == 3


def test_a_full_disk_costs_no_good_checkpoint_where_the_last_is_damaged(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for steps in (1, 2):
        saved(tmp_path, steps=steps)
    damage(tmp_path / CHECKPOINT)
    loaded = load_checkpoint(tmp_path)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", full)
        with pytest.raises(CheckpointError, match="No space left"):
            save_checkpoint(loaded, tmp_path)
    assert load_checkpoint(tmp_path).step == 1


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="cannot write it"):
        save_checkpoint(tiny_state(), tmp_path / "gone")
