"""Generators on devices: the same picture from every backend, and a cache that heals."""

import logging
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec
import numpy as np
import openvino
import pytest
import torch
from openvino import opset13 as ops

from engine import backends, devices
from engine.architectures import Generator
from engine.backends import Backend, open_backend, openvino_backend
from engine.backends.base import BrokenOff
from engine.backends.openvino_backend import OpenVinoBackend, Program
from engine.backends.torch_backend import TorchBackend, load_generator
from engine.devices import Device, cpu_device, has_cuda_driver
from engine.errors import DamagedWeightsError, DeviceUnavailableError, OutOfMemoryError
from engine.photo import Photo
from engine.pixels import to_generator
from engine.progress import Progress
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.tiling import TileRules
from engine.weights import ModelEntry, read_tensors, save_weights
from tests.engine.fakes import pixels_of, save_model

# Both compute in float32 and sum in another order; on the scale of two that [-1, 1] has.
SAME = 2e-5
# bf16 has 8 bits: a value of 1 is off by up to 1/256, and layers add to it.
SAME_IN_BF16 = 0.05


@pytest.fixture(scope="module")
def torch_backend(compact_model: ModelEntry) -> TorchBackend:
    return TorchBackend.open(compact_model, cpu_device(), "fp32")


@pytest.fixture(scope="module")
def openvino_compact(compact_model: ModelEntry) -> OpenVinoBackend:
    return OpenVinoBackend.open(compact_model, "fp32")


@pytest.fixture(params=["torch", "openvino"])
def backend(request: pytest.FixtureRequest) -> Backend:
    """Both backends of the CPU with the compact model, one after the other."""
    name = {"torch": "torch_backend", "openvino": "openvino_compact"}[request.param]
    opened: Backend = request.getfixturevalue(name)
    return opened


@pytest.fixture
def empty_cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "deblur" / "openvino"


def restore(backend: Backend, photo: Photo, tile: int) -> tuple[Photo, int]:
    """Restore and count the tiles."""
    seen: list[Progress] = []
    asked = RestoreSettings(tile=tile)
    restored = Restorer(backend, "small").restore(photo, asked, on_progress=seen.append)
    return restored, seen[-1].total


# --- What a backend gives ---


def test_tiles_do_not_show(backend: Backend) -> None:
    photo = Photo(pixels_of(187, 210))
    tiled, tiles = restore(backend, photo, 80)
    whole, pieces = restore(backend, photo, 512)
    assert tiles > 9
    assert pieces == 1
    assert np.abs(tiled.pixels - photo.pixels).mean() > 0.01  # it does restore
    assert np.abs(tiled.pixels - whole.pixels).max() <= SAME


def test_tiles_would_show_without_a_halo(torch_backend: TorchBackend) -> None:
    photo = Photo(pixels_of(187, 210))
    tiled, _ = restore(replace(torch_backend, rules=TileRules(4, 0)), photo, 80)
    whole, _ = restore(torch_backend, photo, 512)
    assert np.abs(tiled.pixels - whole.pixels).max() > 100 * SAME


def test_a_backend_tells_the_facts_of_its_generator(
    backend: Backend, compact_model: ModelEntry
) -> None:
    module = load_generator(compact_model)
    generator: Generator = module  # type: ignore[assignment]
    assert generator.halo is not None
    assert backend.rules == TileRules(generator.factor, 2 * generator.halo, smallest=4)
    assert 50 < backend.bytes_per_pixel < 500
    assert backend.free_memory() > 2**20


def test_the_same_window_gives_the_same_bytes(backend: Backend) -> None:
    window = to_generator(pixels_of(64, 96))
    first, second = backend.run(window), backend.run(window)
    assert first.dtype == np.float32
    assert first.shape == window.shape
    assert first.tobytes() == second.tobytes()


def test_a_later_window_does_not_change_an_earlier_result(backend: Backend) -> None:
    window = to_generator(pixels_of(64, 64))
    first = backend.run(window)
    before = first.copy()
    backend.run(-window)
    assert np.array_equal(first, before)


@dataclass
class Answers:
    """Tells whether somebody waits: from the question ``at`` on, counted from 0; never if None."""

    at: int | None = None
    wait_s: float = 0.0  # what is asked works on meanwhile
    asked: int = 0

    def __call__(self) -> bool:
        time.sleep(self.wait_s)
        self.asked += 1
        return self.at is not None and self.asked > self.at


