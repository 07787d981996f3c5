"""Reports: one JSON of several sections; Markdown, HTML and CSV are drawn from it alone.

A further section is a key in ``Report.sections`` and a function to Markdown in ``SECTIONS``.
"""

from __future__ import annotations

import csv
import io
import platform
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, Literal

import msgspec

from engine.atomic import write_atomically
from engine.batch import make_folder
from engine.devices import usable_cores
from engine.errors import DatasetError
from training.data.output import writing_into
from training.data.report import Finding
from training.evaluate import ablation, quality, speed
from training.evaluate.detection import section as detection
from training.evaluate.markup import page, table
from training.evaluate.published import Quoted
from training.record import sources_state

NAME: Final = "report"

SECTIONS: Final[Mapping[str, tuple[str, Callable[[Mapping[str, Any]], str]]]] = MappingProxyType(
    {
        quality.KEY: ("Quality", quality.to_markdown),
        detection.KEY: ("Object detection", detection.to_markdown),
        speed.KEY: ("Speed", speed.to_markdown),
        ablation.KEY: ("Ablation of the loss", ablation.to_markdown),
    }
)
"""Titles of sections and what draws them, in the order of the page."""


class MethodFacts(msgspec.Struct, frozen=True):
    """What a report says of a method."""

    name: str
    kind: str
    about: str


class Found(msgspec.Struct, frozen=True):
    """A finding; a note changes no score."""

    kind: str
    name: str
    detail: str
    is_note: bool


