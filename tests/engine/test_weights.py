"""Weights files keep what they hold, and tell when they do not."""

import json
import logging
import os
from pathlib import Path

import msgspec
import numpy as np
import pytest
import safetensors.numpy
from hypothesis import given
from hypothesis import strategies as st

from engine import weights
from engine.architectures import ARCHITECTURES
from engine.bundles import export_model
from engine.errors import DamagedWeightsError, UnknownModelError, UsageError, WeightsError
from engine.graphs import GRAPH
from engine.weights import (
    ARCHITECTURE_NAMES,
    ModelEntry,
    Provenance,
    Tensors,
    WeightsCard,
    check_new_name,
    find_model,
    list_models,
    model_stamp,
    read_card,
    read_preview,
    read_tensors,
    remove_model,
    rename_model,
    save_weights,
    tensors_sha256,
    user_models_folder,
)
from resources import resource_path

CARD = WeightsCard(
    name="mine",
    architecture="compact",
    options={"widths": [8, 12], "blocks": [1, 1]},
    description="For a café's photos",
    training_data="My own photos",
    credits=("A. Photographer",),
    recipe="deblur train",
    metrics={"GoPro": {"psnr": 28.5}},
    date="2026-11-22",
)
SHIPPED = sorted(resource_path("weights").glob("*.safetensors"))


def tensors() -> dict[str, np.ndarray]:
    rng = np.random.default_rng(3)
    return {
        "entry.weight": rng.random((8, 12, 3, 3), np.float32),
        "entry.bias": rng.random(8, np.float32).astype(np.float16),
    }


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "mine.safetensors"
    save_weights(path, tensors(), CARD)
    return path


@pytest.fixture
def models_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the user's own models, empty."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    folder = user_models_folder()
    assert folder.is_relative_to(tmp_path)
    folder.mkdir(parents=True)
    return folder


# --- Files ---


def test_tensors_come_back_as_they_were_saved(saved: Path) -> None:
    read = read_tensors(saved)
    assert read.keys() == tensors().keys()
    for name, tensor in tensors().items():
        assert read[name].dtype == tensor.dtype
        assert np.array_equal(read[name], tensor)


def test_the_card_comes_back_with_its_hash_and_size(saved: Path) -> None:
    card = read_card(saved)
    assert card == msgspec.structs.replace(
        CARD, parameters=8 * 12 * 9 + 8, tensors_sha256=tensors_sha256(tensors())
    )
    assert save_weights(saved, tensors(), CARD) == card


def test_other_programs_can_read_the_card(saved: Path) -> None:
    with safetensors.safe_open(saved, framework="numpy") as file:
        metadata = file.metadata()
    assert metadata["format"] == "deblur-weights/1"
    assert json.loads(metadata["card"])["training_data"] == "My own photos"


def test_tensors_that_do_not_lie_in_order_are_saved_by_value(tmp_path: Path) -> None:
    turned = np.arange(12, dtype=np.float32).reshape(3, 4).T
    save_weights(tmp_path / "x.safetensors", {"x": turned}, CARD)
    assert np.array_equal(read_tensors(tmp_path / "x.safetensors")["x"], turned)


@given(st.data())
def test_the_hash_sees_every_change(data: st.DataObject) -> None:
    changed: dict[str, np.ndarray] = tensors()
    name = data.draw(st.sampled_from(sorted(changed)))
    tensor = changed.pop(name)
    match data.draw(st.sampled_from(["value", "name", "type", "shape"])):
        case "value":
            tensor.flat[data.draw(st.integers(0, tensor.size - 1))] += 1
        case "name":
            name += "_"
        case "type":
            tensor = tensor.view(np.int32 if tensor.itemsize == 4 else np.int16)
        case "shape":
            tensor = tensor.reshape(2, -1)
    changed[name] = tensor
    assert tensors_sha256(changed) != tensors_sha256(tensors())


def test_the_hash_does_not_depend_on_the_order() -> None:
    backwards = dict(reversed(list(tensors().items())))
    assert list(backwards) != list(tensors())
    assert tensors_sha256(backwards) == tensors_sha256(tensors())


# --- Damage ---


def test_a_changed_tensor_is_noticed(saved: Path) -> None:
    data = bytearray(saved.read_bytes())
    data[-1] ^= 1
    saved.write_bytes(data)
    read_card(saved)
    with pytest.raises(DamagedWeightsError, match="do not match the SHA-256") as caught:
        read_tensors(saved)
    assert caught.value.path == saved


@pytest.mark.parametrize("length", [0, 4, 100, -1])
def test_a_cut_off_file_is_damaged(saved: Path, length: int) -> None:
    saved.write_bytes(saved.read_bytes()[:length])
    for read in (read_card, read_tensors):
        with pytest.raises(DamagedWeightsError, match=r"mine\.safetensors") as caught:
            read(saved)
        assert "\n" not in str(caught.value)


