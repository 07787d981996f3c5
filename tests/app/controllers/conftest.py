"""Open photos without a window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.app.desk import Desk
from tests.app.studio import Studio


@pytest.fixture
def studio(qapp: QApplication, tmp_path: Path) -> Iterator[Studio]:
    """Photos can be opened, edited, spilled and noted."""
    built = Studio(tmp_path)
    yield built
    built.close()


@pytest.fixture
def desk(qapp: QApplication) -> Iterator[Desk]:
    """Photos are open, and an engine does what a test says."""
    built = Desk()
    yield built
    built.close()
