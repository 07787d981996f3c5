"""Brings the engine's work to the panel, the canvas and the status bar."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from app.messages import Words
from app.models.job_status import JobStatus
from app.models.session import Session
from app.parts import Parts
from app.presenters.shell import Shell
from app.reasons import in_words
from app.views import words
from app.views.banner import Kind, Notice
from app.views.spinner import CornerSpinner
from app.workers.messages import Ready
from engine.errors import DeblurError
from engine.planning import expected_bytes

_PREVIEW_TOPIC, _RUN_TOPIC = "preview", "run"


class WorkPresenter(QObject):
    """Looks after previews, whole photos, and the engine itself.

    Signals:
        finished: The ``Session`` whose photo was deblurred.
    """

    finished = Signal(object)

    def __init__(self, parts: Parts, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shell = shell
        self._others: dict[str, str] = {}
        self._ready: dict[tuple[str, str], Ready] = {}  # by model and device
        self.spinner = CornerSpinner(shell.page.compare)
        self._connect_engine()
        self._connect_previews()
        self._connect_run()
        parts.workspace.changed.connect(self._on_changed)
        parts.workspace.emptied.connect(self._update)
        parts.pace.changed.connect(self._update)
        parts.keeper.changed.connect(self._on_settings_changed)
        self._update()

    # --- connecting ---------------------------------------------------------------------

    def _connect_engine(self) -> None:
        engine = self._parts.engine
        engine.ready.connect(self._on_ready)
        engine.not_ready.connect(self._on_not_ready)
        engine.lost.connect(self._on_lost)

    def _connect_previews(self) -> None:
        previewing = self._parts.previewing
        previewing.started.connect(self._on_preview_started)
        previewing.ended.connect(self.spinner.end)
        previewing.failed.connect(self._on_preview_failed)

    def _connect_run(self) -> None:
        restoring, actions = self._parts.restoring, self._shell.actions
        actions.deblur.triggered.connect(self._on_deblur_requested)
        actions.pause.triggered.connect(restoring.toggle_pause)
        actions.cancel.triggered.connect(restoring.cancel)
        restoring.started.connect(self._on_started)
        restoring.progressed.connect(self._on_progressed)
        restoring.restored.connect(self._on_restored)
        restoring.failed.connect(self._on_failed)
        restoring.cancelled.connect(self._on_cancelled)
        restoring.ended.connect(self._on_ended)

    # --- the engine ---------------------------------------------------------------------

    @Slot(object)
    def _on_ready(self, ready: Ready) -> None:
        self._ready[ready.settings.model, ready.settings.device] = ready
        self._show_engine()
        self._update()

    def _show_engine(self) -> None:
        """Say which model the photo is deblurred with; others may be open beside it."""
        session = self._parts.workspace.session
        model = session.edit.model if session else self._parts.keeper.now.model
        key = (model, self._parts.keeper.now.device)
        ready = self._ready.get(key, next(iter(self._ready.values()), None))
        if ready is not None:
            self._shell.status.show_engine(ready.model_name, ready.device_label)

    @Slot(object, str)
    def _on_not_ready(self, error: DeblurError, details: str) -> None:
        self._shell.status.show_engine("", self.tr("Not available"))
        self._shell.announcer.error(error, details)

    @Slot(object)
    def _on_lost(self, error: DeblurError) -> None:
        self._ready.clear()
        is_restarting = self._parts.engine.process_id is not None
        words_for = self.tr("Starting again…") if is_restarting else self.tr("Not available")
        self._shell.status.show_engine("", words_for)
        if not (self._parts.restoring.is_running or self._parts.previewing.is_running):
            self._shell.announcer.error(error)  # otherwise the photo's own banner follows

    # --- previews -----------------------------------------------------------------------

    @Slot()
    def _on_preview_started(self) -> None:
        self._shell.announcer.clear(_PREVIEW_TOPIC)
        self.spinner.begin(self.tr("Preview…"))

    @Slot(object, str)
    def _on_preview_failed(self, error: Exception, details: str) -> None:
        again = self._parts.previewing.preview
        self._shell.announcer.error(error, details, again, topic=_PREVIEW_TOPIC)

    # --- a whole photo ------------------------------------------------------------------

    @Slot()
    def _on_deblur_requested(self) -> None:
        session = self._parts.workspace.session
        if session is not None:
            self._shell.announcer.clear(_RUN_TOPIC)
            self._parts.restoring.restore(session)

    @Slot()
    def _on_started(self) -> None:
        self._shell.panel.job.show_running(is_running=True)
        self._update()

    @Slot(object)
    def _on_progressed(self, status: JobStatus) -> None:
        status = self._with_name(status)
        self._shell.panel.job.show_status(status)
        self._shell.actions.pause.setChecked(status.is_paused)
        share = "" if status.fraction is None else f" {words.percent(status.fraction)}"
        said = self.tr("Paused") if status.is_paused else status.stage
        self._shell.status.show_job(said + share)

    @Slot(object)
    def _on_restored(self, session: Session) -> None:
        if session.key == self._parts.workspace.current:
            self._shell.announcer.toast("info", self.tr("Done. Not saved yet."))
        else:
            said = self.tr("{name} is done. Not saved yet.").format(name=session.name)
            self._shell.announcer.toast("info", said)
        self._show_notes(session)
        self.finished.emit(session)

    @Slot(object, str)
    def _on_failed(self, error: Exception, details: str) -> None:
        again = self._shell.actions.deblur.trigger
        self._shell.announcer.error(error, details, again, topic=_RUN_TOPIC)

    @Slot()
    def _on_cancelled(self) -> None:
        self._shell.announcer.say(self.tr("Stopped. Nothing was changed."))

    @Slot()
    def _on_ended(self) -> None:
        self._shell.panel.job.show_running(is_running=False)
        self._shell.actions.pause.setChecked(False)
        self._shell.status.show_job(self._other_words)
        self._update()

    def _show_notes(self, session: Session) -> None:
        """Tell what the engine noted on the way, as that it took smaller pieces."""
        restored = session.restored
        notes = set(restored.photo.notes) - set(session.stored.notes) if restored else set()
        if notes:
            title = self.tr("{name} is done, with a note").format(name=session.name)
            told = Words(title, " ".join(map(in_words, sorted(notes))), "")
            self._shell.announcer.notice(Notice(Kind.INFO, told, topic=_RUN_TOPIC))

    def _with_name(self, status: JobStatus) -> JobStatus:
        """Say which photo it is when another one is looked at."""
        key = self._parts.restoring.running_key
        session = self._parts.workspace.session_of(key) if key is not None else None
        if session is None or key == self._parts.workspace.current:
            return status
        return replace(status, stage=f"{session.name}: {status.stage}")

    # --- the batch, and a training ------------------------------------------------------

    @Slot(str)
    def show_batch(self, text: str) -> None:
        """Say how far the batch is, while no photo of this page is in work."""
        self._show_other("batch", text)

    @Slot(str)
    def show_training(self, text: str) -> None:
        """Say how far a training is, likewise."""
        self._show_other("training", text)

    def _show_other(self, what: str, text: str) -> None:
        self._others[what] = text
        if not self._parts.restoring.is_running:
            self._shell.status.show_job(self._other_words)

    @property
    def _other_words(self) -> str:
        return " · ".join(text for text in self._others.values() if text)

    # --- showing it ---------------------------------------------------------------------

    @Slot()
    def _on_settings_changed(self) -> None:
        self._show_engine()
        self._update()

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        self._show_engine()
        self._update()

    @Slot()
    def _update(self) -> None:
        """Enable what makes sense now, and say how long the photo takes."""
        session, actions = self._parts.workspace.session, self._shell.actions
        is_running = self._parts.restoring.is_running
        for action in actions.for_photo:
            action.setEnabled(session is not None)
        actions.deblur.setEnabled(session is not None and not is_running)
        actions.pause.setEnabled(is_running)
        actions.cancel.setEnabled(is_running)
        if session is None:
            return
        has_result = session.restored is not None
        actions.compare_models.setEnabled(session.edit.region is not None)
        has_blend = has_result or session.patch is not None
        self._shell.panel.show_stage(has_blend=has_blend, has_result=has_result)
        self._shell.panel.advanced.show_memory(self._memory_words(session))
        seconds = self._parts.restoring.estimate(session)
        self._shell.panel.job.show_estimate(seconds, is_again=has_result)

    def _memory_words(self, session: Session) -> str:
        """Say how much memory the photo takes, once its model was open."""
        ready = self._ready.get((session.edit.model, self._parts.keeper.now.device))
        if ready is None:
            return ""
        width, height = session.stored.size
        size = expected_bytes(height, width, ready.rules, ready.bytes_per_pixel, session.edit.tile)
        return self.tr("Takes about {amount} of memory").format(amount=words.memory(size))
