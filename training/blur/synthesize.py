"""The blur of a photo, applied: B = k(M) * I + N of the paper, much as a camera would.

In linear light: the scene's highlights outshine white, the lens softens it, the aperture defocuses
it, camera and objects move; the sensor adds its noise and clips what is above white (Rim et al.,
ECCV 2022), and the tone curve and JPEG come last. Softness is on the sharp side too: a real photo is
never pixel-sharp.

This is the reference, one photo at a time with numpy and OpenCV; ``training.blur.tensors`` does
the same to minibatches.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from engine.errors import ShapeError
from training.blur.chance import normals
from training.blur.config import BlurConfig
from training.blur.draw import draw_blur
from training.blur.frames import Frames, sample_frames
from training.blur.optics import (
    aperture_kernel,
    gaussian_radius,
    gaussian_taps,
    inverse_contrast,
    s_curve,
    share_of_region,
    shot_noise,
)
from training.blur.parameters import BlurParameters, MovingObject, Noise, ToneCurve
from training.blur.psf import rasterise
from training.blur.trajectory import trajectory_of

__all__ = ["BlurConfig", "BlurParameters", "Image", "decode", "draw_blur", "encode", "synthesize"]

Image: TypeAlias = NDArray[np.float32]

WHITE: Final = 0.95  # encoded values from here on count as white
NOISE_STREAM: Final = 0
_SPACING: Final = 0.5  # px between frames

# What bilinear demosaicing makes of the pixels that have a colour, by colour: red, green, blue.
CROSS: Final = np.array([[0, 1, 0], [1, 4, 1], [0, 1, 0]]) / 4
TENT: Final = np.array([[1, 2, 1], [2, 4, 2], [1, 2, 1]]) / 4
DEMOSAIC: Final = (TENT, CROSS, TENT)


def synthesize(scene: Image, parameters: BlurParameters, *, margin: int = 0) -> tuple[Image, Image]:
    """Make a pair from a scene.

    Args:
        scene: Sharp photo, (H, W, 3) float32 in [0, 1], sRGB-encoded.
        parameters: What was drawn for it.
        margin: Pixels to cut off at each side after the blur. Motion brings in what lies outside
            the frame; without a margin of ``BlurConfig.margin`` a mirrored scene stands in for it.

    Returns:
        ``(blurred, sharp)``, each (H - 2 margin, W - 2 margin, 3) float32 in [0, 1]; the blurred
        one has 8 bits.

    Raises:
        ShapeError: The scene is no photo, or the margin leaves nothing of it.
    """
    is_photo = scene.ndim == 3 and scene.shape[2] == 3
    check_scene(scene.shape, sides=scene.shape[:2] if is_photo else (0, 0), margin=margin)
    scene_linear = _soften(_light(scene, parameters), parameters.soft_sigma)
    layers = [_cut_out(scene_linear, moving) for moving in parameters.objects]
    inner = np.s_[margin : scene.shape[0] - margin, margin : scene.shape[1] - margin]
    sharp_linear = _compose([scene_linear[inner], *(layer[inner] for layer in layers)])
    blurred_linear = _expose(scene_linear, layers, parameters, margin)
    blurred = encode(_add_noise(blurred_linear, parameters.noise), parameters.tone)
    return _compress(blurred, parameters.jpeg_quality), encode(sharp_linear, parameters.tone)


def check_scene(shape: Sequence[int], *, sides: Sequence[int], margin: int) -> None:
    """Check that something is left of a scene; ``sides`` are 0 where it is no photo at all."""
    if min(sides) <= 2 * margin:
        raise ShapeError(f"a scene of shape {tuple(shape)} leaves nothing within {margin} px")


def _clip(linear: Image) -> Image:
    return np.clip(linear, 0.0, 1.0)


# --- light ---


def _light(scene: Image, parameters: BlurParameters) -> Image:
    """Take a scene to linear light, with the gain and the highlights that were drawn."""
    scene_linear = decode(scene, parameters.tone) * np.float32(parameters.gain)
    if not parameters.highlight:
        return scene_linear
    whiteness = _clip((scene - np.float32(WHITE)) / np.float32(1.0 - WHITE))
    return scene_linear + np.float32(parameters.highlight) * whiteness


def decode(encoded: Image, tone: ToneCurve) -> Image:
    """Take encoded values in [0, 1] to linear light."""
    if tone.contrast:
        encoded = s_curve(encoded, inverse_contrast(tone.contrast))
    return _as_image(np.power(encoded, np.float32(tone.gamma)))


def encode(linear: Image, tone: ToneCurve) -> Image:
    """Clip linear light and encode it."""
    encoded = np.power(_clip(linear), np.float32(1.0 / tone.gamma))
    return _as_image(s_curve(encoded, tone.contrast)) if tone.contrast else encoded


def _soften(scene_linear: Image, sigma: float) -> Image:
    if not sigma:
        return scene_linear
    taps = gaussian_taps(sigma, gaussian_radius(sigma))
    return _as_image(
        cv2.sepFilter2D(scene_linear, -1, taps, taps, borderType=cv2.BORDER_REFLECT_101)
    )


def _as_image(array: object) -> Image:
    return np.asarray(array, np.float32)


# --- the exposure ---


def _cut_out(scene_linear: Image, moving: MovingObject) -> Image:
    """Return a layer (H, W, 4): light times the object's share, and the share itself."""
    height, width = scene_linear.shape[:2]
    down = np.arange(height, dtype=np.float32)[:, None] / height
    across = np.arange(width, dtype=np.float32)[None] / width
    share = share_of_region(moving.region, down, across)[:, :, None]
    content = scene_linear[:, ::-1] if moving.is_cut_out else scene_linear
    return np.concatenate([content * share, share], axis=2, dtype=np.float32)


