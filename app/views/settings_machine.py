"""The parts of the settings page about this computer: devices, processes, and what is for experts."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QDateTime, QLocale, Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from app.controllers.device_tester import DeviceTester, Tried
from app.language import decimal, translate
from app.models.choices import Choices
from app.models.settings import LOG_LEVELS
from app.views.setting_fields import ChoiceField, FlagField
from app.views.settings_section import SettingRow, SettingsSection
from engine.devices import cpu_device, usable_cores

_SIDES = (256, 512, 768, 1024, 1280)
_DEVICES = ("cpu", "cuda:0")


class PerformanceSection(SettingsSection):
    """What computes, and how much of it."""

    def __init__(self, tester: DeviceTester, parent: QWidget | None = None) -> None:
        super().__init__(translate("PerformanceSection", "Performance"), parent)
        self._tester = tester
        self.tests: dict[str, QPushButton] = {}
        self.results: dict[str, SettingRow] = {}
        self.device = ChoiceField([(self.tr("Automatic"), "auto"), (cpu_device().label, "cpu")])
        self.add_setting(
            "device",
            self.tr("Device"),
            self.tr(
                "What previews and photos are computed on. Automatic takes a graphics card that "
                "works, otherwise the processor. Batches have a choice of their own."
            ),
            self.device,
        )
        self._add_test("cpu", self.tr("Test the processor"))
        self._add_test("cuda:0", self.tr("Test the graphics card"))
        self._add_processes()
        tester.started.connect(self._on_started)
        tester.tried.connect(self._on_tried)
        tester.ended.connect(self._on_ended)

    def _add_test(self, device: str, title: str) -> None:
        button = QPushButton(self.tr("Test"), self)
        button.setAccessibleName(title)
        button.clicked.connect(partial(self._tester.test, device))
        row = self.add_row(title, "", button)
        self.tests[device], self.results[device] = button, row
        self._show_result(device, self._tester.last(device))

    def _add_processes(self) -> None:
        cores = usable_cores()
        numbers = [(str(count), count) for count in range(1, cores + 1)]
        self.add_setting(
            "threads",
            self.tr("Processor threads"),
            self.tr(
                "How many the processor computes with. Fewer leave room for other programs. It "
                "begins when the engine has nothing to do."
            ),
            ChoiceField([(self.tr("All {count}").format(count=cores), 0), *numbers]),
        )
        self.add_setting(
            "is_gentle",
            self.tr("Low priority"),
            self.tr(
                "All other programs go first, which makes deblurring slower while they are busy. "
                "It begins when the engine has nothing to do."
            ),
            FlagField(),
        )
        self.add_setting(
            "keeps_awake",
            self.tr("Stay awake while working"),
            self.tr(
                "The computer does not fall asleep while a batch or a training runs. Once they "
                "are done, it may."
            ),
            FlagField(),
        )

    def show_choices(self, choices: Choices) -> None:
        """Offer the devices of this computer."""
        cards = [(self.tr("NVIDIA graphics card"), "cuda:0")] if choices.has_gpu else []
        self.device.offer([(self.tr("Automatic"), "auto"), (choices.processor, "cpu"), *cards])

    # --- testing ----------------------------------------------------------------------

    @Slot(str)
    def _on_started(self, device: str) -> None:
        for button in self.tests.values():
            button.setEnabled(False)
        self.results[device].show_fault("")
        self.results[device].show_why(self.tr("Testing…"))

    @Slot(str, object)
    def _on_tried(self, device: str, tried: Tried) -> None:
        self._show_result(device, tried)

    @Slot(str)
    def _on_ended(self, device: str) -> None:
        for button in self.tests.values():
            button.setEnabled(True)
        self._show_result(device, self._tester.last(device))

    def _show_result(self, device: str, tried: Tried | None) -> None:
        row = self.results[device]
        if tried is None:
            row.show_fault("")
            row.show_why(self.tr("Deblurs a small picture, and says how long that takes."))
            return
        moment = QDateTime.fromSecsSinceEpoch(int(tried.when.timestamp()))
        when = QLocale().toString(moment, QLocale.FormatType.ShortFormat)
        if not tried.works:
            row.show_fault(tried.reason)
            row.show_why(self.tr("Tested {when}:").format(when=when))
            return
        told = self.tr("{device}: {side} × {side} pixels in {seconds} s (tested {when}).")
        row.show_fault("")
        row.show_why(
            told.format(
                device=tried.label, side=tried.side, seconds=decimal(tried.seconds), when=when
            )
        )


class AdvancedSection(SettingsSection):
    """What most people never need.

    Signals:
        log_wanted: The folder of the log is to be shown.
        export_wanted: The settings are to be written into a file.
        import_wanted: A file of settings is to be read.
        reset_all_wanted: Everything is to be as at first.
    """

    log_wanted = Signal()
    export_wanted = Signal()
    import_wanted = Signal()
    reset_all_wanted = Signal()

    def __init__(self, log_folder: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(translate("AdvancedSection", "Advanced"), parent)
        sides = [(self.tr("{side} px").format(side=side), side) for side in _SIDES]
        self.add_setting(
            "tile",
            self.tr("Tile size"),
            self.tr(
                "Photos that are opened from now on are deblurred in pieces of this size. "
                "Automatic fits them to the free memory."
            ),
            ChoiceField([(self.tr("Automatic"), 0), *sides]),
        )
        self.add_setting(
            "precision",
            self.tr("Precision"),
            self.tr(
                "Numbers that are computed with. Automatic takes the fastest that is exact enough "
                "here; half precision needs a processor or graphics card that has it. Batches go "
                "by their preset."
            ),
            ChoiceField(
                [
                    (self.tr("Automatic"), "auto"),
                    (self.tr("Full (fp32)"), "fp32"),
                    (self.tr("Half (bf16)"), "bf16"),
                    (self.tr("Half (fp16)"), "fp16"),
                ]
            ),
        )
        self._add_log(log_folder)
        self._add_files()

    def _add_log(self, folder: Path | None) -> None:
        names = {
            "debug": self.tr("Everything"),
            "info": self.tr("Usual"),
            "warning": self.tr("Warnings"),
            "error": self.tr("Errors alone"),
        }
        self.add_setting(
            "log_level",
            self.tr("Log"),
            self.tr("How much is written down about what Deblur does. It never holds pixels."),
            ChoiceField([(names[level], level) for level in LOG_LEVELS]),
        )
        self.log = self._add_button(
            self.tr("Log folder"), str(folder or ""), self.tr("Open folder")
        )
        self.log.setEnabled(folder is not None)
        self.log.clicked.connect(self.log_wanted)

    def _add_files(self) -> None:
        self.export = self._add_button(
            self.tr("Export settings"),
            self.tr("Writes all settings and keys into a file, without names of your photos."),
            self.tr("Export…"),
        )
        self.bring = self._add_button(
            self.tr("Import settings"),
            self.tr("Takes what such a file says. Values that cannot be are named and left out."),
            self.tr("Import…"),
        )
        self.everything = self._add_button(
            self.tr("Reset all settings"),
            self.tr("Everything on this page, keys included, becomes as it was at first."),
            self.tr("Reset all"),
        )
        self.export.clicked.connect(self.export_wanted)
        self.bring.clicked.connect(self.import_wanted)
        self.everything.clicked.connect(self.reset_all_wanted)

    def _add_button(self, title: str, why: str, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAccessibleName(title)
        self.add_row(title, why, button)
        return button
