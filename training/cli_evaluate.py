"""``deblur evaluate``: score models and baselines on pairs, by the protocols of the field.

Nothing here imports torch before the command runs, so restoring photos does not pay for it.
"""

from __future__ import annotations

import argparse
import re
import shlex
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from engine.cli import DONE, SOME_FAILED, Commands, make_bar, print_error, print_line
from engine.errors import DatasetError, PerceptualWeightsError, UsageError
from engine.progress import CancelToken, interruptible
from training.evaluate import speed
from training.evaluate.detection import command as detection

if TYPE_CHECKING:
    from training.data.reading import OnProgress
    from training.data.report import Finding
    from training.evaluate.cases import FoundCases
    from training.evaluate.measure import Measured
    from training.evaluate.methods import Method
    from training.evaluate.protocols import Protocol
    from training.evaluate.quality import Quality
    from training.evaluate.report import Picture, Report
    from training.perceptual import Vgg19Features

_JSON = ".json"


@dataclass(frozen=True, slots=True)
class Further:
    """A section of the report beside quality.

    Attributes:
        add_options: Declares what it is asked for with.
        check: Refuses options that make no sense, before anything is done.
        words: Returns the options that were given, to be typed again.
        measure: Adds its data and pictures to the report, nothing where it was not asked for.
            Pictures lie in the folder, which is None where only a JSON is written.
            ``report.SECTIONS`` draws it.
    """

    add_options: Callable[[argparse.ArgumentParser], None]
    check: Callable[[argparse.Namespace], None]
    words: Callable[[argparse.Namespace], list[str]]
    measure: Callable[[Work, Report, Path | None], None]


FURTHER: tuple[Further, ...] = (
    Further(detection.add_options, detection.check, detection.words, detection.measure),
    Further(speed.add_options, speed.check, speed.words, speed.measure),
)
"""Sections beside quality, in the order in which they are measured."""


def add_evaluate(commands: Commands) -> None:
    """Declare evaluate."""
    parser = commands.add_parser("evaluate", help="score models and baselines on a folder of pairs")
    add = parser.add_argument
    add("pairs", type=Path, metavar="PAIRS", help="pairs in any layout, GoPro, or the Koehler set")
    add(
        "--protocol",
        default="auto",
        choices=("auto", "gopro", "kohler", "levin", "pairs"),
        help="how a set is scored; auto tells by its names",
    )
    add(
        "--models",
        default="default",
        metavar="A,B",
        help="names, weights files, ONNX files; or none",
    )
    add("--baselines", default="", metavar="A,B", help="unsharp, wiener, richardson-lucy")
    add("--device", default="auto", metavar="auto|cpu|cuda[:N]")
    add("--border", type=int, metavar="N", help="levin: pixels at each side that do not count (15)")
    add("--search", type=int, metavar="N", help="levin: largest shift of the sharp side (2)")
    add("--vgg19", default="auto", metavar="FILE|auto|none", help="weights for the VGG distance")
    add("--blur", metavar="PRESET", help="PAIRS are sharp photos: blur crops of them, score those")
    add("--crop", type=int, default=384, metavar="PIXELS", help="side (384); 0: whole photos")
    add("--per-photo", type=int, default=4, metavar="N", help="such crops of each photo (4)")
    add("--title", metavar="TEXT", help="of the report (the folder's name)")
    add("-o", "--output", type=Path, metavar="REPORT", help="folder, or one FILE.json")
    for further in FURTHER:
        further.add_options(parser)
    parser.set_defaults(run=_evaluate)


@dataclass(frozen=True, slots=True)
class Work:
    """What the sections of a report are measured with.

    Attributes:
        arguments: Of the command.
        found: The cases.
        protocol: How they are scored.
        methods: The blurred photo, then baselines and models.
        cancel: To be asked now and then.
    """

    arguments: argparse.Namespace
    found: FoundCases
    protocol: Protocol
    methods: tuple[Method, ...]
    cancel: CancelToken


