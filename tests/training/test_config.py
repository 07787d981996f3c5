"""Configurations: what is shipped can be used, what makes no sense is told."""

from pathlib import Path
from typing import Any

import msgspec
import pytest

import training
from engine.errors import ConfigError
from tests.training.tiny import (
    ADVERSARIAL,
    ADVERSARIAL_TOML,
    FIDELITY,
    TINY_TOML,
    tiny_config,
)
from training.config import TrainConfig, differences
from training.state import RunState

SHIPPED = sorted((Path(training.__file__).parent / "configs").glob("*.toml"))


def parse(tmp_path: Path, text: str) -> TrainConfig:
    path = tmp_path / "recipe.toml"
    path.write_text(text, encoding="utf-8")
    return TrainConfig.from_file(path)


# --- files -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "path", [p for p in SHIPPED if not p.stem.startswith("blur")], ids=lambda path: path.stem
)
def test_every_shipped_configuration_can_be_trained(path: Path) -> None:
    config = TrainConfig.from_file(path)
    state = RunState.create(config)
    assert state.progress == 0.0
    assert (state.critic is not None) == config.is_adversarial


def test_the_recipes_of_the_issue_are_shipped() -> None:
    papers = {f"deblurgan-{name}" for name in ("wild", "synth", "comb")}
    assert {path.stem for path in SHIPPED} >= papers | {"compact", "tiny"}


@pytest.mark.parametrize("name", ["deblurgan-wild", "deblurgan-synth", "deblurgan-comb"])
def test_the_papers_recipe_is_the_papers(name: str) -> None:
    """Kupyn et al. 2018, sections 3 and 5.2."""
    (path,) = [path for path in SHIPPED if path.stem == name]
    config = TrainConfig.from_file(path)
    (stage,) = config.stages
    assert (config.epochs, config.data.crop, config.data.minibatch) == (300, 256, 1)
    assert config.generator.architecture == "resnet"
    assert config.generator.options.get("dropout", 0.5) == 0.5
    assert (config.optimizer.name, config.optimizer.weight_decay) == ("adamw", 0.0)
    assert (stage.learning_rate, config.critic.learning_rate) == (1e-4, 1e-4)
    assert (stage.schedule, stage.warm_up) == ("constant_then_linear", 0.0)
    assert (stage.perception, stage.critic_steps, config.critic.penalty) == (1.0, 5, 10.0)
    assert stage.perceptual_weight == 100.0 * stage.adversarial_weight
    assert (config.critic.width, config.critic.layers) == (64, 3)


def test_the_tiny_file_is_the_tiny_configuration(tmp_path: Path) -> None:
    assert differences(parse(tmp_path, TINY_TOML), tiny_config()) == []
    both = [FIDELITY, {**ADVERSARIAL, "critic_warm_up_steps": 1}]
    assert parse(tmp_path, TINY_TOML + ADVERSARIAL_TOML) == tiny_config(stages=both)


