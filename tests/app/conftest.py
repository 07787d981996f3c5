"""Windows without a user, and a watch over what tests leave behind."""

from __future__ import annotations

import multiprocessing
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.bootstrap import Application, build
from app.language import ENGLISH, install_language
from app.main_window import MainWindow
from app.models.settings import Theme
from app.store import MemoryStore
from app.views.theme import apply_theme
from app.workers.engine_process import EngineOptions
from tests.app import fake_restorer
from tests.app.fakes import FakeDialogs, write_photo


def _threads() -> set[str]:
    """Names of threads that Python started; those of Qt's pools show up as dummies."""
    running = threading.enumerate()
    return {each.name for each in running if not isinstance(each, threading._DummyThread)}


def _children() -> list[str]:
    """Names of processes; a crashed one that was replaced is no leftover."""
    return sorted(child.name for child in multiprocessing.active_children())


@pytest.fixture(autouse=True)
def nothing_is_left(qapp: QApplication) -> Iterator[None]:
    """Fail a test that leaves threads, processes or visible windows."""
    threads, children = _threads(), _children()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert _threads() <= threads
    assert _children() == children
    assert [each for each in qapp.topLevelWidgets() if each.isVisible()] == []


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> None:
    """Whatever the system's language and colours are, tests see English and the dark theme."""
    install_language(qapp, ENGLISH)
    apply_theme(qapp, Theme.DARK)


@pytest.fixture
def dialogs() -> FakeDialogs:
    return FakeDialogs()


@pytest.fixture
def store() -> MemoryStore:
    """What is remembered by someone who wants neither first steps nor previews by themselves."""
    store = MemoryStore()
    store.setValue("look/seen_tour", True)
    store.setValue("preview/on_open", False)
    return store


@pytest.fixture
def application(
    qapp: QApplication, dialogs: FakeDialogs, store: MemoryStore, tmp_path: Path
) -> Iterator[Application]:
    """The whole application; its engine process starts with the first work."""
    options = EngineOptions(restorer=fake_restorer.ADDRESS)
    built = build(store, dialogs, options, home=tmp_path / "home")
    built.window.show()
    yield built
    dialogs.answer = True
    built.window.close()
    built.window.deleteLater()


@pytest.fixture
def window(application: Application) -> MainWindow:
    return application.window


@pytest.fixture
def open_photo(application: Application, tmp_path: Path, qtbot: QtBot) -> Callable[[str], Path]:
    """Write a photo under a name and open it in the window."""

    def write_and_open(name: str) -> Path:
        path = write_photo(tmp_path / name)
        with qtbot.waitSignal(application.parts.photos.ended):
            application.window.open_photos([path])
        return path

    return write_and_open
