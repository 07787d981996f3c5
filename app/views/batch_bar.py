"""The bar above the batch: what can be done with the list now, and a box to filter it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from app.controllers.batch_state import State
from app.models.batch_rows import Tally
from app.views.actions import follow_key, with_key
from app.views.batch_actions import BatchActions


class BatchBar(QToolBar):
    """Shows the actions that make sense now; the others keep out of the way."""

    def __init__(self, actions: BatchActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.filter_box = QLineEdit(self)
        self.filter_box.setAccessibleName(self.tr("Filter"))
        follow_key(actions.find, self._show_key)
        self.filter_box.setClearButtonEnabled(True)
        self.filter_box.setAcceptDrops(False)  # what is dropped is photos
        self.filter_box.setMinimumWidth(110)
        self.filter_box.setMaximumWidth(190)
        self.setWindowTitle(self.tr("Batch"))
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._fill(actions)

    def show_state(
        self, state: State, tally: Tally, *, has_selection: bool, can_start: bool, has_journal: bool
    ) -> None:
        """Enable and show what makes sense.

        Args:
            state: What the batch is doing.
            tally: What is in the list.
            has_selection: Rows are selected.
            can_start: Names and folder can be used.
            has_journal: There is something to report.
        """
        actions = self._actions
        self._show_work(state, tally, can_start=can_start)
        for action in (actions.remove, actions.up, actions.down):
            action.setEnabled(has_selection and state is not State.BLOCKED)
        actions.clear_finished.setEnabled(tally.done + tally.skipped > 0)
        for action in (actions.report_csv, actions.report_json):
            action.setEnabled(has_journal)

    def _show_key(self, key: str) -> None:
        self.filter_box.setPlaceholderText(with_key(self.tr("Filter ({key})"), key))

    def _show_work(self, state: State, tally: Tally, *, can_start: bool) -> None:
        actions = self._actions
        is_idle, is_paused = state is State.IDLE, state in (State.PAUSING, State.PAUSED)
        actions.start.setText(self.tr("Continue") if is_paused else self.tr("Start"))
        waits = is_idle and can_start and tally.left > 0
        _show(actions.start, is_enabled=waits or is_paused, is_visible=is_idle or is_paused)
        is_running = state is State.RUNNING
        _show(actions.pause, is_enabled=is_running, is_visible=is_running)
        may_stop = state in (State.RUNNING, State.PAUSED)
        _show(actions.stop_after, is_enabled=may_stop, is_visible=state.is_underway)
        _show_if(actions.cancel, is_wanted=state.is_underway or state is State.CHECKING)
        _show_if(actions.retry, is_wanted=is_idle and tally.failed > 0)

    def _fill(self, actions: BatchActions) -> None:
        self.addActions([actions.add_photos, actions.add_folder])
        self.addSeparator()
        work = (actions.start, actions.pause, actions.stop_after, actions.cancel, actions.retry)
        self.addActions(work)
        self.addSeparator()
        self.addActions([actions.remove, actions.clear_finished])
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.addWidget(self.filter_box)
        self.addAction(actions.report_csv)
        self._keep_short(actions.remove, actions.clear_finished, actions.report_csv)

    def _keep_short(self, *actions: QAction) -> None:
        """Show these by their icons: their words are in the tool tip and the menu."""
        for action in actions:
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName(action.text())


def _show(action: QAction, *, is_enabled: bool, is_visible: bool) -> None:
    action.setEnabled(is_enabled)
    action.setVisible(is_visible)


def _show_if(action: QAction, *, is_wanted: bool) -> None:
    _show(action, is_enabled=is_wanted, is_visible=is_wanted)
