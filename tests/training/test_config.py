"""Configurations: what is shipped can be used, what makes no sense is told."""

from pathlib import Path

import pytest

import training
from engine.errors import ConfigError
from tests.training.tiny import CPU, TINY_TOML, tiny_config
from training.config import TrainConfig
from training.steps import RunState

SHIPPED = sorted((Path(training.__file__).parent / "configs").glob("*.toml"))


def parse(tmp_path: Path, text: str) -> TrainConfig:
    path = tmp_path / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return TrainConfig.from_toml(path)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_configuration_can_be_trained(path: Path) -> None:
    state = RunState.create(TrainConfig.from_toml(path), CPU)
    assert state.progress == 0.0


def test_the_compact_configuration_is_shipped() -> None:
    assert "compact" in [path.stem for path in SHIPPED]


def test_the_tiny_file_is_the_tiny_configuration(tmp_path: Path) -> None:
    assert parse(tmp_path, TINY_TOML) == tiny_config()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("steps = 3\nstepps = 4", "stepps"),
        ("steps = 3\n[blur]\ngama = [1, 2]", "gama"),
        ("steps = 3\n[data]\ncropp = 32", "cropp"),
        ("steps = 3\nminutes = 1", "set either steps or minutes"),
        ("seed = 1", "set either steps or minutes"),
        ("steps = 0", "above 0"),
        ("minutes = -1", "above 0"),
        ("steps = 1.5", r"\$\.steps"),
        ("steps = 3\nprecision = 'fp8'", r"\$\.precision"),
        ("steps = 3\nseed = -1", r"\$\.seed"),
        ("steps = 3\nworkers = 0", r"\$\.workers"),
        ("steps = 3\nreport_steps = 0", r"\$\.report_steps"),
        ("steps = 3\n[data]\nminibatch = 0", r"\$\.data\.minibatch"),
        ("steps = 3\n[data]\nthreads = 0", r"\$\.data\.threads"),
        ("steps = 3\n[fidelity]\npixel = 'l7'", r"\$\.fidelity\.pixel"),
        ("steps = 3\n[blur]\nunblurred_share = 1.2", r"\$\.blur\.unblurred_share"),
        ("steps = 3\n[blur]\nlength_limit = 0.0", r"\$\.blur\.length_limit"),
        ("steps = 3\n[blur]\njpeg_quality = [98, 70]", "jpeg_quality must go from low to high"),
        ("steps = 3\n[blur]\ngamma = [2.6, 1.8]", "gamma must go from low to high"),
        ("steps = ", "recipe.toml"),
        ("[[[", "recipe.toml"),
    ],
)
def test_what_makes_no_sense_is_told(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(ConfigError, match=told) as caught:
        parse(tmp_path, text)
    assert str(tmp_path / "recipe.toml") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "nowhere.toml", tmp_path):
        with pytest.raises(ConfigError, match="cannot use the configuration"):
            TrainConfig.from_toml(path)


def test_changes_replace_fields_and_are_checked() -> None:
    config = tiny_config()
    assert config.with_changes({}) == config
    assert config.with_changes({"steps": 9}) == tiny_config(steps=9)
    with pytest.raises(ConfigError, match="set either steps or minutes"):
        config.with_changes({"minutes": 3.0})
