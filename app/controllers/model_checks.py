"""What is known of weights files: which were compared with their SHA-256, and what came of it."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from pathlib import Path

import msgspec

from app.models.model_rows import Check
from app.store import Store

logger = logging.getLogger(__name__)

_KEY = "models/checks"
_MOST = 200


class ModelChecks:
    """Remembers the checks of files from one start to the next."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._known = _recall(store)

    @property
    def known(self) -> Mapping[str, Check]:
        """The latest check of each file, by its path."""
        return self._known

    def note(self, path: Path, check: Check) -> None:
        """Remember a check."""
        self._known = {key: each for key, each in self._known.items() if key != str(path)}
        self._known[str(path)] = check
        while len(self._known) > _MOST:
            del self._known[next(iter(self._known))]
        self._store.setValue(_KEY, msgspec.json.encode(self._known).decode())


def _recall(store: Store) -> dict[str, Check]:
    """Return what was kept; what cannot be read is checked anew."""
    kept = store.value(_KEY)
    if kept is None:
        return {}
    try:
        return msgspec.json.decode(str(kept), type=dict[str, Check])
    except msgspec.MsgspecError as error:
        logger.info("the checks of earlier starts are not readable: %s", error)
        return {}
