"""Everything drawn for one pair, and its record as JSON: what is recorded can be replayed.

Lengths are pixels of the scene, right and down positive; times run from 0 to 1 over the exposure,
and at 0.5 everything stands where the sharp photo shows it.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal, Self, TypeAlias

import msgspec

from engine.errors import DatasetError
from training.blur.chance import Seed
from training.blur.trajectory import PathParameters, Triple


class _Record(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Plain data that JSON holds exactly."""


class Perspective(_Record, frozen=True):
    """What turns a camera's path into homographies; the scene's centre stays on the path.

    Attributes:
        focal: Focal length.
        axis: The optical axis from the scene's centre, right and down.
        roll_rad: Rotation about the line of sight: its growth over the whole exposure, and the
            amplitudes of one and two waves.
        approach: Likewise how much nearer the camera comes, as a share of the distance.
        slide: Share of the path that is translation; the rest is rotation.
    """

    focal: float
    axis: tuple[float, float]
    roll_rad: Triple
    approach: Triple
    slide: float


class Motion(_Record, frozen=True):
    """How the camera moved, or an object; without a perspective every pixel moves alike."""

    path: PathParameters
    perspective: Perspective | None = None


class Region(_Record, frozen=True):
    """A soft edge across the scene (``radius`` None), or a soft-edged blob.

    Attributes:
        row: Its middle, as a share of the scene's height.
        column: Its middle, as a share of the scene's width.
        angle_rad: Which way the edge looks, or how the blob is turned.
        softness: Width of its edge, in sides of the scene.
        radius: Of the blob, in sides of the scene.
        outline: Of the blob: amplitude and phase of waves around it, from two waves on.
    """

    row: float
    column: float
    angle_rad: float
    softness: float
    radius: float | None
    outline: tuple[tuple[float, float], ...] = ()


class MovingObject(_Record, frozen=True):
    """A region with a motion of its own (None: it stands still in the frame).

    A cut-out shows other content than what lies behind it: the mirrored scene. Otherwise it is
    the scene itself that moves differently there.
    """

    region: Region
    motion: Motion | None
    is_cut_out: bool


class Aperture(_Record, frozen=True):
    """Defocus: a disc, or a polygon with as many corners as the diaphragm has ``blades``."""

    radius: float
    blades: int = 0
    angle_rad: float = 0.0


class ToneCurve(_Record, frozen=True):
    """From linear light to what is encoded: a power 1 / ``gamma``, then an S of ``contrast``."""

    gamma: float = 1.0
    contrast: float = 0.0


class Noise(_Record, frozen=True):
    """Noise of a sensor with a Bayer pattern, in linear light where 1 is white.

    Attributes:
        shot: Variance of a white pixel; 1 / ``shot`` photons make white.
        read: Standard deviation without light.
        white_balance: Amplification of red and of blue.
        seed: Makes the noise repeatable.
    """

    shot: float
    read: float
    white_balance: tuple[float, float]
    seed: Seed


JpegQuality: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=100)]


class BlurParameters(_Record, frozen=True):
    """What happens to a scene, in this order; the defaults leave it as it is.

    Attributes:
        tone: The curve that takes the scene to linear light and, at the end, back.
        gain: Factor on all light.
        highlight: Light added where the scene is white, so that lights outshine it.
        soft_sigma: Softness of the lens, a Gaussian; the sharp side has it too.
        aperture: Defocus.
        motion: The camera's; None: it stands still.
        objects: What moves by itself, from the back to the front.
        noise: Of the sensor, before white is clipped.
        jpeg_quality: As libjpeg counts it; None: only rounded to 8 bits.
    """

    tone: ToneCurve = ToneCurve()
    gain: float = 1.0
    highlight: float = 0.0
    soft_sigma: float = 0.0
    aperture: Aperture | None = None
    motion: Motion | None = None
    objects: tuple[MovingObject, ...] = ()
    noise: Noise | None = None
    jpeg_quality: JpegQuality | None = None

    @property
    def is_uniform(self) -> bool:
        """Whether all pixels move alike, so that one PSF says everything."""
        return not self.objects and (self.motion is None or self.motion.perspective is None)


class BlurRecord(_Record, frozen=True):
    """What lies beside a pair: where it came from, and everything that was drawn for it.

    Attributes:
        source: Name of the sharp photo.
        preset: Name of the distribution.
        seed: What the parameters were drawn with.
        parameters: What was drawn; they alone are needed to make the pair again.
        format: Name and version of this record.
    """

    source: str
    preset: str
    seed: int
    parameters: BlurParameters
    format: Literal["deblur-blur/1"] = "deblur-blur/1"

    def to_json(self) -> bytes:
        """Write the record; reading it gives back the same parameters, bit for bit."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1)

    @classmethod
    def read(cls, path: Path) -> Self:
        """Read a record.

        Raises:
            DatasetError: It cannot be read, is no record, or one of another version.
        """
        try:
            return msgspec.json.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.MsgspecError) as cause:
            raise DatasetError(path, f"it is no record of blur: {cause}") from cause
