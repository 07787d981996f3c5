"""What is known about a photo beside its pixels: the facts on its card."""

from __future__ import annotations

import io
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from PIL import ImageCms

from engine.photo import Metadata, PhotoFormat
from engine.shot import Shot, shot_of


class Described(Protocol):
    """The part of a photo that its facts are read from."""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""

    @property
    def bit_depth(self) -> int:
        """Bits per channel."""

    @property
    def is_gray(self) -> bool:
        """One colour channel."""

    @property
    def alpha(self) -> object | None:
        """Its transparency, None when it is opaque."""

    @property
    def format(self) -> PhotoFormat:
        """The format of its file."""

    @property
    def metadata(self) -> Metadata:
        """What else its file holds."""

    @property
    def path(self) -> Path | None:
        """Its file."""


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """The facts of one photo.

    Attributes:
        size: Width and height in pixels.
        format: Of its file.
        bit_depth: Bits per channel.
        is_gray: It has one colour channel.
        has_alpha: It has transparency.
        profile: The name of its colour profile, empty without one.
        shot: What the camera says.
    """

    size: tuple[int, int]
    format: PhotoFormat
    bit_depth: int
    is_gray: bool
    has_alpha: bool
    profile: str
    shot: Shot


def facts_of(photo: Described) -> PhotoFacts:
    """Gather the facts of ``photo``."""
    return PhotoFacts(
        size=photo.size,
        format=photo.format,
        bit_depth=photo.bit_depth,
        is_gray=photo.is_gray,
        has_alpha=photo.alpha is not None,
        profile=profile_name(photo.metadata.icc),
        shot=shot_of(photo.metadata.exif),
    )


def profile_name(icc: bytes | None) -> str:
    """Return what a colour profile calls itself; empty for none, or one that cannot be read."""
    if icc is None:
        return ""
    try:
        profile = ImageCms.ImageCmsProfile(io.BytesIO(icc))
        return ImageCms.getProfileDescription(profile).strip()
    except (OSError, ImageCms.PyCMSError):
        return ""
