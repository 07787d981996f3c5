"""Weights from elsewhere: what a file is, what is in it, and how it becomes an installed model.

``registry.IMPORTERS`` lists the kinds of files that are understood. ``install.import_model`` asks
each in turn whether it ``recognises`` a file, has the first one ``load`` it, writes what comes out
as a weights file with a card, tries that on a small photo through ``open_backend``, and only then
gives it its place in the user's models folder. Listing, showing, exporting and verifying see no
difference between such a model and a bundled one.

To add a kind of file: a module here (or elsewhere in ``engine``) with an object that has the three
members of ``Importer``, and a line in ``registry.IMPORTERS``. Everything of a model is in
``Imported.tensors``; what is no number, a graph for example, goes there as an array of uint8.
``card.architecture`` is what ``open_backend`` chooses by.

Nothing here imports torch before a file is loaded.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from engine.weights import Tensors, WeightsCard

HEAD = 4096
"""How many bytes of a file ``Importer.recognises`` gets to see."""

UNKNOWN = "unknown"
"""The licence of weights that do not state one."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an importer makes of a file.

    Attributes:
        card: What is known of the model (``foreign_card`` makes one). ``import_model`` adds its
            name, its origin and what the user says of it; ``save_weights`` hash and size.
        tensors: Numpy arrays by name, of every type that safetensors can hold.
        preview: The JPEG of a weights file of ours, empty where there is none.
    """

    card: WeightsCard
    tensors: Tensors = field(repr=False)
    preview: bytes = field(default=b"", repr=False)


class Importer(Protocol):
    """One kind of file."""

    @property
    def kind(self) -> str:
        """What such a file is called, for people; goes into the card's ``origin``."""
        ...

    def recognises(self, path: Path, head: bytes) -> bool:
        """Tell from the name and the first ``HEAD`` bytes; cheap, raises nothing, no torch."""
        ...

    def load(self, path: Path) -> Imported:
        """Read the whole file, without running anything that it brings along.

        Raises:
            ImportRefusedError: It cannot be a generator here; the reason in one line.
            DamagedWeightsError: It is cut off or corrupt.
            OSError: It cannot be read.
        """
        ...


def foreign_card(architecture: str, options: dict[str, Any], **known: Any) -> WeightsCard:
    """Make the card of a model that states no licence and has no name yet.

    Args:
        architecture: Name under which ``open_backend`` and ``engine.architectures`` know it.
        options: Plain data for ``engine.architectures.build``, or for the backend.
        known: Other fields of ``WeightsCard``: description, training_data, licence.
    """
    fields = {"name": "", "licence": UNKNOWN, **known}
    return WeightsCard(architecture=architecture, options=options, **fields)
