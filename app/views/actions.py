"""Everything the user can ask for, with its words, icon and keys in one place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence

from app.views.icons import icon


class Actions(QObject):
    """The actions of the window; who does what they ask is connected elsewhere."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.open = self._make("Open…", "open", "Ctrl+O", "Open photos")
        self.paste = self._make("Paste", "paste", "Ctrl+V", "Paste a photo or copied files")
        self.save = self._make("Save", "save", "Ctrl+S", "Save the result")
        self.save_as = self._make(
            "Save as…", "save as", "Ctrl+Shift+S", "Save the result under a name"
        )
        self.deblur = self._make("Deblur", "deblur", "Ctrl+Return", "Deblur the whole photo")
        self.cancel = self._make("Cancel", "cancel", "Esc", "Stop deblurring")
        self.fit = self._make("Fit", "fit", "Ctrl+0", "Show the whole photo")
        self.actual_size = self._make("100 %", "actual size", "Ctrl+1", "Show every pixel")
        self.double_size = self._make("200 %", "double size", "2", "Show pixels twice as large")
        self.zoom_in = self._make("Zoom in", "zoom in", ("+", "=", "Ctrl++", "Ctrl+="), "Zoom in")
        self.zoom_out = self._make("Zoom out", "zoom out", ("-", "Ctrl+-"), "Zoom out")
        self.next = self._make("Next photo", "next", "PgDown", "Show the next open photo")
        self.previous = self._make("Previous photo", "next", "PgUp", "Show the previous open photo")

    @property
    def for_toolbar(self) -> tuple[QAction | None, ...]:
        """What stands in the toolbar; None separates."""
        return (
            self.open,
            self.paste,
            None,
            self.save_as,
            None,
            self.fit,
            self.actual_size,
            self.double_size,
            self.zoom_out,
            self.zoom_in,
        )

    @property
    def for_photo(self) -> tuple[QAction, ...]:
        """What makes sense while a photo is open."""
        return (self.fit, self.actual_size, self.double_size, self.zoom_out, self.zoom_in)

    @property
    def everything(self) -> list[QAction]:
        """All of them, so that their keys work in the whole window."""
        return [child for child in self.children() if isinstance(child, QAction)]

    def _make(self, text: str, symbol: str, keys: str | Sequence[str], tip: str) -> QAction:
        action = QAction(icon(symbol), text, self)
        action.setData(symbol)  # for buttons that draw it in another colour
        sequences = [keys] if isinstance(keys, str) else list(keys)
        action.setShortcuts([QKeySequence(each) for each in sequences])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        shown = QKeySequence(sequences[0]).toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(f"{tip} ({shown})")
        return action
