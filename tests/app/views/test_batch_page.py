from __future__ import annotations

import csv
import json
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.controllers.batch_state import State
from app.models.batch_plan import BatchPlan, Place, WhenDone
from app.models.batch_rows import BatchRow, Status
from app.models.batch_table import BatchTable, Column
from app.models.choices import Choices, ModelChoice
from app.store import MemoryStore
from app.views.batch_page import BatchPage
from app.views.batch_parts import BatchParts
from app.workers.background import Background
from app.workers.engine_client import EngineClient
from engine.batch import (
    BatchItem,
    BatchJournal,
    Counts,
    ItemOutlook,
    OnExists,
    Outlook,
    Preflight,
    UnfinishedBatch,
)
from engine.errors import DamagedPhotoError
from engine.photo import PhotoFormat
from tests.app.batch_fakes import FakeBatchEngine, FakeDesktop, FakeQuestions
from tests.app.fakes import FakeDialogs, write_photo

NONE = Qt.KeyboardModifier.NoModifier
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


class Bench:
    """The page with everything around it."""

    def __init__(
        self,
        folder: Path,
        qtbot: QtBot,
        store: MemoryStore,
        desktop: FakeDesktop | None = None,
    ) -> None:
        self.qtbot = qtbot
        self.folder = folder / "in"
        self.folder.mkdir(exist_ok=True)
        self.engine = FakeBatchEngine()
        self.background = Background()
        self.dialogs, self.questions = FakeDialogs(), FakeQuestions()
        self.desktop = desktop or FakeDesktop()
        parts = BatchParts(
            engine=cast("EngineClient", self.engine),
            background=self.background,
            store=store,
            dialogs=self.dialogs,
            questions=self.questions,
            desktop=self.desktop,
            journals=folder / "journals",
        )
        self.page = BatchPage(parts)
        self.page.resize(1130, 740)
        self.page.show()
        self.page.activateWindow()

    def close(self) -> None:
        self.page.shut_down()
        self.page.close()
        self.background.close()
        self.page.deleteLater()

    def add(self, *names: str) -> list[Path]:
        paths = [write_photo(self.folder / name) for name in names]
        with self.qtbot.waitSignal(self.page.table.changed):
            self.page.add_paths(paths)
        return paths

    def start(self) -> None:
        asked = self.engine.job
        self.press(Qt.Key.Key_F5)
        self.qtbot.waitUntil(lambda: self.engine.job > asked)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        target = QApplication.focusWidget() or self.page
        QTest.keyClick(target, key, modifiers)

    @property
    def state(self) -> State:
        return self.page.controller.state

    @property
    def names(self) -> list[str]:
        return [row.source.name for row in self.page.table.rows]

    @property
    def titles(self) -> list[str]:
        return [banner.notice.words.title for banner in self.page.banners.banners]

    def help_out(self, text: str) -> None:
        """Press a button of the top banner."""
        remedies = self.page.banners.banners[0].notice.remedies
        next(remedy for remedy in remedies if remedy.text == text).act()


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(tmp_path, qtbot, MemoryStore())
    yield made
    made.close()


def _unnamed(page: QWidget) -> list[str]:
    found = []
    for widget in (each for each in page.findChildren(QWidget) if each.isVisible()):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
            spoken = QAccessible.queryAccessibleInterface(widget)
            if not spoken.text(QAccessible.Text.Name).strip():
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_from_an_empty_page_to_a_finished_batch(bench: Bench) -> None:
    page = bench.page
    assert page.empty.isVisible()
    assert not page.commands.start.isEnabled()
    a, b = bench.add("a.png", "b.png")
    assert page.view.isVisible()
    bench.start()
    assert page.summary.text == "0 of 2 Estimating the time…"
    assert (bench.desktop.is_awake, page.is_busy) == (True, True)
    bench.engine.start(a, done=2)
    assert page.summary.fraction > 0
    assert bench.desktop.progress[-1] == (page.summary.fraction, 2)
    bench.press(Qt.Key.Key_F6)
    bench.engine.paused.emit(bench.engine.job)
    assert "Paused – safe to close" in page.summary.text
    assert not bench.desktop.is_awake
    assert page.commands.start.text() == "Continue"
    bench.press(Qt.Key.Key_F5)
    bench.engine.finish(a)
    bench.engine.fail(b, DamagedPhotoError(b, "it is cut off"))
    bench.engine.end()
    assert bench.titles == ["Some photos failed"]
    assert page.summary.text == "2 of 2 · 1 failed"
    assert bench.desktop.told[0][0] == "Some photos failed"
    assert bench.desktop.is_progress_hidden
    bench.help_out("Open folder")
    assert bench.dialogs.shown == bench.folder / "Deblurred" / "a.png"
    asked = bench.engine.job
    bench.help_out("Retry failed")
    bench.qtbot.waitUntil(lambda: bench.engine.job > asked)
    bench.engine.do_everything()
    assert bench.titles == ["The batch is done"]


