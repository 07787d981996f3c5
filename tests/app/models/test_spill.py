"""Photos that wait in the cache come back bit for bit, or it is told that they do not."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.models.spill import SpillFolder, usual_folder
from app.models.stored_photo import StoredPhoto
from engine.errors import CacheError
from engine.photo import Metadata


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[SpillFolder]:
    folder = SpillFolder(tmp_path / "cache")
    yield folder
    folder.close()


def _photo(seed: int = 0, *, depth: int = 16, has_alpha: bool = True) -> StoredPhoto:
    kind = np.uint16 if depth == 16 else np.uint8
    levels = np.random.default_rng(seed).integers(0, 1 << depth, (11, 13, 4), kind)
    alpha = levels[..., 3].copy() if has_alpha else None
    return StoredPhoto(levels[..., :3].copy(), alpha, metadata=Metadata(icc=b"p"), notes=("kept",))


def _files(root: Path) -> list[Path]:
    return [path for path in root.rglob("*") if path.is_file()]


@settings(max_examples=20, deadline=None)
@given(seed=st.integers(0, 999), depth=st.sampled_from([8, 16]), has_alpha=st.booleans())
def test_what_goes_comes_back(
    tmp_path_factory: pytest.TempPathFactory, seed: int, depth: int, has_alpha: bool
) -> None:
    root = tmp_path_factory.mktemp("cache")
    folder = SpillFolder(root)
    photo = _photo(seed, depth=depth, has_alpha=has_alpha)
    spilled = folder.put(photo)
    assert spilled.outline.nbytes < 10
    back = folder.take(spilled)
    np.testing.assert_array_equal(back.samples, photo.samples)
    assert back.samples.dtype == photo.samples.dtype
    assert (back.alpha is None) == (photo.alpha is None)
    if back.alpha is not None and photo.alpha is not None:
        np.testing.assert_array_equal(back.alpha, photo.alpha)
    assert (back.metadata, back.notes) == (photo.metadata, photo.notes)
    folder.drop(spilled)
    folder.close()
    assert list(root.iterdir()) == []


def test_nothing_is_written_before_it_has_to_be(folder: SpillFolder, tmp_path: Path) -> None:
    assert not (tmp_path / "cache").exists()
    folder.put(_photo())
    assert len(_files(tmp_path / "cache")) == 3  # samples, alpha, and the lock


def test_damage_and_loss_are_told(folder: SpillFolder) -> None:
    changed, cut, gone = (folder.put(_photo(each)) for each in range(3))
    data = bytearray(changed.samples.path.read_bytes())
    data[7] ^= 1
    changed.samples.path.write_bytes(data)
    cut.samples.path.write_bytes(data[:9])
    folder.drop(gone)
    for spilled in (changed, cut, gone):
        with pytest.raises(CacheError):
            folder.take(spilled)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file stands in its place")
    with pytest.raises(CacheError):
        SpillFolder(tmp_path / "cache").put(_photo())


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a full disk to offer")
def test_a_full_disk_leaves_nothing_behind(
    folder: SpillFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda path, mode="r", **more: (
            usual(Path("/dev/full"), "wb")
            if path.suffix == ".samples"
            else usual(path, mode, **more)
        ),
    )
    with pytest.raises(CacheError, match="space"):
        folder.put(_photo())
    assert [path.suffix for path in _files(tmp_path)] == [".lock"]


_KILLED = """
import os, sys
from pathlib import Path
import numpy as np
from app.models.spill import SpillFolder
from app.models.stored_photo import StoredPhoto
SpillFolder(Path(sys.argv[1])).put(StoredPhoto(np.zeros((4, 4, 3), np.uint8)))
os.kill(os.getpid(), 9)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="signals end processes elsewhere")
def test_what_a_killed_process_left_is_removed_and_what_a_living_one_has_is_not(
    folder: SpillFolder, tmp_path: Path
) -> None:
    root = tmp_path / "cache"
    kept = folder.put(_photo())
    command = [sys.executable, "-c", _KILLED, str(root)]
    ended = subprocess.run(
        command, check=False, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    assert ended.returncode == -9
    assert len(list(root.iterdir())) == 2
    later = SpillFolder(root)
    later.clear_leftovers()
    assert [each.name for each in root.iterdir()] == [kept.samples.path.parent.name]
    folder.take(kept)


def test_the_usual_folder_is_in_the_cache() -> None:
    assert usual_folder().parent.name == "deblur"
