"""Free memory is what the system and a container's limit both leave."""

import sys
from pathlib import Path

import numpy as np
import pytest

from engine import memory
from engine.memory import forget_peak, free_memory, give_back, process_memory

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="reads what Linux tells")

MEMINFO = "MemTotal:       24000000 kB\nMemAvailable:    1000000 kB\n"


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """What stands in the files that are read; the others are not there."""
    contents = {"/proc/meminfo": MEMINFO}

    def read_text(path: Path, encoding: str) -> str:
        if str(path) not in contents:
            raise FileNotFoundError(path)
        return contents[str(path)]

    monkeypatch.setattr(Path, "read_text", read_text)
    return contents


def limit(files: dict[str, str], most: str, used: int) -> None:
    files["/sys/fs/cgroup/memory.max"] = f"{most}\n"
    files["/sys/fs/cgroup/memory.current"] = f"{used}\n"


def test_some_memory_is_free_here() -> None:
    assert free_memory() > 2**20


def test_without_a_limit_it_is_what_the_system_has(files: dict[str, str]) -> None:
    assert free_memory() == 1_000_000 * 1024
    limit(files, "max", 5)
    assert free_memory() == 1_000_000 * 1024


@pytest.mark.parametrize(("most", "used", "free"), [(900, 200, 700), (900, 1000, 0)])
def test_a_containers_limit_counts(files: dict[str, str], most: int, used: int, free: int) -> None:
    limit(files, str(most), used)
    assert free_memory() == free


def test_a_limit_above_what_the_system_has_does_not_count(files: dict[str, str]) -> None:
    limit(files, str(2**40), 0)
    assert free_memory() == 1_000_000 * 1024


@pytest.mark.parametrize("meminfo", [None, "", "MemTotal: 3 kB\n", "MemAvailable: lots\n"])
def test_where_nobody_tells_it_is_4_gib(files: dict[str, str], meminfo: str | None) -> None:
    del files["/proc/meminfo"]
    if meminfo is not None:
        files["/proc/meminfo"] = meminfo
    assert free_memory() == 4 * 2**30


# --- What this process takes ---


def test_a_peak_is_seen_and_can_be_forgotten() -> None:
    forget_peak()
    before = process_memory()
    large = np.ones(200 * 2**20, np.uint8)  # so large that no memory freed before serves it
    assert process_memory().now - before.now > 150 * 2**20
    del large
    after = process_memory()
    assert after.now - before.now < 150 * 2**20
    assert after.peak - before.now > 150 * 2**20
    forget_peak()
    assert process_memory().peak - before.now < 20 * 2**20


def test_where_the_present_is_not_told_it_is_the_peak(files: dict[str, str]) -> None:
    assert "/proc/self/status" not in files
    memory = process_memory()
    assert memory.now == memory.peak > 2**20


@pytest.mark.skipif(memory._trim is None, reason="this C library keeps nothing back, or says not")
def test_what_lies_free_between_what_is_used_is_handed_back() -> None:
    blocks = [np.ones(100_000, np.uint8) for _ in range(1000)]
    del blocks[:-1]  # the last one holds the heap up
    before = process_memory().now
    give_back()
    assert before - process_memory().now > 50_000_000
    assert blocks[0].all()
