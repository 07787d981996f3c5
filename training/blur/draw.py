"""Parameters of blur are drawn from a distribution; nothing is applied here."""

from __future__ import annotations

import math

import numpy as np

from training.blur.chance import draw_seed
from training.blur.config import BlurConfig
from training.blur.parameters import (
    Aperture,
    BlurParameters,
    Motion,
    MovingObject,
    Noise,
    Perspective,
    Region,
    ToneCurve,
)
from training.blur.trajectory import (
    HandParameters,
    PathParameters,
    ShakeParameters,
    Triple,
    turned,
)


def draw_blur(config: BlurConfig, rng: np.random.Generator) -> BlurParameters:
    """Draw the blur of one photo."""
    motion, objects = _draw_motions(config, rng)
    return BlurParameters(
        tone=_draw_tone(config, rng),
        gain=_draw_if(config.gain_share, config.gain, 1.0, rng),
        highlight=_draw_if(config.highlight_share, config.highlight, 0.0, rng),
        soft_sigma=_draw_if(config.soft_share, config.soft_sigma, 0.0, rng),
        aperture=_draw_aperture(config, rng),
        motion=motion,
        objects=objects,
        noise=_draw_noise(config, rng),
        jpeg_quality=_draw_quality(config, rng),
    )


def _draw_if(
    share: float, bounds: tuple[float, float], otherwise: float, rng: np.random.Generator
) -> float:
    return rng.uniform(*bounds) if rng.random() < share else otherwise


def _draw_log(bounds: tuple[float, float], rng: np.random.Generator) -> float:
    return math.exp(rng.uniform(math.log(bounds[0]), math.log(bounds[1])))


# --- motion ---


def _draw_motions(
    config: BlurConfig, rng: np.random.Generator
) -> tuple[Motion | None, tuple[MovingObject, ...]]:
    """Draw how the camera moves, and what moves by itself."""
    if rng.random() < config.unblurred_share:
        return None, ()
    path = _draw_path(config, rng)
    if rng.random() >= config.object_share:
        return _draw_camera(path, config, rng), ()
    count = 2 if rng.random() < config.second_object_share else 1
    if rng.random() < config.still_camera_share:
        return None, tuple(_draw_object(None, config, rng) for _ in range(count))
    objects = tuple(_draw_object(path, config, rng) for _ in range(count))
    return _draw_camera(path, config, rng), objects


def _draw_path(config: BlurConfig, rng: np.random.Generator) -> PathParameters:
    length = config.length_median * math.exp(config.length_sigma * rng.standard_normal())
    length = min(length, config.length_limit)
    if rng.random() < config.algorithm1_share:
        return ShakeParameters.draw(rng, length=length)
    return HandParameters.draw(
        rng, length=length, bend_sigma_rad=config.bend_sigma_rad, pace_sigma=config.pace_sigma
    )


def _draw_camera(path: PathParameters, config: BlurConfig, rng: np.random.Generator) -> Motion:
    if rng.random() >= config.perspective_share:
        return Motion(path=path)
    focal = _draw_log(config.focal, rng)
    right, down = (rng.standard_normal(2) * config.axis_sigma * focal).tolist()
    angle_rad = path.length / focal  # of the rotations that make the path
    perspective = Perspective(
        focal=focal,
        axis=(right, down),
        roll_rad=_draw_waves(config.roll_sigma * angle_rad, rng),
        approach=_draw_waves(config.approach_sigma * angle_rad, rng),
        slide=rng.uniform(*config.slide),
    )
    return Motion(path=path, perspective=perspective)


def _draw_waves(sigma: float, rng: np.random.Generator) -> Triple:
    """Draw a slow change: mostly a steady growth, less of one wave, still less of two."""
    growth, once, twice = (rng.standard_normal(3) * sigma).tolist()
    return growth, 0.25 * once, 0.1 * twice


def _draw_object(
    camera: PathParameters | None, config: BlurConfig, rng: np.random.Generator
) -> MovingObject:
    """Draw what moves by itself; ``camera`` is the path that its motion may be a relative of."""
    is_ramp = rng.random() < config.ramp_share
    return MovingObject(
        region=_draw_ramp(rng) if is_ramp else _draw_blob(rng),
        motion=_draw_object_motion(camera, config, rng),
        is_cut_out=not is_ramp and rng.random() < config.cut_out_share,
    )


def _draw_object_motion(
    camera: PathParameters | None, config: BlurConfig, rng: np.random.Generator
) -> Motion | None:
    if camera is None:
        return Motion(path=_draw_path(config, rng))
    kind = rng.random()
    if kind < config.still_share:
        return None
    if kind >= config.still_share + config.relative_share:
        return Motion(path=_draw_path(config, rng))
    scale = rng.uniform(0.5, min(1.5, config.length_limit / camera.length))
    return Motion(path=turned(camera, angle_rad=rng.normal(0.0, 0.3), scale=scale))


def _draw_ramp(rng: np.random.Generator) -> Region:
    row, column = rng.uniform(0.2, 0.8, 2).tolist()
    return Region(
        row=row,
        column=column,
        angle_rad=2.0 * math.pi * rng.random(),
        softness=rng.uniform(0.3, 1.2),
        radius=None,
    )


def _draw_blob(rng: np.random.Generator) -> Region:
    row, column = rng.uniform(0.2, 0.8, 2).tolist()
    amplitudes = rng.normal(0.0, (0.2, 0.1, 0.05)).clip(-0.3, 0.3).tolist()
    phases = rng.uniform(0.0, 2.0 * math.pi, 3).tolist()
    return Region(
        row=row,
        column=column,
        angle_rad=2.0 * math.pi * rng.random(),
        softness=_draw_log((0.005, 0.1), rng),
        radius=rng.uniform(0.08, 0.35),
        outline=tuple(zip(amplitudes, phases, strict=True)),
    )


# --- light ---


def _draw_tone(config: BlurConfig, rng: np.random.Generator) -> ToneCurve:
    if rng.random() < config.encoded_share:
        return ToneCurve()
    return ToneCurve(gamma=rng.uniform(*config.gamma), contrast=rng.uniform(*config.contrast))


def _draw_aperture(config: BlurConfig, rng: np.random.Generator) -> Aperture | None:
    if rng.random() >= config.defocus_share:
        return None
    return Aperture(
        radius=rng.uniform(*config.defocus_radius),
        blades=int(rng.integers(5, 9)) if rng.random() < config.polygon_share else 0,
        angle_rad=2.0 * math.pi * rng.random(),
    )


def _draw_noise(config: BlurConfig, rng: np.random.Generator) -> Noise | None:
    """Draw noise; cameras read out the noisier, the more they amplify.

    The relation of the two variances is that of Brooks et al. (2019), "Unprocessing Images for
    Learned Raw Denoising", fitted there to the Darmstadt Noise Dataset.
    """
    if rng.random() >= config.noise_share:
        return None
    shot = _draw_log(config.shot_noise, rng)
    return Noise(
        shot=shot,
        read=math.exp(0.5 * (2.18 * math.log(shot) + 1.20 + 0.26 * rng.standard_normal())),
        white_balance=(
            rng.uniform(*config.white_balance_red),
            rng.uniform(*config.white_balance_blue),
        ),
        seed=draw_seed(rng),
    )


def _draw_quality(config: BlurConfig, rng: np.random.Generator) -> int | None:
    low, high = config.jpeg_quality
    return int(rng.integers(low, high + 1)) if rng.random() < config.jpeg_share else None
