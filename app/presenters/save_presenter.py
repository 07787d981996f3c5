"""Brings the wish to save to its controller, and tells what came of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Slot

from app.controllers.save_controller import SaveController
from app.models.save_plan import SaveChoices
from app.models.session import Session
from app.models.settings import Settings
from app.parts import Parts
from app.presenters.shell import Shell


class SavePresenter(QObject):
    """Looks after the save panel and the two save actions."""

    def __init__(self, parts: Parts, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = parts.workspace
        self._saving = parts.saving
        self._panel = shell.panel.save
        self._shell = shell
        self._planned: object = None
        self._choices = parts.saving.choices
        self._panel.show_choices(parts.saving.choices)
        parts.workspace.changed.connect(self._on_changed)
        self._panel.choices_changed.connect(parts.saving.choose)
        parts.keeper.changed.connect(self._on_settings_changed)
        self._panel.folder_requested.connect(parts.dialogs.show_in_folder)
        self._connect(parts.saving)
        self._update(None)

    def _connect(self, saving: SaveController) -> None:
        self._shell.actions.save.triggered.connect(saving.save)
        self._shell.actions.save_as.triggered.connect(saving.save_as)
        saving.saving.connect(self._on_saving)
        saving.saved.connect(self._on_saved)
        saving.failed.connect(self._shell.announcer.error)
        saving.ended.connect(self._on_ended)

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        self._update(session)
        is_saved = self._saving.is_saved(session)
        self._panel.show_saved(session.saved_to if is_saved else None)
        facts = (session.key, session.last_target, session.restored is not None, is_saved)
        if facts != self._planned:  # not at every movement of a slider: it looks at the folder
            self._planned = facts
            self._panel.show_plan(self._saving.plan(session))

    @Slot(object)
    def _on_settings_changed(self, settings: Settings) -> None:
        """Follow what was chosen here or on the settings page."""
        choices = SaveChoices.of(settings)
        if choices == self._choices:
            return
        self._choices = choices
        self._panel.show_choices(choices)
        self._planned = None
        if (session := self._workspace.session) is not None:
            self._on_changed(session)

    @Slot(object)
    def _on_saving(self, target: Path) -> None:
        self._shell.busy.begin()
        self._update(self._workspace.session)
        self._shell.announcer.say(self.tr("Saving {name}…").format(name=target.name))

    @Slot(object)
    def _on_saved(self, target: Path) -> None:
        self._shell.announcer.toast("good", self.tr("Saved {name}").format(name=target.name))

    @Slot()
    def _on_ended(self) -> None:
        self._shell.busy.end()
        self._update(self._workspace.session)

    def _update(self, session: Session | None) -> None:
        can_save = (
            session is not None and session.restored is not None and not self._saving.is_saving
        )
        is_due = session is not None and not self._saving.is_saved(session)
        self._shell.actions.save.setEnabled(can_save and is_due)
        self._shell.actions.save_as.setEnabled(can_save)