@pytest.mark.parametrize("late_s", [0, 0.003, 0.03])
def test_a_window_can_be_broken_off_and_restored_anew(backend: Backend, late_s: float) -> None:
    """However far it has come by then, and on a quick computer that is the end."""
    large, small = to_generator(pixels_of(512, 512)), to_generator(pixels_of(64, 96))
    expected = [backend.run(window) for window in (large, small)]
    answers = Answers(0, wait_s=late_s)
    with pytest.raises(BrokenOff):
        backend.run(large, is_awaited=answers)
    assert answers.asked == 1
    for window, before in zip((small, large), (expected[1], expected[0]), strict=True):
        assert np.array_equal(backend.run(window), before)


def test_a_window_that_nobody_waits_for_is_restored_whole(backend: Backend) -> None:
    window = to_generator(pixels_of(64, 96))
    answers = Answers()
    restored = backend.run(window, is_awaited=answers)
    assert answers.asked
    assert np.array_equal(restored, backend.run(window))


class ThreeLooks:
    """A request of OpenVINO that is done when it is looked at for the third time."""

    output_tensors = ()

    def __init__(self) -> None:
        self.looks = [False, False, True]
        self.is_cancelled = False

    def start_async(self, *_: object, **__: object) -> None:
        pass

    def wait_for(self, _: int) -> bool:
        return self.looks.pop(0)

    def cancel(self) -> None:
        self.is_cancelled = True

    def wait(self) -> None:
        raise RuntimeError("cancelled")


def test_a_request_of_openvino_is_broken_off_at_any_look() -> None:
    """Who waits is asked about at the start, and after each look that finds it at work."""
    answers = Answers()
    assert openvino_backend._infer(ThreeLooks(), (), answers) == []
    assert answers.asked == 3
    for late in range(3):
        request = ThreeLooks()
        with pytest.raises(BrokenOff):
            openvino_backend._infer(request, (), Answers(late))
        assert request.is_cancelled
        assert len(request.looks) == 3 - late


def test_what_was_trimmed_works_on(backend: Backend) -> None:
    window = to_generator(pixels_of(64, 96))
    before = backend.run(window)
    backend.trim()
    assert np.array_equal(backend.run(window), before)


def test_a_window_is_left_as_it_is(backend: Backend) -> None:
    window = to_generator(pixels_of(64, 64))
    backend.run(window)
    assert np.array_equal(window, to_generator(pixels_of(64, 64)))


# --- torch ---


def test_torch_gives_what_the_generator_gives(
    torch_backend: TorchBackend, compact_model: ModelEntry
) -> None:
    window = to_generator(pixels_of(48, 80))
    with torch.no_grad():
        wanted = load_generator(compact_model)(torch.from_numpy(window)).numpy()
    assert np.abs(torch_backend.run(window) - wanted).max() <= SAME


def test_a_generator_has_the_tensors_of_its_file(compact_model: ModelEntry) -> None:
    generator = load_generator(compact_model)
    state = {name: tensor.numpy() for name, tensor in generator.state_dict().items()}
    assert all(np.array_equal(state[n], t) for n, t in read_tensors(compact_model.path).items())
    assert not generator.training
    assert not any(parameter.requires_grad for parameter in generator.parameters())


def test_half_precision_tensors_are_computed_in_full(
    compact_model: ModelEntry, tmp_path: Path
) -> None:
    path = tmp_path / "half.safetensors"
    halved = {n: t.astype(np.float16) for n, t in read_tensors(compact_model.path).items()}
    card = save_weights(path, halved, compact_model.card)
    generator = load_generator(ModelEntry("half", path, card, bundled=False))
    assert {parameter.dtype for parameter in generator.parameters()} == {torch.float32}


def test_tensors_that_do_not_fit_the_card_are_damage(
    compact_model: ModelEntry, tmp_path: Path
) -> None:
    path = tmp_path / "odd.safetensors"
    tensors = read_tensors(compact_model.path)
    del tensors["exit.bias"]
    card = save_weights(path, tensors, compact_model.card)
    with pytest.raises(DamagedWeightsError, match="do not fit the architecture compact"):
        load_generator(ModelEntry("odd", path, card, bundled=False))


