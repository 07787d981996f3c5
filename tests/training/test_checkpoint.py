"""Checkpoints hold everything, are written whole or not at all, and never run code."""

import errno
import os
import pickle
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy
import torch
from torch import Tensor

from engine.errors import CheckpointError, ConfigError
from tests.training.tiny import BLUR, CPU, pool_of, texture, tiny_state
from training.checkpoint import load_checkpoint, save_checkpoint
from training.data.synthetic import SyntheticPairs
from training.steps import RunState, generator_step


def trained(steps: int = 3, **changes: Any) -> RunState:
    """Return a state whose weights, average and moments all differ from the first ones."""
    state = tiny_state(**changes)
    pairs = SyntheticPairs(pool_of(texture(64, 64)), BLUR, crop=32, seed=0)
    for step in range(steps):
        generator_step(state, pairs.minibatch(step, 2))
    state.elapsed_s = 12.5
    return state


def saved(path: Path, **changes: Any) -> RunState:
    state = trained(**changes)
    save_checkpoint(state, path)
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


# --- there and back ----------------------------------------------------------------------


@pytest.mark.parametrize("optimizer", ["adamw", "muon"])
def test_a_loaded_state_is_the_saved_one(tmp_path: Path, optimizer: str) -> None:
    state = saved(tmp_path / "c.pt", optimizer={"name": optimizer, "warmup_steps": 2})
    loaded = load_checkpoint(tmp_path / "c.pt", CPU)
    assert loaded.config == state.config
    assert (loaded.step, loaded.elapsed_s) == (3, 12.5)
    assert_same(state.generator.state_dict(), loaded.generator.state_dict())
    assert_same(state.average.state_dict(), loaded.average.state_dict())
    assert_same(state.optimizer.state_dict(), loaded.optimizer.state_dict())
    assert loaded.optimizer.state_dict()["state"]  # the moments are there at all
    first, average = (next(m.parameters()) for m in (loaded.generator, loaded.average))
    assert not torch.equal(first, average)


def test_a_loaded_state_goes_on_as_the_saved_one_would(tmp_path: Path) -> None:
    state = saved(tmp_path / "c.pt", steps=6)
    loaded = load_checkpoint(tmp_path / "c.pt", CPU)
    minibatch = SyntheticPairs(pool_of(texture(64, 64)), BLUR, crop=32, seed=0).minibatch(3, 2)
    assert generator_step(state, minibatch) == generator_step(loaded, minibatch)
    assert_same(state.generator.state_dict(), loaded.generator.state_dict())
    assert_same(state.average.state_dict(), loaded.average.state_dict())
    assert_same(state.optimizer.state_dict(), loaded.optimizer.state_dict())


def test_changes_replace_fields_of_the_configuration(tmp_path: Path) -> None:
    state = saved(tmp_path / "c.pt")
    loaded = load_checkpoint(tmp_path / "c.pt", CPU, steps=None, minutes=2.5)
    assert (loaded.config.steps, loaded.config.minutes) == (None, 2.5)
    assert loaded.config.blur == state.config.blur
    assert loaded.progress == 12.5 / 150


def test_another_optimiser_starts_with_an_empty_memory(tmp_path: Path) -> None:
    state = saved(tmp_path / "c.pt", optimizer={"name": "adamw"})
    loaded = load_checkpoint(tmp_path / "c.pt", CPU, optimizer={"name": "muon"})
    assert_same(state.generator.state_dict(), loaded.generator.state_dict())
    assert not loaded.optimizer.state_dict()["state"]
    pairs = SyntheticPairs(pool_of(texture(64, 64)), BLUR, crop=32, seed=0)
    generator_step(loaded, pairs.minibatch(3, 2))
    assert loaded.step == 4


def test_another_generator_cannot_go_on_from_these_weights(tmp_path: Path) -> None:
    saved(tmp_path / "c.pt")
    other = {"architecture": "compact", "options": {"widths": [8, 16], "blocks": [1, 1]}}
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path / "c.pt", CPU, generator=other)


def test_changes_that_make_no_sense_are_the_fault_of_the_changes(tmp_path: Path) -> None:
    saved(tmp_path / "c.pt")
    with pytest.raises(ConfigError, match="above 0"):
        load_checkpoint(tmp_path / "c.pt", CPU, steps=-3)


