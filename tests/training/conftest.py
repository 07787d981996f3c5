"""Fixtures of the training tests."""

from collections.abc import Iterator

import cv2
import pytest
import torch


@pytest.fixture(autouse=True)
def one_thread() -> Iterator[None]:
    """Let torch compute in one thread: sums then have one order, and results the same bits."""
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.fixture(autouse=True)
def on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Train on the CPU even where there is a GPU, whose sums have no order."""
    monkeypatch.setenv("ACCELERATE_USE_CPU", "true")


@pytest.fixture
def own_settings() -> Iterator[None]:
    """Undo what a command sets for its process."""
    threads = cv2.getNumThreads()
    yield
    cv2.setNumThreads(threads)
    torch.set_flush_denormal(False)
