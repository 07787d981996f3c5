"""Camera RAW: developed with the camera's white balance, and only where rawpy is installed."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from engine.codecs.base import Source
from engine.codecs.camera_raw import RawCodec
from engine.codecs.directory import read_block
from engine.errors import DamagedPhotoError, PhotoExtraMissingError, UnsupportedPhotoError
from engine.photo import PhotoFormat, quantize
from engine.photo_io import load_photo, save_photo
from tests.engine.photo_samples import decoded, levels, raw_file


def _gray_wedge() -> NDArray[np.uint16]:
    """Return a mosaic that is neutral under the white balance of ``raw_file``."""
    wedge = np.linspace(200, 15_800, 32).repeat(24).reshape(32, 24)
    wedge[::2, ::2] /= 2
    wedge[1::2, 1::2] /= 2
    return wedge.astype(np.uint16)


def test_the_cameras_white_balance_makes_gray_gray() -> None:
    raster = decoded(raw_file(_gray_wedge()))
    assert raster.samples.shape == (32, 24, 3)
    assert raster.samples.dtype == np.uint16
    inner = raster.samples[4:-4, 4:-4].astype(int)
    assert np.abs(inner - inner[..., 1:2]).max() < 0.02 * 65535
    linear = np.linspace(200, 15_800, 32)[4:-4] / 16_000
    encoded = 1.055 * linear ** (1 / 2.4) - 0.055  # sRGB, nothing brightened
    np.testing.assert_allclose(inner[:, 8, 1] / 65535, encoded, atol=0.01)


def test_a_raw_photo_is_upright_and_saved_as_16_bit_tiff(tmp_path: Path) -> None:
    source, target = tmp_path / "shot.dng", tmp_path / "shot.tif"
    source.write_bytes(raw_file(_gray_wedge(), orientation=6))
    photo = load_photo(source)
    assert (photo.format, photo.bit_depth, photo.width, photo.height) == (
        PhotoFormat.RAW,
        16,
        32,
        24,
    )
    assert photo.pixels[12, 4, 1] > photo.pixels[12, -4, 1]  # turned clockwise
    save_photo(photo, target)
    saved = load_photo(target)
    assert (saved.format, saved.bit_depth) == (PhotoFormat.TIFF, 16)
    np.testing.assert_array_equal(quantize(saved.pixels, 16), quantize(photo.pixels, 16))
    exif = read_block(saved.metadata.exif or b"")
    assert exif.tags[272].value == b"Tiny Camera\0"
    assert exif.numbers(274) == (1,)
    assert not {33421, 33422, 50706, 50721} & set(exif.tags)


def test_developing_twice_gives_the_same() -> None:
    data = raw_file(levels(40, 48, 1, depth=16)[..., 0])
    np.testing.assert_array_equal(decoded(data).samples, decoded(data).samples)


def test_without_rawpy_the_error_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rawpy", None)
    with pytest.raises(PhotoExtraMissingError, match=r'pip install "deblur-app\[raw\]"'):
        decoded(raw_file(_gray_wedge()))


def test_rawpy_is_imported_only_for_raw() -> None:
    code = "import engine.photo_io, sys; sys.exit('rawpy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    "start",
    [
        b"FUJIFILMCCD-RAW 0201",
        b"FOVb",
        b"\0MRM",
        b"IIRO\x08\0",
        b"IIU\0\x08\0\0\0",
        b"\0\0\0\x18ftypcrx ",
    ],
)
def test_other_makers_are_recognised(start: bytes) -> None:
    source = Source(Path("photo"), start.ljust(200, b"\0"))
    assert RawCodec().recognises(source)
    with pytest.raises(UnsupportedPhotoError, match="LibRaw does not know"):
        RawCodec().decode(source)


def test_a_tiff_named_as_raw_is_taken_for_raw() -> None:
    start = b"II*\0\x08\0\0\0\0\0"
    assert RawCodec().recognises(Source(Path("a.NEF"), start))
    assert not RawCodec().recognises(Source(Path("a.tif"), start))


@pytest.mark.parametrize("share", [0.7, 0.95])
def test_cut_off_files_are_damaged(share: float) -> None:
    data = raw_file(levels(40, 48, 1, depth=16)[..., 0])
    with pytest.raises(DamagedPhotoError):
        decoded(data[: int(len(data) * share)], "photo.dng")
