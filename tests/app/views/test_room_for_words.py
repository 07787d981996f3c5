"""Words are not cut off in any language, where room is small."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.bootstrap import build
from app.help_texts import Topic
from app.language import ENGLISH, LANGUAGES, install_language, translate
from app.models.model_rows import look_at_models
from app.store import MemoryStore
from app.views.actions import Actions
from app.views.batch_inspector import BatchInspector
from app.views.finetune_blur import BlurPage
from app.views.finetune_decide import DecidePage
from app.views.finetune_footer import Footer
from app.views.finetune_goal import GoalPage
from app.views.finetune_plan import PlanPage
from app.views.finetune_steps import StepHeader
from app.views.finetune_training import TrainingPage
from app.views.help_chapters import help_chapters
from app.views.import_model_sheet import ImportModelSheet
from app.views.model_card import ModelCard
from app.views.models_actions import ModelsActions
from app.views.reader_sheet import ReaderSheet
from app.views.report_sheet import ReportSheet
from app.views.side_panel import SidePanel
from app.workers.engine_process import EngineOptions
from engine.codecs.support import format_support
from engine.importing.install import StagedModel
from engine.weights import WeightsCard
from tests.app.fakes import FakeDialogs

_LANGUAGES = pytest.mark.parametrize("code", LANGUAGES)
_SCROLL_BAR = 12


@pytest.fixture(autouse=True)
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, ENGLISH)


def _unfold(panel: QWidget) -> None:
    for each in panel.findChildren(QWidget):
        heading = getattr(each, "heading", None)
        if isinstance(heading, QAbstractButton):
            heading.setChecked(True)


def _cut(panel: QWidget) -> list[str]:
    """Return the words in ``panel`` that have less room than they need."""
    buttons = [each for each in panel.findChildren(QAbstractButton) if each.isVisible()]
    labels = [each for each in panel.findChildren(QLabel) if each.isVisible()]
    words: list[QAbstractButton | QLabel] = [*buttons]
    words += [each for each in labels if not each.wordWrap()]
    return [
        f"{each.text()}: {each.sizeHint().width()} > {each.width()} px"
        for each in words
        if each.text() and each.sizeHint().width() > each.width()
    ]


def _too_wide(panel: QWidget) -> list[str]:
    """Return what makes a column wider than the part of it that is seen beside a scroll bar."""
    found = []
    for area in panel.findChildren(QScrollArea):
        inner, room = area.widget(), area.width() - _SCROLL_BAR
        if inner is not None and _least(inner) > room:
            wide = [each for each in inner.findChildren(QWidget) if _least(each) > room - 32]
            found += [f"{_name(each)}: {_least(each)} > {room} px" for each in (inner, *wide)]
    return found


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLabel) else ""
    return f"{type(widget).__name__} {widget.accessibleName() or text}"


def _least(widget: QWidget) -> int:
    return widget.minimumSizeHint().width()


def _show(panel: QWidget, qtbot: QtBot) -> None:
    qtbot.addWidget(panel)
    panel.resize(panel.width(), 2000)
    _unfold(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    qtbot.wait(1)


@_LANGUAGES
def test_the_side_panel(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    owner = QObject()
    panel = SidePanel(Actions(owner))
    panel.show_stage(has_blend=True, has_result=True)
    _show(panel, qtbot)
    assert _too_wide(panel) == []
    assert _cut(panel) == []


@_LANGUAGES
def test_the_inspector_of_the_batch(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    inspector = BatchInspector()
    inspector.offer_sleep(can_sleep=True)
    _show(inspector, qtbot)
    assert _too_wide(inspector) == []
    assert _cut(inspector) == []


@_LANGUAGES
def test_the_card_of_a_model(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    owner = QObject()
    card = ModelCard(ModelsActions(owner))
    (default,) = (row for row in look_at_models({}, "default") if row.is_active)
    card.show_row(default)
    _show(card, qtbot)
    assert _too_wide(card) == []
    assert _cut(card) == []


@_LANGUAGES
def test_the_sheet_that_imports_a_model(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    sheet = ImportModelSheet(Path("net.pth"), lambda _: ("", False))
    card = WeightsCard(name="", architecture="nafnet", options={}, parameters=17_000_000)
    sheet.show_staged(StagedModel(Path("net.pth"), Path("w.safetensors"), card, "net", 30.0))
    _show(sheet, qtbot)
    assert _cut(sheet) == []


@_LANGUAGES
def test_the_sheets_of_help(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    report = ReportSheet()
    chapters = help_chapters(list(Topic), defaultdict(lambda: "Ctrl+Shift+S"))
    help_ = ReaderSheet("Help", chapters, None)
    for words in ("Keys", "First steps", "About Deblur", "Report a problem…"):
        help_.add_button(translate("HelpPresenter", words), lambda: None)
    for sheet in (report, help_):
        qtbot.addWidget(sheet)
        with qtbot.waitExposed(sheet):
            sheet.show()
        assert _cut(sheet) == []
    widest = help_.contents.sizeHintForColumn(0)
    assert widest <= help_.contents.viewport().width()


@_LANGUAGES
def test_the_settings_page(
    qapp: QApplication, qtbot: QtBot, store: MemoryStore, code: str, tmp_path: Path
) -> None:
    install_language(qapp, code)
    built = build(store, FakeDialogs(), EngineOptions(), home=tmp_path / "home")
    page = built.window.settings
    page.formats.show_formats(format_support())
    built.window.resize(960, 600)
    with qtbot.waitExposed(built.window):
        built.window.show()
    built.window.rail.buttons[-1].click()
    qtbot.waitUntil(page.isVisible)
    qtbot.wait(1)
    assert _too_wide(page) == []
    assert _cut(page) == []
    built.window.close()
    built.window.deleteLater()


@_LANGUAGES
@pytest.mark.parametrize("kind", [GoalPage, BlurPage, PlanPage, TrainingPage, DecidePage])
def test_the_pages_of_the_wizard(
    qapp: QApplication, qtbot: QtBot, code: str, kind: type[QWidget]
) -> None:
    install_language(qapp, code)
    page = kind()
    page.resize(800, 430)  # in the smallest window
    _show(page, qtbot)
    assert _cut(page) == []


@_LANGUAGES
def test_the_footer_of_the_wizard(qapp: QApplication, qtbot: QtBot, code: str) -> None:
    install_language(qapp, code)
    footer, header = Footer(), StepHeader([code] * 6)
    footer.resize(800, footer.sizeHint().height())
    footer.show_ways("Keep the current model", "", other_text="Keep as extra model", back=True)
    for each in (footer, header):
        _show(each, qtbot)
        assert _cut(each) == []
