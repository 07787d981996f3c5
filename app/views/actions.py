"""Everything the user can ask for, with its words, icon and keys in one place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from app.views.icons import icon

_TIP = "tip"


@dataclass(frozen=True, slots=True)
class KeyLine:
    """One line of the sheet of keys."""

    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KeyGroup:
    """Lines that belong together, under a heading."""

    title: str
    lines: tuple[KeyLine, ...]


class Actions(QObject):
    """The actions of the photo page; who does what they ask is connected elsewhere.

    Their keys work while a widget that holds them is visible: those of the photo page rest while
    another page is shown.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._groups: dict[str, list[QAction]] = {}
        self._make_files()
        self._make_work()
        self._make_views()
        self._make_brush()
        self._make_edits()

    def _make_files(self) -> None:
        make = self._under(self.tr("Photos"))
        self.open = make(self.tr("Open…"), "open", "Ctrl+O", self.tr("Open photos"))
        self.paste = make(
            self.tr("Paste"), "paste", "Ctrl+V", self.tr("Paste a photo or copied files")
        )
        self.save = make(self.tr("Save"), "save", "Ctrl+S", self.tr("Save the result"))
        self.save_as = make(
            self.tr("Save as…"), "save as", "Ctrl+Shift+S", self.tr("Save the result under a name")
        )
        self.next = make(
            self.tr("Next photo"), "next", "PgDown", self.tr("Show the next open photo")
        )
        self.previous = make(
            self.tr("Previous photo"), "previous", "PgUp", self.tr("Show the previous open photo")
        )
        self.close = make(self.tr("Close photo"), "close", "Ctrl+W", self.tr("Close this photo"))
        self.to_batch = make(
            self.tr("Add to batch"), "batch", "B", self.tr("Put the open photos into the batch")
        )

    def _make_work(self) -> None:
        make = self._under(self.tr("Deblurring"))
        self.deblur = make(
            self.tr("Deblur whole photo"),
            "deblur",
            ("Ctrl+Return", "Ctrl+Enter"),
            self.tr("Deblur the whole photo"),
        )
        self.pause = make(self.tr("Pause"), "pause", "P", self.tr("Pause or go on"))
        self.pause.setCheckable(True)
        self.cancel = make(self.tr("Cancel"), "cancel", "Esc", self.tr("Stop deblurring"))
        self.compare_models = make(
            self.tr("Compare models…"),
            "compare models",
            "M",
            self.tr("See the preview area under several models"),
        )

    def _make_views(self) -> None:
        make = self._under(self.tr("View"))
        self.split = make(
            self.tr("Split"), "split", "S", self.tr("Original and result with a line between them")
        )
        self.side_by_side = make(
            self.tr("Side by side"), "side by side", "D", self.tr("Original and result beside it")
        )
        self.result_only = make(self.tr("Result only"), "result", "R", self.tr("The result alone"))
        self._exclusive(self.split, self.side_by_side, self.result_only)
        self.loupe = make(
            self.tr("Loupe"), "loupe", "L", self.tr("A magnifying glass under the cursor")
        )
        self.loupe.setCheckable(True)
        self.fit = make(self.tr("Fit"), "fit", "Ctrl+0", self.tr("Show the whole photo"))
        self.actual_size = make(
            self.tr("100 %"), "actual size", ("1", "Ctrl+Alt+0"), self.tr("Show every pixel")
        )
        self.double_size = make(
            self.tr("200 %"), "double size", "2", self.tr("Show pixels twice as large")
        )
        self.zoom_in = make(
            self.tr("Zoom in"), "zoom in", ("+", "=", "Ctrl++", "Ctrl+="), self.tr("Zoom in")
        )
        self.zoom_out = make(self.tr("Zoom out"), "zoom out", ("-", "Ctrl+-"), self.tr("Zoom out"))

    def _make_brush(self) -> None:
        make = self._under(self.tr("Brush"))
        self.brush_add = make(
            self.tr("Add"), "brush", "A", self.tr("Paint where the result is used")
        )
        self.brush_erase = make(
            self.tr("Erase"), "erase", "E", self.tr("Paint where the original is kept")
        )
        self._exclusive(self.brush_add, self.brush_erase)
        self.brush_swap = make(
            self.tr("Add or erase"), "brush", "X", self.tr("Change between adding and erasing")
        )
        self.brush_larger = make(
            self.tr("Larger brush"), "brush", "]", self.tr("Make the brush larger")
        )
        self.brush_smaller = make(
            self.tr("Smaller brush"), "brush", "[", self.tr("Make the brush smaller")
        )
        self.invert_mask = make(
            self.tr("Invert"), "invert", "Ctrl+I", self.tr("Swap what is painted and what is not")
        )
        self.clear_mask = make(
            self.tr("Clear"), "clear", "Ctrl+Backspace", self.tr("Remove everything painted")
        )
        self.overlay = make(
            self.tr("Show what is painted"), "overlay", "O", self.tr("Tint what is painted")
        )
        self.overlay.setCheckable(True)
        self.overlay.setChecked(True)

    def _make_edits(self) -> None:
        make = self._under(self.tr("Changes"))
        self.undo = make(self.tr("Undo"), "undo", "Ctrl+Z", self.tr("Take back the last change"))
        self.redo = make(
            self.tr("Redo"),
            "redo",
            ("Ctrl+Shift+Z", "Ctrl+Y"),
            self.tr("Do again what was taken back"),
        )
        self.show_keys = make(self.tr("Keys"), "keys", "?", self.tr("Show all keys"))
        self.show_help = make(
            self.tr("Help"), "help", "F1", self.tr("Help for what you are looking at")
        )

    # --- groups -------------------------------------------------------------------------

    @property
    def for_toolbar(self) -> tuple[tuple[QAction, ...], ...]:
        """What stands in the toolbar, in groups."""
        return (
            (self.open, self.paste, self.save),
            (self.split, self.side_by_side, self.result_only, self.loupe),
            (self.fit, self.actual_size, self.double_size, self.zoom_out, self.zoom_in),
            (self.undo, self.redo),
            (self.to_batch, self.show_keys),
        )

    @property
    def for_photo(self) -> tuple[QAction, ...]:
        """What makes sense while a photo is open."""
        views = (self.split, self.side_by_side, self.result_only, self.loupe)
        zooms = (self.fit, self.actual_size, self.double_size, self.zoom_out, self.zoom_in)
        return (*views, *zooms, self.close, self.compare_models, self.to_batch, self.overlay)

    @property
    def for_brush(self) -> tuple[QAction, ...]:
        """What makes sense while the brush is in hand."""
        strokes = (self.brush_add, self.brush_erase, self.brush_swap)
        sizes = (self.brush_larger, self.brush_smaller)
        return (*strokes, *sizes, self.invert_mask, self.clear_mask)

    @property
    def everything(self) -> list[QAction]:
        """All of them."""
        return [action for group in self._groups.values() for action in group]

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words, with those that the photo itself listens to."""
        made = [
            KeyGroup(title, tuple(key_line(action) for action in group))
            for title, group in self._groups.items()
        ]
        return (*made, self._photo_keys())

    def _photo_keys(self) -> KeyGroup:
        return KeyGroup(
            self.tr("On the photo"),
            (
                KeyLine(self.tr("Hold to see the original"), (self.tr("Space"),)),
                KeyLine(self.tr("Move the photo"), (self.tr("Arrow keys"),)),
                KeyLine(self.tr("Move the line"), (",", ".")),
                KeyLine(self.tr("Move the line far"), (self.tr("Shift") + "+,/.",)),
                KeyLine(self.tr("Zoom at the cursor"), (self.tr("Wheel"),)),
                KeyLine(self.tr("All of the photo or 100 %"), (self.tr("Middle click"),)),
                KeyLine(
                    self.tr("Move the preview area"),
                    (f"{self.tr('Shift')}+{self.tr('Arrow keys')}", self.tr("Enter")),
                ),
                KeyLine(self.tr("Paint a point with the brush"), (self.tr("Enter"),)),
                KeyLine(
                    self.tr("Loupe at 100 % or 200 %"),
                    (self.tr("Shift") + "+L", f"{self.tr('Ctrl')}+{self.tr('Wheel')}"),
                ),
            ),
        )

    # --- making them --------------------------------------------------------------------

    def _under(self, title: str) -> ActionMaker:
        return ActionMaker(self, self._groups.setdefault(title, []))

    def _exclusive(self, *actions: QAction) -> None:
        group = QActionGroup(self)
        for action in actions:
            action.setCheckable(True)
            group.addAction(action)
        actions[0].setChecked(True)


class ActionMaker:
    """Makes actions of one group."""

    def __init__(self, parent: QObject, group: list[QAction]) -> None:
        self._parent = parent
        self._group = group

    def __call__(self, text: str, symbol: str, keys: str | Sequence[str], tip: str) -> QAction:
        """Make one that says its first key in its tool tip."""
        action = QAction(icon(symbol), text, self._parent)
        action.setData(symbol)  # for buttons that draw it in another colour
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.setProperty(_TIP, tip)
        set_keys(action, [keys] if isinstance(keys, str) else keys)
        action.setStatusTip("")  # the status bar is for what happens
        self._group.append(action)
        return action


def set_keys(action: QAction, keys: Sequence[str]) -> None:
    """Give ``action`` these keys, and name the first in its tool tip."""
    sequences = [QKeySequence(each) for each in keys]
    tip = action.property(_TIP) or action.text()
    action.setShortcuts(sequences)
    action.setToolTip(f"{tip} ({_native(sequences[0])})" if sequences else tip)


def follow_key(action: QAction, tell: Callable[[str], None]) -> None:
    """Tell the first key of ``action`` in words, now and whenever it becomes another one."""

    def tell_now() -> None:
        tell(_native(action.shortcut()))

    tell_now()
    action.changed.connect(tell_now)


def with_key(words: str, key: str) -> str:
    """Fill ``key`` into words that end with it in brackets; without one they end before."""
    return words.format(key=key) if key else words.replace(" ({key})", "")


def key_line(action: QAction) -> KeyLine:
    """Return the keys of ``action`` in words."""
    text = action.text().removesuffix("…")
    return KeyLine(text, tuple(_native(each) for each in action.shortcuts()[:2]))


def _native(keys: QKeySequence) -> str:
    return keys.toString(QKeySequence.SequenceFormat.NativeText)
