"""The models page: what it shows of models, and what its keys and buttons do with them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QItemSelectionModel, QMimeData, QPoint, QPointF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.controllers.model_meter import ModelMeter
from app.controllers.models_controller import ModelsController
from app.controllers.pace import Pace
from app.models.model_rows import Standing
from app.models.model_tree import Column
from app.store import MemoryStore
from app.views.models_page import ModelsPage
from app.views.models_parts import IMPORT_FOLDER_KEY, ModelsParts
from app.workers import model_tasks
from app.workers.apart import Apart
from app.workers.engine_client import EngineClient
from app.workers.messages import Ready, Timing
from engine.errors import ImportRefusedError
from engine.importing.install import StagedModel
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from engine.weights import find_model, read_card
from tests.app.desk import Desk
from tests.app.fake_engine import FakeEngine
from tests.app.fakes import FakeDialogs, write_photo
from tests.app.model_samples import spoil, write_model
from tests.app.walker import jumps_back, parts_in_order, unnamed

NONE, CONTROL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
RULES = TileRules(factor=8, overlap=32)


class FakeQuestions:
    """Answers as a test says."""

    def __init__(self) -> None:
        self.models: list[Path] = []
        self.target: Path | None = None
        self.answer = True
        self.suggested: Path | None = None

    def choose_models(self, folder: Path | None) -> list[Path]:
        self.suggested = folder
        return self.models

    def choose_export(self, suggested: Path) -> Path | None:
        self.suggested = suggested
        return self.target

    def may_delete(self, name: str) -> bool:
        return self.answer


class ReadyEngine(FakeEngine):
    """Tells when a model is open, too."""

    ready = Signal(object)


class FakeCall:
    """Finds a critic in files of that name, and a small model in all others."""

    def __init__(self, source: Path, folder: Path) -> None:
        self.source, self.folder = source, folder

    def run(self) -> StagedModel:
        if self.source.stem == "critic":
            raise ImportRefusedError(self.source, "it is a critic")
        weights = write_model("staged", origin={"file": self.source.name}, licence="unknown")
        weights = weights.rename(self.folder / "staged.safetensors")
        return StagedModel(self.source, weights, read_card(weights), self.source.stem, 31.4)

    def cancel(self) -> None:
        """Nothing takes long here."""


class Bench:
    """The page with everything around it, and three models of the user's."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.store, self.desk = MemoryStore(), Desk()
        self.engine, self.pace = ReadyEngine(), Pace(self.store)
        self.dialogs, self.questions = FakeDialogs(), FakeQuestions()
        example = write_photo(folder / "example.png", 300, 280)
        client = cast("EngineClient", self.engine)
        desk = self.desk
        self.controller = ModelsController(
            desk.background, desk.workspace, desk.keeper, self.store, self.pace, stage=self._stage
        )
        self.meter = ModelMeter(client, desk.background, desk.keeper, example)
        self.engine.timed.connect(self.pace.learn)
        self.page = ModelsPage(
            ModelsParts(
                controller=self.controller,
                meter=self.meter,
                engine=client,
                keeper=desk.keeper,
                pace=self.pace,
                store=self.store,
                dialogs=self.dialogs,
                questions=self.questions,
            )
        )
        self.page.resize(1130, 740)
        self.page.show()
        self.page.activateWindow()
        self.settle()

    def _stage(self, source: Path, folder: Path) -> Apart[StagedModel]:
        return cast("Apart[StagedModel]", FakeCall(source, folder))

    def settle(self) -> None:
        """Wait until every model was checked."""
        tree = self.page.tree
        self.qtbot.waitUntil(lambda: bool(tree.rows))
        self.qtbot.waitUntil(
            lambda: all(row.standing is not Standing.UNCHECKED for row in tree.rows)
        )

    def select(self, *names: str) -> None:
        self.page.view.clearSelection()
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for name in names:
            row = self.page.tree.row_of(name)
            assert row is not None
            index = self.page.tree.index_of(row)
            self.page.view.selectionModel().select(index, flags)

    @property
    def selected(self) -> list[str]:
        return [row.name for row in self.page.view.selected_rows]

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.page, key, modifiers)

    def wait_for(self, name: str, *, is_there: bool = True) -> None:
        tree = self.page.tree
        self.qtbot.waitUntil(lambda: (tree.row_of(name) is not None) is is_there)

    @property
    def titles(self) -> list[str]:
        return [banner.notice.words.title for banner in self.page.banners.banners]

    def close(self) -> None:
        self.page.shut_down()
        self.page.close()
        self.desk.close()
        self.page.deleteLater()


