"""Connects the fine-tune page with the rest of the window."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app.parts import Parts
from app.presenters.finetune_try import FinetuneTry
from app.presenters.shell import Shell
from app.views.finetune_page import FinetunePage


class FinetunePresenter(QObject):
    """Takes a new model as the default, tries one on the open photo, and passes on what is said."""

    def __init__(
        self, parts: Parts, shell: Shell, page: FinetunePage, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._keeper = parts.keeper
        self.trying = FinetuneTry(parts, page, self)
        page.default_wanted.connect(self._on_default_wanted)
        page.noticed.connect(shell.announcer.say)

    @Slot(str)
    def _on_default_wanted(self, name: str) -> None:
        """Use the model for every photo that is opened from now on."""
        self._keeper.keep(replace(self._keeper.now, model=name))
