"""A deeper generator begins as a shallower one that has learned already.

A residual block whose last convolution is zero changes nothing, so blocks can be added to weights
without changing what they do (Chen et al. 2016, Net2Net, section 2.4: deeper by identities). They
learn from the first step on.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from torch import Tensor, nn

_BLOCK = re.compile(r"(?P<stage>\w+\.\d+)\.\d+\.(?P<part>first|second)\.(?:weight|bias)")


def grown(tensors: Mapping[str, Tensor], generator: nn.Module) -> dict[str, Tensor]:
    """Return ``tensors`` with the residual blocks that ``generator`` has beyond them.

    Args:
        tensors: Weights of the same architecture, with as many blocks in each stage or fewer.
        generator: Freshly drawn; where blocks are added, their first convolution is taken from it.
    """
    own = generator.state_dict()
    stages = {found["stage"] for name in tensors if (found := _BLOCK.fullmatch(name))}
    added = dict(tensors)
    for name, drawn in own.items():
        found = _BLOCK.fullmatch(name)
        if name in tensors or found is None or found["stage"] not in stages:
            continue
        added[name] = drawn.clone() if found["part"] == "first" else drawn.new_zeros(drawn.shape)
    return added
