"""The program as it is started: in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.app import fake_restorer

_ROOT = Path(__file__).parents[2]

_LIGHT = """
import sys
from PySide6.QtWidgets import QApplication
from app.bootstrap import build
from app.self_test import SilentDialogs
from app.store import MemoryStore
from app.workers.engine_process import EngineOptions

qt = QApplication([])
application = build(MemoryStore(), SilentDialogs(), EngineOptions())
application.window.show()
application.parts.photos.ended.connect(qt.quit)
application.window.open_photos(application.parts.examples[:1])
qt.exec()
application.window.close()
assert application.parts.workspace.session is not None
print(sorted({"torch", "openvino"} & set(sys.modules)))
"""

_SELF_TEST = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from app import self_test
from app.views.theme import apply_theme
from app.workers.engine_process import EngineOptions

if __name__ == "__main__":
    qt = QApplication([])
    apply_theme(qt)
    print(*self_test.run(qt, Path(sys.argv[1]), EngineOptions(restorer=sys.argv[2])))
"""


def _python(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", *arguments],
        cwd=_ROOT,
        env={**os.environ, **environment, "PYTHONPATH": _path()},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def _path() -> str:
    return os.pathsep.join(filter(None, [str(_ROOT), os.environ.get("PYTHONPATH", "")]))


def test_the_window_opens_photos_without_torch() -> None:
    done = _python("-c", _LIGHT)
    assert (done.stdout.strip(), done.stderr, done.returncode) == ("[]", "", 0)


def test_the_self_test_leaves_a_picture(tmp_path: Path) -> None:
    script, picture = tmp_path / "script.py", tmp_path / "window.png"
    script.write_text(_SELF_TEST)
    done = _python(str(script), str(picture), fake_restorer.ADDRESS)
    assert done.stderr == ""
    assert done.stdout.startswith(f"True self-test passed: {picture}")
    assert picture.stat().st_size > 10_000


def test_a_self_test_that_fails_says_so(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(_SELF_TEST)
    done = _python(str(script), str(tmp_path / "window.png"), fake_restorer.BROKEN_ADDRESS)
    assert done.stdout.startswith("False self-test failed: The model is damaged")
    assert done.stdout.count("\n") == 1


def test_without_a_screen_it_says_so() -> None:
    done = _python("-m", "app", QT_QPA_PLATFORM="", DISPLAY="", WAYLAND_DISPLAY="")
    if not sys.platform.startswith("linux"):
        pytest.skip("other systems always have one")
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "no screen" in done.stderr


def test_wrong_use_is_exit_status_2() -> None:
    assert _python("-m", "app", "--no-such-option").returncode == 2


_DYING = """
import sys
from PySide6.QtCore import QTimer
from app import __main__ as program, main_window

def die():
    import ctypes
    ctypes.string_at(0)

class Window(main_window.MainWindow):
    def begin(self):
        QTimer.singleShot(0, self.end)

    def end(self):
        if sys.argv[1] == "hard":
            die()
        print([banner.notice.words.title for banner in self.banners.banners])
        self.close()

main_window.MainWindow = Window
program.main(["resources/examples/red-panda.jpg"])
"""


def test_a_hard_end_is_offered_at_the_next_start_and_then_forgotten(tmp_path: Path) -> None:
    homes = {name: str(tmp_path) for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME")}
    assert _python("-c", _DYING, "hard", **homes).returncode != 0
    offered = "['Deblur ended unexpectedly last time']"
    assert [_python("-c", _DYING, "soft", **homes).stdout.strip() for _ in range(2)] == [
        offered,
        "[]",
    ]


def test_it_is_its_own_trainer_where_it_is_frozen(tmp_path: Path) -> None:
    done = _python("-m", "app", "--finetune", "check", str(tmp_path / "run"))
    assert done.returncode == 1, done.stderr
    told = (tmp_path / "run" / "events.jsonl").read_text()
    assert '"event":"failed"' in told
    assert "there is no fine-tuning" in told