def test_a_text_file_is_no_weights_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.safetensors"
    path.write_text("Dear reader, " * 50, encoding="utf-8")
    with pytest.raises(DamagedWeightsError, match=r"letter\.safetensors"):
        read_card(path)


@pytest.mark.parametrize("metadata", [None, {"format": "pt"}])
def test_weights_without_a_card_are_refused(
    tmp_path: Path, metadata: dict[str, str] | None
) -> None:
    path = tmp_path / "foreign.safetensors"
    safetensors.numpy.save_file(tensors(), path, metadata)
    with pytest.raises(DamagedWeightsError, match="no card"):
        read_card(path)


@pytest.mark.parametrize("card", ["{}", "not JSON", '{"name": 3}'])
def test_a_card_that_makes_no_sense_is_damage(tmp_path: Path, card: str) -> None:
    path = tmp_path / "odd.safetensors"
    safetensors.numpy.save_file(tensors(), path, {"card": card})
    with pytest.raises(DamagedWeightsError, match=r"odd\.safetensors"):
        read_card(path)


def test_a_failed_save_leaves_the_old_weights(saved: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    before = saved.read_bytes()
    monkeypatch.setattr(os, "fsync", full)
    changed: Tensors = {"entry.bias": np.zeros(8, np.float32)}
    with pytest.raises(OSError, match="No space left"):
        save_weights(saved, changed, CARD)
    assert saved.read_bytes() == before
    assert list(saved.parent.iterdir()) == [saved]


# --- Installed models ---


def test_a_model_is_found_by_its_name() -> None:
    entry = find_model("default")
    assert entry.path == resource_path("weights", "default.safetensors")
    assert entry.bundled
    assert entry.card == read_card(entry.path)


def test_a_model_is_found_by_its_file(saved: Path) -> None:
    assert find_model(str(saved)) == ModelEntry("mine", saved, read_card(saved), bundled=False)


def test_a_file_that_happens_to_bear_a_models_name_is_not_taken_for_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "default").write_text("a note", encoding="utf-8")
    assert find_model("default").bundled


def test_the_users_own_models_come_after_the_bundled_ones(models_folder: Path, saved: Path) -> None:
    own = models_folder / "aunt.safetensors"
    saved.rename(own)
    names = [entry.name for entry in list_models()]
    assert names == [*(path.stem for path in SHIPPED), "aunt"]
    assert find_model("aunt") == ModelEntry("aunt", own, read_card(own), bundled=False)


def test_an_unknown_name_is_told_with_the_known_ones(models_folder: Path, saved: Path) -> None:
    saved.rename(models_folder / "aunt.safetensors")
    with pytest.raises(UnknownModelError, match=r"unknown model uncle.*default.*aunt") as caught:
        find_model("uncle")
    assert caught.value.known == (*(path.stem for path in SHIPPED), "aunt")


def test_a_weights_file_that_is_not_there_is_unknown(tmp_path: Path) -> None:
    with pytest.raises(UnknownModelError, match=r"away\.safetensors"):
        find_model(str(tmp_path / "away.safetensors"))


def test_one_damaged_model_does_not_hide_the_others(
    models_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (models_folder / "torn.safetensors").write_bytes(b"\0" * 5)
    with caplog.at_level(logging.WARNING):
        assert [entry.name for entry in list_models()] == [path.stem for path in SHIPPED]
    assert "torn.safetensors" in caplog.text
    assert find_model("default").bundled
    with pytest.raises(DamagedWeightsError, match=r"torn\.safetensors"):
        find_model("torn")


@pytest.mark.parametrize("name", ["a", "NAFNet-64_v1.2", "x" * 64, "7", "console"])
@pytest.mark.usefixtures("models_folder")
def test_a_name_that_is_free_can_be_used(name: str) -> None:
    check_new_name(name, replace=False)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "a/b", "a\\b", ".hidden", "-x", "dot.", "a b", "é", "a\n", "x" * 65, "con", "NUL.x"],
)  # fmt: skip
@pytest.mark.usefixtures("models_folder")
def test_a_name_that_is_no_files_everywhere_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="cannot be a model's name"):
        check_new_name(name, replace=True)


def test_a_taken_name_is_free_only_to_replace_ones_own(models_folder: Path, saved: Path) -> None:
    saved.rename(models_folder / "aunt.safetensors")
    for name in ("aunt", "Aunt"):
        with pytest.raises(UsageError, match="there is a model aunt already"):
            check_new_name(name, replace=False)
        check_new_name(name, replace=True)
    for replace in (False, True):
        with pytest.raises(UsageError, match="there is a model default already"):
            check_new_name("Default", replace=replace)


def test_a_damaged_model_can_be_removed(models_folder: Path) -> None:
    torn = models_folder / "torn.safetensors"
    torn.write_bytes(bytes(5))
    assert remove_model("torn") == torn
    assert not torn.exists()


