"""What stays of a run beside its checkpoints: the log, TensorBoard's files, and a plot."""

from __future__ import annotations

import json
import logging
import platform
import subprocess
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TextIO

import cv2
import msgspec
import numpy as np
import torch

from training.events import Evaluated, Event, Stepped
from training.state import RunState

_LOG = logging.getLogger(__name__)
logging.getLogger("matplotlib").setLevel(logging.WARNING)  # it tells of every font it looks at

LOG = "log.jsonl"
PLOT = "curves.png"
_SCALARS = "tensorboard"


def plain(event: Event) -> dict[str, Any]:
    """Return an event as plain data, its kind under ``event``."""
    return {"event": type(event).__name__.lower(), **msgspec.to_builtins(event, enc_hook=str)}


def environment(state: RunState) -> dict[str, str]:
    """Tell what a run ran on: versions, device, processes, and the state of the sources."""
    device = state.device
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else "CPU"
    return {
        "python": platform.python_version(),
        "torch": str(torch.__version__),
        "platform": platform.platform(),
        "device": f"{name}, {torch.get_num_threads()} threads",
        "processes": str(state.team.size),
        "sources": sources_state(),
    }


def sources_state() -> str:
    """Return the commit of the sources, with a plus where they were changed; empty without git."""
    here = Path(__file__).parent
    command = ["git", "-C", str(here), "describe", "--always", "--dirty=+", "--abbrev=12"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=20)
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()


class Recorder:
    """Writes every event down as it happens."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._log: TextIO | None = None
        self._board = _board(folder / _SCALARS)

    def __enter__(self) -> Self:
        self._log = (self._folder / LOG).open("a", encoding="utf-8")
        if self._log.tell() and not (self._folder / LOG).read_bytes().endswith(b"\n"):
            self._log.write("\n")  # a killed process left its last line unfinished
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._log is not None:
            self._log.close()
        if self._board is not None:
            self._board.close()

    def on_event(self, event: Event) -> None:
        """Add an event to the log, the scalars and, after an evaluation, the plot."""
        assert self._log is not None, "use it in a with statement"  # noqa: S101
        self._log.write(_json(plain(event)) + "\n")
        self._log.flush()
        if self._board is not None:
            _add_to_board(self._board, event)
        if isinstance(event, Evaluated):
            plot_log(self._folder / LOG, self._folder / PLOT)


def _json(data: dict[str, Any]) -> str:
    """Encode as JSON proper: numbers that are not finite become null."""
    return msgspec.json.encode(data).decode()


def _board(folder: Path) -> Any:
    """Open TensorBoard's writer, where it is installed."""
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError:
        _LOG.info("TensorBoard is not installed: no files for it are written")
        return None
    return SummaryWriter(str(folder))


def _add_to_board(board: Any, event: Event) -> None:
    if isinstance(event, Stepped):
        for name, loss in event.losses.items():
            board.add_scalar(f"loss/{name}", loss, event.step)
        board.add_scalar("learning rate", event.learning_rate, event.step)
        board.add_scalar("crops a second", event.crops_per_s, event.step)
    if isinstance(event, Evaluated):
        for name, value in event.scores.items():
            board.add_scalar(f"held out/{name}", value, event.step)
        if event.samples is not None:
            data = np.fromfile(event.samples, np.uint8)
            picture = cv2.imdecode(data, cv2.IMREAD_COLOR)
            if picture is not None:
                board.add_image("samples", picture[:, :, ::-1], event.step, dataformats="HWC")
        board.flush()


def plot_log(log: Path, target: Path) -> None:
    """Draw losses and held-out PSNR over the steps, where matplotlib is installed."""
    try:
        from matplotlib.figure import Figure
    except ImportError:
        return
    lines = list(_read_log(log))
    stepped = [x for x in lines if x["event"] == "stepped"]
    names = sorted({name for line in stepped for name in line["losses"]})
    figure = Figure(figsize=(9, 2.6 * (len(names) + 1)), layout="constrained")
    axes = figure.subplots(len(names) + 1, 1, sharex=True, squeeze=False)[:, 0]
    _draw(axes[0], "held-out PSNR (dB)", _points(lines, "evaluated", "scores", "capped_after"))
    blurred = _points(lines, "evaluated", "scores", "capped_before")
    axes[0].plot(*blurred, "--", color="gray", label="blurred")
    axes[0].legend()
    for axis, name in zip(axes[1:], names, strict=True):
        _draw(axis, name, _points(lines, "stepped", "losses", name))
    axes[-1].set_xlabel("steps of the generator")
    figure.savefig(target, dpi=80)


def _read_log(log: Path) -> Iterator[dict[str, Any]]:
    """Read events; lines that a killed process left unfinished are passed over."""
    for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
        with suppress(json.JSONDecodeError):
            yield json.loads(line)


def _points(
    lines: Iterable[dict[str, Any]], event: str, table: str, name: str
) -> tuple[list[int], list[float]]:
    """Return steps and values; of a step that was taken again after a crash, the later value."""
    chosen = [x for x in lines if x["event"] == event and x[table].get(name) is not None]
    points = dict(sorted({x["step"]: x[table][name] for x in chosen}.items()))
    return list(points), list(points.values())


def _draw(axis: Any, title: str, points: tuple[list[int], list[float]]) -> None:
    axis.plot(*points, marker="." if len(points[0]) < 40 else "")
    axis.set_ylabel(title)
    axis.grid(visible=True, alpha=0.3)
