"""``python -m training.evaluate.ablation PHOTOS -o DIR``: what each part of the loss is good for.

Trains the same generator on the same pairs for the same number of steps, once for each
configuration, and scores all of them on the same held-out pairs. One table, one figure.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import fmean
from typing import TYPE_CHECKING, Any, Final

import msgspec

from engine.cli import DONE, NOTHING_DONE, print_error, print_line
from engine.errors import DeblurError, UsageError
from training.evaluate.markup import table

if TYPE_CHECKING:
    from training.config import TrainConfig
    from training.data.quality import Levels
    from training.perceptual import Vgg19Features

KEY: Final = "ablation"
FIGURE: Final = "ablation.png"
RECIPES: Final = Path(__file__).parents[1] / "configs"
USUAL: Final = (
    "deblurgan-synth",
    *(f"deblurgan-ablation-{name}" for name in ("perceptual", "adversarial", "mse", "mae")),
)
"""The paper's loss, its two halves alone, and pixel losses in place of the perceptual one."""

_SHAPE: Final = ("generator", "data", "critic")
_SHOWN_ROW: Final = 0  # of the held-out pairs, in the figure


class Outcome(msgspec.Struct, frozen=True, kw_only=True):
    """One configuration after its run; means over the held-out pairs.

    Attributes:
        recipe: Name of its configuration.
        loss: Its terms.
        psnr: In dB.
        ssim: At most 1.
        vgg: Distance of VGG-19's activations; None without its weights.
        sharpness: Tenengrad over that of the sharp side.
        minutes: That the run took.
        curve: PSNR by step.
    """

    recipe: str
    loss: str
    psnr: float
    ssim: float
    vgg: float | None
    sharpness: float
    minutes: float
    curve: list[tuple[int, float]]


class AblationSection(msgspec.Struct, frozen=True):
    """All configurations, and the blurred pairs as they are."""

    blurred: Outcome
    outcomes: list[Outcome]
    steps: int
    pairs: int
    generator: str


@dataclass(frozen=True, slots=True)
class Task:
    """What all runs share."""

    photos: Path
    folder: Path
    steps: int
    vgg19: str
    shape: TrainConfig | None = None


def loss_of(config: TrainConfig) -> str:
    """Say the generator's loss of the last stage as a sum."""
    stage = config.stages[-1]
    adversarial = stage.perception * stage.adversarial_weight
    perceptual = stage.perception * stage.perceptual_weight
    parts = {
        _fidelity(config): 1.0 - stage.perception,
        "adversarial": adversarial,
        "perceptual": perceptual,
    }
    return " + ".join(
        name if weight == 1.0 else f"{weight:g} {name}" for name, weight in parts.items() if weight
    )


def _fidelity(config: TrainConfig) -> str:
    pixel, weight = config.fidelity.pixel, config.fidelity.fourier_weight
    name = pixel.upper() if len(pixel) == 3 else pixel
    return f"({name} + {weight:g} Fourier)" if weight else name


def configured(recipe: Path, task: Task) -> TrainConfig:
    """Read a configuration, and make it as long, and its networks as large, as all others.

    Raises:
        ConfigError: It cannot be read, or the changes make no sense.
    """
    from training.config import TrainConfig

    config = TrainConfig.from_file(recipe)
    changes: dict[str, Any] = {"steps": task.steps, "epochs": None, "minutes": None}
    changes["perceptual"] = {**msgspec.to_builtins(config.perceptual), "weights": task.vgg19}
    if task.shape is not None:
        for name in _SHAPE:
            changes[name] = msgspec.to_builtins(getattr(task.shape, name))
        changes["blur"] = msgspec.to_builtins(task.shape.blur)
    return config.with_changes(changes)


@dataclass(frozen=True, slots=True)
class _Scored:
    outcome: Outcome
    picture: Levels


