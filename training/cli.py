"""The commands of ``deblur`` that training answers: train and evaluate.

Nothing here imports torch before a command runs, so restoring photos does not pay for it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.cli import DONE, INTERRUPTED, Commands, print_line
from engine.devices import usable_cores
from engine.errors import CheckpointError, UsageError
from engine.progress import interruptible
from engine.weights import SUFFIX

if TYPE_CHECKING:
    from training.loop import Event, Run

LOG = "log.jsonl"


def add_commands(commands: Commands) -> None:
    """Declare train and evaluate."""
    _add_train(commands.add_parser("train", help="train a generator, go on, or export its weights"))
    _add_evaluate(commands.add_parser("evaluate", help="score models on a folder of pairs"))


def _add_train(parser: argparse.ArgumentParser) -> None:
    parser.usage = (
        "deblur train --config FILE --data DIR -o RUN [--weights FILE] [--minutes N | --steps N]\n"
        "       deblur train resume RUN [--config FILE] [--data DIR] [--minutes N | --steps N]\n"
        "       deblur train export RUN FILE.safetensors [--card FILE]"
    )
    add = parser.add_argument
    add("action", nargs="*", metavar="resume RUN | export RUN FILE", help="default: start a run")
    add("--config", type=Path, metavar="FILE", help="what to train, as TOML")
    add("--data", type=Path, metavar="DIR", help="folder of sharp photos")
    add("-o", "--output", type=Path, metavar="RUN", help="folder of the new run")
    add("--minutes", type=float, metavar="N", help="length of the run by the clock")
    add("--steps", type=int, metavar="N", help="length of the run in steps")
    add("--weights", type=Path, metavar="FILE", help="start a new run from these weights")
    add("--card", type=Path, metavar="FILE", help="texts for the card of exported weights, as TOML")
    add("--threads", type=int, metavar="N", help="threads of each worker; default: all cores")
    add("--json", action="store_true", help="print JSON lines")
    parser.set_defaults(run=_train)


def _train(arguments: argparse.Namespace) -> int:
    match arguments.action:
        case []:
            return _start(arguments)
        case ["resume", folder]:
            return _resume(Path(folder), arguments)
        case ["export", folder, target]:
            return _export(Path(folder), Path(target), arguments.card)
    raise UsageError("expected: deblur train [resume RUN | export RUN FILE.safetensors]")


def _start(arguments: argparse.Namespace) -> int:
    """Start a run; a folder that holds one already is left alone."""
    from training.checkpoint import CHECKPOINT
    from training.config import TrainConfig
    from training.runs import start_run

    if not (arguments.config and arguments.data and arguments.output):
        raise UsageError("a new run needs --config FILE, --data DIR and -o RUN")
    if (arguments.output / CHECKPOINT).exists():
        raise CheckpointError(
            arguments.output, "it holds a run already; resume it, or name another folder with -o"
        )
    config = TrainConfig.from_toml(arguments.config).with_changes(_length(arguments))
    run = start_run(arguments.output, config, arguments.data, weights=arguments.weights)
    return _fit(run, arguments)


def _resume(folder: Path, arguments: argparse.Namespace) -> int:
    from training.runs import resume_run

    run = resume_run(folder, photos=arguments.data, changes=_changes(arguments))
    return _fit(run, arguments)


def _changes(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of a run's configuration that change: a whole file of them, or few."""
    from training.config import TrainConfig

    if arguments.config is None:
        return _length(arguments)
    return {**msgspec.to_builtins(TrainConfig.from_toml(arguments.config)), **_length(arguments)}


def _length(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of the configuration that --minutes or --steps change."""
    if arguments.minutes is not None and arguments.steps is not None:
        raise UsageError("--minutes and --steps exclude each other")
    if arguments.minutes is None and arguments.steps is None:
        return {}
    return {"minutes": arguments.minutes, "steps": arguments.steps}


def _fit(run: Run, arguments: argparse.Namespace) -> int:
    """Train, writing every event to the run's log as it happens."""
    import cv2
    import torch

    from training.loop import Finished, fit

    cv2.setNumThreads(1)  # crops are made in threads of our own
    torch.set_flush_denormal(True)  # the momentum of a unit that went silent decays into denormals
    workers = run.state.config.workers
    torch.set_num_threads(arguments.threads or max(1, usable_cores() // workers))
    cancelled = False
    with (run.folder / LOG).open("a", encoding="utf-8") as log, interruptible() as cancel:
        for event in fit(run, cancel):
            line = json.dumps(_plain(event))
            log.write(line + "\n")
            log.flush()
            print_line(line if arguments.json else _told(event))
            cancelled = isinstance(event, Finished) and event.cancelled
    return INTERRUPTED if cancelled else DONE


def _plain(event: Event) -> dict[str, Any]:
    return {"event": type(event).__name__.lower(), **msgspec.to_builtins(event, enc_hook=str)}


def _told(event: Event) -> str:
    """Write an event on one line for people."""
    plain = _plain(event)
    name = plain.pop("event")
    return f"{name}: " + ", ".join(f"{key} {_short(value)}" for key, value in plain.items())


def _short(value: object) -> str:
    if isinstance(value, dict):
        return "(" + ", ".join(f"{key} {_short(inner)}" for key, inner in value.items()) + ")"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _export(folder: Path, target: Path, texts: Path | None) -> int:
    from training.runs import CardTexts, export_weights

    if target.suffix != SUFFIX:
        raise UsageError(f"weights need a name that ends in {SUFFIX}, got {target.name}")
    card = export_weights(folder, target, CardTexts.from_toml(texts) if texts else None)
    print_line(f"{target}: {card.architecture}, {card.parameters:,} parameters")
    return DONE


def _add_evaluate(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("pairs", type=Path, metavar="PAIRS", help="NAME_blur + NAME_sharp, or blur/ and sharp/")
    add("--models", default="default", metavar="A,B", help="names or weights files")
    add("--device", default="auto", metavar="auto|cpu|cuda[:N]")
    add("-o", "--output", type=Path, metavar="REPORT", help="write the scores as JSON")
    parser.set_defaults(run=_evaluate)


def _evaluate(arguments: argparse.Namespace) -> int:
    from engine.atomic import write_atomically
    from engine.batch import make_folder
    from training.data.pairs import find_pairs
    from training.runs import evaluate_model

    pairs = find_pairs(arguments.pairs)
    if arguments.output:
        make_folder(arguments.output.parent)  # told now, not after all the scoring
    report: dict[str, Any] = {
        "protocol": "uint8 sRGB, range 255; SSIM 11x11, sigma 1.5, per channel"
    }
    for name in arguments.models.split(","):
        scores = evaluate_model(name, arguments.device, pairs)
        report[name] = {"means": scores.means, "pairs": msgspec.to_builtins(scores.pairs)}
        print_line(f"{name}: {_short(scores.means)}")
    if arguments.output:
        write_atomically(arguments.output, json.dumps(report, indent=1).encode())
    return DONE