def test_torch_tells_when_memory_is_gone(torch_backend: TorchBackend) -> None:
    class Greedy(torch.nn.Module):
        def forward(self, _: torch.Tensor) -> torch.Tensor:
            return torch.empty(2**60, dtype=torch.uint8)

    greedy = replace(torch_backend, _generator=Greedy())
    with pytest.raises(OutOfMemoryError, match=r"CPU, .* ran out of memory"):
        greedy.run(to_generator(pixels_of(8, 8)))


def test_torch_lets_other_failures_be_seen(torch_backend: TorchBackend) -> None:
    with pytest.raises(RuntimeError, match=r"(?i)pixel_unshuffle"):
        torch_backend.run(to_generator(pixels_of(9, 9)))


@pytest.mark.gpu
@pytest.mark.skipif(not has_cuda_driver(), reason="no NVIDIA driver")
@pytest.mark.parametrize(("precision", "tolerance"), [("fp32", 2e-3), ("fp16", 0.02)])
def test_cuda_gives_what_the_cpu_gives(
    compact_model: ModelEntry, torch_backend: TorchBackend, precision: str, tolerance: float
) -> None:
    asked = RestoreSettings(device="cuda", precision=precision)  # type: ignore[arg-type]
    device = Device("cuda:0", torch.cuda.get_device_name(0))
    window = to_generator(pixels_of(128, 96))
    restored = open_backend(compact_model, device, asked.precision).run(window)
    assert np.abs(restored - torch_backend.run(window)).max() <= tolerance


# --- OpenVINO ---


def test_openvino_gives_what_torch_gives(
    openvino_compact: OpenVinoBackend, torch_backend: TorchBackend
) -> None:
    for height, width in ((48, 80), (4, 4), (200, 36)):
        window = to_generator(pixels_of(height, width))
        difference = openvino_compact.run(window) - torch_backend.run(window)
        assert np.abs(difference).max() <= SAME


@pytest.mark.parametrize("limit", [None, 1])
def test_openvino_keeps_to_the_threads_that_it_may_use(
    compact_model: ModelEntry, monkeypatch: pytest.MonkeyPatch, limit: int | None
) -> None:
    monkeypatch.setattr(devices, "_most_threads", [limit] if limit else [])
    backend = OpenVinoBackend.open(compact_model, "fp32")
    threads = backend._alone.compiled.get_property("INFERENCE_NUM_THREADS")
    assert threads == 1 if limit else threads != 1 or devices.usable_cores() == 1
    assert (", 1 thread," in backend.label) is (devices.usable_cores() == 1)


def test_openvino_shares_the_statistics_that_torch_shares(resnet_model: ModelEntry) -> None:
    converted = OpenVinoBackend.open(resnet_model, "fp32")
    reference = TorchBackend.open(resnet_model, cpu_device(), "fp32")
    wanted = TileRules(4, 128, is_faded=True, smallest=8, sampled=256)
    assert converted.rules == reference.rules == wanted
    window, other = to_generator(pixels_of(128, 160)), to_generator(pixels_of(256, 256, seed=1))
    statistics = reference.measure(other)
    assert np.abs(converted.measure(other) - statistics).max() <= SAME
    for given in (None, statistics):
        # Instance norm divides by a deviation of its own, which adds to the differences.
        difference = converted.run(window, given) - reference.run(window, given)
        assert np.abs(difference).max() <= 10 * SAME
    used = reference.run(window, statistics)
    assert np.abs(used - reference.run(window)).max() > 100 * SAME
    own = reference.run(window, reference.measure(window))
    assert np.abs(own - reference.run(window)).max() <= 10 * SAME


def test_tiles_hardly_show_where_statistics_are_shared(resnet_model: ModelEntry) -> None:
    fading = np.linspace(0.1, 1.0, 520, dtype=np.float32)[:, np.newaxis, np.newaxis]
    backend = OpenVinoBackend.open(resnet_model, "fp32")
    photo = Photo(pixels_of(520, 450) * fading)
    tiled, steps = restore(backend, photo, 400)
    whole, _ = restore(backend, photo, 600)
    alone = replace(backend, rules=replace(backend.rules, sampled=None))
    each_its_own, _ = restore(alone, photo, 400)
    assert steps == 6 + 4  # samples and tiles
    assert np.abs(tiled.pixels - whole.pixels).max() <= 0.5 / 255
    assert np.abs(each_its_own.pixels - whole.pixels).max() > 2 / 255


