"""Brings settings to the processes: how the engine computes, what is logged, where is trained."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Slot

from app import logs
from app.models.settings import Keeper, Settings
from app.workers.engine_client import EngineClient
from app.workers.engine_process import EngineOptions
from app.workers.finetune_process import ProcessTrainer


class ProcessChoices(QObject):
    """Has the engine process replaced when one is wanted that was started otherwise."""

    def __init__(
        self,
        engine: EngineClient,
        options: EngineOptions,
        keeper: Keeper,
        trainer: ProcessTrainer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._options = options
        self._trainer = trainer
        self._then = keeper.now
        trainer.use_folder(keeper.now.finetune_folder)
        keeper.changed.connect(self._on_changed)

    @Slot(object)
    def _on_changed(self, settings: Settings) -> None:
        then, self._then = self._then, settings
        self._trainer.use_folder(settings.finetune_folder)
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