class Picture(msgspec.Struct, frozen=True):
    """A file beside the JSON, and what it shows."""

    file: str
    text: str


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that pages and tables are drawn from.

    Attributes:
        title: Of the set.
        protocol: Its name.
        about: What the protocol compares, in words.
        metrics: How PSNR and SSIM are computed.
        layout: How the folder is laid out.
        command: What makes the report again.
        date: Of the measurement.
        machine: What it ran on.
        methods: In the order of the tables.
        findings: What could not be scored, and what else was noticed.
        quoted: Published numbers of the same set.
        pictures: Beside the JSON.
        sections: What was measured, by key.
        format: Name and version of this JSON.
    """

    title: str
    protocol: str
    about: str
    metrics: str
    layout: str
    command: str
    date: str
    machine: dict[str, str]
    methods: list[MethodFacts]
    findings: list[Found]
    quoted: list[Quoted]
    pictures: list[Picture]
    sections: dict[str, Any]
    format: Literal["deblur-report/1"] = "deblur-report/1"


def today() -> str:
    """Return the date in UTC."""
    return datetime.now(UTC).date().isoformat()


def machine() -> dict[str, str]:
    """Tell what this runs on."""
    return {
        "system": f"{platform.system()} {platform.machine()}",
        "processor": _processor(),
        "cores": f"{usable_cores()} cores",
        "python": f"Python {platform.python_version()}",
        "sources": f"sources {sources_state() or 'of a release'}",
    }


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.processor())


def found_of(findings: Sequence[Finding], is_note: Callable[[Finding], bool]) -> list[Found]:
    """Return findings as a report keeps them."""
    return [Found(str(f.kind), f.name, f.detail, is_note(f)) for f in findings]


# --- files --------------------------------------------------------------------------------


def write_json(path: Path, report: Report) -> None:
    """Write the JSON alone.

    Raises:
        OutputFolderError: It cannot be written.
    """
    make_folder(path.parent)
    with writing_into(path.parent):
        write_atomically(path, msgspec.json.format(msgspec.json.encode(report), indent=1))


def write_report(folder: Path, report: Report) -> None:
    """Write the JSON and everything that is drawn from it.

    Raises:
        OutputFolderError: It cannot be written.
    """
    write_json(folder / f"{NAME}.json", report)
    markdown = to_markdown(report)
    with writing_into(folder):
        write_atomically(folder / f"{NAME}.md", markdown.encode())
        write_atomically(folder / f"{NAME}.html", page(report.title, markdown).encode())
        if quality.KEY in report.sections:
            section = msgspec.convert(report.sections[quality.KEY], quality.Quality)
            write_atomically(folder / "photos.csv", photos_csv(section).encode())
            write_atomically(folder / "summary.csv", summary_csv(section).encode())


def read_report(path: Path) -> Report:
    """Read a report by its JSON or by the folder that holds it.

    Raises:
        DatasetError: There is none, or it is of another version.
    """
    file = path / f"{NAME}.json" if path.is_dir() else path
    try:
        return msgspec.json.decode(file.read_bytes(), type=Report)
    except (OSError, msgspec.MsgspecError) as cause:
        raise DatasetError(file, f"it is no report: {cause}") from cause


def photos_csv(section: quality.Quality) -> str:
    """Return a line for each photo and method, with all metrics."""
    values = quality.values_of(section.rows)
    metrics = list(dict.fromkeys(metric for _, _, metric, _ in section.rows))
    facts = {case.name: case for case in section.cases}
    lines = [["method", "photo", "sequence", "subset", "width", "height", *metrics]]
    for (method, name), found in values.items():
        case = facts[name]
        about = [method, name, case.group, case.subset, str(case.width), str(case.height)]
        lines.append([*about, *(str(found.get(metric, "")) for metric in metrics)])
    return _csv(lines)


def summary_csv(section: quality.Quality) -> str:
    """Return a line for each method, subset and sequence."""
    head = ["method", "subset", "sequence", "photos", "worst_gain"]
    for metric in ("gain", *quality.METRICS):
        head += [metric, f"{metric}_low", f"{metric}_high"]
    lines = [head]
    for line in section.summary:
        cells = [line.method, line.subset, line.group, str(line.cases), str(line.worst_gain)]
        for interval in (line.gain, *(line.means.get(metric) for metric in quality.METRICS)):
            numbers = (interval.mean, interval.low, interval.high) if interval else (None,) * 3
            cells += ["" if number is None else str(number) for number in numbers]
        lines.append(cells)
    return _csv(lines)


def _csv(lines: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(lines)
    return text.getvalue()


# --- Markdown -----------------------------------------------------------------------------


def to_markdown(report: Report) -> str:
    """Draw the whole report."""
    blocks = [f"# {report.title}", *head_blocks(report)]
    for key, (title, draw) in SECTIONS.items():
        if key in report.sections:
            blocks += [f"## {title}", draw(report.sections[key])]
    return "\n\n".join([*blocks, *tail_blocks(report)]) + "\n"


def head_blocks(report: Report) -> list[str]:
    """Say how it was measured, and what could not be."""
    machine = ", ".join(value for value in report.machine.values() if value)
    return [
        f"Protocol `{report.protocol}`: {report.about}. {report.metrics}.",
        f"Measured on {report.date} with\n`{report.command}`\n({machine}).",
        table(["method", "what it is"], [[f.name, f.about] for f in report.methods]),
        *_findings(report),
    ]


def _findings(report: Report) -> list[str]:
    blocks = []
    for title, is_note in (("Left out", False), ("Noticed", True)):
        lines = [f for f in report.findings if f.is_note == is_note]
        if lines:
            told = "\n".join(f"- {f.name}: {f.kind}: {f.detail}" for f in lines)
            blocks += [f"**{title}** ({len(lines)}):", told]
    return blocks


def tail_blocks(report: Report) -> list[str]:
    """Show what others say of the set, and the pictures."""
    blocks = []
    if report.quoted:
        blocks += ["## Published numbers", quoted_table(report.quoted)]
    if report.pictures:
        blocks.append("## Pictures")
        blocks += [
            f"{picture.text}\n\n![{picture.text}]({picture.file})" for picture in report.pictures
        ]
    return blocks


def quoted_table(quoted: Sequence[Quoted]) -> str:
    """Draw numbers that were measured elsewhere, each with its source."""
    head = ["method", "PSNR (dB)", "SSIM", "said by", "source"]
    rows = [
        [
            q.method,
            _number(q.psnr, 2),
            _number(q.ssim, 3),
            q.kind,
            q.source + (f"; {q.note}" * bool(q.note)),
        ]
        for q in quoted
    ]
    return table(head, rows)


def _number(value: float | None, digits: int) -> str:
    return "–" if value is None else f"{value:.{digits}f}"
