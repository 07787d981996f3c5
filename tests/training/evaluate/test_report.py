"""From cases to the pages of a report: rows, sums, tables, pictures."""

import csv
import io
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image

from engine.errors import DatasetError
from engine.metrics import psnr
from tests.training.data.samples import save_pair
from tests.training.evaluate.fakes import mild_method
from training.data.report import Kind
from training.evaluate.cases import is_note
from training.evaluate.markup import page, table
from training.evaluate.measure import Measured, measure
from training.evaluate.methods import BLURRED_INPUT
from training.evaluate.pictures import best_and_worst, sheet_of
from training.evaluate.plots import gain_plot
from training.evaluate.protocols import METRICS, find_pairs_of, first_reference
from training.evaluate.published import quoted_for
from training.evaluate.quality import Quality, summarise, to_markdown, values_of
from training.evaluate.report import (
    MethodFacts,
    Picture,
    Report,
    found_of,
    machine,
    read_report,
    today,
    write_report,
)
from training.evaluate.report import (
    to_markdown as report_markdown,
)
from training.evaluate.results import main as draw_results

METHODS = (BLURRED_INPUT, mild_method())
NAMES = [method.name for method in METHODS]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Pairs of two sequences, two frames each."""
    folder = tmp_path_factory.mktemp("pairs")
    for index, name in enumerate(("a.0001", "a.0002", "b.0001", "b.0002")):
        save_pair(folder, name, seed=index)
    return folder


@pytest.fixture(scope="module")
def measured(folder: Path) -> Measured:
    return measure(find_pairs_of(folder), METHODS, first_reference)


@pytest.fixture(scope="module")
def quality(measured: Measured) -> Quality:
    return summarise(measured, NAMES)


def test_rows_hold_the_metrics_of_each_method_and_case(folder: Path, measured: Measured) -> None:
    values = values_of(measured.rows)
    assert set(values) == {(m, f"{s}.000{n}") for m in NAMES for s in "ab" for n in (1, 2)}
    blurred, sharp = save_pair(folder / "again", "a", seed=0)
    found = values["blurred", "a.0001"]
    assert found["psnr"] == pytest.approx(psnr(blurred, sharp))
    assert set(found) == {"psnr", "ssim", "tenengrad", "sharpness", "seconds", "peak_mib"}
    assert found["sharpness"] < values["mild", "a.0001"]["sharpness"]


def test_sums_are_over_all_and_over_each_sequence(measured: Measured, quality: Quality) -> None:
    values = values_of(measured.rows)
    lines = {(line.method, line.group): line for line in quality.summary}
    assert set(lines) == {(m, g) for m in NAMES for g in ("", "a", "b")}
    gains = [
        values["mild", c.name]["psnr"] - values["blurred", c.name]["psnr"] for c in quality.cases
    ]
    whole = lines["mild", ""]
    assert whole.gain.mean == pytest.approx(np.mean(gains))
    assert whole.worst_gain == min(gains)
    assert whole.means["psnr"].mean == pytest.approx(
        np.mean([lines["mild", group].means["psnr"].mean for group in "ab"])
    )
    assert lines["blurred", ""].gain.mean == 0.0


def test_a_method_that_fails_on_a_case_is_named(folder: Path) -> None:
    def refuse(_: object) -> np.ndarray:
        raise DatasetError(Path("x"), "no memory")

    broken = mild_method("broken")
    object.__setattr__(broken, "restore", refuse)
    found = measure(find_pairs_of(folder), (BLURRED_INPUT, broken), first_reference)
    assert [finding.kind for finding in found.findings] == [Kind.FAILED] * 4
    assert found.findings[0].name == "broken on a.0001"
    assert not is_note(found.findings[0])
    lines = summarise(found, ["blurred", "broken"]).summary
    assert {line.method for line in lines} == {"blurred"}


def test_best_and_worst_are_ordered_and_apart(quality: Quality) -> None:
    values = values_of(quality.rows)
    best, worst = best_and_worst(quality, "mild", 10)
    gains = {n: values["mild", n]["psnr"] - values["blurred", n]["psnr"] for n in best + worst}
    assert len(best) == len(worst) == 2
    assert [*best, *worst[::-1]] == sorted(gains, key=lambda name: -gains[name])


def report_of(folder: Path, quality: Quality, pictures: list[Picture]) -> Report:
    return Report(
        title="Tiny | set",
        protocol="pairs",
        about="all pixels",
        metrics=METRICS,
        layout="beside",
        command="deblur evaluate pairs",
        date=today(),
        machine=machine(),
        methods=[MethodFacts(m.name, m.kind, m.about) for m in METHODS],
        findings=found_of([], is_note),
        quoted=quoted_for("gopro"),
        pictures=pictures,
        sections={"quality": msgspec.to_builtins(quality)},
    )


def test_everything_is_drawn_from_the_json(tmp_path: Path, folder: Path, quality: Quality) -> None:
    found = find_pairs_of(folder)
    best, _ = best_and_worst(quality, "mild")
    (tmp_path / "best.jpg").write_bytes(sheet_of(best, METHODS[1], found, first_reference, quality))
    (tmp_path / "gain.png").write_bytes(gain_plot(quality, NAMES))
    pictures = [Picture("gain.png", "Gains"), Picture("best.jpg", "Best")]
    report = report_of(folder, quality, pictures)
    write_report(tmp_path, report)
    again = read_report(tmp_path)
    assert report_markdown(again) == (tmp_path / "report.md").read_text(encoding="utf-8")
    markdown = report_markdown(again)
    for words in ("28.70", "issues/106", "25.20", "| a (2) |", "![Gains](gain.png)"):
        assert words in markdown
    page_text = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page_text.count("<table>") == sum(
        line.startswith("| --- |") for line in markdown.splitlines()
    )
    assert '<img src="gain.png" alt="Gains">' in page_text
    rows = list(csv.DictReader(io.StringIO((tmp_path / "photos.csv").read_text(encoding="utf-8"))))
    assert len(rows) == 8
    assert rows[0]["photo"] == "a.0001"
    sums = list(csv.DictReader(io.StringIO((tmp_path / "summary.csv").read_text(encoding="utf-8"))))
    assert [line["sequence"] for line in sums] == ["", "", "a", "a", "b", "b"]
    for name, least in (("best.jpg", 3 * 80), ("gain.png", 600)):
        with Image.open(tmp_path / name) as picture:
            assert picture.width >= least


def test_results_are_one_page_of_several_reports(
    tmp_path: Path, folder: Path, quality: Quality, capsys: pytest.CaptureFixture[str]
) -> None:
    report_folder = tmp_path / "reports" / "tiny"
    report_folder.mkdir(parents=True)
    (report_folder / "gain.png").write_bytes(gain_plot(quality, NAMES))
    (report_folder / "best.jpg").write_bytes(gain_plot(quality, NAMES))
    pictures = [Picture("gain.png", "Gains"), Picture("best.jpg", "The best")]
    write_report(report_folder, report_of(folder, quality, pictures))
    assert draw_results([str(tmp_path / "results.md"), str(report_folder)]) == 0
    text = (tmp_path / "results.md").read_text(encoding="utf-8")
    for words in ("deblur evaluate pairs", "Not measured", "1,111", "At a glance", "Köhler"):
        assert words in text
    assert "(images/results/tiny-gain.png)" in text
    assert (tmp_path / "images" / "results" / "tiny-gain.png").is_file()
    assert ".jpg" in text
    again = tmp_path / "again"
    assert draw_results([str(again / "results.md"), str(report_folder), "--diagrams-only"]) == 0
    text = (again / "results.md").read_text(encoding="utf-8")
    assert "(images/results/tiny-gain.png)" in text
    assert ".jpg" not in text
    assert "pictures.md" not in text
    (again / "pictures.md").touch()  # a page with photos that may be shown
    assert draw_results([str(again / "results.md"), str(report_folder), "--diagrams-only"]) == 0
    assert "are in [pictures.md](pictures.md)" in (again / "results.md").read_text("utf-8")
    assert {path.suffix for path in (again / "images" / "results").iterdir()} == {".png"}
    assert draw_results([str(tmp_path / "results.md"), str(tmp_path)]) == 3
    assert "it is no report" in capsys.readouterr().err


# --- markup ------------------------------------------------------------------------------


def test_cells_may_hold_bars_and_pages_escape() -> None:
    markdown = "# A <b>\n\n" + table(["x|y", "n"], [["a<b", "`c`"]]) + "\n\n- one\n- **two**"
    html = page("T & T", markdown)
    assert "<h1>A &lt;b&gt;</h1>" in html
    assert "<th>x|y</th><th>n</th>" in html
    assert "<td>a&lt;b</td><td><code>c</code></td>" in html
    assert "<ul><li>one</li><li><strong>two</strong></li></ul>" in html
    assert "<title>T &amp; T</title>" in html
    assert '<a href="x.md">see</a>' in page("", "[see](x.md)")


def test_quoted_numbers_have_a_source() -> None:
    for protocol, count in (("gopro", 9), ("kohler", 1), ("pairs", 0)):
        quoted = quoted_for(protocol)
        assert len(quoted) == count
        assert all(q.source and (q.psnr or q.ssim) for q in quoted)


def test_tables_say_on_how_many_photos_a_method_was_scored(quality: Quality) -> None:
    rows = [row for row in quality.rows if row[:2] != ("mild", "b.0002")]
    part = summarise(Measured(quality.cases, rows), NAMES)
    assert "| mild (3 of 4) |" in to_markdown(msgspec.to_builtins(part))
