"""A folder through the real page, the real engine process and the real model."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.models.batch_rows import Status
from app.store import MemoryStore
from app.views.batch_page import BatchPage
from app.views.batch_parts import BatchParts
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from tests.app.batch_fakes import FakeDesktop, FakeQuestions
from tests.app.fakes import FakeDialogs, write_photo


@pytest.fixture
def page(tmp_path: Path) -> Iterator[BatchPage]:
    background, engine = Background(), EngineClient(EngineOptions())
    parts = BatchParts(
        engine=engine,
        background=background,
        store=MemoryStore(),
        dialogs=FakeDialogs(),
        questions=FakeQuestions(report=tmp_path / "report"),
        desktop=FakeDesktop(),
        journals=tmp_path / "journals",
    )
    made = BatchPage(parts)
    made.show()
    yield made
    made.shut_down()
    made.close()
    engine.close()
    background.close()
    made.deleteLater()
    engine.deleteLater()


def test_a_folder_is_deblurred_and_reported(page: BatchPage, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Zażółć 照片"
    (folder / "sub").mkdir(parents=True)
    sources = [write_photo(folder / "a.jpg"), write_photo(folder / "sub" / "b.png", 131, 40)]
    (folder / "c.jpg").write_bytes(b"")
    before = [hashlib.sha256(path.read_bytes()).hexdigest() for path in sources]
    with qtbot.waitSignal(page.table.changed):
        page.add_paths([folder])
    with qtbot.waitSignal(page.controller.blocked):
        page.commands.start.trigger()
    with qtbot.waitSignal(page.controller.finished, timeout=120_000):
        page.sheet.start_button.click()
    by_name = {row.source.name: row for row in page.table.rows}
    assert {name: row.status for name, row in by_name.items()} == {
        "a.jpg": Status.DONE,
        "b.png": Status.DONE,
        "c.jpg": Status.FAILED,
    }
    result = by_name["b.png"].target
    assert result == folder / "sub" / "Deblurred" / "b.png"
    pixels = cv2.imdecode(np.fromfile(result, np.uint8), cv2.IMREAD_COLOR)
    assert pixels is not None
    assert pixels.shape == (40, 131, 3)
    assert [hashlib.sha256(path.read_bytes()).hexdigest() for path in sources] == before
    with qtbot.waitSignal(page.noticed):
        page.commands.report_json.trigger()
    summary = json.loads((tmp_path / "report.json").read_text())["summary"]
    assert (summary["done"], summary["failed"], summary["photos"]) == (2, 1, 3)


def test_in_the_window_keys_reach_the_page_that_is_seen(
    application: Application, dialogs: FakeDialogs, qtbot: QtBot, tmp_path: Path
) -> None:
    window, page = application.window, application.window.batch
    dialogs.photos = [write_photo(tmp_path / "a.png")]
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert page.isVisible()
    with qtbot.waitSignal(page.table.changed):
        QTest.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(page.controller.finished, timeout=20_000):
        QTest.keyClick(window, Qt.Key.Key_F5)
    assert (tmp_path / "Deblurred" / "a.png").exists()
    page.view.select_only(0)
    with qtbot.waitSignal(application.parts.workspace.changed):
        QTest.keyClick(page.view, Qt.Key.Key_Return)
    assert not page.isVisible()
    QTest.keyClick(window, Qt.Key.Key_B)  # the open photo is in the list already
    qtbot.wait(50)
    assert [row.source for row in page.table.rows] == dialogs.photos