def test_openvino_in_bf16_where_the_processor_has_it(
    compact_model: ModelEntry, torch_backend: TorchBackend
) -> None:
    if "BF16" not in openvino_backend.core().get_property("CPU", "OPTIMIZATION_CAPABILITIES"):
        pytest.skip("this processor has no bf16")
    window = to_generator(pixels_of(64, 64))
    converted = OpenVinoBackend.open(compact_model, "bf16")
    assert converted.label.endswith("OpenVINO bf16")
    difference = np.abs(converted.run(window) - torch_backend.run(window)).max()
    assert SAME < difference <= SAME_IN_BF16


def test_bf16_is_refused_where_the_processor_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    class OldProcessor:
        def get_property(self, *_: str) -> list[str]:
            return ["FP32", "INT8"]

    monkeypatch.setattr(openvino_backend, "core", OldProcessor)
    with pytest.raises(DeviceUnavailableError, match="no bf16; use --precision fp32"):
        openvino_backend._check_precision("bf16")
    openvino_backend._check_precision("fp32")


@pytest.mark.parametrize(
    ("failure", "told"),
    [
        (MemoryError(), OutOfMemoryError),
        (RuntimeError("Failed to allocate 33554432 bytes of memory"), OutOfMemoryError),
        (RuntimeError("Check failed: std::bad_alloc"), OutOfMemoryError),
        (RuntimeError("The shapes do not fit"), RuntimeError),
    ],
)
def test_openvino_tells_when_memory_is_gone_and_starts_afresh(
    openvino_compact: OpenVinoBackend, failure: Exception, told: type[Exception]
) -> None:
    class Refusing:
        def create_infer_request(self) -> None:
            raise failure

    program = Program(openvino_compact._alone.compile, Refusing())
    failing = replace(openvino_compact, _alone=program)
    window = to_generator(pixels_of(32, 32))
    with pytest.raises(told):
        failing.run(window)
    assert np.array_equal(failing.run(window), openvino_compact.run(window))


# What is left of a compiled model whose memory was refused gives old results, or none.
REFUSED = """
import os, resource, sys
import numpy as np
os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[:2])  # each thread takes address space
from engine.backends.openvino_backend import OpenVinoBackend
from engine.errors import OutOfMemoryError
from engine.weights import find_model

backend = OpenVinoBackend.open(find_model(sys.argv[1]), "fp32")
large = np.random.default_rng(0).random((1, 3, 2048, 2048), np.float32)
small = large[..., :64, :64].copy()
wanted = backend.run(small)
with open("/proc/self/statm") as file:
    used = int(file.read().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (used + int(sys.argv[2]) * 2**20, resource.RLIM_INFINITY))
try:
    backend.run(large)
except OutOfMemoryError:
    pass
else:
    sys.exit("the memory was not refused")
assert np.array_equal(backend.run(small), wanted)
print("as before")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="memory is refused on request on Linux")
@pytest.mark.parametrize("megabytes", [100, 200])
def test_openvino_gives_right_results_after_memory_was_refused(
    compact_model: ModelEntry, converted: Path, megabytes: int
) -> None:
    command = [sys.executable, "-c", REFUSED, str(compact_model.path), str(megabytes)]
    child = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert (child.stdout, child.stderr) == ("as before\n", "")


# --- The estimate of its memory ---


@pytest.mark.parametrize(("axis", "large"), [(1, 1), (2, 2)])
def test_parts_of_the_channels_lie_where_their_input_does(axis: int, large: int) -> None:
    """Counted are maps of eight channels; what is split along the rows is copied."""
    side = 256
    photo = ops.parameter([1, 4, side, side], np.float32)
    doubled = ops.concat([photo, photo], 1)
    parts = ops.split(doubled, ops.constant(axis, np.int64), 2)
    joined = ops.matmul(parts.output(0), parts.output(1), transpose_a=False, transpose_b=True)
    held = openvino_backend._held(openvino.Model([joined], [photo]).get_ordered_ops())
    sizes = [each.size for each in held if each.size >= 4 * 8 * side * side]
    assert len(sizes) == large


# --- The cache of converted models ---


class Converter:
    """Counts how often a model is converted; stands in for it with what was converted before."""

    def __init__(self, converted: Path) -> None:
        self.times = 0
        self._converted = converted

    def __call__(self, entry: ModelEntry) -> list[openvino.Model]:
        self.times += 1
        return [openvino_backend.core().read_model(self._converted / "model-0.xml")]


@pytest.fixture(scope="module")
def converted(compact_model: ModelEntry, own_home: Path) -> Path:
    """The folder of the compact model in the session's cache."""
    OpenVinoBackend.open(compact_model, "fp32")
    return own_home / "cache" / "deblur" / "openvino" / folder_of(compact_model)


