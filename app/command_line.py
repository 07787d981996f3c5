"""The command line: ``deblur`` puts the commands of the engine and of training together.

It runs the same engine code as the window, in its own process, and shows nothing of Qt.
"""

from __future__ import annotations

import argparse
import logging
import multiprocessing
import os
import sys
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # read when torch is imported

from engine import cli as engine_cli
from engine import cli_batch, cli_benchmark, cli_models, cli_restore
from engine.cli import INTERRUPTED, NOTHING_DONE, WRONG_USE, print_error
from engine.errors import Cancelled, ConfigError, DeblurError, UnknownModelError, UsageError
from training import cli as training_cli

_LOG = logging.getLogger(__name__)
_WRONG_USE = (UsageError, UnknownModelError, ConfigError)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit status. One of the three places that catch everything."""
    multiprocessing.freeze_support()
    arguments = _parser().parse_args(argv)
    level = logging.DEBUG if arguments.debug else logging.WARNING
    logging.basicConfig(level=level, format="deblur: %(message)s")
    try:
        return int(arguments.run(arguments))
    except (Cancelled, KeyboardInterrupt):
        print_error("interrupted; what was finished is kept")
        return INTERRUPTED
    except DeblurError as error:
        _tell(error, arguments)
        return WRONG_USE if isinstance(error, _WRONG_USE) else NOTHING_DONE
    except Exception as error:  # noqa: BLE001 - the top: nobody above could say it on one line
        words = " ".join(str(error).split())
        _tell(f"unexpected {type(error).__name__}: {words}; --debug shows where", arguments)
        return NOTHING_DONE


def _tell(error: object, arguments: argparse.Namespace) -> None:
    """Say what happened on one line; the traceback only where it was asked for."""
    print_error(error)
    if arguments.debug:
        _LOG.debug("traceback", exc_info=sys.exc_info())


class _Parser(argparse.ArgumentParser):
    """A parser with ``--debug``; argparse makes those of all commands of the same class."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        # Suppressed, or a command's default would undo what its parent was given.
        self.add_argument(
            "--debug", action="store_true", default=argparse.SUPPRESS, help="show tracebacks"
        )


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="deblur", description="Sharpens shaken photos.")
    parser.set_defaults(debug=False)
    parser.add_argument("--version", action="version", version=f"deblur {_version()}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    cli_restore.add_commands(commands)
    engine_cli.add_commands(commands)
    cli_batch.add_commands(commands)
    cli_models.add_commands(commands)
    cli_benchmark.add_commands(commands)
    training_cli.add_commands(commands)
    return parser


def _version() -> str:
    try:
        return version("deblur-app")
    except PackageNotFoundError:
        return "(not installed)"


if __name__ == "__main__":
    sys.exit(main())
