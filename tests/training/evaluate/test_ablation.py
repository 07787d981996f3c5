"""Ablations with tiny networks: the same length for all, one table, one figure."""

import json
from pathlib import Path

import msgspec
import pytest
from PIL import Image

from engine.errors import ConfigError
from tests.training.tiny import TINY_TOML, save_photos
from training.config import TrainConfig
from training.evaluate.ablation import (
    RECIPES,
    USUAL,
    AblationSection,
    Task,
    configured,
    loss_of,
    main,
    to_markdown,
)
from training.evaluate.report import Report, machine, read_report, today, write_report

FIDELITY = "(charbonnier + 0.1 Fourier)"
CRITIC = """
[[stages]]
warm_up = 0.0
learning_rate = 1e-3
perception = 0.5
adversarial_weight = 0.01
perceptual_weight = 0.0
critic_steps = 1
"""


@pytest.fixture
def recipes(tmp_path: Path) -> list[Path]:
    """Two configurations of different lengths, with and without a critic."""
    plain, critic = tmp_path / "plain.toml", tmp_path / "critic.toml"
    plain.write_text(TINY_TOML)
    critic.write_text(TINY_TOML.replace("steps = 6", "epochs = 90").split("[[stages]]")[0] + CRITIC)
    return [plain, critic]


def test_the_papers_losses_are_told_as_sums() -> None:
    losses = [loss_of(TrainConfig.from_file(RECIPES / f"{name}.toml")) for name in USUAL]
    assert losses == [
        "adversarial + 100 perceptual",
        "100 perceptual",
        "adversarial",
        "0.5 MSE + 0.005 adversarial",
        "0.5 MAE + 0.005 adversarial",
    ]


def test_all_configurations_take_the_same_steps_and_sizes(tmp_path: Path) -> None:
    shape = TrainConfig.from_file(RECIPES / "deblurgan-small.toml")
    task = Task(tmp_path, tmp_path, 7, "none", shape)
    made = [configured(RECIPES / f"{name}.toml", task) for name in USUAL]
    assert {config.steps for config in made} == {7}
    assert all(config.epochs is None and config.minutes is None for config in made)
    assert all(config.generator == shape.generator for config in made)
    assert len({config.stages for config in made}) == len(USUAL) - 1  # MSE and MAE: fidelity
    assert len({(config.stages, config.fidelity) for config in made}) == len(USUAL)


def test_a_short_ablation_makes_a_table_and_a_figure(
    recipes: list[Path], tmp_path: Path, capsys: pytest.CaptureFixture[str], own_settings: None
) -> None:
    photos, report = save_photos(tmp_path / "photos", 4), tmp_path / "report"
    write_report(report, _empty_report())
    options = ["--steps", "3", "--vgg19", "none", "-o", str(tmp_path / "runs")]

    assert (
        main([str(photos), *options, "--configs", *map(str, recipes), "--report", str(report)]) == 0
    )

    section = msgspec.convert(read_report(report).sections["ablation"], AblationSection)
    assert [outcome.recipe for outcome in section.outcomes] == ["plain", "critic"]
    assert [outcome.loss for outcome in section.outcomes] == [
        FIDELITY,
        f"0.5 {FIDELITY} + 0.005 adversarial",
    ]
    assert all(
        outcome.curve[0][0] == 0 and outcome.curve[-1][0] == 3 for outcome in section.outcomes
    )
    assert section.outcomes[0].psnr != section.outcomes[1].psnr
    assert section.outcomes[0].curve[0][1] == pytest.approx(section.outcomes[1].curve[0][1])
    assert section.pairs == 2
    assert "| blurred | – |" in capsys.readouterr().out
    page = (report / "report.md").read_text()
    assert "## Ablation of the loss" in page
    assert "(ablation.png)" in page
    with Image.open(report / "ablation.png") as figure:
        assert figure.width > 400


def _empty_report() -> Report:
    return Report(
        title="Tiny",
        protocol="pairs",
        about="all pixels",
        metrics="PSNR",
        layout="pairs",
        command="deblur evaluate PAIRS",
        date=today(),
        machine=machine(),
        methods=[],
        findings=[],
        quoted=[],
        pictures=[],
        sections={},
    )


def test_the_table_says_what_was_not_measured(recipes: list[Path]) -> None:
    config = TrainConfig.from_file(recipes[0])
    from training.evaluate.ablation import Outcome

    outcome = Outcome(
        recipe="plain",
        loss=loss_of(config),
        psnr=24.5,
        ssim=0.75,
        vgg=None,
        sharpness=0.5,
        minutes=1.26,
        curve=[(0, 24.0), (3, 24.5)],
    )
    section = AblationSection(outcome, [outcome], 3, 2, "compact")
    text = to_markdown(json.loads(msgspec.json.encode(section)))
    assert f"| plain | {FIDELITY} | 24.50 | 0.750 | – | 0.50 | 1.3 |" in text


def test_mistakes_are_told_before_any_run(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("steps = 6\nspeed = 1\n")
    photos = save_photos(tmp_path / "photos", 2)
    with pytest.raises(ConfigError):
        configured(bad, Task(photos, tmp_path, 3, "none"))
    common = [str(photos), "-o", str(tmp_path / "runs")]
    assert main([*common, "--configs", str(bad), "--vgg19", "none"]) == 3
    assert main([*common, "--steps", "0"]) == 3
    assert "--steps must be 1 or more" in capsys.readouterr().err
    assert not (tmp_path / "runs").exists()
