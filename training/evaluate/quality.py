"""The quality section of a report: rows, their means with intervals, and the tables of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

import msgspec

from training.evaluate.bootstrap import DRAWS, LEVEL, Interval, interval_of_mean
from training.evaluate.markup import table
from training.evaluate.measure import CaseFacts, Measured, Row
from training.evaluate.methods import BLURRED

KEY: Final = "quality"
METRICS: Final = ("psnr", "ssim", "ms_ssim", "vgg", "sharpness", "seconds", "peak_mib")
_PER_IMAGE: Final = 64  # cases that a table on a page can hold; the CSV has all

Values = Mapping[tuple[str, str], Mapping[str, float]]
"""Metrics of a result by method and case."""


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """The means of one method over a subset, or over one sequence of it.

    Attributes:
        method: Its name.
        subset: Of the cases; "" where there is only one.
        group: The sequence; "" for all of them.
        cases: How many it was scored on.
        means: By metric.
        gain: Of PSNR over the blurred photo, on the same cases.
        worst_gain: Of a single case.
    """

    method: str
    subset: str
    group: str
    cases: int
    means: dict[str, Interval]
    gain: Interval
    worst_gain: float


class Quality(msgspec.Struct, frozen=True):
    """What the JSON holds: everything that was measured, and the summary of it."""

    cases: list[CaseFacts]
    rows: list[Row]
    summary: list[Line]


def summarise(measured: Measured, methods: Sequence[str]) -> Quality:
    """Sum up what was measured; ``methods`` gives the order."""
    values = values_of(measured.rows)
    lines = [
        line
        for subset in dict.fromkeys(case.subset for case in measured.cases)
        for line in _subset(
            [case for case in measured.cases if case.subset == subset], values, methods
        )
    ]
    return Quality(measured.cases, measured.rows, lines)


def values_of(rows: Sequence[Row]) -> Values:
    """Return the metrics of each method and case."""
    values: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for method, case, metric, value in rows:
        values[method, case][metric] = value
    return values


def _subset(cases: Sequence[CaseFacts], values: Values, methods: Sequence[str]) -> Iterator[Line]:
    """Sum up all cases, then each group that has several."""
    groups: dict[str, list[CaseFacts]] = {"": list(cases)}
    for case in cases:
        if case.group != case.name:
            groups.setdefault(case.group, []).append(case)
    for name, members in groups.items():
        for method in methods:
            scored = [case for case in members if "psnr" in values.get((method, case.name), {})]
            if scored:
                yield _line(method, name, scored, values)


def _line(method: str, group: str, cases: Sequence[CaseFacts], values: Values) -> Line:
    means = {}
    for metric in METRICS:
        having = [case for case in cases if metric in values[method, case.name]]
        if having:
            numbers = [values[method, case.name][metric] for case in having]
            means[metric] = interval_of_mean(numbers, [case.group for case in having])
    gains = [gain_of(method, case.name, values) for case in cases]
    return Line(
        method=method,
        subset=cases[0].subset,
        group=group,
        cases=len(cases),
        means=means,
        gain=interval_of_mean(gains, [case.group for case in cases]),
        worst_gain=min(gains),
    )


def gain_of(method: str, case: str, values: Values) -> float:
    """Return by how many dB a result is nearer to the sharp side than the blurred photo."""
    return values[method, case]["psnr"] - values[BLURRED, case]["psnr"]


# --- tables -------------------------------------------------------------------------------


def to_markdown(section: Mapping[str, Any]) -> str:
    """Draw the tables of the section as the JSON holds it."""
    quality = msgspec.convert(section, Quality)
    blocks: list[str] = []
    for subset in dict.fromkeys(line.subset for line in quality.summary):
        lines = [line for line in quality.summary if line.subset == subset]
        count = sum(case.subset == subset for case in quality.cases)
        blocks.append(f"### {subset or 'All photos'} ({count:,})")
        blocks.append(_overall([line for line in lines if not line.group], count))
        if any(line.group for line in lines):
            blocks += ["By sequence, PSNR in dB and SSIM:", _by_group(lines)]
    blocks.append(_how_to_read(quality))
    if len(quality.cases) <= _PER_IMAGE:
        blocks += ["### Each photo", "PSNR in dB and SSIM.", _per_image(quality)]
    return "\n\n".join(blocks)


_HEAD: Final = (
    *("method", "PSNR (dB)", "gain (dB)", "worst gain", "SSIM", "MS-SSIM"),
    *("VGG distance", "sharpness", "s a photo", "MiB"),
)


def _overall(lines: Sequence[Line], count: int) -> str:
    has_vgg = any("vgg" in line.means for line in lines)
    head = [name for name in _HEAD if has_vgg or name != "VGG distance"]
    return table(head, [_cells(line, count, has_vgg=has_vgg) for line in lines])


def _cells(line: Line, count: int, *, has_vgg: bool) -> list[str]:
    part = "" if line.cases == count else f" ({line.cases} of {count})"
    is_input = line.method == BLURRED
    vgg = [_mean(line, "vgg", 3)] if has_vgg else []
    return [
        line.method + part,
        with_interval(line.means["psnr"], 2),
        "" if is_input else with_interval(line.gain, 2, signed=True),
        "" if is_input else f"{line.worst_gain:+.2f}",
        with_interval(line.means["ssim"], 3),
        _mean(line, "ms_ssim", 3),
        *vgg,
        _mean(line, "sharpness", 2),
        "" if is_input else _mean(line, "seconds", 2),
        "" if is_input else _mean(line, "peak_mib", 0),
    ]


def with_interval(interval: Interval, digits: int, *, signed: bool = False) -> str:
    """Write a mean and its interval."""
    sign = "+" if signed else ""
    mean = f"{interval.mean:{sign}.{digits}f}"
    if interval.low is None or interval.high is None:
        return mean
    return f"{mean} ({interval.low:{sign}.{digits}f} to {interval.high:{sign}.{digits}f})"


def _mean(line: Line, metric: str, digits: int) -> str:
    return f"{line.means[metric].mean:.{digits}f}" if metric in line.means else "–"


def _short(line: Line) -> str:
    return f"{line.means['psnr'].mean:.2f} / {line.means['ssim'].mean:.3f}"


def _by_group(lines: Sequence[Line]) -> str:
    methods = list(dict.fromkeys(line.method for line in lines))
    found = {(line.group, line.method): _short(line) for line in lines}
    groups = {line.group: line.cases for line in lines if line.group and line.method == BLURRED}
    rows = [
        [f"{group} ({count})", *(found.get((group, method), "–") for method in methods)]
        for group, count in sorted(groups.items())
    ]
    return table(["sequence", *methods], rows)


def _per_image(quality: Quality) -> str:
    values = values_of(quality.rows)
    methods = list(dict.fromkeys(line.method for line in quality.summary))
    rows = [
        [case.name, *(_pair_of(values.get((method, case.name), {})) for method in methods)]
        for case in quality.cases
    ]
    return table(["photo", *methods], rows)


def _pair_of(metrics: Mapping[str, float]) -> str:
    return f"{metrics['psnr']:.2f} / {metrics['ssim']:.3f}" if "psnr" in metrics else "–"


_ABOUT_METRICS: Final = (
    (
        "- Sharpness is Tenengrad as a share of the sharp side's. Tenengrad needs no reference and "
        "also rises with noise and ringing: 1 is right, more is too much."
    ),
    (
        "- Seconds and memory are of restoring alone, at the size of these photos; memory is the "
        "growth of the process."
    ),
)


def _how_to_read(quality: Quality) -> str:
    known = sum(case.has_true_kernel for case in quality.cases)
    intervals = (
        f"- In brackets: {LEVEL:.0%} of {DRAWS:,} bootstrap draws (percentiles; whole sequences "
        "are drawn). Two methods are compared by their gains, which are of the same photos."
    )
    lines = [intervals, *_ABOUT_METRICS]
    if any("vgg" in line.means for line in quality.summary):
        lines.append(
            "- The VGG distance is of unit-length activations of VGG-19, all channels alike. It "
            "is like LPIPS and not LPIPS; less is better."
        )
    if any("true kernel" in line.method for line in quality.summary) or known < len(quality.cases):
        lines.append(
            f"- The true PSF is known for {known} of {len(quality.cases)} photos: those that were "
            "blurred here, and alike all over."
        )
    return "\n".join(lines)
