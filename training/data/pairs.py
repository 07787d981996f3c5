"""The pairs of a folder, for those who need all of them complete."""

from __future__ import annotations

from pathlib import Path

from training.data.layouts import PairPaths, find_layout

__all__ = ["PairPaths", "find_pairs"]


def find_pairs(folder: Path) -> list[PairPaths]:
    """Find the pairs of a folder in any known layout, in the order of their names.

    Raises:
        DatasetError: No folder, no pairs, or a blurred photo without its sharp side.
    """
    return list(find_layout(folder).complete())
