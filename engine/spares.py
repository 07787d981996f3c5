"""Spare copies of the bundled models, so that one that was lost or damaged comes back offline.

They lie in the user's data folder, apart from the user's own models, and are no models themselves.
"""

from __future__ import annotations

import logging
from pathlib import Path

from platformdirs import user_data_path

from engine.atomic import write_atomically
from engine.errors import DamagedWeightsError, WeightsError
from engine.weights import SUFFIX, read_card, read_tensors, user_models_folder
from resources import resource_path

_LOG = logging.getLogger(__name__)


def spares_folder() -> Path:
    """Return where spare copies lie; it need not exist."""
    return user_data_path("deblur") / "spare"


def keep_spares() -> None:
    """Copy every bundled model that is whole and has no spare copy yet.

    Where that cannot be done, as on a full disk, the log says so, and nothing else happens.
    """
    for path in sorted(resource_path("weights").glob(f"*{SUFFIX}")):
        spare = spares_folder() / path.name
        try:
            if not _is_same(path, spare):
                read_tensors(path)
                spare.parent.mkdir(parents=True, exist_ok=True)
                write_atomically(spare, path.read_bytes())
        except (DamagedWeightsError, OSError) as error:
            _LOG.warning("no spare copy of %s: %s", path, error)


def restore_bundled() -> tuple[str, ...]:
    """Put spare copies in place of bundled models that are lost or damaged; returns their names.

    Where the application's own folder cannot be written, they become models of the user's.

    Raises:
        WeightsError: There is no bundled model and no spare copy, or none can be written.
    """
    folder = resource_path("weights")
    spares = sorted(spares_folder().glob(f"*{SUFFIX}"))
    if not spares and not any(_is_whole(path) for path in folder.glob(f"*{SUFFIX}")):
        raise WeightsError(
            "there is no copy of the bundled models on this computer; install Deblur again, or "
            "import a model"
        )
    lost = [spare for spare in spares if not _is_whole(folder / spare.name) and _is_whole(spare)]
    for spare in lost:
        _put_back(spare, folder)
    return tuple(spare.stem for spare in lost)


def _put_back(spare: Path, folder: Path) -> None:
    own, data = user_models_folder(), spare.read_bytes()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_atomically(folder / spare.name, data)
    except OSError as cause:
        _LOG.info("%s cannot be written: %s", folder, cause)
        try:
            own.mkdir(parents=True, exist_ok=True)
            write_atomically(own / spare.name, data)
        except OSError as error:
            raise WeightsError(f"cannot write into {own}: {error.strerror}; make room") from error


def _is_same(path: Path, spare: Path) -> bool:
    try:
        return read_card(path).tensors_sha256 == read_card(spare).tensors_sha256
    except DamagedWeightsError:
        return False


def _is_whole(path: Path) -> bool:
    try:
        read_tensors(path)
    except DamagedWeightsError:
        return False
    return True
