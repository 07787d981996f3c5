"""The part of ``deblur evaluate`` about detection: its options, and its section of the report."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from engine.errors import DeblurError, UsageError

if TYPE_CHECKING:
    from training.cli_evaluate import Work
    from training.evaluate.cases import Case
    from training.evaluate.detection.boxes import Detector
    from training.evaluate.detection.study import Album, DetectionStudy
    from training.evaluate.report import Report

CODES_PRESET = "camera-shake"
"""What blurs codes, whatever blurs photos: the paper's 60 px leave none to be read."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Declare what detection is asked for with."""
    add = parser.add_argument_group("object detection").add_argument
    add("--detector", type=Path, metavar="FILE.onnx", help="a COCO detector: YOLO or NanoDet heads")
    add("--detector-side", type=int, default=640, metavar="N", help="of a file that leaves it open")
    add("--detector-colours", choices=("rgb-unit", "bgr-imagenet"), help="that the file takes")
    add("--detector-gray", type=int, metavar="0..255", help="level of the letterbox's margins")
    add("--confidence", type=float, default=0.4, metavar="X", help="from which on it counts (0.4)")
    add("--faces", action="store_true", help="find faces, with scikit-image")
    add("--codes", type=int, default=0, metavar="N", help="read QR codes in N scenes drawn here")


def check(arguments: argparse.Namespace) -> None:
    """Open every detector once, before anything else is done.

    Raises:
        UsageError: A detector cannot be used, or an option makes no sense.
    """
    if arguments.codes < 0:
        raise UsageError(f"--codes must be 0 or more, got {arguments.codes}")
    list(_detectors(arguments))


def words(arguments: argparse.Namespace) -> list[str]:
    """Return the options that were given, to be typed again."""
    said: list[str] = []
    if arguments.detector:
        said += ["--detector", arguments.detector.name]
        for name, usual in (("side", 640), ("colours", None), ("gray", None)):
            value = getattr(arguments, f"detector_{name}")
            said += [f"--detector-{name}", str(value)] * (value != usual)
        said += ["--confidence", f"{arguments.confidence:g}"]
    said += ["--faces"] * arguments.faces
    return said + ["--codes", str(arguments.codes)] * bool(arguments.codes)


def measure(work: Work, report: Report, folder: Path | None) -> None:
    """Detect in all photos after all methods, where a detector was asked for."""
    from training.evaluate.detection.plot import save_curves
    from training.evaluate.detection.section import KEY, DetectionSection
    from training.evaluate.detection.study import Album

    shown = [method.name for method in work.methods if method.kind in {"blurred", "model"}]
    album = Album(folder, shown) if folder else None
    studies = [*_on_pairs(work, album), *_on_codes(work, album)]
    if not studies:
        return
    readings = tuple(study.reading() for study in studies)
    report.sections[KEY] = msgspec.to_builtins(DetectionSection(readings))
    for study, reading in zip(studies, readings, strict=True):
        if folder and reading.has_scores:
            report.pictures.append(save_curves(reading, folder))
        report.pictures.extend(study.pictures)


def _on_pairs(work: Work, album: Album | None) -> Sequence[DetectionStudy]:
    from training.evaluate.cases import read_cases
    from training.evaluate.detection.study import DetectionStudy

    preset = work.arguments.blur
    material = f"Sharp photos blurred by the preset {preset}" if preset else "The pairs"
    studies = [DetectionStudy(each, material, album) for each in _detectors(work.arguments)]
    if studies:
        cases = (read.case for read in read_cases(work.found))
        _show(work, (case for case in cases if case is not None), studies)
    return studies


def _on_codes(work: Work, album: Album | None) -> Sequence[DetectionStudy]:
    if not work.arguments.codes:
        return ()
    from training.evaluate.detection.codes import CodeDetector, code_cases
    from training.evaluate.detection.study import DetectionStudy

    material = f"Drawn scenes with codes, blurred by the preset {CODES_PRESET}"
    study = DetectionStudy(CodeDetector(), material, album)
    _show(work, code_cases(work.arguments.codes, preset=CODES_PRESET, seed=0), [study])
    return (study,)


def _show(work: Work, cases: Iterator[Case], studies: Sequence[DetectionStudy]) -> None:
    """Let studies see every case after every method that can be run on it."""
    from training.evaluate.measure import as_levels

    for case in cases:
        for method in work.methods:
            work.cancel.raise_if_cancelled()
            if not method.applies_to(case):
                continue
            try:
                restored = as_levels(method.run(case))
            except DeblurError:
                continue  # a finding of the quality section tells of it
            for study in studies:
                study.see(case, method.name, restored)


def _detectors(arguments: argparse.Namespace) -> Iterator[Detector]:
    if arguments.detector:
        from training.evaluate.detection.onnx_detector import DetectorOptions, OnnxDetector

        options = DetectorOptions(
            side=arguments.detector_side,
            colours=arguments.detector_colours,
            gray=arguments.detector_gray,
            confidence=arguments.confidence,
        )
        yield OnnxDetector.open(arguments.detector, options)
    if arguments.faces:
        from training.evaluate.detection.faces import FaceDetector

        yield FaceDetector()
