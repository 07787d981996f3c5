"""The models page: what is installed, what each model is, and everything done with them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.controllers.model_meter import Sample
from app.controllers.photo_controller import local_paths
from app.messages import Words, describe
from app.models.model_rows import ModelRow, Standing
from app.models.model_tree import ModelTree
from app.mysteries import is_mystery
from app.views import model_words
from app.views.actions import KeyGroup
from app.views.banner import BannerArea, Kind, Notice, Remedy
from app.views.import_model_sheet import ImportModelSheet
from app.views.model_card import ModelCard, picture_of
from app.views.models_actions import ModelsActions
from app.views.models_bar import ModelsBar
from app.views.models_dialogs import IMPORTED_SUFFIXES, QtModelsDialogs, with_suffix
from app.views.models_empty import ModelsEmpty
from app.views.models_parts import (
    EXPORT_FOLDER_KEY,
    IMPORT_FOLDER_KEY,
    ModelsParts,
    kept_folder,
)
from app.views.models_view import ModelsView
from app.workers.messages import Ready
from engine.bundles import BUNDLE_SUFFIX
from engine.errors import UsageError
from engine.importing.install import Said, StagedModel
from engine.settings import RestoreSettings
from engine.weights import check_new_name

MOST_COMPARED = 4
_TOPIC = "models"


class ModelsPage(QWidget):
    """Everything about models; the window only shows it and listens.

    Signals:
        changed: Models came or went: who offers them has to look again.
        activated: The name of the model that is active from now on.
        try_wanted: The name of a model, to be tried on the open photo.
        compare_wanted: The names of models, to be compared on it.
        noticed: A sentence for the status bar.
    """

    changed = Signal()
    activated = Signal(str)
    try_wanted = Signal(str)
    compare_wanted = Signal(object)
    noticed = Signal(str)

    def __init__(self, parts: ModelsParts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._questions = parts.questions or QtModelsDialogs(self)
        self.controller, self.meter = parts.controller, parts.meter
        self.tree = ModelTree(self)
        self.commands = ModelsActions(self)
        self.bar = ModelsBar(self.commands, self)
        self.banners = BannerArea(self)
        self.view = ModelsView(self.tree, self)
        self.view.addAction(self.commands.activate)
        self.empty = ModelsEmpty(self.commands, self)
        self.card = ModelCard(self.commands, self)
        self._sheet: ImportModelSheet | None = None
        self._staged: StagedModel | None = None
        self._samples: dict[str, Sample] = {}
        self._devices: dict[str, str] = {}
        self._has_photo = self._has_region = False
        self._is_new = ""  # what was imported or renamed, to be selected when it is listed
        self._arrange()
        self._connect_commands()
        self._connect_controller()
        self._connect_meter()
        self._update()

    # --- for the window ---------------------------------------------------------------

    @property
    def key_groups(self) -> tuple[KeyGroup, ...]:
        """All keys in words."""
        return self.commands.key_groups

    @property
    def sheet(self) -> ImportModelSheet | None:
        """The sheet of the file that is imported, while there is one."""
        return self._sheet

    def show_photo(self, *, is_open: bool, has_region: bool) -> None:
        """Offer what needs a photo only while one is open, and has a preview area where it must."""
        if (is_open, has_region) != (self._has_photo, self._has_region):
            self._has_photo, self._has_region = is_open, has_region
            self._update()

    def ask_for_import(self) -> None:
        """Have the user choose files, and import them."""
        folder = kept_folder(self._parts.store, IMPORT_FOLDER_KEY)
        paths = self._questions.choose_models(folder)
        if paths:
            self._parts.store.setValue(IMPORT_FOLDER_KEY, str(paths[0].parent))
            self.controller.import_files(paths)

    def shut_down(self) -> None:
        """Let go of everything that outlives the page."""
        self.meter.stop()
        self.controller.close()

    # --- making it --------------------------------------------------------------------

    def _arrange(self) -> None:
        self.setAcceptDrops(True)
        self.addActions(
            [each for each in self.commands.everything if each is not self.commands.activate]
        )
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self._stack, 1)
        middle.addWidget(self.card)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.banners)
        column.addLayout(middle, 1)

    def _connect_commands(self) -> None:
        commands = self.commands
        commands.activate.triggered.connect(self._on_activate)
        commands.try_it.triggered.connect(self._on_try)
        commands.compare.triggered.connect(self._on_compare)
        commands.test.triggered.connect(self._on_test)
        commands.verify.triggered.connect(lambda: self.controller.verify(self.view.selected_rows))
        commands.bring.triggered.connect(self.ask_for_import)
        commands.export.triggered.connect(self._on_export)
        commands.rename.triggered.connect(self.view.edit_name)
        commands.remove.triggered.connect(self._on_remove)
        commands.show_file.triggered.connect(self._on_show_file)
        commands.restore.triggered.connect(self.controller.restore_bundled)
        commands.find.triggered.connect(self.bar.search.setFocus)
        self.bar.search.textChanged.connect(self.tree.show_only)
        self.tree.rename_wanted.connect(self.controller.rename)
        self.view.selected.connect(self._update)
        self.view.doubleClicked.connect(lambda _: commands.activate.trigger())
        self.view.offer(commands.for_list)
        self.card.stop_wanted.connect(self.meter.stop)

    def _connect_controller(self) -> None:
        controller = self.controller
        controller.listed.connect(self._on_listed)
        controller.changed.connect(self.changed)
        controller.staging.connect(self._on_staging)
        controller.staged.connect(self._on_staged)
        controller.refused.connect(self._on_refused)
        controller.imported.connect(self._on_imported)
        controller.exported.connect(self._on_exported)
        controller.renamed.connect(self._on_renamed)
        controller.trashed.connect(self._on_trashed)
        controller.untrashable.connect(self._on_untrashable)
        controller.restored.connect(self._on_restored)
        controller.checked.connect(self._on_checked)
        controller.failed.connect(self._on_failed)

    def _connect_meter(self) -> None:
        meter = self.meter
        meter.started.connect(self._update)
        meter.progressed.connect(self._on_measuring)
        meter.measured.connect(self._on_measured)
        meter.failed.connect(lambda _, error: self._on_failed(error))
        meter.ended.connect(self._update)
        self._parts.pace.changed.connect(self._show_speed)
        self._parts.engine.ready.connect(self._on_ready)

    # --- what the user asks -----------------------------------------------------------

    @property
    def _row(self) -> ModelRow | None:
        """The one model that is selected, None where there are none or several."""
        rows = self.view.selected_rows
        return rows[0] if len(rows) == 1 else None

    @Slot()
    def _on_activate(self) -> None:
        row = self._row
        if row is not None and row.standing.is_usable and not row.is_active:
            self.controller.activate(row.name)
            self.activated.emit(row.name)
            said = self.tr("{name} deblurs photos from now on.")
            self.noticed.emit(said.format(name=row.name))

    @Slot()
    def _on_try(self) -> None:
        row = self._row
        if row is not None:
            self.try_wanted.emit(row.name)

    @Slot()
    def _on_compare(self) -> None:
        self.compare_wanted.emit(tuple(row.name for row in self.view.selected_rows))

    @Slot()
    def _on_test(self) -> None:
        row = self._row
        if row is not None:
            self.banners.clear(_TOPIC)
            self.meter.measure(row.name)

    @Slot()
    def _on_export(self) -> None:
        row = self._row
        if row is None:
            return
        folder = kept_folder(self._parts.store, EXPORT_FOLDER_KEY) or Path.home()
        target = self._questions.choose_export(folder / f"{row.name}{BUNDLE_SUFFIX}")
        if target is not None:
            self._parts.store.setValue(EXPORT_FOLDER_KEY, str(target.parent))
            self.controller.export(row.name, with_suffix(target, BUNDLE_SUFFIX))

    @Slot()
    def _on_remove(self) -> None:
        for row in self.view.selected_rows:
            if row.is_own and row.stamp is not None:
                self.controller.remove(row)

    @Slot()
    def _on_show_file(self) -> None:
        row = self._row
        if row is not None:
            self._parts.dialogs.show_in_folder(row.path)

    # --- importing --------------------------------------------------------------------

    @Slot(object)
    def _on_staging(self, source: Path) -> None:
        self._sheet = ImportModelSheet(source, self._name_fault, self.window())
        self._sheet.install_wanted.connect(self._on_install_wanted)
        self._sheet.finished.connect(self._on_sheet_closed)
        self._sheet.open()

    @Slot(object)
    def _on_staged(self, staged: StagedModel) -> None:
        self._staged = staged
        if self._sheet is not None:
            self._sheet.show_staged(staged)

    @Slot(object, bool)
    def _on_install_wanted(self, said: Said, is_replacing: bool) -> None:
        if self._staged is not None:
            self.controller.install(self._staged, said, replaces=is_replacing)

    @Slot(object, object)
    def _on_refused(self, source: Path, error: Exception) -> None:
        """Say why; in the sheet while the user waits there."""
        sheet, self._sheet = self._sheet, None
        if sheet is not None and sheet.source == source:
            sheet.show_refusal(describe(error))
        else:
            self._on_failed(error)

    @Slot(str)
    def _on_imported(self, name: str) -> None:
        self._is_new = name
        self._samples.pop(name, None)  # it was of the model that had the name before
        sheet, self._sheet, self._staged = self._sheet, None, None
        if sheet is not None:
            sheet.accept()
        self.noticed.emit(self.tr("Imported {name}.").format(name=name))

    @Slot(int)
    def _on_sheet_closed(self, _: int) -> None:
        """Let go of a file that did not become a model."""
        if self._sheet is not None:
            self._sheet, self._staged = None, None
            self.controller.give_up_import()

    def _name_fault(self, name: str) -> tuple[str, bool]:
        """Tell what is wrong with a name for a model, and whether replacing would mend it."""
        taken = next((row for row in self.tree.rows if _is_same(row.name, name)), None)
        try:
            check_new_name(name, replace=False)
        except UsageError:
            if taken is None:
                told = self.tr(
                    "Use up to 64 letters, digits, dots, dashes and underscores, a letter or digit "
                    "first and last."
                )
                return told, False
            told = self.tr("There is a model {name} already.").format(name=taken.name)
            return told, taken.is_own
        return "", False

    # --- what happened ----------------------------------------------------------------

    @Slot(object)
    def _on_listed(self, rows: Sequence[ModelRow]) -> None:
        self.tree.show_rows(rows)
        has_any = any(row.stamp for row in rows)
        self._stack.setCurrentWidget(self.view if has_any else self.empty)
        self.card.setVisible(has_any)
        wanted = self.tree.row_of(self._is_new) if self._is_new else None
        if wanted is not None:
            self._is_new = ""
        elif not self.view.selected_rows:
            wanted = next((row for row in rows if row.is_active), None)
        if wanted is not None:
            self.view.select(wanted)
        self._update()

    @Slot(object)
    def _on_exported(self, target: Path) -> None:
        show = Remedy(self.tr("Show in folder"), lambda: self._parts.dialogs.show_in_folder(target))
        title = self.tr("Exported {name}").format(name=target.name)
        self._say(Kind.GOOD, title, str(target.parent), show)

    @Slot(str, str)
    def _on_renamed(self, old: str, new: str) -> None:
        self._is_new = new
        if old in self._samples:
            self._samples[new] = self._samples.pop(old)
        said = self.tr("{old} is called {new} now.")
        self.noticed.emit(said.format(old=old, new=new))

    @Slot(object)
    def _on_trashed(self, row: ModelRow) -> None:
        self._samples.pop(row.name, None)
        self.noticed.emit(self.tr("{name} is in the trash.").format(name=row.name))

    @Slot(object)
    def _on_untrashable(self, row: ModelRow) -> None:
        if self._questions.may_delete(row.name):
            self._samples.pop(row.name, None)
            self.controller.delete(row)

    @Slot(object)
    def _on_restored(self, names: Sequence[str]) -> None:
        if not names:
            self.noticed.emit(self.tr("The bundled models are all there."))
            return
        self._say(
            Kind.GOOD,
            self.tr("Bundled models are back"),
            self.tr("{names} can be used again.").format(names=", ".join(names)),
        )

    @Slot(object)
    def _on_checked(self, row: ModelRow) -> None:
        if row.standing is Standing.OK:
            said = self.tr("{name} is what its card says.")
            self.noticed.emit(said.format(name=row.name))
            return
        title = self.tr("{name} is damaged").format(name=row.name)
        self._say(Kind.ERROR, title, model_words.advice(row))

    @Slot(object)
    def _on_failed(self, error: Exception) -> None:
        notice = Notice(
            Kind.ERROR,
            describe(error),
            details=str(error),
            topic=_TOPIC,
            is_mystery=is_mystery(error),
        )
        self.banners.show_notice(notice)

    @Slot(str, object)
    def _on_measured(self, model: str, sample: Sample) -> None:
        self._samples[model] = sample
        self._show_pictures()
        self._show_speed()
        self.noticed.emit(self.tr("Measured {name}.").format(name=model))

    @Slot(str, object)
    def _on_measuring(self, model: str, share: float | None) -> None:
        row = self._row
        if row is not None and row.name == model:
            self.card.show_measuring(share, is_running=True)

    @Slot(object)
    def _on_ready(self, ready: Ready) -> None:
        self._devices[ready.settings.device] = ready.device_label
        self._show_speed()

    def _say(self, kind: Kind, title: str, text: str, *remedies: Remedy) -> None:
        words = Words(title, text, "")
        self.banners.show_notice(Notice(kind, words, remedies=remedies, topic=_TOPIC))

    # --- showing it -------------------------------------------------------------------

    @Slot()
    def _update(self, *_: object) -> None:
        """Enable what makes sense for what is selected, and describe it."""
        rows, commands = self.view.selected_rows, self.commands
        row = rows[0] if len(rows) == 1 else None
        is_usable = row is not None and row.standing.is_usable
        is_there = row is not None and row.stamp is not None
        commands.activate.setEnabled(is_usable and row is not None and not row.is_active)
        commands.try_it.setEnabled(is_usable and self._has_photo)
        usable = [each for each in rows if each.standing.is_usable]
        commands.compare.setEnabled(self._has_region and 2 <= len(usable) <= MOST_COMPARED)
        commands.test.setEnabled(is_usable and not self.meter.model)
        commands.verify.setEnabled(any(each.card and each.stamp for each in rows))
        commands.export.setEnabled(is_there and is_usable)
        commands.show_file.setEnabled(is_there)
        commands.rename.setEnabled(is_usable and row is not None and row.is_own)
        commands.remove.setEnabled(any(each.is_own and each.stamp for each in rows))
        self.card.show_row(row, count=len(rows), can_compare=self._has_region)
        is_measured = row is not None and row.name == self.meter.model
        if not is_measured or not self.card.stop_button.isVisibleTo(self.card):
            self.card.show_measuring(None, is_running=is_measured)
        self._show_pictures()
        self._show_speed()

    def _show_pictures(self) -> None:
        row = self.card.row
        sample = self._samples.get(row.name) if row else None
        if sample is not None:
            self.card.pictures.show_pair(picture_of(sample.before), picture_of(sample.after))
        else:
            self.card.pictures.show_preview(row.preview if row else b"")

    @Slot()
    def _show_speed(self) -> None:
        row = self.card.row
        if row is None:
            return
        now = self._parts.keeper.now
        settings = RestoreSettings(model=row.name, device=now.device, precision=now.precision)
        seconds = self._parts.pace.estimate(model_words.photo_size(), settings)
        device = self._devices.get(settings.device, "")
        self.card.show_speed(model_words.speed(seconds, f"({device})" if device else ""))

    def showEvent(self, event: QShowEvent) -> None:
        """Look at what is installed, which may have changed elsewhere, and take the keyboard."""
        super().showEvent(event)
        self.controller.look()
        self.view.setFocus()

    # --- dropping ---------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Welcome files that may be models; photos are for the window around."""
        if _models_in(event):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Import what was dropped."""
        if paths := _models_in(event):
            event.acceptProposedAction()
            self.controller.import_files(paths)
        else:
            event.ignore()


def _models_in(event: QDropEvent) -> list[Path]:
    paths = local_paths(event.mimeData())
    return [path for path in paths if path.suffix.lower() in IMPORTED_SUFFIXES]


def _is_same(name: str, other: str) -> bool:
    return name.casefold() == other.casefold()