def test_everything_that_takes_the_keyboard_has_a_name_in_every_state(bench: Bench) -> None:
    page = bench.page
    page.inspector.show_choices(Choices((ModelChoice("default", "", is_own=False),), "CPU", True))
    assert _unnamed(page) == []
    bench.add("a.png")
    assert _unnamed(page) == []
    (bench.folder / "b.jpg").write_bytes(b"")
    with bench.qtbot.waitSignal(page.table.changed):
        page.add_paths([bench.folder / "b.jpg"])
    with bench.qtbot.waitSignal(page.controller.blocked):
        page.commands.start.trigger()
    assert page.sheet.isVisible()
    assert "0 bytes" in page.sheet.texts[0]
    assert page.sheet.start_button.text() == "Start anyway (1 will be skipped)"
    assert _unnamed(page) == []
    page.sheet.start_button.click()
    assert _unnamed(page) == []
    page.controller.cancel()
    bench.engine.cancelled.emit(bench.engine.job)


def test_no_two_commands_have_one_key_and_each_says_its_own(bench: Bench) -> None:
    commands = bench.page.commands.everything
    keys = [key.toString() for each in commands for key in each.shortcuts()]
    assert len(keys) == len(set(keys))
    assert all("(" in command.toolTip() for command in commands)
    assert len(bench.page.key_groups[0].lines) == len(commands)


def test_the_queue_is_led_by_keys(bench: Bench) -> None:
    page = bench.page
    bench.add("a.png", "b.png", "c.png")
    page.view.setFocus()
    page.view.select_only(2)
    bench.press(Qt.Key.Key_Up, ALT)
    assert bench.names == ["a.png", "c.png", "b.png"]
    bench.press(Qt.Key.Key_Up, ALT)
    bench.press(Qt.Key.Key_Down, ALT)
    assert bench.names == ["a.png", "c.png", "b.png"]
    with bench.qtbot.waitSignal(page.open_requested) as told:
        bench.press(Qt.Key.Key_Return)
    assert told.args == [bench.folder / "c.png"]
    bench.press(Qt.Key.Key_Delete)
    assert bench.names == ["a.png", "b.png"]
    assert page.view.selected_sources == [bench.folder / "b.png"]
    bench.press(Qt.Key.Key_F, CONTROL)
    assert page.bar.filter_box.hasFocus()
    QTest.keyClicks(page.bar.filter_box, "a.p")
    assert page.filter.rowCount() == 1


def test_photos_and_folders_come_by_keys_and_by_dropping(bench: Bench) -> None:
    page = bench.page
    bench.dialogs.photos = [write_photo(bench.folder / "a.png")]
    with bench.qtbot.waitSignal(page.table.changed):
        bench.press(Qt.Key.Key_Insert)
    (bench.folder / "sub").mkdir()
    write_photo(bench.folder / "sub" / "b.png")
    bench.questions.folder = bench.folder / "sub"
    with bench.qtbot.waitSignal(page.table.changed):
        bench.press(Qt.Key.Key_O, CONTROL | SHIFT)
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_photo(bench.folder / "c.png")))])
    drop = QDropEvent(
        QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NONE
    )
    with bench.qtbot.waitSignal(page.table.changed):
        page.dropEvent(drop)
    assert bench.names == ["a.png", "b.png", "c.png"]


def test_titles_sort_and_moving_ends_the_sorting(bench: Bench) -> None:
    page = bench.page
    bench.add("b.png", "c.png", "a.png")
    header = page.view.horizontalHeader()
    middle = header.viewport().rect().center()
    middle.setX(header.sectionViewportPosition(Column.ORIGINAL) + 20)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, middle)
    assert bench.names == ["a.png", "b.png", "c.png"]
    assert page.view.selected_sources == []  # a title selects nothing
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, NONE, middle)
    assert bench.names == ["c.png", "b.png", "a.png"]
    page.view.select_only(0)
    page.commands.down.trigger()
    assert bench.names == ["b.png", "c.png", "a.png"]
    assert header.sortIndicatorSection() == -1


