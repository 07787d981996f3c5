"""A photo goes through a restorer, and nothing but its pixels changes."""

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine import restorer as restorer_module
from engine.backends.base import BrokenOff
from engine.devices import Device
from engine.errors import Cancelled, DeviceUnavailableError, OutOfMemoryError, UnknownModelError
from engine.photo import Photo, PhotoFormat, Pixels
from engine.pixels import Window, from_generator, to_generator
from engine.planning import expected_workload
from engine.progress import CancelToken, Gate, Progress
from engine.restorer import Restorer
from engine.settings import Precision, RestoreSettings
from engine.tiling import Tile, TileRules
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

    rules = TileRules(4, 8)  # it looks 4 pixels around

    def __call__(self, window: Window) -> Window:
        height, width = window.shape[2:]
        padded = np.pad(window, ((0, 0), (0, 0), (4, 4), (4, 4)))
        shifted = [padded[..., i : i + height, j : j + width] for i in range(9) for j in range(9)]
        mean: Window = np.mean(shifted, axis=0, dtype=np.float32)
        return mean


class Blocks(Blur):
    """As ``Blur``, and what it makes depends on where the grid of 16 pixels lies."""

    def __call__(self, window: Window) -> Window:
        rows = np.arange(window.shape[2], dtype=np.float32)[:, None] % 16 / 32
        return np.asarray(super().__call__(window) * (1 - rows), np.float32)


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


RULES = st.builds(
    TileRules,
    factor=st.sampled_from([1, 2, 4, 8, 16, 32]),
    overlap=st.integers(0, 48),
    smallest=st.sampled_from([1, 8, 128]),
) | st.builds(
    TileRules,
    factor=st.sampled_from([1, 4, 32]),
    overlap=st.integers(1, 32),
    is_faded=st.booleans(),
    window=st.sampled_from([96, 128, 256]),
)


@settings(max_examples=60)
@given(
    height=st.integers(1, 700),
    width=st.integers(1, 700),
    rules=RULES,
    tile=st.none() | st.integers(64, 400),
)
def test_an_identity_generator_gives_a_photo_of_any_size_back(
    height: int, width: int, rules: TileRules, tile: int | None
) -> None:
    photo = Photo(pixels_of(height, width))
    restored = restore(FakeBackend(identity, rules), photo, RestoreSettings(tile=tile))
    assert restored.pixels.dtype == np.float32
    # Shares of faded windows add up to 1 with a rounding of their own.
    assert np.abs(restored.pixels - photo.pixels).max() <= 4 * ROUNDING


@settings(max_examples=12)
@given(height=st.integers(1, 220), width=st.integers(1, 220), tile=st.integers(64, 128))
def test_tiles_do_not_show(height: int, width: int, tile: int) -> None:
    photo = Photo(pixels_of(height, width))
    tiled = restore(FakeBackend(Blur(), Blur.rules), photo, RestoreSettings(tile=tile))
    whole = restore(FakeBackend(Blur(), Blur.rules), photo, RestoreSettings(tile=512))
    assert np.abs(tiled.pixels - whole.pixels).max() <= ROUNDING


def test_tiles_would_show_with_too_small_an_overlap() -> None:
    photo = Photo(pixels_of(150, 203))
    short, whole = FakeBackend(Blur(), TileRules(4, 0)), FakeBackend(Blur(), Blur.rules)
    restored = restore(whole, photo, RestoreSettings(tile=512))
    assert len(whole.windows) == 1
    assert np.abs(restore(short, photo).pixels - restored.pixels).max() > 0.01


def test_windows_of_a_fixed_size_are_all_alike() -> None:
    for height, width in ((1, 1), (100, 130), (301, 150)):
        backend = FakeBackend(rules=TileRules(4, 16, is_faded=True, window=64))
        restore(backend, Photo(pixels_of(height, width)), RestoreSettings(tile=512))
        assert set(backend.windows) == {(1, 3, 64, 64)}


def test_fading_hides_a_brightness_of_each_window_own() -> None:
    shades = iter(np.resize([0.2, -0.2], 99).astype(np.float32))

    def shade(window: Window) -> Window:
        return window + next(shades)

    photo = Photo(np.full((64, 400, 3), 0.5, np.float32))
    rules = TileRules(4, 32, is_faded=True, window=128)
    faded = restore(FakeBackend(shade, rules), photo)
    cut = restore(FakeBackend(shade, replace_rules(rules)), photo)
    steps = [np.abs(np.diff(result.pixels[0, :, 0])).max() for result in (faded, cut)]
    assert steps[0] <= 0.2 / 16 + ROUNDING < steps[1] / 10


def test_statistics_are_those_of_windows_all_over_the_photo() -> None:
    pixels = np.zeros((700, 500, 3), np.float32)
    pixels[:, 250:] = 0.5
    backend = FakeBackend(rules=TileRules(4, 16, sampled=100))
    seen: list[Progress] = []
    restored = restore(backend, Photo(pixels), RestoreSettings(tile=128), on_progress=seen.append)
    assert backend.measured == [(1, 3, 100, 100)] * 16
    # The means are taken away: -1 and 0 in [-1, 1], a window in the middle half and half.
    assert np.allclose(restored.pixels[:, :250], 0.25, atol=0.07)
    assert np.allclose(restored.pixels[:, 250:], 0.75, atol=0.07)
    assert len(np.unique(restored.pixels)) == 2  # no tile has its own
    assert seen[-1].done == seen[-1].total == 16 + len(backend.windows)


