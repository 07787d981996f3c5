"""What most people never need: device, size of the pieces, averaging."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QFormLayout, QVBoxLayout, QWidget

from app.models.choices import Choices
from app.views.choice_box import ChoiceBox
from app.views.labels import hint

_SIDES = (256, 512, 768, 1024, 1280)


@dataclass(frozen=True, slots=True)
class Advanced:
    """What is chosen there.

    Attributes:
        device: ``auto``, ``cpu`` or ``cuda:0``.
        tile: Side of a piece in pixels, None to fit the memory.
        flips: Average over turned and mirrored copies.
    """

    device: str = "auto"
    tile: int | None = None
    flips: bool = False


class AdvancedPanel(QWidget):
    """Boxes for each choice, and what they cost.

    Signals:
        changed: ``Advanced``, by the user.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.device = ChoiceBox(self.tr("Device"), self)
        self.tile = ChoiceBox(self.tr("Tile size"), self)
        self.flips = QCheckBox(self.tr("Average flips (8 times slower)"), self)
        self.flips.setToolTip(
            self.tr("Deblur the photo turned and mirrored, and use the average: a little cleaner")
        )
        self._memory = hint()
        self.device.offer([(self.tr("Automatic"), "auto")])
        self.tile.offer([(self.tr("Automatic"), None), *self._sides()])
        form = QFormLayout()
        form.setContentsMargins(0, 0, 0, 0)
        form.addRow(self.tr("Device"), self.device)
        form.addRow(self.tr("Tile size"), self.tile)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(form)
        column.addWidget(self._memory)
        column.addWidget(self.flips)
        column.addWidget(hint(self.tr("The same photo and settings always give the same result.")))
        self.device.chosen.connect(self._on_changed)
        self.tile.chosen.connect(self._on_changed)
        self.flips.clicked.connect(self._on_changed)

    def show_choices(self, choices: Choices) -> None:
        """Offer the devices of this computer."""
        cards = [(self.tr("NVIDIA graphics card"), "cuda:0")] if choices.has_gpu else []
        self.device.offer([(self.tr("Automatic"), "auto"), (choices.processor, "cpu"), *cards])

    def show_advanced(self, advanced: Advanced) -> None:
        """Stand at these choices without saying that the user made them."""
        self.device.stand_at(advanced.device)
        self.tile.stand_at(advanced.tile)
        self.flips.setChecked(advanced.flips)

    def show_memory(self, text: str) -> None:
        """Say how much memory the photo takes with these choices."""
        self._memory.setText(text)
        self._memory.setVisible(bool(text))

    @property
    def memory(self) -> str:
        """What is said about memory."""
        return self._memory.text()

    @property
    def advanced(self) -> Advanced:
        """What is chosen."""
        return Advanced(self.device.value, self.tile.value, self.flips.isChecked())

    def _sides(self) -> list[tuple[str, int]]:
        return [(self.tr("{side} px").format(side=side), side) for side in _SIDES]

    @Slot()
    def _on_changed(self) -> None:
        self.changed.emit(self.advanced)
