"""Presets: ways to restore a folder, under a name; the window and the command line share them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final, Literal

import msgspec
from platformdirs import user_config_path

from engine.atomic import write_atomically
from engine.batch.job import OnExists
from engine.errors import UsageError
from engine.naming import NameTemplate
from engine.photo import PhotoFormat
from engine.photo_io import MetadataStrip, SaveOptions
from engine.settings import Precision, RestoreSettings

_VERSION: Final = 1


class Preset(msgspec.Struct, frozen=True, kw_only=True):
    """What is chosen once for many photos; what is wrong in it is told when it is used.

    Attributes:
        name: What people call it.
        model: Name of an installed model, or the path of a weights file.
        strength: 0 to 100.
        format: Of the results; None is each photo's own.
        quality: 1 to 100, of JPEG, WebP and AVIF.
        allow_loss: Leave out what the format cannot hold.
        strip: What to leave out of the metadata.
        naming: The template of the results' names.
        on_exists: What to do when a name is taken.
        precision: Arithmetic of the generator.
        flips: Average the results of the photo turned and mirrored.
    """

    name: str
    model: str = "default"
    strength: int = 100
    format: PhotoFormat | None = None
    quality: int = 95
    allow_loss: bool = False
    strip: MetadataStrip = MetadataStrip.NONE
    naming: str = "{name}.{ext}"
    on_exists: OnExists = OnExists.RENAME
    precision: Precision = "auto"
    flips: bool = False

    def settings(self, *, device: str = "auto", tile: int | None = None) -> RestoreSettings:
        """Return how photos are restored, here and now.

        Raises:
            UsageError: A value makes no sense; so do the other two.
        """
        return RestoreSettings(
            model=self.model,
            device=device,
            strength=self.strength,
            tile=tile,
            precision=self.precision,
            flips=self.flips,
        )

    def saving(self) -> SaveOptions:
        """Return how results are saved."""
        return SaveOptions(self.format, self.quality, self.strip, allow_loss=self.allow_loss)

    def template(self) -> NameTemplate:
        """Return what results are called."""
        return NameTemplate(self.naming)


STANDARD: Final = Preset(name="Standard")
GENTLE: Final = Preset(name="Gentle", strength=60)
BUILT_IN: Final = (STANDARD, GENTLE)
"""Always there; nobody can change or remove them."""


class _File(msgspec.Struct, frozen=True):
    """What the file of presets holds."""

    version: Literal[1]
    presets: tuple[Preset, ...]


def presets_file() -> Path:
    """Return where the user's own presets are kept; the file need not exist."""
    return user_config_path("deblur") / "presets.json"


def list_presets() -> tuple[Preset, ...]:
    """List the built-in presets, then the user's own by name.

    Raises:
        UsageError: Their file cannot be read, or somebody damaged it.
    """
    return BUILT_IN + _own()


def find_preset(name: str) -> Preset:
    """Find a preset by its name, whatever its case.

    Raises:
        UsageError: There is none, or their file cannot be read.
    """
    presets = list_presets()
    for preset in presets:
        if preset.name.casefold() == name.casefold():
            return preset
    known = ", ".join(preset.name for preset in presets)
    raise UsageError(f"unknown preset {name!r}; the presets are: {known}")


def save_preset(preset: Preset) -> None:
    """Keep a preset; the user's own of the same name is replaced.

    Raises:
        UsageError: Its name is empty or that of a built-in preset, one of its values makes no
            sense, or the file cannot be written.
    """
    name = preset.name.strip()
    if not name or not name.isprintable() or len(name) > 60:
        raise UsageError(f"a preset's name has 1 to 60 characters, got {preset.name!r}")
    _refuse_built_in(name)
    preset.settings(), preset.saving(), preset.template()  # each refuses nonsense
    _write([*_others(name), msgspec.structs.replace(preset, name=name)])


def remove_preset(name: str) -> None:
    """Remove a preset of the user's.

    Raises:
        UsageError: There is none of this name, it is a built-in one, or the file cannot be written.
    """
    _refuse_built_in(name)
    find_preset(name)
    _write(_others(name))


def _refuse_built_in(name: str) -> None:
    if any(preset.name.casefold() == name.casefold() for preset in BUILT_IN):
        raise UsageError(f"the preset {name} came with Deblur and stays; choose another name")


def _others(name: str) -> list[Preset]:
    return [preset for preset in _own() if preset.name.casefold() != name.casefold()]


def _own() -> tuple[Preset, ...]:
    path = presets_file()
    try:
        return msgspec.json.decode(path.read_bytes(), type=_File).presets
    except FileNotFoundError:
        return ()
    except (OSError, msgspec.MsgspecError) as cause:
        reason = getattr(cause, "strerror", None) or str(cause)
        raise UsageError(f"cannot read the presets in {path}: {reason}; correct it") from cause


def _write(presets: Iterable[Preset]) -> None:
    path = presets_file()
    ordered = sorted(presets, key=lambda preset: preset.name.casefold())
    told: dict[str, Any] = msgspec.to_builtins(_File(_VERSION, tuple(ordered)))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomically(path, json.dumps(told, indent=2).encode("utf-8"))
    except OSError as cause:
        raise UsageError(f"cannot keep presets in {path}: {cause.strerror}") from cause