def test_a_double_click_compares_and_page_keys_go_on(bench: Bench) -> None:
    page = bench.page
    a, b = bench.add("a.png", "b.png")
    result = write_photo(bench.folder / "a-result.png")
    page.table.update(a, status=Status.DONE, target=result)
    place = page.view.visualRect(page.filter.index(0, Column.ORIGINAL)).center()
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, NONE, place)
    compare = page._compare
    assert compare is not None
    bench.qtbot.waitUntil(lambda: compare.view.hasFocus() or compare.layers is not None)
    bench.qtbot.waitUntil(lambda: compare.layers is not None)
    assert compare.layers is not None
    assert compare.layers.has_result
    QTest.keyClick(compare, Qt.Key.Key_PageDown)
    assert compare.row is not None
    assert compare.row.source == b
    bench.qtbot.waitUntil(lambda: compare.layers is not None and not compare.layers.has_result)
    with bench.qtbot.waitSignal(page.open_requested) as told:
        compare.open_button.click()
    assert told.args == [b]
    assert not compare.isVisible()


def test_names_are_shown_as_they_will_be(bench: Bench) -> None:
    page, inspector = bench.page, bench.page.inspector
    bench.add("a.png", "b.png")
    inspector.output.template.selectAll()
    QTest.keyClicks(inspector.output.template, "{name}-{counter:03}-{strength}")
    inspector.format.stand_at(PhotoFormat.TIFF)
    inspector.format.chosen.emit(PhotoFormat.TIFF)
    shown = [page.filter.index(row, Column.OUTPUT).data() for row in (0, 1)]
    assert shown == ["a-001-100.tif", "b-002-100.tif"]
    assert [example.target for example in inspector.output.examples] == [
        "Deblurred/a-001-100.tif",
        "Deblurred/b-002-100.tif",
    ]
    QTest.keyClicks(inspector.output.template, "{nonsense")
    assert inspector.output.examples == ()
    assert "stray brace" in inspector.output.mistake
    assert not page.commands.start.isEnabled()
    assert page.filter.index(0, Column.OUTPUT).data() == "–"


def test_results_beside_originals_get_names_of_their_own(bench: Bench) -> None:
    output = bench.page.inspector.output
    output.place.chosen.emit(Place.BESIDE)
    assert output.examples[0].target == "IMG_0412-deblurred.jpg"
    output.place.chosen.emit(Place.SUBFOLDER)
    assert output.examples[0].target == "Deblurred/IMG_0412.jpg"
    bench.questions.folder = bench.folder
    output.place.chosen.emit(Place.FOLDER)
    assert bench.page.inspector.plan.folder == bench.folder
    assert output.examples[0].target == "in/IMG_0412.jpg"


def test_choices_last_until_the_next_start(bench: Bench, tmp_path: Path, qtbot: QtBot) -> None:
    inspector = bench.page.inspector
    inspector.on_exists.chosen.emit(OnExists.SKIP)
    inspector.when_done.chosen.emit(WhenDone.OPEN_FOLDER)
    inspector.gentle.click()
    inspector.take_folder(tmp_path)
    plan = inspector.plan
    again = Bench(tmp_path, qtbot, cast("MemoryStore", bench.page._parts.store))
    assert again.page.inspector.plan == plan
    assert (plan.when_done, plan.is_gentle) == (WhenDone.OPEN_FOLDER, False)
    again.close()
    assert BatchPlan.from_text("nonsense") == BatchPlan()


# --- sleep when done ------------------------------------------------------------------------


def test_what_happens_at_the_end_can_be_chosen_while_it_is_at_work(bench: Bench) -> None:
    bench.add("a.png")
    bench.start()
    bench.page.inspector.when_done.chosen.emit(WhenDone.OPEN_FOLDER)
    bench.engine.do_everything()
    assert bench.desktop.told == []
    assert bench.dialogs.shown == bench.folder / "Deblurred" / "a.png"


@pytest.fixture
def sleepy(bench: Bench) -> Bench:
    """A batch of one photo that is at work, after which the computer is to sleep."""
    bench.page.inspector.when_done.chosen.emit(WhenDone.SLEEP)
    bench.add("a.png")
    bench.start()
    return bench


def test_the_computer_sleeps_after_a_countdown(sleepy: Bench) -> None:
    page = sleepy.page
    page.countdown._seconds = 3
    page.countdown._timer.setInterval(0)
    seconds: list[int] = []
    page.countdown.ticked.connect(seconds.append)
    awake = [sleepy.desktop.is_awake]
    sleepy.engine.do_everything()
    assert [*awake, sleepy.desktop.is_awake] == [True, False]  # or the system would refuse
    assert page.sleep_dialog.isVisible()
    assert "3" in page.sleep_dialog.text
    sleepy.qtbot.waitUntil(lambda: sleepy.desktop.sleeps == 1)
    assert seconds == [3, 2, 1]
    assert not page.sleep_dialog.isVisible()
    assert sleepy.titles == ["The batch is done"]


