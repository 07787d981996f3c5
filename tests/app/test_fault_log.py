"""A process that dies hard leaves the lines it died in; one that ends as it should leaves nothing."""

from __future__ import annotations

import faulthandler
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import fault_log

_ROOT = Path(__file__).parents[2]

_DYING = """
import sys
from pathlib import Path
from app import fault_log

log = fault_log.watch("window", Path(sys.argv[1]))

def deep_inside():
    import ctypes
    ctypes.string_at(0)

if sys.argv[2] == "hard":
    deep_inside()
log.close()
"""


@pytest.fixture(autouse=True)
def faults_of_the_tests() -> Iterator[None]:
    """Give pytest its own handler back."""
    was_on = faulthandler.is_enabled()
    yield
    if was_on:
        faulthandler.enable(2)


def _run(folder: Path, how: str) -> int:
    command = [sys.executable, "-c", _DYING, str(folder), how]
    return subprocess.run(command, cwd=_ROOT, check=False, capture_output=True).returncode


def test_a_hard_end_is_noted_until_it_is_forgotten(tmp_path: Path) -> None:
    assert _run(tmp_path / "logs", "hard") != 0
    told = fault_log.read_left("window", tmp_path / "logs")
    assert "in deep_inside" in told
    assert fault_log.read_left("engine", tmp_path / "logs") == ""
    fault_log.forget_left("window", tmp_path / "logs")
    assert fault_log.read_left("window", tmp_path / "logs") == ""
    assert list((tmp_path / "logs").iterdir()) == []


def test_a_soft_end_leaves_nothing(tmp_path: Path) -> None:
    assert _run(tmp_path, "soft") == 0
    assert list(tmp_path.iterdir()) == []


def test_what_still_runs_is_left_alone(tmp_path: Path) -> None:
    log = fault_log.watch("window", tmp_path)
    assert log is not None
    (path,) = tmp_path.iterdir()
    faulthandler.dump_traceback(log._file)
    fault_log.forget_left("window", tmp_path)
    assert fault_log.read_left("window", tmp_path) == ""
    assert path.exists()
    log.close()
    assert not path.exists()


def test_no_place_for_it_is_no_reason_not_to_work(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert fault_log.watch("window", tmp_path / "file") is None
    assert fault_log.watch("window", None) is None
    assert fault_log.read_left("window", tmp_path / "nowhere") == ""
    with fault_log.watched("window", None):
        pass
