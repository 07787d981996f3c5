"""The base and what was learned, on photos that were never learned from; and how much of it to take.

Weights between both are tried (Wang et al. 2019, network interpolation): what is best on the user's
held-out photos and forgets nothing of blur in general is kept, so that nobody is worse off.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from statistics import fmean
from typing import Any, Final

import cv2
import numpy as np
import torch
from numpy.typing import NDArray

from engine.architectures import build
from engine.errors import TrainingError
from engine.grid import grid_growth
from engine.metrics import psnr, ssim
from engine.photo import Pixels, quantize
from engine.weights import ModelEntry, Tensors, WeightsCard, find_model, read_tensors, save_weights
from engine.windows import luma_of, spread_windows
from training.evaluate.metrics import tenengrad
from training.evaluate.scores import Restore, restore_whole, score
from training.finetune.folder import Folder, Recipe, Split
from training.finetune.material import Material, gather
from training.finetune.protocol import (
    Compared,
    Figures,
    Goal,
    PhotoCompared,
    Request,
    TrainingEnded,
)
from training.finetune.recipe import blur_of, median_length, pairs_for
from training.finetune.train import Tell, save_pictures

SHARES: Final = (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2)
FORGOTTEN_DB: Final = 0.1
"""How much may be lost on blur in general."""

LEAST_GAIN_DB: Final = 0.02
"""A smaller gain on held-out photos is none."""

SHOWN: Final = 8
_WINDOW: Final = 64

Levels = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Tried:
    """One mix of weights: how much of what was learned, and its scores in dB."""

    share: float
    tensors: Tensors
    own_db: float
    general_db: float


def compare(folder: Folder, tell: Tell) -> Compared:
    """Choose the weights to keep, write them with their card, and compare them with the base.

    Raises:
        TrainingError: Nothing was trained here.
        DatasetError: The photos are not there any more.
    """
    request, split = folder.request(), folder.read("split", Split)
    if split is None or not folder.has_best:
        raise TrainingError(f"nothing was trained in {folder.path.name} yet; train first")
    base, recipe = find_model(request.base), folder.read("recipe", Recipe) or Recipe()
    material = gather(
        split,
        request.goal,
        blur_of(request),
        crop=recipe.crop,
        pairs=pairs_for(len(split.held_out)),
        seed=request.seed,
        threads=2,
    )
    judge = _Judge(base.card, material)
    before, tried = judge.choose(read_tensors(base.path), read_tensors(folder.best_weights))
    photos = list(_photos(folder, judge, before, tried))
    for photo in photos:
        tell(photo)
    compared = _compared(before, tried, photos)
    _write(folder, base, split, tried, compared)
    tell(compared)
    return compared


# --- choosing -----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Judge:
    """Scores weights of one architecture on what was held out."""

    card: WeightsCard
    material: Material

    def choose(self, base: Tensors, best: Tensors) -> tuple[_Tried, _Tried]:
        """Return the base, and the mix that does most good and no harm.

        Where every mix forgets too much, the one that forgets least is returned.
        """
        before = self._try(base, base, 0.0)
        tried = [self._try(base, best, share) for share in SHARES]
        harmless = [t for t in tried if t.general_db >= before.general_db - FORGOTTEN_DB]
        if harmless:
            return before, max(harmless, key=lambda t: t.own_db)
        return before, max(tried, key=lambda t: t.general_db)

    def _try(self, base: Tensors, best: Tensors, share: float) -> _Tried:
        mixed = {
            name: ((1.0 - share) * tensor.astype(np.float64) + share * best[name]).astype(
                np.float16
            )
            for name, tensor in base.items()
        }
        restore = self.restore(mixed)
        own, general = (
            score(pairs, restore).means["capped_after"]
            for pairs in (self.material.held_out, self.material.general)
        )
        return _Tried(share, mixed, own, general)

    def restore(self, tensors: Tensors) -> Restore:
        """Return what restores with some weights."""
        return restore_with(tensors, self.card.architecture, self.card.options)


def restore_with(tensors: Tensors, architecture: str, options: Mapping[str, Any]) -> Restore:
    """Return what restores with the weights of an architecture, in fp32, where it is quickest."""
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    generator = build(architecture, options).eval()
    generator.load_state_dict({k: torch.from_numpy(t).float() for k, t in tensors.items()})
    return restore_whole(generator.to(device), device, bf16=False)


# --- photo by photo -----------------------------------------------------------------------


def _photos(
    folder: Folder, judge: _Judge, before: _Tried, tried: _Tried
) -> Iterator[PhotoCompared]:
    """Measure every held-out pair with both; pictures are made of the first ones."""
    restores = judge.restore(before.tensors), judge.restore(tried.tensors)
    for index, (name, blurred, sharp) in enumerate(judge.material.held_out):
        images = (sharp, blurred, *(restore(blurred) for restore in restores))
        files = ("", "", "", "")
        if index < SHOWN:
            files = save_pictures(folder.compared, name, images)  # type: ignore[assignment]
        levels = [_levels(image) for image in images]
        yield PhotoCompared(
            name=name,
            sharp=files[0],
            blurred=files[1],
            base=files[2],
            new=files[3],
            base_figures=_figures(levels[1], levels[2], levels[0]),
            new_figures=_figures(levels[1], levels[3], levels[0]),
        )


def _levels(pixels: Pixels) -> Levels:
    return quantize(pixels, 8).astype(np.uint8, copy=False)


def _figures(blurred: Levels, restored: Levels, sharp: Levels) -> Figures:
    """Measure one result; the grid and the cast are those that the blurred photo did not have."""
    windows = spread_windows(*sharp.shape[:2], side=_WINDOW)
    before, after = ([luma_of(w.crop(x)) for w in windows] for x in (blurred, restored))
    moved = restored.astype(np.float32).mean(axis=(0, 1)) - blurred.mean(axis=(0, 1))
    return Figures(
        psnr=min(psnr(restored, sharp), 50.0),
        ssim=ssim(restored, sharp),
        sharpness=tenengrad(restored) / max(tenengrad(sharp), 1e-6),
        grid=grid_growth(before, after).share,
        cast=float(np.abs(moved - moved.mean()).max()),
    )


def _compared(before: _Tried, tried: _Tried, photos: Sequence[PhotoCompared]) -> Compared:
    base = _mean([photo.base_figures for photo in photos])
    new = _mean([photo.new_figures for photo in photos])
    gain, general = new.psnr - base.psnr, tried.general_db - before.general_db
    reason = ""
    if gain < LEAST_GAIN_DB:
        reason = f"on photos that it never saw it is no better ({gain:+.2f} dB)"
    elif general < -FORGOTTEN_DB:
        reason = f"on other blur it is worse than before ({general:+.2f} dB)"
    return Compared(
        base=base,
        new=new,
        gain=gain,
        general_gain=general,
        share=tried.share,
        wins=sum(p.new_figures.psnr > p.base_figures.psnr for p in photos),
        photos=len(photos),
        may_be_default=not reason,
        reason=reason,
    )


def _mean(figures: Sequence[Figures]) -> Figures:
    return Figures(
        **{
            name: fmean(getattr(each, name) for each in figures)
            for name in Figures.__struct_fields__
        }
    )


# --- the card -----------------------------------------------------------------------------


def _write(
    folder: Folder, base: ModelEntry, split: Split, tried: _Tried, compared: Compared
) -> None:
    """Write the chosen weights with their card and a small picture of what they do."""
    request = folder.request()
    card = WeightsCard(
        name=request.name,
        architecture=base.card.architecture,
        options=base.card.options,
        description=f"{base.name}, fine-tuned on photos of one person",
        training_data=_data_words(request, split),
        recipe=_recipe_words(folder, request, tried),
        metrics={
            "held-out photos": {
                "psnr_base": compared.base.psnr,
                "psnr": compared.new.psnr,
                "ssim_base": compared.base.ssim,
                "ssim": compared.new.ssim,
                "photos": float(len(split.held_out)),
                "pairs": float(compared.photos),
            },
            "blur in general": {"psnr_gain": compared.general_gain},
        },
        licence=base.card.licence,
        credits=base.card.credits,
        date=datetime.now(UTC).date().isoformat(),
        base=f"{base.name} ({base.card.tensors_sha256[:16]})",
    )
    folder.compared.mkdir(parents=True, exist_ok=True)
    save_weights(folder.new_weights, tried.tensors, card, preview=_preview(folder))


def _data_words(request: Request, split: Split) -> str:
    kind = "sharp photos, blurred by Deblur" if request.goal is Goal.PHOTOS else "real pairs"
    return f"{len(split.learned)} {kind}; {len(split.held_out)} more were held out"


def _recipe_words(folder: Folder, request: Request, tried: _Tried) -> str:
    steps = [event for event in folder.told() if isinstance(event, TrainingEnded)]
    parts = [f"{steps[-1].step} steps in {steps[-1].elapsed_s / 60.0:.0f} minutes"] if steps else []
    parts += [f"{tried.share:.0%} of what was learned, the rest is the base"]
    if request.goal is Goal.PHOTOS:
        parts += [f"blur {request.blur} of 100 (median path {median_length(request.blur):.0f} px)"]
    parts += [f"seed {request.seed}", f"torch {torch.__version__}", platform.platform()]
    return "; ".join(parts)


def _preview(folder: Folder) -> bytes:
    """Return a JPEG of the first compared photo, before and after."""
    files = sorted(folder.compared.glob("*-0.png"))[:1]
    if not files:
        return b""
    stem = files[0].name.removesuffix("-0.png")
    paths = [folder.compared / f"{stem}-{side}.png" for side in (1, 3)]
    sides = [
        np.asarray(cv2.imdecode(np.fromfile(path, np.uint8), cv2.IMREAD_COLOR)) for path in paths
    ]
    _, data = cv2.imencode(".jpg", np.hstack(sides), [cv2.IMWRITE_JPEG_QUALITY, 88])
    return data.tobytes()