def test_a_run_reads_back_the_configuration_that_it_wrote(tmp_path: Path) -> None:
    config = tiny_config(stages=[FIDELITY, ADVERSARIAL], steps=None, epochs=2.5)
    (tmp_path / "config.json").write_bytes(config.to_json())
    assert TrainConfig.from_file(tmp_path / "config.json") == config


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("steps = 3\nstepps = 4", "unknown field `stepps`; known are steps, epochs, minutes"),
        ("steps = 3\n[blur]\ngama = [1, 2]", "blur: .*unknown field `gama`; known are .*gamma"),
        ("steps = 3\n[[stages]]\nshre = 1", r"stages\[0\]: .*`shre`; known are name, share"),
        ("steps = 0", "steps = 0: expected `int` >= 1"),
        ("minutes = -1", "minutes = -1: expected `float` > 0"),
        ("epochs = 0.0", "epochs = 0.0: expected `float` > 0"),
        ("steps = 1.5", "steps = 1.5: expected `int | null`"),
        ("steps = 3\nseed = -1", "seed = -1: expected `int` >= 0"),
        ("steps = 3\n[data]\nminibatch = 0", "data.minibatch = 0: expected `int` >= 1"),
        ("steps = 3\n[data]\ncrop = 'big'", "data.crop = 'big': expected `int`, got `str`"),
        ("steps = 3\nprecision = 'fp8'", "precision = 'fp8': allowed are 'bf16', 'fp32'"),
        (
            "steps = 3\n[fidelity]\npixel = 'l7'",
            "fidelity.pixel = 'l7': allowed are 'charbonnier', 'log_mse', 'mae', 'mse'",
        ),
        (
            "steps = 3\n[[stages]]\n[[stages]]\nschedule = 'steep'",
            r"stages\[1\].schedule = 'steep': allowed are 'constant', .*'cosine'",
        ),
        ("steps = 3\n[[stages]]\nperception = 2", r"stages\[0\].perception = 2: .*<= 1"),
        ("steps = 3\n[optimizer]\nbetas = [0.9]", r"optimizer.betas = \[0.9\]: .*length 2"),
        ("steps = 3\n[optimizer]\nbetas = [0.9, 'x']", r"optimizer.betas\[1\] = 'x': .*`float`"),
        ("steps = 3\n[blur]\nlength_limit = 0.0", "blur.length_limit = 0.0: expected `float` > 0"),
        ("steps = 3\n[blur]\njpeg_quality = [98, 70]", "blur: jpeg_quality must go from low"),
        ("steps = 3\n[[stages]]\nperception = 1\nadversarial_weight = 0\nperceptual_weight = 0",
         r"stages\[0\]: perception = 1 leaves fidelity out"),
        ("steps = 3\nminutes = 1", "set one of steps, epochs and minutes"),
        ("steps = 3\nepochs = 1", "set one of steps, epochs and minutes"),
        ("seed = 1", "set one of steps, epochs and minutes"),
        ("steps = 3\nstages = []", "at least one of stages"),
        ("steps = ", "recipe.toml"),
        ("[[[", "recipe.toml"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_told_with_key_value_and_what_is_allowed(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(ConfigError, match=told) as caught:
        parse(tmp_path, text)
    assert str(caught.value).startswith(f"cannot use the configuration {tmp_path / 'recipe.toml'}")
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes("# Schärfe\nsteps = 3".encode("latin-1"))
    for path in (tmp_path / "nowhere.toml", tmp_path, tmp_path / "latin.toml"):
        with pytest.raises(ConfigError, match="cannot use the configuration"):
            TrainConfig.from_file(path)


def test_a_file_lies_over_the_one_that_it_extends(tmp_path: Path) -> None:
    (tmp_path / "base.toml").write_text(TINY_TOML, encoding="utf-8")
    changes = 'extends = "base.toml"\nseed = 4\n[data]\nminibatch = 3'
    expected = tiny_config(seed=4)
    data = msgspec.structs.replace(expected.data, minibatch=3)
    assert parse(tmp_path, changes) == msgspec.structs.replace(expected, data=data)
    with pytest.raises(ConfigError, match="elsewhere"):
        parse(tmp_path, 'extends = "elsewhere.toml"')


# --- stages and changes ------------------------------------------------------------------


def test_shares_divide_the_run_into_stages() -> None:
    config = tiny_config(stages=[{"share": 3}, {"share": 1}])
    expected = [(0.0, (0, 0.0)), (0.375, (0, 0.5)), (0.75, (1, 0.0)), (1.0, (1, 1.0))]
    for progress, (index, within) in expected:
        found = config.stage_at(progress)
        assert found[0] == index
        assert found[1] == pytest.approx(within)


@pytest.mark.parametrize(
    ("stage", "adversarial", "perceptual"),
    [
        ({}, False, False),
        ({"perception": 0.1}, True, True),
        ({"perception": 0.1, "perceptual_weight": 0}, True, False),
        ({"perception": 0.1, "adversarial_weight": 0}, False, True),
    ],
)
def test_a_part_whose_weight_is_0_takes_no_part(
    stage: dict[str, Any], adversarial: bool, perceptual: bool
) -> None:
    config = tiny_config(stages=[FIDELITY, stage])
    assert config.is_adversarial == config.stages[1].is_adversarial == adversarial
    assert config.is_perceptual == config.stages[1].is_perceptual == perceptual
    assert not config.without_perceptual().is_perceptual
    assert config.without_perceptual().is_adversarial == adversarial


def test_the_perceptual_term_cannot_go_where_it_is_all_there_is() -> None:
    alone = {"perception": 1.0, "adversarial_weight": 0.0}
    with pytest.raises(ConfigError, match=r"stages\[0\]: perception = 1 leaves fidelity out"):
        tiny_config(stages=[alone]).without_perceptual()


def test_differences_are_named_with_both_values() -> None:
    config = tiny_config(stages=[FIDELITY, ADVERSARIAL])
    assert differences(config, config) == []
    data = {**msgspec.to_builtins(config.data), "crop": 64}
    options = {"widths": [8, 12]}
    changed = config.with_changes(
        {
            "data": data,
            "generator": {"options": options},
            "stages": [{**FIDELITY, "learning_rate": 0.5}],
        }
    )
    assert differences(config, changed) == [
        "generator.options.blocks: [1, 1] -> None",
        "data.crop: 32 -> 64",
        "stages.0.learning_rate: 0.003 -> 0.5",
        *(
            f"stages.1.{name}: {value} -> None"
            for name, value in msgspec.to_builtins(config.stages[1]).items()
        ),
    ]


def test_changes_replace_fields_and_are_checked() -> None:
    config = tiny_config()
    assert config.with_changes({}) == config
    assert config.with_changes({"steps": 9}) == tiny_config(steps=9)
    with pytest.raises(ConfigError, match="set one of steps, epochs and minutes"):
        config.with_changes({"minutes": 3.0})
    with pytest.raises(ConfigError, match="cannot change the configuration: steps = -3: expected"):
        config.with_changes({"steps": -3})


def test_files_that_extend_each_other_in_a_circle_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.toml").write_text('extends = "b.toml"\nsteps = 1\n')
    (tmp_path / "b.toml").write_text('extends = "a.toml"\n')
    with pytest.raises(ConfigError, match="extends leads back"):
        TrainConfig.from_file(tmp_path / "a.toml")
