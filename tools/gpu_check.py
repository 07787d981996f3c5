"""Check on a machine with an NVIDIA GPU what cannot be checked without one; prints one table.

    python tools/gpu_check.py [--device cuda:N] [--model NAME|FILE]

Run it whenever a GPU is at hand and put the table into the report. Exit status: 0 all well, or no
GPU here; 1 something does not hold.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np

from engine.backends import Backend, open_backend, precision_trials
from engine.backends.precision import EXACT_ENOUGH_DB, probe
from engine.batch import BatchJob, queue_items, run_batch
from engine.devices import Device, cpu_device, find_device
from engine.errors import DeblurError
from engine.photo import Photo, PhotoFormat, Pixels
from engine.photo_io import find_photos, load_photo, save_photo
from engine.pixels import from_generator, to_generator
from engine.restorer import Restorer
from engine.settings import Precision, RestoreSettings
from engine.weights import ModelEntry, WeightsCard, find_model, read_card, save_weights

PRECISIONS: tuple[Precision, ...] = ("fp32", "fp16", "bf16")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; ``holds`` is None for a figure that nothing is promised of."""

    check: str
    holds: bool | None
    figure: str


def psnr_db(first: Pixels, second: Pixels) -> float:
    """Compare without rounding to levels; at most 120."""
    error = float(np.mean((first.astype(np.float64) - second) ** 2))
    return float(-10 * np.log10(max(error, 1e-12)))


def restored(backend: Backend, pixels: Pixels, tile: int = 2048) -> Pixels:
    """Restore in tiles of a side."""
    return Restorer(backend, "check").restore(Photo(pixels), RestoreSettings(tile=tile)).pixels


def timed(work: Callable[[], object]) -> float:
    """Return the least seconds of three times, after one that does not count."""
    work()
    seconds = []
    for _ in range(3):
        started = time.perf_counter()
        work()
        seconds.append(time.perf_counter() - started)
    return min(seconds)


# --- The checks --------------------------------------------------------------------------


def check_precisions(entry: ModelEntry, device: Device) -> Iterator[Row]:
    """Compare with the reference, torch in fp32 on the CPU, and time each precision."""
    from engine.backends.torch_backend import TorchBackend

    pixels, large = probe(512), np.tile(probe(512), (6, 8, 1))
    reference = restored(TorchBackend.open(entry, cpu_device(), "fp32"), pixels)
    for precision in PRECISIONS:
        backend = open_backend(entry, device, precision)
        exact = psnr_db(restored(backend, pixels), reference)
        seconds = timed(partial(restored, backend, large, 1024))
        rate = large.shape[0] * large.shape[1] / 1e6 / seconds
        promised = exact >= EXACT_ENOUGH_DB if precision == "fp32" else None
        yield Row(precision, promised, f"{exact:.1f} dB to the CPU, {rate:.1f} MP/s")


def check_choice(entry: ModelEntry, device: Device) -> Iterator[Row]:
    """What ``auto`` takes is exact enough, and quick to find again."""
    open_backend(entry, device, "auto")
    started = time.perf_counter()
    chosen = open_backend(entry, device, "auto")
    seconds = time.perf_counter() - started
    reference = restored(open_backend(entry, device, "fp32"), probe(512))
    exact = psnr_db(restored(chosen, probe(512)), reference)
    tried = ", ".join(trial.told for trial in precision_trials(entry, device))
    yield Row("auto is exact", exact >= EXACT_ENOUGH_DB, f"{chosen.label}: {exact:.1f} dB to fp32")
    yield Row("auto tried", None, tried)
    yield Row("opens from the cache", None, f"{seconds:.2f} s")


def check_tiles(entry: ModelEntry, device: Device) -> Iterator[Row]:
    """Tiles do not show, on this device too."""
    backend, pixels = open_backend(entry, device, "auto"), np.tile(probe(512), (2, 2, 1))
    difference = np.abs(restored(backend, pixels, 600) - restored(backend, pixels, 2048)).max()
    yield Row("tiles do not show", bool(difference <= 1 / 255), f"{difference * 255:.3f} levels")


def check_shared_statistics(folder: Path, device: Device) -> Iterator[Row]:
    """The paper's generator, with random weights, gives what it gives on the CPU."""
    from engine.architectures import build

    path, options = folder / "resnet.safetensors", {"width": 8, "blocks": 2}
    tensors = {name: t.numpy() for name, t in build("resnet", options).state_dict().items()}
    save_weights(path, tensors, WeightsCard(name="r", architecture="resnet", options=options))
    entry = ModelEntry("resnet", path, read_card(path), bundled=False)
    pixels = np.tile(probe(400), (1, 2, 1))
    on_cpu = restored(open_backend(entry, cpu_device(), "fp32"), pixels, 600)
    exact = psnr_db(restored(open_backend(entry, device, "fp32"), pixels, 600), on_cpu)
    yield Row("shared statistics", exact >= EXACT_ENOUGH_DB, f"{exact:.1f} dB to the CPU")


