"""The protocol of Levin et al. (CVPR 2009): shifts are searched, the border does not count.

The sharp sides of that set lie up to about a pixel off, and deconvolution is undefined where the
blur reaches beyond the frame.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from engine.errors import ShapeError, UsageError
from engine.metrics import psnr
from training.data.quality import Levels


@dataclass(frozen=True, slots=True)
class ShiftSearch:
    """Compares the middle of an image with the sharp side at the shift of the highest PSNR.

    Attributes:
        border: Pixels at each side that do not count.
        search: Largest shift in whole pixels, in each direction; the border grows by as much.
    """

    border: int
    search: int

    def __post_init__(self) -> None:
        """Refuse what is no number of pixels."""
        if self.border < 0 or self.search < 0:
            raise UsageError("border and search must be 0 pixels or more")

    def __call__(self, image: Levels, references: Sequence[Levels]) -> tuple[Levels, Levels]:
        """Return what is compared of (H, W, 3) levels: two images of H, W less the margins.

        Raises:
            ShapeError: The margins leave fewer than 11 pixels.
        """
        margin = self.border + self.search
        height, width = (side - 2 * margin for side in image.shape[:2])
        if min(height, width) < 11:
            raise ShapeError(f"a margin of {margin} px leaves {width}x{height} px to compare")
        middle = _part(image, margin, margin, height, width)
        steps = range(-self.search, self.search + 1)
        moved = (
            _part(references[0], margin + down, margin + right, height, width)
            for down in steps
            for right in steps
        )
        return middle, max(moved, key=lambda sharp: psnr(middle, sharp))


def _part(image: Levels, top: int, left: int, height: int, width: int) -> Levels:
    return image[top : top + height, left : left + width]