def replace_rules(rules: TileRules) -> TileRules:
    """The same windows, cut in the middle of what they share."""
    return replace(rules, is_faded=False)


def test_no_window_is_larger_than_the_tile_asked_for() -> None:
    backend = FakeBackend()
    restore(backend, Photo(pixels_of(300, 150)), RestoreSettings(tile=80))
    assert max(max(shape[2:]) for shape in backend.windows) <= 80


@pytest.mark.parametrize("is_the_device", [True, False])
def test_tiles_are_planned_from_the_free_memory(
    is_the_device: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    photo, little = Photo(pixels_of(300, 300)), 250 * 300 * 300
    free = 1 << 40 if is_the_device else little + photo.pixels.nbytes
    monkeypatch.setattr(restorer_module, "free_memory", lambda: free)
    backend = FakeBackend(bytes_per_pixel=2000, free=little if is_the_device else 1 << 40)
    restore(backend, photo, RestoreSettings())
    assert len(backend.windows) > 1
    assert max(shape[2] * shape[3] * 2000 for shape in backend.windows) <= little


def test_the_border_is_mirrored_up_to_the_grid() -> None:
    seen: list[Window] = []

    def look(window: Window) -> Window:
        seen.append(window)
        return window

    photo = Photo(pixels_of(7, 10))
    restore(FakeBackend(look, TileRules(8, 16)), photo)
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


def test_the_next_tile_is_cut_and_the_last_pasted_while_the_generator_works(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The generator waits here for both, and would wait for ever if they waited for it."""
    cut, pasted = threading.Semaphore(0), threading.Semaphore(0)
    tiles = 12

    def cut_out(pixels: Pixels) -> Window:
        window = to_generator(pixels)
        cut.release()
        return window

    def paste(tile: Tile, result: Pixels, target: Pixels) -> None:
        real_paste(tile, result, target)
        pasted.release()

    def generate(window: Window) -> Window:
        place = len(backend.windows)
        assert place > 1 or cut.acquire(timeout=20)  # its own
        assert place == tiles or cut.acquire(timeout=20)
        assert place == 1 or pasted.acquire(timeout=20)
        return -window

    real_paste = Tile.paste
    monkeypatch.setattr(restorer_module, "to_generator", cut_out)
    monkeypatch.setattr(Tile, "paste", paste)
    backend, photo = FakeBackend(generate), Photo(pixels_of(150, 203))
    restored = restore(backend, photo)
    assert len(backend.windows) == tiles
    assert np.allclose(restored.pixels, 1 - photo.pixels, atol=1e-6)


@pytest.mark.parametrize("name", ["to_generator", "from_generator"])
def test_a_failure_beside_the_generator_is_no_quieter(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(restorer_module, name, fail)
    with pytest.raises(ZeroDivisionError):
        restore(FakeBackend(), Photo(pixels_of(150, 203)))


def test_a_tile_is_broken_off_for_whoever_knocks_and_restored_anew() -> None:
    """Who waits goes first, at once; the result is the same."""
    photo, went_first = Photo(pixels_of(150, 203)), list[int]()

    def knock_at_second_tile(window: Window) -> Window:
        if len(backend.windows) == 2:
            gate.knock()
            if gate.is_awaited:
                raise BrokenOff
        return -window

    backend = FakeBackend(knock_at_second_tile)
    gate = Gate(at_border=lambda: went_first.append(len(backend.windows)))
    restored = restore(backend, photo, cancel=gate)
    undisturbed = FakeBackend(negative)
    assert np.array_equal(restored.pixels, restore(undisturbed, photo).pixels)
    tiles = len(undisturbed.windows)
    assert went_first == list(range(tiles + 1))
    assert len(backend.windows) == tiles + 1


def test_a_tile_is_broken_off_when_the_photo_is_cancelled() -> None:
    backend, cancel = FakeBackend(), CancelToken()

    def cancel_and_go_on(window: Window) -> Window:
        cancel.cancel()
        if cancel.is_awaited:
            raise BrokenOff
        return window

    backend.generator = cancel_and_go_on
    with pytest.raises(Cancelled):
        restore(backend, Photo(pixels_of(150, 150)), cancel=cancel)
    assert len(backend.windows) == 1


def test_the_workload_is_what_the_generator_sees() -> None:
    photo = Photo(pixels_of(150, 203))
    for rules in (TileRules(4, 16), TileRules(4, 16, is_faded=True, sampled=64)):
        backend = FakeBackend(rules=rules)
        restore(backend, photo)
        seen = sum(height * width for *_, height, width in backend.windows + backend.measured)
        restorer = Restorer(backend, "fake")
        assert restorer.workload(photo, FULL) == seen
        assert restorer.workload(photo, replace(FULL, flips=True)) == 8 * seen
        assert expected_workload(150, 203, rules, FULL.tile) == seen


@given(
    start=st.integers(0, 300),
    length=st.integers(1, 100),
    margins=st.sampled_from([(0, 0), (57, 31), (400, 0)]),
)
@settings(max_examples=15)
def test_a_part_is_restored_as_in_the_whole(
    start: int, length: int, margins: tuple[int, int]
) -> None:
    """What lies around it is enough, on whatever grid the generator works."""
    rules = TileRules(16, 8)
    height, width = start + length + margins[0], 70 + margins[1]
    photo = Photo(pixels_of(height, width))
    whole = restore(FakeBackend(Blocks(), rules), photo, RestoreSettings(tile=4000))
    first, last = rules.around(start, start + length, height)
    part = Photo(np.ascontiguousarray(photo.pixels[first:last]))
    restored = restore(FakeBackend(Blocks(), rules), part, RestoreSettings(tile=4000))
    inner = restored.pixels[start - first : start - first + length]
    assert np.abs(inner - whole.pixels[start : start + length]).max() <= ROUNDING
    assert last - first <= length + 2 * (rules.margin + rules.factor)


# --- Memory gone ---


@settings(max_examples=10)
@given(memory_side=st.integers(32, 200))
def test_out_of_memory_is_met_with_smaller_tiles(memory_side: int) -> None:
    photo = Photo(pixels_of(150, 203))
    backend = FakeBackend(Blur(), Blur.rules, memory=memory_side**2)
    restored = restore(backend, photo, RestoreSettings(tile=256))
    unhindered = restore(FakeBackend(Blur(), Blur.rules), photo, RestoreSettings(tile=256))
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


def test_smaller_tiles_are_noted() -> None:
    restored = restore(FakeBackend(memory=64 * 64), Photo(pixels_of(150, 203), notes=("Odd.",)))
    assert restored.notes == ("Odd.",)
    asked = RestoreSettings(tile=200)
    restored = restore(FakeBackend(memory=64 * 64), Photo(pixels_of(150, 203)), asked)
    assert restored.notes == ("Memory ran out, so smaller tiles were used (64 px).",)


def test_a_photo_that_its_device_cannot_hold_goes_to_the_cpu() -> None:
    cpu, opened = FakeBackend(negative, label="CPU"), list[str]()

    def open_spare() -> FakeBackend:
        opened.append("CPU")
        return cpu

    gpu = FakeBackend(negative, memory=100, label="Fake GPU")
    restorer, photo = Restorer(gpu, "fake", spare=open_spare), Photo(pixels_of(150, 203))
    for _ in range(2):
        tried = len(gpu.windows)
        restored = restorer.restore(photo, RestoreSettings())
        assert np.allclose(restored.pixels, 1 - photo.pixels, atol=ROUNDING)
        assert restored.notes == ("Fake GPU ran out of memory; the CPU restored the photo.",)
        assert len(gpu.windows) > tried  # each photo gets its chance on the device
    assert opened == ["CPU"]
    cpu.memory = 100
    with pytest.raises(OutOfMemoryError, match="CPU ran out of memory"):
        restorer.restore(photo, RestoreSettings())


def test_windows_of_a_fixed_size_cannot_be_smaller() -> None:
    backend = FakeBackend(rules=TileRules(4, 16, window=64), memory=100)
    with pytest.raises(OutOfMemoryError):
        restore(backend, Photo(pixels_of(150, 203)))
    assert len(backend.windows) == 1


def test_a_photo_too_large_for_the_memory_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(restorer_module, "_plan", fail)
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


GPU = Device("cuda:0", "Fake GPU")


def give_gpu(monkeypatch: pytest.MonkeyPatch, *, works: bool) -> None:
    """A machine with a GPU on which no backend opens unless it works."""

    def open_backend(_: ModelEntry, device: Device, __: Precision) -> FakeBackend:
        if device == GPU and not works:
            raise DeviceUnavailableError(device.name, "it burns")
        return FakeBackend(label=device.label, memory=0 if device == GPU else float("inf"))

    monkeypatch.setattr(restorer_module, "find_device", lambda _: GPU)
    monkeypatch.setattr(restorer_module, "open_backend", open_backend)


def test_auto_does_without_a_gpu_that_no_model_opens_on(monkeypatch: pytest.MonkeyPatch) -> None:
    give_gpu(monkeypatch, works=False)
    assert Restorer.open(RestoreSettings()).device_label.startswith("CPU")
    with pytest.raises(DeviceUnavailableError, match="it burns"):
        Restorer.open(RestoreSettings(device="cuda"))


def test_the_cpu_stands_by_for_a_gpu(monkeypatch: pytest.MonkeyPatch) -> None:
    give_gpu(monkeypatch, works=True)
    restorer = Restorer.open(RestoreSettings())
    assert restorer.device_label == "Fake GPU"
    photo = restorer.restore(Photo(pixels_of(20, 20)), RestoreSettings())
    assert photo.notes == ("Fake GPU ran out of memory; the CPU restored the photo.",)