def ablate(recipes: Sequence[Path], task: Task) -> AblationSection:
    """Run every configuration, and draw the figure.

    Raises:
        ConfigError: A configuration makes no sense; told before the first run begins.
        TrainingError: A run cannot be made, or came to nothing.
    """
    from training.data.output import writing_into

    configs = {path.stem: configured(path, task) for path in recipes}
    features = _features(task.vgg19)
    scored: dict[str, _Scored] = {}
    sides: tuple[_Scored, _Scored] | None = None
    for name, config in configs.items():
        scored[name], sides = _run(name, config, task, features)
        print_line(f"{name}: {scored[name].outcome.psnr:.2f} dB")
    if sides is None:
        raise UsageError("an ablation needs at least one configuration")
    blurred, sharp = sides
    outcomes = [each.outcome for each in scored.values()]
    with writing_into(task.folder):
        pictures = {"blurred": blurred.picture, **{n: each.picture for n, each in scored.items()}}
        _draw(task.folder / FIGURE, blurred.outcome, outcomes, {**pictures, "sharp": sharp.picture})
    last = next(reversed(configs.values()))
    return AblationSection(
        blurred=blurred.outcome,
        outcomes=outcomes,
        steps=task.steps,
        pairs=last.data.held_out_pairs,
        generator=_told(last),
    )


def _told(config: TrainConfig) -> str:
    options = ", ".join(f"{name} {value}" for name, value in config.generator.options.items())
    crops = f"crops of {config.data.crop} px, {config.data.minibatch} a step"
    return f"{config.generator.architecture}{f' ({options})' * bool(options)}, {crops}"


def _features(weights: str) -> Vgg19Features | None:
    import torch

    from training.perceptual import load_perceptual_loss

    if weights == "none":
        return None
    return load_perceptual_loss(weights, torch.device("cpu")).features


def _run(
    name: str, config: TrainConfig, task: Task, features: Vgg19Features | None
) -> tuple[_Scored, tuple[_Scored, _Scored]]:
    """Train once; returns what came out, and the two sides that it is to be seen beside."""
    from training.evaluate.scores import restore_whole
    from training.events import Evaluated
    from training.loop import fit
    from training.record import Recorder
    from training.runs import Folders, start_run

    run = start_run(task.folder / name, config, Folders(photos=task.photos))
    curve: list[tuple[int, float]] = []
    with Recorder(run.folder) as recorder:
        for event in fit(run):
            recorder.on_event(event)
            if isinstance(event, Evaluated):
                curve.append((event.step, event.scores["psnr_after"]))
    restore = restore_whole(run.state.average, run.state.device, bf16=config.precision == "bf16")
    triples = [(restore(blurred), blurred, sharp) for _, blurred, sharp in run.held_out()]
    facts = {"recipe": name, "loss": loss_of(config), "minutes": run.state.elapsed_s / 60}
    made = _score([(out, sharp) for out, _, sharp in triples], features, **facts, curve=curve)
    unmade = {"recipe": "blurred", "loss": "", "minutes": 0.0, "curve": []}
    blurred = _score([(side, sharp) for _, side, sharp in triples], features, **unmade)
    sharp = _score([(sharp, sharp) for _, _, sharp in triples], None, **unmade)
    return made, (blurred, sharp)


def _score(
    images: Sequence[tuple[Any, Any]], features: Vgg19Features | None, **facts: Any
) -> _Scored:
    """Score (image, sharp) pixels, and keep the picture that the figure shows."""
    from training.evaluate.measure import as_levels
    from training.evaluate.metrics import compare, tenengrad

    levels = [(as_levels(image), as_levels(sharp)) for image, sharp in images]
    likenesses = [compare(image, sharp, features) for image, sharp in levels]
    distances = [each.vgg for each in likenesses if each.vgg is not None]
    outcome = Outcome(
        psnr=fmean(each.psnr for each in likenesses),
        ssim=fmean(each.ssim for each in likenesses),
        vgg=fmean(distances) if distances else None,
        sharpness=fmean(tenengrad(a) / max(tenengrad(b), 1e-9) for a, b in levels),
        **facts,
    )
    return _Scored(outcome, levels[_SHOWN_ROW][0])


# --- the figure, the table ----------------------------------------------------------------


