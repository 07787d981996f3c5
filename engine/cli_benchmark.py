"""``deblur benchmark``: how fast this machine restores, and how much memory that takes."""

from __future__ import annotations

import argparse
import json
import re
from functools import partial
from typing import Any

import msgspec

from engine.batch.benchmark import BatchSpeed, measure_batch
from engine.benchmark import MemoryUse, Size, Speed, measure_memory, measure_speed
from engine.cli import DONE, Commands, print_line
from engine.settings import RestoreSettings

_GIB = 2**30


def add_commands(commands: Commands) -> None:
    """Declare benchmark."""
    parser = commands.add_parser("benchmark", help="measure the speed and the memory of restoring")
    add = parser.add_argument
    add(
        "--sizes",
        nargs="+",
        type=_size,
        default=[_size("1"), _size("12")],
        metavar="MEGAPIXELS|WxH",
        help="of the photos, which are made up (1 and 12 megapixels)",
    )
    add("--models", nargs="+", default=["default"], metavar="NAME|FILE")
    add("--device", default="auto", metavar="auto|cpu|cuda[:N]")
    add("--precision", default="auto", choices=["auto", "fp32", "bf16", "fp16"])
    add(
        "--memory",
        action="store_true",
        help="measure memory, each case in its own process, beside the estimate of the plan",
    )
    add(
        "--batch",
        action="store_true",
        help="restore a folder of JPEGs, and tell how much of the time the generator works",
    )
    add("--photos", type=int, default=8, metavar="N", help="how many for --batch (8)")
    add("--json", action="store_true", help="print one JSON object a line")
    parser.set_defaults(run=_benchmark)


def _size(text: str) -> Size:
    """Read ``12`` (megapixels, 4:3) or ``4000x3000``."""
    if match := re.fullmatch(r"(\d+)x(\d+)", text):
        width, height = int(match[1]), int(match[2])
    elif re.fullmatch(r"\d+(\.\d+)?", text):
        height = round((float(text) * 1e6 * 3 / 4) ** 0.5)
        width = round(height * 4 / 3)
    else:
        raise argparse.ArgumentTypeError(f"expected megapixels or WIDTHxHEIGHT, got {text!r}")
    if not width or not height:
        raise argparse.ArgumentTypeError(f"a photo has at least one pixel, got {text!r}")
    return Size(width, height)


def _benchmark(arguments: argparse.Namespace) -> int:
    settings = RestoreSettings(device=arguments.device, precision=arguments.precision)
    measure, head, row = _chosen(arguments)
    for number, result in enumerate(measure(settings, arguments.models, arguments.sizes)):
        if arguments.json:
            print_line(json.dumps(msgspec.to_builtins(result)))
            continue
        if number == 0:
            print_line(head)
        print_line(row(result))
    if arguments.memory and not arguments.json:
        print_line("GiB above the loaded libraries and the model")
    return DONE


def _chosen(arguments: argparse.Namespace) -> tuple[Any, str, Any]:
    """Return what measures, the head of its table, and what makes a row of it."""
    if arguments.batch:
        return partial(measure_batch, photos=max(1, arguments.photos)), _BATCH_HEAD, _batch_row
    if arguments.memory:
        return measure_memory, _MEMORY_HEAD, _memory_row
    return measure_speed, _SPEED_HEAD, _speed_row


_BATCH_HEAD = f"{'model':20} {'size':>12} {'photos':>6} {'seconds':>8} {'alone':>8} {'busy':>6} {'overhead':>8} {'of CPU':>7}  on"
_SPEED_HEAD = f"{'model':20} {'size':>12} {'tiles':>6} {'seconds':>8} {'MP/s':>7} {'ratio':>6}  on"
_MEMORY_HEAD = f"{'model':20} {'size':>12} {'estimate':>9} {'measured':>9} {'off by':>7} {'file to file':>13}  on"


def _batch_row(row: BatchSpeed) -> str:
    return (
        f"{row.model:20} {row.size!s:>12} {row.photos:6} {row.seconds:8.2f} {row.alone:8.2f}"
        f" {row.busy_share:6.1%} {row.overhead:+8.1%} {row.cpu_overhead:+7.1%}  {row.device}"
    )


def _speed_row(row: Speed) -> str:
    return (
        f"{row.model:20} {row.size!s:>12} {row.tiles:6} {row.seconds:8.2f}"
        f" {row.megapixels_per_s:7.2f} {row.ratio:6.2f}  {row.device}"
    )


def _memory_row(row: MemoryUse) -> str:
    return (
        f"{row.model:20} {row.size!s:>12} {row.estimate / _GIB:9.2f} {row.restoring / _GIB:9.2f}"
        f" {row.deviation:+7.0%} {row.whole_way / _GIB:13.2f}  {row.device}"
    )
