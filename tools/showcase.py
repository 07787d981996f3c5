"""Make the pictures of docs/pictures.md: what a model does well, and where it fails.

    python tools/showcase.py PHOTOS docs/images/showcase [--model NAME|FILE]

PHOTOS is a folder with the sharp photos that ``CASES`` names; docs/pictures.md tells where they are
from. Every photo is blurred by our own synthesis, restored, and shown at 100 %: blurred, restored,
sharp. What is printed are PSNRs of the part that is shown.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import cv2
import msgspec
import numpy as np

from engine import Photo, Restorer, RestoreSettings, load_photo
from engine.metrics import psnr
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.pictures import save, tile
from training.blur.synthesize import synthesize
from training.data.minibatch import Image
from training.data.quality import Levels
from training.evaluate.measure import as_levels

SIDE: Final = 300

# Nothing but what a case asks for: what it shows is one thing at a time.
_PLAIN: Final[Mapping[str, Any]] = {
    "unblurred_share": 0.0,
    "length_sigma": 0.0,
    "algorithm1_share": 0.0,
    "perspective_share": 0.0,
    "object_share": 0.0,
    "defocus_share": 0.0,
    "soft_sigma": (0.5, 0.5),
    "soft_share": 1.0,
    "encoded_share": 0.0,
    "gain_share": 0.0,
    "highlight_share": 0.0,
    "noise_share": 1.0,
    "shot_noise": (4e-5, 4e-5),
    "jpeg_share": 0.0,
}


@dataclass(frozen=True, slots=True)
class Case:
    """One picture.

    Attributes:
        name: Of its file.
        photo: The sharp photo's name, without its suffix.
        place: Top and left of the part that is shown.
        blur: What differs from ``_PLAIN``.
        seed: Of what is drawn.
    """

    name: str
    photo: str
    place: tuple[int, int]
    blur: Mapping[str, Any]
    seed: int = 0


CASES: Final = (
    Case("shake", "colosseum", (420, 560), {"length_median": 9.0}),
    Case("print", "microfilm", (330, 440), {"length_median": 10.0}, seed=1),
    Case("evening", "storefront", (90, 0), {"length_median": 12.0, "highlight_share": 1.0}, seed=2),
    Case("sharp", "colosseum", (420, 560), {"unblurred_share": 1.0}),
    Case("huge", "colosseum", (420, 560), {"length_median": 40.0, "length_limit": 40.0}, seed=4),
    Case(
        "defocus",
        "microfilm",
        (330, 440),
        {"unblurred_share": 1.0, "defocus_share": 1.0, "defocus_radius": (4.0, 4.0)},
    ),
    Case(
        "noise", "storefront", (90, 0), {"length_median": 12.0, "shot_noise": (8e-3, 8e-3)}, seed=2
    ),
    Case("face", "astronaut", (20, 80), {"length_median": 22.0}, seed=5),
    Case("small-print", "microfilm", (330, 440), {"length_median": 26.0}, seed=6),
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Write every picture."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("photos", type=Path, metavar="PHOTOS")
    parser.add_argument("target", type=Path, metavar="DIR")
    parser.add_argument("--model", default="default", metavar="NAME|FILE")
    chosen = parser.parse_args(arguments)
    chosen.target.mkdir(parents=True, exist_ok=True)
    settings = RestoreSettings(model=chosen.model)
    restorer = Restorer.open(settings)
    for case in CASES:
        sides = _sides(case, _photo(chosen.photos, case.photo), restorer, settings)
        save(tile([sides]), chosen.target / f"{case.name}.jpg")
        before, after = (psnr(side, sides[2]) for side in sides[:2])
        print(f"{case.name}: {before:.2f} dB blurred, {after:.2f} dB restored")
    return 0


def _photo(folder: Path, name: str) -> Image:
    """Read a sharp photo."""
    found = sorted(folder.glob(f"{name}.*"))
    if not found:
        sys.exit(f"{folder} has no photo named {name}; docs/pictures.md tells where it is from")
    return load_photo(found[0]).pixels


def _sides(case: Case, sharp: Image, restorer: Restorer, settings: RestoreSettings) -> list[Levels]:
    """Blur a photo, restore it, and cut out what is shown: blurred, restored, sharp."""
    config = msgspec.convert({**_PLAIN, **case.blur}, BlurConfig)
    margin = config.margin
    padded = cv2.copyMakeBorder(sharp, *(margin,) * 4, borderType=cv2.BORDER_REFLECT_101)
    parameters = draw_blur(config, np.random.default_rng(case.seed))
    blurred, sharp = synthesize(np.asarray(padded), parameters, margin=margin)
    restored = restorer.restore(Photo(blurred), settings).pixels
    top, left = case.place
    part = np.s_[top : top + SIDE, left : left + SIDE]
    return [as_levels(side)[part] for side in (blurred, restored, sharp)]


if __name__ == "__main__":
    sys.exit(main())