def stay_by_button(bench: Bench) -> None:
    bench.qtbot.waitUntil(bench.page.sleep_dialog.stay_button.hasFocus)
    QTest.keyClick(bench.page.sleep_dialog.stay_button, Qt.Key.Key_Space)


def stay_by_escape(bench: Bench) -> None:
    QTest.keyClick(bench.page.sleep_dialog, Qt.Key.Key_Escape)


def stay_by_closing(bench: Bench) -> None:
    bench.page.sleep_dialog.close()


def stay_by_starting_another(bench: Bench) -> None:
    bench.add("b.png")
    bench.page.commands.start.trigger()
    bench.qtbot.waitUntil(lambda: bench.engine.job == 2)


def stay_by_leaving(bench: Bench) -> None:
    bench.page.shut_down()


@pytest.mark.parametrize(
    "stay",
    [stay_by_button, stay_by_escape, stay_by_closing, stay_by_starting_another, stay_by_leaving],
)
def test_the_countdown_can_be_stopped(sleepy: Bench, stay: Callable[[Bench], None]) -> None:
    countdown = sleepy.page.countdown
    sleepy.engine.do_everything()
    ran = countdown.is_running
    with sleepy.qtbot.waitSignal(countdown.stopped):
        stay(sleepy)
    assert (ran, countdown.is_running) == (True, False)
    assert not sleepy.page.sleep_dialog.isVisible()
    countdown.hurry()  # as a click that comes too late
    assert sleepy.desktop.sleeps == 0


def test_who_is_in_a_hurry_need_not_wait(sleepy: Bench) -> None:
    sleepy.engine.do_everything()
    sleepy.page.sleep_dialog.sleep_button.click()
    sleepy.qtbot.waitUntil(lambda: sleepy.desktop.sleeps == 1)
    assert not sleepy.page.sleep_dialog.isVisible()


def test_a_system_that_does_not_sleep_is_told(sleepy: Bench) -> None:
    sleepy.desktop.is_obeyed = False
    sleepy.engine.do_everything()
    sleepy.page.sleep_dialog.sleep_button.click()
    sleepy.qtbot.waitUntil(lambda: len(sleepy.titles) == 2)
    assert "The computer could not be put to sleep" in sleepy.titles


def test_only_a_batch_that_came_to_its_end_is_slept_after(sleepy: Bench) -> None:
    sleepy.page.controller.cancel()
    sleepy.engine.cancelled.emit(sleepy.engine.job)
    assert not sleepy.page.countdown.is_running


def test_sleep_is_offered_only_where_the_system_has_it(
    bench: Bench, tmp_path: Path, qtbot: QtBot
) -> None:
    inspector = bench.page.inspector
    assert inspector.when_done.findData(WhenDone.SLEEP) >= 0
    inspector.when_done.chosen.emit(WhenDone.SLEEP)
    store = cast("MemoryStore", bench.page._parts.store)
    again = Bench(tmp_path, qtbot, store, FakeDesktop(can_sleep=False))
    assert again.page.inspector.when_done.findData(WhenDone.SLEEP) < 0
    assert again.page.inspector.plan.when_done is WhenDone.NOTIFY
    again.close()


def test_presets_are_chosen_and_kept(bench: Bench) -> None:
    inspector = bench.page.inspector
    inspector.preset.chosen.emit("Gentle")
    assert inspector.plan.preset.strength == 60
    assert inspector.preset.currentText() == "Gentle · 60 %"
    inspector.strength.slider.setValue(42)
    assert inspector.preset.currentText() == "Custom"
    bench.questions.preset = "My own"
    with bench.qtbot.waitSignal(bench.page.noticed):
        inspector.save_preset.click()
    assert inspector.preset.currentText() == "My own · 42 %"
    bench.questions.preset = "Standard"
    inspector.save_preset.click()
    assert bench.titles == ["That setting cannot be used"]


