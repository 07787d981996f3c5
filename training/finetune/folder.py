"""The folder of one fine-tuning: everything about it is in there, and nothing of it elsewhere.

    request.json      what was decided
    split.json        which photos are learned from, and which are held out for good
    recipe.json       what the dry run found best for this computer
    events.jsonl      everything that was told, one line each
    wish              what the user wants of a training that runs, one word
    lock              held by the process that works here
    best.safetensors  the best weights so far, as a model that can be tried
    run/              the trainer's own folder: checkpoints, samples
    pictures/         of held-out photos at every check
    samples/          of the blur
    compared/         of both models, and new.safetensors: the weights that were compared

Nothing here imports torch: the window reads such folders too.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

import msgspec
from platformdirs import user_data_path

from engine.atomic import write_atomically
from engine.batch.locks import try_lock
from engine.errors import CheckpointError, TrainingError
from training.finetune.protocol import AnyEvent, Compared, Request, TrainingEnded, Wish, events_of

NEW_WEIGHTS: Final = "new.safetensors"
_CHECKPOINT: Final = "checkpoint.pt"

Kept = TypeVar("Kept", bound=msgspec.Struct)


class Split(msgspec.Struct, frozen=True, kw_only=True):
    """Which photos are learned from and which are held out; for pairs, (blurred, sharp) each."""

    learned: tuple[tuple[str, ...], ...]
    held_out: tuple[tuple[str, ...], ...]


class Recipe(msgspec.Struct, frozen=True, kw_only=True):
    """What a dry run found best here; ``threads`` is None for all cores."""

    precision: str = "fp32"
    minibatch: int = 8
    crop: int = 128
    threads: int | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """One fine-tuning on the disk; ``path`` need not exist yet."""

    path: Path

    @property
    def events(self) -> Path:
        """Everything that was told."""
        return self.path / "events.jsonl"

    @property
    def run(self) -> Path:
        """The trainer's own folder."""
        return self.path / "run"

    @property
    def pictures(self) -> Path:
        """Pictures of held-out photos."""
        return self.path / "pictures"

    @property
    def samples(self) -> Path:
        """Pictures of the blur that is made."""
        return self.path / "samples"

    @property
    def compared(self) -> Path:
        """Pictures of both models."""
        return self.path / "compared"

    @property
    def new_weights(self) -> Path:
        """The weights that were compared with the base's."""
        return self.compared / NEW_WEIGHTS

    @property
    def best_weights(self) -> Path:
        """The best weights so far as a model of their own, to try."""
        return self.path / "best.safetensors"

    @property
    def has_checkpoint(self) -> bool:
        """A training can be gone on with."""
        return (self.run / _CHECKPOINT).exists()

    @property
    def has_best(self) -> bool:
        """There are weights to keep."""
        return self.best_weights.exists()

    # --- what is written once ---

    def write(self, name: str, value: msgspec.Struct) -> None:
        """Write plain data as ``NAME.json``, whole or not at all.

        Raises:
            CheckpointError: The folder cannot be written.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            data = msgspec.json.format(msgspec.json.encode(value), indent=1)
            write_atomically(self.path / f"{name}.json", data)
        except OSError as cause:
            raise CheckpointError(self.path, f"cannot write {name}.json: {cause}") from cause

    def read(self, name: str, kind: type[Kept]) -> Kept | None:
        """Read what was written, None where there is nothing of use."""
        try:
            return msgspec.json.decode((self.path / f"{name}.json").read_bytes(), type=kind)
        except (OSError, msgspec.MsgspecError):
            return None

    def request(self) -> Request:
        """Return what was decided.

        Raises:
            TrainingError: There is no fine-tuning in this folder.
        """
        request = self.read("request", Request)
        if request is None:
            raise TrainingError(f"there is no fine-tuning in {self.path}; begin a new one")
        return request

    # --- events ---

    def told(self) -> list[AnyEvent]:
        """Return every event so far; a torn last line is left out."""
        try:
            return list(events_of(self.events.read_bytes()))
        except OSError:
            return []

    # --- wishes and locks ---

    def wish(self, wish: Wish) -> None:
        """Ask something of the training that runs."""
        write_atomically(self.path / "wish", wish.encode())

    def take_wish(self) -> Wish | None:
        """Return what is wished, None for nothing."""
        try:
            return Wish((self.path / "wish").read_text().strip())
        except (OSError, ValueError):
            return None

    def forget_wish(self) -> None:
        """Begin without any."""
        (self.path / "wish").unlink(missing_ok=True)

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the folder; the lock ends with this process, however that ends.

        Raises:
            TrainingError: Another process works here.
        """
        self.path.mkdir(parents=True, exist_ok=True)
        with (self.path / "lock").open("ab") as file:
            if not try_lock(file):
                raise TrainingError(
                    f"another process works on {self.path.name} already; wait for it"
                )
            yield

    @property
    def is_alive(self) -> bool:
        """Whether a process works here at this moment."""
        try:
            with (self.path / "lock").open("ab") as file:
                return not try_lock(file)
        except OSError:
            return False

    @property
    def is_unfinished(self) -> bool:
        """A training has begun, and nothing was decided about it yet."""
        return self.has_checkpoint

    @property
    def is_trained(self) -> bool:
        """The training has come to an end that can be compared."""
        last = [e for e in self.told() if isinstance(e, TrainingEnded | Compared)]
        return bool(last) and not (
            isinstance(last[-1], TrainingEnded) and last[-1].ending == "paused"
        )

    def discard(self) -> None:
        """Throw everything away."""
        shutil.rmtree(self.path, ignore_errors=True)


def runs_folder() -> Path:
    """Return where fine-tunings lie; it need not exist."""
    return user_data_path("deblur") / "fine-tuning"


def new_folder(parent: Path | None = None) -> Folder:
    """Name a folder that is not there yet."""
    stamp = time.strftime("%Y-%m-%d-%H%M%S")
    parent = parent or runs_folder()
    names = [stamp, *(f"{stamp}-{number}" for number in range(2, 100))]
    return Folder(next(parent / name for name in names if not (parent / name).exists()))


def unfinished(*parents: Path) -> list[Folder]:
    """Return the fine-tunings in these folders that can be gone on with, the latest first."""
    found = (Folder(path) for parent in parents for path in parent.glob("*/"))
    kept = [each for each in found if each.is_unfinished and each.read("request", Request)]
    return sorted(kept, key=_written, reverse=True)


def _written(folder: Folder) -> float:
    try:
        return folder.events.stat().st_mtime
    except OSError:
        return 0.0
