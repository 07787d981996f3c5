"""The real command line restores a photo with the weights that ship."""

import json
import os
import subprocess
import sys
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image, ImageOps

from engine.metrics import psnr
from tests.engine.photo_samples import CAMERA, ICC, XMP, exif_block

ROOT = Path(__file__).parent.parent
SIZE = (301, 213)  # on no grid


def sharp_picture() -> NDArray[np.uint8]:
    """Shapes with hard edges on a soft ground, (H, W, 3); what a deblurring network knows best."""
    width, height = SIZE
    rng = np.random.default_rng(5)
    picture = np.full((height, width, 3), 150, np.uint8)
    for _ in range(60):
        center = tuple(int(v) for v in rng.integers(0, SIZE))
        color = tuple(int(v) for v in rng.integers(20, 235, 3))
        cv2.circle(picture, center, int(rng.integers(4, 30)), color, -1, cv2.LINE_AA)
    soft: NDArray[np.uint8] = np.asarray(cv2.GaussianBlur(picture, (0, 0), 0.8), np.uint8)
    return soft


def shaken(sharp: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """Move the camera by 7 pixels while the shutter is open; in linear light."""
    light = (sharp / 255.0) ** 2.2
    psf = np.full((1, 7), 1 / 7)
    blurred = np.asarray(cv2.filter2D(light, -1, psf)) ** (1 / 2.2)
    levels: NDArray[np.uint8] = np.rint(blurred * 255).astype(np.uint8)
    return levels


def pixels(path: Path) -> NDArray[np.uint8]:
    """Return a photo's pixels as a viewer shows them."""
    with Image.open(path) as image:
        return np.asarray(ImageOps.exif_transpose(image))


@pytest.fixture(scope="module")
def blurred_photo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A JPEG as a camera writes it, but on its side."""
    path = tmp_path_factory.mktemp("photos") / "Août 2026.jpg"
    lying = np.rot90(shaken(sharp_picture()))  # orientation 6 turns it back, clockwise
    exif = exif_block(orientation=6, with_thumbnail=True)
    Image.fromarray(lying).save(path, quality=97, exif=b"Exif\0\0" + exif, icc_profile=ICC, xmp=XMP)
    return path


def deblur(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "app.command_line", *map(str, arguments)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=folder, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


@pytest.fixture(scope="module")
def restored_photo(blurred_photo: Path) -> Path:
    before = blurred_photo.read_bytes()
    folder = blurred_photo.parent
    child = deblur(folder, "restore", blurred_photo.name, "-o", "out", "--json")
    assert (child.returncode, child.stderr) == (0, "")
    done, summary = map(json.loads, child.stdout.splitlines())
    assert done["event"] == "done"
    assert summary == {"event": "summary", "done": 1, "skipped": 0, "failed": 0}
    assert blurred_photo.read_bytes() == before
    assert [path.name for path in (folder / "out").iterdir()] == [blurred_photo.name]
    return folder / str(done["target"])


def test_the_photo_stands_upright_in_its_size_and_format(restored_photo: Path) -> None:
    with Image.open(restored_photo) as image:
        assert (image.format, image.mode, image.size) == ("JPEG", "RGB", SIZE)
        assert image.getexif()[274] == 1


def test_the_metadata_came_along(restored_photo: Path) -> None:
    with Image.open(restored_photo) as image:
        exif = image.getexif()
        assert exif[271] == CAMERA.rstrip(b"\0").decode()
        assert exif.get_ifd(34853)  # where it was taken
        assert exif.get_ifd(34665)[33434] == 1 / 60
        assert image.info["icc_profile"] == ICC
        assert image.info["xmp"]
        assert image.info["dpi"] == (300, 300)


def test_the_photo_is_nearer_to_the_sharp_one(blurred_photo: Path, restored_photo: Path) -> None:
    sharp = sharp_picture()
    # How much nearer is for `deblur evaluate` to say; saving it once more brings it no nearer.
    assert psnr(pixels(restored_photo), sharp) > psnr(pixels(blurred_photo), sharp)


def test_the_same_photo_gives_the_same_bytes(blurred_photo: Path, restored_photo: Path) -> None:
    child = deblur(blurred_photo.parent, "restore", blurred_photo.name, "-o", "again")
    assert (child.returncode, child.stderr) == (0, "")
    again = blurred_photo.parent / "again" / blurred_photo.name
    assert again.read_bytes() == restored_photo.read_bytes()


def test_the_doctor_finds_everything_working(tmp_path: Path) -> None:
    child = deblur(tmp_path, "doctor", "--json")
    assert (child.returncode, child.stderr) == (0, "")
    findings = {finding["what"]: finding for finding in map(json.loads, child.stdout.splitlines())}
    assert (
        "OpenVINO" in findings["self-test"]["detail"] or "torch" in findings["self-test"]["detail"]
    )
