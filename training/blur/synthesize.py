"""The blur of a photo: parameters are drawn first, applied second.

B = k(M) * I + N of the paper, applied much as a camera would: in linear light, highlights clipped
after the blur (Rim et al., ECCV 2022), then the tone curve, noise, and JPEG. Noise of the sensor
comes before the curve in a camera; here its size is drawn for the encoded photo, where it is seen.
The scene's own softness comes before all of it, on the sharp side too: a real photo is never
pixel-sharp.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Annotated, TypeAlias

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from training.blur.psf import rasterise
from training.blur.trajectory import (
    HandParameters,
    ShakeParameters,
    Trajectory,
    hand_trajectory,
    shake_trajectory,
    turned,
)

Image: TypeAlias = NDArray[np.float32]
Share: TypeAlias = Annotated[float, msgspec.Meta(ge=0.0, le=1.0)]
Positive: TypeAlias = Annotated[float, msgspec.Meta(gt=0.0)]
NotNegative: TypeAlias = Annotated[float, msgspec.Meta(ge=0.0)]


class BlurConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Distributions that blur is drawn from; shares are probabilities, lengths are pixels."""

    unblurred_share: Share = 0.12
    length_median: Positive = 13.0
    length_sigma: NotNegative = 0.75  # of the logarithm
    length_limit: Positive = 55.0
    algorithm1_share: Share = 0.2
    second_motion_share: Share = 0.45
    soft_share: Share = 0.75
    soft_sigma: tuple[NotNegative, NotNegative] = (0.4, 1.3)
    gamma: tuple[Positive, Positive] = (1.8, 2.6)
    gain_share: Share = 0.4
    gain: tuple[Positive, Positive] = (1.0, 1.6)
    noise_mean: NotNegative = 0.006
    jpeg_share: Share = 0.3
    jpeg_quality: tuple[int, int] = (70, 98)

    def __post_init__(self) -> None:
        """Check that every range goes upwards."""
        for name in ("soft_sigma", "gamma", "gain", "jpeg_quality"):
            low, high = getattr(self, name)
            if low > high:
                raise ValueError(f"{name} must go from low to high, got {low} to {high}")

    @property
    def margin(self) -> int:
        """Pixels around a crop that blur can bring in: the reach of the longest path."""
        return math.ceil(self.length_limit * 0.55) + 2


@dataclass(frozen=True, slots=True)
class Region:
    """Where a second motion holds: a soft edge (``radius`` None) or a soft-edged ellipse.

    Positions and ``softness`` are fractions of the image's side.
    """

    row: float
    column: float
    angle_rad: float
    softness: float
    radius: float | None

    def mask(self, height: int, width: int) -> Image:
        """Return (H, W, 1) in [0, 1]: the share of the second motion at each pixel."""
        rows, columns = np.mgrid[0:height, 0:width].astype(np.float32)
        down, across = rows / height - self.row, columns / width - self.column
        cos, sin = math.cos(self.angle_rad), math.sin(self.angle_rad)
        distance = across * cos + down * sin
        if self.radius is not None:
            distance = self.radius - np.hypot(distance, 1.6 * (down * cos - across * sin))
        ramp = np.clip(0.5 + distance / self.softness, 0.0, 1.0)
        return np.asarray(ramp[:, :, None], np.float32)


@dataclass(frozen=True, slots=True)
class BlurParameters:
    """Everything drawn for one pair; ``noise_seed`` makes the noise repeatable."""

    soft_sigma: float
    path: Trajectory | None
    second_path: Trajectory | None
    region: Region | None
    gamma: float
    gain: float
    shot_noise: float
    read_noise: float
    jpeg_quality: int | None
    noise_seed: int


def draw_blur(config: BlurConfig, rng: np.random.Generator) -> BlurParameters:
    """Draw the blur of one photo."""
    path = None if rng.random() < config.unblurred_share else _draw_path(config, rng)
    second = path is not None and rng.random() < config.second_motion_share
    noise = rng.exponential(config.noise_mean)
    shot = rng.random()
    return BlurParameters(
        soft_sigma=_draw_if(config.soft_share, config.soft_sigma, 0.0, rng),
        path=path,
        second_path=_draw_second(path, config, rng) if path is not None and second else None,
        region=_draw_region(rng) if second else None,
        gamma=rng.uniform(*config.gamma),
        gain=_draw_if(config.gain_share, config.gain, 1.0, rng),
        shot_noise=noise * shot,
        read_noise=noise * (1.0 - shot),
        jpeg_quality=_draw_quality(config, rng),
        noise_seed=int(rng.integers(2**63)),
    )


def _draw_if(
    share: float, bounds: tuple[float, float], otherwise: float, rng: np.random.Generator
) -> float:
    return rng.uniform(*bounds) if rng.random() < share else otherwise