def test_an_interrupted_batch_is_offered(bench: Bench) -> None:
    (path,) = bench.add("a.png")
    bench.start()
    job = bench.engine.last.batch
    journal = BatchJournal.new_path(bench.folder)
    with BatchJournal.open(journal) as opened:
        opened.begin(job)
    bench.engine.do_everything()
    bench.page.commands.clear_finished.trigger()
    batch = UnfinishedBatch(journal, "2026-11-22T10:00:00", job, Counts(120, 60, 2, 1))
    with bench.qtbot.waitSignal(bench.page.offered):
        bench.page.controller.interrupted.emit(batch)
    assert bench.titles == ["A batch was interrupted: 63 of 120 done"]
    asked = bench.engine.job
    bench.help_out("Continue")
    bench.qtbot.waitUntil(lambda: bench.engine.job > asked)
    assert bench.engine.last.journal == journal
    assert bench.engine.last.only == [path]
    bench.engine.do_everything()
    bench.page.controller.interrupted.emit(batch)
    bench.help_out("Discard list")
    bench.qtbot.waitUntil(lambda: not journal.exists())


def test_leaving_asks_only_while_photos_are_in_work(bench: Bench) -> None:
    assert bench.page.may_leave()
    bench.add("a.png")
    bench.start()
    bench.questions.answer = False
    assert not bench.page.may_leave()
    bench.questions.answer = True
    assert bench.page.may_leave()
    bench.press(Qt.Key.Key_F6)
    bench.engine.paused.emit(bench.engine.job)
    bench.questions.answer = False
    assert bench.page.may_leave()  # it said that it is safe


@pytest.mark.parametrize("suffix", [".csv", ".json"])
def test_a_report_is_written(bench: Bench, suffix: str) -> None:
    page = bench.page
    assert not page.commands.report_csv.isEnabled()
    (path,) = bench.add("a.png")
    bench.start()
    with BatchJournal.open(bench.engine.last.journal) as journal:
        journal.begin(bench.engine.last.batch)
    bench.questions.report = bench.folder / "report"
    command = page.commands.report_csv if suffix == ".csv" else page.commands.report_json
    with bench.qtbot.waitSignal(page.noticed):
        command.trigger()
    text = (bench.folder / f"report{suffix}").read_text(encoding="utf-8-sig")
    rows = (
        list(csv.DictReader(text.splitlines())) if suffix == ".csv" else json.loads(text)["photos"]
    )
    assert [(row["source"], row["status"]) for row in rows] == [(str(path), "waiting")]


def test_new_photos_of_a_watched_folder_are_done_by_themselves(bench: Bench) -> None:
    panel = bench.page.inspector.watch
    bench.questions.folder = bench.folder
    panel.settle.setValue(1)
    panel.switch.click()
    bench.qtbot.waitUntil(lambda: bench.page.watching.watch._known is not None)
    assert panel.switch.isChecked()
    path = write_photo(bench.folder / "a.png")
    bench.qtbot.waitUntil(lambda: bench.engine.job == 1, timeout=10_000)
    assert bench.engine.last.only == [path]
    bench.engine.do_everything()
    panel.switch.click()
    assert bench.page.watching.watch.folder is None


def test_who_looks_sees_that_photos_are_being_looked_at(bench: Bench) -> None:
    bench.add("a.png")
    page = bench.page
    images = [page.view.grab().toImage()]
    for is_checking in (True, False):
        page.table.show_checking(is_checking=is_checking)
        QApplication.processEvents()
        images.append(page.view.grab().toImage())
    assert images[0] != images[1]
    assert images[1] != images[2]


def test_of_many_problems_as_many_are_listed_as_anybody_reads(bench: Bench) -> None:
    sources = [Path("/nowhere", f"{place:03}.jpg") for place in range(300)]
    left_out = tuple(
        ItemOutlook(BatchItem(source, Path(source.name)), Outlook.SKIPPED, source)
        for source in sources
    )
    bench.page.sheet.show_preflight(Preflight(left_out), None)
    texts = bench.page.sheet.texts
    assert [text.partition(":")[0] for text in texts[:200]] == [each.name for each in sources[:200]]
    assert len(texts) == 201
    assert "100" in texts[200]


def test_of_ten_thousand_rows_only_what_is_seen_is_drawn_and_loaded(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = bench.page
    rows = [
        BatchRow(Path("/nowhere", name), Path(name), 10)
        for name in (f"{place:05}.jpg" for place in range(10_000))
    ]
    asked = Counter[int]()
    real = BatchTable.data

    def data(table: BatchTable, index: QModelIndex, role: int = 0) -> object:
        asked[index.row()] += 1
        return real(table, index, role)

    monkeypatch.setattr(BatchTable, "data", data)
    page.table.append(rows)
    page.grab()
    assert 5 < len(asked) <= 60
    page.view.scrollToBottom()
    page.grab()
    seen = page.thumbnails._images.keys() | page.thumbnails._wanted.keys()
    assert len(seen | page.thumbnails._loading) <= 60
    assert page.view.indexAt(page.view.viewport().rect().center()).row() > 9900
