"""What this machine has, whether it works, and a self-test from photo to photo."""

from __future__ import annotations

import platform
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from engine.backends import precision_trials
from engine.backends.precision import probe
from engine.codecs.support import format_support
from engine.devices import find_device
from engine.errors import DeblurError
from engine.memory import free_memory
from engine.photo import Photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import find_model, model_files, read_tensors

_PACKAGES = ("torch", "openvino", "numpy", "opencv-python-headless", "pillow", "PySide6-Essentials")
_SIDE = 256
# The optional extras of pyproject.toml and what each brings.
_EXTRAS = {"raw": "rawpy", "research": "tensorboard"}


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the examination; only ``required`` ones decide whether all is well."""

    what: str
    works: bool
    detail: str
    required: bool = True


def examine() -> list[Finding]:
    """Look at the system, the packages, the devices, the models and the formats; try each."""
    return [
        Finding(
            "system",
            works=True,
            detail=f"{platform.platform()}, Python {platform.python_version()}",
        ),
        Finding("free memory", works=True, detail=f"{free_memory() / 2**30:.1f} GiB"),
        *_packages(),
        _try("CPU", partial(_restore_on, "cpu")),
        _try("NVIDIA GPU", partial(_restore_on, "cuda"), required=False),
        *_formats(),
        *_extras(),
        *_models(),
        _try("self-test", partial(_restore_on, "auto")),
    ]


def _try(what: str, check: Callable[[], str], *, required: bool = True) -> Finding:
    try:
        return Finding(what, works=True, detail=check(), required=required)
    except (DeblurError, OSError, RuntimeError, ImportError) as error:  # a broken installation
        return Finding(what, works=False, detail=" ".join(str(error).split()), required=required)


def _packages() -> Iterator[Finding]:
    for name in _PACKAGES:
        try:
            yield Finding(name, works=True, detail=version(name))
        except PackageNotFoundError:
            yield Finding(name, works=False, detail="not installed", required=name != "openvino")


def _formats() -> Iterator[Finding]:
    for each in format_support():
        what, is_required = f"format {each.format.label}", each.extra is None
        yield Finding(what, works=each.works, detail=each.detail, required=is_required)


def _extras() -> Iterator[Finding]:
    for extra, package in _EXTRAS.items():
        try:
            told = f"{package} {version(package)}"
            yield Finding(f"extra {extra}", works=True, detail=told, required=False)
        except PackageNotFoundError:
            told = f'not installed; pip install "deblur-app[{extra}]" adds it'
            yield Finding(f"extra {extra}", works=False, detail=told, required=False)


def _models() -> Iterator[Finding]:
    for path, _ in model_files():
        yield _try(f"model {path.stem}", partial(_check_tensors, path))


def _check_tensors(path: Path) -> str:
    return f"{len(read_tensors(path))} tensors match their SHA-256"


@dataclass(frozen=True, slots=True)
class DeviceTrial:
    """How quick a device restored a small square photo with the default model."""

    label: str
    seconds: float
    side: int = _SIDE


def try_device(name: str) -> DeviceTrial:
    """Restore a small photo on a device.

    Raises:
        DeviceError: There is no such device here, or it does not work.
        WeightsError: The default model is missing or damaged.
    """
    settings = RestoreSettings(device=name)
    restorer = Restorer.open(settings)
    photo = Photo(probe(_SIDE))
    started = time.perf_counter()
    restorer.restore(photo, settings)
    return DeviceTrial(restorer.device_label, time.perf_counter() - started)


def _restore_on(name: str) -> str:
    """Try a device; tells how, and how fast."""
    device = find_device(name)
    trial = try_device(name)
    told = f"{trial.label}: {trial.side}x{trial.side} in {trial.seconds:.2f} s"
    tried = precision_trials(find_model(RestoreSettings().model), device)
    return f"{told} (tried {', '.join(trial.told for trial in tried)})" if tried else told