def test_damaged_weights_are_not_exported(models_folder: Path, saved: Path, tmp_path: Path) -> None:
    data = bytearray(saved.read_bytes())
    data[-1] ^= 1
    (models_folder / "torn.safetensors").write_bytes(data)
    with pytest.raises(DamagedWeightsError, match="SHA-256"):
        export_model("torn", tmp_path / "out.safetensors")
    assert not (tmp_path / "out.safetensors").exists()


def test_an_export_that_cannot_be_written_is_told(saved: Path, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"exported as \.safetensors or \.zip files, not"):
        export_model("default", tmp_path / "out.pth")
    with pytest.raises(WeightsError, match="cannot write"):
        export_model("default", tmp_path / "no folder" / "out.safetensors")


def test_a_model_is_renamed_with_its_card_and_its_preview(models_folder: Path) -> None:
    old = models_folder / "aunt.safetensors"
    save_weights(old, tensors(), CARD, preview=b"a JPEG")
    new = rename_model("aunt", "Uncle.2")
    assert new == models_folder / "Uncle.2.safetensors"
    assert [path.name for path in models_folder.iterdir()] == [new.name]
    assert read_card(new).name == "Uncle.2"
    assert read_preview(new) == b"a JPEG"
    assert read_tensors(new).keys() == tensors().keys()
    assert rename_model("Uncle.2", "uncle.2").stem == "uncle.2"  # only the case is another
    assert rename_model("uncle.2", "uncle.2").stem == "uncle.2"


def test_what_cannot_be_renamed_stays(models_folder: Path) -> None:
    for name in ("one", "two"):
        save_weights(models_folder / f"{name}.safetensors", tensors(), CARD)
    with pytest.raises(UsageError, match="came with Deblur"):
        rename_model("default", "mine")
    with pytest.raises(UsageError, match="there is a model two already"):
        rename_model("one", "Two")
    with pytest.raises(UsageError, match="cannot be a model's name"):
        rename_model("one", "../one")
    with pytest.raises(UnknownModelError):
        rename_model("three", "four")
    assert sorted(path.stem for path in models_folder.iterdir()) == ["one", "two"]


def test_a_model_tells_where_it_came_from(models_folder: Path) -> None:
    save_weights(models_folder / "mine.safetensors", tensors(), CARD)
    foreign = msgspec.structs.replace(CARD, origin={"file": "net.pth"})
    save_weights(models_folder / "theirs.safetensors", tensors(), foreign)
    found = {entry.name: entry.provenance for entry in list_models()}
    assert found["default"] is Provenance.BUNDLED
    assert (found["mine"], found["theirs"]) == (Provenance.MINE, Provenance.IMPORTED)


def test_a_card_of_an_earlier_version_is_read(tmp_path: Path) -> None:
    path = tmp_path / "old.safetensors"
    card = json.dumps({"name": "old", "architecture": "compact", "options": {}})
    safetensors.numpy.save_file({}, path, metadata={"format": "deblur-weights/1", "card": card})
    assert (read_card(path).base, read_card(path).origin) == ("", {})
    assert read_preview(path) == b""


def test_a_preview_that_is_none_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "odd.safetensors"
    safetensors.numpy.save_file({}, path, metadata={"preview": "no base64 at all"})
    assert read_preview(path) == b""
    save_weights(path, {}, CARD, preview=bytes((1 << 20) + 1))
    assert read_preview(path) == b""


def test_a_stamp_tells_that_a_file_was_written_anew(models_folder: Path) -> None:
    path = models_folder / "aunt.safetensors"
    assert model_stamp("aunt") is None
    save_weights(path, tensors(), CARD)
    before = model_stamp("aunt")
    assert before == model_stamp(str(path)) != model_stamp("default")
    save_weights(path, {}, CARD)
    assert model_stamp("aunt") != before


def test_every_architecture_has_its_name_in_the_list() -> None:
    assert set(ARCHITECTURE_NAMES) == {*ARCHITECTURES, GRAPH}


def test_a_graph_is_no_parameter(tmp_path: Path) -> None:
    kept = {**tensors(), "graph": np.zeros(500, np.uint8)}
    assert save_weights(tmp_path / "x.safetensors", kept, CARD).parameters == 8 * 12 * 9 + 8


# --- What ships ---


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
class TestShippedWeights:
    def test_the_tensors_are_those_of_the_card(self, path: Path) -> None:
        read = read_tensors(path)
        assert sum(tensor.size for tensor in read.values()) == read_card(path).parameters
        assert all(np.isfinite(tensor).all() for tensor in read.values())

    def test_the_card_tells_where_they_come_from(self, path: Path) -> None:
        card = read_card(path)
        assert card.name == path.stem
        for text in (card.description, card.training_data, card.licence, card.recipe, card.date):
            assert text.strip()


def test_default_weights_ship() -> None:
    assert "default" in [path.stem for path in SHIPPED]
    assert weights.SUFFIX == ".safetensors"
