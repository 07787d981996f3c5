"""A fine-tuned model is one's own; given away as one file, it is imported by somebody else."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from engine.importing import install
from engine.importing.install import import_model
from engine.weights import (
    Provenance,
    find_model,
    read_card,
    read_preview,
    read_tensors,
    save_weights,
)
from resources import resource_path
from training.finetune.accept import accept, export
from training.finetune.folder import Folder


@pytest.fixture
def compared(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Folder:
    """A fine-tuning that has come as far as the comparison."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr(install, "try_model", lambda *_: 30.0)
    folder, default = Folder(tmp_path / "run"), resource_path("weights", "default.safetensors")
    folder.compared.mkdir(parents=True)
    card = msgspec.structs.replace(read_card(default), base="default (20413b67)")
    save_weights(folder.new_weights, read_tensors(default), card, preview=b"a JPEG")
    return folder


def test_what_is_accepted_is_mine_and_what_is_given_away_is_imported(
    compared: Folder, tmp_path: Path
) -> None:
    accept(compared, "garden")
    mine = find_model("garden")
    assert (mine.provenance, mine.card.base) == (Provenance.MINE, "default (20413b67)")
    target = export(compared, "garden", tmp_path / "garden.zip")
    theirs = import_model(target, name="from-a-friend").entry
    assert theirs.provenance is Provenance.IMPORTED
    assert theirs.card.base == mine.card.base
    assert theirs.card.tensors_sha256 == mine.card.tensors_sha256
    assert read_preview(theirs.path) == read_preview(mine.path) == b"a JPEG"
