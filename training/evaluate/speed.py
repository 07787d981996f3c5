"""Speed in a report: seconds a photo, cold and warm, beside a plain run of the paper's generator.

The plain run is what anybody does with the published network: torch, eager, fp32, the whole photo
at once. Every case has a process of its own, so that cold is cold. Nothing is extrapolated: what
would not fit the memory or takes longer than the limit is not run, and the table says so.
"""

from __future__ import annotations

import argparse
import multiprocessing
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from engine.errors import DeblurError, UsageError
from training.evaluate.markup import table

if TYPE_CHECKING:
    from engine.benchmark import Size
    from engine.devices import Device
    from training.cli_evaluate import Work
    from training.evaluate.report import Report

KEY: Final = "speed"
PLAIN: Final = "paper's generator, plain torch"
SIZES: Final = ((1280, 720), (4000, 3000), (5656, 4242), (7744, 5808))
"""720p, and 12, 24 and 45 megapixels."""

LIMIT_S: Final = 120.0
_PLAIN_BYTES: Final = 4 * 64 * 4  # a pixel: four maps of 64 channels in fp32 at full size


class Timing(msgspec.Struct, frozen=True, kw_only=True):
    """One generator on one photo; times are None where it was not run, and ``note`` tells why.

    Attributes:
        method: A model's name, or ``PLAIN``.
        device: In words, with how it computes.
        kind: Of the device: cpu or cuda.
        precision: That was asked for.
        width: Of the photo in pixels.
        height: Likewise.
        cold_s: In a fresh process, from loading the model to the first restored photo.
        warm_s: Of a further photo; the best of up to three below 4 megapixels.
        ratio: How many times faster, warm, than ``PLAIN`` on the same device and photo.
        note: Why there are no times.
    """

    method: str
    device: str
    kind: str
    precision: str
    width: int
    height: int
    cold_s: float | None = None
    warm_s: float | None = None
    ratio: float | None = None
    note: str = ""

    @property
    def megapixels(self) -> float:
        """Of the photo, in millions."""
        return self.width * self.height / 1e6


class SpeedSection(msgspec.Struct, frozen=True):
    """All timings; ``load`` is how many processes were at work when they began."""

    timings: list[Timing]
    limit_s: float
    load: float | None = None


