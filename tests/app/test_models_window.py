"""Models in the window: how the page, the photo and the batch hear of each other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from app.bootstrap import Application, build
from app.main_window import MainWindow
from app.models.model_rows import Standing
from app.models.region import Region
from app.store import MemoryStore
from app.workers.engine_process import EngineOptions
from engine import weights
from engine.weights import find_model, user_models_folder
from tests.app import fake_restorer
from tests.app.fakes import FakeDialogs, write_photo
from tests.app.model_samples import write_model
from tests.engine import upstream
from tests.engine.upstream import Upstream

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture(autouse=True)
def own_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    write_model("aunt", description="For aunt's camera.")


def show_models(window: MainWindow, qtbot: QtBot) -> None:
    QTest.keyClick(window, Qt.Key.Key_4, CONTROL)
    qtbot.waitUntil(window.models.isVisible)
    tree = window.models.tree
    qtbot.waitUntil(lambda: tree.row_of("aunt") is not None)
    qtbot.waitUntil(lambda: all(row.standing is not Standing.UNCHECKED for row in tree.rows))


def select(window: MainWindow, name: str) -> None:
    row = window.models.tree.row_of(name)
    assert row is not None
    window.models.view.select(row)


def test_a_model_is_tried_on_the_photo(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    window = application.window
    show_models(window, qtbot)
    select(window, "aunt")
    assert not window.models.commands.try_it.isEnabled()
    open_photo("a.png")
    show_models(window, qtbot)
    QTest.keyClick(window.models.view, Qt.Key.Key_T)
    assert window.page.isVisible()
    session = application.parts.workspace.session
    assert session is not None
    assert session.edit.model == "aunt"
    assert application.parts.keeper.now.model == "default"


def test_an_active_model_is_that_of_this_photo_and_the_next(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    window, workspace = application.window, application.parts.workspace
    open_photo("a.png")
    show_models(window, qtbot)
    select(window, "aunt")
    QTest.keyClick(window.models.view, Qt.Key.Key_Return)
    for name in ("", "b.png"):
        if name:
            open_photo(name)
        assert workspace.session is not None
        assert workspace.session.edit.model == "aunt"
    assert window.page.panel.model.box.value == "aunt"


def test_two_models_are_compared_on_the_photo(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    window = application.window
    open_photo("a.png")
    window.choosing.look()
    application.parts.editor.set_region(Region(0, 0, 32, 32))
    write_model("third")
    show_models(window, qtbot)
    window.models.view.selectAll()
    qtbot.waitUntil(lambda: window.page.panel.model.box.count() == 3)
    row = window.models.tree.row_of("third")
    assert row is not None
    index = window.models.tree.index_of(row)
    window.models.view.selectionModel().select(
        index,
        window.models.view.selectionModel().SelectionFlag.Deselect
        | window.models.view.selectionModel().SelectionFlag.Rows,
    )
    QTest.keyClick(window.models.view, Qt.Key.Key_C)
    dialog = window.comparing.dialog
    assert dialog is not None
    assert window.page.isVisible()
    assert list(dialog.buttons) == ["default", "aunt"]
    qtbot.waitUntil(lambda: not any(dialog.state_of(name) for name in dialog.buttons))
    QTest.mouseClick(dialog.buttons["aunt"], Qt.MouseButton.LeftButton)
    session = application.parts.workspace.session
    assert session is not None
    assert session.edit.model == "aunt"
    assert session.patch is not None
    qtbot.waitUntil(lambda: window.status.model == "aunt")


def test_the_status_bar_stays_at_the_model_of_the_photo(
    application: Application, open_photo: Callable[[str], Path], qtbot: QtBot
) -> None:
    """Others may be opened to be compared, and one that is open already says nothing."""
    window, engine = application.window, application.parts.engine
    open_photo("a.png")
    with qtbot.waitSignal(engine.ready):
        engine.start()
    assert window.status.model == "fake"
    with qtbot.waitSignal(engine.ready):
        application.parts.meter.measure("aunt")
    assert window.status.model == "fake"
    application.parts.editor.set_model("aunt")
    assert window.status.model == "aunt"
    qtbot.waitUntil(lambda: not application.parts.meter.model)


def test_the_model_in_the_status_bar_leads_to_the_page(
    application: Application, qtbot: QtBot
) -> None:
    window = application.window
    with qtbot.waitSignal(application.parts.engine.ready):
        application.parts.engine.start()
    chips = [each for each in window.status.findChildren(QToolButton) if each.text() == "fake"]
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert window.models.isVisible()


def test_new_models_are_offered_everywhere(window: MainWindow, qtbot: QtBot) -> None:
    show_models(window, qtbot)
    write_model("wizard")
    window.models.controller.look()
    box = window.page.panel.model.box
    qtbot.waitUntil(lambda: box.findData("wizard") >= 0)


def test_weights_that_are_dropped_on_a_photo_page_are_imported(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken: list[list[Path]] = []
    monkeypatch.setattr(window.models.controller, "import_files", taken.append)
    net, photo = tmp_path / "net.pth", write_photo(tmp_path / "a.png")
    for paths in ([photo], [net, photo], [net]):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        drop = QDropEvent(QPointF(5, 5), copy, data, left, Qt.KeyboardModifier.NoModifier)
        window.dropEvent(drop)
    assert taken == [[net]]
    assert window.models.isVisible()


# --- no model at all --------------------------------------------------------------------


@pytest.fixture
def bare(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store: MemoryStore
) -> Iterator[MainWindow]:
    """A window of an application whose only model is gone."""
    (tmp_path / "data" / "deblur" / "models" / "aunt.safetensors").unlink()
    monkeypatch.setattr(weights, "resource_path", lambda *_: tmp_path / "nothing")
    options = EngineOptions(restorer=fake_restorer.BROKEN_ADDRESS)
    built = build(store, FakeDialogs(), options, home=tmp_path / "home")
    built.window.show()
    yield built.window
    built.window.close()
    built.window.deleteLater()


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_without_a_model_both_ways_out_lead_to_the_page(
    bare: MainWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    bare.choosing.look()
    no_model = bare.section.no_model
    qtbot.waitUntil(no_model.isVisible)
    asked: list[str] = []
    monkeypatch.setattr(bare.models, "ask_for_import", lambda: asked.append("import"))
    _press(no_model.import_button)
    assert asked == ["import"]
    assert bare.models.isVisible()
    QTest.keyClick(bare, Qt.Key.Key_1, CONTROL)
    with qtbot.waitSignal(bare.models.controller.restored):
        _press(no_model.restore_button)
    assert bare.models.isVisible()


# --- for real ---------------------------------------------------------------------------


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A small NAFNet, as its authors would save it."""
    import torch

    net = Upstream()
    with torch.no_grad():
        upstream.nafnet(net, torch.rand(1, 3, 64, 64), width=4, encoders=(1, 1), decoders=(1, 1))
    torch.save({"params": net.tensors}, tmp_path / "net.pth")
    return tmp_path / "net.pth"


def test_a_real_checkpoint_is_imported_by_a_process_of_its_own(
    window: MainWindow, checkpoint: Path, qtbot: QtBot
) -> None:
    show_models(window, qtbot)
    window.models.controller.import_files([checkpoint])
    qtbot.waitUntil(lambda: window.models.sheet is not None, timeout=5000)
    sheet = window.models.sheet
    assert sheet is not None
    qtbot.waitUntil(lambda: sheet.is_asking, timeout=60_000)
    assert "nafnet" in sheet.told
    with qtbot.waitSignal(window.models.controller.imported):
        sheet.import_button.click()
    assert find_model("net").card.architecture == "nafnet"


def test_closing_the_window_ends_an_import(
    application: Application, checkpoint: Path, qtbot: QtBot
) -> None:
    """What is left, the fixture that watches over tests would find."""
    controller = application.parts.models
    with qtbot.waitSignal(controller.staging):
        controller.import_files([checkpoint])
    application.window.close()
    assert not controller.is_importing
    assert [path.name for path in user_models_folder().iterdir()] == ["aunt.safetensors"]
