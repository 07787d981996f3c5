"""What the window knows of the installed models."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.models.model_rows import (
    Check,
    ModelRow,
    Standing,
    in_sections,
    look_at_models,
    row_of,
    stamp_of,
)
from app.workers import model_tasks
from engine import weights
from engine.weights import Provenance
from tests.app.model_samples import spoil, write_model


@pytest.fixture(autouse=True)
def own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def rows(active: str = "default", checks: dict[str, Check] | None = None) -> dict[str, ModelRow]:
    return {row.name: row for row in look_at_models(checks or {}, active)}


def test_each_model_has_a_row_and_one_is_active() -> None:
    write_model("mine")
    write_model("theirs", origin={"file": "net.pth"})
    found = rows("mine")
    assert [row.provenance for row in found.values()] == list(Provenance)
    assert [row.is_active for row in found.values()] == [False, True, False]
    assert [row.is_own for row in found.values()] == [False, True, True]
    assert found["mine"].size_bytes == found["mine"].path.stat().st_size
    assert found["mine"].added is not None


def test_a_model_needs_a_check_until_there_is_one_of_this_very_file() -> None:
    path = write_model("mine")
    row = rows()["mine"]
    assert (row.standing, row.status) == (Standing.UNCHECKED, "Needs check")
    checked = {str(path): model_tasks.check(row)}
    assert rows(checks=checked)["mine"].status == "OK"
    assert rows("mine", checked)["mine"].status == "Active"
    write_model("mine", description="another one by now")
    assert rows(checks=checked)["mine"].standing is Standing.UNCHECKED


def test_a_damaged_model_says_what_is_wrong() -> None:
    path = write_model("mine")
    spoil(path)
    check = model_tasks.check(rows()["mine"])
    row = rows("mine", {str(path): check})["mine"]
    assert (row.standing, row.status) == (Standing.DAMAGED, "Active – Damaged")
    assert "SHA-256" in row.fault
    path.write_bytes(b"torn")
    torn = rows()["mine"]
    assert (torn.standing, torn.card, torn.kind) == (Standing.DAMAGED, None, "")
    assert torn.with_check(Check(stamp_of(path) or (0, 0))).standing is Standing.DAMAGED


def test_an_architecture_of_another_version_is_incompatible() -> None:
    path = write_model("future", architecture="of-tomorrow")
    row = rows(checks={str(path): Check(stamp_of(path) or (0, 0))})["future"]
    assert row.standing is Standing.INCOMPATIBLE
    assert not row.standing.is_usable


def test_an_active_model_that_is_gone_has_a_row(monkeypatch: pytest.MonkeyPatch) -> None:
    row = rows("gone")["gone"]
    assert (row.standing, row.status) == (Standing.MISSING, "Active – Missing")
    assert (row.size_bytes, row.added, row.is_own) == (0, None, True)
    assert "a.safetensors" not in rows("/somewhere/a.safetensors")  # a file is no installed model


def test_a_bundled_model_that_is_gone_has_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(weights, "resource_path", lambda *_: tmp_path / "nothing")
    write_model("mine")
    row = rows("mine")["default"]
    assert (row.standing, row.provenance) == (Standing.MISSING, Provenance.BUNDLED)
    write_model("default")  # what is restored where the application cannot write
    assert rows("mine")["default"].standing is Standing.UNCHECKED


def test_a_file_that_goes_while_one_looks_is_missing(tmp_path: Path) -> None:
    row = row_of(tmp_path / "away.safetensors", is_bundled=False)
    assert row.standing is Standing.MISSING
    assert row.with_check(None) is row


def test_sections_come_in_order_and_none_is_empty() -> None:
    write_model("theirs", origin={"file": "net.pth"})
    sections = in_sections(tuple(rows().values()))
    assert [kind for kind, _ in sections] == [Provenance.BUNDLED, Provenance.IMPORTED]
    assert in_sections(()) == ()


def test_a_row_is_told_apart_by_what_it_says() -> None:
    write_model("mine")
    row = rows()["mine"]
    assert row == rows()["mine"] != replace(row, is_active=True)
