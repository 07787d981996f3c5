"""Tone curves are read from profiles, and colours survive the generator.

The golden results lie in ``golden/colour.npz``; ``make_golden`` writes them anew::

    python -c "from tests.engine.test_colour import make_golden; make_golden()"
"""

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image, ImageCms

from engine.colour import Curve, apply_curves, profile_notes, toning_of
from engine.photo import Metadata, Photo, Pixels, dequantize, quantize, spread
from engine.pixels import Window, from_generator
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from tests.engine.colour_samples import (
    SPACES,
    SRGB_MATRIX,
    SRGB_TONE,
    Colours,
    delta_e_2000,
    gray_profile,
    matrix_profile,
    parametric,
    profile,
    sampled,
    srgb_encoded,
    srgb_linear,
    table_profile,
)
from tests.engine.fakes import FakeBackend, identity, pixels_of

GOLDEN = Path(__file__).parent / "golden" / "colour.npz"
QUARTER_STEP = 0.25 / 65535
CONVERTED = [name for name, space in SPACES.items() if not space.is_like_srgb]
RAMP = spread(dequantize(np.arange(256, dtype=np.uint8).reshape(16, 16)))
UNREADABLE = {
    "no profile": b"no profile",
    "no tags": profile({}),
    "table": table_profile(),
    "lab": profile({}, space=b"Lab "),
    "unknown function": gray_profile(parametric(5)),
    "too few values": gray_profile(sampled(*range(9))[:-2]),
    "unknown type": gray_profile(b"what" + bytes(8)),
    "falling": gray_profile(sampled(65535, 0)),
    "no number": gray_profile(parametric(3, 1000, 100, 1, 1, 0)),
    "flat": gray_profile(parametric(0, 0)),
    "a fifth is black": gray_profile(parametric(1, 2, 1.25, -0.25)),
    "two levels": gray_profile(sampled(*[0] * 500, *[65535] * 500)),
}


def restore(
    photo: Photo, generator: Callable[[Window], Window] = identity, *, strength: int = 100
) -> Photo:
    asked = RestoreSettings(strength=strength, tile=64)
    return Restorer(FakeBackend(generator), "fake").restore(photo, asked)


def steepen(window: Window) -> Window:
    """A generator of a kind: more contrast, so its result depends on the tones that it sees."""
    return np.float32(0.8) * window + np.float32(0.3) * window**3


def with_profile(pixels: Pixels, icc: bytes | None, *, is_gray: bool = False) -> Photo:
    return Photo(pixels, bit_depth=16, is_gray=is_gray, metadata=Metadata(icc=icc))


# --- What a profile says ---


def curve_of(tone: bytes) -> Curve:
    curves = toning_of(gray_profile(tone)).to_srgb
    assert curves is not None
    return curves[0]


LEVELS = np.linspace(0, 1, 65536)


@pytest.mark.parametrize(
    ("tone", "linear"),
    [
        (sampled(), LEVELS),
        (sampled(256), LEVELS),
        (sampled(384), LEVELS**1.5),
        (sampled(0, 16384, 65535), np.interp(LEVELS, [0, 0.5, 1], [0, 16384 / 65535, 1])),
        (parametric(0, 1.5), LEVELS**1.5),
        (parametric(1, 2, 1.0, -0.001), np.maximum(LEVELS - 0.001, 0) ** 2),
        (parametric(2, 2, 0.75, 0.125, 0.125), (0.75 * LEVELS + 0.125) ** 2 + 0.125),
        (
            parametric(3, 2, 0.75, 0.25, 0.5, 0.25),
            np.where(LEVELS >= 0.25, (0.75 * LEVELS + 0.25) ** 2, 0.5 * LEVELS),
        ),
        (
            parametric(4, 2, 0.75, 0.125, 0.5, 0.25, 0.125, 0.0625),
            np.where(LEVELS >= 0.25, (0.75 * LEVELS + 0.125) ** 2 + 0.125, LEVELS / 2 + 0.0625),
        ),
    ],
    ids=lambda value: value[:4].decode() if isinstance(value, bytes) else "",
)
def test_every_kind_of_curve_is_read(tone: bytes, linear: Colours) -> None:
    np.testing.assert_allclose(curve_of(tone), srgb_encoded(np.minimum(linear, 1)), atol=1e-4)