# --- what is no checkpoint ---------------------------------------------------------------


def test_a_missing_checkpoint_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="there is no such file") as caught:
        load_checkpoint(tmp_path / "c.pt", CPU)
    assert caught.value.path == tmp_path / "c.pt"


@pytest.mark.parametrize("kept", [0.0, 0.01, 0.3, 0.9, 0.999])
def test_a_cut_off_checkpoint_is_told(tmp_path: Path, kept: float) -> None:
    saved(tmp_path / "c.pt")
    whole = (tmp_path / "c.pt").read_bytes()
    (tmp_path / "c.pt").write_bytes(whole[: int(kept * len(whole))])
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path / "c.pt", CPU)


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
    torch.save(data, tmp_path / "c.pt")
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path / "c.pt", CPU)


@pytest.mark.parametrize("data", [b"a text file\n", b"\x80", b"PK\x03\x04 no zip"])
def test_a_file_of_another_kind_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "c.pt").write_bytes(data)
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path / "c.pt", CPU)


def test_exported_weights_are_no_checkpoint(tmp_path: Path) -> None:
    weights = {"entry.weight": np.zeros((8, 12, 3, 3), np.float16)}
    (tmp_path / "c.pt").write_bytes(safetensors.numpy.save(weights))
    with pytest.raises(CheckpointError):
        load_checkpoint(tmp_path / "c.pt", CPU)


def test_weights_that_do_not_fit_the_configuration_are_told(tmp_path: Path) -> None:
    saved(tmp_path / "c.pt")
    data = torch.load(tmp_path / "c.pt", weights_only=True)
    data["config"]["generator"]["options"]["widths"] = [8, 16]
    torch.save(data, tmp_path / "c.pt")
    with pytest.raises(CheckpointError, match="damaged or from elsewhere"):
        load_checkpoint(tmp_path / "c.pt", CPU)


@pytest.mark.filterwarnings("ignore::UserWarning")  # torch is surprised by what it reads
def test_a_damaged_checkpoint_fails_in_one_way_alone(tmp_path: Path) -> None:
    saved(tmp_path / "c.pt")
    whole = (tmp_path / "c.pt").read_bytes()
    rng = np.random.default_rng(0)
    for _ in range(60):
        damaged = bytearray(whole)
        for position in rng.integers(0, min(len(whole), 4000), 3):
            damaged[position] ^= int(rng.integers(1, 256))
        (tmp_path / "c.pt").write_bytes(damaged)
        with suppress(CheckpointError, ConfigError):  # some damage goes unnoticed, none escapes
            load_checkpoint(tmp_path / "c.pt", CPU)


# --- code --------------------------------------------------------------------------------


class Trap:
    """Makes a file when it is unpickled."""

    def __init__(self, marker: Path) -> None:
        self.marker = marker

    def __reduce__(self) -> tuple[Any, ...]:
        return os.mkdir, (str(self.marker),)


def test_code_in_a_checkpoint_is_refused_and_not_run(tmp_path: Path) -> None:
    marker = tmp_path / "it ran"
    torch.save({"config": Trap(marker)}, tmp_path / "zip.pt")
    (tmp_path / "plain.pt").write_bytes(pickle.dumps({"config": Trap(marker)}, protocol=2))
    for name in ("zip.pt", "plain.pt"):
        with pytest.raises(CheckpointError, match="or it holds code") as caught:
            load_checkpoint(tmp_path / name, CPU)
        assert "weights_only" not in str(caught.value)  # torch would advise to run it
    assert not marker.exists()
    pickle.loads((tmp_path / "plain.pt").read_bytes())
    assert marker.exists()  # the trap was a real one


# --- faults ------------------------------------------------------------------------------


def test_a_full_disk_leaves_the_earlier_checkpoint_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(tmp_path / "c.pt")
    earlier = (tmp_path / "c.pt").read_bytes()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CheckpointError, match="No space left") as caught:
        save_checkpoint(trained(steps=1), tmp_path / "c.pt")
    assert caught.value.path == tmp_path / "c.pt"
    assert (tmp_path / "c.pt").read_bytes() == earlier
    assert [path.name for path in tmp_path.iterdir()] == ["c.pt"]


def test_a_missing_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="cannot write it"):
        save_checkpoint(tiny_state(), tmp_path / "gone" / "c.pt")
