"""The blur of minibatches, on the device that trains; ``training.blur.synthesize`` says what it is.

Parameters become small tables on the CPU (kernels, homographies); pixels never leave the device.
Samples that need the same treatment are treated together: a uniform PSF is a product of Fourier
transforms, everything else a weighted sum of warped frames.
"""

from __future__ import annotations

import math
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache, partial
from typing import Final, Self

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from training.blur.chance import FACTORS, keys
from training.blur.frames import Frames, sample_frames
from training.blur.jpeg import compress
from training.blur.optics import (
    aperture_kernel,
    gaussian_radius,
    gaussian_taps,
    inverse_contrast,
    s_curve,
    share_of_region,
    shot_noise,
)
from training.blur.parameters import BlurParameters, Noise
from training.blur.psf import rasterise
from training.blur.synthesize import (
    DEMOSAIC,
    NOISE_STREAM,
    WHITE,
    Image,
    bayer_sites,
    check_scene,
)
from training.blur.trajectory import trajectory_of

_SPACING: Final = 1.0  # px between frames: bilinear frames leave no gaps up to this

Kernel = NDArray[np.float32]


def synthesize_minibatch(
    scenes: Tensor, parameters: Sequence[BlurParameters], *, margin: int = 0
) -> tuple[Tensor, Tensor]:
    """Make pairs from scenes.

    Args:
        scenes: Sharp crops, (B, 3, H, W) float32 in [0, 1], sRGB-encoded, on any device.
        parameters: What was drawn for each.
        margin: As for ``synthesize``.

    Returns:
        ``(blurred, sharp)``, each (B, 3, H - 2 margin, W - 2 margin) float32 in [0, 1], on the
        device of ``scenes``. They differ from those of ``synthesize`` by a fraction of a level.

    Raises:
        ShapeError: The scenes are no photos, or the margin leaves nothing of them.
    """
    is_photo = scenes.ndim == 4 and scenes.shape[:2] == (len(parameters), 3)
    check_scene(scenes.shape, sides=scenes.shape[2:] if is_photo else (0, 0), margin=margin)
    blurred = torch.empty_like(_without_margin(scenes, margin))
    sharp = torch.empty_like(blurred)
    fill = partial(_fill, scenes, parameters, margin, blurred, sharp)
    if scenes.device.type == "cpu":
        _share_out(fill, len(scenes))
    else:
        fill(slice(None))
    return blurred, sharp


def _fill(
    scenes: Tensor,
    parameters: Sequence[BlurParameters],
    margin: int,
    blurred: Tensor,
    sharp: Tensor,
    part: slice,
) -> None:
    with torch.no_grad():  # holds in one thread only
        blurred[part], sharp[part] = _synthesize(scenes[part], parameters[part], margin)


def _share_out(fill: Callable[[slice], None], count: int) -> None:
    """Fill sample after sample, on as many processors as torch may use.

    A thread for each takes samples of its own: small operations gain little from being split.
    """
    samples = [slice(index, index + 1) for index in range(count)]
    threads = torch.get_num_threads()
    if threads == 1 or count == 1:
        for sample in samples:
            fill(sample)
    else:
        list(_pool(threads).map(fill, samples))


@cache
def _pool(threads: int) -> ThreadPoolExecutor:
    """Start threads whose own operations are not split any further."""
    met = threading.Barrier(threads + 1)

    def begin() -> None:
        torch.set_num_threads(1)
        met.wait()

    pool = ThreadPoolExecutor(threads, "samples", initializer=begin)
    for _ in range(threads):
        pool.submit(_nothing)
    met.wait()
    torch.set_num_threads(threads)  # which is also what threads to come begin with
    return pool


def _nothing() -> None:
    """Make a pool start another thread."""


def synthesize_one(
    scene: Image, parameters: BlurParameters, *, margin: int = 0
) -> tuple[Image, Image]:
    """Do what ``synthesize`` does, as quickly as ``synthesize_minibatch``, on the CPU."""
    scenes = torch.from_numpy(scene).permute(2, 0, 1)[None].contiguous()
    blurred, sharp = synthesize_minibatch(scenes, [parameters], margin=margin)
    return _as_image(blurred), _as_image(sharp)