@pytest.fixture
def converter(converted: Path, empty_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Converter:
    counting = Converter(converted)
    monkeypatch.setattr(openvino_backend, "convert", counting)
    return counting


def folder_of(entry: ModelEntry) -> str:
    return f"{openvino_backend._cache_key(entry)}-{openvino_backend._FORMAT}"


def contents(folder: Path) -> list[str]:
    return sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file())


def test_a_model_is_converted_once(
    empty_cache: Path, converter: Converter, compact_model: ModelEntry
) -> None:
    window = to_generator(pixels_of(64, 64))
    first = OpenVinoBackend.open(compact_model, "fp32").run(window)
    name = folder_of(compact_model)
    kept = ("model-0.bin", "model-0.xml", "sha256")
    assert contents(empty_cache) == [f"{name}/{file}" for file in kept]
    again = OpenVinoBackend.open(compact_model, "fp32")
    assert converter.times == 1
    assert again.rules == TileRules(4, 56, smallest=4)
    assert again.run(window).tobytes() == first.tobytes()


def cut_xml(folder: Path) -> None:
    (folder / "model-0.xml").write_bytes((folder / "model-0.xml").read_bytes()[:300])


def empty_xml(folder: Path) -> None:
    (folder / "model-0.xml").write_bytes(b"")


def cut_bin(folder: Path) -> None:
    (folder / "model-0.bin").write_bytes((folder / "model-0.bin").read_bytes()[:300])


def no_bin(folder: Path) -> None:
    (folder / "model-0.bin").unlink()


