"""``deblur train``: start a run, go on with one, export its weights, mix two sets of them.

Nothing here imports torch before a command runs, so restoring photos does not pay for it.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.cli import DONE, INTERRUPTED, Commands, print_line
from engine.errors import CheckpointError, UsageError
from engine.progress import interruptible
from engine.weights import SUFFIX

if TYPE_CHECKING:
    from training.config import TrainConfig
    from training.events import Event
    from training.loop import Run
    from training.runs import Folders

_USAGE = """deblur train --config FILE [--data DIR] [--pairs DIR] -o RUN [--weights FILE] [length] [--dry-run]
       deblur train resume RUN [--accept-changes] [--config FILE] [--data DIR] [length]
       deblur train export RUN FILE.safetensors [--card FILE] [--best]
       deblur train blend A.safetensors B.safetensors FILE.safetensors --share 0..1
length: --minutes N, --epochs N or --steps N"""


def add_train(commands: Commands) -> None:
    """Declare train."""
    parser = commands.add_parser("train", help="train a generator, go on, or export its weights")
    parser.usage = _USAGE
    add = parser.add_argument
    add("action", nargs="*", metavar="ACTION", help="resume, export or blend; none starts a run")
    add("--config", type=Path, metavar="FILE", help="what to train, as TOML or JSON")
    add("--data", type=Path, metavar="DIR", help="folder of sharp photos")
    add("--pairs", type=Path, metavar="DIR", help="folder of real pairs, packed or as it is")
    add("-o", "--output", type=Path, metavar="RUN", help="folder of the new run")
    add("--minutes", type=float, metavar="N", help="length of the run by the clock")
    add("--epochs", type=float, metavar="N", help="length of the run in crops of every photo")
    add("--steps", type=int, metavar="N", help="length of the run in steps")
    add("--weights", type=Path, metavar="FILE", help="start a new run from these weights")
    add("--dry-run", action="store_true", help="take 20 steps, print the plan, leave nothing")
    add("--accept-changes", action="store_true", help="resume with the changed config.json")
    add("--download-vgg19", action="store_true", help="fetch VGG-19 for the perceptual loss, once")
    add("--without-perceptual", action="store_true", help="leave the perceptual loss out")
    add("--card", type=Path, metavar="FILE", help="texts for the card of exported weights, as TOML")
    add("--best", action="store_true", help="export what did best on held-out photos")
    add("--share", type=float, metavar="0..1", help="of the second weights in a blend")
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
            return _export(Path(folder), Path(target), arguments)
        case ["blend", first, second, target]:
            return _blend(Path(first), Path(second), Path(target), arguments.share)
    raise UsageError("expected: deblur train [resume RUN | export RUN FILE | blend A B FILE]")


def _start(arguments: argparse.Namespace) -> int:
    """Start a run; a folder that holds one already is left alone."""
    from training.checkpoint import BEFORE, CHECKPOINT
    from training.config import TrainConfig
    from training.runs import start_run

    if not (arguments.config and (arguments.output or arguments.dry_run)):
        raise UsageError("a new run needs --config FILE, -o RUN, and --data DIR or --pairs DIR")
    config = _prepared(TrainConfig.from_file(arguments.config), arguments)
    with _folder(arguments) as folder:
        if any((folder / name).exists() for name in (CHECKPOINT, BEFORE)):
            raise CheckpointError(
                folder, "it holds a run already; resume it, or name another folder with -o"
            )
        run = start_run(folder, config, _folders(arguments), weights=arguments.weights)
        return _fit(run, arguments)


def _folders(arguments: argparse.Namespace) -> Folders:
    from training.runs import Folders

    return Folders(arguments.data, arguments.pairs)


@contextmanager
def _folder(arguments: argparse.Namespace) -> Iterator[Path]:
    """Lend a folder for a dry run; otherwise the one that was asked for."""
    if not arguments.dry_run:
        yield arguments.output
        return
    folder = Path(tempfile.mkdtemp(prefix="deblur-dry-run-"))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _prepared(config: TrainConfig, arguments: argparse.Namespace) -> TrainConfig:
    """Return the configuration with what the command line changes."""
    if arguments.without_perceptual:
        config = config.without_perceptual()
    if arguments.download_vgg19:
        from training.perceptual import download_vgg19

        download_vgg19()
    return config.with_changes(_length(arguments))


def _resume(folder: Path, arguments: argparse.Namespace) -> int:
    from training.runs import resume_run

    if arguments.dry_run:
        raise UsageError("--dry-run leaves nothing, so it is for a new run; leave resume out")
    run = resume_run(
        folder,
        folders=_folders(arguments),
        changes=_changes(arguments),
        accept_changes=arguments.accept_changes,
    )
    return _fit(run, arguments)


def _changes(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of a run's configuration that change: a whole file of them, or few."""
    from training.config import TrainConfig

    if arguments.config is None:
        return _length(arguments)
    changed = _prepared(TrainConfig.from_file(arguments.config), arguments)
    return dict(msgspec.to_builtins(changed))