def _as_image(images: Tensor) -> Image:
    return np.ascontiguousarray(images[0].permute(1, 2, 0).numpy())


def _synthesize(
    scenes: Tensor, parameters: Sequence[BlurParameters], margin: int
) -> tuple[Tensor, Tensor]:
    scenes_linear = _soften(_light(scenes, parameters), parameters)
    sharp_linear, blurred_linear = _expose(scenes_linear, parameters, margin)
    noisy_linear = _add_noise(blurred_linear, parameters)
    blurred = _compress(_encode(noisy_linear, parameters), parameters)
    return blurred, _encode(sharp_linear, parameters)


def _column(values: Sequence[float], like: Tensor) -> Tensor:
    """Return one value for each sample, (B, 1, 1, 1)."""
    return like.new_tensor(values)[:, None, None, None]


# --- light ---


def _light(scenes: Tensor, parameters: Sequence[BlurParameters]) -> Tensor:
    scenes_linear = _decode(scenes, parameters) * _column([p.gain for p in parameters], scenes)
    if any(p.highlight for p in parameters):
        whiteness = ((scenes - WHITE) / (1.0 - WHITE)).clamp_(0.0, 1.0)
        scenes_linear += whiteness * _column([p.highlight for p in parameters], scenes)
    return scenes_linear


def _decode(encoded: Tensor, parameters: Sequence[BlurParameters]) -> Tensor:
    tones = [p.tone for p in parameters]
    if any(tone.contrast for tone in tones):
        contrast = _column([inverse_contrast(tone.contrast) for tone in tones], encoded)
        encoded = s_curve(encoded, contrast)
    return _power(encoded, [tone.gamma for tone in tones])


def _encode(linear: Tensor, parameters: Sequence[BlurParameters]) -> Tensor:
    tones = [p.tone for p in parameters]
    encoded = _power(linear.clamp(0.0, 1.0), [1.0 / tone.gamma for tone in tones])
    if any(tone.contrast for tone in tones):
        encoded = s_curve(encoded, _column([tone.contrast for tone in tones], linear))
    return encoded


def _power(values: Tensor, exponents: Sequence[float]) -> Tensor:
    """Raise each sample to its power; on a CPU three times as fast as torch's own."""
    if all(exponent == 1.0 for exponent in exponents):
        return values
    return values.log().mul_(_column(exponents, values)).exp_()


def _soften(scenes_linear: Tensor, parameters: Sequence[BlurParameters]) -> Tensor:
    """Apply each sample's Gaussian, first down, then across."""
    sigmas = [p.soft_sigma for p in parameters]
    radius = gaussian_radius(max(sigmas))
    if not radius:
        return scenes_linear
    taps = scenes_linear.new_tensor(np.stack([gaussian_taps(s, radius) for s in sigmas]))
    for axis in (2, 3):
        extended = _mirrored(scenes_linear, radius)
        extended = extended.narrow(5 - axis, radius, scenes_linear.shape[5 - axis])
        length = scenes_linear.shape[axis]
        scenes_linear = torch.zeros_like(scenes_linear)
        for place in range(2 * radius + 1):
            weight = taps[:, place, None, None, None]
            scenes_linear.addcmul_(extended.narrow(axis, place, length), weight)
    return scenes_linear


def _mirrored(images: Tensor, width: int) -> Tensor:
    """Extend all sides by their mirror images, the edge pixels standing once."""
    if not width:
        return images
    if width < min(images.shape[-2:]):
        return functional.pad(images, (width,) * 4, mode="reflect")
    for axis in (2, 3):  # back and forth more than once
        last = images.shape[axis] - 1
        place = torch.arange(-width, last + 1 + width, device=images.device) % max(1, 2 * last)
        images = images.index_select(axis, torch.minimum(place, 2 * last - place).abs())
    return images


# --- the exposure ---


