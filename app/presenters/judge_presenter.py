"""Shows what the blur of a photo looks like, and warns when a result looks wrong."""

from __future__ import annotations

from PySide6.QtCore import QObject, Slot

from app.messages import Words
from app.models.session import Session
from app.parts import Parts
from app.presenters.shell import Shell
from app.views.banner import Kind, Notice, Remedy
from app.views.findings_words import describe_findings, describe_verdict
from engine.sanity import Doubt

_TOPIC = "suspicious"
_GENTLE_STRENGTH = 50


class JudgePresenter(QObject):
    """Looks after the chip on the card and the yellow banner."""

    def __init__(self, parts: Parts, shell: Shell, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shell = shell
        self._shown: object = None
        parts.photos.loaded.connect(parts.judging.judge)
        parts.restoring.restored.connect(self._on_restored)
        parts.workspace.changed.connect(self._on_changed)
        parts.judging.suspected.connect(self._on_suspected)
        parts.judging.failed.connect(shell.announcer.error)

    @Slot(object)
    def _on_changed(self, session: Session) -> None:
        facts = (session.key, session.verdict)
        if facts != self._shown:  # a reason that was unfolded stays so while nothing else is said
            self._shown = facts
            verdict = session.verdict
            told = None if verdict is None else describe_verdict(verdict)
            self._shell.panel.card.show_verdict(told)

    @Slot(object)
    def _on_restored(self, session: Session) -> None:
        self._shell.announcer.clear(_TOPIC)
        if session.key == self._parts.workspace.current:
            self._shell.page.show_halves()
        if session.result is not None:
            self._parts.judging.inspect(session.key, session.result.recipe)

    @Slot(object)
    def _on_suspected(self, session: Session) -> None:
        """Say what looks wrong and what to do; what harms gives the original the view again."""
        is_seen = session.key == self._parts.workspace.current
        if all(finding.doubt is Doubt.NO_CHANGE for finding in session.findings):
            self._tell(Kind.INFO, describe_findings(session.findings), self._remedies(is_seen)[-1:])
            return
        if is_seen:
            self._shell.actions.split.setChecked(True)
            self._shell.page.show_original()
        told = describe_findings(session.findings)
        title = self.tr("The result may look wrong: {findings}").format(findings=told.title)
        kept = self.tr("The original stays in view until you choose otherwise.")
        words = Words(title, f"{told.text} {told.advice}", kept if is_seen else "")
        self._tell(Kind.WARNING, words, self._remedies(is_seen))

    def _tell(self, kind: Kind, words: Words, remedies: tuple[Remedy, ...]) -> None:
        self._shell.announcer.notice(Notice(kind, words, remedies=remedies, topic=_TOPIC))

    def _remedies(self, is_seen: bool) -> tuple[Remedy, ...]:
        """Return what helps, which works on the photo that is looked at alone."""
        if not is_seen:
            return ()
        return (
            Remedy(self.tr("Show"), self._shell.page.show_halves),
            Remedy(self.tr("Lower strength"), self._lower_strength),
            Remedy(self.tr("Try another model"), self._shell.panel.model.box.setFocus),
        )

    def _lower_strength(self) -> None:
        editor = self._parts.editor
        editor.set_strength(_GENTLE_STRENGTH)
        editor.settle()
        self._shell.page.show_halves()
