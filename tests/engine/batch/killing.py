"""A batch that is killed again and again, and what must hold each time.

The test kills a process that restores tiny photos with a made-up generator. By hand, with more of
it, or with the real program::

    python -m tests.engine.batch.killing --kills 1000
    python -m tests.engine.batch.killing --kills 30 --real
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import numpy as np

from engine.batch import BatchJob, BatchJournal, queue_items, run_batch
from engine.photo import Photo, PhotoFormat
from engine.photo_io import find_photos, load_photo, save_photo
from engine.pixels import Window
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from tests.engine.fakes import FakeBackend, pixels_of

ROOT = Path(__file__).parents[3]
IN_WORK = 3  # one photo is decoded, one restored and one saved at the moment of a kill


@dataclass(frozen=True)
class Place:
    """The folders of one batch, and what its photos were at the beginning."""

    photos: Path
    out: Path
    journal: Path
    before: dict[str, str]

    @classmethod
    def make(cls, base: Path, count: int, side: int) -> Place:
        """Write ``count`` photos of noise, half of them in a folder of the folder."""
        photos = base / "photos"
        (photos / "inner").mkdir(parents=True)
        for number in range(count):
            path = photos / ("inner" if number % 2 else "") / f"{number:03}.png"
            save_photo(Photo(pixels_of(side, side, seed=number), format=PhotoFormat.PNG), path)
        return cls(photos, base / "out", base / "journal.jsonl", digests(photos))


def digests(folder: Path) -> dict[str, str]:
    """The content of every file, hidden ones too."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


class Program:
    """Runs the batch of a place: each ``start`` is a process of its own, forked from one server."""

    def __init__(self, place: Place) -> None:
        command = [sys.executable, "-m", "tests.engine.batch.killing", "--serve", str(place.photos)]
        self._server = subprocess.Popen(
            [*command, str(place.out), str(place.journal)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def start(self) -> int:
        """Start the batch, or go on with it; returns the process."""
        _of(self._server.stdin).write("\n")
        _of(self._server.stdin).flush()
        return int(_of(self._server.stdout).readline())

    def end(self, _: int) -> int:
        """Wait for the process that was started last; returns its status, negative for a signal."""
        return int(_of(self._server.stdout).readline())

    def close(self) -> None:
        """End the server."""
        self._server.communicate()


class RealProgram:
    """Runs ``deblur restore``."""

    def __init__(self, place: Place) -> None:
        self._command = [
            *(sys.executable, "-m", "app.command_line", "restore", str(place.photos)),
            *("-o", str(place.out), "--recursive", "--resume", str(place.journal)),
        ]
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> int:
        """Start the batch, or go on with it; returns the process."""
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL, cwd=ROOT)
        return self._process.pid

    def end(self, _: int) -> int:
        """Wait for the process that was started last; returns its status, negative for a signal."""
        assert self._process is not None
        return self._process.wait()

    def close(self) -> None:
        """Nothing stays behind."""


def kill_often(
    place: Place,
    program: Program | RealProgram,
    rng: random.Random,
    *,
    kills: int,
    longest_s: float,
) -> int:
    """Start the batch and kill it, ``kills`` times or until it is done; returns how often it was.

    After every kill, what lies under a result's name is a whole result.
    """
    killed, checked = 0, set[str]()
    while killed < kills:
        process = program.start()
        time.sleep(rng.uniform(0, longest_s))
        with suppress(ProcessLookupError):
            os.kill(process, signal.SIGKILL)
        status = program.end(process)
        _check_results(place, checked, is_real=isinstance(program, RealProgram))
        if status == 0:
            return killed
        assert status == -signal.SIGKILL, status
        killed += 1
    return killed


def finish(place: Place, program: Program | RealProgram, killed: int) -> None:
    """Let the batch come to its end, and check that the kills cost nothing but work."""
    assert program.end(program.start()) == 0
    assert digests(place.photos) == place.before
    _check_results(place, set(), is_real=isinstance(program, RealProgram))
    assert set(digests(place.out)) == set(place.before)
    lines = [json.loads(line) for line in _whole_lines(place.journal)]
    done = [line["path"] for line in lines if line["event"] == "done"]
    assert len(done) == len(set(done)) <= len(place.before)  # the others died before they noted it
    over, repeated = set[str](), Counter[str]()
    for line in lines:
        if line["event"] == "done":
            over.add(line["path"])
        elif line["event"] == "started":
            assert line["path"] not in over
            repeated[line["path"]] += 1
    assert repeated.total() - len(repeated) <= IN_WORK * killed


def _whole_lines(journal: Path) -> list[bytes]:
    """The lines of a journal; a kill may have torn one, and the next begins on a fresh line."""
    return [line for line in journal.read_bytes().split(b"\n")[1:] if line.endswith(b"}")]


def _check_results(place: Place, checked: set[str], *, is_real: bool) -> None:
    for path in place.out.rglob("*"):
        name = path.relative_to(place.out).as_posix()
        if not path.is_file() or path.name.startswith(".") or name in checked:
            continue
        restored, photo = load_photo(path).pixels, load_photo(place.photos / name).pixels
        assert restored.shape == photo.shape
        assert is_real or np.allclose(restored, 1 - photo, atol=1e-6)
        checked.add(name)


def _of(pipe: IO[str] | None) -> IO[str]:
    assert pipe is not None
    return pipe


# --- The process that is killed ----------------------------------------------------------


def _serve(photos: Path, out: Path, journal: Path) -> None:
    """Fork a process that runs the batch for every line that comes in."""
    for _ in sys.stdin:
        process = os.fork()
        if process == 0:
            _run(photos, out, journal)
            os._exit(0)
        print(process, flush=True)  # noqa: T201 - the parent reads it
        print(os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]), flush=True)  # noqa: T201


def _run(photos: Path, out: Path, path: Path) -> None:
    restorer = Restorer(FakeBackend(_slowly_negative), "fake")
    items = queue_items(find_photos([photos], recursive=True))
    with BatchJournal.open(path) as journal:
        run_batch(BatchJob(items, out, RestoreSettings()), restorer, journal, lambda _: None)


def _slowly_negative(window: Window) -> Window:
    time.sleep(0.002)
    return -window


# --- By hand -----------------------------------------------------------------------------


def main() -> None:
    """Kill a batch as often as was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--serve", nargs=3, type=Path, metavar=("PHOTOS", "OUT", "JOURNAL"))
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--real", action="store_true", help="kill the real program")
    parser.add_argument("--seed", type=int, default=0)
    arguments = parser.parse_args()
    if arguments.serve:
        _serve(*arguments.serve)
        return
    rng, total = random.Random(arguments.seed), 0
    while total < arguments.kills:
        with tempfile.TemporaryDirectory() as folder:
            place = Place.make(Path(folder), 200, 400 if arguments.real else 24)
            program = RealProgram(place) if arguments.real else Program(place)
            left = arguments.kills - total
            longest_s = 8.0 if arguments.real else 0.3
            killed = kill_often(place, program, rng, kills=left, longest_s=longest_s)
            finish(place, program, killed)
            program.close()
        total += killed
        print(f"{total} kills, nothing lost")  # noqa: T201 - run by hand


if __name__ == "__main__":
    main()