def _evaluate(arguments: argparse.Namespace) -> int:
    """Measure, write the report, and say by the exit status whether cases were left out."""
    from training.evaluate.cases import is_note
    from training.evaluate.methods import BLURRED_INPUT, baselines, open_models
    from training.evaluate.protocols import choose_protocol

    output: Path | None = arguments.output
    _prepare_output(output)
    for further in FURTHER:
        further.check(arguments)
    with _cases_in(arguments) as folder:
        protocol = choose_protocol(
            arguments.protocol, folder, border=arguments.border, search=arguments.search
        )
        found = protocol.find(folder)
        others = baselines(_names(arguments.baselines))
        names = [name for name in _names(arguments.models) if name != "none"]
        with open_models(names, arguments.device) as models, interruptible() as cancel:
            methods = (BLURRED_INPUT, *others, *models)
            work = Work(arguments, found, protocol, methods, cancel)
            measured = _measure(work)
            _tell(measured.findings)
            if not measured.rows:
                raise DatasetError(arguments.pairs, "none of its pairs can be scored")
            _finish(work, measured)
    return DONE if all(map(is_note, measured.findings)) else SOME_FAILED


@contextmanager
def _cases_in(arguments: argparse.Namespace) -> Iterator[Path]:
    """Return the folder of the pairs; with --blur they are made of sharp photos first.

    They go into the report's folder, beside the report, or away again where there is none.
    """
    if arguments.blur is None:
        yield arguments.pairs
        return
    with tempfile.TemporaryDirectory(prefix="deblur-", ignore_cleanup_errors=True) as temporary:
        has_folder = arguments.output is not None and arguments.output.suffix != _JSON
        folder = arguments.output / "pairs" if has_folder else Path(temporary)
        _make_pairs(arguments, folder)
        yield folder


def _make_pairs(arguments: argparse.Namespace, folder: Path) -> None:
    """Make the pairs as ``deblur dataset synth`` does; the same command gives the same bytes."""
    from training.data.synthetic_set import SynthSettings, make_synthetic_set
    from training.evaluate.detection.streets import blur_streets

    if arguments.crop == 0:
        _tell(list(blur_streets(arguments.pairs, folder, preset=arguments.blur, seed=0)))
        return
    if min(arguments.crop, arguments.per_photo) < 1:
        raise UsageError("--crop and --per-photo must be 1 or more")
    made = make_synthetic_set(
        arguments.pairs,
        folder,
        SynthSettings(preset=arguments.blur, crop=arguments.crop),
        pairs_per_photo=arguments.per_photo,
    )
    _tell([*made.sources.findings, *made.failed])


def _prepare_output(output: Path | None) -> None:
    """Make the folder now: a wrong one is told before all the work."""
    from engine.batch import make_folder

    if output is not None:
        make_folder(output.parent if output.suffix == _JSON else output)


def _names(text: str) -> list[str]:
    return [name.strip() for name in text.split(",") if name.strip()]


def _measure(work: Work) -> Measured:
    from training.evaluate.measure import measure

    with _bar("Evaluating") as on_progress:
        return measure(
            work.found,
            work.methods,
            work.protocol.align,
            features=_features(work.arguments.vgg19),
            cancel=work.cancel,
            on_progress=on_progress,
        )


@contextmanager
def _bar(title: str) -> Iterator[OnProgress]:
    """Show a bar where somebody watches."""
    bar = make_bar()
    task = bar.add_task(title, total=None)
    with bar:
        yield lambda done, total: bar.update(task, completed=done, total=total)


def _features(weights: str) -> Vgg19Features | None:
    """Load VGG-19; with ``auto`` only where it lies in the user's torch cache."""
    import torch

    from training.perceptual import load_perceptual_loss

    if weights == "none":
        return None
    try:
        return load_perceptual_loss(weights, torch.device("cpu")).features
    except PerceptualWeightsError:
        if weights == "auto":
            return None
        raise


def _tell(findings: Sequence[Finding]) -> None:
    """Name what is left out, and what else was noticed, on the error output."""
    for finding in findings:
        print_error(f"{finding.name}: {finding.kind}: {finding.detail}")


# --- the report ---------------------------------------------------------------------------


