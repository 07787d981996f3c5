"""Importers of graph models: packages with a model of TensorFlow.js, and ONNX files."""

from __future__ import annotations

import tarfile
import tempfile
import zlib
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

import msgspec

from engine.errors import DamagedWeightsError, ImportRefusedError
from engine.graphs import GRAPH, RANGES, WINDOW
from engine.graphs.published import PUBLISHED
from engine.graphs.tfjs import GraphFileError, graph_def, read_graph
from engine.importing import UNKNOWN, Imported, foreign_card

_GZIP = b"\x1f\x8b"
_LARGEST = 4 << 30  # bytes of all that is read of a package


class _Package(msgspec.Struct):
    """What npm's package.json says."""

    name: str = ""
    version: str = ""
    description: str = ""
    licence: str = msgspec.field(name="license", default=UNKNOWN)


@dataclass(frozen=True, slots=True)
class TfjsImporter:
    """npm packages (``.tgz``) with a graph model of TensorFlow.js.

    ``value_range`` is a name out of ``RANGES``, or None to find out.
    """

    kind: str = "TensorFlow.js package"
    value_range: str | None = None

    def recognises(self, path: Path, head: bytes) -> bool:  # noqa: ARG002 - the content says it
        """Tell gzip; nothing else that is imported is packed so."""
        return head.startswith(_GZIP)

    def load(self, path: Path) -> Imported:
        """Rebuild the graph for one size of window; see ``Importer.load``."""
        files = _unpack(path)
        package = _package(files)
        known = PUBLISHED.get(package.name, {})
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            graph = Path(folder) / "graph.pb"
            graph.write_bytes(_graph_def(path, files))
            value_range = self.value_range or known.get("range")
            about = {
                "description": f"{package.description} ({package.name} {package.version})",
                "licence": package.licence,
                **known.get("card", {}),
            }
            return _imported(graph, path, self.kind, value_range, about)


@dataclass(frozen=True, slots=True)
class OnnxImporter:
    """ONNX files; ``value_range`` as for ``TfjsImporter``."""

    kind: str = "ONNX"
    value_range: str | None = None

    def recognises(self, path: Path, head: bytes) -> bool:  # noqa: ARG002 - ONNX has no signature
        """Tell by the name."""
        return path.suffix.lower() == ".onnx"

    def load(self, path: Path) -> Imported:
        """Have OpenVINO read the graph; see ``Importer.load``."""
        return _imported(path, path, self.kind, self.value_range, {})


def _imported(
    graph: Path, source: Path, kind: str, value_range: str | None, about: dict[str, Any]
) -> Imported:
    try:
        from engine.backends.openvino_graphs import load_graph
    except ImportError as cause:
        raise ImportRefusedError(source, "OpenVINO, which runs graphs, is not there") from cause
    loaded = load_graph(
        graph, source, kind, value_range=RANGES[value_range] if value_range else None
    )
    card = foreign_card(
        GRAPH, msgspec.to_builtins(loaded.options), **{"parameters": loaded.parameters, **about}
    )
    return Imported(card, loaded.tensors)


# --- packages ---


def _unpack(path: Path) -> dict[PurePosixPath, bytes]:
    """Read the JSON and the shards of a package, nothing of which touches the disk."""
    files: dict[PurePosixPath, bytes] = {}
    room = _LARGEST
    try:
        with tarfile.open(path, "r:gz") as archive:
            for member in archive:
                name = PurePosixPath(member.name)
                if not member.isfile() or name.suffix not in {".json", ".bin"}:
                    continue
                room -= member.size
                if room < 0:
                    raise ImportRefusedError(path, f"it unpacks to more than {_LARGEST >> 30} GiB")
                content = archive.extractfile(member)
                files[name] = content.read() if content else b""
    except (tarfile.TarError, EOFError, OSError, zlib.error) as cause:
        raise DamagedWeightsError(path, f"the package is cut off or corrupt ({cause})") from cause
    return files


def _package(files: dict[PurePosixPath, bytes]) -> _Package:
    """Read the package.json next to the top; what it does not say stays open."""
    names = sorted(
        (name for name in files if name.name == "package.json"), key=lambda n: len(n.parts)
    )
    try:
        return msgspec.json.decode(files[names[0]], type=_Package)
    except (IndexError, msgspec.MsgspecError):
        return _Package()


def _graph_def(path: Path, files: dict[PurePosixPath, bytes]) -> bytes:
    """Find the one model.json and rebuild its graph."""
    models = [name for name in files if name.name == "model.json"]
    if len(models) != 1:
        raise ImportRefusedError(
            path, f"it holds {len(models)} files model.json; one graph of TensorFlow.js is expected"
        )
    try:
        graph = read_graph(files[models[0]], lambda name: files[models[0].parent / name])
        return graph_def(graph, WINDOW)
    except KeyError as cause:
        raise DamagedWeightsError(path, f"its file {cause.args[0]} is missing") from cause
    except GraphFileError as cause:
        raise ImportRefusedError(path, str(cause)) from cause