def _expose(
    scenes_linear: Tensor, parameters: Sequence[BlurParameters], margin: int
) -> tuple[Tensor, Tensor]:
    """Return what is sharp and what is blurred, in linear light, without the margin."""
    sharp = _without_margin(scenes_linear, margin).clone()
    blurred = torch.empty_like(sharp)
    for count in sorted({len(p.objects) for p in parameters}):
        chosen = [index for index, p in enumerate(parameters) if len(p.objects) == count]
        group = [parameters[index] for index in chosen]
        layers = [scenes_linear[chosen], *_cut_out(scenes_linear[chosen], group)]
        if count:
            sharp[chosen] = _compose([_without_margin(layer, margin) for layer in layers])
        blurred[chosen] = _move([_defocus(layer, group) for layer in layers], group, margin)
    return sharp, blurred


def _without_margin(images: Tensor, margin: int) -> Tensor:
    height, width = images.shape[-2:]
    return images[..., margin : height - margin, margin : width - margin]


def _cut_out(scenes_linear: Tensor, group: Sequence[BlurParameters]) -> list[Tensor]:
    """Return a layer (B, 4, H, W) for each object of a group whose samples have equally many."""
    height, width = scenes_linear.shape[-2:]
    down = torch.arange(height, device=scenes_linear.device)[:, None] / height
    across = torch.arange(width, device=scenes_linear.device)[None] / width
    layers = []
    for moving in zip(*(p.objects for p in group), strict=True):
        shares = [share_of_region(one.region, down, across) for one in moving]
        share = torch.stack(shares)[:, None]
        is_other = torch.tensor([one.is_cut_out for one in moving], device=down.device)
        content = torch.where(is_other[:, None, None, None], scenes_linear.flip(3), scenes_linear)
        layers.append(torch.cat([content * share, share], dim=1))
    return layers


def _compose(layers: Sequence[Tensor]) -> Tensor:
    """Lay objects (B, 4, H, W) over a background (B, 3, H, W)."""
    picture, *objects = layers
    for layer in objects:
        picture = torch.addcmul(layer[:, :3], 1.0 - layer[:, 3:], picture)
    return picture


def _defocus(layer: Tensor, group: Sequence[BlurParameters]) -> Tensor:
    kernels = {i: aperture_kernel(p.aperture) for i, p in enumerate(group) if p.aperture}
    if not kernels:
        return layer
    layer = layer.clone()
    layer[list(kernels)] = _convolve(layer[list(kernels)], list(kernels.values()), margin=0)
    return layer


def _move(layers: Sequence[Tensor], group: Sequence[BlurParameters], margin: int) -> Tensor:
    """Gather the light of the exposure: nothing to do, one PSF, or frame by frame."""
    moved = _compose([_without_margin(layer, margin) for layer in layers]).clone()
    psfs = {
        i: rasterise(trajectory_of(p.motion.path))
        for i, p in enumerate(group)
        if p.is_uniform and p.motion
    }
    if psfs:
        moved[list(psfs)] = _convolve(layers[0][list(psfs)], list(psfs.values()), margin=margin)
    framed = [index for index, p in enumerate(group) if not p.is_uniform]
    if framed:
        parts = [layer[framed] for layer in layers]
        moved[framed] = _average(parts, [group[index] for index in framed], margin)
    return moved


# --- one PSF ---


def _convolve(images: Tensor, kernels: Sequence[Kernel], *, margin: int) -> Tensor:
    """Convolve each sample (C, H, W) with its kernel, and cut off the margin.

    A Fourier transform goes round: what comes in on the far side stays within a kernel's radius of
    the edge, in the margin or in what is added to it here.
    """
    radius = max(len(kernel) for kernel in kernels) // 2
    added = max(0, radius - margin)
    extended = _mirrored(images, added)
    size = [_quick_size(side) for side in extended.shape[-2:]]
    transfer = torch.fft.rfft2(_spread(kernels, radius, size, images))
    blurred = torch.fft.irfft2(torch.fft.rfft2(extended, s=size) * transfer[:, None], s=size)
    blurred.clamp_(min=0.0)  # light has no sign, but rounding has
    height, width = extended.shape[-2:]
    return _without_margin(blurred[..., :height, :width], margin + added)


