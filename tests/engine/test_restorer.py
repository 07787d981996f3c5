"""A photo goes through a restorer, and nothing but its pixels changes."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import restorer as restorer_module
from engine.devices import Device
from engine.errors import Cancelled, DeviceUnavailableError, OutOfMemoryError, UnknownModelError
from engine.photo import Photo, PhotoFormat
from engine.pixels import Window, from_generator, to_generator
from engine.progress import CancelToken, Progress
from engine.restorer import Restorer, blend
from engine.settings import Precision, RestoreSettings
from engine.weights import ModelEntry
from tests.engine.fakes import FakeBackend, identity, negative, pixels_of
from tests.engine.photo_samples import FULL_METADATA, levels, photo_of

FULL = RestoreSettings(tile=64)
# [-1, 1] has half the float32 resolution of [0, 1], so the way there and back may cost one bit.
ROUNDING = 2.0**-23


def restore(
    backend: FakeBackend,
    photo: Photo,
    asked: RestoreSettings = FULL,
    *,
    on_progress: Callable[[Progress], None] | None = None,
    cancel: CancelToken | None = None,
) -> Photo:
    restorer = Restorer(backend, "fake")
    return restorer.restore(photo, asked, on_progress=on_progress, cancel=cancel)


class Blur:
    """A generator with a context: the mean of the 9 x 9 pixels around; zero beyond the window."""

    halo = 4

    def __call__(self, window: Window) -> Window:
        height, width = window.shape[2:]
        padded = np.pad(window, ((0, 0), (0, 0), (4, 4), (4, 4)))
        shifted = [padded[..., i : i + height, j : j + width] for i in range(9) for j in range(9)]
        mean: Window = np.mean(shifted, axis=0, dtype=np.float32)
        return mean


# --- The generator's view ---


def test_the_generator_sees_planes_from_minus_one_to_one() -> None:
    pixels = np.array([[[0.0, 0.5, 1.0], [0.25, 0.75, 1.0]]], np.float32)
    window = to_generator(pixels)
    assert window.flags.c_contiguous
    assert window.dtype == np.float32
    assert window.tolist() == [[[[-1, -0.5]], [[0, 0.5]], [[1, 1]]]]


def test_what_the_generator_overshoots_is_clipped() -> None:
    window = np.array([[[[-1.5]], [[0.5]], [[1.5]]]], np.float32)
    assert np.array_equal(from_generator(window), np.array([[[0, 0.75, 1]]], np.float32))


# --- Whole restorations ---


@settings(max_examples=60)
@given(
    height=st.integers(1, 200),
    width=st.integers(1, 200),
    factor=st.sampled_from([1, 2, 4, 8, 16]),
    halo=st.integers(0, 24),
    tile=st.none() | st.integers(64, 160),
)
def test_an_identity_generator_gives_the_photo_back(
    height: int, width: int, factor: int, halo: int, tile: int | None
) -> None:
    photo = Photo(pixels_of(height, width))
    restored = restore(FakeBackend(identity, halo, factor), photo, RestoreSettings(tile=tile))
    assert restored.pixels.dtype == np.float32
    assert np.abs(restored.pixels - photo.pixels).max() <= ROUNDING


def test_tiles_do_not_show() -> None:
    photo = Photo(pixels_of(150, 203))
    tiled, whole = FakeBackend(Blur(), Blur.halo), FakeBackend(Blur(), None)
    difference = restore(tiled, photo).pixels - restore(whole, photo).pixels
    assert len(tiled.windows) > 4
    assert np.abs(difference).max() <= ROUNDING


def test_tiles_would_show_with_too_small_a_halo() -> None:
    photo = Photo(pixels_of(150, 203))
    short, whole = FakeBackend(Blur(), 0), FakeBackend(Blur(), None)
    difference = restore(short, photo).pixels - restore(whole, photo).pixels
    assert np.abs(difference).max() > 0.01


def test_without_a_halo_the_photo_goes_through_in_one_piece() -> None:
    backend = FakeBackend(halo=None)
    restore(backend, Photo(pixels_of(301, 150)))
    assert backend.windows == [(1, 3, 304, 152)]


def test_no_window_is_larger_than_the_tile_asked_for() -> None:
    backend = FakeBackend()
    restore(backend, Photo(pixels_of(300, 150)), RestoreSettings(tile=80))
    assert max(max(shape[2:]) for shape in backend.windows) <= 80


def test_tiles_are_planned_from_the_free_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(restorer_module, "free_memory", lambda: 250 * 100 * 100)
    backend = FakeBackend(bytes_per_pixel=100)
    restore(backend, Photo(pixels_of(300, 300)), RestoreSettings())
    assert len(backend.windows) > 1
    # Two fifths of the free memory.
    assert max(shape[2] * shape[3] for shape in backend.windows) <= 100 * 100


def test_the_border_is_mirrored_up_to_the_grid() -> None:
    seen: list[Window] = []

    def look(window: Window) -> Window:
        seen.append(window)
        return window

    photo = Photo(pixels_of(7, 10))
    restore(FakeBackend(look, factor=8), photo)
    assert seen[0].shape == (1, 3, 8, 16)
    assert np.array_equal(seen[0][..., 7, :10], to_generator(photo.pixels)[..., 6, :])
    assert np.array_equal(seen[0][..., :7, 10:], to_generator(photo.pixels)[..., 9:3:-1])


# --- Everything else stays ---


def test_everything_but_the_pixels_stays() -> None:
    photo = replace(
        photo_of(levels(40, 50, 4, depth=16), photo_format=PhotoFormat.TIFF),
        path=Path("sea.tif"),
        notes=("The file is odd.",),
    )
    restored = restore(FakeBackend(negative), photo)
    assert np.allclose(restored.pixels, 1 - photo.pixels, atol=ROUNDING)
    assert restored.alpha is photo.alpha
    assert restored.metadata == FULL_METADATA
    assert restored.bit_depth == 16
    assert (restored.format, restored.path, restored.notes) == (
        photo.format,
        photo.path,
        photo.notes,
    )


def test_a_gray_photo_stays_gray() -> None:
    def tint(window: Window) -> Window:
        return window * np.array([0.5, 0.7, 0.9], np.float32)[:, None, None]

    restored = restore(FakeBackend(tint), photo_of(levels(20, 20, 1)))
    assert restored.is_gray
    assert np.array_equal(restored.pixels[..., 0], restored.pixels[..., 1])
    assert np.array_equal(restored.pixels[..., 0], restored.pixels[..., 2])


# --- Strength ---


def test_strength_0_gives_back_the_photo_itself_and_asks_no_generator() -> None:
    backend, photo = FakeBackend(negative), Photo(pixels_of(20, 20))
    assert restore(backend, photo, RestoreSettings(strength=0)) is photo
    assert backend.windows == []


def test_strength_50_is_half_way() -> None:
    photo = Photo(pixels_of(20, 30))
    restored = restore(FakeBackend(negative), photo, RestoreSettings(strength=50))
    assert np.allclose(restored.pixels, 0.5, atol=ROUNDING)


def test_blend_gives_back_the_ends_themselves() -> None:
    original, restored = pixels_of(4, 5), pixels_of(4, 5, seed=1)
    assert blend(original, restored, 0) is original
    assert blend(original, restored, 100) is restored


@given(strength=st.integers(0, 100))
def test_blend_mixes_in_proportion(strength: int) -> None:
    original, restored = pixels_of(4, 5), pixels_of(4, 5, seed=1)
    mixed = blend(original, restored, strength)
    wanted = original + (restored.astype(float) - original) * strength / 100
    assert mixed.dtype == np.float32
    assert np.allclose(mixed, wanted, atol=2e-7)


# --- Progress and cancel ---


def test_progress_rises_by_one_tile_to_the_end() -> None:
    backend, seen = FakeBackend(), list[Progress]()
    restore(backend, Photo(pixels_of(150, 150)), on_progress=seen.append)
    total = len(backend.windows)
    assert total > 1
    assert [(p.done, p.total) for p in seen] == [(done, total) for done in range(total + 1)]


@pytest.mark.parametrize("tile", [0, 1, 3])
def test_cancel_stops_before_the_next_tile(tile: int) -> None:
    backend, cancel = FakeBackend(), CancelToken()

    def watch(progress: Progress) -> None:
        if progress.done == tile:
            cancel.cancel()

    with pytest.raises(Cancelled):
        restore(backend, Photo(pixels_of(150, 150)), on_progress=watch, cancel=cancel)
    assert len(backend.windows) == tile


# --- Memory gone ---


@settings(max_examples=30)
@given(memory_side=st.integers(32, 200))
def test_out_of_memory_is_met_with_smaller_tiles(memory_side: int) -> None:
    photo = Photo(pixels_of(150, 203))
    backend = FakeBackend(Blur(), Blur.halo, memory=memory_side**2)
    restored = restore(backend, photo, RestoreSettings(tile=256))
    unhindered = restore(FakeBackend(Blur(), Blur.halo), photo, RestoreSettings(tile=256))
    assert np.abs(restored.pixels - unhindered.pixels).max() <= ROUNDING


@pytest.mark.parametrize("failing", [1, 2, 4])
@pytest.mark.parametrize("failure", [OutOfMemoryError("Fake device"), MemoryError()])
def test_memory_gone_at_tile_n_plans_anew_with_half_the_size(
    failing: int, failure: Exception
) -> None:
    calls = 0

    def fail_once(window: Window) -> Window:
        nonlocal calls
        calls += 1
        if calls == failing:
            raise failure
        return window

    photo, seen = Photo(pixels_of(256, 256)), list[Progress]()
    backend = FakeBackend(fail_once)
    asked = RestoreSettings(tile=160)
    restored = restore(backend, photo, asked, on_progress=seen.append)
    assert np.abs(restored.pixels - photo.pixels).max() <= ROUNDING
    before, after = backend.windows[:failing], backend.windows[failing:]
    assert max(shape[2] for shape in after) <= max(shape[2] for shape in before) / 2
    assert seen[-1].done == seen[-1].total == len(after)


def test_out_of_memory_with_the_smallest_tiles_is_told() -> None:
    backend = FakeBackend(memory=100)
    with pytest.raises(OutOfMemoryError):
        restore(backend, Photo(pixels_of(150, 203)))
    # Twice the halo and four steps of the grid: with less, nothing is left between.
    assert backend.windows[-1][2:] == (32, 32)


def test_out_of_memory_in_one_piece_is_told() -> None:
    backend = FakeBackend(halo=None, memory=100)
    with pytest.raises(OutOfMemoryError):
        restore(backend, Photo(pixels_of(150, 203)))
    assert len(backend.windows) == 1


def test_a_photo_too_large_for_the_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(restorer_module, "_pad_to_grid", fail)
    with pytest.raises(OutOfMemoryError, match="Fake device ran out of memory"):
        restore(FakeBackend(), Photo(pixels_of(20, 20)))


# --- Opening ---


def test_open_puts_model_device_and_precision_together(
    monkeypatch: pytest.MonkeyPatch, compact_model: ModelEntry
) -> None:
    opened: list[tuple[str, str, Precision]] = []

    def open_backend(entry: ModelEntry, device: Device, precision: Precision) -> FakeBackend:
        opened.append((entry.name, device.name, precision))
        return FakeBackend(label="Fake device, 3 threads")

    monkeypatch.setattr(restorer_module, "open_backend", open_backend)
    asked = RestoreSettings(model=str(compact_model.path), device="cpu", precision="bf16")
    restorer = Restorer.open(asked)
    assert opened == [("small-compact", "cpu", "bf16")]
    assert restorer.model_name == "small-compact"
    assert restorer.device_label == "Fake device, 3 threads"


def test_open_refuses_what_is_not_there() -> None:
    with pytest.raises(UnknownModelError):
        Restorer.open(RestoreSettings(model="nobody"))
    with pytest.raises(DeviceUnavailableError):
        Restorer.open(RestoreSettings(device="cuda:99"))
