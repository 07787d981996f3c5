"""The plot of a report: what each method gains, against how good the blurred photo was."""

from __future__ import annotations

import io
from collections.abc import Sequence

from training.evaluate.methods import BLURRED
from training.evaluate.quality import Quality, gain_of, values_of


def gain_plot(quality: Quality, methods: Sequence[str]) -> bytes:
    """Draw a point for each photo and method; returns a PNG."""
    from matplotlib.figure import Figure  # without pyplot: no window, no global state

    figure = Figure(figsize=(7.5, 4.5), layout="constrained")
    axis = figure.subplots()
    values = values_of(quality.rows)
    for method in methods:
        names = [case.name for case in quality.cases if (method, case.name) in values]
        if method == BLURRED or not names:
            continue
        before = [values[BLURRED, name]["psnr"] for name in names]
        gains = [gain_of(method, name, values) for name in names]
        axis.plot(before, gains, "o", markersize=4, alpha=0.7, label=method)
    axis.axhline(0.0, color="gray", linewidth=1)
    axis.set_xlabel("PSNR of the blurred photo (dB)")
    axis.set_ylabel("gain (dB)")
    axis.grid(visible=True, alpha=0.3)
    axis.legend(fontsize="small")
    stream = io.BytesIO()
    figure.savefig(stream, format="png", dpi=80)
    return stream.getvalue()
