"""``deblur dataset``: check sets of pairs, pack them, and make new ones of frames or photos."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import msgspec

from engine.cli import DONE, NOTHING_DONE, SOME_FAILED, Commands, make_bar, print_line
from engine.devices import usable_cores
from engine.errors import UsageError
from engine.progress import interruptible

if TYPE_CHECKING:
    from training.data.contact_sheet import SheetRow
    from training.data.frames import SequenceReport
    from training.data.layouts import FoundPairs
    from training.data.reading import OnProgress
    from training.data.report import Finding, Part, Report

_SHOWN: Final = 12  # findings of a kind that people get to see; --json has all
_SHEET_ROWS: Final = 24


def add_dataset(commands: Commands) -> None:
    """Declare dataset and its actions."""
    parser = commands.add_parser("dataset", help="check sets of pairs, pack them, make new ones")
    actions = parser.add_subparsers(required=True, metavar="check|gopro|frames|synth|draw")
    _add_check(actions.add_parser("check", help="look for what is wrong with a set"))
    _add_gopro(actions.add_parser("gopro", help="check and pack GoPro, or another set of pairs"))
    _add_frames(actions.add_parser("frames", help="make pairs of video of a high frame rate"))
    _add_synth(actions.add_parser("synth", help="make pairs of sharp photos"))
    _add_draw(actions.add_parser("draw", help="draw print, signs, lines and nights to train on"))
    for action in actions.choices.values():
        action.add_argument(
            "--json", action="store_true", help="print one JSON object a line, the last a summary"
        )


def _add_check(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help="pairs in any layout, packed pairs, or photos")
    add("--sheet", type=Path, metavar="FILE.png", help="write a contact sheet, with kernels")
    add("--threads", type=int, metavar="N", help="default: all cores")
    parser.set_defaults(run=_check)


def _add_gopro(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("folder", type=Path, metavar="DIR", help="the published tree, or pairs in another layout")
    add("-o", "--output", type=Path, metavar="PACKED", help="pack what is sound, for fast reading")
    add("--half", action="store_true", help="pack at half size, as the paper trains")
    add("--gamma", action="store_true", help="take blur_gamma, averaged in linear light")
    add("--sheet", type=Path, metavar="FILE.png", help="write a contact sheet, with kernels")
    add("--threads", type=int, metavar="N", help="default: all cores")
    parser.set_defaults(run=_gopro)


def _add_frames(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("source", type=Path, metavar="VIDEO_OR_DIR", help="a video, frames, or a folder of those")
    add("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the pairs")
    add("--frames", default="7-13", metavar="N|N-M", help="odd; drawn between the two (7-13)")
    add("--gamma", type=float, default=2.2, metavar="G", help="tone curve of the frames (2.2)")
    add("--seed", type=int, default=0, metavar="N", help="another number, other lengths")
    parser.set_defaults(run=_frames)


def _add_synth(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("photos", type=Path, metavar="PHOTOS", help="folder of sharp photos")
    add("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the pairs")
    add("--preset", default="realistic", metavar="NAME", help="paper, camera-shake or realistic")
    add("--crop", default="256", metavar="PIXELS|whole", help="side of the pairs (256)")
    add("--per-photo", type=int, default=1, metavar="N", help="pairs of each photo (1)")
    add("--seed", type=int, default=0, metavar="N", help="another number, other pairs")
    add("--threads", type=int, metavar="N", help="default: all cores")
    parser.set_defaults(run=_synth)


def _add_draw(parser: argparse.ArgumentParser) -> None:
    add = parser.add_argument
    add("-o", "--output", type=Path, required=True, metavar="DIR", help="folder for the scenes")
    add("--count", type=int, default=100, metavar="N", help="how many there shall be (100)")
    add("--seed", type=int, default=0, metavar="N", help="another number, other scenes")
    parser.set_defaults(run=_draw)


# --- check and gopro ----------------------------------------------------------------------


def _check(arguments: argparse.Namespace) -> int:
    """Check whatever the folder holds: packed pairs, pairs, or photos."""
    from training.data.layouts import find_layout, holds_pairs
    from training.data.packing import is_packed

    if is_packed(arguments.folder):
        return _check_packed(arguments)
    if arguments.folder.is_dir() and not holds_pairs(arguments.folder):
        return _check_photos(arguments)
    return _check_pairs(find_layout(arguments.folder), arguments)


def _check_pairs(found: FoundPairs, arguments: argparse.Namespace) -> int:
    from training.data.check import check_pairs

    with interruptible() as cancel, _bar("Checking") as on_progress:
        threads = _threads(arguments)
        report = check_pairs(found, threads=threads, cancel=cancel, on_progress=on_progress)
    return _finish(report, _rows_of_pairs(found, arguments), arguments)


def _rows_of_pairs(found: FoundPairs, arguments: argparse.Namespace) -> list[SheetRow]:
    from training.data.contact_sheet import pair_rows, spread

    if arguments.sheet is None:
        return []
    return pair_rows([found.pairs[i] for i in spread(len(found.pairs), _SHEET_ROWS)])


def _check_packed(arguments: argparse.Namespace) -> int:
    from training.data.contact_sheet import packed_rows
    from training.data.packing import PackedPairs, check_packed

    with interruptible() as cancel, _bar("Checking") as on_progress:
        threads = _threads(arguments)
        report = check_packed(
            arguments.folder, threads=threads, cancel=cancel, on_progress=on_progress
        )
    opened = PackedPairs.open(arguments.folder)
    rows = packed_rows(opened, _SHEET_ROWS) if arguments.sheet else []
    return _finish(report, rows, arguments)


def _check_photos(arguments: argparse.Namespace) -> int:
    from training.data.contact_sheet import photo_rows, spread
    from training.data.sources import measure_photos, report_sources

    with interruptible() as cancel, _bar("Checking") as on_progress:
        threads = _threads(arguments)
        sources = measure_photos(
            arguments.folder, threads=threads, cancel=cancel, on_progress=on_progress
        )
    report = report_sources(arguments.folder, sources)
    rows: list[SheetRow] = []
    if arguments.sheet:
        labels = {photo.name: photo.name for photo in sources.photos}
        labels |= {f.name: f"{f.name}: {f.kind}" for f in report.findings}
        # What is left out comes first: that is what one wants to see.
        ordered = sorted(labels, key=lambda name: labels[name] == name)
        names = [ordered[i] for i in spread(len(ordered), _SHEET_ROWS)]
        rows = photo_rows(arguments.folder, [(name, labels[name]) for name in names])
    return _finish(report, rows, arguments)


def _gopro(arguments: argparse.Namespace) -> int:
    """Check a published set and, with -o, pack what is sound."""
    from training.data.layouts import GOPRO_GAMMA, LAYOUTS, find_layout
    from training.data.packing import pack_pairs
    from training.data.synthetic_set import refuse_nested

    found = find_layout(arguments.folder, (GOPRO_GAMMA,) if arguments.gamma else LAYOUTS)
    if arguments.output is None:
        if arguments.half:
            raise UsageError("--half goes with -o PACKED: the set itself is never changed")
        return _check_pairs(found, arguments)
    refuse_nested(arguments.output, within=arguments.folder)
    with interruptible() as cancel, _bar("Packing") as on_progress:
        report = pack_pairs(
            found,
            arguments.output,
            half=arguments.half,
            threads=_threads(arguments),
            cancel=cancel,
            on_progress=on_progress,
        )
    return _finish(report, _rows_of_pairs(found, arguments), arguments)


def _threads(arguments: argparse.Namespace) -> int:
    """Return how many threads to use, and leave OpenCV one in each of them."""
    import cv2

    if arguments.threads is not None and arguments.threads < 1:
        raise UsageError(f"--threads must be 1 or more, got {arguments.threads}")
    cv2.setNumThreads(1)
    return int(arguments.threads or usable_cores())


@contextmanager
def _bar(title: str) -> Iterator[OnProgress]:
    """Show a bar where somebody watches."""
    bar = make_bar()
    task = bar.add_task(title, total=None)
    with bar:
        yield lambda done, total: bar.update(task, completed=done, total=total)


# --- reports ------------------------------------------------------------------------------


def _finish(report: Report, rows: list[SheetRow], arguments: argparse.Namespace) -> int:
    """Write the sheet, print the report, and say by the exit status whether there is work."""
    from training.data.contact_sheet import write_sheet

    if arguments.sheet is not None:
        write_sheet(arguments.sheet, rows)
    if arguments.json:
        _print_json(report)
    else:
        _print_report(report)
    return SOME_FAILED if report.must_mend else DONE


def _print_json(report: Report) -> None:
    for finding in report.findings:
        _print_finding(finding)
    parts = [_plain(part) for part in report.parts]
    must_mend = sum(finding.must_mend for finding in report.findings)
    notes = len(report.findings) - must_mend
    _print_event(
        "summary",
        folder=str(report.folder),
        layout=report.layout,
        parts=parts,
        must_mend=must_mend,
        notes=notes,
    )


def _print_finding(finding: Finding) -> None:
    kind = finding.kind.name.lower()
    fields = {"kind": kind, "name": finding.name, "detail": finding.detail}
    _print_event("finding", **fields, must_mend=finding.must_mend)


def _print_event(event: str, **fields: object) -> None:
    print_line(json.dumps({"event": event, **fields}, ensure_ascii=False))


def _plain(part: Part) -> dict[str, Any]:
    sizes = {f"{width}x{height}": count for (width, height), count in part.sizes.items()}
    return {
        "part": part.name,
        "sequences": part.sequences,
        "count": part.count,
        "usable": part.usable,
        "sizes": sizes,
    }


def _print_report(report: Report) -> None:
    what = "photos" if report.layout == "photos" else "pairs"
    print_line(f"{report.folder}: {report.layout}")
    print_line(f"  {'part':12} {'sequences':>9} {what:>9} {'usable':>9}  sizes")
    for part in report.parts:
        counts = f"{part.sequences:9,} {part.count:9,} {part.usable:9,}"
        print_line(f"  {part.name or 'all':12} {counts}  {_sizes(part)}")
    for kind, findings in report.by_kind().items():
        told = "must be mended" if findings[0].must_mend else "note"
        print_line(f"{told}: {kind} ({len(findings):,})")
        for finding in findings[:_SHOWN]:
            print_line(f"  {finding.name}: {finding.detail}")
        if len(findings) > _SHOWN:
            print_line(f"  and {len(findings) - _SHOWN:,} more; --json names them all")
    print_line("nothing must be mended" if not report.must_mend else "see above what to mend")


def _sizes(part: Part) -> str:
    """Name the commonest sizes of a part."""
    ordered = sorted(part.sizes.items(), key=lambda item: -item[1])
    told = [f"{width}x{height}" for (width, height), _ in ordered[:3]]
    return ", ".join(told) + (f" and {len(ordered) - 3} more" if len(ordered) > 3 else "")


# --- frames, synth and draw ---------------------------------------------------------------------


def _frames(arguments: argparse.Namespace) -> int:
    """Make pairs of every sequence; status 1 where one was refused."""
    from training.data.frames import make_frame_pairs

    settings = _frame_settings(arguments)
    with interruptible() as cancel, _bar("Averaging") as on_progress:
        reports = make_frame_pairs(
            arguments.source, arguments.output, settings, cancel=cancel, on_progress=on_progress
        )
    for report in reports:
        _tell_sequence(report, as_json=arguments.json)
    pairs = sum(report.made + report.kept for report in reports)
    refused = sum(bool(report.refusal) for report in reports)
    if arguments.json:
        _print_event("summary", sequences=len(reports), pairs=pairs, refused=refused)
    else:
        print_line(f"{pairs:,} pairs of {len(reports) - refused} sequences, {refused} refused")
    return NOTHING_DONE if not pairs else SOME_FAILED if refused else DONE


def _frame_settings(arguments: argparse.Namespace) -> Any:
    from training.data.frames import FrameSettings

    least, _, most = arguments.frames.partition("-")
    numbers = {"least": least, "most": most or least}
    fields = {**numbers, "gamma": arguments.gamma, "seed": arguments.seed}
    try:
        return msgspec.convert(fields, FrameSettings, strict=False)
    except msgspec.ValidationError as cause:
        raise UsageError(f"--frames, --gamma or --seed cannot be used: {cause}") from cause


def _tell_sequence(report: SequenceReport, *, as_json: bool) -> None:
    skipped = [str(stretch) for stretch in report.skipped]
    if as_json:
        _print_event(
            "refused" if report.refusal else "done",
            sequence=report.name,
            frames=report.frames,
            made=report.made,
            kept=report.kept,
            reason=report.refusal,
            skipped=skipped,
            notes=report.notes,
        )
        return
    if report.refusal:
        print_line(f"{report.name}: refused: {report.refusal}")
    else:
        before = f", {report.kept:,} were there" if report.kept else ""
        print_line(f"{report.name}: {report.made:,} pairs{before}")
        for line in skipped:
            print_line(f"  left out: {line}")
    for note in report.notes:
        print_line(f"  note: {note}")


def _synth(arguments: argparse.Namespace) -> int:
    """Make pairs of every fit photo; status 1 where a photo could not be read."""
    from training.data.synthetic_set import make_synthetic_set

    settings = _synth_settings(arguments)
    with interruptible() as cancel, _bar("Blurring") as on_progress:
        outcome = make_synthetic_set(
            arguments.photos,
            arguments.output,
            settings,
            pairs_per_photo=arguments.per_photo,
            threads=_threads(arguments),
            cancel=cancel,
            on_progress=on_progress,
        )
    left_out = (*outcome.sources.findings, *outcome.failed)
    if arguments.json:
        for finding in left_out:
            _print_finding(finding)
        _print_event("summary", made=outcome.made, kept=outcome.kept, left_out=len(left_out))
    else:
        _print_report(outcome.sources)
        for finding in outcome.failed:
            print_line(f"failed: {finding.name}: {finding.detail}")
        print_line(f"{outcome.made:,} pairs made, {outcome.kept:,} were there")
    is_sound = not outcome.failed and not outcome.sources.must_mend
    return DONE if is_sound else SOME_FAILED


def _synth_settings(arguments: argparse.Namespace) -> Any:
    from training.data.synthetic_set import SynthSettings

    if arguments.per_photo < 1:
        raise UsageError(f"--per-photo must be 1 or more, got {arguments.per_photo}")
    crop = None if arguments.crop == "whole" else arguments.crop
    fields = {"preset": arguments.preset, "crop": crop, "seed": arguments.seed}
    try:
        return msgspec.convert(fields, SynthSettings, strict=False)
    except msgspec.ValidationError as cause:
        raise UsageError(f"--crop or --seed cannot be used: {cause}") from cause


def _draw(arguments: argparse.Namespace) -> int:
    """Draw scenes that are not there yet."""
    from training.data.drawn import write_scenes

    if arguments.count < 1 or arguments.seed < 0:
        raise UsageError("--count must be at least 1 and --seed at least 0")
    with interruptible() as cancel, _bar("Drawing") as on_progress:
        made = write_scenes(
            arguments.output,
            arguments.count,
            seed=arguments.seed,
            cancel=cancel,
            on_progress=on_progress,
        )
    if arguments.json:
        _print_event("summary", scenes=arguments.count, made=made)
    else:
        print_line(f"{arguments.count:,} scenes, {made:,} of them drawn now")
    return DONE
