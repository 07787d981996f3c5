"""Pictures of how far a run is: held-out pairs as rows, blurred, restored and sharp side by side."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.atomic import write_atomically
from engine.photo import Pixels, quantize
from training.evaluate.scores import restore_whole
from training.state import RunState

SAMPLES = "samples"
_ROWS = 4
_GAP = 4


def save_samples(
    folder: Path, state: RunState, images: Iterable[tuple[str, Pixels, Pixels]]
) -> Path:
    """Write ``samples/STEP.png`` in a run's folder; the first images stand for all."""
    restore = restore_whole(state.average, state.device, bf16=state.config.precision == "bf16")
    rows = [_row(blurred, restore(blurred), sharp) for _, blurred, sharp in islice(images, _ROWS)]
    width = max(row.shape[1] for row in rows)
    picture = np.concatenate([_padded(row, width) for row in rows])
    path = folder / SAMPLES / f"{state.step:08}.png"
    path.parent.mkdir(exist_ok=True)
    _, data = cv2.imencode(".png", picture[:, :, ::-1])
    write_atomically(path, data.tobytes())
    return path


def _row(*images: Pixels) -> NDArray[np.uint8]:
    gap = np.full((images[0].shape[0], _GAP, 3), 255, np.uint8)
    parts = [part for image in images for part in (quantize(image, 8), gap)]
    return np.concatenate(parts[:-1], axis=1).astype(np.uint8, copy=False)


def _padded(row: NDArray[np.uint8], width: int) -> NDArray[np.uint8]:
    """Fill a row to the widest, with a gap below."""
    return np.pad(row, ((0, _GAP), (0, width - row.shape[1]), (0, 0)), constant_values=255)
