"""The kinds of weights files that can be imported, in the order in which they are asked."""

from __future__ import annotations

from engine.graphs.importers import OnnxImporter, TfjsImporter
from engine.importing import Importer
from engine.importing.checkpoints import CheckpointImporter
from engine.importing.tensors import BundleImporter, SafetensorsImporter

IMPORTERS: tuple[Importer, ...] = (
    SafetensorsImporter(),
    BundleImporter(),  # before checkpoints, which are zips as well
    CheckpointImporter(),
    OnnxImporter(),
    TfjsImporter(),
)
