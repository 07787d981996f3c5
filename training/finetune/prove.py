"""Shows whether fine-tuning pays: a camera with a blur of its own, taught in one Quick training.

    python -m training.finetune.prove PHOTOS -o OUT [--minutes 9] [--photos 60]

A "camera" is made by synthesis: its owner pans, so paths are long and nearly level, its lens is a
little soft, its tone curve steep, its JPEGs coarse. 60 of the photos become pairs of that camera and
are taught as a person would, with the wizard's own steps. 12 others of the same camera, and 12
blurred in every way, are never seen by any of it: they judge. docs/finetune.md has what came of it.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import msgspec
import numpy as np

from engine.cli import print_line
from engine.photo_io import find_photos
from engine.weights import find_model, read_tensors
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters
from training.blur.pictures import save
from training.blur.synthesize import synthesize
from training.blur.trajectory import HandParameters
from training.data.quality import Levels
from training.data.reading import read_levels
from training.evaluate.scores import Scores, score
from training.finetune.compare import restore_with
from training.finetune.folder import Folder
from training.finetune.material import Pair
from training.finetune.protocol import Compared, Goal, Request, StepsTaken
from training.finetune.recipe import GENERAL
from training.finetune.worker import act

SIDE: Final = 480
OTHERS: Final = 12
_SEED: Final = 2024

CAMERA: Final = BlurConfig(
    unblurred_share=0.0,
    length_median=18.0,
    length_sigma=0.25,
    length_limit=34.0,
    algorithm1_share=0.0,
    bend_sigma_rad=(0.15, 0.08, 0.04),
    perspective_share=0.0,
    object_share=0.0,
    defocus_share=0.0,
    soft_share=1.0,
    soft_sigma=(0.7, 0.9),
    encoded_share=0.0,
    gamma=(2.3, 2.5),
    noise_share=1.0,
    shot_noise=(5e-5, 2e-4),
    jpeg_share=1.0,
    jpeg_quality=(82, 90),
)
_LEVEL: Final = 0.12  # standard deviation in rad from the horizon


def camera_blur(rng: np.random.Generator) -> BlurParameters:
    """Draw one shot of the camera: a pan to the left or to the right."""
    drawn = draw_blur(CAMERA, rng)
    assert drawn.motion is not None  # noqa: S101 - every shot is blurred
    path = drawn.motion.path
    assert isinstance(path, HandParameters)  # noqa: S101 - no path of Algorithm 1 is drawn
    heading = _LEVEL * float(rng.standard_normal()) + np.pi * int(rng.integers(2))
    level = msgspec.structs.replace(path, heading_rad=float(heading))
    motion = msgspec.structs.replace(drawn.motion, path=level)
    return msgspec.structs.replace(drawn, motion=motion)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make the camera, teach it, judge, and print what came of it as JSON."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("photos", type=Path, metavar="PHOTOS")
    parser.add_argument("-o", dest="target", type=Path, required=True, metavar="OUT")
    parser.add_argument("--minutes", type=float, default=9.0)
    parser.add_argument("--count", type=int, default=60, help="photos to teach with")
    parser.add_argument("--base", default="default")
    chosen = parser.parse_args(arguments)
    started = time.monotonic()
    photos = _photos(chosen.photos, chosen.count + 2 * OTHERS)
    taught, others = photos[: chosen.count], photos[chosen.count :]
    camera = chosen.target / "camera"
    for index, levels in enumerate(taught):
        _write_pair(camera, index, levels)
    folder = Folder(chosen.target / "run")
    request = Request(
        name="camera",
        folders=(str(camera),),
        goal=Goal.PAIRS,
        base=chosen.base,
        minutes=chosen.minutes,
    )
    folder.write("request", request)
    for action in ("check", "plan", "run", "compare"):
        if act(action, folder):
            return 1
    took_s = time.monotonic() - started
    print_line(
        json.dumps(_judged(folder, request, others) | {"minutes": round(took_s / 60, 1)}, indent=1)
    )
    return 0


def _photos(folder: Path, count: int) -> list[Levels]:
    """Read so many photos, spread over all of them by name."""
    found = find_photos([folder], recursive=True)
    need = SIDE + 2 * max(GENERAL.margin, CAMERA.margin)
    read: list[Levels] = []
    for index in np.random.default_rng(_SEED).permutation(len(found)):
        levels = read_levels(found[int(index)].path)
        if min(levels.shape[:2]) >= need:
            read.append(levels)
        if len(read) == count:
            return read
    sys.exit(f"{folder} has {len(read)} photos of {need} px a side; {count} are needed")


def _cut(levels: Levels, margin: int) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    side = SIDE + 2 * margin
    top, left = ((length - side) // 2 for length in levels.shape[:2])
    return levels[top : top + side, left : left + side].astype(np.float32) / np.float32(255.0)


def _write_pair(folder: Path, index: int, levels: Levels) -> None:
    rng = np.random.default_rng((_SEED, index))
    blurred, sharp = synthesize(_cut(levels, CAMERA.margin), camera_blur(rng), margin=CAMERA.margin)
    folder.mkdir(parents=True, exist_ok=True)
    for side, pixels in (("blur", blurred), ("sharp", sharp)):
        save(np.rint(255.0 * pixels).astype(np.uint8), folder / f"{index:03}_{side}.png")


# --- judging ------------------------------------------------------------------------------


def _judged(folder: Folder, request: Request, others: Sequence[Levels]) -> dict[str, object]:
    base = find_model(request.base)
    sets = {"camera": list(_own(others[:OTHERS])), "general": list(_general(others[OTHERS:]))}
    told = folder.told()
    compared = [event for event in told if isinstance(event, Compared)][-1]
    steps = [event.step for event in told if isinstance(event, StepsTaken)]
    result: dict[str, object] = {
        "steps": steps[-1],
        "share": compared.share,
        "may_be_default": compared.may_be_default,
        "held-out gain": round(compared.gain, 3),
    }
    for name, pairs in sets.items():
        before, after = (
            _scores(pairs, path, base.card.architecture, base.card.options)
            for path in (base.path, folder.new_weights)
        )
        gains = [
            b.psnr_after - a.psnr_after for a, b in zip(before.pairs, after.pairs, strict=True)
        ]
        result[name] = {
            "blurred": round(before.means["capped_before"], 2),
            "base": round(before.means["capped_after"], 2),
            "new": round(after.means["capped_after"], 2),
            "gain": round(after.means["capped_after"] - before.means["capped_after"], 3),
            "worst": round(min(gains), 2),
        }
    return result


def _scores(
    pairs: Sequence[Pair], path: Path, architecture: str, options: dict[str, object]
) -> Scores:
    return score(pairs, restore_with(read_tensors(path), architecture, options))


def _own(photos: Sequence[Levels]) -> Iterator[Pair]:
    for index, levels in enumerate(photos):
        rng = np.random.default_rng((_SEED, 1, index))
        blurred, sharp = synthesize(
            _cut(levels, CAMERA.margin), camera_blur(rng), margin=CAMERA.margin
        )
        yield f"camera-{index}", blurred, sharp


def _general(photos: Sequence[Levels]) -> Iterator[Pair]:
    for index, levels in enumerate(photos):
        rng = np.random.default_rng((_SEED, 2, index))
        scene = _cut(levels, GENERAL.margin)
        blurred, sharp = synthesize(scene, draw_blur(GENERAL, rng), margin=GENERAL.margin)
        yield f"general-{index}", blurred, sharp


if __name__ == "__main__":
    sys.exit(main())
