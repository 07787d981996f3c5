"""Distributions that blur is drawn from, and the presets."""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Annotated, Final, Self, TypeAlias

import msgspec

from engine.errors import UsageError
from training.blur.trajectory import Triple

Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Positive: TypeAlias = Annotated[float, msgspec.Meta(gt=0.0)]
NotNegative: TypeAlias = Annotated[float, msgspec.Meta(ge=0.0)]
Quality: TypeAlias = Annotated[int, msgspec.Meta(ge=1, le=100)]
Range: TypeAlias = tuple[NotNegative, NotNegative]
PositiveRange: TypeAlias = tuple[Positive, Positive]


class BlurConfig(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What blur is drawn from; the defaults are the preset ``realistic``.

    Shares are probabilities, lengths are pixels, pairs are the ends of a uniform distribution
    (of its logarithm, where an attribute says so).

    Attributes:
        unblurred_share: Neither camera nor anything else moves.
        length_median: Of the path, log-normal.
        length_sigma: Deviation of the logarithm of the path's length.
        length_limit: Longer paths are cut to it.
        algorithm1_share: Paths of the paper's Algorithm 1; the others are smooth hand motion.
        bend_sigma_rad: Of hand motion: the turn over the path, one wave and two waves of heading.
        pace_sigma: Of hand motion: half a wave, one and two waves of the logarithm of speed.
        perspective_share: Camera paths that are homographies; the others move all pixels alike.
        focal: Focal length, by its logarithm.
        axis_sigma: How far a crop lies from the optical axis, in focal lengths.
        roll_sigma: Rotation about the line of sight, relative to the other rotations.
        approach_sigma: Motion along the line of sight, relative to that across it.
        slide: Share of a path that is translation.
        object_share: Of the blurred: something moves by itself.
        second_object_share: Of those: so does something else.
        ramp_share: Objects that are half of the scene, behind a wide ramp.
        cut_out_share: Other objects that show content of their own.
        relative_share: Objects whose motion is a relative of the camera's.
        still_share: Objects that the camera follows; the rest moves in its own way.
        still_camera_share: Scenes with objects in which the camera stands still.
        defocus_share: Scenes out of focus.
        defocus_radius: Of the aperture.
        polygon_share: Apertures with 5 to 8 corners; the others are round.
        soft_share: Scenes softened by the lens.
        soft_sigma: Deviation of the Gaussian softness.
        encoded_share: Blur of encoded values, as where frames of a video were averaged.
        gamma: Of the tone curve otherwise.
        contrast: Of the tone curve's S otherwise.
        gain_share: Scenes made darker or brighter.
        gain: Factor on their light.
        highlight_share: Scenes whose whites outshine white.
        highlight: Light added to those whites.
        noise_share: Blurred photos with noise.
        shot_noise: Its variance at white, by its logarithm; read noise follows from it.
        white_balance_red: Amplification of red, and of its noise.
        white_balance_blue: Amplification of blue, and of its noise.
        jpeg_share: Blurred photos that go through JPEG.
        jpeg_quality: As libjpeg counts it.
    """

    unblurred_share: Share = 0.1
    length_median: Positive = 13.0
    length_sigma: NotNegative = 0.75
    length_limit: Positive = 50.0
    algorithm1_share: Share = 0.1
    bend_sigma_rad: Triple = (0.6, 0.3, 0.15)
    pace_sigma: Triple = (0.3, 0.3, 0.15)
    perspective_share: Share = 0.6
    focal: PositiveRange = (500.0, 4000.0)
    axis_sigma: NotNegative = 0.3
    roll_sigma: NotNegative = 0.7
    approach_sigma: NotNegative = 0.4
    slide: Range = (0.0, 0.5)
    object_share: Share = 0.4
    second_object_share: Share = 0.15
    ramp_share: Share = 0.4
    cut_out_share: Share = 0.5
    relative_share: Share = 0.6
    still_share: Share = 0.15
    still_camera_share: Share = 0.15
    defocus_share: Share = 0.06
    defocus_radius: PositiveRange = (0.7, 2.5)
    polygon_share: Share = 0.5
    soft_share: Share = 0.75
    soft_sigma: Range = (0.4, 1.3)
    encoded_share: Share = 0.3
    gamma: PositiveRange = (1.8, 2.6)
    contrast: Range = (0.0, 0.5)
    gain_share: Share = 0.5
    gain: PositiveRange = (0.4, 1.6)
    highlight_share: Share = 0.25
    highlight: Range = (0.25, 4.0)
    noise_share: Share = 0.6
    shot_noise: PositiveRange = (1e-5, 1e-3)
    white_balance_red: PositiveRange = (1.4, 2.4)
    white_balance_blue: PositiveRange = (1.3, 2.0)
    jpeg_share: Share = 0.3
    jpeg_quality: tuple[Quality, Quality] = (70, 98)

    def __post_init__(self) -> None:
        """Check that every range goes upwards."""
        for name in RANGES:
            low, high = getattr(self, name)
            if low > high:
                raise ValueError(f"{name} must go from low to high, got {low} to {high}")

    @property
    def margin(self) -> int:
        """Pixels around a crop that blur can bring in.

        It holds half of the longest path at an even pace, and the aperture. What a very uneven
        pace or a strong roll brings in from beyond is mirrored.
        """
        aperture = self.defocus_radius[1] if self.defocus_share else 0.0
        return math.ceil(0.55 * self.length_limit + aperture) + 2

    def for_photo(self, height: int, width: int) -> Self:
        """Return the same distribution for whole photos in place of crops.

        Their optical axis is in their middle, and their focal length fits their size: 0.7 to 2
        times the long side, a wide to a normal lens.
        """
        side = float(max(height, width))
        return msgspec.structs.replace(self, focal=(0.7 * side, 2.0 * side), axis_sigma=0.0)


RANGES: Final = (
    "focal",
    "slide",
    "defocus_radius",
    "soft_sigma",
    "gamma",
    "contrast",
    "gain",
    "highlight",
    "shot_noise",
    "white_balance_red",
    "white_balance_blue",
    "jpeg_quality",
)

DEFAULT_PRESET: Final = "realistic"

# The paper's Synth: Algorithm 1 with its defaults, convolved with encoded photos, nothing else.
_PAPER: Final = BlurConfig(
    unblurred_share=0.0,
    length_median=60.0,
    length_sigma=0.0,
    length_limit=60.0,
    algorithm1_share=1.0,
    perspective_share=0.0,
    object_share=0.0,
    defocus_share=0.0,
    soft_share=0.0,
    encoded_share=1.0,
    gain_share=0.0,
    highlight_share=0.0,
    noise_share=0.0,
    jpeg_share=0.0,
)

# A still scene and a hand that shakes, through a camera of its own.
_CAMERA_SHAKE: Final = BlurConfig(
    unblurred_share=0.0,
    perspective_share=1.0,
    object_share=0.0,
    defocus_share=0.0,
    encoded_share=0.0,
)

PRESETS: Final[Mapping[str, BlurConfig]] = MappingProxyType(
    {"paper": _PAPER, "camera-shake": _CAMERA_SHAKE, DEFAULT_PRESET: BlurConfig()}
)


def find_preset(name: str) -> BlurConfig:
    """Return the distribution of a preset.

    Raises:
        UsageError: There is none of this name.
    """
    try:
        return PRESETS[name]
    except KeyError as cause:
        known = ", ".join(PRESETS)
        raise UsageError(f"there is no blur preset {name!r}; there are {known}") from cause
