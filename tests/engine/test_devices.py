"""What auto, cpu and cuda:N mean on machines that have this and that."""

import ctypes
import os
from collections.abc import Iterator

import pytest
import torch

from engine import devices
from engine.devices import CPU, CUDA, Device, cpu_device, find_device, has_cuda_driver, usable_cores
from engine.errors import DeviceUnavailableError


class FakeCuda:
    """Stands in for ``torch.cuda`` on a machine with two devices, the last of which may fail."""

    def __init__(
        self, *, available: bool = True, failing: bool = False, sum_of_ones: float = 9.0
    ) -> None:
        self.sum_of_ones = sum_of_ones
        self.is_available = lambda: available
        self.device_count = lambda: 2
        self.get_device_name = lambda index: f"Fake GPU {index}"
        self._failing = failing

    def synchronize(self, index: int) -> None:
        if self._failing:
            raise RuntimeError("no kernel image is available")


def give_cuda(monkeypatch: pytest.MonkeyPatch, cuda: FakeCuda) -> None:
    real_ones = torch.ones

    def ones_on_the_cpu(*shape: int, device: str) -> torch.Tensor:
        assert device.startswith("cuda:")
        return torch.mul(real_ones(*shape), (cuda.sum_of_ones / 9) ** 0.5)

    monkeypatch.setattr(devices, "has_cuda_driver", lambda: True)
    monkeypatch.setattr(torch, "cuda", cuda)
    monkeypatch.setattr(torch, "ones", ones_on_the_cpu)


@pytest.fixture
def no_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "has_cuda_driver", lambda: False)


# --- The CPU ---


def test_cpu_is_the_cpu() -> None:
    assert find_device("cpu") == cpu_device()
    assert (cpu_device().name, cpu_device().kind) == ("cpu", CPU)


@pytest.mark.parametrize(("cores", "label"), [(1, "CPU, 1 thread"), (8, "CPU, 8 threads")])
def test_the_label_counts_the_threads(
    cores: int, label: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(devices, "usable_cores", lambda: cores)
    assert cpu_device().label == label


def test_cores_are_those_that_this_process_may_use(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 5, 7}, raising=False)
    assert usable_cores() == 3


def test_cores_are_counted_where_no_affinity_is_known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    monkeypatch.setattr(os, "cpu_count", lambda: 6)
    assert usable_cores() == 6
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert usable_cores() == 1


# --- Without a GPU ---


@pytest.mark.usefixtures("no_driver")
def test_auto_is_the_cpu_without_a_driver() -> None:
    assert find_device("auto") == cpu_device()


@pytest.mark.usefixtures("no_driver")
@pytest.mark.parametrize(("wanted", "name"), [("cuda", "cuda:0"), ("cuda:3", "cuda:3")])
def test_cuda_without_a_driver_is_told(wanted: str, name: str) -> None:
    with pytest.raises(DeviceUnavailableError, match="no NVIDIA driver") as caught:
        find_device(wanted)
    assert caught.value.device == name


def test_a_driver_is_one_that_can_be_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: str) -> None:
        raise OSError("cannot open shared object file")

    monkeypatch.setattr(ctypes, "CDLL", refuse)
    assert not has_cuda_driver()
    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    assert has_cuda_driver()


# --- With a GPU ---


def test_auto_is_the_first_cuda_device(monkeypatch: pytest.MonkeyPatch) -> None:
    give_cuda(monkeypatch, FakeCuda())
    assert find_device("auto") == Device("cuda:0", "Fake GPU 0")
    assert find_device("auto").kind == CUDA


@pytest.mark.parametrize(("wanted", "index"), [("cuda", 0), ("cuda:0", 0), ("cuda:1", 1)])
def test_cuda_is_the_device_of_its_number(
    wanted: str, index: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_cuda(monkeypatch, FakeCuda())
    assert find_device(wanted) == Device(f"cuda:{index}", f"Fake GPU {index}")


def test_a_number_too_high_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    give_cuda(monkeypatch, FakeCuda())
    with pytest.raises(DeviceUnavailableError, match="there are 2 CUDA devices"):
        find_device("cuda:2")


@pytest.mark.parametrize(
    ("cuda", "reason"),
    [
        (FakeCuda(available=False), "no CUDA"),
        (FakeCuda(failing=True), "self-test failed .no kernel image"),
        (FakeCuda(sum_of_ones=36.0), "self-test failed .9 ones add up to 36"),
    ],
)
def test_a_gpu_that_does_not_work_is_told_and_auto_does_without(
    cuda: FakeCuda, reason: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    give_cuda(monkeypatch, cuda)
    with pytest.raises(DeviceUnavailableError, match=reason):
        find_device("cuda")
    assert find_device("auto") == cpu_device()


@pytest.fixture
def no_limit() -> Iterator[None]:
    names = ("OMP_NUM_THREADS", "MKL_NUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    yield
    devices._most_threads.clear()
    for name, value in before.items():
        os.environ.pop(name, None)
        if value is not None:
            os.environ[name] = value


@pytest.mark.usefixtures("no_limit")
def test_threads_can_be_limited() -> None:
    assert devices.thread_limit() is None
    cores = devices.usable_cores()
    devices.limit_threads(cores + 5)
    assert devices.usable_cores() == devices.thread_limit() == cores
    devices.limit_threads(1)
    assert devices.thread_limit() == 1
    assert os.environ["OMP_NUM_THREADS"] == "1"
    assert devices.cpu_device().label == "CPU, 1 thread"