def _length(arguments: argparse.Namespace) -> dict[str, Any]:
    """Return the fields of the configuration that --minutes, --epochs or --steps change."""
    from training.config import LENGTHS

    lengths = {name: getattr(arguments, name) for name in LENGTHS}
    given = [name for name, value in lengths.items() if value is not None]
    if len(given) > 1:
        raise UsageError(f"--{given[0]} and --{given[1]} exclude each other")
    return lengths if given else {}


def _fit(run: Run, arguments: argparse.Namespace) -> int:
    """Train, writing every event down as it happens; one process of a team does so."""
    from training.events import Planned, Started
    from training.loop import fit
    from training.record import environment, plain
    from training.threads import settle_threads

    state = run.state
    settle_threads(state, arguments.threads)
    with interruptible() as cancel, _recorder(run) as tell:
        if tell is not None:
            tell(Started(state.step, environment(state)))
        for event in fit(run, cancel):
            if tell is not None:
                tell(event)
                print_line(
                    msgspec.json.encode(plain(event)).decode() if arguments.json else told(event)
                )
            if arguments.dry_run and isinstance(event, Planned):
                break
    return _ended(event)


@contextmanager
def _recorder(run: Run) -> Iterator[Callable[[Event], None] | None]:
    """Lend what writes events down; None to the processes of a team that do not lead."""
    from training.record import Recorder

    if not run.state.team.leads:
        yield None
        return
    with Recorder(run.folder) as recorder:
        yield recorder.on_event


def _ended(event: Event) -> int:
    return INTERRUPTED if getattr(event, "cancelled", False) else DONE


def told(event: Event) -> str:
    """Write an event on one line for people."""
    from training.record import plain

    data = plain(event)
    name = data.pop("event")
    if name == "noticed":
        return f"step {data['step']}: {data['words']}"
    return f"{name}: " + ", ".join(f"{key} {short(value)}" for key, value in data.items())


def short(value: object) -> str:
    """Write plain data on one line, numbers with four digits."""
    if isinstance(value, dict):
        return "(" + ", ".join(f"{key} {short(inner)}" for key, inner in value.items()) + ")"
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _export(folder: Path, target: Path, arguments: argparse.Namespace) -> int:
    from training.runs import CardTexts, export_weights

    _check_name(target)
    texts = CardTexts.from_file(arguments.card) if arguments.card else None
    card = export_weights(folder, target, texts, best=arguments.best)
    print_line(f"{target}: {card.architecture}, {card.parameters:,} parameters")
    return DONE


def _blend(first: Path, second: Path, target: Path, share: float | None) -> int:
    from training.runs import blend_weights

    _check_name(target)
    if share is None or not 0 <= share <= 1:
        raise UsageError(f"a blend needs --share 0..1, got {share}")
    card = blend_weights(first, second, target, share=share)
    print_line(f"{target}: {card.architecture}, {card.recipe.partition(';')[0]}")
    return DONE


def _check_name(target: Path) -> None:
    if target.suffix != SUFFIX:
        raise UsageError(f"weights need a name that ends in {SUFFIX}, got {target.name}")