def _finish(work: Work, measured: Measured) -> None:
    """Print the table, and write the report where one is asked for."""
    from training.evaluate.quality import summarise
    from training.evaluate.report import write_json, write_report

    names = [method.name for method in work.methods]
    quality = summarise(measured, names)
    _print_summary(quality)
    output = work.arguments.output
    if output is None:
        return
    folder = None if output.suffix == _JSON else output
    pictures = _write_pictures(folder, work, quality) if folder else []
    report = _report(work, measured, quality, pictures)
    for further in FURTHER:
        further.measure(work, report, folder)
    if folder:
        write_report(folder, report)
        print_line(f"report: {folder}")
    else:
        write_json(output, report)


def _print_summary(quality: Quality) -> None:
    width = max(len(line.method) for line in quality.summary)
    for line in quality.summary:
        if not line.group:
            subset = f"{line.subset:8}" if line.subset else ""
            print_line(
                f"{subset}{line.method:{width}}  PSNR {line.means['psnr'].mean:6.2f} dB "
                f"({line.gain.mean:+.2f}, worst {line.worst_gain:+.2f}), "
                f"SSIM {line.means['ssim'].mean:.4f}, {line.cases:,} photos, "
                f"{line.means['seconds'].mean:.2f} s each"
            )


def _report(work: Work, measured: Measured, quality: Quality, pictures: list[Picture]) -> Report:
    from training.evaluate import quality as quality_section
    from training.evaluate.cases import is_note
    from training.evaluate.protocols import METRICS
    from training.evaluate.published import quoted_for
    from training.evaluate.report import MethodFacts, Report, found_of, machine, today

    sections: dict[str, Any] = {quality_section.KEY: msgspec.to_builtins(quality)}
    return Report(
        title=work.arguments.title or work.arguments.pairs.resolve().name,
        protocol=work.protocol.name,
        about=work.protocol.about,
        metrics=METRICS,
        layout=work.found.layout,
        command=_command(work.arguments),
        date=today(),
        machine=machine(),
        methods=[MethodFacts(m.name, m.kind, m.about) for m in work.methods],
        findings=found_of(measured.findings, is_note),
        quoted=quoted_for(work.protocol.name),
        pictures=pictures,
        sections=sections,
    )


_SHOWN = ("title", "protocol", "blur", "models", "baselines", "border", "search")


def _command(arguments: argparse.Namespace) -> str:
    """Write the command that makes the report again, with names in place of whole paths."""
    words = ["deblur", "evaluate", Path(arguments.pairs).resolve().name]
    for name in _SHOWN:
        value = getattr(arguments, name)
        if value not in (None, ""):
            words += [f"--{name}", str(value)]
    if arguments.blur is not None:
        words += ["--crop", str(arguments.crop), "--per-photo", str(arguments.per_photo)]
    if arguments.vgg19 not in {"auto", "none"}:
        words += ["--vgg19", Path(arguments.vgg19).name]
    for further in FURTHER:
        words += further.words(arguments)
    return shlex.join(words)


def _write_pictures(folder: Path, work: Work, quality: Quality) -> list[Picture]:
    """Write the plot of gains, and for each model what it did best and worst on."""
    from engine.atomic import write_atomically
    from training.data.output import writing_into
    from training.evaluate.pictures import best_and_worst, sheet_of
    from training.evaluate.plots import gain_plot
    from training.evaluate.report import Picture

    names = [method.name for method in work.methods]
    shown: list[tuple[Picture, bytes]] = []
    if len(names) > 1:
        text = "Gain of each photo against the PSNR of its blurred side"
        shown.append((Picture("gain.png", text), gain_plot(quality, names)))
    for method in work.methods:
        if method.kind == "model":
            cases = best_and_worst(quality, method.name)
            for word, chosen in zip(("Best", "Worst"), cases, strict=True):
                if chosen:
                    work.cancel.raise_if_cancelled()
                    sheet = sheet_of(chosen, method, work.found, work.protocol.align, quality)
                    text = f"{word} of {method.name}: blurred, restored, sharp"
                    file = f"{word.lower()}-{re.sub(r'[^A-Za-z0-9._-]+', '-', method.name)}.jpg"
                    shown.append((Picture(file, text), sheet))
    with writing_into(folder):
        for picture, data in shown:
            write_atomically(folder / picture.file, data)
    return [picture for picture, _ in shown]
