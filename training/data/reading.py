"""Photos as 8-bit levels, and work on many of them in threads."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from pathlib import Path
from typing import TypeVar

import cv2
import numpy as np

from engine.photo import Photo, quantize
from engine.photo_io import load_photo
from engine.progress import CancelToken
from training.data.quality import Levels

Item = TypeVar("Item")
Result = TypeVar("Result")

OnProgress = Callable[[int, int], None]
"""Takes how many items are done, of how many."""


def read_levels(path: Path) -> Levels:
    """Read a photo of any kind as (H, W, 3) uint8 RGB, upright.

    Raises:
        PhotoError: It cannot be read.
    """
    return levels_of(load_photo(path))


def levels_of(photo: Photo) -> Levels:
    """Round a photo to (H, W, 3) uint8 RGB."""
    return quantize(photo.pixels, 8).astype(np.uint8, copy=False)


def halved(levels: Levels) -> Levels:
    """Return (H // 2, W // 2, 3): the mean of each 2x2 pixels."""
    height, width = (side // 2 for side in levels.shape[:2])
    even = levels[: 2 * height, : 2 * width]
    return np.asarray(cv2.resize(even, (width, height), interpolation=cv2.INTER_AREA), np.uint8)


def in_order(
    function: Callable[[Item], Result],
    items: Iterable[Item],
    *,
    threads: int,
    cancel: CancelToken | None = None,
) -> Iterator[Result]:
    """Yield ``function`` of each item, in their order, computed a few items ahead in threads.

    Raises:
        Cancelled: Somebody asked to stop; what was begun is finished first.
    """
    rest = iter(items)
    with ThreadPoolExecutor(threads, thread_name_prefix="data") as executor:
        ahead: deque[Future[Result]] = deque()
        try:
            while True:
                if cancel is not None:
                    cancel.raise_if_cancelled()
                for item in islice(rest, 2 * threads - len(ahead)):
                    ahead.append(executor.submit(function, item))
                if not ahead:
                    return
                yield ahead.popleft().result()
        finally:
            for future in ahead:
                future.cancel()