def _spread(kernels: Sequence[Kernel], radius: int, size: Sequence[int], like: Tensor) -> Tensor:
    """Put the kernels on fields (B, *size) with their middles at the origin."""
    side = 2 * radius + 1
    small = np.zeros((len(kernels), side, side), np.float32)
    for field, kernel in zip(small, kernels, strict=True):
        start = radius - len(kernel) // 2
        field[start : start + len(kernel), start : start + len(kernel)] = kernel
    height, width = size
    fields = functional.pad(like.new_tensor(small), (0, width - side, 0, height - side))
    return fields.roll((-radius, -radius), dims=(1, 2))


def _quick_size(least: int) -> int:
    """Return the next size whose only prime factors are 2, 3 and 5."""
    size = least
    while _without_small_factors(size) > 1:
        size += 1
    return size


def _without_small_factors(number: int) -> int:
    for factor in (2, 3, 5):
        while number % factor == 0:
            number //= factor
    return number


# --- frames ---


def _average(layers: Sequence[Tensor], group: Sequence[BlurParameters], margin: int) -> Tensor:
    """Average the frames of each sample's exposure, those with most frames first."""
    height, width = layers[0].shape[-2:]
    exposures = sample_frames(group, height, width, spacing=_SPACING)
    order = sorted(range(len(group)), key=lambda index: -len(exposures[index].weights))
    exposures = [exposures[index] for index in order]
    blurred = torch.zeros_like(_without_margin(layers[0], margin))
    maps = _maps(exposures, height, width, margin)
    _average_in_step([layer[order] for layer in layers], exposures, maps, blurred)
    result = torch.empty_like(blurred)
    result[order] = blurred
    return result


def _maps(
    exposures: Sequence[Frames], height: int, width: int, margin: int
) -> list[NDArray[np.float64]]:
    """Return for each sample (N, layers, 3, 3).

    They take a pixel (x, y, 1) of the result to where its light comes from in the scene, whose
    edges are at -1 and 1.
    """
    movers = [np.stack([frames.camera, *frames.objects], axis=1) for frames in exposures]
    across, down = 2.0 / max(1, width - 1), 2.0 / max(1, height - 1)
    to_unit = np.array([[across, 0, -1], [0, down, -1], [0, 0, 1]])
    from_inner = np.array([[1, 0, margin], [0, 1, margin], [0, 0, 1]], np.float64)
    maps = to_unit @ np.linalg.inv(np.concatenate(movers)) @ from_inner
    return np.split(maps, np.cumsum([len(mover) for mover in movers])[:-1])


def _average_in_step(
    layers: Sequence[Tensor],
    exposures: Sequence[Frames],
    maps: Sequence[NDArray[np.float64]],
    blurred: Tensor,
) -> None:
    """Add up frame after frame; samples whose frames have run out drop out from the end."""
    counts = [len(frames.weights) for frames in exposures]
    weights = np.zeros((len(counts), counts[0], 1, 1, 1), np.float32)
    places = np.zeros((len(counts), counts[0], len(layers), 3, 3, 1, 1), np.float32)
    for row, count in enumerate(counts):
        weights[row, :count, 0, 0, 0] = exposures[row].weights
        places[row, :count, ..., 0, 0] = maps[row]
    on_device = [torch.from_numpy(array).to(blurred.device) for array in (weights, places)]
    warper = _Warper.like(blurred)
    for step in range(counts[0]):
        left = sum(count > step for count in counts)
        shares, here = (tensor[:left, step] for tensor in on_device)
        warped = [warper.warp(layer[:left], here[:, i]) for i, layer in enumerate(layers)]
        blurred[:left].addcmul_(_compose(warped), shares)


