"""The commands of ``deblur models``: list, show, import, export, verify, rename, remove, restore."""

from __future__ import annotations

import argparse
import json
import logging
from pathlib import Path
from typing import Any

import msgspec

from engine.bundles import export_model
from engine.cli import DONE, NOTHING_DONE, SOME_FAILED, Commands, print_line
from engine.errors import DamagedWeightsError, UnknownModelError
from engine.graphs import RANGES
from engine.spares import restore_bundled
from engine.weights import (
    find_model,
    list_models,
    model_files,
    read_tensors,
    remove_model,
    rename_model,
)

_LOG = logging.getLogger(__name__)


def add_commands(commands: Commands) -> None:
    """Declare models with its actions."""
    parser = commands.add_parser(
        "models", help="list, import, export, verify, rename or remove models"
    )
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    listing = actions.add_parser("list", help="the installed models, a line each")
    listing.set_defaults(run=_list)
    showing = actions.add_parser("show", help="the card of one model")
    showing.add_argument("name", metavar="NAME|FILE")
    showing.set_defaults(run=_show)
    _add_import(actions.add_parser("import", help="install weights from elsewhere"))
    _add_export(actions.add_parser("export", help="copy a model's weights into a file"))
    verifying = actions.add_parser("verify", help="check models against their SHA-256")
    verifying.add_argument("name", nargs="?", metavar="NAME", help="one of them; all if left out")
    verifying.set_defaults(run=_verify)
    renaming = actions.add_parser("rename", help="give a model of yours another name")
    renaming.add_argument("name", metavar="NAME")
    renaming.add_argument("new", metavar="NEW")
    renaming.set_defaults(run=_rename)
    removing = actions.add_parser("remove", help="delete a model that was imported or trained")
    removing.add_argument("name", metavar="NAME")
    removing.set_defaults(run=_remove)
    restoring = actions.add_parser("restore", help="bring bundled models back from spare copies")
    restoring.set_defaults(run=_restore)
    for action in actions.choices.values():
        action.add_argument("--json", action="store_true", help="print JSON")


def _add_import(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("file", type=Path, metavar="FILE", help="docs/models.md lists what is understood")
    add("--name", help="of the model; made from the file's name if left out")
    add("--licence", metavar="TEXT", help="of the weights, for the card")
    add("--replace", action="store_true", help="put it in place of a model of that name")
    add(
        "--range",
        choices=RANGES,
        help="what black and white are to a graph (--range=-1..1); found out if left out",
    )
    parser.set_defaults(run=_import)


def _add_export(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("name", metavar="NAME")
    add("file", type=Path, metavar="FILE", help="ends in .safetensors, or in .zip with its card")
    add("--replace", action="store_true", help="write over a file of that name")
    parser.set_defaults(run=_export)


def _list(arguments: argparse.Namespace) -> int:
    for entry in list_models():
        size = f"{entry.card.parameters / 1e6:.1f} M parameters"
        _tell(
            arguments,
            f"{entry.name:16} {entry.card.architecture:13} {size:20} {entry.card.description}",
            name=entry.name,
            path=str(entry.path),
        )
    return DONE


def _show(arguments: argparse.Namespace) -> int:
    entry = find_model(arguments.name)
    card = msgspec.to_builtins(entry.card)
    if arguments.json:
        print_line(json.dumps(card, ensure_ascii=False))
        return DONE
    for key, value in {**card, "file": str(entry.path)}.items():
        if value:
            print_line(f"{key.replace('_', ' ')}: {_told(value)}")
    return DONE


def _told(value: object) -> str:
    """Write plain data for people: one line, or one indented line each."""
    if isinstance(value, dict) and any(isinstance(inner, dict) for inner in value.values()):
        return "".join(f"\n  {key}: {_told(inner)}" for key, inner in value.items())
    if isinstance(value, dict):
        return ", ".join(f"{key} {_told(inner)}" for key, inner in value.items())
    if isinstance(value, list | tuple):
        return "; ".join(map(str, value))
    return f"{value:.4g}" if isinstance(value, float) else str(value)


def _import(arguments: argparse.Namespace) -> int:
    from engine.importing.install import import_model

    model = import_model(
        arguments.file,
        name=arguments.name,
        licence=arguments.licence,
        replace=arguments.replace,
        value_range=arguments.range,
    )
    entry = model.entry
    _tell(
        arguments,
        f"{entry.name}: {entry.card.architecture}, {entry.card.parameters / 1e6:.1f} M parameters; "
        f"restored the self-test's photo ({model.psnr:.0f} dB to it)",
        name=entry.name,
        path=str(entry.path),
        psnr=model.psnr,
    )
    return DONE


def _export(arguments: argparse.Namespace) -> int:
    export_model(arguments.name, arguments.file, replace=arguments.replace)
    _tell(
        arguments,
        f"{arguments.name} -> {arguments.file}",
        name=arguments.name,
        path=str(arguments.file),
    )
    return DONE


def _verify(arguments: argparse.Namespace) -> int:
    """Read every tensor anew; the status tells whether some, or all, are not what they were."""
    files = {path.stem: path for path, _ in model_files()}
    if arguments.name is not None:
        if arguments.name not in files:
            raise UnknownModelError(arguments.name, files)
        files = {arguments.name: files[arguments.name]}
    failed = 0
    for name, path in files.items():
        try:
            detail, works = f"{len(read_tensors(path))} tensors match their SHA-256", True
        except DamagedWeightsError as error:
            _LOG.debug("traceback", exc_info=True)
            detail, works, failed = str(error), False, failed + 1
        line = f"{'ok' if works else 'NO':3} {name:16} {detail}"
        _tell(arguments, line, name=name, works=works, detail=detail)
    if not failed:
        return DONE
    return SOME_FAILED if failed < len(files) else NOTHING_DONE


def _remove(arguments: argparse.Namespace) -> int:
    path = remove_model(arguments.name)
    _tell(arguments, f"removed {arguments.name}", name=arguments.name, path=str(path))
    return DONE


def _rename(arguments: argparse.Namespace) -> int:
    path = rename_model(arguments.name, arguments.new)
    line = f"{arguments.name} -> {arguments.new}"
    _tell(arguments, line, name=arguments.new, before=arguments.name, path=str(path))
    return DONE


def _restore(arguments: argparse.Namespace) -> int:
    restored = restore_bundled()
    told = f"restored {', '.join(restored)}" if restored else "the bundled models are all there"
    _tell(arguments, told, restored=restored)
    return DONE


def _tell(arguments: argparse.Namespace, line: str, **facts: Any) -> None:
    print_line(json.dumps(facts, ensure_ascii=False) if arguments.json else line)
