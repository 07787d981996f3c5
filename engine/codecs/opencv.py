"""The common ground of the codecs that decode 16 bits with OpenCV."""

import cv2
import numpy as np
from cv2.utils import logging
from numpy.typing import NDArray

# What OpenCV would print about a damaged file becomes an error.
logging.setLogLevel(logging.LOG_LEVEL_SILENT)


def deep_samples(data: bytes) -> NDArray[np.uint16]:
    """Return the (H, W, C) uint16 samples of a PNG or TIFF file; RGB where there is colour.

    Raises:
        ValueError: There are none. A cut-off PNG is not noticed: look at it with Pillow first.
    """
    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if decoded is None or decoded.dtype != np.uint16:
        raise ValueError("its pixels cannot be decoded")
    stored: NDArray[np.uint16] = np.atleast_3d(decoded).astype(np.uint16, copy=False)
    return stored[..., {1: [0], 3: [2, 1, 0], 4: [2, 1, 0, 3]}[stored.shape[2]]]
