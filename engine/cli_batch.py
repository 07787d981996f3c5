"""``deblur batch``: what journals say, and which presets there are."""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import msgspec

from engine.batch import read_journal
from engine.batch.report import report_of
from engine.cli import DONE, NOTHING_DONE, SOME_FAILED, Commands, print_line
from engine.presets import list_presets


def add_commands(commands: Commands) -> None:
    """Declare batch with its own commands."""
    parser = commands.add_parser("batch", help="reports of folders that were restored; presets")
    inner = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_report(inner.add_parser("report", help="make one report of the journals of a batch"))
    _add_status(inner.add_parser("status", help="tell how far a batch has come"))
    presets = inner.add_parser("presets", help="list the presets")
    presets.add_argument("--json", action="store_true", help="print one JSON object a line")
    presets.set_defaults(run=_presets)


def _add_report(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("journals", nargs="+", type=Path, metavar="JOURNAL", help="of one machine, or of shards")
    add("-o", "--output", type=Path, required=True, metavar="FILE", help="a .csv or .json file")
    parser.set_defaults(run=_report)


def _add_status(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("journals", nargs="+", type=Path, metavar="JOURNAL")
    add("--json", action="store_true", help="print one JSON object a line")
    parser.set_defaults(run=_status)


def _report(arguments: argparse.Namespace) -> int:
    """Write a report; the status is that of the batch."""
    report = report_of(arguments.journals)
    report.write(arguments.output)
    told = report.summary()
    print_line(f"{arguments.output}: " + ", ".join(f"{told[name]:g} {name}" for name in told))
    if not told["failed"] and not told["waiting"]:
        return DONE
    return SOME_FAILED if told["done"] + told["skipped"] else NOTHING_DONE


def _status(arguments: argparse.Namespace) -> int:
    for path in arguments.journals:
        counts = read_journal(path).count()
        if arguments.json:
            print_line(json.dumps({"journal": str(path), **msgspec.to_builtins(counts)}))
            continue
        print_line(
            f"{path}: {counts.done} of {counts.total} done, {counts.failed} failed,"
            f" {counts.skipped} skipped, {counts.left} left"
        )
    return DONE


def _presets(arguments: argparse.Namespace) -> int:
    for preset in list_presets():
        if arguments.json:
            print_line(json.dumps(msgspec.to_builtins(preset)))
            continue
        written = preset.format.label if preset.format else "same format"
        print_line(
            f"{preset.name:24} {preset.model} at {preset.strength} %, {written}, {preset.naming}"
        )
    return DONE
