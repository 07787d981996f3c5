"""Which name a result gets: no source and no other result of the batch is ever in its way."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from engine.batch.folders import free_name
from engine.batch.job import BatchItem, BatchJob, OnExists
from engine.batch.journal import BatchJournal
from engine.batch.written import WrittenResults

_FOLDS_CASE = sys.platform in ("win32", "darwin")


@dataclass(frozen=True, slots=True)
class Place:
    """The file that a result goes to; ``may_replace`` what is there.

    ``note`` says in a sentence why it is not the file that was asked for; empty where that goes
    without saying.
    """

    path: Path
    may_replace: bool = False
    note: str = ""


class Names:
    """Gives names away, each once; what is taken is settled when a photo's turn comes.

    A journal knows the results of earlier runs: one that nobody has changed gives way to a newer
    one of the same photo, unless every result is to have a name of its own. Where results are to
    be replaced that goes for all that were written, as long as nobody has changed them; whatever
    else is there stays.
    """

    def __init__(
        self,
        job: BatchJob,
        journal: BatchJournal | None = None,
        written: WrittenResults | None = None,
        *,
        at_a_glance: bool = False,
    ) -> None:
        """Begin with no name given.

        Args:
            job: Whose results they are.
            journal: Of the batch.
            written: Knows the results of other batches; that of the user if None.
            at_a_glance: Tell those by their sizes alone, for who only looks ahead.
        """
        self._job = job
        self._journal = journal
        self._written = written or WrittenResults()
        self._at_a_glance = at_a_glance
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
        path, note = free_name(target, self._is_taken), self._why_not(target)
        self._given.add(_key(path))
        return Place(path, note=note)

    def _why_not(self, target: Path) -> str:
        """Say why what is there is not replaced, where that was asked for."""
        is_asked = self._job.on_exists is OnExists.REPLACE and _key(target) not in self._given
        if not is_asked or not os.path.lexists(target):
            return ""
        return f"{target.name} is kept: it is no earlier result as Deblur wrote it."

    def _may_replace(self, item: BatchItem, target: Path, key: str) -> bool:
        if self._job.on_exists is OnExists.RENAME:
            return False
        if not os.path.lexists(target):
            return False  # or what somebody puts there meanwhile would be replaced
        if self._is_own(item, target):
            return True
        is_asked = self._job.on_exists is OnExists.REPLACE and key not in self._spared
        return is_asked and self._written.has(target, at_a_glance=self._at_a_glance)

    def _is_own(self, item: BatchItem, target: Path) -> bool:
        return self._journal is not None and self._journal.is_own(self._job, item, target)

    def _is_taken(self, path: Path) -> bool:
        return os.path.lexists(path) or _key(path) in self._given


def _key(path: Path) -> str:
    """Tell names apart as the system does; links are followed, as far as they lead anywhere."""
    real = os.path.realpath(path)  # Path.resolve raises where links go round in a circle
    return real.casefold() if _FOLDS_CASE else real
