"""Methods: named functions from a blurred photo to a restored one, side by side in one table."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, TypeAlias

import numpy as np

from engine.errors import DamagedWeightsError, UnknownModelError, UsageError, WeightsError
from engine.importing.install import convert_model
from engine.photo import Photo, Pixels
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import SUFFIX, find_model, model_label
from training.evaluate.baselines import (
    CAUTIOUS_NOISE,
    NOISE,
    ROUNDS,
    UNSHARP_SIGMA,
    Deconvolve,
    richardson_lucy,
    unsharp_mask,
    wiener,
    with_estimate,
    with_true_blur,
)
from training.evaluate.cases import Case
from training.evaluate.true_blur import TrueBlur

Kind: TypeAlias = Literal["blurred", "baseline", "true kernel", "model"]

BLURRED: Final = "blurred"
BASELINES: Final = ("unsharp", "wiener", "richardson-lucy")


@dataclass(frozen=True, slots=True)
class Method:
    """A way to restore photos.

    Attributes:
        name: Unique in a report.
        kind: What it is to be compared as.
        about: What it does, for people.
        restore: From blurred to restored pixels, (H, W, 3) float32 in [0, 1].
        restore_known: Likewise with the true blur; such a method is for synthetic photos alone.
    """

    name: str
    kind: Kind
    about: str
    restore: Callable[[Pixels], Pixels]
    restore_known: Callable[[Pixels, TrueBlur], Pixels] | None = None

    def applies_to(self, case: Case) -> bool:
        """Whether it can be run on a case."""
        return self.restore_known is None or case.blur is not None

    def run(self, case: Case) -> Pixels:
        """Restore the blurred photo of a case that it applies to."""
        if self.restore_known is not None and case.blur is not None:
            return self.restore_known(case.blurred, case.blur)
        return self.restore(case.blurred)


def _unchanged(blurred: Pixels) -> Pixels:
    return blurred


BLURRED_INPUT: Final = Method(BLURRED, "blurred", "the photo as it is", _unchanged)


# --- baselines ----------------------------------------------------------------------------


def baselines(names: Sequence[str]) -> tuple[Method, ...]:
    """Return baselines by name; a deconvolution comes with the true and with an estimated PSF.

    Raises:
        UsageError: There is none of a name, or scikit-image is missing.
    """
    return tuple(method for name in names for method in _baseline(name))


def _baseline(name: str) -> tuple[Method, ...]:
    if name == "unsharp":
        about = f"unsharp mask, sigma {UNSHARP_SIGMA:g} px, amount 100 %"
        return (Method(name, "baseline", about, unsharp_mask),)
    if name == "wiener":
        about = "Wiener filter of scikit-image, noise to signal {:g}"
        return _deconvolutions(
            name,
            (wiener(NOISE), about.format(NOISE)),
            (wiener(CAUTIOUS_NOISE), about.format(CAUTIOUS_NOISE)),
        )
    if name == "richardson-lucy":
        about = f"Richardson-Lucy of scikit-image, {ROUNDS} rounds"
        deconvolve = richardson_lucy()
        return _deconvolutions(name, (deconvolve, about), (deconvolve, about))
    raise UsageError(f"there is no baseline {name!r}; there are {', '.join(BASELINES)}")


def _deconvolutions(
    name: str, known: tuple[Deconvolve, str], estimated: tuple[Deconvolve, str]
) -> tuple[Method, Method]:
    return (
        Method(
            f"{name}, true kernel",
            "true kernel",
            f"{known[1]}, with the true PSF, in linear light where that was blurred",
            _unchanged,
            lambda blurred, blur: with_true_blur(blurred, blur, known[0]),
        ),
        Method(
            f"{name}, estimated line",
            "baseline",
            f"{estimated[1]}, with the straight line that leaves the sparsest edges",
            lambda blurred: with_estimate(blurred, estimated[0]),
        ),
    )


# --- models -------------------------------------------------------------------------------


@contextmanager
def open_models(names: Sequence[str], device: str) -> Iterator[tuple[Method, ...]]:
    """Open models by name, weights file, or any file that can be imported.

    A file from elsewhere is converted into a temporary folder; nothing is installed.

    Raises:
        WeightsError: There is no such model, or it cannot be used.
        ImportRefusedError: A file holds no generator that can restore photos here.
        DeviceError: There is no such device.
        UsageError: Two models would have the same name in the report.
    """
    labels = [_label(name) for name in names]
    if len(set(labels)) < len(labels):
        raise UsageError(f"two models have the same name in the report: {', '.join(labels)}")
    with tempfile.TemporaryDirectory(prefix="deblur-", ignore_cleanup_errors=True) as folder:
        yield tuple(
            _model(label, _usable(name, Path(folder)), device)
            for label, name in zip(labels, names, strict=True)
        )


def _label(name: str) -> str:
    path = Path(name)
    return path.stem if path.is_file() else model_label(name)


def _usable(name: str, folder: Path) -> str:
    """Return the name of an installed model or of a weights file of ours, made if need be."""
    try:
        find_model(name)
        return name
    except (UnknownModelError, DamagedWeightsError):
        source = Path(name)
        if not source.is_file():
            raise
    target = folder / f"{source.stem}{SUFFIX}"
    try:
        convert_model(source, target)
    except OSError as cause:
        raise WeightsError(f"cannot write into {folder}: {cause.strerror}; make room") from cause
    return str(target)


def _model(label: str, name: str, device: str) -> Method:
    settings = RestoreSettings(model=name, device=device)
    restorer = Restorer.open(settings)
    card = find_model(name).card
    warm = Photo(np.full((256, 256, 3), 0.5, np.float32))
    restorer.restore(warm, settings)  # kernels are prepared before anything is timed

    def restore(blurred: Pixels) -> Pixels:
        photo = Photo(blurred, is_gray=_is_gray(blurred))  # as its file would be restored
        return restorer.restore(photo, settings).pixels

    size = f"{card.parameters / 1e6:.2f} M parameters"
    about = f"{card.architecture}, {size}, on {restorer.device_label}"
    return Method(label, "model", about, restore)


def _is_gray(pixels: Pixels) -> bool:
    return all(np.array_equal(pixels[..., 0], pixels[..., channel]) for channel in (1, 2))
