"""The column right of the photo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.bootstrap import Application
from app.models.job_status import JobStatus

OpenPhoto = Callable[[str], Path]


def test_controls_of_a_result_come_with_the_result(
    application: Application, open_photo: OpenPhoto
) -> None:
    panel, workspace = application.window.page.panel, application.parts.workspace
    open_photo("a.png")
    assert not panel.strength.isVisible()
    assert not panel.save.isVisible()
    assert panel.job.button.objectName() == "primary"
    assert workspace.session is not None
    workspace.show_restored(workspace.session.original)
    assert panel.strength.isVisible()
    assert panel.save.button.objectName() == "primary"
    assert panel.job.button.objectName() == ""


def test_a_double_click_brings_full_strength_back(
    application: Application, open_photo: OpenPhoto, qtbot: QtBot
) -> None:
    open_photo("a.png")
    control, workspace = application.window.page.panel.strength, application.parts.workspace
    assert workspace.session is not None
    workspace.show_restored(workspace.session.original)
    control.slider.setValue(30)
    assert workspace.session.strength == 30
    QTest.mouseDClick(control.slider, Qt.MouseButton.LeftButton)
    assert workspace.session.strength == 100


@pytest.mark.parametrize(
    ("status", "text"),
    [
        (JobStatus("Preparing"), "Preparing…"),
        (JobStatus("Deblurring", 0.5), "Deblurring · 50 %"),
        (JobStatus("Deblurring", 0.5, 42), "Deblurring · 50 % about 40 s left"),
    ],
)
def test_progress_in_words(application: Application, status: JobStatus, text: str) -> None:
    panel = application.window.page.panel
    panel.show_status(status)
    assert panel.job.text == text


def test_the_readout_follows_strength_and_result(
    application: Application, open_photo: OpenPhoto
) -> None:
    open_photo("a.png")
    page, status = application.window.page, application.window.status
    workspace = application.parts.workspace
    page.compare.pixel_hovered.emit((10, 4))
    assert status.readout.split() == ["10,", "4", "20", "12", "14"]
    assert workspace.session is not None
    workspace.show_restored(workspace.session.original)
    assert status.readout.split()[5:] == ["→", "20", "12", "14"]
    page.compare.pixel_hovered.emit(None)
    assert status.readout == ""
