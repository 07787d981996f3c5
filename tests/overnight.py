"""A night in short: many made-up photos of mixed sizes, some bad, through the command line.

Looks at the memory of the process after each photo, and at the report in the end::

    python -m tests.overnight                 # 500 photos, about a quarter of an hour on two cores
    python -m tests.overnight --photos 2000 --keep FOLDER

Ends with 0 when memory at the end is within a tenth of what it was after 50 photos, every good
photo has a whole result, and the report tells every bad one.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from engine.photo import Photo, PhotoFormat
from engine.photo_io import load_photo, save_photo

SETTLED_AFTER = 50
MOST_GROWTH = 0.10
_ROOT = Path(__file__).parent.parent
_FORMATS = [PhotoFormat.JPEG] * 6 + [PhotoFormat.PNG, PhotoFormat.TIFF, PhotoFormat.WEBP]
_SIZES = [(320, 240), (640, 480), (1024, 768), (1280, 720), (1600, 1200), (900, 1350)]
_LARGE, _LARGE_EVERY = (4000, 3000), 61  # the first one comes before memory is looked at
_BAD = {"empty": b"", "text": b"a letter", "cut": b"\xff\xd8\xff\xe0\x00\x10JFIF"}


@dataclass
class Night:
    """What was seen."""

    fates: Counter[str] = field(default_factory=Counter)
    memory: list[int] = field(default_factory=list)
    status: int = -1
    seconds: float = 0.0


def make_photos(folder: Path, count: int, *, seed: int) -> set[Path]:
    """Write ``count`` files in folders of folders, one in forty of them bad; returns the bad."""
    rng, bad = random.Random(seed), set[Path]()
    texture = np.random.default_rng(seed).random((3000, 4000, 3), np.float32)
    for number in range(count):
        place = folder / f"day {number % 5}" / ("night" if number % 3 else "")
        place.mkdir(parents=True, exist_ok=True)
        if number % 40 == 7:
            kind = rng.choice(list(_BAD))
            bad.add(place / f"{number:05} {kind}.jpg")
            (place / f"{number:05} {kind}.jpg").write_bytes(_BAD[kind])
            continue
        width, height = _LARGE if number % _LARGE_EVERY == 0 else rng.choice(_SIZES)
        photo_format, gain = rng.choice(_FORMATS), np.float32(rng.uniform(0.3, 1))
        pixels = texture[:height, :width] * gain
        path = place / f"{number:05}{photo_format.suffix}"
        save_photo(Photo(pixels, format=photo_format, bit_depth=8), path)
    return bad


def run(folder: Path, *, model: str, device: str) -> Night:
    """Restore the folder in a process of its own, and watch it."""
    command = [
        *(sys.executable, "-m", "app.command_line", "restore", str(folder / "photos")),
        *("-o", str(folder / "out"), "--recursive", "--json", "--device", device),
        *("--model", model, "--resume", str(folder / "journal.jsonl")),
    ]
    night, began = Night(), time.monotonic()
    environment = {**os.environ, "PYTHONPATH": str(_ROOT), "OMP_WAIT_POLICY": "PASSIVE"}
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env=environment
    )
    for line in process.stdout or ():
        event = json.loads(line)["event"]
        night.fates[event] += 1
        if event != "summary":
            night.memory.append(resident(process.pid))
        if len(night.memory) % 50 == 0 and event != "summary":
            print(f"{len(night.memory):6} photos, {night.memory[-1] / 2**20:8.0f} MiB", flush=True)
    night.status, night.seconds = process.wait(), time.monotonic() - began
    return night


def resident(process: int) -> int:
    """Return the bytes that a process holds in memory (Linux)."""
    status = Path(f"/proc/{process}/status").read_text(encoding="ascii")
    (line,) = [line for line in status.splitlines() if line.startswith("VmRSS")]
    return int(line.split()[1]) * 1024


def check(folder: Path, night: Night, bad: set[Path]) -> list[str]:
    """Return what is wrong; nothing when all is well."""
    subprocess.run(
        [
            *(sys.executable, "-m", "app.command_line", "batch", "report"),
            *(str(folder / "journal.jsonl"), "-o", str(folder / "report.json")),
        ],
        env={**os.environ, "PYTHONPATH": str(_ROOT)},
        check=False,
    )
    report = json.loads((folder / "report.json").read_bytes())
    sources = {path for path in (folder / "photos").rglob("*") if path.is_file()}
    told = {Path(row["source"]): row for row in report["photos"]}
    failed = {path for path, row in told.items() if row["status"] == "failed"}
    wrong = []
    if night.status != (1 if bad else 0):
        wrong.append(f"the exit status is {night.status}")
    if set(told) != sources:
        wrong.append(f"the report tells of {len(told)} photos of {len(sources)}")
    if failed != bad:
        wrong.append(f"{len(failed ^ bad)} photos have another fate than they should")
    wrong += _wrong_results(folder, sources - bad)
    if (growth := _growth(night)) > MOST_GROWTH:
        wrong.append(f"memory grew by {growth:.0%} after photo {SETTLED_AFTER}")
    return wrong


def _wrong_results(folder: Path, good: set[Path]) -> list[str]:
    wrong = []
    for source in good:
        result = folder / "out" / source.relative_to(folder / "photos")
        if (
            not result.exists()
            or load_photo(result).pixels.shape != load_photo(source).pixels.shape
        ):
            wrong.append(f"{result} is not the result of {source}")
    return wrong


def _growth(night: Night) -> float:
    """Compare the ends of two stretches, so that one large photo in work does not decide.

    A photo that is larger than its neighbours is in memory for its time alone, so of each stretch
    of 20 photos the median counts.
    """
    settled = float(np.median(night.memory[SETTLED_AFTER - 10 : SETTLED_AFTER + 10]))
    return float(np.median(night.memory[-20:])) / settled - 1


def main() -> int:
    """Run a night and tell how it went."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--photos", type=int, default=500)
    parser.add_argument("--model", default="default")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--keep", type=Path, help="work there, and leave everything there")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = arguments.keep or Path(temporary)
        bad = make_photos(folder / "photos", arguments.photos, seed=arguments.seed)
        night = run(folder, model=arguments.model, device=arguments.device)
        wrong = check(folder, night, bad)
        (folder / "memory.json").write_text(json.dumps(night.memory), encoding="ascii")
    settled, last = night.memory[SETTLED_AFTER - 1], night.memory[-1]
    print(f"{dict(night.fates)} in {night.seconds:.0f} s, exit status {night.status}")
    print(
        f"memory after {SETTLED_AFTER} photos {settled / 2**20:.0f} MiB, at the end"
        f" {last / 2**20:.0f} MiB, at most {max(night.memory) / 2**20:.0f} MiB;"
        f" growth {_growth(night):+.1%}"
    )
    for line in wrong:
        print(f"WRONG: {line}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
