"""A model as one file: what is in it, and that it comes back."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from engine import bundles
from engine.bundles import export_model, is_bundle, unpack_weights
from engine.errors import DamagedWeightsError, UsageError
from engine.importing import install
from engine.importing.install import import_model
from engine.weights import read_card, read_preview, read_tensors, save_weights, user_models_folder
from resources import resource_path


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of the user's with a preview."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = user_models_folder() / "aunt.safetensors"
    path.parent.mkdir(parents=True)
    default = resource_path("weights", "default.safetensors")
    card = read_card(default)
    save_weights(path, read_tensors(default), card, preview=b"a JPEG")
    return path


@pytest.fixture
def bundle(model: Path, tmp_path: Path) -> Path:
    path = tmp_path / "aunt.zip"
    export_model("aunt", path)
    return path


def test_a_bundle_holds_weights_card_and_preview(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        assert sorted(archive.namelist()) == ["aunt.safetensors", "card.json", "preview.jpg"]
        assert archive.read("preview.jpg") == b"a JPEG"
        assert json.loads(archive.read("card.json"))["architecture"] == "compact"
    assert is_bundle(bundle, bundle.read_bytes()[:4096])


def test_a_bundle_is_imported_with_its_preview(
    bundle: Path, model: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "try_model", lambda *_: 30.0)
    before = read_card(model)
    imported = import_model(bundle, name="again", licence="CC0-1.0").entry
    assert read_preview(imported.path) == b"a JPEG"
    assert read_tensors(imported.path).keys() == read_tensors(model).keys()
    assert imported.card.tensors_sha256 == before.tensors_sha256
    assert (imported.card.licence, imported.card.name) == ("CC0-1.0", "again")
    assert imported.card.origin["kind"] == "zip of a Deblur model"


def test_what_is_there_is_replaced_only_on_purpose(bundle: Path) -> None:
    with pytest.raises(UsageError, match="there is a file"):
        export_model("aunt", bundle)
    export_model("aunt", bundle, replace=True)


def test_a_zip_of_something_else_is_none(tmp_path: Path) -> None:
    path = tmp_path / "x.zip"
    for names in ([], ["a.txt"], ["a.safetensors", "b.safetensors"]):
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                archive.writestr(name, b"")
        assert not is_bundle(path, path.read_bytes())
        with pytest.raises(DamagedWeightsError, match=r"there is no \.safetensors"):
            unpack_weights(path, tmp_path)
    assert not is_bundle(path, b"{}")


def test_a_bundle_cut_off_anywhere_is_told(bundle: Path, tmp_path: Path) -> None:
    data = bundle.read_bytes()
    torn = tmp_path / "torn.zip"
    for share in (0.1, 0.5, 0.9, 0.999):
        torn.write_bytes(data[: int(len(data) * share)])
        assert not is_bundle(torn, data[:4096])
        with pytest.raises(DamagedWeightsError, match="damaged"):
            unpack_weights(torn, tmp_path)


def test_a_bundle_with_a_wrong_byte_is_told(bundle: Path, tmp_path: Path) -> None:
    data = bytearray(bundle.read_bytes())
    data[len(data) // 2] ^= 0xFF
    torn = tmp_path / "torn.zip"
    torn.write_bytes(data)
    with pytest.raises(DamagedWeightsError, match="damaged"):
        unpack_weights(torn, tmp_path)


def test_a_bundle_that_unpacks_to_far_too_much_is_refused(
    bundle: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bundles, "MOST_BYTES", 1000)
    with pytest.raises(DamagedWeightsError, match="more than any weights"):
        unpack_weights(bundle, tmp_path)


def test_a_name_that_climbs_out_of_the_folder_stays_in_it(bundle: Path, tmp_path: Path) -> None:
    evil, folder = tmp_path / "evil.zip", tmp_path / "folder"
    folder.mkdir()
    with zipfile.ZipFile(bundle) as archive, zipfile.ZipFile(evil, "w") as made:
        made.writestr("../../evil.safetensors", archive.read("aunt.safetensors"))
    assert unpack_weights(evil, folder).parent == folder
    assert [path.name for path in folder.iterdir()] == ["unpacked.safetensors"]
    shutil.rmtree(folder)
