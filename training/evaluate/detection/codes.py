"""QR codes as objects: what counts is whether a code can be read, on scenes that are drawn here.

Everything comes with OpenCV: the codes, and what reads them. A code is found where its text is
read, and its checksum sees to it that nothing is read wrongly.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from training.blur.config import find_preset
from training.blur.draw import draw_blur
from training.blur.synthesize import synthesize
from training.data.drawn import draw_scene
from training.data.quality import Levels
from training.evaluate.cases import Case
from training.evaluate.detection.boxes import Detections
from training.evaluate.measure import as_levels

SIZE: Final = (480, 640)
"""Height and width of the scenes."""

MODULES: Final = (6.0, 12.0)
"""Side in pixels of a code's dots, the least and the most."""

_LOG = logging.getLogger(__name__)
_ACROSS: Final = 2  # codes in a scene
_KINDS: Final = ("signs", "facade")
_INK, _PAPER = 30, 215  # levels; whites of print do not outshine white, as lamps do
_TILT: Final = 0.06  # by which part of its side a corner of a code is moved


@dataclass(frozen=True, slots=True)
class CodeDetector:
    """QR codes that can be read."""

    name: str = "QR codes"
    about: str = "QR codes that OpenCV reads; it tells no confidence"
    classes: tuple[str, ...] = ("QR code",)
    confidence: float = 1.0
    has_scores: bool = False

    def detect(self, levels: Levels) -> Detections:
        """Find the codes that can be read; see ``Detector``."""
        gray = cv2.cvtColor(levels, cv2.COLOR_RGB2GRAY)
        try:
            _, texts, corners, _ = cv2.QRCodeDetector().detectAndDecodeMulti(gray)
        except cv2.error as error:  # an assertion of its own, on unlucky shapes
            _LOG.info("no codes are read: %s", error)
            return Detections.none()
        read = [quad for quad, text in zip(corners, texts, strict=True) if text] if texts else []
        boxes = np.array([[*quad.min(axis=0), *quad.max(axis=0)] for quad in read], np.float32)
        boxes = boxes.reshape(-1, 4)
        return Detections(boxes, np.ones(len(boxes), np.float32), np.zeros(len(boxes), np.intp))


def code_cases(count: int, *, preset: str, seed: int) -> Iterator[Case]:
    """Draw scenes with codes, and blur them; case i depends on the seed and i alone.

    Raises:
        UsageError: There is no such preset.
    """
    config = find_preset(preset).for_photo(*SIZE)
    for index in range(count):
        rng = np.random.default_rng((seed, index))
        scene = code_scene(rng).astype(np.float32) / np.float32(255.0)
        blurred, sharp = synthesize(scene, draw_blur(config, rng))
        name = f"codes-{index + 1:03}"
        yield Case(name, name, "", as_levels(blurred), (as_levels(sharp),))


def code_scene(rng: np.random.Generator) -> Levels:
    """Draw a scene with codes on it, a little slanted; (H, W, 3) uint8."""
    height, width = SIZE
    scene = draw_scene(rng, str(rng.choice(_KINDS)), height, width)
    for place in range(_ACROSS):
        _put_code(scene, rng, left=place * width // _ACROSS, room=width // _ACROSS)
    return scene


def _put_code(scene: Levels, rng: np.random.Generator, *, left: int, room: int) -> None:
    """Draw one code with its white margin somewhere between ``left`` and ``left + room``."""
    code = _code(f"{rng.integers(10**9):09}")
    side = min(room - 8.0, float(rng.uniform(*MODULES)) * len(code))
    corner = [left + 4 + rng.uniform(0, room - 8 - side), rng.uniform(4, len(scene) - 4 - side)]
    square = np.array([[0, 0], [1, 0], [1, 1], [0, 1]], np.float32)
    tilted = square * (1 - 2 * _TILT) + _TILT + rng.uniform(-_TILT, _TILT, (4, 2))
    placed = (tilted * side + corner).astype(np.float32)
    matrix = cv2.getPerspectiveTransform(square * len(code), placed)
    # Drawn four times as large and shrunk, so that the dots have no steps.
    larger = np.diag([4.0, 4.0, 1.0]) @ matrix
    size = (4 * scene.shape[1], 4 * scene.shape[0])
    printed = np.where(code > 127, _PAPER, _INK).astype(np.uint8)
    drawn, cover = (
        cv2.resize(
            cv2.warpPerspective(layer, larger, size, flags=cv2.INTER_NEAREST),
            scene.shape[1::-1],
            interpolation=cv2.INTER_AREA,
        ).astype(np.float32)
        for layer in (printed, np.full_like(code, 255))
    )
    behind = scene * (1.0 - cover[:, :, None] / 255.0)
    scene[:] = np.rint(behind + drawn[:, :, None]).astype(np.uint8)


def _code(text: str) -> Levels:
    """Encode a text; one pixel for each dot, the white margin included."""
    settings = cv2.QRCodeEncoder.Params()
    settings.correction_level = cv2.QRCODE_ENCODER_CORRECT_LEVEL_M
    return np.asarray(cv2.QRCodeEncoder.create(settings).encode(text), np.uint8)