def _draw_quality(config: BlurConfig, rng: np.random.Generator) -> int | None:
    low, high = config.jpeg_quality
    return int(rng.integers(low, high + 1)) if rng.random() < config.jpeg_share else None


def _draw_path(config: BlurConfig, rng: np.random.Generator) -> Trajectory:
    length = min(
        config.length_median * math.exp(config.length_sigma * rng.standard_normal()),
        config.length_limit,
    )
    if rng.random() < config.algorithm1_share:
        return shake_trajectory(ShakeParameters.draw(rng, length=length), rng)
    return hand_trajectory(HandParameters.draw(rng, length=length))


def _draw_second(path: Trajectory, config: BlurConfig, rng: np.random.Generator) -> Trajectory:
    """Draw the other motion: a relative of the first, a foreign one, or rest (all 0)."""
    kind = rng.random()
    if kind < 0.6:
        return turned(path, angle_rad=rng.normal(0.0, 0.3), scale=rng.uniform(0.5, 1.5))
    return _draw_path(config, rng) if kind < 0.85 else np.zeros(2, np.complex128)


def _draw_region(rng: np.random.Generator) -> Region:
    ramp = rng.random() < 0.5
    return Region(
        row=rng.uniform(0.2, 0.8),
        column=rng.uniform(0.2, 0.8),
        angle_rad=rng.uniform(0.0, 2 * math.pi),
        softness=rng.uniform(0.3, 1.2) if ramp else rng.uniform(0.02, 0.15),
        radius=None if ramp else rng.uniform(0.1, 0.35),
    )


def synthesize(scene: Image, parameters: BlurParameters, *, margin: int = 0) -> tuple[Image, Image]:
    """Make a pair from a scene.

    Args:
        scene: Sharp photo, (H, W, 3) float32 in [0, 1], sRGB-encoded.
        parameters: What was drawn for it.
        margin: Pixels to cut off at each side after the blur. Motion brings in what lies outside
            the frame; without a margin of ``BlurConfig.margin`` a mirrored scene stands in for it.

    Returns:
        ``(blurred, sharp)``, each (H - 2 margin, W - 2 margin, 3) float32 in [0, 1].
    """
    scene = _soften(scene, parameters.soft_sigma)
    scene_linear = np.power(scene, np.float32(parameters.gamma)) * np.float32(parameters.gain)
    inner = np.s_[margin : scene.shape[0] - margin, margin : scene.shape[1] - margin]
    blurred_linear = _move(scene_linear, parameters)[inner]
    sharp = _encode(scene_linear[inner], parameters.gamma)
    noisy = _add_noise(_encode(blurred_linear, parameters.gamma), parameters)
    return _compress(noisy, parameters.jpeg_quality), sharp


def _soften(scene: Image, sigma: float) -> Image:
    return cv2.GaussianBlur(scene, (0, 0), sigma) if sigma > 0 else scene  # type: ignore[return-value]


def _encode(linear: Image, gamma: float) -> Image:
    return np.power(np.clip(linear, 0.0, 1.0), np.float32(1.0 / gamma))


def _move(scene_linear: Image, parameters: BlurParameters) -> Image:
    """Average the scene along the drawn paths; two motions share it by the region's mask."""
    if parameters.path is None:
        return scene_linear
    moved = _convolve(scene_linear, parameters.path)
    if parameters.second_path is None or parameters.region is None:
        return moved
    share = parameters.region.mask(*scene_linear.shape[:2])
    return moved + share * (_convolve(scene_linear, parameters.second_path) - moved)


def _convolve(image: Image, path: Trajectory) -> Image:
    """Convolve with the path's PSF; ``filter2D`` correlates, so the kernel is turned round."""
    kernel = rasterise(path)[::-1, ::-1]
    return cv2.filter2D(image, -1, kernel, borderType=cv2.BORDER_REFLECT_101)  # type: ignore[return-value]


def _add_noise(blurred: Image, parameters: BlurParameters) -> Image:
    """Add Gaussian read noise and signal-dependent shot noise (variance grows with light)."""
    rng = np.random.default_rng(parameters.noise_seed)
    deviation = parameters.read_noise + parameters.shot_noise * np.sqrt(blurred)
    return np.asarray(blurred + deviation * rng.standard_normal(blurred.shape, np.float32))


def _compress(image: Image, quality: int | None) -> Image:
    """Round to 8 bit, through JPEG when a quality was drawn."""
    levels = np.rint(np.clip(image, 0.0, 1.0) * 255.0).astype(np.uint8)
    if quality is not None:
        _, data = cv2.imencode(".jpg", levels[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
        levels = cv2.imdecode(data, cv2.IMREAD_COLOR)[:, :, ::-1]  # type: ignore[index]
    return np.asarray(levels, np.float32) / np.float32(255.0)
