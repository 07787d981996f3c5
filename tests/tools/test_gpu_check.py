"""The script for machines with a GPU says so where there is none, and its checks are sound."""

import argparse
import subprocess
import sys
from pathlib import Path

import pytest

from engine.devices import cpu_device, has_cuda_driver
from engine.weights import ModelEntry
from tests.engine.fakes import save_model
from tools import gpu_check

SCRIPT = Path(__file__).parents[2] / "tools" / "gpu_check.py"


@pytest.mark.skipif(has_cuda_driver(), reason="there is a GPU, which takes minutes to check")
def test_without_a_gpu_it_says_so() -> None:
    child = subprocess.run(
        [sys.executable, str(SCRIPT)], capture_output=True, text=True, timeout=60, check=False
    )
    assert (child.returncode, child.stderr) == (0, "")
    assert child.stdout.startswith("nothing was checked: ")
    assert "no NVIDIA driver" in child.stdout


def test_the_checks_that_any_device_can_stand_hold_on_the_cpu(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    entry: ModelEntry = save_model(tmp_path)
    monkeypatch.setattr(gpu_check, "PRECISIONS", ("fp32",))
    monkeypatch.setattr(gpu_check, "timed", lambda _: 1.0)
    found = [
        *gpu_check.check_precisions(entry, cpu_device()),
        *gpu_check.check_tiles(entry, cpu_device()),
        *gpu_check.check_shared_statistics(tmp_path, cpu_device()),
    ]
    assert [row.holds for row in found] == [True, True, True]


def test_a_check_that_breaks_is_a_row(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def burn(*_: object) -> None:
        raise RuntimeError("it burns")

    checks = [name for name in vars(gpu_check) if name.startswith("check_")]
    for name in checks:
        monkeypatch.setattr(gpu_check, name, burn)
    asked = argparse.Namespace(model="default", device="cuda:0")
    found = list(gpu_check.rows(asked, cpu_device(), tmp_path))
    assert len(found) == len(checks)
    assert {(row.holds, row.figure) for row in found} == {(False, "RuntimeError: it burns")}