# --- the command --------------------------------------------------------------------------


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare what speed is asked for with."""
    add = parser.add_argument_group("speed").add_argument
    add("--speed", action="store_true", help="time models at 720p, 12, 24 and 45 megapixels")
    add(
        "--speed-limit",
        type=float,
        default=LIMIT_S,
        metavar="SECONDS",
        help="sizes that would take longer are not run, and named (120)",
    )


def check(arguments: argparse.Namespace) -> None:
    """Refuse a limit that leaves no time.

    Raises:
        UsageError: It is not above 0.
    """
    if not arguments.speed_limit > 0:
        raise UsageError(f"--speed-limit must be above 0 s, got {arguments.speed_limit}")


def words(arguments: argparse.Namespace) -> list[str]:
    """Return the options that were given, to be typed again."""
    return ["--speed", "--speed-limit", f"{arguments.speed_limit:g}"] if arguments.speed else []


def measure(work: Work, report: Report, folder: Path | None) -> None:  # noqa: ARG001 - no pictures
    """Time the models of a report, where that is asked for."""
    from engine.benchmark import Size

    arguments = work.arguments
    if not arguments.speed:
        return
    models = [name.strip() for name in arguments.models.split(",") if name.strip() != "none"]
    section = measure_speeds(
        models,
        devices_of(arguments.device),
        [Size(*size) for size in SIZES],
        limit_s=arguments.speed_limit,
        pause=work.cancel.raise_if_cancelled,
    )
    report.sections[KEY] = msgspec.to_builtins(section)


def devices_of(wanted: str) -> list[Device]:
    """Return the devices to time: with ``auto`` the CPU, and the GPU where there is one."""
    from engine.devices import cpu_device, find_device

    chosen = find_device(wanted)
    return [chosen] if wanted != "auto" or chosen.kind == "cpu" else [cpu_device(), chosen]


# --- measuring ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Task:
    """One generator on one device in one precision; a model of None is the plain run."""

    model: str | None
    device: Device
    precision: str

    def timing(self, size: Size, **facts: Any) -> Timing:
        """Return what a report keeps of it."""
        known = {
            "method": self.model or PLAIN,
            "device": self.device.label,
            "kind": self.device.kind,
            "precision": self.precision,
        }
        return Timing(width=size.width, height=size.height, **{**known, **facts})


@dataclass(frozen=True, slots=True)
class Times:
    """What a process measured, in seconds, and on what."""

    method: str
    device: str
    cold_s: float
    warm_s: float


def measure_speeds(
    models: Sequence[str],
    devices: Sequence[Device],
    sizes: Sequence[Size],
    *,
    limit_s: float = LIMIT_S,
    pause: Callable[[], None] = lambda: None,
) -> SpeedSection:
    """Time the plain run and every model on every device, in every precision it has.

    Args:
        models: Names or weights files.
        devices: Where they run.
        sizes: From small to large.
        limit_s: A size is not run when the one before says that it takes longer, warm.
        pause: Called before each; it may raise to stop.
    """
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else None
    timings = [
        timing
        for task in _tasks(models, devices)
        for timing in _series(task, sizes, limit_s, pause)
    ]
    return SpeedSection(list(with_ratios(timings)), limit_s, load)


def _tasks(models: Sequence[str], devices: Sequence[Device]) -> Iterator[Task]:
    for device in devices:
        yield Task(None, device, "fp32")
        for model in models:
            for precision in ("fp32", *_further_precisions(device)):
                yield Task(model, device, precision)


def _further_precisions(device: Device) -> Iterable[str]:
    """List what a device computes in beside fp32."""
    if device.kind == "cpu":
        try:
            from engine.backends.openvino_backend import precisions as on_the_cpu
        except ImportError:
            return ()
        return on_the_cpu()
    from engine.backends.torch_backend import precisions

    return precisions(device)


def _series(
    task: Task, sizes: Sequence[Size], limit_s: float, pause: Callable[[], None]
) -> Iterator[Timing]:
    """Time one generator from small to large; after one that is not run, none is."""
    rate, note = 0.0, ""  # seconds a megapixel
    for size in sizes:
        pause()
        if not note and rate * size.megapixels > limit_s:
            note = f"more than the limit of {limit_s:g} s"
        note = note or _lacks_memory(task, size)
        if note:
            yield task.timing(size, note=f"not run: {note}")
            continue
        try:
            times = in_a_process(task, size)
        except DeblurError as error:
            note = str(error)
            yield task.timing(size, note=f"not run: {note}")
            continue
        rate = times.warm_s / size.megapixels
        yield task.timing(
            size,
            method=times.method,
            device=times.device,
            cold_s=times.cold_s,
            warm_s=times.warm_s,
        )


def _lacks_memory(task: Task, size: Size) -> str:
    """Say if the plain run, which has no tiles, would not fit; models plan for themselves."""
    from engine.memory import free_memory

    needed = size.megapixels * 1e6 * _PLAIN_BYTES
    if task.model is not None or task.device.kind != "cpu" or needed < free_memory():
        return ""
    return f"the whole photo at once needs about {needed / 2**30:.0f} GiB, more than is free"


def in_a_process(task: Task, size: Size) -> Times:
    """Measure in a process of its own.

    Raises:
        DeblurError: The generator cannot be run, or its process was ended for want of memory.
    """
    from engine.errors import OutOfMemoryError

    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=context) as executor:
        try:
            return executor.submit(measure_here, task, size).result()
        except BrokenProcessPool as cause:
            raise OutOfMemoryError(f"the process for {size}") from cause


def measure_here(task: Task, size: Size) -> Times:
    """Measure in this process, which should have done nothing before."""
    from engine.benchmark import best_time, made_up, time_of
    from engine.photo import Photo

    photo = Photo(made_up(size))
    started = time.perf_counter()
    method, device, restore = _plain(task, photo) if task.model is None else _model(task, photo)
    opened = time.perf_counter() - started
    cold = opened + time_of(restore)
    return Times(method, device, cold, best_time(restore, size.megapixels))


def _model(task: Task, photo: Any) -> tuple[str, str, Callable[[], object]]:
    from engine.restorer import Restorer
    from engine.settings import RestoreSettings

    settings = RestoreSettings(
        model=str(task.model),
        device=task.device.name,
        precision=task.precision,  # type: ignore[arg-type]
    )
    restorer = Restorer.open(settings)
    restore = lambda: restorer.restore(photo, settings)  # noqa: E731 - a closure over both
    return restorer.model_name, restorer.device_label, restore


def _plain(task: Task, photo: Any) -> tuple[str, str, Callable[[], object]]:
    """Build the generator as published; what its weights are makes no difference to the time."""
    import torch

    from engine.architectures import build
    from engine.pixels import from_generator, to_generator

    generator = build("resnet", {}).eval().to(task.device.name)
    threads = f", {torch.get_num_threads()} threads" if task.device.kind == "cpu" else ""

    def restore() -> object:
        with torch.inference_mode():
            window = torch.from_numpy(to_generator(photo.pixels)).to(task.device.name)
            return from_generator(generator(window).cpu().numpy())

    return PLAIN, f"{task.device.label.split(',')[0]}{threads}, torch eager fp32", restore


def with_ratios(timings: Sequence[Timing]) -> Iterator[Timing]:
    """Add how many times faster than the plain run on the same kind of device and photo."""
    plain: dict[tuple[str, int, int], float] = {}
    for timing in timings:
        place = (timing.kind, timing.width, timing.height)
        if timing.method == PLAIN and timing.warm_s:
            plain[place] = timing.warm_s
        if timing.warm_s and place in plain:
            yield msgspec.structs.replace(timing, ratio=plain[place] / timing.warm_s)
        else:
            yield timing


# --- the table ----------------------------------------------------------------------------


def to_markdown(section: Mapping[str, Any]) -> str:
    """Draw the section as the JSON holds it."""
    found = msgspec.convert(section, SpeedSection)
    load = f" About {found.load:.1f} processes were at work already." if found.load else ""
    told = (
        "Seconds a photo, from pixels to pixels, of a photo that is made up. Cold is a fresh"
        " process, from loading the model (converted before) to the first result; warm is a"
        " further photo. The ratio is to the paper's generator as published, run plainly: torch,"
        f" eager, fp32, the whole photo at once, on the same device and photo.{load}"
    )
    head = ("generator", "on", "photo", "cold (s)", "warm (s)", "MP/s", "ratio")
    return "\n\n".join([told, table(head, [_row(timing) for timing in found.timings])])


def _row(timing: Timing) -> tuple[str, ...]:
    photo = f"{timing.width}x{timing.height} ({timing.megapixels:.1f} MP)"
    if timing.cold_s is None or timing.warm_s is None:
        where = f"{timing.device}, {timing.precision}"
        return (timing.method, where, photo, timing.note, "–", "–", "–")
    return (
        timing.method,
        timing.device,
        photo,
        f"{timing.cold_s:.2f}",
        f"{timing.warm_s:.2f}",
        f"{timing.megapixels / timing.warm_s:.2f}",
        "–" if timing.ratio is None else f"{timing.ratio:.2g}",
    )
