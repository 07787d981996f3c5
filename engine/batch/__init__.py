"""A batch: many photos, one after the other; one failure is recorded and the next begins.

``queue_items`` numbers photos, ``BatchJob`` says what to do with them, ``preflight`` looks ahead,
and ``run_batch`` does it, telling ``BatchEvent``s and noting them in a ``BatchJournal``, with which
a later run goes on. ``report_of`` makes one report of the journals of one or many machines.
"""

from engine.batch.events import (
    END_EVENTS,
    BatchEvent,
    ItemFailed,
    ItemFinished,
    ItemKept,
    ItemProgressed,
    ItemSkipped,
    ItemStarted,
)
from engine.batch.folders import free_name, make_folder
from engine.batch.job import BatchItem, BatchJob, OnExists, queue_items
from engine.batch.journal import BatchJournal, UnfinishedBatch, read_journal
from engine.batch.preflight import ItemOutlook, Outlook, Preflight, preflight
from engine.batch.report import End, Report, ReportRow, report_of
from engine.batch.run import run_batch
from engine.batch.shards import Shard
from engine.batch.state import Counts, JournalState

__all__ = [
    "END_EVENTS",
    "BatchEvent",
    "BatchItem",
    "BatchJob",
    "BatchJournal",
    "Counts",
    "End",
    "ItemFailed",
    "ItemFinished",
    "ItemKept",
    "ItemOutlook",
    "ItemProgressed",
    "ItemSkipped",
    "ItemStarted",
    "JournalState",
    "OnExists",
    "Outlook",
    "Preflight",
    "Report",
    "ReportRow",
    "Shard",
    "UnfinishedBatch",
    "free_name",
    "make_folder",
    "preflight",
    "queue_items",
    "read_journal",
    "report_of",
    "run_batch",
]
