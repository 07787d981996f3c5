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


@pytest.fixture(autouse=True)
def own_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let no test take what another one wrote for an earlier result."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
