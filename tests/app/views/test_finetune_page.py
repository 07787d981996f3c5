"""The wizard with a trainer that says what the tests have it say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from app.models.choices import Choices, ModelChoice
from app.models.finetune_draft import Amount, Goal, Step
from app.models.finetune_plan import Caution
from app.models.finetune_runs import UnfinishedRun
from app.models.finetune_training import Phase, Side, Trend
from app.models.finetune_trouble import Mishap
from app.store import MemoryStore
from app.views.finetune_dialogs import Leave
from app.views.finetune_page import FinetunePage
from app.views.finetune_parts import FinetuneParts
from app.workers.background import Background
from app.workers.finetune_trainer import Action
from tests.app.batch_fakes import FakeDesktop
from tests.app.finetune_fakes import FakeFinetuneQuestions, FakeTrainer
from tests.app.walker import jumps_back, parts_in_order, tab_stops, unnamed

_MODELS = Choices(
    (ModelChoice("default", "", is_own=False), ModelChoice("mine", "", is_own=True)),
    "a processor",
    has_gpu=False,
)


class Bench:
    """The page with everything around it."""

    def __init__(self, folder: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.folder = folder / "photos"
        self.folder.mkdir()
        self.trainer = FakeTrainer(folder)
        self.background = Background()
        self.questions = FakeFinetuneQuestions(folder=self.folder)
        self.desktop = FakeDesktop()
        self.store = MemoryStore()
        parts = FinetuneParts(
            trainer=self.trainer,
            background=self.background,
            store=self.store,
            questions=self.questions,
            desktop=self.desktop,
        )
        self.page = FinetunePage(parts)
        self.page.resize(1128, 720)
        with qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self.page.show_choices(_MODELS)
        self.clicks = 0

    def close(self) -> None:
        self.page.shut_down()
        self.page.close()
        self.background.close()
        self.page.deleteLater()

    # --- what the user does ---

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled()
        self.clicks += 1
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def next(self) -> None:
        self.click(self.page.footer.next_button)

    def to_photos(self) -> None:
        self.next()
        self.click(self.page.photos.drop_button)

    def to_blur(self) -> None:
        self.to_photos()
        self.trainer.find(180)
        self.next()

    def to_plan(self) -> None:
        self.to_blur()
        with self.qtbot.waitSignal(self.page.controller.drawn):
            self.trainer.draw()
        self.next()

    def to_training(self) -> None:
        self.to_plan()
        self.trainer.plan()
        self.next()

    def to_decision(self, gain: float = 0.4) -> None:
        self.to_training()
        self.trainer.train(3)
        self.trainer.train(3, Phase.ENDED)
        self.trainer.compare(gain)

    # --- what is seen ---

    @property
    def step(self) -> Step:
        return self.page.controller.step

    def is_at(self, step: Step) -> bool:
        return self.step is step

    @property
    def actions(self) -> list[Action]:
        return [asked.action for asked in self.trainer.asked]

    @property
    def why(self) -> str:
        return self.page.footer.why

    @property
    def titles(self) -> list[str]:
        return [banner.notice.words.title for banner in self.page.banners.banners]

    def help_out(self, text: str) -> None:
        """Press a button of the top banner."""
        buttons = self.page.banners.banners[0].findChildren(QPushButton)
        self.click(next(button for button in buttons if button.text() == text))


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot) -> Iterator[Bench]:
    made = Bench(tmp_path, qtbot)
    yield made
    made.close()


# --- from end to end -----------------------------------------------------------------------


def test_with_default_answers_it_takes_six_clicks(bench: Bench, qtbot: QtBot) -> None:
    bench.to_decision()
    assert bench.is_at(Step.DECIDE)
    assert bench.desktop.told[-1][0] == "my-camera can be judged"  # somebody waits elsewhere
    bench.next()
    assert bench.clicks == 6
    assert bench.trainer.last.action is Action.ACCEPT
    page = bench.page
    with qtbot.waitSignals([page.models_changed, page.default_wanted, page.controller.kept]):
        bench.trainer.keep()
    assert bench.titles == ["“my-camera” is ready"]
    assert bench.is_at(Step.GOAL)
    order = [Action.CHECK, Action.SAMPLES, Action.PLAN, Action.RUN, Action.COMPARE, Action.ACCEPT]
    assert bench.actions == order
    assert bench.trainer.wishes == ["discard"]  # the run folder has served its purpose


def test_what_was_decided_reaches_the_trainer(bench: Bench, qtbot: QtBot) -> None:
    goal = bench.page.goal
    goal.name.setText("night-shots")
    goal.base.setCurrentIndex(goal.base.findData("mine"))
    goal.base.activated.emit(goal.base.currentIndex())
    bench.to_plan()
    bench.trainer.plan()
    bench.page.plan.cards.cards[Amount.THOROUGH].radio.click()
    bench.next()
    draft = bench.trainer.last.draft
    assert (draft.name, draft.base, draft.amount) == ("night-shots", "mine", Amount.THOROUGH)
    assert draft.folders == (bench.folder,)


def test_back_is_always_safe(bench: Bench, qtbot: QtBot) -> None:
    bench.to_training()
    bench.trainer.train(2)
    back = bench.page.footer.back_button
    for step in (Step.PLAN, Step.BLUR, Step.PHOTOS, Step.GOAL):
        bench.click(back)
        assert bench.is_at(step)
        assert not bench.page.pages[step].content.isEnabled()
        assert bench.page.pages[step].locked.isVisible()
    assert not back.isEnabled()
    for _ in range(4):
        bench.next()
    assert bench.is_at(Step.TRAINING)
    assert bench.actions.count(Action.RUN) == 1
    assert bench.trainer.wishes == []


def test_going_back_and_on_draws_and_measures_nothing_anew(bench: Bench, qtbot: QtBot) -> None:
    bench.to_plan()
    bench.trainer.plan()
    for _ in range(2):
        bench.click(bench.page.footer.back_button)
    assert bench.is_at(Step.PHOTOS)
    for _ in range(2):
        bench.next()
    assert bench.actions == [Action.CHECK, Action.SAMPLES, Action.PLAN]


# --- the goal --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("", "Give the new model a name."),
        ("default", "There is a model of this name already."),
        (
            "a/b",
            "A name has letters from A to Z, digits, and in between dots, dashes, underscores.",
        ),
        ("Default", "There is a model of this name already."),
    ],
)
def test_a_name_that_cannot_be_is_refused_in_words(bench: Bench, name: str, why: str) -> None:
    bench.page.goal.name.setText(name)
    assert bench.why == why
    assert bench.page.goal.mistake.text() == why
    assert not bench.page.footer.next_button.isEnabled()


def test_a_free_name_is_suggested(bench: Bench) -> None:
    taken = Choices((*_MODELS.models, ModelChoice("my-camera", "", is_own=True)), "", False)
    bench.page.show_choices(taken)
    assert bench.page.goal.name.text() == "my-camera-2"


def test_pairs_have_their_blur(bench: Bench) -> None:
    bench.page.goal.cards.cards[Goal.PAIRS].radio.click()
    bench.to_photos()
    assert bench.trainer.last.draft.goal is Goal.PAIRS
    bench.trainer.find(180)
    assert bench.page.footer.next_button.text() == "Next: plan"
    bench.next()
    assert bench.is_at(Step.PLAN)
    bench.click(bench.page.footer.back_button)
    assert bench.is_at(Step.PHOTOS)


# --- what was not ended ------------------------------------------------------------------------


def _run(folder: Path, **facts: object) -> UnfinishedRun:
    stopped = datetime.now(tz=UTC) - timedelta(days=1)
    made = {"checks": 4, "share": 0.46, "stopped": stopped} | facts
    return UnfinishedRun(folder, "Holiday", Step.TRAINING, **made)  # type: ignore[arg-type]


def _look_for_unfinished(bench: Bench, qtbot: QtBot, run: UnfinishedRun) -> list[QPushButton]:
    bench.trainer.unfinished = [run]
    with qtbot.waitSignal(bench.page.controller.unfinished_found):
        bench.page.look_for_unfinished()
    qtbot.wait(1)  # what is new in a layout is shown by the event loop
    buttons = bench.page.goal.findChildren(QPushButton)
    return [each for each in buttons if each.isVisible()]


def test_an_unfinished_training_is_gone_on_with(bench: Bench, qtbot: QtBot) -> None:
    resume, _ = _look_for_unfinished(bench, qtbot, _run(bench.folder))
    bench.click(resume)
    assert bench.is_at(Step.TRAINING)
    assert bench.trainer.last.action is Action.RESUME
    assert bench.trainer.last.draft.name == "Holiday"


def test_an_unfinished_training_is_discarded_after_a_question(bench: Bench, qtbot: QtBot) -> None:
    _, discard = _look_for_unfinished(bench, qtbot, _run(bench.folder))
    bench.questions.answer = False
    bench.click(discard)
    assert bench.trainer.wishes == []
    bench.questions.answer = True
    with qtbot.waitSignal(bench.page.controller.discarded):
        bench.click(discard)
    assert bench.trainer.wishes == ["discard Holiday"]


def test_a_training_in_the_background_is_looked_at_again(bench: Bench, qtbot: QtBot) -> None:
    buttons = _look_for_unfinished(bench, qtbot, _run(bench.folder, is_alive=True))
    assert buttons == []
    assert bench.is_at(Step.TRAINING)
    assert bench.trainer.wishes == ["open Holiday", "follow"]
    assert bench.trainer.asked == []


def test_a_training_that_was_killed_is_said_so(bench: Bench, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bench.page.noticed) as noticed:
        _look_for_unfinished(bench, qtbot, _run(bench.folder, was_lost=True))
    assert "ended unexpectedly" in str(noticed.args)


# --- the photos --------------------------------------------------------------------------------


def test_folders_can_be_dropped(bench: Bench, qtbot: QtBot) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(bench.folder))])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, left, none)
    bench.page.dropEvent(event)
    assert bench.is_at(Step.PHOTOS)
    assert bench.trainer.last.draft.folders == (bench.folder,)
    assert bench.store.value("finetune/folder") == str(bench.folder)


def test_the_check_is_told_while_it_goes_on(bench: Bench) -> None:
    bench.to_photos()
    bench.trainer.find(60, is_done=False, soft=20)
    assert bench.page.photos.verdict.text() == "Looking at photo 40 of 80: 60 usable"
    assert bench.why == "The photos are still being looked at."
    bench.trainer.find(60, soft=20)
    said = bench.page.photos.verdict.text()
    assert said == "Enough: 60 usable photos. 50 is the minimum, 200 or more are better."
    assert bench.why == ""


@pytest.mark.parametrize(
    ("found", "why"),
    [
        ({"usable": 20}, "Add more photos."),
        ({"usable": 20, "soft": 9}, "Add more photos, or use some of those that were left out."),
        (
            {"usable": 0, "small": 80},
            "All photos are too small. Choose the originals rather than thumbnails.",
        ),
        ({"usable": 0}, "There are no photos in it. Choose another folder."),
    ],
)
def test_too_few_photos_end_here_with_what_to_do(
    bench: Bench, found: dict[str, int], why: str
) -> None:
    bench.to_photos()
    bench.trainer.find(**found)  # type: ignore[arg-type] # counts by reason
    assert bench.why == why
    assert not bench.page.footer.next_button.isEnabled()
    said = bench.page.photos.verdict.text()
    assert said == f"Not enough: {found['usable']} usable photos, 50 are needed."


def test_files_of_a_reason_are_listed_and_can_be_used_anyway(bench: Bench) -> None:
    bench.to_photos()
    bench.trainer.find(45, soft=7, small=3)
    table, files = bench.page.photos.table, bench.page.photos.files
    table.selectRow(1)
    assert [files.item(row).text() for row in range(files.count())] == [
        f"soft-{number}.jpg" for number in range(7)
    ]
    assert not bench.page.footer.next_button.isEnabled()
    anyway = table.item(1, 2)
    assert anyway is not None
    anyway.setCheckState(Qt.CheckState.Checked)
    assert bench.page.controller.draft.anyway == {"soft"}
    assert bench.page.footer.next_button.isEnabled()
    small = table.item(2, 2)
    assert small is not None
    assert not small.flags() & Qt.ItemFlag.ItemIsUserCheckable


def test_a_folder_is_removed(bench: Bench) -> None:
    bench.to_photos()
    bench.trainer.find(60)
    bench.page.photos.folders.setFocus()
    QTest.keyClick(bench.page.photos.folders, Qt.Key.Key_Delete)
    assert bench.page.controller.draft.folders == ()
    assert bench.page.photos.drop_button.isVisible()
    assert bench.why == "Add a folder first."


# --- the blur ----------------------------------------------------------------------------------


def test_other_samples_and_another_strength(bench: Bench, qtbot: QtBot) -> None:
    bench.to_blur()
    assert bench.why == "The samples are still being made."
    with qtbot.waitSignal(bench.page.controller.drawn):
        bench.trainer.draw()
    assert all(sample.has_pair for sample in bench.page.blur.samples)
    QTest.keyClick(bench.page.blur, Qt.Key.Key_R)
    assert bench.trainer.last.draft.roll == 1
    bench.page.blur.slider.slider.setValue(80)
    qtbot.waitUntil(lambda: bench.trainer.last.draft.blur == 80)
    assert bench.actions[-3:] == [Action.SAMPLES] * 3


# --- the plan ----------------------------------------------------------------------------------


def test_the_plan_says_measured_times_and_cautions(bench: Bench) -> None:
    bench.to_plan()
    plan = bench.page.plan
    assert bench.why == "The dry run takes a moment."
    bench.trainer.plan(cautions=(Caution.PROCESSOR, Caution.BATTERY))
    assert [card.figure for card in plan.cards.cards.values()] == [
        "about 12 min",
        "about 55 min",
        "about 4 h 10 min",
    ]
    assert len(plan.cautions) == 1  # a quarter of an hour on the processor is no reason to warn
    assert "battery" in plan.cautions[0]
    plan.cards.cards[Amount.THOROUGH].radio.click()
    assert "about 4 h 10 min" in plan.cautions[0]
    assert bench.page.controller.draft.amount is Amount.THOROUGH


def test_a_full_disk_stops_the_plan(bench: Bench) -> None:
    bench.to_plan()
    bench.trainer.plan(free_bytes=1_000_000, cautions=(Caution.DISK,))
    assert bench.why == "Make room on the disk, then measure again."
    assert "The disk is too full" in bench.page.plan.cautions[0]


def test_a_plan_that_failed_is_measured_again(bench: Bench) -> None:
    bench.to_plan()
    bench.trainer.trouble(Mishap.OTHER, words="it is a test", can_go_on=True)
    assert bench.why == "Nothing was measured yet."
    bench.help_out("Try again")
    assert bench.actions[-2:] == [Action.PLAN, Action.PLAN]


# --- the training ------------------------------------------------------------------------------


def test_how_the_training_goes_is_said_in_words(bench: Bench) -> None:
    bench.to_training()
    training = bench.page.training
    assert training.trend.text == "Starting…"
    said = {
        Trend.BETTER: "Still improving.",
        Trend.NO_BETTER: "No better for 4 checks. It will stop by itself after 8.",
        Trend.WORSE: "Getting worse on new photos: it is learning yours by heart."
        " The best model is kept.",
    }
    for trend, text in said.items():
        bench.trainer.train(5, trend=trend, stale=4, patience=8)
        assert training.trend.text == text
    assert "50 %" in training.times.text()
    assert "about 2 min left" in training.times.text()
    assert "best 26.40 dB (+0.50)" in training.facts.text()
    assert "5 checks" in training.curve.accessibleDescription()


def test_the_scrubber_follows_until_it_is_held_back(bench: Bench, qtbot: QtBot) -> None:
    bench.to_training()
    bench.trainer.train(3)
    training = bench.page.training
    assert training.scrubber.value() == 2
    bench.trainer.train(4)
    assert training.scrubber.value() == 3
    training.scrubber.setValue(1)
    bench.trainer.train(5)
    assert training.scrubber.value() == 1
    bench.click(training.sides[Side.BASE])
    assert not training.scrubber.isEnabled()
    qtbot.waitUntil(lambda: training.pictures[0].image is not None)


def test_a_pause_and_going_on(bench: Bench) -> None:
    bench.to_training()
    bench.trainer.train(2)
    pause = bench.page.training.pause_button
    bench.click(pause)
    assert bench.trainer.wishes == ["pause"]
    bench.trainer.train(2)  # a last line that was on its way
    assert not pause.isEnabled()
    bench.trainer.train(2, Phase.PAUSED)
    assert pause.text() == "Go on"
    bench.click(pause)
    assert bench.trainer.last.action is Action.RESUME


def test_stop_and_keep_best(bench: Bench) -> None:
    bench.to_training()
    stop = bench.page.training.stop_button
    bench.trainer.train(0)
    assert not stop.isEnabled()
    bench.trainer.train(2)
    bench.click(stop)
    assert bench.trainer.wishes == ["stop and keep"]
    bench.trainer.train(2, Phase.ENDED)
    assert bench.is_at(Step.DECIDE)
    assert bench.trainer.last.action is Action.COMPARE


def test_discarding_asks_first(bench: Bench) -> None:
    bench.to_training()
    bench.trainer.train(2)
    bench.questions.answer = False
    bench.click(bench.page.training.discard_button)
    assert bench.is_at(Step.TRAINING)
    bench.questions.answer = True
    bench.click(bench.page.training.discard_button)
    assert bench.trainer.wishes == ["discard"]
    assert bench.is_at(Step.GOAL)
    assert not bench.page.controller.is_under_way


def test_the_model_of_now_is_tried_on_the_open_photo(bench: Bench, qtbot: QtBot) -> None:
    bench.to_training()
    bench.trainer.train(2)
    button = bench.page.training.try_button
    assert not button.isEnabled()
    bench.page.show_open_photo(has_area=True)
    bench.trainer.weights = bench.folder / "best.safetensors"
    with qtbot.waitSignal(bench.page.try_wanted) as wanted:
        bench.click(button)
    assert wanted.args == [bench.trainer.weights]


# --- what can go wrong -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("mishap", "title", "remedies"),
    [
        (Mishap.DIED, "The training ended unexpectedly", ["Go on", "Stop and keep best"]),
        (Mishap.DISK_FULL, "The disk is full", ["Try again", "Stop and keep best"]),
        (
            Mishap.FOLDER_GONE,
            "The photos are not there any more",
            ["Try again", "Stop and keep best"],
        ),
    ],
)
def test_trouble_has_a_way_on(
    bench: Bench, mishap: Mishap, title: str, remedies: list[str]
) -> None:
    bench.to_training()
    bench.trainer.train(2)
    bench.trainer.trouble(mishap, can_go_on=True, details="the last lines")
    notice = bench.page.banners.banners[0].notice
    assert notice.words.title == title
    assert notice.words.advice
    assert notice.details == "the last lines"
    assert [remedy.text for remedy in notice.remedies] == remedies
    assert bench.desktop.told[-1][0] == title
    bench.help_out(remedies[0])
    assert bench.trainer.last.action is Action.RESUME
    assert bench.titles == []


def test_a_training_that_went_astray_ends_with_its_best(bench: Bench) -> None:
    bench.to_training()
    bench.trainer.train(2)
    bench.trainer.trouble(Mishap.DIVERGED)
    assert bench.titles == ["The training went astray"]
    assert "best model from before is unharmed" in bench.page.banners.banners[0].notice.words.advice
    bench.help_out("Stop and keep best")
    assert bench.is_at(Step.DECIDE)
    assert bench.trainer.last.action is Action.COMPARE


def test_photos_that_are_gone_at_the_check(bench: Bench) -> None:
    bench.to_photos()
    bench.trainer.trouble(Mishap.FOLDER_GONE, place="/media/card", can_go_on=True)
    assert "/media/card" in bench.page.banners.banners[0].notice.words.text
    bench.help_out("Try again")
    assert bench.actions == [Action.CHECK, Action.CHECK]


# --- the decision ------------------------------------------------------------------------------


def test_nobody_knows_which_side_is_which_until_it_is_revealed(bench: Bench, qtbot: QtBot) -> None:
    bench.to_decision()
    decide = bench.page.decide
    assert decide.view.names == ("Left", "Right")
    bench.click(decide.reveal_button)
    assert set(decide.view.names) == {"default (before)", "my-camera (new)"}
    bench.click(decide.reveal_button)
    assert decide.view.names == ("Left", "Right")


def test_a_worse_model_cannot_become_the_default(bench: Bench) -> None:
    bench.to_decision(gain=-0.3)
    assert "not better" in bench.page.decide.verdict.text
    footer = bench.page.footer
    assert footer.next_button.text() == "Keep the current model"
    bench.click(footer.other_button)
    assert bench.trainer.last.action is Action.ACCEPT
    bench.trainer.keep()
    assert bench.titles == ["“my-camera” is ready"]


def test_keeping_the_current_model_asks_and_discards(bench: Bench) -> None:
    bench.to_decision(gain=-0.3)
    bench.next()
    assert bench.questions.asked[-1] == "discard my-camera"
    assert bench.trainer.wishes == ["discard"]


def test_training_longer(bench: Bench) -> None:
    bench.to_decision()
    bench.click(bench.page.decide.longer_button)
    assert bench.is_at(Step.TRAINING)
    assert bench.trainer.last.action is Action.LONGER


def test_an_export(bench: Bench) -> None:
    bench.to_decision()
    bench.questions.target = bench.folder / "mine.safetensors"
    bench.click(bench.page.decide.export_button)
    assert bench.trainer.last.action is Action.EXPORT
    assert bench.trainer.last.target == bench.questions.target


# --- leaving -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answer", "may", "wishes"),
    [(Leave.PAUSE, True, ["pause"]), (Leave.GO_ON, True, []), (Leave.STAY, False, [])],
)
def test_leaving_while_it_trains(bench: Bench, answer: Leave, may: bool, wishes: list[str]) -> None:
    assert bench.page.may_leave()
    bench.to_training()
    bench.trainer.train(2)
    bench.questions.leaving = answer
    assert bench.page.may_leave() is may
    assert bench.trainer.wishes == wishes
    assert bench.questions.asked.count("leave") == 1


def test_the_computer_stays_awake_while_it_trains(bench: Bench, qtbot: QtBot) -> None:
    bench.to_training()
    with qtbot.waitSignal(bench.page.status_told) as told:
        bench.trainer.train(2)
    assert told.args == ["Fine-tuning: 20 %"]
    assert bench.desktop.is_awake
    bench.trainer.train(2, Phase.PAUSED)
    assert not bench.desktop.is_awake


# --- keys and screen readers -------------------------------------------------------------------


def test_every_page_can_be_walked(bench: Bench, qtbot: QtBot) -> None:
    page = bench.page

    def walk() -> None:
        step = page.pages[bench.step]
        step.meaning.heading.setChecked(True)
        qtbot.wait(1)
        assert unnamed(page) == []
        side = getattr(step, "side_panel", None)  # two columns are gone through one by one
        assert jumps_back(side or step) == []
        assert side is None or parts_in_order(step, [side]) == [side]
        assert tab_stops(step)
        assert step.meaning.content.isVisible()
        step.meaning.heading.setChecked(False)

    bench.trainer.unfinished = [_run(bench.folder)]
    with qtbot.waitSignal(page.controller.unfinished_found):
        page.look_for_unfinished()
    walk()
    bench.next()
    walk()
    bench.click(page.photos.drop_button)
    bench.trainer.find(180, soft=7)
    walk()
    bench.next()
    with qtbot.waitSignal(page.controller.drawn):
        bench.trainer.draw()
    walk()
    bench.next()
    bench.trainer.plan(cautions=tuple(Caution))
    walk()
    bench.next()
    bench.trainer.train(4)
    walk()
    bench.trainer.train(4, Phase.ENDED)
    bench.trainer.compare()
    walk()
    assert bench.is_at(Step.DECIDE)