@pytest.fixture
def bench(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> Iterator[Bench]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    write_model("aunt", description="For aunt's camera.", base="default", licence="CC0-1.0")
    write_model("maxim", architecture="graph", origin={"file": "m.tgz", "from": "https://a.org/m"})
    spoil(write_model("torn"))
    made = Bench(tmp_path, qtbot)
    yield made
    made.close()


def _said(bench: Bench) -> str:
    return "\n".join(bench.page.card.texts).replace("\u200b", "")


# --- what is shown ----------------------------------------------------------------------


def test_the_active_model_is_shown_first(bench: Bench) -> None:
    assert bench.selected == ["default"]
    said = _said(bench)
    for part in ("Came with Deblur · compact", "Active", "PSNR 24.74 → 25.20 dB", "Apache-2.0"):
        assert part in said
    assert bench.page.card.credits_fold.isVisible()


def test_the_card_tells_lineage_origin_and_faults(bench: Bench) -> None:
    bench.select("aunt")
    said = _said(bench)
    for part in ("Made here", "500 parameters", "For aunt's camera.", "Based on", "CC0-1.0"):
        assert part in said
    bench.select("maxim")
    assert "https://a.org/m" in _said(bench)
    bench.select("torn")
    assert "do not match the SHA-256 of the card. Delete it and import it again." in _said(bench)
    bench.select("aunt", "maxim")
    assert _said(bench) == "2 models are selected. Open a photo to compare them on it."
    bench.page.show_photo(is_open=True, has_region=True)
    assert _said(bench) == "2 models are selected. C compares them on the photo."
    bench.page.view.clearSelection()
    assert _said(bench) == "Select a model to read its card."


def test_the_hash_is_copied_whole(bench: Bench) -> None:
    bench.select("aunt")
    QTest.mouseClick(bench.page.card.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == find_model("aunt").card.tensors_sha256


def test_a_preview_that_the_file_carries_is_shown(bench: Bench, tmp_path: Path) -> None:
    image = QImage(400, 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkCyan)
    assert image.save(str(tmp_path / "preview.jpg"))
    write_model("pictured", preview=(tmp_path / "preview.jpg").read_bytes())
    write_model("garbled", preview=b"no JPEG at all")
    bench.controller.look()
    bench.wait_for("pictured")
    bench.settle()
    for name, is_shown in (("pictured", True), ("garbled", False), ("aunt", False)):
        bench.select(name)
        assert bench.page.card.pictures.isVisible() is is_shown


def test_searching_keeps_what_fits(bench: Bench) -> None:
    bench.press(Qt.Key.Key_F, CONTROL)
    assert QApplication.focusWidget() is bench.page.bar.search
    QTest.keyClicks(bench.page.bar.search, "graph")
    assert bench.page.tree.rowCount() == 1
    bench.page.bar.search.clear()
    assert bench.page.tree.rowCount() == 3


def test_a_selection_outlasts_searching_sorting_and_checking(bench: Bench) -> None:
    bench.select("aunt", "maxim")
    bench.page.tree.sort(Column.SIZE, Qt.SortOrder.DescendingOrder)
    assert sorted(bench.selected) == ["aunt", "maxim"]
    bench.page.bar.search.setText("aunt")
    assert bench.selected == ["aunt"]


def test_names_have_room_in_a_small_window(bench: Bench) -> None:
    view = bench.page.view
    assert not view.isColumnHidden(Column.ADDED)
    bench.page.resize(QSize(808, 520))
    bench.qtbot.waitUntil(lambda: view.isColumnHidden(Column.ADDED))
    assert view.columnWidth(Column.NAME) >= 150
    bench.page.resize(QSize(1130, 740))
    bench.qtbot.waitUntil(lambda: not view.isColumnHidden(Column.ADDED))


def test_it_is_reached_with_the_keyboard_and_named(bench: Bench) -> None:
    page = bench.page
    assert unnamed(page) == []
    order = [page.view, page.card]
    assert parts_in_order(page, order) == order
    assert jumps_back(page.card) == []
    assert page.key_groups[0].lines


def test_models_that_came_elsewhere_are_seen_when_the_page_is(bench: Bench) -> None:
    bench.page.hide()
    write_model("wizard")
    with bench.qtbot.waitSignal(bench.page.changed):
        bench.page.show()
    bench.wait_for("wizard")


# --- deeds ------------------------------------------------------------------------------


def test_enter_makes_a_model_active(bench: Bench, qtbot: QtBot) -> None:
    bench.select("aunt")
    bench.page.view.setFocus()
    with qtbot.waitSignal(bench.page.activated) as told, qtbot.waitSignal(bench.page.noticed):
        bench.press(Qt.Key.Key_Return)
    assert told.args == ["aunt"]
    assert bench.desk.keeper.now.model == "aunt"
    row = bench.page.tree.row_of("aunt")
    qtbot.waitUntil(lambda: (row := bench.page.tree.row_of("aunt")) is not None and row.is_active)
    assert row is not None
    assert not bench.page.commands.activate.isEnabled()


def test_what_is_damaged_cannot_be_used(bench: Bench) -> None:
    bench.page.show_photo(is_open=True, has_region=True)
    bench.select("torn")
    commands = bench.page.commands
    for action in (commands.activate, commands.try_it, commands.test, commands.export):
        assert not action.isEnabled()
    assert commands.remove.isEnabled()
    bench.select("default")
    assert not commands.remove.isEnabled()
    assert not commands.rename.isEnabled()
    assert commands.try_it.isEnabled()


def test_a_photo_is_needed_to_try_and_to_compare(bench: Bench, qtbot: QtBot) -> None:
    page = bench.page
    bench.select("default", "aunt")
    assert not page.commands.compare.isEnabled()
    page.show_photo(is_open=True, has_region=True)
    page.view.setFocus()
    with qtbot.waitSignal(page.compare_wanted) as told:
        bench.press(Qt.Key.Key_C)
    assert told.args == [("default", "aunt")]
    bench.select("aunt")
    assert not page.commands.compare.isEnabled()
    with qtbot.waitSignal(page.try_wanted) as told:
        bench.press(Qt.Key.Key_T)
    assert told.args == ["aunt"]


def test_a_model_is_measured(bench: Bench, qtbot: QtBot) -> None:
    bench.select("aunt")
    card = bench.page.card
    assert "Not measured on this computer yet." in _said(bench)
    QTest.mouseClick(card.test_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(bench.engine.asked))
    assert card.stop_button.isVisible()
    assert not card.test_button.isVisible()
    bench.engine.progress(bench.engine.last, 4)
    assert card.progress.value() == 40
    settings = RestoreSettings(model="aunt")
    bench.engine.ready.emit(Ready("Fast CPU", "aunt", settings, RULES, 100))
    with qtbot.waitSignal(bench.meter.measured):
        for _ in range(2):
            bench.engine.timed.emit(Timing(settings, 2.0, 4.0, RULES))
            bench.engine.finish(bench.engine.last)
    assert card.test_button.isVisible()
    assert "A photo of 12 megapixels takes about" in _said(bench)
    assert "(Fast CPU)" in _said(bench)
    assert card.pictures.isVisible()
    bench.select("maxim")
    assert not card.pictures.isVisible()


def test_measuring_is_stopped(bench: Bench, qtbot: QtBot) -> None:
    bench.select("aunt")
    bench.page.commands.test.trigger()
    qtbot.waitUntil(lambda: bool(bench.engine.asked))
    QTest.mouseClick(bench.page.card.stop_button, Qt.MouseButton.LeftButton)
    job = bench.engine.last
    assert ("cancel", job) in bench.engine.requests
    bench.engine.cancelled.emit(job)
    assert bench.page.card.test_button.isVisible()
    bench.page.commands.test.trigger()
    bench.engine.fail(bench.engine.last)
    assert bench.titles == ["That did not work"]


def test_a_model_is_renamed_in_its_place(bench: Bench, qtbot: QtBot) -> None:
    bench.select("aunt")
    bench.page.view.setFocus()
    bench.press(Qt.Key.Key_F2)
    edit = bench.page.view.findChild(QLineEdit)
    assert isinstance(edit, QLineEdit)
    edit.selectAll()
    QTest.keyClicks(edit, "uncle")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    bench.wait_for("uncle")
    qtbot.waitUntil(lambda: bench.selected == ["uncle"])
    assert find_model("uncle").card.name == "uncle"
    bench.page.tree.rename_wanted.emit("uncle", "default")
    qtbot.waitUntil(lambda: bool(bench.titles))


def test_a_model_goes_to_the_trash(bench: Bench, qtbot: QtBot) -> None:
    bench.select("aunt", "default")  # the bundled one stays
    bench.page.view.setFocus()
    with qtbot.waitSignal(bench.page.noticed) as told:
        bench.press(Qt.Key.Key_Delete)
    assert told.args == ["aunt is in the trash."]
    bench.wait_for("aunt", is_there=False)
    assert bench.page.tree.row_of("default") is not None


@pytest.mark.parametrize("answer", [True, False])
def test_without_a_trash_one_is_asked(
    answer: bool, bench: Bench, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(model_tasks, "to_trash", lambda _: False)
    bench.questions.answer = answer
    bench.select("aunt")
    with qtbot.waitSignal(bench.controller.untrashable):
        bench.page.commands.remove.trigger()
    if answer:
        bench.wait_for("aunt", is_there=False)
    else:
        assert find_model("aunt").path.exists()


def test_a_model_is_exported_where_the_user_says(
    bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    bench.select("aunt")
    bench.questions.target = tmp_path / "given away"
    with qtbot.waitSignal(bench.controller.exported):
        bench.press(Qt.Key.Key_E, CONTROL)
    assert bench.questions.suggested is not None
    assert bench.questions.suggested.name == "aunt.zip"
    target = tmp_path / "given away.zip"
    assert target.exists()
    assert bench.titles == ["Exported given away.zip"]
    bench.page.banners.banners[0].notice.remedies[0].act()
    assert bench.dialogs.shown == target
    bench.questions.target = None
    bench.press(Qt.Key.Key_E, CONTROL)
    assert bench.questions.suggested == tmp_path / "aunt.zip"


def test_verifying_tells_what_came_of_it(bench: Bench, qtbot: QtBot) -> None:
    bench.select("aunt")
    with qtbot.waitSignal(bench.page.noticed) as told:
        bench.press(Qt.Key.Key_R, CONTROL)
    assert told.args == ["aunt is what its card says."]
    bench.select("torn")
    with qtbot.waitSignal(bench.controller.checked):
        bench.press(Qt.Key.Key_R, CONTROL)
    assert bench.titles == ["torn is damaged"]


def test_the_folder_of_a_model_is_shown(bench: Bench) -> None:
    bench.select("aunt")
    bench.page.commands.show_file.trigger()
    assert bench.dialogs.shown == find_model("aunt").path


def test_bundled_models_are_brought_back(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.page.noticed) as told:
        bench.page.commands.restore.trigger()
    assert told.args == ["The bundled models are all there."]
    bench.controller.restored.emit(("default",))
    assert bench.titles == ["Bundled models are back"]


def test_without_a_file_there_are_two_ways_out(bench: Bench) -> None:
    bench.controller.listed.emit(())
    assert bench.page.empty.isVisible()
    assert not bench.page.card.isVisible()
    assert unnamed(bench.page) == []


# --- importing --------------------------------------------------------------------------


def test_a_file_is_imported(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    bench.questions.models = [tmp_path / "net.pth"]
    with qtbot.waitSignal(bench.controller.staged):
        bench.press(Qt.Key.Key_I, CONTROL)
    sheet = bench.page.sheet
    assert sheet is not None
    assert sheet.is_asking
    assert unnamed(sheet) == []
    assert jumps_back(sheet) == []
    assert "500 parameters" in sheet.told
    assert sheet.name.text() == "net"
    sheet.name.setText("mine")
    sheet.licence.setCurrentText("MIT")
    sheet.origin.setText("https://a.org")
    with qtbot.waitSignal(bench.controller.imported):
        QTest.keyClick(sheet, Qt.Key.Key_Return)
    bench.wait_for("mine")
    qtbot.waitUntil(lambda: bench.selected == ["mine"])
    card = find_model("mine").card
    assert (card.licence, card.origin["from"]) == ("MIT", "https://a.org")
    assert bench.page.sheet is None
    assert bench.store.value(IMPORT_FOLDER_KEY) == str(tmp_path)


def test_a_name_that_is_taken_is_told_while_it_is_typed(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.controller.staged):
        bench.controller.import_files([Path("net.pth")])
    sheet = bench.page.sheet
    assert sheet is not None
    for name, words in (
        ("Default", "There is a model default already."),
        ("two words", "Use up to 64 letters"),
        ("", "Use up to 64 letters"),
        ("AUNT", "There is a model aunt already."),
    ):
        sheet.name.setText(name)
        assert sheet.fault.startswith(words)
        assert not sheet.import_button.isEnabled()
        assert sheet.replaces.isVisible() is (name == "AUNT")
    sheet.replaces.setChecked(True)
    assert sheet.fault == ""
    sheet.name.setText("aunt")
    with qtbot.waitSignal(bench.controller.imported):
        sheet.import_button.click()
    assert find_model("aunt").card.origin == {"file": "net.pth"}


def test_a_refusal_is_told_in_the_sheet(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.controller.staging):
        bench.controller.import_files([Path("critic.pth")])
    sheet = bench.page.sheet
    assert sheet is not None
    with qtbot.waitSignal(bench.controller.refused):
        pass
    assert "critic.pth cannot be imported" in sheet.told
    assert "it is a critic" in sheet.told
    assert not sheet.import_button.isVisible()
    sheet.close_button.click()
    assert not bench.controller.is_importing


def test_closing_the_sheet_lets_go_of_the_file(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.controller.staged):
        bench.controller.import_files([Path("net.pth")])
    sheet = bench.page.sheet
    assert sheet is not None
    QTest.keyClick(sheet, Qt.Key.Key_Escape)
    assert not bench.controller.is_importing
    assert bench.page.tree.row_of("net") is None


def _drop(bench: Bench, *names: str) -> bool:
    """Drag files over the page and let go of them; tell whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(f"/files/{name}") for name in names])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    enter = QDragEnterEvent(QPoint(5, 5), copy, data, left, NONE)
    QApplication.sendEvent(bench.page, enter)
    drop = QDropEvent(QPointF(5, 5), copy, data, left, NONE)
    QApplication.sendEvent(bench.page, drop)
    assert enter.isAccepted() == drop.isAccepted()
    return drop.isAccepted()


def test_models_are_dropped_and_photos_are_not(bench: Bench, qtbot: QtBot) -> None:
    assert not _drop(bench, "photo.jpg")
    with qtbot.waitSignal(bench.controller.staged):
        assert _drop(bench, "photo.jpg", "Net.PTH")
    sheet = bench.page.sheet
    assert sheet is not None
    assert sheet.source.name == "Net.PTH"
    sheet.reject()
