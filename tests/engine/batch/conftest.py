"""What all tests of batches share."""

from pathlib import Path

import pytest

from tests.engine.batch.folders import Folders


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    (tmp_path / "photos").mkdir()
    return Folders(tmp_path / "photos", tmp_path / "out")


@pytest.fixture
def noted(folders: Folders) -> Folders:
    """Folders with a journal."""
    folders.journal = folders.out.parent / "journal.jsonl"
    return folders
