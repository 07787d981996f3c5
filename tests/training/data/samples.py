"""Tiny sets of pairs, photos and frames that the tests of data share."""

from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tests.training.tiny import save_png, texture

Levels = NDArray[np.uint8]


def touch(folder: Path, *names: str) -> Path:
    """Make empty files: finding pairs looks at names alone."""
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def shaken(sharp: Levels, *, length: int = 7) -> Levels:
    """Blur along the rows, symmetrically, so that nothing is shifted."""
    kernel = np.full((1, length), 1.0 / length, np.float32)
    return np.asarray(cv2.filter2D(sharp, -1, kernel), np.uint8)


def save_pair(folder: Path, name: str, *, seed: int = 0, side: int = 64) -> tuple[Levels, Levels]:
    """Write NAME_blur.png and NAME_sharp.png; returns both."""
    sharp = texture(side, side + 16, seed=seed)
    blurred = shaken(sharp)
    save_png(folder / f"{name}_blur.png", blurred)
    save_png(folder / f"{name}_sharp.png", sharp)
    return blurred, sharp


def save_gopro(folder: Path, sequences: int = 2, frames: int = 2) -> Path:
    """Write a tiny GoPro tree: ``sequences`` to train on, and one to test."""
    for index in range(sequences + 1):
        part = "test" if index == sequences else "train"
        scene = folder / part / f"GOPR{index:04}_11_00"
        for frame in range(1, frames + 1):
            sharp = texture(64, 80, seed=10 * index + frame)
            for side, levels in (
                ("sharp", sharp),
                ("blur", shaken(sharp)),
                ("blur_gamma", shaken(sharp, length=9)),
            ):
                save_png(scene / side / f"{frame:06}.png", levels)
    return folder


def scene_levels(height: int, width: int, *, seed: int = 0) -> Levels:
    """Return (H, W, 3) blocks of 16 px with a little texture, quiet as photos are."""
    large = texture(-(-height // 4), -(-width // 4), seed=seed).repeat(4, axis=0).repeat(4, axis=1)
    fine = texture(height, width, seed=seed + 100)
    return np.asarray(0.85 * large[:height, :width] + 0.15 * fine, np.uint8)


def moving_frames(count: int, *, step: int = 2, seed: int = 0) -> list[Levels]:
    """Let a camera pan over a scene of coarse and fine blocks, ``step`` pixels a frame."""
    wide = scene_levels(64, 96 + step * count, seed=seed)
    return [np.ascontiguousarray(wide[:, i * step : i * step + 96]) for i in range(count)]


def save_frames(folder: Path, frames: list[Levels]) -> Path:
    """Write frames whose names sort wrongly as text: 1.png, 2.png, ... 10.png."""
    for number, frame in enumerate(frames, start=1):
        save_png(folder / f"{number}.png", frame)
    return folder


def fail_on_call(number: int, error: OSError) -> Callable[[int], None]:
    """Return a stand-in for ``os.fsync`` that fails from its n-th call on: the disk is full."""
    calls: list[None] = []

    def fsync(_: int) -> None:
        calls.append(None)
        if len(calls) >= number:
            raise error

    return fsync
