"""What was open when the window was killed can be opened again."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.models.edit import Edit
from app.models.mask import Brush, Mask, Stroke
from app.models.saved_session import SavedPhoto, SavedSession, decoded
from app.models.session_folder import LeftSession, SessionFolder, usual_root
from tests.app.fakes import write_photo
from tests.app.studio import Studio, shown

KILLED = """
import os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from app.models.mask import Brush
from tests.app.studio import Studio, shown

qt = QApplication([])
studio = Studio(Path(sys.argv[1]))

def edit():
    studio.workspace.put(studio.workspace.add(None), shown(40, 30))
    studio.photos.loaded.emit(studio.session)
    studio.photos.show(studio.workspace.find(Path(sys.argv[2])))
    studio.editor.set_strength(35)
    studio.editor.set_model("other")
    for x in (20, 50):
        studio.editor.begin_stroke(Brush(20, 40), (x, 30))
        studio.editor.lead_stroke((x + 12.5, 33))
        studio.editor.end_stroke()
    studio.editor.undo()
    QTimer.singleShot(0, wait)

def wait():
    files = list((studio.root / "sessions").rglob("session.json"))
    if files and b'"backup":"' in files[0].read_bytes() and b'"steps":[{' in files[0].read_bytes():
        os.kill(os.getpid(), signal.SIGKILL)
    QTimer.singleShot(20, wait)

once = []

def first():
    if not once:
        once.append(True)
        QTimer.singleShot(0, edit)

studio.photos.ended.connect(first)
studio.photos.open_paths([Path(each) for each in sys.argv[2:]])
qt.exec()
"""


@pytest.fixture
def later(qapp: QApplication, tmp_path: Path) -> Iterator[Studio]:
    """The next start of the window."""
    built = Studio(tmp_path)
    yield built
    built.close()


def _look(studio: Studio, qtbot: QtBot) -> LeftSession:
    with qtbot.waitSignal(studio.session_file.offered) as offered:
        studio.session_file.look()
    left = offered.args[0]
    assert isinstance(left, LeftSession)
    return left


def _noted(root: Path) -> list[Path]:
    return list((root / "sessions").rglob("session.json"))


@pytest.mark.skipif(sys.platform == "win32", reason="signals end processes elsewhere")
def test_after_kill_9_photos_settings_and_strokes_come_back(
    later: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = [write_photo(tmp_path / f"{name}.png") for name in ("a", "b", "gone")]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-c", KILLED, str(tmp_path), *map(str, paths)]
    ended = subprocess.run(command, check=False, env=environment, timeout=60)
    assert ended.returncode == -9
    paths[2].unlink()

    left = _look(later, qtbot)
    assert left.vanished == (paths[2],)
    assert [photo.path for photo in left.saved.photos] == [*paths[:2], None]
    with qtbot.waitSignal(later.photos.ended):
        later.session_file.accept(left)
    assert later.session.stored.path == paths[0]
    assert later.session.edit == Edit(
        model="other",
        strength=35,
        mask=Mask(steps=(Stroke.of(Brush(20, 40), [(20, 30), (32.5, 33)]),)),
    )
    later.settle(qtbot, lambda: later.editor.plane is not None)
    names = [photo.name for photo in later.workspace.photos]
    assert names == ["a.png", "b.png", "Pasted image"]
    later.show(qtbot, later.workspace.photos[2].key)
    pasted = later.session.stored
    assert (pasted.size, pasted.path) == ((40, 30), None)
    assert len(list((tmp_path / "sessions").iterdir())) == 1  # what was left is ours now


def test_a_window_that_ends_leaves_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    studio = Studio(tmp_path)
    studio.open(qtbot, write_photo(tmp_path / "a.png"))
    studio.settle(qtbot, lambda: bool(_noted(tmp_path)))
    studio.close()
    assert list((tmp_path / "sessions").iterdir()) == []


def test_another_window_that_lives_is_left_alone(
    studio: Studio, later: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    studio.open(qtbot, write_photo(tmp_path / "a.png"))
    studio.settle(qtbot, lambda: bool(_noted(tmp_path)))
    with qtbot.assertNotEmitted(later.session_file.offered, wait=100):
        later.session_file.look()
    assert _noted(tmp_path)


def test_changes_are_gathered_and_the_last_one_is_written(
    studio: Studio, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[int] = []
    usual = SessionFolder.write

    def counted(folder: SessionFolder, saved: SavedSession) -> None:
        writes.append(1)
        usual(folder, saved)

    monkeypatch.setattr(SessionFolder, "write", counted)
    studio.open(qtbot, write_photo(tmp_path / "a.png"))
    for strength in range(100):
        studio.editor.set_strength(strength)
        qtbot.wait(1)

    def is_written() -> bool:
        files = _noted(tmp_path)
        saved = decoded(files[0].read_bytes()) if files else None
        return saved is not None and saved.photos[0].edit.strength == 99

    studio.settle(qtbot, is_written)
    assert len(writes) <= 3


def test_what_was_declined_is_gone(later: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    _leave(tmp_path, write_photo(tmp_path / "a.png"))
    later.session_file.decline(_look(later, qtbot))
    later.settle(qtbot, lambda: not _noted(tmp_path))


def test_what_was_not_answered_is_offered_at_the_next_start(tmp_path: Path, qtbot: QtBot) -> None:
    _leave(tmp_path, write_photo(tmp_path / "a.png"))
    for _ in range(2):
        studio = Studio(tmp_path)
        left = _look(studio, qtbot)
        studio.close()
        assert [photo.path for photo in left.saved.photos] == [tmp_path / "a.png"]
        left.lock.unlock()  # as the end of the process does


def test_a_torn_file_is_no_reason_not_to_start(later: Studio, tmp_path: Path, qtbot: QtBot) -> None:
    torn = _leave(tmp_path, write_photo(tmp_path / "a.png"))
    torn.write_bytes(torn.read_bytes()[:30])
    (tmp_path / "sessions" / "a file").write_text("of somebody else")
    with qtbot.assertNotEmitted(later.session_file.offered, wait=100):
        later.session_file.look()
    assert not _noted(tmp_path)


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "sessions").write_text("a file stands in its place")
    studio = Studio(tmp_path)
    studio.open(qtbot, write_photo(tmp_path / "a.png"))
    studio.session_file.write()
    qtbot.wait(50)
    assert studio.session.name == "a.png"
    studio.close()


def test_a_pasted_photo_that_is_closed_leaves_no_file(
    studio: Studio, tmp_path: Path, qtbot: QtBot
) -> None:
    key = studio.workspace.add(None)
    studio.workspace.put(key, shown())
    studio.photos.loaded.emit(studio.session)
    studio.settle(qtbot, lambda: studio.workspace.backup_of(key) is not None)
    backup = studio.workspace.backup_of(key)
    assert backup is not None
    assert backup.exists()
    studio.photos.close(key)
    assert not backup.exists()


def test_the_usual_folder_is_in_the_state() -> None:
    assert usual_root().parent.name == "deblur"


def _leave(root: Path, path: Path) -> Path:
    """Leave what a killed window leaves, and return its file."""
    folder = SessionFolder(root / "sessions")
    folder.write(SavedSession((SavedPhoto(path, None, Edit(strength=3)),)))
    assert folder._lock is not None
    folder._lock.unlock()
    (file,) = _noted(root)
    return file
