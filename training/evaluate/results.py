"""One page of results out of several reports, with its pictures at modest size.

``python -m training.evaluate.results docs/results.md REPORT...`` draws docs/results.md; what made
the reports stands at the page's head, as each report says it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import cv2
import msgspec
import numpy as np

from engine.atomic import write_atomically
from engine.batch import make_folder
from engine.cli import DONE, NOTHING_DONE, print_error, print_line
from engine.errors import DeblurError
from training.data.output import writing_into
from training.evaluate import quality
from training.evaluate.markup import table
from training.evaluate.methods import BLURRED
from training.evaluate.published import quoted_for
from training.evaluate.report import (
    SECTIONS,
    Picture,
    Report,
    head_blocks,
    quoted_table,
    read_report,
)

IMAGES: Final = Path("images") / "results"
PICTURES: Final = "pictures.md"
_LONGEST: Final = 1000
_JPEG_QUALITY: Final = 72

_SETS: Final = {
    "gopro": "GoPro's 1,111 test pairs (`--protocol gopro`)",
    "kohler": "the 48 photos of Köhler et al. with their trajectories (`--protocol kohler`)",
}
"""Sets that the paper reports on, by protocol."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Draw the page; returns the exit status."""
    parser = argparse.ArgumentParser(description="One page of results out of several reports.")
    parser.add_argument("page", type=Path, metavar="PAGE.md")
    parser.add_argument("reports", type=Path, nargs="+", metavar="REPORT", help="their folders")
    parser.add_argument(
        "--diagrams-only",
        action="store_true",
        help="leave out photos, which may not be ours to show",
    )
    chosen = parser.parse_args(arguments)
    try:
        write_page(chosen.page, chosen.reports, diagrams_only=chosen.diagrams_only)
    except DeblurError as error:
        print_error(error)
        return NOTHING_DONE
    print_line(f"{chosen.page}: {len(chosen.reports)} reports")
    return DONE


def write_page(page: Path, folders: Sequence[Path], *, diagrams_only: bool = False) -> None:
    """Write the page and its pictures, which lie in ``images/results`` beside it.

    Args:
        page: The Markdown file.
        folders: Of the reports.
        diagrams_only: Leave out pictures of photos.

    Raises:
        DatasetError: A folder holds no report.
        OutputFolderError: The page cannot be written.
    """
    reports = [(folder, read_report(folder)) for folder in folders]
    if diagrams_only:
        reports = [(folder, _with_diagrams(report)) for folder, report in reports]
    images = page.parent / IMAGES
    make_folder(images)
    with writing_into(page.parent):
        for folder, report in reports:
            _copy_pictures(folder, report, images)
        write_atomically(page, _page(page, reports, diagrams_only=diagrams_only).encode())


def _with_diagrams(report: Report) -> Report:
    """Return a report without its photos, which are JPEGs; diagrams are PNGs."""
    kept = [picture for picture in report.pictures if picture.file.endswith(".png")]
    return msgspec.structs.replace(report, pictures=tuple(kept))


def _page(page: Path, reports: Sequence[tuple[Path, Report]], *, diagrams_only: bool) -> str:
    blocks = [
        "# Results",
        "This page is made by commands, not by hand. Each report by its own, this page of them:",
        _commands(page, reports) + " --diagrams-only" * diagrams_only,
        "[evaluation.md](evaluation.md) says how everything here is measured.",
        *_shown_elsewhere(page, is_asked=diagrams_only),
        "## At a glance",
        _overview([report for _, report in reports]),
        "## What could not be measured",
        *_missing([report for _, report in reports]),
    ]
    for folder, report in reports:
        blocks += [f"## {report.title}", *_without_title(folder, report)]
    return "\n\n".join(blocks) + "\n"


def _shown_elsewhere(page: Path, *, is_asked: bool) -> Iterator[str]:
    """Lead to the page of photos that may be shown, where there is one beside this page."""
    if is_asked and (page.parent / PICTURES).exists():
        yield (
            "The photos that were measured are not ours to show. Others, with what the default model"
            f" makes of them where it does well and where it fails, are in [{PICTURES}]({PICTURES})."
        )


def _commands(page: Path, reports: Sequence[tuple[Path, Report]]) -> str:
    lines = [f"    {report.command} -o reports/{folder.name}" for folder, report in reports]
    names = " ".join(f"reports/{folder.name}" for folder, _ in reports)
    return "\n".join([*lines, f"    python -m training.evaluate.results docs/{page.name} {names}"])


def _overview(reports: Sequence[Report]) -> str:
    """Draw a line for each set and method, over all photos."""
    rows = []
    for report in reports:
        section = report.sections.get(quality.KEY)
        lines = msgspec.convert(section, quality.Quality).summary if section else []
        for line in lines:
            if not line.group:
                gain = quality.with_interval(line.gain, 2, signed=True)
                rows.append(
                    [
                        " ".join(filter(None, (report.title, line.subset))),
                        line.method,
                        str(line.cases),
                        f"{line.means['psnr'].mean:.2f}",
                        "" if line.method == BLURRED else gain,
                        f"{line.means['ssim'].mean:.3f}",
                    ]
                )
    return table(["set", "method", "photos", "PSNR (dB)", "gain (dB)", "SSIM"], rows)


def _missing(reports: Sequence[Report]) -> Iterator[str]:
    """Say which sets of the paper are not here, with what others say of them."""
    here = {report.protocol for report in reports}
    for protocol, name in _SETS.items():
        if protocol not in here:
            yield f"Not measured, since the set was not at hand: {name}. What others say of it:"
            yield quoted_table(quoted_for(protocol))
    if not any(_has_vgg(report) for report in reports):
        yield "The VGG distance: the weights of VGG-19 were not at hand."


def _has_vgg(report: Report) -> bool:
    return any(row[2] == "vgg" for row in report.sections.get(quality.KEY, {}).get("rows", ()))


def _without_title(folder: Path, report: Report) -> list[str]:
    blocks = head_blocks(report)
    for key, (title, draw) in SECTIONS.items():
        if key in report.sections:
            blocks += [f"### {title}"] * (key != quality.KEY)
            blocks.append(draw(report.sections[key]))
    for picture in report.pictures:
        file = IMAGES / _name_of(folder, picture)
        blocks.append(f"![{report.title}: {picture.text}]({file.as_posix()})")
    return blocks


def _name_of(folder: Path, picture: Picture) -> str:
    return f"{folder.name}-{picture.file}"


def _copy_pictures(folder: Path, report: Report, images: Path) -> None:
    """Copy pictures, photos shrunk and compressed to what a page needs."""
    for picture in report.pictures:
        data = (folder / picture.file).read_bytes()
        if picture.file.endswith(".jpg"):
            data = _shrunk(data)
        write_atomically(images / _name_of(folder, picture), data)


def _shrunk(data: bytes) -> bytes:
    image = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_COLOR)
    if image is None:
        return data
    scale = min(1.0, _LONGEST / max(image.shape[:2]))
    size = (round(image.shape[1] * scale), round(image.shape[0] * scale))
    small = cv2.resize(image, size, interpolation=cv2.INTER_AREA)
    _, encoded = cv2.imencode(".jpg", small, [cv2.IMWRITE_JPEG_QUALITY, _JPEG_QUALITY])
    return bytes(encoded)


if __name__ == "__main__":
    raise SystemExit(main())
