"""The actions of a fine-tuning, one process each; what goes wrong is told like everything else."""

from __future__ import annotations

import argparse
import errno
import logging
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from engine.devices import usable_cores
from engine.errors import (
    CheckpointError,
    DatasetError,
    DeblurError,
    DivergedError,
    OutOfMemoryError,
    TrainingError,
)
from training.finetune import check
from training.finetune.folder import Folder
from training.finetune.protocol import (
    Accepted,
    AnyEvent,
    Exported,
    Failed,
    Mishap,
    line_of,
)
from training.finetune.split import AllSmallError, TooFewError

logger = logging.getLogger(__name__)

ACTIONS: Final = ("check", "samples", "plan", "run", "resume", "compare", "accept", "export")
DONE, FAILED = 0, 1

_SPARE: Final = "spare"
_SPARE_BYTES: Final = 256 << 10  # given up when the disk is full, so that this can be told


class Teller:
    """Writes events down and prints them; the last ones find room even on a full disk."""

    def __init__(self, folder: Folder, *, is_printing: bool = True) -> None:
        self._folder, self._is_printing = folder, is_printing
        with suppress(OSError):
            folder.path.mkdir(parents=True, exist_ok=True)
            (folder.path / _SPARE).write_bytes(bytes(_SPARE_BYTES))

    def __call__(self, event: AnyEvent) -> None:
        """Tell one event."""
        line = line_of(event)
        if isinstance(event, Failed):
            (self._folder.path / _SPARE).unlink(missing_ok=True)
        with self._folder.events.open("ab") as file:
            file.write(line)
        if self._is_printing and sys.stdout is not None:
            with suppress(OSError, ValueError):  # whoever read it has gone
                sys.stdout.buffer.write(line)
                sys.stdout.flush()


def main(arguments: Sequence[str] | None = None) -> int:
    """Do one action; returns 0, or 1 when it failed and was told so."""
    parser = argparse.ArgumentParser(prog="deblur-finetune", description=__doc__)
    parser.add_argument("action", choices=ACTIONS)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--minutes", type=float, default=0.0, help="resume: train so much longer")
    parser.add_argument("--name", default="", help="accept and export: of the model")
    parser.add_argument("--target", type=Path, help="export: the file")
    chosen = parser.parse_args(arguments)
    folder = Folder(chosen.folder.absolute())
    return act(
        chosen.action, folder, minutes=chosen.minutes, name=chosen.name, target=chosen.target
    )


def act(
    action: str,
    folder: Folder,
    *,
    minutes: float = 0.0,
    name: str = "",
    target: Path | None = None,
    tell: Callable[[AnyEvent], None] | None = None,
) -> int:
    """Do one action in a folder that no other process works in, and tell how it went."""
    tell = tell or Teller(folder)
    try:
        with folder.lock():
            _do(action, folder, tell, minutes=minutes, name=name, target=target)
    except (DeblurError, OSError, MemoryError) as error:
        logger.debug("%s failed", action, exc_info=error)  # what is told says it on one line
        tell(failure_of(error, folder))
        return FAILED
    return DONE


def _do(
    action: str,
    folder: Folder,
    tell: Callable[[AnyEvent], None],
    *,
    minutes: float,
    name: str,
    target: Path | None,
) -> None:
    match action:
        case "check":
            look(folder, tell)
        case "samples":
            from training.finetune.samples import draw_samples

            usable = _looked(folder, tell).usable(folder.request().anyway)
            for sample in draw_samples(folder, [item.paths[-1] for item in usable]):
                tell(sample)
        case "plan":
            from training.finetune.plan import plan

            tell(plan(folder, _looked(folder, tell), tell))
        case "run" | "resume":
            from training.finetune.train import train

            train(folder, tell, more_minutes=minutes)
        case "compare":
            from training.finetune.compare import compare

            compare(folder, tell)
        case "accept":
            from training.finetune.accept import accept

            name = name or folder.request().name
            tell(Accepted(name=name, path=str(accept(folder, name))))
        case "export":
            from training.finetune.accept import export

            if target is None:
                raise TrainingError("name the file to export to: --target FILE.zip")
            tell(Exported(path=str(export(folder, name or folder.request().name, target))))


def look(folder: Folder, tell: Callable[[AnyEvent], None]) -> check.Looked:
    """Look at the photos, and keep what was found."""
    looked = check.look(folder.request(), tell, threads=usable_cores())
    folder.write("looked", looked)
    return looked


def _looked(folder: Folder, tell: Callable[[AnyEvent], None]) -> check.Looked:
    """Return what was found earlier, if it is about the same photos; look again otherwise."""
    looked = folder.read("looked", check.Looked)
    if looked is not None and looked.is_of(folder.request()):
        return looked
    return look(folder, tell)


def failure_of(error: BaseException, folder: Folder) -> Failed:
    """Say what went wrong and what to do, as the window shows it."""
    mishap, place = _mishap(error)
    words = str(error) or type(error).__name__
    if mishap is Mishap.DISK_FULL:
        words = f"the disk is full; make room near {folder.path}, then go on"
    can_go_on = folder.has_checkpoint and mishap is not Mishap.DIVERGED
    return Failed(
        mishap=mishap,
        words=words,
        place=place,
        has_best=folder.has_best,
        can_go_on=can_go_on,
    )


def _mishap(error: BaseException) -> tuple[Mishap, str]:
    if _is_full(error):
        return Mishap.DISK_FULL, ""
    match error:
        case TooFewError():
            return Mishap.TOO_FEW, ""
        case AllSmallError():
            return Mishap.ALL_SMALL, ""
        case DatasetError(path=path):
            return Mishap.TOO_FEW if path.is_dir() else Mishap.FOLDER_GONE, str(path)
        case DivergedError():
            return Mishap.DIVERGED, ""
        case OutOfMemoryError() | MemoryError():
            return Mishap.MEMORY, ""
        case CheckpointError(path=path):
            return Mishap.OTHER, str(path)
        case _:
            return Mishap.OTHER, ""


def _is_full(error: BaseException | None) -> bool:
    while error is not None:
        if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
            return True
        error = error.__cause__
    return False
