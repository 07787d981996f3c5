"""The figure of a reading: F1 over confidence, a line for each method."""

from __future__ import annotations

import io
from pathlib import Path

from engine.atomic import write_atomically
from training.data.output import writing_into
from training.evaluate.detection.section import Reading
from training.evaluate.report import Picture


def save_curves(reading: Reading, folder: Path) -> Picture:
    """Draw the curves of a detector that tells confidences.

    Raises:
        OutputFolderError: The folder cannot be written.
    """
    picture = Picture(f"{reading.detector}-f1.png", f"{reading.detector}: F1 over confidence")
    with writing_into(folder):
        write_atomically(folder / picture.file, _curves(reading))
    return picture


def _curves(reading: Reading) -> bytes:
    from matplotlib.figure import Figure  # without pyplot: no window, no global state

    figure = Figure(figsize=(6, 3.6), layout="constrained")
    axis = figure.subplots()
    for scores in reading.methods:
        known = {score.confidence: score.f1 for score in scores.curve if score.f1 is not None}
        axis.plot(list(known), list(known.values()), marker=".", label=scores.method)
    axis.axvline(reading.confidence, color="gray", linestyle=":", linewidth=1)
    axis.set(xlabel="confidence from which on a detection counts", ylabel="F1", ylim=(0, 1))
    axis.grid(visible=True, alpha=0.3)
    axis.legend(fontsize="small")
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=80)
    return stream.getvalue()
