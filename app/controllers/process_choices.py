"""Brings settings to the processes: how the engine computes, and what is logged."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app import logs
from app.models.settings import Keeper, Settings
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions


class ProcessChoices(QObject):
    """Has the engine process replaced when one is wanted that was started otherwise."""

    def __init__(
        self,
        engine: EngineClient,
        options: EngineOptions,
        keeper: Keeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._options = options
        self._then = keeper.now
        keeper.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, settings: Settings) -> None:
        then, self._then = self._then, settings
        if settings.log_level != then.log_level:
            logs.set_level(settings.log_level)
        if _facts(settings) != _facts(then):
            self._engine.use(options_for(self._options, settings))


def options_for(options: EngineOptions, settings: Settings) -> EngineOptions:
    """Return options as the settings want them."""
    first = replace(options.settings, device=settings.device, precision=settings.precision)
    threads, is_gentle, log_level = _facts(settings)
    return replace(
        options, settings=first, threads=threads, is_gentle=is_gentle, log_level=log_level
    )


def _facts(settings: Settings) -> tuple[int, bool, str]:
    """Return what a process is told at its start; device and precision come with each job."""
    return settings.threads, settings.is_gentle, settings.log_level
