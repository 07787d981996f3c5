"""Small pieces of work of the fine-tune page for the thread pool."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Final

from PySide6.QtGui import QImage

from app.models.finetune_reports import SampleFiles
from app.models.finetune_samples import SamplePair

_FIRST_NAME: Final = "my-camera"  # the same in every language: names of models are plain


def load_samples(samples: Sequence[SampleFiles]) -> tuple[SamplePair, ...]:
    """Read the pictures of samples; those that cannot be read are left out."""
    pairs = (
        SamplePair(QImage(str(each.sharp)), QImage(str(each.blurred)), each.words)
        for each in samples
    )
    return tuple(pair for pair in pairs if not (pair.sharp.isNull() or pair.blurred.isNull()))


def free_name(taken: frozenset[str]) -> str:
    """Return a name that no model has yet."""
    names = (_FIRST_NAME if number == 1 else f"{_FIRST_NAME}-{number}" for number in count(1))
    return next(name for name in names if name not in taken)
