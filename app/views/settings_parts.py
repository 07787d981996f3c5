"""What the settings page works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from app.controllers.device_tester import DeviceTester
from app.controllers.key_map import KeyMap
from app.controllers.settings_controller import SettingsController
from app.models.settings import Keeper
from app.views.settings_dialogs import SettingsDialogs


@dataclass(frozen=True, slots=True)
class SettingsParts:
    """What the settings page works with.

    Attributes:
        controller: Takes what is chosen.
        keeper: The settings.
        keys: Gives commands their keys.
        devices: Tries devices.
        log_folder: Where logs are kept; None for nowhere.
        questions: To choose files; None for the dialogs that people see.
    """

    controller: SettingsController
    keeper: Keeper
    keys: KeyMap
    devices: DeviceTester
    log_folder: Path | None = None
    questions: SettingsDialogs | None = None