def flip_a_bit(folder: Path) -> None:
    data = bytearray((folder / "model-0.bin").read_bytes())
    data[len(data) // 2] ^= 1
    (folder / "model-0.bin").write_bytes(data)


def no_sum(folder: Path) -> None:
    (folder / "sha256").unlink()


@pytest.mark.parametrize("damage", [cut_xml, empty_xml, cut_bin, no_bin, flip_a_bit, no_sum])
def test_a_damaged_cache_is_converted_anew(
    damage: object, empty_cache: Path, converter: Converter, compact_model: ModelEntry
) -> None:
    assert callable(damage)
    window = to_generator(pixels_of(64, 64))
    wanted = OpenVinoBackend.open(compact_model, "fp32").run(window)
    whole = contents(empty_cache)
    damage(empty_cache / folder_of(compact_model))
    assert np.array_equal(OpenVinoBackend.open(compact_model, "fp32").run(window), wanted)
    assert converter.times == 2
    assert contents(empty_cache) == whole
    OpenVinoBackend.open(compact_model, "fp32")
    assert converter.times == 2


def test_other_weights_are_converted_apart(
    empty_cache: Path, converter: Converter, compact_model: ModelEntry, tmp_path: Path
) -> None:
    tensors = {n: -t for n, t in read_tensors(compact_model.path).items()}
    path = tmp_path / "small-compact.safetensors"  # the same name
    other = ModelEntry(
        "small-compact", path, save_weights(path, tensors, compact_model.card), bundled=False
    )
    for entry in (compact_model, other, compact_model):
        OpenVinoBackend.open(entry, "fp32")
    assert converter.times == 2
    assert {path.name for path in empty_cache.iterdir()} == {
        folder_of(compact_model),
        folder_of(other),
    }


def test_a_cache_that_cannot_be_written_is_done_without(
    tmp_path: Path,
    converter: Converter,
    compact_model: ModelEntry,
    torch_backend: TorchBackend,
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "cache").write_text("a file where a folder should be", encoding="utf-8")
    window = to_generator(pixels_of(64, 64))
    with caplog.at_level(logging.WARNING):
        restored = OpenVinoBackend.open(compact_model, "fp32").run(window)
    assert "cannot be kept" in caplog.text
    assert np.abs(restored - torch_backend.run(window)).max() <= SAME


def test_damaged_weights_are_not_converted(
    empty_cache: Path, compact_model: ModelEntry, tmp_path: Path
) -> None:
    path = tmp_path / "torn.safetensors"
    data = bytearray(compact_model.path.read_bytes())
    data[-3] ^= 8
    path.write_bytes(data)
    with pytest.raises(DamagedWeightsError, match="SHA-256"):
        OpenVinoBackend.open(replace(compact_model, path=path), "fp32")
    assert not empty_cache.exists() or contents(empty_cache) == []


# --- The choice ---


def test_the_cpu_runs_openvino(compact_model: ModelEntry) -> None:
    opened = open_backend(compact_model, cpu_device(), "fp32")
    assert isinstance(opened, OpenVinoBackend)
    assert opened.label == f"{cpu_device().label}, OpenVINO fp32"


def test_auto_tries_what_the_processor_lists(
    compact_model: ModelEntry, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openvino_backend, "precisions", list)
    assert open_backend(compact_model, cpu_device(), "auto").label.endswith("OpenVINO fp32")
    tried: list[tuple[Sequence[str], str, str]] = []

    def choose(open_in: object, candidates: Sequence[str], *, model: str, device: str) -> None:
        tried.append((candidates, model, device))

    monkeypatch.setattr(openvino_backend, "precisions", lambda: ["bf16"])
    monkeypatch.setattr(backends, "open_fastest", choose)
    open_backend(compact_model, cpu_device(), "auto")
    assert tried == [(["bf16"], compact_model.card.tensors_sha256, openvino_backend.processor())]


@pytest.fixture
def no_openvino(monkeypatch: pytest.MonkeyPatch) -> None:
    """As where OpenVINO is not installed: importing the backend fails."""
    monkeypatch.setitem(sys.modules, "engine.backends.openvino_backend", None)


@pytest.mark.usefixtures("no_openvino")
def test_without_openvino_the_cpu_runs_torch(
    compact_model: ModelEntry, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        opened = open_backend(compact_model, cpu_device(), "auto")
    assert isinstance(opened, TorchBackend)
    assert opened.label == f"{cpu_device().label}, torch fp32"
    assert "OpenVINO is not available" in caplog.text


def test_the_cpu_has_no_fp16(compact_model: ModelEntry) -> None:
    with pytest.raises(DeviceUnavailableError, match="no fp16 arithmetic; use fp32 or bf16"):
        open_backend(compact_model, cpu_device(), "fp16")


def test_save_model_is_random_to_the_exit(tmp_path: Path) -> None:
    tensors = read_tensors(save_model(tmp_path).path)
    assert all(tensor.std() > 0 for tensor in tensors.values())


# --- signals ---

SIGNALLED = """
import gc, signal, sys
from pathlib import Path
from engine.backends.openvino_backend import OpenVinoBackend
from engine.weights import find_model
entry = find_model(sys.argv[1])
first, second = (OpenVinoBackend.open(entry, "fp32") for _ in range(2))
del first
gc.collect()
del second
gc.collect()
signal.signal(signal.SIGINT, lambda *_: print("told"))
signal.raise_signal(signal.SIGINT)
"""


@pytest.mark.usefixtures("empty_cache")
def test_ctrl_c_is_told_after_models_came_and_went(compact_model: ModelEntry) -> None:
    command = [sys.executable, "-c", SIGNALLED, str(compact_model.path)]
    child = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (child.returncode, child.stdout, child.stderr) == (0, "told\n", "")


# --- the name of a converted model ---


def test_equal_tensors_in_another_wiring_are_converted_anew(compact_model: ModelEntry) -> None:
    card = msgspec.structs.replace(compact_model.card, options={"widths": [8, 12], "x": 1})
    assert folder_of(compact_model) == folder_of(replace(compact_model, name="another"))
    assert folder_of(compact_model) != folder_of(replace(compact_model, card=card))
