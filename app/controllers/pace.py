"""How fast models are on this computer, learned from what they took before."""

from __future__ import annotations

import logging

import msgspec
from PySide6.QtCore import QObject, Signal, Slot

from app.store import Store
from app.workers.messages import Timing
from engine.planning import expected_workload
from engine.poses import ALL_POSES
from engine.settings import RestoreSettings
from engine.tiling import TileRules

logger = logging.getLogger(__name__)

_KEY = "engine/pace"
_MOST_MODELS = 40
_REMEMBERED_MP = 30.0  # about two photos: a computer may become faster, or do something else
_TELLING_MP = 2.0


class _Known(msgspec.Struct, frozen=True):
    """What is known of a model on a device: seconds for megapixels that its generator saw."""

    seconds: float
    megapixels: float
    rules: TileRules

    @property
    def is_rough(self) -> bool:
        """Only small pieces of work have told."""
        return self.megapixels < _TELLING_MP

    @property
    def pace(self) -> float:
        """Seconds for a megapixel."""
        return self.seconds / self.megapixels

    def after(self, timing: Timing) -> _Known:
        """Return what is known after another piece of work.

        Small pieces, as previews, are slowed by what has to be prepared: the quickest counts, until
        a large one tells. Of those older ones fade.
        """
        new = _Known(timing.seconds, timing.megapixels, timing.rules)
        if new.is_rough:
            return min(self, new, key=lambda known: known.pace) if self.is_rough else self
        return new if self.is_rough else self._averaged(new)

    def _averaged(self, new: _Known) -> _Known:
        megapixels = self.megapixels + new.megapixels
        kept = min(1.0, _REMEMBERED_MP / megapixels)
        return _Known((self.seconds + new.seconds) * kept, megapixels * kept, new.rules)


class Pace(QObject):
    """Estimates how long a photo takes, for models that ran on this computer before.

    Signals:
        changed: Estimates may be others now.
    """

    changed = Signal()

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._known = _recall(store)

    @Slot(object)
    def learn(self, timing: Timing) -> None:
        """Take in what a piece of work took, and keep it."""
        if timing.megapixels <= 0:
            return
        key = _key(timing.settings)
        first = _Known(timing.seconds, timing.megapixels, timing.rules)
        self._known[key] = self._known.pop(key, first).after(timing)
        while len(self._known) > _MOST_MODELS:
            del self._known[next(iter(self._known))]
        self._keep()

    def forget(self, model: str) -> None:
        """Know nothing of a model any more: it is gone, or another one has its name."""
        self._known = {key: known for key, known in self._known.items() if _model(key) != model}
        self._keep()

    def rename(self, model: str, new: str) -> None:
        """Know of ``new`` what was known of ``model``."""
        self._known = {
            key if _model(key) != model else f"{new}{key.removeprefix(model)}": known
            for key, known in self._known.items()
        }
        self._keep()

    def _keep(self) -> None:
        self._store.setValue(_KEY, msgspec.json.encode(self._known).decode())
        self.changed.emit()

    def estimate(self, size: tuple[int, int], settings: RestoreSettings) -> float | None:
        """Return how many seconds a photo takes.

        Args:
            size: Width and height of the photo in pixels.
            settings: How it would be restored.

        Returns:
            None where this model never ran on this device.
        """
        known = self._known.get(_key(settings))
        if known is None:
            return None
        width, height = size
        seen = expected_workload(height, width, known.rules, settings.tile) / 1e6
        poses = len(ALL_POSES) if settings.flips else 1
        return poses * seen * known.pace


def _key(settings: RestoreSettings) -> str:
    return f"{settings.model}\n{settings.device}\n{settings.precision}"


def _model(key: str) -> str:
    return key.split("\n", maxsplit=1)[0]


def _recall(store: Store) -> dict[str, _Known]:
    """Return what was kept; what cannot be read is learned anew."""
    kept = store.value(_KEY)
    if kept is None:
        return {}
    try:
        return msgspec.json.decode(str(kept), type=dict[str, _Known])
    except msgspec.MsgspecError as error:
        logger.info("the pace of earlier starts is not readable: %s", error)
        return {}
