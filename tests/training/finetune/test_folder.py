"""One folder holds everything, whoever dies."""

from pathlib import Path

import pytest

from engine.errors import TrainingError
from training.finetune.folder import Folder, new_folder, unfinished
from training.finetune.protocol import (
    Ending,
    Request,
    Said,
    TrainingEnded,
    Wish,
    line_of,
)


def folder_with(place: Path, name: str, *events: bytes, has_checkpoint: bool = True) -> Folder:
    folder = Folder(place / name)
    folder.write("request", Request(name=name, folders=("photos",)))
    folder.events.write_bytes(b"".join(events))
    folder.run.mkdir()
    if has_checkpoint:
        (folder.run / "checkpoint.pt").write_bytes(b"x")
    return folder


def test_what_was_decided_comes_back(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "a")
    request = Request(name="mine", folders=("b", "c"), blur=70)
    folder.write("request", request)
    assert folder.request() == request
    with pytest.raises(TrainingError, match="no fine-tuning"):
        Folder(tmp_path / "other").request()


def is_alive(folder: Folder) -> bool:
    """Ask anew; types take a property for what it was before."""
    return folder.is_alive


def test_one_process_works_in_a_folder(tmp_path: Path) -> None:
    folder = Folder(tmp_path / "a")
    assert not is_alive(folder)
    with folder.lock():
        assert is_alive(folder)
        with pytest.raises(TrainingError, match="another process"):
            folder.lock().__enter__()
    assert not is_alive(folder)


def test_a_wish_is_heard_until_it_is_forgotten(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "a")
    assert folder.take_wish() is None
    folder.wish(Wish.STOP)
    assert folder.take_wish() is Wish.STOP
    folder.forget_wish()
    assert folder.take_wish() is None


def test_a_torn_last_line_is_left_out(tmp_path: Path) -> None:
    folder = folder_with(tmp_path, "a", line_of(Said(words="one")), b'{"event":"sai')
    assert folder.told() == [Said(words="one")]


@pytest.mark.parametrize(
    ("ending", "expected"),
    [(Ending.PAUSED, False), (Ending.STOPPED, True), (Ending.FINISHED, True)],
)
def test_what_was_paused_is_not_over(tmp_path: Path, ending: Ending, expected: bool) -> None:
    ended = TrainingEnded(ending=ending, step=1, elapsed_s=1.0)
    assert folder_with(tmp_path, "a", line_of(ended)).is_trained is expected


def test_unfinished_ones_are_found_the_latest_first(tmp_path: Path) -> None:
    import os

    for age, name in enumerate(("old", "new")):
        folder = folder_with(tmp_path, name)
        os.utime(folder.events, (age, age))
    folder_with(tmp_path, "nothing-yet", has_checkpoint=False)
    (tmp_path / "stranger").mkdir()
    assert [each.path.name for each in unfinished(tmp_path)] == ["new", "old"]
    assert len(unfinished(tmp_path / "elsewhere", tmp_path)) == 2
    unfinished(tmp_path)[0].discard()
    assert [each.path.name for each in unfinished(tmp_path)] == ["old"]


def test_new_folders_never_meet(tmp_path: Path) -> None:
    first = new_folder(tmp_path)
    first.path.mkdir()
    assert new_folder(tmp_path) != first
