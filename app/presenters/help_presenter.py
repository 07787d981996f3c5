"""Brings help: for what is in front of the user, about Deblur, and for reports of problems."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, Slot
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QStackedWidget, QWidget

from app.help_texts import Topic
from app.messages import Words, describe
from app.models.session import Session
from app.parts import Parts
from app.presenters.shell import Shell
from app.report import Report, Source, write_report
from app.views.about_chapters import about_chapters
from app.views.advanced_panel import AdvancedPanel
from app.views.banner import BannerArea, Kind, Notice, Remedy
from app.views.batch_compare import BatchCompare
from app.views.batch_output import BatchOutput
from app.views.batch_page import BatchPage
from app.views.batch_watch_panel import BatchWatchPanel
from app.views.compare_models_dialog import CompareModelsDialog
from app.views.compare_view import CompareView
from app.views.empty_page import EmptyPage
from app.views.finetune_page import FinetunePage
from app.views.help_chapters import help_chapters
from app.views.model_panel import ModelPanel
from app.views.models_page import ModelsPage
from app.views.photo_card import PhotoCard
from app.views.photo_page import PhotoPage
from app.views.reader_sheet import ReaderSheet
from app.views.report_sheet import ReportSheet
from app.views.save_panel import SavePanel
from app.views.settings_page import SettingsPage
from app.views.status_bar import StatusBar
from app.views.where_panel import WherePanel
from engine.atomic import write_atomically

# Pages of the window that help has a text about.
_PAGES: Final[Mapping[type[QWidget], Topic]] = MappingProxyType(
    {
        BatchPage: Topic.BATCH,
        FinetunePage: Topic.FINETUNE,
        ModelsPage: Topic.MODELS,
        SettingsPage: Topic.SETTINGS,
    }
)

# The innermost of these that a widget lies in tells what it is about.
_TOPICS: Final[Mapping[type[QWidget], Topic]] = MappingProxyType(
    {
        **_PAGES,
        EmptyPage: Topic.START,
        PhotoPage: Topic.PHOTO,
        PhotoCard: Topic.VERDICT,
        CompareView: Topic.COMPARE,
        BatchCompare: Topic.COMPARE,
        ModelPanel: Topic.MODEL,
        CompareModelsDialog: Topic.MODEL,
        WherePanel: Topic.WHERE,
        SavePanel: Topic.SAVE,
        AdvancedPanel: Topic.ADVANCED,
        BatchOutput: Topic.RESULTS,
        BatchWatchPanel: Topic.WATCH,
        StatusBar: Topic.DEVICE,
        BannerArea: Topic.TROUBLE,
    }
)


# What opens help by itself, or is help.
_OURS: Final = (ReaderSheet, ReportSheet)
_F1_NAME: Final = "help in a dialog"


class HelpPresenter(QObject):
    """Knows what help there is, and shows it."""

    def __init__(self, parts: Parts, shell: Shell, pages: QStackedWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._parts = parts
        self._shell = shell
        self._pages = pages
        self._window = parent
        self._last_time = ""
        self.sheet: ReaderSheet | None = None
        self.about: ReaderSheet | None = None
        self.report: ReportSheet | None = None
        self.choose_file: Callable[[Path], Path | None] = self._ask_for_file
        shell.actions.show_help.triggered.connect(self.show_help)
        shell.announcer.banners.report_requested.connect(self.show_report)
        for banners in pages.findChildren(BannerArea):  # pages have their own
            banners.report_requested.connect(self.show_report)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)

    def close(self) -> None:
        """Close what stands beside the window."""
        for sheet in (self.sheet, self.about, self.report):
            if sheet is not None:
                sheet.reject()

    # --- help ---------------------------------------------------------------------------

    @Slot()
    def show_help(self) -> None:
        """Show help for what has the keyboard, or else for the page that is seen."""
        self._show_topic(self.topic(), self._window)

    def topic(self) -> Topic:
        """Return what is in front of the user."""
        found = self._topic_of(QApplication.focusWidget())
        if found is not None:
            return found
        page = self._pages.currentWidget()
        seen = self._shell.page if self._shell.page.isVisible() else page
        return self._topic_of(seen) or Topic.START

    def _own_pages(self) -> Mapping[str, BatchPage | ModelsPage | SettingsPage]:
        """Return the pages that have commands of their own."""
        names = {BatchPage: "batch", ModelsPage: "models", SettingsPage: "settings"}
        widgets = (self._pages.widget(place) for place in range(self._pages.count()))
        return {
            names[type(page)]: page
            for page in widgets
            if isinstance(page, BatchPage | ModelsPage | SettingsPage)
        }

    def _topics(self) -> list[Topic]:
        """Return what there is help about: not about a page that this window lacks."""
        seen = {type(self._pages.widget(place)) for place in range(self._pages.count())}
        missing = {topic for page, topic in _PAGES.items() if page not in seen}
        return [topic for topic in Topic if topic not in missing]

    def _topic_of(self, widget: QWidget | None) -> Topic | None:
        panel = self._shell.panel
        while widget is not None:
            if widget in {panel.strength, panel.grain}:
                return Topic.STRENGTH
            if type(widget) in _TOPICS:
                return _TOPICS[type(widget)]
            widget = widget.parentWidget()
        return None

    def _show_topic(self, topic: Topic, parent: QWidget) -> None:
        """Show one text, over a dialog where that has the keyboard: nothing else could be used."""
        if self.sheet is not None and self.sheet.parent() is not parent:
            self.sheet.reject()
        if self.sheet is None:
            self.sheet = self._made_sheet(parent)
        self.sheet.show_chapter(topic)
        _to_front(self.sheet)

    def _made_sheet(self, parent: QWidget) -> ReaderSheet:
        sheet = ReaderSheet(self.tr("Help"), help_chapters(self._topics(), self._keys()), parent)
        sheet.add_button(self.tr("Keys"), self._shell.actions.show_keys.trigger)
        sheet.add_button(self.tr("First steps"), partial(self._show_tour, sheet))
        sheet.add_button(self.tr("About Deblur"), self.show_about)
        sheet.add_button(self.tr("Report a problem…"), self.show_report)
        sheet.finished.connect(self._on_sheet_closed)
        return sheet

    def _show_tour(self, sheet: ReaderSheet) -> None:
        sheet.reject()
        self._parts.looking.show_tour(self._window)

    def _keys(self) -> Mapping[str, str]:
        """Return the key that every command has now, by its name."""
        named = dict(vars(self._shell.actions))
        for prefix, page in self._own_pages().items():
            named |= {f"{prefix}_{name}": each for name, each in vars(page.commands).items()}
        native = QKeySequence.SequenceFormat.NativeText
        return {
            name: each.shortcut().toString(native)
            for name, each in named.items()
            if isinstance(each, QAction)
        }

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, now: QWidget | None) -> None:
        """Give a dialog its F1: the keys of the window rest while one is open."""
        dialog = now.window() if now is not None else None
        if not isinstance(dialog, QDialog) or isinstance(dialog, _OURS):
            return
        if not dialog.findChildren(QShortcut, _F1_NAME):
            shortcut = QShortcut(self._shell.actions.show_help.shortcut(), dialog)
            shortcut.setObjectName(_F1_NAME)
            shortcut.activated.connect(partial(self._help_in, dialog))

    def _help_in(self, dialog: QDialog) -> None:
        self._show_topic(self.topic(), dialog)

    @Slot()
    def _on_sheet_closed(self) -> None:
        self.sheet = None

    # --- about --------------------------------------------------------------------------

    @Slot()
    def show_about(self) -> None:
        """Show versions, licences and credits."""
        if self.about is None:
            parent = self._over()
            self.about = ReaderSheet(self.tr("About Deblur"), about_chapters(), parent)
            self.about.finished.connect(self._on_about_closed)
        _to_front(self.about)

    @Slot()
    def _on_about_closed(self) -> None:
        self.about = None

    # --- reports ------------------------------------------------------------------------

    def offer_last_time(self, told: str) -> None:
        """Say that Deblur died last time, and offer a report; ``told`` is where, empty for nowhere."""
        self._last_time = told
        if told:
            self._shell.announcer.notice(
                Notice(
                    Kind.INFO,
                    Words(
                        self.tr("Deblur ended unexpectedly last time"),
                        self.tr("Your originals are unchanged."),
                        self.tr("If you like, look at a report that helps to find the fault."),
                    ),
                    remedies=(Remedy(self.tr("Report…"), self.show_report),),
                    topic="last time",
                )
            )

    @Slot()
    @Slot(str)
    def show_report(self, crash: str = "") -> None:
        """Gather a report and show it.

        Args:
            crash: What a banner said; empty for the last that was a mystery, if any was.
        """
        if self.report is None:
            self.report = ReportSheet(self._over())
            self.report.save_requested.connect(self._on_save_requested)
            self.report.finished.connect(self._on_report_closed)
        _to_front(self.report)
        source = self._source(crash or self._shell.announcer.last_mystery)
        self._parts.background.run(
            partial(write_report, source),
            on_done=self._on_written,
            on_failed=self._on_report_failed,
            is_urgent=True,
        )

    def _over(self) -> QWidget:
        """Return what a sheet stands over: help, if that stands over a dialog of its own."""
        is_deep = self.sheet is not None and self.sheet.parent() is not self._window
        return self.sheet if is_deep and self.sheet is not None else self._window

    def _source(self, crash: str) -> Source:
        parts = self._parts
        session = parts.workspace.session
        photos = {
            *(photo.path for photo in parts.workspace.photos),
            *parts.keeper.now.recent_photos,
            session.saved_to if session is not None else None,
        }
        known = tuple(path for path in photos if path is not None)
        return Source(
            parts.keeper.now, self._facts(), crash, self._last_time, known, parts.log_folder
        )

    def _facts(self) -> Mapping[str, str]:
        """Return what only the window knows."""
        status, screen = self._shell.status, self._window.screen()
        size, ratio = screen.size(), self._window.devicePixelRatioF()
        session = self._parts.workspace.session
        return {
            "Engine": f"{status.model or '(none)'} on {status.device or '(none)'}",
            "Screen": f"{size.width()} x {size.height()}, scale {ratio:g}",
            "Window": f"{self._window.width()} x {self._window.height()}, "
            f"{QGuiApplication.platformName()}",
            "Work": status.job or "none",
            "Open photos": str(len(self._parts.workspace.photos)),
            "Photo": _kind(session) if session is not None else "none",
        }

    @Slot(object)
    def _on_written(self, report: Report) -> None:
        if self.report is not None:
            self.report.show_report(report)

    @Slot(object)
    def _on_report_failed(self, error: Exception) -> None:
        if self.report is not None:
            self.report.show_problem(describe(error).title)

    @Slot()
    def _on_report_closed(self) -> None:
        self.report = None

    @Slot(str)
    def _on_save_requested(self, text: str) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        path = self.choose_file(Path(folder) / "deblur-report.txt")
        if path is None or self.report is None:
            return
        try:
            write_atomically(path, text.encode("utf-8", "backslashreplace"))
        except OSError as error:
            self.report.show_problem(
                self.tr("It was not saved: {reason}").format(reason=error.strerror)
            )
            return
        self.report.show_saved(path)

    def _ask_for_file(self, suggested: Path) -> Path | None:
        name, _ = QFileDialog.getSaveFileName(
            self.report, self.tr("Save the report"), str(suggested), f"{self.tr('Text')} (*.txt)"
        )
        return Path(name) if name else None


def _kind(session: Session) -> str:
    """Return what a photo is like, without its name."""
    photo = session.stored
    width, height = photo.size
    alpha = ", alpha" if photo.alpha is not None else ""
    return f"{photo.format}, {photo.bit_depth} bit{alpha}, {width} x {height} px"


def _to_front(sheet: QWidget) -> None:
    sheet.show()
    sheet.raise_()
    sheet.activateWindow()
