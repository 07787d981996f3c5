"""The wizard with the real trainer: a tiny generator, small photos, seconds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QPushButton
from pytestqt.qtbot import QtBot

from app.controllers.finetune_controller import FinetuneController
from app.models.choices import look_around
from app.models.finetune_draft import Step
from app.models.finetune_training import Side
from app.store import MemoryStore
from app.views.finetune_dialogs import Leave
from app.views.finetune_page import FinetunePage
from app.views.finetune_parts import FinetuneParts
from app.workers.background import Background
from app.workers.finetune_process import ProcessTrainer
from engine.architectures import build
from engine.architectures.compact import CompactOptions
from engine.weights import WeightsCard, find_model, save_weights, user_models_folder
from tests.app.batch_fakes import FakeDesktop
from tests.app.finetune_fakes import FakeFinetuneQuestions
from training.finetune import protocol

_SECONDS = 5.0
_PATIENCE_MS = 90_000
_PHOTOS, _SIDE = 24, 360
_TINY = CompactOptions(widths=(8, 12), blocks=(1, 1))


def _write_photos(folder: Path) -> Path:
    """Draw photos with sharp edges: coloured boxes over each other, in other places each."""
    folder.mkdir()
    for number in range(_PHOTOS):
        rng = np.random.default_rng(number)
        levels = np.empty((_SIDE, _SIDE, 3), np.uint8)
        levels[:] = rng.integers(40, 216, 3)
        for _ in range(60):
            top, left = rng.integers(0, _SIDE, 2)
            height, width = rng.integers(12, 120, 2)
            levels[top : top + height, left : left + width] = rng.integers(0, 256, 3)
        Image.fromarray(levels).save(folder / f"{number:02}.png")
    return folder


def _install_tiny() -> None:
    generator = build("compact", asdict(_TINY))
    tensors = {name: each.numpy() for name, each in generator.state_dict().items()}
    card = WeightsCard(name="tiny", architecture="compact", options=asdict(_TINY))
    user_models_folder().mkdir(parents=True)
    save_weights(user_models_folder() / "tiny.safetensors", tensors, card)


class Bench:
    """The page with the real trainer."""

    def __init__(self, home: Path, qtbot: QtBot) -> None:
        self.home, self.qtbot = home, qtbot
        self.photos = _write_photos(home / "photos")
        self.background, self.store = Background(), MemoryStore()
        self.questions, self.desktop = FakeFinetuneQuestions(folder=self.photos), FakeDesktop()
        self.open()

    def open(self) -> None:
        """Start the window."""
        self.trainer = ProcessTrainer(self.home / "runs")
        parts = FinetuneParts(
            self.trainer, self.background, self.store, self.questions, self.desktop
        )
        self.page = FinetunePage(parts)
        self.page.resize(1128, 720)
        with self.qtbot.waitExposed(self.page):
            self.page.show()
        self.page.show_choices(look_around())

    def reopen(self) -> FinetunePage:
        """Close the window while it trains, and start it again: it finds the training."""
        self.questions.leaving = Leave.GO_ON
        assert self.page.may_leave()
        self.close()
        self.open()
        with self.qtbot.waitSignal(self.controller.unfinished_found):
            self.page.look_for_unfinished()
        if not self.controller.is_under_way:  # it has ended meanwhile, and waits to be compared
            self.qtbot.wait(1)
            self.click(self.page.goal.findChildren(QPushButton)[0])
        assert self.controller.draft.name == "my-camera"
        return self.page

    def close(self) -> None:
        """End the window."""
        self.page.shut_down()
        self.page.close()
        self.page.deleteLater()

    @property
    def controller(self) -> FinetuneController:
        return self.page.controller

    @property
    def checks(self) -> int:
        return len(self.controller.training.checks) if self.controller.training else 0

    def click(self, button: QAbstractButton) -> None:
        assert button.isVisible()
        assert button.isEnabled(), button.toolTip()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def next(self) -> None:
        """Press the way on as soon as it is open."""
        button = self.page.footer.next_button
        self.qtbot.waitUntil(lambda: button.isEnabled() or self.has_trouble, timeout=_PATIENCE_MS)
        self.click(button)

    @property
    def has_trouble(self) -> bool:
        return bool(self.page.banners.banners)

    def to_training(self) -> None:
        """Go through the pages with default answers."""
        goal = self.page.goal
        goal.base.setCurrentIndex(goal.base.findData("tiny"))
        goal.base.activated.emit(goal.base.currentIndex())
        self.next()
        self.click(self.page.photos.drop_button)
        for step in (Step.BLUR, Step.PLAN, Step.TRAINING):
            self.next()
            assert self.controller.step is step


@pytest.fixture
def bench(tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[Bench]:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setitem(protocol.MINUTES, protocol.Amount.QUICK, _SECONDS / 60)
    _install_tiny()
    made = Bench(tmp_path, qtbot)
    yield made
    made.trainer.discard()
    made.close()
    made.background.close()


@pytest.mark.slow
def test_from_a_folder_of_photos_to_a_model(bench: Bench, qtbot: QtBot) -> None:
    bench.to_training()
    page = bench.page
    look = page.photos._look
    assert look is not None
    assert look.usable >= look.least
    assert all(sample.has_pair for sample in page.blur.samples)
    assert all(card.figure for card in page.plan.cards.cards.values())
    qtbot.waitUntil(lambda: bench.checks > 0 or bench.has_trouble, timeout=_PATIENCE_MS)
    for side in Side:
        bench.click(page.training.sides[side])
        qtbot.waitUntil(lambda: page.training.pictures[0].image is not None, timeout=10_000)
    page = bench.reopen()
    qtbot.waitUntil(
        lambda: page.decide.result is not None or bench.has_trouble, timeout=_PATIENCE_MS
    )
    result = page.decide.result
    assert result is not None, page.banners.banners[0].notice.as_text
    assert bench.controller.step is Step.DECIDE
    assert result.photos[0].has_pictures
    bench.questions.target = bench.home / "mine.zip"
    with qtbot.waitSignal(bench.controller.exported, timeout=_PATIENCE_MS):
        bench.click(page.decide.export_button)
    assert bench.questions.target.exists()
    with qtbot.waitSignal(bench.controller.kept, timeout=_PATIENCE_MS):
        bench.click(page.footer.other_button)
    card = find_model("my-camera").card
    assert card.base.startswith("tiny")
    assert "held-out photos" in card.metrics
    assert list((bench.home / "runs").iterdir()) == []


def _look(bench: Bench) -> None:
    """Add the folder and wait until it was looked at."""
    bench.next()
    bench.click(bench.page.photos.drop_button)
    photos = bench.page.photos
    bench.qtbot.waitUntil(
        lambda: not photos._is_checking or bench.has_trouble, timeout=_PATIENCE_MS
    )


def test_photos_that_are_all_too_small(bench: Bench) -> None:
    for path in bench.photos.glob("*.png"):
        with Image.open(path) as photo:
            photo.resize((120, 90)).save(path)
    _look(bench)
    page = bench.page
    assert page.photos.verdict.text() == "Not enough: 0 usable photos, 20 are needed."
    assert "too small" in page.footer.why
    assert not page.footer.next_button.isEnabled()


def test_a_folder_that_was_unplugged(bench: Bench) -> None:
    away = bench.photos.rename(bench.home / "away")
    _look(bench)
    (banner,) = bench.page.banners.banners
    assert banner.notice.words.title == "The photos are not there any more"
    assert str(bench.photos) in banner.notice.words.text
    away.rename(bench.photos)
    banner.notice.remedies[0].act()
    bench.page.banners.clear()
    bench.qtbot.waitUntil(bench.page.footer.next_button.isEnabled, timeout=_PATIENCE_MS)
    assert bench.controller.step is Step.PHOTOS
