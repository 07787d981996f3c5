"""The application opens no connection and looks up no name, in any of its processes."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

from engine.photo import Photo
from engine.photo_io import load_photo, save_photo
from resources import resource_path
from tests.app.fakes import write_photo
from tests.app.no_network import restorers
from tests.training.finetune.desk import begun
from training.finetune.protocol import TrainingEnded

_ROOT = Path(__file__).parents[2]
_FORBIDDING = Path(__file__).with_name("no_network")
_MODULE = "tests.app.no_network"


@dataclass(frozen=True, slots=True)
class Run:
    """How a run ended.

    Attributes:
        status: Its exit status.
        said: What it wrote.
        wrong: What it wrote about what went wrong.
        tries: Who tried to reach the network, with the lines that led there.
    """

    status: int
    said: str
    wrong: str
    tries: str


def _run(folder: Path, *words: str) -> Run:
    """Run one of our modules with the network forbidden to it and to its children."""
    tries = folder / "tries.txt"
    path = os.pathsep.join([str(_FORBIDDING), str(_ROOT), os.environ.get("PYTHONPATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", *words],
        cwd=_ROOT,
        env={**os.environ, "PYTHONPATH": path, "DEBLUR_NETWORK_TRIES": str(tries)},
        capture_output=True,
        text=True,
        check=False,
    )
    told = tries.read_text(encoding="utf-8") if tries.exists() else ""
    return Run(done.returncode, done.stdout, done.stderr, told)


def _use(folder: Path, photo: Path, restorer: str) -> Run:
    return _run(folder, f"{_MODULE}.whole_run", str(photo), restorer, str(folder / "home"))


def _kernel_forbids(folder: Path) -> bool:
    """Tell whether sockets of libraries are noticed: Linux does that for us."""
    return _run(folder, f"{_MODULE}.restorers").status == -signal.SIGSYS


@pytest.mark.slow
def test_from_photo_to_saved_file_without_a_network(tmp_path: Path) -> None:
    """With the engine process, the model that ships, and everything that they import."""
    whole = load_photo(resource_path("examples", "red-panda.jpg"))
    photo = tmp_path / "panda.png"
    save_photo(Photo(np.ascontiguousarray(whole.pixels[150:342, 300:556])), photo)
    run = _use(tmp_path, photo, "real")
    assert run.tries == ""
    assert "the kernel does not forbid" not in run.wrong
    assert (run.status, run.said) == (0, "saved, without Qt's network\n"), run.wrong
    assert load_photo(tmp_path / "panda-deblurred.png").width == 256


@pytest.mark.slow
def test_teaching_a_model_without_a_network(tmp_path: Path) -> None:
    """As the processes do that the window starts for that."""
    folder = begun(tmp_path, minutes=0.01)
    run = _run(tmp_path, f"{_MODULE}.teach", str(folder.path))
    assert run.tries == ""
    assert run.status == 0, run.wrong
    assert any(isinstance(event, TrainingEnded) for event in folder.told())


def test_a_try_in_the_window_or_the_engine_would_be_noticed(tmp_path: Path) -> None:
    run = _use(tmp_path, write_photo(tmp_path / "a.png"), restorers.CHATTY)
    assert run.status == 0  # both hide that they failed
    look_up, socket = run.tries.index("socket.getaddrinfo"), run.tries.index("socket.__new__")
    assert "whole_run.py" in run.tries[look_up:socket]
    assert "open_chatty" in run.tries[socket:]


def test_a_library_that_asks_no_python_would_be_noticed(tmp_path: Path) -> None:
    if not _kernel_forbids(tmp_path):
        assert not sys.platform.startswith("linux"), "Linux can forbid sockets"
        pytest.skip("only Linux watches over libraries")
    run = _use(tmp_path, write_photo(tmp_path / "a.png"), restorers.NATIVE)
    assert run.status != 0  # its engine process died
