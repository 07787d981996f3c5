"""Samples of the blur that is made, for people to say whether theirs looks like that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from engine.errors import DatasetError, PhotoError
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.synthesize import synthesize
from training.blur.trajectory import trajectory_of
from training.data.photos import PhotoPool
from training.data.quality import Levels
from training.data.reading import read_levels
from training.finetune.folder import Folder
from training.finetune.material import upright_crop
from training.finetune.protocol import Request, SampleMade
from training.finetune.recipe import blur_of
from training.finetune.train import save_pictures

COUNT: Final = 12
SIDE: Final = 240
LEAST: Final = 176
"""Sides of a sample in pixels, of large photos and of the smallest."""


def draw_samples(folder: Folder, photos: Sequence[str]) -> Iterator[SampleMade]:
    """Blur parts of some photos as a training would, and write both sides.

    Args:
        folder: Of the fine-tuning; its request says how strong, and what is drawn.
        photos: Those that can be used.

    Raises:
        DatasetError: None of them can be read.
    """
    request = folder.request()
    blur = _only_blurred(blur_of(request))
    pools = list(_pools(photos, request, LEAST + 2 * blur.margin))
    for index in range(COUNT):
        rng = np.random.default_rng((request.seed, index))
        pool = pools[index % len(pools)]
        side = min(SIDE + 2 * blur.margin, *pool.photos[0].shape[:2])
        scene = upright_crop(pool.photos[0], rng, side)
        parameters = draw_blur(blur, rng)
        blurred, sharp = synthesize(scene, parameters, margin=blur.margin)
        path = trajectory_of(parameters.motion.path) if parameters.motion else None
        length = float(np.abs(np.diff(path)).sum()) if path is not None else 0.0
        names = save_pictures(
            folder.samples, f"{request.seed}-{request.blur}-{index:02}", (sharp, blurred)
        )
        yield SampleMade(sharp=names[0], blurred=names[1], length=length)


def _only_blurred(blur: BlurConfig) -> BlurConfig:
    return msgspec.structs.replace(blur, unblurred_share=0.0, still_camera_share=0.0)


def _pools(photos: Sequence[str], request: Request, least: int) -> Iterator[PhotoPool]:
    """Read some photos, spread over all of them."""
    rng = np.random.default_rng(request.seed)
    found = 0
    for place in rng.permutation(len(photos)):
        levels = _levels(photos[int(place)])
        if levels is not None and min(levels.shape[:2]) >= least:
            yield PhotoPool(Path(), [levels], ["photo"])
            found += 1
        if found == COUNT:
            return
    if not found:
        place_of = Path(photos[0]).parent if photos else Path()
        raise DatasetError(place_of, f"no photo of at least {least} px a side to make samples of")


def _levels(path: str) -> Levels | None:
    try:
        return read_levels(Path(path))
    except PhotoError:
        return None
