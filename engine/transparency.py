"""Transparency: what lies beneath alpha 0 is arbitrary, and must not show in what is restored."""

from __future__ import annotations

import cv2
import numpy as np

from engine.photo import Photo, Pixels


def fill_hidden(photo: Photo) -> Pixels:
    """Return the pixels, the hidden ones coloured as the nearest that can be seen.

    A generator looks around every pixel: black or white beneath alpha 0 would be an edge to it, and
    leave a halo on the side that shows.

    Returns:
        (H, W, 3); the photo's own pixels when nothing is hidden, or everything.
    """
    if photo.alpha is None:
        return photo.pixels
    is_hidden = photo.alpha == 0
    if not is_hidden.any() or is_hidden.all():
        return photo.pixels
    _, nearest = cv2.distanceTransformWithLabels(
        is_hidden.astype(np.uint8), cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL
    )
    # Every visible pixel has a label of its own, and the hidden ones that of their nearest.
    colours = np.empty((nearest.max() + 1, 3), np.float32)
    colours[nearest[~is_hidden]] = photo.pixels[~is_hidden]
    filled = photo.pixels.copy()
    filled[is_hidden] = colours[nearest[is_hidden]]
    return filled


def keep_hidden(restored: Pixels, photo: Photo) -> Pixels:
    """Return ``restored`` with the photo's own values, bit for bit, where alpha is 0."""
    if photo.alpha is None:
        return restored
    return np.where(photo.alpha[..., np.newaxis] == 0, photo.pixels, restored)
