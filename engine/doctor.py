"""What this machine has, whether it works, and a self-test from photo to photo."""

from __future__ import annotations

import platform
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import numpy as np

from engine.devices import cpu_device, find_device, has_cuda_driver
from engine.errors import DeblurError
from engine.memory import free_memory
from engine.photo import Photo, PhotoFormat
from engine.photo_io import SaveOptions, load_photo, save_photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import model_files, read_tensors

_PACKAGES = ("torch", "openvino", "numpy", "opencv-python-headless", "pillow", "PySide6-Essentials")


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
        Finding("CPU", works=True, detail=cpu_device().label),
        _try("NVIDIA GPU", _cuda, required=False),
        *(_try(f"format {name.label}", partial(_round_trip, name)) for name in PhotoFormat),
        *(_models()),
        _try("self-test", _self_test),
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


def _cuda() -> str:
    return find_device("cuda").label if has_cuda_driver() else find_device("cuda:0").label


def _models() -> Iterator[Finding]:
    for path, _ in model_files():
        yield _try(f"model {path.stem}", partial(_check_tensors, path))


def _check_tensors(path: Path) -> str:
    return f"{len(read_tensors(path))} tensors match their SHA-256"


def _round_trip(photo_format: PhotoFormat) -> str:
    """Save a small photo and read it back."""
    ramp = np.linspace(0.0, 1.0, 32 * 48 * 3, dtype=np.float32).reshape(32, 48, 3)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"ramp{photo_format.suffix}"
        save_photo(Photo(ramp, format=photo_format), path, SaveOptions(photo_format))
        error = np.abs(load_photo(path).pixels - ramp).max()
    return f"saves and loads (largest difference {error * 255:.1f} levels)"


def _self_test() -> str:
    """Restore a small photo with the default model on the automatic device."""
    settings = RestoreSettings()
    restorer = Restorer.open(settings)
    pixels = np.random.default_rng(0).random((256, 256, 3), np.float32)
    started = time.perf_counter()
    restorer.restore(Photo(pixels), settings)
    return f"{restorer.device_label}: 256x256 in {time.perf_counter() - started:.2f} s"
