"""Which name a result gets: no source and no other result of the batch is ever in its way."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from engine.batch.folders import free_name
from engine.batch.job import BatchItem, BatchJob, OnExists
from engine.batch.journal import BatchJournal

_FOLDS_CASE = sys.platform in ("win32", "darwin")


@dataclass(frozen=True, slots=True)
class Place:
    """The file that a result goes to; ``may_replace`` what is there."""

    path: Path
    may_replace: bool = False


class Names:
    """Gives names away, each once; what is taken is settled when a photo's turn comes.

    A journal knows the results of earlier runs: one that nobody has changed gives way to a newer
    one of the same photo, unless every result is to have a name of its own.
    """

    def __init__(self, job: BatchJob, journal: BatchJournal | None = None) -> None:
        self._job = job
        self._journal = journal
        earlier = journal.targets(job) if journal else frozenset()
        self._spared = {_key(item.path) for item in job.items} | {_key(path) for path in earlier}
        self._given: set[str] = set()

    def is_skipped(self, item: BatchItem, target: Path) -> bool:
        """Whether somebody else's file has the name, and the result is not to be made."""
        if self._job.on_exists is not OnExists.SKIP or not target.exists():
            return False
        # What this batch gave away is looked at last: the file may have come meanwhile.
        return not self._is_own(item, target) and _key(target) not in self._given

    def give(self, item: BatchItem, target: Path) -> Place:
        """Decide on the name of a result that would best be called ``target``."""
        key = _key(target)
        if key not in self._given and self._may_replace(item, target, key):
            self._given.add(key)
            return Place(target, may_replace=True)
        return self.another(target)

    def another(self, target: Path) -> Place:
        """Give a name that is free: ``target``, or the first of NAME-2, NAME-3, ..."""
        path = free_name(target, self._is_taken)
        self._given.add(_key(path))
        return Place(path)

    def _may_replace(self, item: BatchItem, target: Path, key: str) -> bool:
        if self._job.on_exists is OnExists.RENAME:
            return False
        is_free_to_go = self._job.on_exists is OnExists.REPLACE and key not in self._spared
        return is_free_to_go or self._is_own(item, target)

    def _is_own(self, item: BatchItem, target: Path) -> bool:
        return self._journal is not None and self._journal.is_own(self._job, item, target)

    def _is_taken(self, path: Path) -> bool:
        return os.path.lexists(path) or _key(path) in self._given


def _key(path: Path) -> str:
    """Tell names apart as the system does; links are followed, as far as they lead anywhere."""
    real = os.path.realpath(path)  # Path.resolve raises where links go round in a circle
    return real.casefold() if _FOLDS_CASE else real
