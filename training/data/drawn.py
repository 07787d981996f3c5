"""Scenes drawn by the computer, of what photo collections lack: print, signs, lines, nights."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Final

import cv2
import matplotlib as mpl
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from engine.atomic import write_atomically
from engine.batch import make_folder
from engine.progress import CancelToken
from training.data.output import png_of, writing_into
from training.data.quality import Levels
from training.data.reading import OnProgress

SIZE: Final = (720, 960)
"""Height and width of scenes that are written."""

_SHARPER: Final = 2  # drawn larger and shrunk: edges of scenes have no steps
_FACES: Final = (
    "DejaVuSans.ttf",
    "DejaVuSans-Bold.ttf",
    "DejaVuSans-Oblique.ttf",
    "DejaVuSerif.ttf",
    "DejaVuSerif-Bold.ttf",
    "DejaVuSansMono.ttf",
)
_ALPHABETS: Final = (
    ("bcdfghklmnprstvwz", "aeiou"),
    ("бвгдзклмнпрстхч", "аеиоуяі"),
    ("βγδκλμνπρστφχ", "αεηιουω"),
)

Rng = np.random.Generator
Color = tuple[int, int, int]
Plane = NDArray[np.float32]


def draw_scene(rng: Rng, kind: str, height: int, width: int) -> Levels:
    """Draw a scene (H, W, 3) uint8 of one of ``KINDS``, pixel-sharp and seen at a slant."""
    size = (_SHARPER * width, _SHARPER * height)
    scene = _slanted(np.asarray(KINDS[kind](rng, size)), rng)
    small = cv2.resize(scene, (width, height), interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.clip(_lit(small, rng), 0, 255).astype(np.uint8)


def write_scenes(
    folder: Path,
    count: int,
    *,
    seed: int,
    size: tuple[int, int] = SIZE,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> int:
    """Write scenes of every kind as PNG, and return how many were not there yet.

    Args:
        folder: Made where it is missing.
        count: How many there shall be.
        seed: Another one gives other scenes, with other names.
        size: Height and width in pixels.
        cancel: Asked before each.
        on_progress: Told how many are there.

    Raises:
        OutputFolderError: The folder cannot be written, or the disk is full; what is there is whole.
        Cancelled: Somebody asked to stop.
    """
    make_folder(folder)
    made = 0
    for index in range(count):
        if cancel:
            cancel.raise_if_cancelled()
        kind = list(KINDS)[index % len(KINDS)]
        path = folder / f"{kind}-{seed}-{index:05}.png"
        if not path.exists():
            scene = draw_scene(np.random.default_rng((seed, index)), kind, *size)
            with writing_into(folder):
                write_atomically(path, png_of(scene))
            made += 1
        if on_progress:
            on_progress(index + 1, count)
    return made


def _slanted(scene: Levels, rng: Rng) -> Levels:
    """Turn a scene and push its corners, as if the camera stood aside; edges are mirrored."""
    height, width = scene.shape[:2]
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), rng.normal(0, 6), 1.0)
    pushed = corners + rng.normal(0, 0.04, (4, 2)) * (width, height)
    moved = cv2.transform(pushed[None].astype(np.float32), turn)[0].astype(np.float32)
    view = cv2.getPerspectiveTransform(corners, moved)
    return cv2.warpPerspective(
        scene, view, (width, height), flags=cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101
    ).astype(np.uint8)


def _lit(scene: Plane, rng: Rng) -> Plane:
    """Let light fall off across a scene, with a little structure in every surface."""
    height, width = scene.shape[:2]
    coarse = rng.uniform(0.75, 1.05, (3, 3)).astype(np.float32)
    light = cv2.resize(coarse, (width, height), interpolation=cv2.INTER_CUBIC)
    grain = cv2.GaussianBlur(rng.normal(0, 1, (height, width)).astype(np.float32), (0, 0), 1.0)
    lit = scene * light[..., None] + np.float32(rng.uniform(0, 8)) * grain[..., None]
    return np.asarray(lit, np.float32)


# --- words -------------------------------------------------------------------------------


@cache
def _face(name: str, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(Path(mpl.get_data_path(), "fonts", "ttf", name), size)


def _any_face(rng: Rng, size: int) -> ImageFont.FreeTypeFont:
    return _face(_FACES[rng.integers(len(_FACES))], max(8, size))


def _word(rng: Rng) -> str:
    if rng.random() < 0.15:
        return str(rng.integers(10 ** int(rng.integers(1, 6))))
    consonants, vowels = _ALPHABETS[rng.choice(3, p=(0.7, 0.2, 0.1))]
    letters = [consonants, vowels]
    word = "".join(str(rng.choice(list(letters[place % 2]))) for place in range(rng.integers(2, 9)))
    return (word, word.capitalize(), word.upper())[rng.choice(3, p=(0.7, 0.2, 0.1))]


def _words(rng: Rng, count: int) -> str:
    return " ".join(_word(rng) for _ in range(count))


def _color(rng: Rng, low: int, high: int) -> Color:
    red, green, blue = (int(level) for level in rng.integers(low, high, 3))
    return red, green, blue


def _two_colors(rng: Rng) -> tuple[Color, Color]:
    """Return colours of ink and ground that can be told apart."""
    dark, bright = _color(rng, 0, 90), _color(rng, 165, 256)
    return (dark, bright) if rng.random() < 0.6 else (bright, dark)


# --- kinds -------------------------------------------------------------------------------


def _page(rng: Rng, size: tuple[int, int]) -> Image.Image:
    """Print: lines of words in columns, headings between them."""
    ink, paper = _color(rng, 0, 70), _color(rng, 205, 256)
    page = Image.new("RGB", size, paper)
    pen = ImageDraw.Draw(page)
    body = int(rng.integers(16, 44))
    columns = int(rng.integers(1, 4))
    for left in range(0, size[0], size[0] // columns):
        pen.rectangle((left, 0, *size), paper)  # where lines of the last column ran on
        top = int(rng.integers(0, 2 * body))
        while top < size[1]:
            height = body * (2 if rng.random() < 0.08 else 1)
            pen.text((left + body, top), _words(rng, 14), fill=ink, font=_any_face(rng, height))
            top += round(1.5 * height) + (2 * body if rng.random() < 0.1 else 0)
    return page


def _signs(rng: Rng, size: tuple[int, int]) -> Image.Image:
    """Boards of any colour with a few large words, frames, discs and arrows."""
    wall = Image.new("RGB", size, _color(rng, 40, 200))
    pen = ImageDraw.Draw(wall)
    for _ in range(int(rng.integers(5, 14))):
        ink, ground = _two_colors(rng)
        left, top = (int(rng.integers(-side // 8, side)) for side in size)
        width, height = (int(rng.integers(side // 8, side // 2)) for side in size)
        shape = pen.ellipse if rng.random() < 0.25 else pen.rectangle
        shape((left, top, left + width, top + height), ground, ink, int(rng.integers(0, 12)))
        face = _any_face(rng, int(height * rng.uniform(0.15, 0.6)))
        pen.text((left + width // 10, top + height // 8), _words(rng, 2), fill=ink, font=face)
    return wall


def _lines(rng: Rng, size: tuple[int, int]) -> Image.Image:
    """Gratings, fans and checks whose lines grow finer until they can hardly be seen."""
    across, down = np.meshgrid(*(np.linspace(-1, 1, side, dtype=np.float32) for side in size))
    chosen = np.zeros(across.shape, np.int32)
    for _ in range(int(rng.integers(2, 6))):  # each pattern in a half plane of its own
        angle, shift = rng.uniform(0, 2 * np.pi), rng.uniform(-0.6, 0.6)
        side = np.cos(angle) * across + np.sin(angle) * down > shift
        chosen = np.where(side, _pattern(rng, across, down), chosen)
    colors = np.array(_two_colors(rng) + _two_colors(rng), np.uint8)
    return Image.fromarray(colors[chosen])


def _pattern(rng: Rng, across: Plane, down: Plane) -> NDArray[np.int32]:
    center_x, center_y, angle = rng.uniform(-1, 1), rng.uniform(-1, 1), rng.uniform(0, np.pi)
    along = np.cos(angle) * across + np.sin(angle) * down
    beside = np.cos(angle) * down - np.sin(angle) * across
    rate = rng.uniform(8, 90)
    match rng.integers(4):
        case 0:
            wave = np.sin(rate * along * (1.2 + along))
        case 1:
            wave = np.sin(rng.integers(12, 60) * np.arctan2(down - center_y, across - center_x))
        case 2:
            wave = np.sin(rate * along) * np.sin(rate * beside)
        case _:
            wave = np.sin(rate * np.hypot(across - center_x, down - center_y))
    is_ink = np.asarray(wave > rng.uniform(-0.7, 0.7), np.int32)
    return is_ink + np.int32(2 * rng.integers(2))


def _facade(rng: Rng, size: tuple[int, int]) -> Image.Image:
    """Houses: rows of windows with frames, some of them lit."""
    wall = Image.new("RGB", size, _color(rng, 60, 220))
    pen = ImageDraw.Draw(wall)
    step_x, step_y = (int(rng.integers(30, 160)) for _ in range(2))
    frame, glass = _two_colors(rng)
    for top in range(0, size[1], step_y):
        pen.line((0, top, size[0], top), frame, int(rng.integers(1, 5)))
        for left in range(0, size[0], step_x):
            box = (left + step_x // 5, top + step_y // 6, left + step_x, top + step_y * 5 // 6)
            pen.rectangle(box, _color(rng, 0, 256) if rng.random() < 0.3 else glass, frame, 3)
            middle = (box[0] + box[2]) // 2
            pen.line((middle, box[1], middle, box[3]), frame, 2)
    return wall


def _night(rng: Rng, size: tuple[int, int]) -> Image.Image:
    """A dark street: faint outlines, lamps and lit words that are whiter than white."""
    night = Image.new("RGB", size, _color(rng, 0, 22))
    pen = ImageDraw.Draw(night)
    for _ in range(int(rng.integers(10, 40))):
        left, top = (int(rng.integers(-side // 4, side)) for side in size)
        width, height = (int(rng.integers(side // 30, side // 3)) for side in size)
        pen.rectangle((left, top, left + width, top + height), _color(rng, 4, 60))
    for _ in range(int(rng.integers(10, 80))):
        left, top = (int(rng.integers(side)) for side in size)
        radius = int(np.exp(rng.uniform(np.log(1.5), np.log(24))))
        pen.ellipse((left - radius, top - radius, left + radius, top + radius), _lamp(rng))
    for _ in range(int(rng.integers(0, 5))):
        place = tuple(int(rng.integers(side)) for side in size)
        face = _any_face(rng, int(rng.integers(24, 120)))
        pen.text(place, _word(rng), fill=_lamp(rng), font=face)  # type: ignore[arg-type]
    return night


def _lamp(rng: Rng) -> Color:
    """Return white, or a bright colour."""
    if rng.random() < 0.5:
        return 255, 255, int(rng.integers(180, 256))
    red, green, blue = (int(level) for level in rng.permutation([255, int(rng.integers(256)), 60]))
    return red, green, blue


KINDS: Final[MappingProxyType[str, Callable[[Rng, tuple[int, int]], Image.Image]]] = (
    MappingProxyType(
        {"page": _page, "signs": _signs, "lines": _lines, "facade": _facade, "night": _night}
    )
)