def check_bytes(arguments: argparse.Namespace) -> Iterator[Row]:
    """The same photo gives the same bytes in two processes, twice in each."""
    command = [sys.executable, __file__, "--digest", "--device", arguments.device]
    command += ["--model", arguments.model]
    told = [subprocess.run(command, capture_output=True, text=True, check=True) for _ in range(2)]
    digests = {digest for child in told for digest in child.stdout.split()}
    yield Row("the same bytes", len(digests) == 1, f"{len(digests)} result(s) of 4 runs")


def print_digests(arguments: argparse.Namespace) -> None:
    """Print the hash of a result, twice; for ``check_bytes``."""
    backend = open_backend(find_model(arguments.model), find_device(arguments.device), "auto")
    for _ in range(2):
        print(hashlib.sha256(restored(backend, probe(768), 512).tobytes()).hexdigest())


def check_memory(entry: ModelEntry, device: Device) -> Iterator[Row]:
    """The estimate is near what is taken, and what runs out is met with smaller tiles."""
    import torch

    backend = open_backend(entry, device, "auto")
    side = backend.rules.padded(1024)
    window = to_generator(probe(side))
    torch.cuda.empty_cache()
    before = torch.cuda.memory_allocated(device.name)
    torch.cuda.reset_peak_memory_stats(device.name)
    from_generator(backend.run(window))
    taken = torch.cuda.max_memory_allocated(device.name) - before
    off = backend.bytes_per_pixel * side**2 / taken - 1
    yield Row("estimate of the memory", abs(off) <= 0.5, f"{off:+.0%} of {taken / 2**20:.0f} MiB")
    torch.cuda.empty_cache()
    total = torch.cuda.get_device_properties(device.name).total_memory
    held = torch.cuda.memory_reserved(device.name)
    torch.cuda.set_per_process_memory_fraction((held + taken / 2) / total, device.name)
    try:
        photo = Photo(np.tile(probe(512), (3, 3, 1)))
        settings = RestoreSettings(tile=1024)
        spare = Restorer(backend, "check", spare=lambda: open_backend(entry, cpu_device(), "fp32"))
        notes = spare.restore(photo, settings).notes
    finally:
        torch.cuda.set_per_process_memory_fraction(1.0, device.name)
    yield Row("memory that runs out", bool(notes), " ".join(notes) or "nothing was noted")


def check_overlap(entry: ModelEntry, device: Device, folder: Path) -> Iterator[Row]:
    """A batch takes less time than its parts one after the other."""
    sources = [folder / f"{number}.jpg" for number in range(6)]
    photo = Photo(np.tile(probe(512), (6, 8, 1)), format=PhotoFormat.JPEG)
    for source in sources:
        save_photo(photo, source)
    restorer = Restorer(open_backend(entry, device, "auto"), entry.name)
    restorer.restore(photo, RestoreSettings())
    started = time.perf_counter()
    for source in sources:
        done = restorer.restore(load_photo(source), RestoreSettings())
        save_photo(done, source.with_name(f"alone-{source.name}"))
    alone = time.perf_counter() - started
    started = time.perf_counter()
    job = BatchJob(queue_items(find_photos(sources)), folder / "out", RestoreSettings())
    run_batch(job, restorer, None, lambda _: None)
    together = time.perf_counter() - started
    told = f"{together:.1f} s for {len(sources)} photos of 12.6 MP, {alone:.1f} s without"
    yield Row("decode, compute, encode overlap", together < alone, told)


# --- The table ---------------------------------------------------------------------------


def rows(arguments: argparse.Namespace, device: Device, folder: Path) -> Iterator[Row]:
    """Run every check; one that breaks is a row too."""
    entry = find_model(arguments.model)
    checks: tuple[Callable[[], Iterator[Row]], ...] = (
        lambda: check_precisions(entry, device),
        lambda: check_choice(entry, device),
        lambda: check_tiles(entry, device),
        lambda: check_shared_statistics(folder, device),
        lambda: check_bytes(arguments),
        lambda: check_memory(entry, device),
        lambda: check_overlap(entry, device, folder),
    )
    for check in checks:
        try:
            yield from check()
        except Exception as error:  # noqa: BLE001 - a table with a hole says more than none
            yield Row("a check broke", False, f"{type(error).__name__}: {error}")


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description="check what needs an NVIDIA GPU")
    parser.add_argument("--device", default="cuda:0")
    parser.add_argument("--model", default="default")
    parser.add_argument("--digest", action="store_true", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    try:
        device = find_device(arguments.device)
    except DeblurError as error:
        print(f"nothing was checked: {error}")
        return 0
    if arguments.digest:
        print_digests(arguments)
        return 0
    import torch

    print(f"{device.label}, torch {torch.__version__}, model {arguments.model}")
    well = True
    with tempfile.TemporaryDirectory() as folder:
        for row in rows(arguments, device, Path(folder)):
            told = {True: "ok", False: "NO", None: "--"}[row.holds]
            print(f"{told:3} {row.check:32} {row.figure}")
            well = well and row.holds is not False
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