def _draw(
    path: Path, blurred: Outcome, outcomes: Sequence[Outcome], pictures: Mapping[str, Levels]
) -> None:
    """Draw PSNR over the steps, and one held-out pair below."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(1.8 * len(pictures), 5.4), layout="constrained")
    grid = figure.add_gridspec(2, len(pictures), height_ratios=(3, 2))
    axis = figure.add_subplot(grid[0, :])
    for outcome in outcomes:
        axis.plot(*zip(*outcome.curve, strict=True), marker=".", label=outcome.loss)
    axis.axhline(blurred.psnr, color="gray", linestyle="--", label="blurred")
    axis.set(xlabel="steps of the generator", ylabel="PSNR of held-out pairs (dB)")
    axis.grid(visible=True, alpha=0.3)
    axis.legend(fontsize="small")
    for column, (name, picture) in enumerate(pictures.items()):
        cell = figure.add_subplot(grid[1, column])
        cell.imshow(picture)
        cell.set_title(name.removeprefix("deblurgan-").removeprefix("ablation-"), fontsize=8)
        cell.set_axis_off()
    figure.savefig(path, dpi=90)


def to_markdown(section: Mapping[str, Any]) -> str:
    """Draw the section as the JSON holds it."""
    found = msgspec.convert(section, AblationSection)
    told = (
        f"Each run took {found.steps:,} steps from the same first weights on the same pairs"
        f" ({found.generator}) and is scored on the same {found.pairs} held-out synthetic pairs."
        " So short a run compares losses at its length and says nothing of a finished training."
    )
    head = ("configuration", "loss", "PSNR (dB)", "SSIM", "VGG distance", "sharpness", "minutes")
    rows = [_row(outcome) for outcome in (found.blurred, *found.outcomes)]
    return "\n\n".join([told, table(head, rows)])


def _row(outcome: Outcome) -> tuple[str, ...]:
    return (
        outcome.recipe,
        outcome.loss or "–",
        f"{outcome.psnr:.2f}",
        f"{outcome.ssim:.3f}",
        "–" if outcome.vgg is None else f"{outcome.vgg:.3f}",
        f"{outcome.sharpness:.2f}",
        f"{outcome.minutes:.1f}" if outcome.minutes else "–",
    )


# --- the command --------------------------------------------------------------------------


def main(arguments: Sequence[str]) -> int:
    """Run, print the table, and add the section to a report."""
    options = _parser().parse_args(arguments)
    try:
        section = _ablate(options)
    except DeblurError as error:
        print_error(error)
        return NOTHING_DONE
    print_line(to_markdown(msgspec.to_builtins(section)))
    return DONE


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m training.evaluate.ablation", description=__doc__
    )
    add = parser.add_argument
    add("photos", type=Path, metavar="PHOTOS", help="a folder of sharp photos")
    add("-o", "--output", type=Path, required=True, metavar="DIR", help="of the runs and figure")
    add("--steps", type=int, default=1000, metavar="N", help="of each run (1000)")
    add("--configs", type=Path, nargs="+", metavar="FILE", help="in place of the paper's")
    add("--shape", type=Path, metavar="FILE", help="a configuration whose sizes all take")
    add("--vgg19", default="auto", metavar="FILE|auto|none", help="weights of the perceptual loss")
    add("--report", type=Path, metavar="REPORT", help="a folder of deblur evaluate to add this to")
    return parser


def _ablate(options: argparse.Namespace) -> AblationSection:
    from training.config import TrainConfig

    if options.steps < 1:
        raise UsageError(f"--steps must be 1 or more, got {options.steps}")
    shape = TrainConfig.from_file(options.shape) if options.shape else None
    recipes = options.configs or [RECIPES / f"{name}.toml" for name in USUAL]
    task = Task(options.photos, options.output, options.steps, options.vgg19, shape)
    section = ablate(recipes, task)
    if options.report:
        add_to_report(options.report, section, options.output)
    return section


def add_to_report(report: Path, section: AblationSection, folder: Path) -> None:
    """Put the section and its figure into a report that is there, and draw its pages anew.

    Raises:
        DatasetError: There is no report.
        OutputFolderError: It cannot be written.
    """
    from engine.atomic import write_atomically
    from training.data.output import writing_into
    from training.evaluate.report import Picture, read_report, write_report

    known = read_report(report)
    with writing_into(report):
        write_atomically(report / FIGURE, (folder / FIGURE).read_bytes())
    known.sections[KEY] = msgspec.to_builtins(section)
    picture = Picture(FIGURE, "Ablation: PSNR over the steps, and one held-out pair")
    if picture not in known.pictures:
        known.pictures.append(picture)
    write_report(report, known)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
