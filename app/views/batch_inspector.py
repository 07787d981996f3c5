"""Right of the batch: how photos are restored, where results go, and what happens at the end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app.models.batch_plan import BatchPlan, Place, WhenDone
from app.models.choices import Choices
from app.models.save_plan import QUALITY_FORMATS
from app.views.batch_output import BatchOutput
from app.views.batch_watch_panel import BatchWatchPanel
from app.views.buttons import LINK
from app.views.choice_box import ChoiceBox
from app.views.fold import Fold
from app.views.labels import hint
from app.views.level_slider import Levels, LevelSlider
from app.views.tab_order import order_tabs
from engine.batch import OnExists
from engine.photo import PhotoFormat
from engine.photo_io import MetadataStrip
from engine.presets import Preset

WIDTH = 320


class BatchInspector(QFrame):
    """Shows a ``BatchPlan`` and lets it be changed; while photos are in work most of it rests.

    Signals:
        plan_changed: The new ``BatchPlan``, by the user.
        preset_wanted: The values are to be kept as a preset.
        folder_wanted: A folder for results is to be chosen.
    """

    plan_changed = Signal(object)
    preset_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = BatchPlan()
        self._presets: tuple[Preset, ...] = ()
        self._make_restoring()
        self._make_saving()
        self._make_end()
        self.output = BatchOutput(self)
        self.watch = BatchWatchPanel(self)
        self._arrange()
        order_tabs(self)
        self._connect()
        self.show_plan(self._plan)

    @property
    def plan(self) -> BatchPlan:
        """What is chosen."""
        return self._plan

    # --- what is shown ----------------------------------------------------------------

    def show_plan(self, plan: BatchPlan) -> None:
        """Stand at ``plan`` without saying that the user chose it."""
        self._plan = plan
        preset = plan.preset
        self.preset.stand_at(self._preset_name())
        if self.model.findData(preset.model) < 0:
            self.model.addItem(preset.model, preset.model)
        self.model.stand_at(preset.model)
        self.strength.show_level(preset.strength)
        self.device.stand_at(plan.device)
        self.on_exists.stand_at(preset.on_exists)
        self.format.stand_at(preset.format)
        self.quality.show_level(preset.quality)
        self.quality.setVisible(preset.format is None or preset.format in QUALITY_FORMATS)
        self.metadata.stand_at(preset.strip)
        self.loss.setChecked(preset.allow_loss)
        self.when_done.stand_at(plan.when_done)
        self.gentle.setChecked(plan.is_gentle)
        self.recursive.setChecked(plan.recursive)
        self.mirrored.setChecked(plan.mirrored)
        self.output.show_plan(plan)

    def take_folder(self, folder: Path) -> None:
        """Have results go to ``folder``, as if the user had typed it."""
        self._change(place=Place.FOLDER, folder=folder)

    def show_choices(self, choices: Choices) -> None:
        """Offer the models and devices of this computer."""
        self.model.offer((choice.name, choice.name) for choice in choices.models)
        devices = [(self.tr("Automatic"), "auto"), (choices.processor, "cpu")]
        if choices.has_gpu:
            devices.append((self.tr("NVIDIA graphics card"), "cuda:0"))
        self.device.offer(devices)
        self.show_plan(self._plan)

    def show_presets(self, presets: Sequence[Preset]) -> None:
        """Offer these presets."""
        self._presets = tuple(presets)
        named = [(self._preset_words(preset), preset.name) for preset in presets]
        self.preset.offer([*named, (self.tr("Custom"), "")])
        self.preset.stand_at(self._preset_name())

    def show_running(self, *, is_running: bool) -> None:
        """Let nobody change how results are made while they are made."""
        for section in (self._restoring, self._output_section, self._saving.content):
            section.setEnabled(not is_running)
        self._rest_note.setVisible(is_running)

    def _preset_words(self, preset: Preset) -> str:
        names = {"Standard": self.tr("Standard"), "Gentle": self.tr("Gentle")}
        name = names.get(preset.name, preset.name)
        return self.tr("{name} · {strength} %").format(name=name, strength=preset.strength)

    def _preset_name(self) -> str:
        """Return the name of the preset whose values stand there, empty for none."""
        values = msgspec.structs.replace(self._plan.preset, name="")
        same = (p.name for p in self._presets if msgspec.structs.replace(p, name="") == values)
        return next(same, "")

    # --- making it --------------------------------------------------------------------

    def _make_restoring(self) -> None:
        self.preset = ChoiceBox(self.tr("Preset"), self)
        self.preset.offer([(self.tr("Custom"), "")])
        self.save_preset = QPushButton(self.tr("Save preset…"), self)
        self.save_preset.setObjectName(LINK)
        self.save_preset.setToolTip(self.tr("Keep these values under a name"))
        self.model = ChoiceBox(self.tr("Model"), self)
        self.model.offer([("default", "default")])
        self.strength = LevelSlider(
            self.tr("Strength"), Levels(0, 100, 100, " %"), self.tr("How much of the result counts")
        )
        self.device = ChoiceBox(self.tr("Device"), self)
        self.device.offer([(self.tr("Automatic"), "auto")])

    def _make_saving(self) -> None:
        self.on_exists = ChoiceBox(self.tr("If the file exists"), self)
        self.on_exists.offer(
            [
                (self.tr("Make a new name"), OnExists.RENAME),
                (self.tr("Skip the photo"), OnExists.SKIP),
                (self.tr("Replace earlier result"), OnExists.REPLACE),
            ]
        )
        self.on_exists.setToolTip(
            self.tr("Replaced is only what an earlier batch wrote and nobody has changed since")
        )
        self.format = ChoiceBox(self.tr("File format"), self)
        written = [(kind.label, kind) for kind in PhotoFormat if kind.is_written]
        self.format.offer([(self.tr("Same as the photo"), None), *written])
        self.quality = LevelSlider(
            self.tr("Quality"), Levels(1, 100, 95), self.tr("Higher is better and larger")
        )
        self.metadata = ChoiceBox(self.tr("Metadata"), self)
        self.metadata.offer(
            [
                (self.tr("Keep all"), MetadataStrip.NONE),
                (self.tr("Remove location"), MetadataStrip.LOCATION),
                (self.tr("Remove all"), MetadataStrip.ALL),
            ]
        )
        self.loss = QCheckBox(self.tr("Drop what a format cannot hold"), self)
        self.loss.setToolTip(self.tr("Such as 16 bits or transparency; otherwise the photo fails"))

    def _make_end(self) -> None:
        self.when_done = ChoiceBox(self.tr("When done"), self)
        self.offer_sleep(can_sleep=False)
        self.gentle = QCheckBox(self.tr("Let other programs go first"), self)
        self.gentle.setToolTip(self.tr("The computer stays quick; the batch may take longer"))
        self.recursive = QCheckBox(self.tr("Look into sub-folders"), self)
        self.recursive.setToolTip(self.tr("When a folder is added"))
        self.mirrored = QCheckBox(self.tr("Make sub-folders again"), self)
        self.mirrored.setToolTip(self.tr("In the chosen folder, as they are around the originals"))

    def offer_sleep(self, *, can_sleep: bool) -> None:
        """Offer what can happen when a batch is done; sleep only where the system has it."""
        choices: list[tuple[str, object]] = [
            (self.tr("Do nothing"), WhenDone.NOTHING),
            (self.tr("Notify me"), WhenDone.NOTIFY),
            (self.tr("Open the folder"), WhenDone.OPEN_FOLDER),
        ]
        if can_sleep:
            choices.append((self.tr("Sleep"), WhenDone.SLEEP))
        self.when_done.offer(choices)

    # --- arranging it -----------------------------------------------------------------

    def _arrange(self) -> None:
        self.setObjectName("sidePanel")
        self.setFixedWidth(WIDTH)
        inner = QWidget(self)
        inner.setObjectName("panelColumn")
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 16, 12, 16)
        column.setSpacing(14)
        self._rest_note = hint(self.tr("These can be changed when nothing is in work."))
        self._rest_note.hide()
        self._restoring = self._restoring_section()
        self._output_section = self._result_section()
        self._saving = Fold(self.tr("File format and metadata"), self._saving_section(), inner)
        watching = Fold(self.tr("Watch a folder"), self.watch, inner)
        parts = (self._rest_note, self._restoring, self._output_section, self._saving)
        for part in (*parts, self._end_section(), watching):
            column.addWidget(part)
        column.addStretch()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(_scrolling(inner))

    def _restoring_section(self) -> QWidget:
        section, form = _section(self.tr("Deblurring"))
        form.addRow(self.tr("Preset"), self.preset)
        form.addRow(self.tr("Model"), self.model)
        form.addRow(self.tr("Device"), self.device)
        form.addRow(self.strength)
        form.addRow(self.save_preset)
        return section

    def _result_section(self) -> QWidget:
        section, form = _section(self.tr("Results"))
        form.addRow(self.output)
        form.addRow(QLabel(self.tr("If the file exists")))
        form.addRow(self.on_exists)
        form.addRow(hint(self.tr("Originals and files of others are never replaced.")))
        form.addRow(self.recursive)
        form.addRow(self.mirrored)
        return section

    def _saving_section(self) -> QWidget:
        section, form = _section("")
        form.addRow(self.tr("Format"), self.format)
        form.addRow(self.quality)
        form.addRow(self.tr("Metadata"), self.metadata)
        form.addRow(self.loss)
        return section

    def _end_section(self) -> QWidget:
        section, form = _section("")
        form.addRow(self.tr("When done"), self.when_done)
        form.addRow(self.gentle)
        return section

    # --- what the user does -----------------------------------------------------------

    def _connect(self) -> None:
        self.preset.chosen.connect(self._on_preset_chosen)
        self.save_preset.clicked.connect(lambda *_: self.preset_wanted.emit())
        for field, box in (
            ("model", self.model),
            ("on_exists", self.on_exists),
            ("format", self.format),
            ("strip", self.metadata),
        ):
            box.chosen.connect(lambda value, field=field: self._change_preset(**{field: value}))
        self.strength.moved.connect(lambda level: self._change_preset(strength=level))
        self.quality.moved.connect(lambda level: self._change_preset(quality=level))
        self.loss.clicked.connect(lambda on: self._change_preset(allow_loss=on))
        self.device.chosen.connect(lambda value: self._change(device=value))
        self.when_done.chosen.connect(lambda value: self._change(when_done=value))
        self.gentle.clicked.connect(lambda on: self._change(is_gentle=on))
        self.recursive.clicked.connect(lambda on: self._change(recursive=on))
        self.mirrored.clicked.connect(lambda on: self._change(mirrored=on))
        self.output.plan_changed.connect(self._take)
        self.output.folder_wanted.connect(self.folder_wanted)

    @Slot(object)
    def _on_preset_chosen(self, name: str) -> None:
        found = next((preset for preset in self._presets if preset.name == name), None)
        if found is not None:
            self._change(preset=found)

    def _change_preset(self, **values: Any) -> None:
        self._change(preset=msgspec.structs.replace(self._plan.preset, **values))

    def _change(self, **values: Any) -> None:
        self._take(replace(self._plan, **values))

    @Slot(object)
    def _take(self, plan: BatchPlan) -> None:
        if plan != self._plan:
            self.show_plan(plan)
            self.plan_changed.emit(plan)


def _scrolling(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


def _section(title: str) -> tuple[QWidget, QFormLayout]:
    section = QWidget()
    form = QFormLayout(section)
    form.setContentsMargins(0, 0, 0, 0)
    form.setVerticalSpacing(8)
    form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
    if title:
        label = QLabel(title)
        label.setObjectName("cardTitle")
        form.addRow(label)
    return section, form
