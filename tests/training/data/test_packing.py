"""Packed pairs: what is in them, what survives, and what a failing disk leaves."""

import errno
import os
from pathlib import Path

import numpy as np
import pytest

from engine.errors import Cancelled, DatasetError, OutputFolderError
from engine.progress import CancelToken
from tests.training.data.samples import fail_on_call, save_gopro, save_pair
from tests.training.tiny import save_png, texture
from training.data import packing
from training.data.layouts import find_layout
from training.data.packing import Index, PackedPairs, check_packed, is_packed, pack_pairs
from training.data.reading import halved, read_levels
from training.data.report import Kind


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    return save_gopro(tmp_path / "gopro")


@pytest.fixture
def small_shards(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let two pairs fill a shard."""
    monkeypatch.setattr(packing, "SHARD_BYTES", 4 * 64 * 80 * 3)


def assert_same_pairs(folder: Path, packed: Path, *, half: bool = False) -> None:
    found = {pair.name: pair for pair in find_layout(folder).pairs}
    opened = PackedPairs.open(packed)
    assert [pair.name for pair in opened.pairs] == list(found)
    for pair in opened.pairs:
        paths = found[pair.name]
        assert (pair.part, pair.sequence) == (paths.part, paths.sequence_or_name)
        for levels, path in zip(opened.sides(pair), (paths.blurred, paths.sharp), strict=True):
            whole = read_levels(path)
            assert np.array_equal(levels, halved(whole) if half else whole)


@pytest.mark.parametrize("half", [False, True])
@pytest.mark.usefixtures("small_shards")
def test_what_is_packed_comes_back(tree: Path, tmp_path: Path, half: bool) -> None:
    packed = tmp_path / "packed"
    report = pack_pairs(find_layout(tree), packed, half=half, threads=2)
    assert report.usable == 6
    assert_same_pairs(tree, packed, half=half)
    assert not check_packed(packed, threads=2).must_mend
    names = sorted(path.name for path in packed.iterdir())
    assert names[0] == "index.json"
    assert len(names) == (2 if half else 4)
    shard = np.load(packed / "shard-0000.npy", allow_pickle=False)  # anybody can read it
    assert (shard.dtype, shard.ndim) == (np.uint8, 1)


def test_halving_takes_the_mean_of_four() -> None:
    levels = np.zeros((3, 5, 3), np.uint8)
    levels[0, 0], levels[1, 1] = 100, 60
    assert halved(levels).shape == (1, 2, 3)
    assert halved(levels)[0, 0].tolist() == [40, 40, 40]


def test_what_is_wrong_is_left_out_and_named(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        save_pair(tmp_path / "pairs", name, seed=ord(name))
    (tmp_path / "pairs" / "b_blur.png").write_bytes(b"")
    for _ in range(2):  # the second run finds it all done
        report = pack_pairs(find_layout(tmp_path / "pairs"), tmp_path / "packed")
        assert [(f.kind, f.name) for f in report.findings] == [(Kind.UNREADABLE, "b")]
        assert [pair.name for pair in PackedPairs.open(tmp_path / "packed").pairs] == ["a", "c"]


def test_nothing_usable_is_told(tmp_path: Path) -> None:
    save_png(tmp_path / "pairs" / "a_blur.png", texture(8, 8))
    save_png(tmp_path / "pairs" / "a_sharp.png", texture(8, 8))
    with pytest.raises(DatasetError, match="none of its 1 pairs is usable"):
        pack_pairs(find_layout(tmp_path / "pairs"), tmp_path / "packed")


@pytest.mark.usefixtures("small_shards")
def test_packing_goes_on_after_a_cancel(tree: Path, tmp_path: Path) -> None:
    packed, cancel = tmp_path / "packed", CancelToken()

    def stop(done: int, _: int) -> None:
        if done == 3:
            cancel.cancel()

    with pytest.raises(Cancelled):
        pack_pairs(find_layout(tree), packed, cancel=cancel, on_progress=stop)
    before = {path.name: path.stat().st_mtime_ns for path in packed.glob("shard-*")}
    assert [f.kind for f in check_packed(packed).findings] == [Kind.COUNT]  # not finished
    assert len(PackedPairs.open(packed).pairs) == 3
    pack_pairs(find_layout(tree), packed)
    assert_same_pairs(tree, packed)
    assert all((packed / name).stat().st_mtime_ns == time for name, time in before.items())
    assert not check_packed(packed).findings


@pytest.mark.parametrize("call", range(1, 7))
@pytest.mark.usefixtures("small_shards")
def test_a_full_disk_leaves_what_was_written_and_packing_goes_on(
    tree: Path, tmp_path: Path, call: int
) -> None:
    packed = tmp_path / "packed"
    full = OSError(errno.ENOSPC, "No space left on device")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", fail_on_call(call, full))
        with pytest.raises(OutputFolderError, match="No space left on device"):
            pack_pairs(find_layout(tree), packed)
    assert not list(packed.glob(".*"))  # nothing half-written
    if is_packed(packed):
        assert all(pair.as_member().size for pair in Index.read(packed).pairs)
        assert {f.kind for f in check_packed(packed).findings} <= {Kind.COUNT}
    pack_pairs(find_layout(tree), packed)
    assert_same_pairs(tree, packed)


def test_a_folder_with_other_pairs_is_not_mixed(tree: Path, tmp_path: Path) -> None:
    pack_pairs(find_layout(tree), tmp_path / "packed")
    with pytest.raises(DatasetError, match=r"gopro was packed here .*full size.*another folder"):
        pack_pairs(find_layout(tree), tmp_path / "packed", half=True)


def test_a_changed_byte_is_found(tree: Path, tmp_path: Path) -> None:
    pack_pairs(find_layout(tree), tmp_path / "packed")
    shard = tmp_path / "packed" / "shard-0000.npy"
    data = bytearray(shard.read_bytes())
    data[-1] ^= 1
    shard.write_bytes(bytes(data))
    last = find_layout(tree).pairs[-1].name
    report = check_packed(tmp_path / "packed")
    assert [(f.kind, f.name) for f in report.findings] == [(Kind.DAMAGED, last)]


@pytest.mark.parametrize(
    ("name", "damage", "words"),
    [
        ("shard-0000.npy", lambda data: data[:-5000], "cannot be read"),
        ("shard-0000.npy", lambda _: b"nothing of the kind", "cannot be read"),
        ("index.json", lambda data: data[:-5], "index.json cannot be read"),
        ("index.json", lambda data: data.replace(b"shard-0000", b"../shard-0"), "names a shard"),
    ],
)
def test_a_damaged_folder_is_told(
    tree: Path, tmp_path: Path, name: str, damage: object, words: str
) -> None:
    pack_pairs(find_layout(tree), tmp_path / "packed")
    path = tmp_path / "packed" / name
    path.write_bytes(damage(path.read_bytes()))  # type: ignore[operator]
    with pytest.raises(DatasetError, match=words):
        PackedPairs.open(tmp_path / "packed")


def test_an_index_that_promises_more_than_the_shard_holds_is_told(
    tree: Path, tmp_path: Path
) -> None:
    packed = tmp_path / "packed"
    pack_pairs(find_layout(tree), packed)
    np.save(packed / "shard-0000.npy", np.zeros(100, np.uint8))
    with pytest.raises(DatasetError, match="is cut off: it ends before"):
        PackedPairs.open(packed)
