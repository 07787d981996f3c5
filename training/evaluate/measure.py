"""Every method on every case: rows of (method, case, metric, value)."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from engine.errors import DeblurError
from engine.memory import forget_peak, process_memory
from engine.photo import Pixels, quantize
from engine.progress import CancelToken
from training.data.quality import Levels
from training.data.reading import OnProgress
from training.data.report import Finding, Kind
from training.evaluate.cases import Case, FoundCases, read_cases
from training.evaluate.methods import Method
from training.evaluate.metrics import compare, tenengrad
from training.evaluate.protocols import Align
from training.perceptual import Vgg19Features

Row = tuple[str, str, str, float]
"""Method, case, metric, value."""


class CaseFacts(msgspec.Struct, frozen=True):
    """What a report keeps of a case."""

    name: str
    group: str
    subset: str
    width: int
    height: int
    has_true_kernel: bool


@dataclass(slots=True)
class Measured:
    """What came out."""

    cases: list[CaseFacts] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def measure(
    found: FoundCases,
    methods: Sequence[Method],
    align: Align,
    *,
    features: Vgg19Features | None = None,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> Measured:
    """Score all methods on all cases that can be scored; what cannot is among the findings.

    Args:
        found: The cases.
        methods: Each has a name of its own; the blurred photo comes first.
        align: What of a result is compared with what.
        features: VGG-19, for the distance of its activations.
        cancel: Asked at every method and case.
        on_progress: Told how many cases are done, of how many.

    Raises:
        Cancelled: Somebody asked to stop.
    """
    measured = Measured(findings=list(found.findings))
    for done, read in enumerate(read_cases(found), start=1):
        measured.findings += read.findings
        if read.case is not None:
            measured.cases.append(_facts(read.case))
            for method in methods:
                if cancel is not None:
                    cancel.raise_if_cancelled()
                if not method.applies_to(read.case):
                    continue
                is_scored = _score(method, read.case, align, features, measured)
                if not is_scored and method.kind == "blurred":
                    break  # the protocol cannot compare this case with anything
        if on_progress:
            on_progress(done, len(found.cases))
    return measured


def _facts(case: Case) -> CaseFacts:
    height, width = case.levels.shape[:2]
    known = case.blur is not None
    return CaseFacts(case.name, case.group, case.subset, width, height, known)


def _score(
    method: Method,
    case: Case,
    align: Align,
    features: Vgg19Features | None,
    measured: Measured,
) -> bool:
    """Add the rows of one result, or a finding if there is none; tells which."""
    try:
        restored, seconds, peak = _timed(method, case)
        image, sharp = align(as_levels(restored), case.references)
        values = {**_metrics(image, sharp, features), "seconds": seconds, "peak_mib": peak}
    except DeblurError as error:
        name = f"{method.name} on {case.name}"
        measured.findings.append(Finding(Kind.FAILED, name, str(error)))
        return False
    measured.rows += [(method.name, case.name, key, value) for key, value in values.items()]
    return True


def _timed(method: Method, case: Case) -> tuple[Pixels, float, float]:
    """Restore, with the seconds that took and the MiB that it took at most above those before."""
    forget_peak()
    before, started = process_memory().now, time.perf_counter()
    restored = method.run(case)
    seconds = time.perf_counter() - started
    return restored, seconds, max(0, process_memory().peak - before) / 2**20


def as_levels(pixels: Pixels) -> Levels:
    """Round pixels in [0, 1] to (H, W, 3) uint8."""
    return quantize(pixels, 8).astype(np.uint8, copy=False)


def _metrics(image: Levels, sharp: Levels, features: Vgg19Features | None) -> dict[str, float]:
    likeness = compare(image, sharp, features)
    every = dict(_known(likeness.psnr, likeness.ssim, likeness.ms_ssim, likeness.vgg))
    sharpness, wanted = tenengrad(image), tenengrad(sharp)
    return {**every, "tenengrad": sharpness, "sharpness": sharpness / max(wanted, 1e-9)}


def _known(*values: float | None) -> Iterator[tuple[str, float]]:
    for name, value in zip(("psnr", "ssim", "ms_ssim", "vgg"), values, strict=True):
        if value is not None:
            yield name, value
