"""Models as one file to give away: the weights file itself, or a zip of it with its card and preview.

The weights file in a zip carries the card and the preview too, and is all that an import looks at;
the other two are for people and other programs.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

import msgspec

from engine.atomic import write_atomically
from engine.errors import DamagedWeightsError, UsageError, WeightsError
from engine.weights import SUFFIX, find_model, model_label, read_card, read_preview, read_tensors

BUNDLE_SUFFIX = ".zip"
CARD, PREVIEW = "card.json", "preview.jpg"

MOST_BYTES = 4 << 30
"""A weights file that is larger when it is unpacked is not taken for one."""

# What zipfile raises at damaged, encrypted and strange archives.
_DAMAGE = (
    zipfile.BadZipFile, zlib.error, ValueError, EOFError, NotImplementedError, RuntimeError,
)  # fmt: skip
_ZIP = b"PK\x03\x04"


def export_model(name: str, target: Path, *, replace: bool = False) -> None:
    """Write a model into a file, after checking it against its SHA-256.

    Args:
        name: Of the model, or the path of a weights file.
        target: Ends in .safetensors for the weights file itself, in .zip for a bundle.
        replace: Write over a file of that name.

    Raises:
        UnknownModelError: There is no such model.
        DamagedWeightsError: Its tensors are not those of its card.
        UsageError: The file is there and is not to be replaced, or has another suffix.
        WeightsError: It cannot be written.
    """
    if target.suffix not in (SUFFIX, BUNDLE_SUFFIX):
        raise UsageError(
            f"weights are exported as {SUFFIX} or {BUNDLE_SUFFIX} files, not as {target.name}"
        )
    if target.exists() and not replace:
        raise UsageError(f"there is a file {target} already; choose another, or --replace it")
    weights = find_model(name).path
    read_tensors(weights)
    is_plain = target.suffix == SUFFIX
    try:
        write_atomically(target, weights.read_bytes() if is_plain else _bundled(weights, name))
    except OSError as cause:
        raise WeightsError(f"cannot write {target}: {cause.strerror}") from cause


def _bundled(weights: Path, name: str) -> bytes:
    """Return the zip of a weights file."""
    packed, preview = io.BytesIO(), read_preview(weights)
    card = msgspec.json.format(msgspec.json.encode(read_card(weights)), indent=2)
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(CARD, card)
        if preview:
            archive.writestr(PREVIEW, preview, zipfile.ZIP_STORED)
        archive.write(weights, f"{model_label(name)}{SUFFIX}")
    return packed.getvalue()


def is_bundle(path: Path, head: bytes) -> bool:
    """Tell a zip with a weights file in it; checkpoints of torch are zips too."""
    if not head.startswith(_ZIP):
        return False
    try:
        with zipfile.ZipFile(path) as archive:
            return _weights_in(archive) is not None
    except (OSError, zipfile.BadZipFile, ValueError):
        return False


def unpack_weights(path: Path, folder: Path) -> Path:
    """Write the weights file of a bundle into ``folder``, under a name of ours, and return it.

    Raises:
        DamagedWeightsError: The bundle is cut off or corrupt, or its weights are too large.
        OSError: ``folder`` cannot be written.
    """
    target = folder / f"unpacked{SUFFIX}"
    try:
        with zipfile.ZipFile(path) as archive:
            member = _weights_in(archive)
            if member is None:
                raise DamagedWeightsError(path, f"there is no {SUFFIX} file in it")
            if member.file_size > MOST_BYTES:
                raise DamagedWeightsError(path, "it unpacks to more than any weights")
            with archive.open(member) as source, target.open("wb") as sink:
                while part := source.read(1 << 20):
                    sink.write(part)
    except _DAMAGE as cause:
        raise DamagedWeightsError(path, f"the zip is damaged: {cause}") from cause
    return target


def _weights_in(archive: zipfile.ZipFile) -> zipfile.ZipInfo | None:
    """Return the one weights file of a zip, wherever it lies; None where there is none, or several."""
    found = [
        member
        for member in archive.infolist()
        if member.filename.endswith(SUFFIX) and not member.is_dir()
    ]
    return found[0] if len(found) == 1 else None
