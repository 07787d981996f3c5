"""The bar above the models: what can be done with the selected ones, and a box to search."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QToolBar, QToolButton, QWidget

from app.views.actions import follow_key, with_key
from app.views.models_actions import ModelsActions


class ModelsBar(QToolBar):
    """Import stands out by its words; the rest are icons, with their words as tool tips."""

    def __init__(self, actions: ModelsActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(self)
        self.search.setAccessibleName(self.tr("Search models"))
        follow_key(actions.find, self._show_key)
        self.search.setClearButtonEnabled(True)
        self.search.setAcceptDrops(False)  # what is dropped is models
        self.search.setMinimumWidth(110)
        self.search.setMaximumWidth(190)
        self.setWindowTitle(self.tr("Models"))
        self.setIconSize(QSize(20, 20))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self._fill(actions)

    def _show_key(self, key: str) -> None:
        self.search.setPlaceholderText(with_key(self.tr("Search ({key})"), key))

    def _fill(self, actions: ModelsActions) -> None:
        self.addAction(actions.bring)
        self.addSeparator()
        self.addAction(actions.compare)
        self.addSeparator()
        short = (actions.verify, actions.export, actions.show_file, actions.rename, actions.remove)
        self.addActions([*short, actions.restore])
        gap = QWidget(self)
        gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(gap)
        self.addWidget(self.search)
        self._keep_short(*short, actions.restore)

    def _keep_short(self, *actions: QAction) -> None:
        """Show these by their icons: their words are in the tool tip and the menu."""
        for action in actions:
            button = self.widgetForAction(action)
            if isinstance(button, QToolButton):
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
                button.setAccessibleName(action.text())
