"""Measures the canvas with two photos of 100 megapixels: ``python -m tests.app.bench_canvas``.

Prints how long a frame takes while the photo is panned, how long another strength takes on the
screen, and how much memory the process had at most. It judges nothing: figures of a busy machine
mean little, so it is no test. Memory is told as Linux tells it.
"""

from __future__ import annotations

import argparse
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple, Self

import numpy as np
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from app.models.edit import Blend
from app.models.layers import Layers
from app.models.mask import Brush, Mask, Stroke
from app.models.mask_plane import MaskPlane
from app.models.pyramid import Pyramid
from app.models.stored_photo import StoredPhoto
from app.views.canvas_panes import Mode
from app.views.compare_view import CompareView
from app.views.theme import apply_theme
from engine.photo import Metadata
from tests.engine.colour_samples import P3_MATRIX, SRGB_TONE, matrix_profile

_SIZE = (12_000, 8_400)
_VIEW = (1280, 800)
_FRAME_S = 1 / 60
_FRAMES = 240
_PUSH = 30.0  # device pixels a frame: 1800 a second


class _Time(NamedTuple):
    """Seconds by the clock, and seconds that our threads worked: a busy machine adds none."""

    wall_s: float
    work_s: float

    @classmethod
    def now(cls) -> Self:
        return cls(time.perf_counter(), time.process_time())

    def until_now(self) -> _Time:
        return _Time(time.perf_counter() - self.wall_s, time.process_time() - self.work_s)


def _photo(kind: type[np.uint8 | np.uint16], icc: bytes | None, seed: int) -> StoredPhoto:
    rng = np.random.default_rng(seed)
    block = rng.integers(0, np.iinfo(kind).max, (1200, 1200, 3), dtype=kind)
    repeats = (_SIZE[1] // 1200, _SIZE[0] // 1200, 1)
    return StoredPhoto(np.tile(block, repeats), metadata=Metadata(icc=icc), bit_depth=8)


def _mask() -> MaskPlane | None:
    points = [(2000.0 + 900 * step, 2000.0 + 600 * step) for step in range(9)]
    return MaskPlane.of(Mask().with_stroke(Stroke.of(Brush(2500), points)), _SIZE)


def _settle(qt: QApplication, view: CompareView) -> None:
    while not view.is_settled:
        qt.processEvents()


def _rest_of_frame(qt: QApplication, start_s: float) -> None:
    """Let timers run as they would until the next frame is due."""
    while (left_s := start_s + _FRAME_S - time.perf_counter()) > 0:
        qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, max(1, round(1000 * left_s)))


def _panned(qt: QApplication, view: CompareView) -> Iterator[tuple[_Time, bool]]:
    """Yield the time of each frame, and whether it was sharp."""
    for frame in range(_FRAMES):
        push = _PUSH if frame < _FRAMES // 2 else -_PUSH
        start = _Time.now()
        view.pan(-push, -push / 3)
        view.repaint()
        yield start.until_now(), view.is_settled
        _rest_of_frame(qt, start.wall_s)


def _mixed(qt: QApplication, view: CompareView, layers: Layers) -> Iterator[_Time]:
    """Yield the time until another mix is all on the screen."""
    for strength in range(20, 100, 8):
        blend = Blend(strength, 40)
        start = _Time.now()
        view.show_layers(Layers(layers.original, layers.result, None, blend, layers.mask))
        _settle(qt, view)
        yield start.until_now()


def _say(name: str, times: list[_Time], note: str = "") -> None:
    wall = np.array([each.wall_s for each in times]) * 1000
    work = np.array([each.work_s for each in times]) * 1000
    _print(
        f"{name:32s} median {np.median(wall):5.1f} ms  99 % {np.percentile(wall, 99):5.1f} ms  "
        f"worst {wall.max():5.1f} ms | work: median {np.median(work):5.1f} ms  "
        f"99 % {np.percentile(work, 99):5.1f} ms  {note}"
    )


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def _memory_mib() -> tuple[float, float]:
    """Return MiB in use now and at most."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() / 2**20, peak


def main(arguments: list[str]) -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--depth", type=int, choices=(8, 16), default=8, help="of the original")
    parser.add_argument("--wide", action="store_true", help="the photo is in Display P3")
    options = parser.parse_args(arguments)
    qt = QApplication([])
    apply_theme(qt)
    icc = matrix_profile(P3_MATRIX, SRGB_TONE) if options.wide else None
    start_s = time.perf_counter()
    original = Pyramid.of(_photo(np.uint8 if options.depth == 8 else np.uint16, icc, 0))
    result = Pyramid.of(_photo(np.uint16, icc, 1))
    _print(f"two photos made in {time.perf_counter() - start_s:.1f} s")
    view = CompareView()
    view.resize(*_VIEW)
    view.show()
    layers = Layers(original, result, None, Blend(70, 40), _mask())
    view.show_photo(layers)
    for mode in Mode:
        view.set_mode(mode)
        for scale in (0.3, 1.0, 2.0):
            view.fit()
            view.zoom_to(scale)
            _settle(qt, view)
            frames = list(_panned(qt, view))
            sharp = sum(is_sharp for _, is_sharp in frames)
            note = f"sharp {sharp} of {len(frames)}"
            _say(f"pan, {mode.value}, {scale:.0%}", [each for each, _ in frames], note)
    view.set_mode(Mode.RESULT_ONLY)
    for scale in (0.3, 1.0):
        view.zoom_to(scale)
        _settle(qt, view)
        _say(f"mix strength+grain+mask, {scale:.0%}", list(_mixed(qt, view, layers)))
    now, peak = _memory_mib()
    _print(f"memory {now:.0f} MiB now, {peak:.0f} MiB at most")
    view.close()


if __name__ == "__main__":
    main(sys.argv[1:])
