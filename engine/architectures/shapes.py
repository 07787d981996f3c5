"""What architectures are told from: the keys and shapes of a set of tensors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeAlias

Shapes: TypeAlias = Mapping[str, tuple[int, ...]]


def numbers(pattern: str, shapes: Shapes) -> set[int]:
    """Return the numbers that the group of ``pattern`` finds at the beginning of the keys."""
    found = (re.match(pattern, key) for key in shapes)
    return {int(match[1]) for match in found if match}


def counts(pattern: str, shapes: Shapes) -> tuple[int, ...]:
    """Count the keys of each number that the group of ``pattern`` finds: of 0, of 1 and so on.

    Raises:
        ValueError: The numbers have gaps, as no list of layers has.
    """
    found = [int(match[1]) for key in shapes if (match := re.match(pattern, key))]
    levels = sorted(set(found))
    if levels != list(range(len(levels))):
        raise ValueError(f"the numbers of {pattern} have gaps")
    return tuple(found.count(level) for level in levels)
