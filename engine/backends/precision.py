"""Which precision a model gets where the user leaves it open: the fastest that is exact enough.

Every candidate restores a probe image, once; what came out is kept in the user's cache, so that
later starts are quick and results stay the same. Processors that list a precision need not be fast
in it: bf16 took six times as long as fp32 on one that emulates it (docs/adr/0010).
"""

from __future__ import annotations

import hashlib
import logging
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import msgspec
import numpy as np
from platformdirs import user_cache_path

from engine.atomic import write_atomically
from engine.backends.base import Backend
from engine.photo import Pixels
from engine.pixels import Window, from_generator, to_generator

EXACT_ENOUGH_DB = 50.0
"""The least PSNR against fp32 of a precision that is chosen unasked."""

# Of the time of fp32. Hardware that has a precision halves it; a busy machine feigns less.
_CLEARLY_FASTER = 0.7
_PROBE_SIDE, _ROUNDS = 256, 5
_LOG = logging.getLogger(__name__)


class Trial(msgspec.Struct, frozen=True):
    """How a precision did on the probe: ``psnr_db`` against fp32, and ``seconds``."""

    precision: str
    psnr_db: float
    seconds: float

    @property
    def told(self) -> str:
        """One phrase for people."""
        return f"{self.precision} {self.psnr_db:.0f} dB in {self.seconds:.2f} s"


class Choice(msgspec.Struct, frozen=True):
    """The precision that was chosen, and the trials that led to it."""

    precision: str
    trials: tuple[Trial, ...] = ()


def cache_folder() -> Path:
    """Return the folder for what can be made anew; it need not exist."""
    return user_cache_path("deblur")


def trials(candidates: Sequence[str], *, model: str, device: str) -> tuple[Trial, ...]:
    """Return the trials that led to the choice; none where it has not been made."""
    choice = _recall(_path(model, device, candidates))
    return choice.trials if choice else ()


def open_fastest(
    open_in: Callable[[str], Backend], candidates: Sequence[str], *, model: str, device: str
) -> Backend:
    """Open a backend in the fastest precision that is exact enough.

    Args:
        open_in: Opens it in a given precision.
        candidates: Precisions beside fp32 that the device offers.
        model: SHA-256 of the model's tensors.
        device: What the times depend on: the device and the library.
    """
    if not candidates:
        return open_in("fp32")
    path = _path(model, device, candidates)
    choice = _recall(path)
    if choice is None:
        choice = _choose(open_in, candidates)
        _keep(choice, path)
    return open_in(choice.precision)


def _choose(open_in: Callable[[str], Backend], candidates: Sequence[str]) -> Choice:
    """Try every candidate against fp32; none of them stays open."""
    backends = {precision: open_in(precision) for precision in ("fp32", *candidates)}
    side = backends["fp32"].rules.padded(_PROBE_SIDE)
    window = to_generator(probe(side))
    # The first run also prepares kernels, so it is not among those that are timed.
    restored = {name: from_generator(each.run(window)) for name, each in backends.items()}
    seconds = dict.fromkeys(backends, float("inf"))
    for name in _ROUNDS * tuple(backends):  # in turns, so that all of them meet the same load
        seconds[name] = min(seconds[name], _time(backends[name], window))
    tried = tuple(
        Trial(name, _psnr_db(restored[name], restored["fp32"]), seconds[name]) for name in backends
    )
    return Choice(_best(tried), tried)


def _best(tried: Sequence[Trial]) -> str:
    """Return the fastest precision that is exact enough; the first that was tried is fp32."""
    fit = [trial for trial in tried if trial.psnr_db >= EXACT_ENOUGH_DB]
    quick = [trial for trial in fit if trial.seconds <= _CLEARLY_FASTER * tried[0].seconds]
    best = min(quick, key=lambda trial: trial.seconds, default=tried[0])
    _LOG.info("%s chosen: %s", best.precision, "; ".join(trial.told for trial in tried))
    return best.precision


def _time(backend: Backend, window: Window) -> float:
    """Return the seconds that a window takes."""
    started = time.perf_counter()
    backend.run(window)
    return time.perf_counter() - started


def probe(side: int) -> Pixels:
    """Make an image with what photos have: soft and hard edges, a gradient, flat areas, noise."""
    rng = np.random.default_rng(0)
    ramp = np.linspace(0.05, 0.95, side, dtype=np.float32)
    image = np.stack([np.tile(ramp, (side, 1)), np.tile(ramp[:, None], (1, side))] * 2, axis=2)
    image = np.ascontiguousarray(image[..., :3])
    for top, left, height, width in rng.integers(0, side, (24, 4)).tolist():
        colour = rng.random(3).tolist()
        cv2.rectangle(image, (left, top), (left + width // 3, top + height // 3), colour, -1)
    image[:, : side // 2] = cv2.GaussianBlur(image[:, : side // 2], (0, 0), 2.5)
    image += rng.normal(0.0, 0.01, image.shape).astype(np.float32)
    return np.clip(image, 0.0, 1.0)


def _psnr_db(restored: Pixels, reference: Pixels) -> float:
    """Compare without rounding to levels; at most 120, and 0 where there is no number."""
    error = float(np.mean((restored.astype(np.float64) - reference) ** 2))
    return float(-10 * np.log10(max(error, 1e-12))) if np.isfinite(error) else 0.0


# --- What was chosen before ---


def _path(model: str, device: str, candidates: Sequence[str]) -> Path:
    told = "\n".join((device, *candidates))
    name = f"{model[:32]}-{hashlib.sha256(told.encode()).hexdigest()[:16]}.json"
    return cache_folder() / "precision" / name


def _recall(path: Path) -> Choice | None:
    try:
        return msgspec.json.decode(path.read_bytes(), type=Choice)
    except (OSError, msgspec.MsgspecError):
        return None


def _keep(choice: Choice, path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, msgspec.json.encode(choice))
    except OSError as cause:
        _LOG.warning("the choice of precision cannot be kept in %s: %s", path, cause)