def _compose(layers: list[Image]) -> Image:
    """Lay objects (H, W, 4) over a background (H, W, 3), each hiding what lies behind it."""
    picture, *objects = layers
    for layer in objects:
        picture = layer[:, :, :3] + (1.0 - layer[:, :, 3:]) * picture
    return picture


def _expose(
    scene_linear: Image, layers: list[Image], parameters: BlurParameters, margin: int
) -> Image:
    """Gather the light of the whole exposure, without the margin."""
    if parameters.aperture:
        kernel = aperture_kernel(parameters.aperture)
        scene_linear, *layers = (_gather(layer, kernel) for layer in (scene_linear, *layers))
    height, width = scene_linear.shape[:2]
    if not parameters.is_uniform:
        (frames,) = sample_frames([parameters], height, width, spacing=_SPACING)
        return _average(scene_linear, layers, frames, margin)
    if parameters.motion:
        scene_linear = _gather(scene_linear, rasterise(trajectory_of(parameters.motion.path)))
    return scene_linear[margin : height - margin, margin : width - margin]


def _gather(light: Image, kernel: NDArray[np.float32]) -> Image:
    """Convolve light, which has no sign; where ``filter2D`` goes by Fourier, rounding has one."""
    return np.maximum(_convolve(light, kernel), np.float32(0.0))


def _convolve(image: Image, kernel: NDArray[np.float32]) -> Image:
    """Convolve with a PSF; ``filter2D`` correlates, so it is turned round."""
    turned = kernel[::-1, ::-1]
    return _as_image(cv2.filter2D(image, -1, turned, borderType=cv2.BORDER_REFLECT_101))


def _average(scene_linear: Image, layers: list[Image], frames: Frames, margin: int) -> Image:
    """Average the frames of an exposure; in each of them objects hide what lies behind them.

    So edges mix as in a camera: background that is uncovered for a part of the exposure gives
    its light for that part.
    """
    height, width = (side - 2 * margin for side in scene_linear.shape[:2])
    into_frame = np.array([[1, 0, -margin], [0, 1, -margin], [0, 0, 1]], np.float64)
    total = np.zeros((height, width, 3), np.float32)
    for index, weight in enumerate(frames.weights):
        movers = (frames.camera, *frames.objects)
        warped = [
            _warp(layer, into_frame @ mover[index], height, width)
            for layer, mover in zip((scene_linear, *layers), movers, strict=True)
        ]
        total += np.float32(weight) * _compose(warped)
    return total


def _warp(layer: Image, homography: NDArray[np.float64], height: int, width: int) -> Image:
    return _as_image(
        cv2.warpPerspective(layer, homography, (width, height), borderMode=cv2.BORDER_REFLECT_101)
    )


# --- the sensor and the file ---


def _add_noise(linear: Image, noise: Noise | None) -> Image:
    """Add the noise of a Bayer sensor, as its bilinear demosaicing spreads it."""
    if noise is None:
        return linear
    height, width = linear.shape[:2]
    shot_draw, read_draw = (
        draw.reshape(height, width) for draw in normals(noise.seed, NOISE_STREAM, height * width)
    )
    noisy = linear.copy()
    amplified = (noise.white_balance[0], 1.0, noise.white_balance[1])
    for colour, (amplification, spread) in enumerate(zip(amplified, DEMOSAIC, strict=True)):
        shot = shot_noise(linear[:, :, colour], noise.shot * amplification, shot_draw)
        here = bayer_sites(height, width, colour)
        mosaic = here * (shot + np.float32(noise.read * amplification) * read_draw)
        noisy[:, :, colour] += _convolve(_as_image(mosaic), _as_image(spread))
    return noisy


def bayer_sites(height: int, width: int, colour: int) -> NDArray[np.float32]:
    """Return (H, W): 1 where an RGGB sensor sees ``colour`` (0 red, 1 green, 2 blue), else 0."""
    rows, columns = np.arange(height)[:, None] % 2, np.arange(width)[None] % 2
    return np.asarray(rows + columns == colour, np.float32)


def _compress(image: Image, quality: int | None) -> Image:
    """Round to 8 bit, through JPEG when a quality was drawn."""
    levels = np.rint(_clip(image) * 255.0).astype(np.uint8)
    if quality is not None:
        _, data = cv2.imencode(".jpg", levels[:, :, ::-1], [cv2.IMWRITE_JPEG_QUALITY, quality])
        levels = cv2.imdecode(data, cv2.IMREAD_COLOR)[:, :, ::-1]  # type: ignore[index]
    return np.asarray(levels, np.float32) / np.float32(255.0)