@pytest.mark.parametrize("name", SPACES)
def test_little_cms_gives_the_same_colours(name: str) -> None:
    """LittleCMS knows 8 bits only; its way is to the same primaries with sRGB's curve."""
    space = SPACES[name]
    samples = np.random.default_rng(0).integers(0, 256, (64, 64, 3), np.uint8)
    samples[0] = np.arange(0, 256, 4)[:, None]
    target = matrix_profile(space.matrix, SRGB_TONE)
    converted = ImageCms.profileToProfile(
        Image.fromarray(samples),
        io.BytesIO(space.icc),
        io.BytesIO(target),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    assert converted is not None
    ours = quantize(apply_curves(dequantize(samples), toning_of(space.icc).to_srgb), 8)
    assert np.abs(ours.astype(int) - np.asarray(converted)).max() <= 1


@pytest.mark.parametrize("icc", [None, SPACES["srgb"].icc, SPACES["display-p3"].icc])
def test_what_is_like_srgb_is_left_alone(icc: bytes | None) -> None:
    toning = toning_of(icc)
    assert toning.to_srgb is toning.from_srgb is None
    assert profile_notes(icc) == ()


def test_the_srgb_profile_of_other_programs_is_like_srgb() -> None:
    made = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    assert toning_of(made).to_srgb is None
    assert profile_notes(made) == ()


def test_a_dip_where_the_parts_of_a_curve_meet_is_forgiven() -> None:
    """BT.2020 with three digits, as many profiles have it, falls by a part of ten thousand."""
    icc = gray_profile(parametric(3, 1 / 0.45, 1 / 1.099, 0.099 / 1.099, 1 / 4.5, 0.081))
    toning = toning_of(icc)
    assert toning.to_srgb is not None
    assert np.diff(toning.to_srgb[0]).min() == 0
    there_and_back = apply_curves(apply_curves(RAMP, toning.to_srgb), toning.from_srgb)
    np.testing.assert_array_equal(quantize(there_and_back, 8), quantize(RAMP, 8))


@pytest.mark.parametrize("name", UNREADABLE)
def test_a_profile_that_cannot_be_followed_is_told_and_left_alone(name: str) -> None:
    toning, notes = toning_of(UNREADABLE[name]), profile_notes(UNREADABLE[name])
    assert toning.to_srgb is toning.from_srgb is None
    assert len(notes) == 1
    assert notes[0].startswith("The colour profile is kept, but")


@given(
    name=st.sampled_from(sorted(SPACES)),
    cut=st.integers(0, 400),
    at=st.integers(0, 400),
    byte=st.integers(0, 255),
)
def test_a_damaged_profile_does_no_harm(name: str, cut: int, at: int, byte: int) -> None:
    damaged = bytearray(SPACES[name].icc)
    damaged[at % len(damaged)] = byte
    icc = bytes(damaged[: len(damaged) - cut])
    toning = toning_of(icc)
    pixels = pixels_of(8, 8)
    for curves in (toning.to_srgb, toning.from_srgb):
        changed = apply_curves(pixels, curves)
        assert changed.min() >= 0
        assert changed.max() <= 1
    there_and_back = apply_curves(apply_curves(pixels, toning.to_srgb), toning.from_srgb)
    assert np.abs(there_and_back - pixels).max() < 1 / 255
    assert "\n" not in "".join(profile_notes(icc))


# --- There and back ---


@pytest.mark.parametrize("name", SPACES)
def test_every_8_bit_level_comes_back(name: str) -> None:
    restored = restore(with_profile(RAMP, SPACES[name].icc))
    np.testing.assert_array_equal(quantize(restored.pixels, 8), quantize(RAMP, 8))


@pytest.mark.parametrize("name", SPACES)
def test_16_bit_levels_come_back_as_the_same_colours(name: str) -> None:
    """In the deepest shadows a level more or less is a part of a thousand of what can be seen."""
    space = SPACES[name]
    pixels = dequantize(np.arange(65536, dtype=np.uint16).reshape(256, 256)[..., None])
    blurred = np.repeat(pixels, 3, axis=2)
    restored = restore(with_profile(blurred, space.icc)).pixels
    assert delta_e_2000(space.lab(blurred), space.lab(restored)).max() < 0.003
    bright = blurred > 0.01
    np.testing.assert_array_equal(quantize(restored, 16)[bright], quantize(blurred, 16)[bright])


def test_interpolates_between_the_levels() -> None:
    values = np.linspace(0.02, 0.9, 9001, dtype=np.float32)
    seen = apply_curves(spread(values[None]), toning_of(SPACES["linear-srgb"].icc).to_srgb)
    assert np.abs(seen[0, :, 0] - srgb_encoded(values.astype(float))).max() < 1e-6


def test_strips_do_not_show() -> None:
    toning, pixels = toning_of(SPACES["prophoto"].icc), pixels_of(150, 7)
    whole = apply_curves(pixels, toning.to_srgb)
    rows = [apply_curves(pixels[i : i + 1], toning.to_srgb) for i in range(150)]
    np.testing.assert_array_equal(whole, np.concatenate(rows))
    assert whole.dtype == np.float32


# --- In the restorer ---


@pytest.mark.parametrize("name", SPACES)
def test_strength_0_is_the_photo_itself(name: str) -> None:
    photo = with_profile(pixels_of(9, 9), SPACES[name].icc)
    assert restore(photo, steepen, strength=0) is photo


class Watch:
    """A generator that changes nothing and remembers what it saw."""

    def __init__(self) -> None:
        self.seen: list[Window] = []

    def __call__(self, window: Window) -> Window:
        self.seen.append(window)
        return window

    def pixels(self, height: int, width: int) -> Pixels:
        (window,) = self.seen
        return from_generator(window)[:height, :width]


@pytest.mark.parametrize("name", CONVERTED)
def test_the_generator_sees_the_tones_of_srgb(name: str) -> None:
    space, pixels, watch = SPACES[name], pixels_of(24, 32), Watch()
    restore(with_profile(pixels, space.icc), watch)
    wanted = srgb_encoded(space.to_linear(pixels.astype(float)))
    # A curve of 1024 samples is as far from its formula in the shadows.
    assert np.abs(watch.pixels(24, 32) - wanted).max() < 2e-3
    assert np.abs(pixels - wanted).max() > 1e-2


@pytest.mark.parametrize("icc", [None, SPACES["srgb"].icc, SPACES["display-p3"].icc, b"?"])
def test_the_generator_sees_other_photos_as_they_are(icc: bytes | None) -> None:
    pixels, watch = pixels_of(24, 32), Watch()
    restore(with_profile(pixels, icc), watch)
    assert np.abs(watch.pixels(24, 32) - pixels).max() <= 2.0**-23


@pytest.mark.parametrize("tone", [sampled(), parametric(0, 1.8)])
def test_gray_stays_gray_and_keeps_its_tone(tone: bytes) -> None:
    gray = spread(np.tile(np.linspace(0, 1, 64, dtype=np.float32), (16, 1)))
    photo = with_profile(gray, gray_profile(tone), is_gray=True)

    def tint(window: Window) -> Window:
        return window + np.array([0.1, 0.1, -0.1], np.float32)[:, None, None]

    for generator in (identity, tint):
        restored = restore(photo, generator)
        assert restored.is_gray
        assert np.ptp(restored.pixels, axis=2).max() == 0
    np.testing.assert_array_equal(quantize(restore(photo).pixels, 8), quantize(photo.pixels, 8))


def test_a_gray_profile_is_followed_as_little_cms_does() -> None:
    levels = np.arange(256, dtype=np.uint8).reshape(16, 16)
    converted = ImageCms.profileToProfile(
        Image.fromarray(levels),
        io.BytesIO(gray_profile(sampled(461))),
        io.BytesIO(gray_profile(SRGB_TONE)),
        renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
    )
    assert converted is not None
    curves = toning_of(gray_profile(sampled(461))).to_srgb
    ours = quantize(apply_curves(spread(dequantize(levels)), curves), 8)[..., 0]
    assert np.abs(ours.astype(int) - np.asarray(converted)).max() <= 1


# --- Colours with the weights that ship ---


PATCH, EDGE = 48, 12
# As sRGB's curve would encode them, in each space's own primaries: its full gamut, and grays.
COLOURS = np.array(
    [
        (0.95, 0.05, 0.05), (0.05, 0.95, 0.05), (0.05, 0.05, 0.95), (0.05, 0.05, 0.05),
        (0.90, 0.90, 0.10), (0.10, 0.90, 0.90), (0.90, 0.10, 0.90), (0.50, 0.50, 0.50),
        (0.80, 0.60, 0.50), (0.30, 0.50, 0.80), (0.30, 0.50, 0.20), (0.95, 0.95, 0.95),
    ]
)  # fmt: skip


def patches(space_name: str) -> Pixels:
    """Twelve flat patches and between them texture, in 16 bits of a space's own encoding."""
    colours = np.repeat(np.repeat(COLOURS.reshape(3, 4, 3), PATCH, axis=0), PATCH, axis=1)
    rows, columns = np.mgrid[0 : 3 * PATCH, 0 : 4 * PATCH] % PATCH
    is_edge = (np.minimum(rows, columns) < 4) & ((rows + columns) // 3 % 2 == 0)
    linear = srgb_linear(np.where(is_edge[..., None], 0.3, colours))
    levels = np.interp(linear, SPACES[space_name].to_linear(LEVELS), LEVELS)
    return dequantize(quantize(levels.astype(np.float32), 16))


def patch_means(pixels: Pixels) -> NDArray[np.float64]:
    """Return (12, 3): the mean of the inside of each patch."""
    cells = pixels.reshape(3, PATCH, 4, PATCH, 3)[:, EDGE:, :, EDGE:]
    inside = cells[:, : PATCH - 2 * EDGE, :, : PATCH - 2 * EDGE].astype(np.float64)
    return np.asarray(inside.mean(axis=(1, 3)).reshape(12, 3))


@pytest.fixture(scope="module")
def shipped() -> Restorer:
    return Restorer.open(RestoreSettings(device="cpu"))


@pytest.mark.parametrize("name", SPACES)
def test_flat_areas_keep_their_colour(name: str, shipped: Restorer) -> None:
    space = SPACES[name]
    photo = with_profile(patches(name), space.icc)
    restored = shipped.restore(photo, RestoreSettings())
    before, after = (space.lab(patch_means(p.pixels)) for p in (photo, restored))
    assert np.abs(restored.pixels - photo.pixels).max() > 0.01
    assert delta_e_2000(before, after).max() <= 0.5


# --- Golden ---


def golden_results() -> dict[str, NDArray[np.float32]]:
    """Restore one small noisy ramp, 16 bits, in every space with more contrast: (8, 16, 3)."""
    levels = np.linspace(3000, 62000, 8 * 16 * 3).reshape(8, 16, 3)
    levels += np.random.default_rng(5).normal(0, 3000, levels.shape)
    pixels = dequantize(np.clip(levels, 0, 65535).astype(np.uint16))
    results = {n: restore(with_profile(pixels, s.icc), steepen).pixels for n, s in SPACES.items()}
    gray = with_profile(pixels, gray_profile(sampled(461)), is_gray=True)
    return results | {"gray": restore(gray, steepen).pixels}


def make_golden() -> None:
    """Write what ``golden_results`` gives now; look at the difference before you commit it."""
    np.savez_compressed(GOLDEN, allow_pickle=False, **golden_results())


def test_colours_keep_their_golden_results() -> None:
    """To a quarter of a 16-bit step: no file shows less. Libraries may sum in another order."""
    results = golden_results()
    with np.load(GOLDEN) as stored:
        assert sorted(stored) == sorted(results)
        for name, result in results.items():
            assert np.abs(result - stored[name]).max() <= QUARTER_STEP, name
    assert np.abs(results["linear-srgb"] - results["srgb"]).max() > 0.01


# --- The measure itself ---


@pytest.mark.parametrize(
    ("first", "second", "difference"),
    [  # Sharma, Wu and Dalal 2005, table 1: pairs 1, 7, 13, 17, 20, 25, 30 and 34
        ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
        ((50, 0, 0), (50, -1, 2), 2.3669),
        ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045),
        ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
        ((50, 2.5, 0), (58, 24, 15), 19.4535),
        ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
        ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_delta_e_agrees_with_its_authors(
    first: tuple[float, ...], second: tuple[float, ...], difference: float
) -> None:
    measured = delta_e_2000(np.array(first), np.array(second))
    assert measured == pytest.approx(difference, abs=1e-4)


def test_the_lab_of_white_and_of_srgb_blue() -> None:
    assert SPACES["srgb"].lab(np.ones(3)) == pytest.approx([100, 0, 0], abs=0.02)
    blue = SPACES["srgb"].lab(np.array([0.0, 0, 1]))
    assert blue == pytest.approx([29.57, 68.30, -112.03], abs=0.05)
    assert SRGB_MATRIX[1] == pytest.approx([0.2225, 0.7169, 0.0606], abs=1e-4)
