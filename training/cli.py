"""The commands of ``deblur`` that training answers: train, blur, dataset and evaluate.

Nothing here imports torch before a command runs, so restoring photos does not pay for it.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

import msgspec

from engine.cli import DONE, Commands, print_line
from training.cli_blur import add_blur
from training.cli_dataset import add_dataset
from training.cli_train import add_train, short


def add_commands(commands: Commands) -> None:
    """Declare train, blur, dataset and evaluate."""
    add_train(commands)
    add_blur(commands)
    add_dataset(commands)
    _add_evaluate(commands.add_parser("evaluate", help="score models on a folder of pairs"))


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
        print_line(f"{name}: {short(scores.means)}")
    if arguments.output:
        write_atomically(arguments.output, json.dumps(report, indent=1).encode())
    return DONE
