"""The doctor names what is here, and what does not work."""

from dataclasses import replace
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

from engine import doctor, restorer
from engine.backends.precision import Trial
from engine.codecs import support
from engine.devices import Device
from engine.doctor import Finding, examine
from engine.errors import DeviceUnavailableError
from engine.photo import PhotoFormat
from engine.settings import Precision
from engine.weights import ModelEntry, user_models_folder
from tests.engine.fakes import FakeBackend


@pytest.fixture(autouse=True)
def fake_backend(monkeypatch: pytest.MonkeyPatch) -> FakeBackend:
    """Spare the self-test a real generator; tests of the command line have one."""
    backend = FakeBackend()
    monkeypatch.setattr(restorer, "open_backend", lambda *_: backend)
    return backend


def findings() -> dict[str, Finding]:
    found = examine()
    assert all("\n" not in finding.detail for finding in found)
    by_name = {finding.what: finding for finding in found}
    assert len(by_name) == len(found)
    return by_name


def test_all_is_well_here(fake_backend: FakeBackend) -> None:
    found = findings()
    assert all(finding.works for finding in found.values() if finding.required)
    assert found["torch"].detail == version("torch")
    assert found["CPU"].detail.startswith("Fake device: 256x256 in ")
    assert "GiB" in found["free memory"].detail
    assert "match their SHA-256" in found["model default"].detail
    assert found["self-test"].detail.startswith("Fake device: 256x256 in ")
    assert fake_backend.windows == [(1, 3, 256, 256)] * 2  # on the CPU, and on what is automatic


def test_every_format_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    found = findings()
    for photo_format in PhotoFormat:
        assert "bits" in found[f"format {photo_format.label}"].detail
    broken = tuple(
        replace(each, works=False, detail="it burns") for each in support.format_support()
    )
    monkeypatch.setattr(doctor, "format_support", lambda: broken)
    found = findings()
    assert found["format JPEG"] == Finding("format JPEG", works=False, detail="it burns")
    assert not found[f"format {PhotoFormat.RAW.label}"].required


def test_an_extra_that_is_not_there_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def look(package: str) -> str:
        if package == "rawpy":
            raise PackageNotFoundError(package)
        return "1.2.3"

    monkeypatch.setattr(doctor, "version", look)
    extra = findings()["extra raw"]
    assert (extra.works, extra.required) == (False, False)
    assert 'pip install "deblur-app[raw]"' in extra.detail


def test_what_was_tried_for_the_precision_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    tried = (Trial("fp32", 120.0, 0.05), Trial("bf16", 57.3, 0.02))
    monkeypatch.setattr(doctor, "precision_trials", lambda *_: tried)
    assert findings()["CPU"].detail.endswith("(tried fp32 120 dB in 0.05 s, bf16 57 dB in 0.02 s)")


@pytest.mark.parametrize(("name", "required"), [("torch", True), ("openvino", False)])
def test_a_package_that_is_not_there_is_told(
    name: str, required: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def look(package: str) -> str:
        if package == name:
            raise PackageNotFoundError(package)
        return version(package)

    monkeypatch.setattr(doctor, "version", look)
    assert findings()[name] == Finding(name, works=False, detail="not installed", required=required)


def test_no_gpu_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("engine.devices.has_cuda_driver", lambda: False)
    gpu = findings()["NVIDIA GPU"]
    assert not gpu.works
    assert not gpu.required
    assert "no NVIDIA driver" in gpu.detail


def test_a_damaged_model_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    user_models_folder().mkdir(parents=True)
    (user_models_folder() / "torn.safetensors").write_bytes(b"\0" * 9)
    found = findings()
    assert not found["model torn"].works
    assert "torn.safetensors" in found["model torn"].detail
    assert found["model default"].works


@pytest.mark.parametrize(
    "error",
    [
        DeviceUnavailableError("cpu", "it burns"),
        RuntimeError("it burns\nat line 3"),
        ImportError("it burns"),
        OSError("it burns"),
    ],
)
def test_whatever_breaks_the_self_test_is_told(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(entry: ModelEntry, device: Device, precision: Precision) -> None:
        raise error

    monkeypatch.setattr(restorer, "open_backend", fail)
    found = findings()["self-test"]
    assert found.required
    assert not found.works
    assert "it burns" in found.detail