@dataclass(frozen=True, slots=True)
class _Warper:
    """Room for the coordinates of one frame of each sample, used again for the next."""

    across: Tensor
    down: Tensor
    points: Tensor
    grid: Tensor

    @classmethod
    def like(cls, images: Tensor) -> Self:
        """Make room for warping to the size of ``images`` (B, C, H, W)."""
        batch, _, height, width = images.shape
        across = torch.arange(width, device=images.device, dtype=images.dtype)
        down = torch.arange(height, device=images.device, dtype=images.dtype)[:, None]
        points, grid = (
            images.new_empty(3, batch, height, width),
            images.new_empty(batch, height, width, 2),
        )
        return cls(across, down, points, grid)

    def warp(self, layer: Tensor, maps: Tensor) -> Tensor:
        """Sample (B, C, H, W) bilinearly where ``maps`` (B, 3, 3, 1, 1) point."""
        points, grid = self.points[:, : len(layer)], self.grid[: len(layer)]
        for row, point in zip(maps.unbind(1), points, strict=True):
            torch.add(row[:, 0] * self.across, row[:, 1] * self.down + row[:, 2], out=point)
        torch.div(points[0], points[2], out=grid[..., 0])
        torch.div(points[1], points[2], out=grid[..., 1])
        return functional.grid_sample(layer, grid, padding_mode="reflection", align_corners=True)


# --- the sensor and the file ---


def _add_noise(linear: Tensor, parameters: Sequence[BlurParameters]) -> Tensor:
    noises = {i: p.noise for i, p in enumerate(parameters) if p.noise}
    if not noises:
        return linear
    linear[list(noises)] += _noise_of(linear[list(noises)], list(noises.values()))
    return linear


def _noise_of(linear: Tensor, noises: Sequence[Noise]) -> Tensor:
    """Return the noise of Bayer sensors, as their bilinear demosaicing spreads it."""
    height, width = linear.shape[-2:]
    shot_draw, read_draw = (
        draw.view(-1, 1, height, width) for draw in _normals(noises, height * width, linear)
    )
    amplified = linear.new_tensor(
        [(noise.white_balance[0], 1.0, noise.white_balance[1]) for noise in noises]
    )[..., None, None]
    shot = shot_noise(linear, amplified * _column([n.shot for n in noises], amplified), shot_draw)
    read = amplified * _column([n.read for n in noises], amplified) * read_draw
    sites = np.stack([bayer_sites(height, width, colour) for colour in range(3)])
    mosaic = (shot + read) * torch.from_numpy(sites).to(shot)
    kernels = torch.from_numpy(np.stack(DEMOSAIC)[:, None]).to(shot)
    return functional.conv2d(_mirrored(mosaic, 1), kernels, groups=3)


def _normals(noises: Sequence[Noise], count: int, like: Tensor) -> tuple[Tensor, Tensor]:
    """Return the numbers of ``chance.normals`` for each sample, twice (B, count)."""
    pairs = np.array([keys(noise.seed, NOISE_STREAM) for noise in noises], np.uint32)
    first, second = torch.from_numpy(pairs.view(np.int32)).to(like.device).T[..., None]
    index = torch.arange(count, dtype=torch.int32, device=like.device)
    word = _mix(_mix(index ^ first) + second)
    radius = torch.sqrt(-2.0 * torch.log((_shifted(word, 16) + 0.5) / 65536))
    angle = ((word & 0xFFFF) + 0.5) * (2.0 * math.pi / 65536)
    return radius * torch.cos(angle), radius * torch.sin(angle)


def _mix(word: Tensor) -> Tensor:
    """Mix 32-bit words as ``chance`` does; they are signed here, and products wrap alike."""
    first, second = (int(np.uint32(factor).view(np.int32)) for factor in FACTORS)
    word = (word ^ _shifted(word, 16)) * first
    word = (word ^ _shifted(word, 15)) * second
    return word ^ _shifted(word, 16)


def _shifted(word: Tensor, places: int) -> Tensor:
    """Shift right without the sign."""
    return (word >> places) & (0xFFFFFFFF >> places)


def _compress(encoded: Tensor, parameters: Sequence[BlurParameters]) -> Tensor:
    """Round to 8 bits, through JPEG where a quality was drawn."""
    levels = encoded.clamp(0.0, 1.0).mul_(255.0).round_()
    qualities = {i: p.jpeg_quality for i, p in enumerate(parameters) if p.jpeg_quality}
    if qualities:
        levels[list(qualities)] = compress(levels[list(qualities)], list(qualities.values()))
    return levels.div_(255.0)
