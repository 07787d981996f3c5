"""``deblur models``: what it prints, and the status that it returns."""

import argparse
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from engine import cli_models
from engine.cli import DONE, NOTHING_DONE, SOME_FAILED
from engine.errors import DamagedWeightsError, UnknownModelError, UsageError
from engine.importing import install
from engine.weights import ModelEntry, WeightsCard, find_model, list_models, save_weights


def models(*arguments: object) -> int:
    """Parse and run one command; errors rise, as they do to the top of the program."""
    parser = argparse.ArgumentParser()
    cli_models.add_commands(parser.add_subparsers(required=True))
    parsed = parser.parse_args(["models", *map(str, arguments)])
    return int(parsed.run(parsed))


def json_lines(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def own_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A model of the user's, called aunt."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "data" / "deblur" / "models" / "aunt.safetensors"
    path.parent.mkdir(parents=True)
    card = WeightsCard(
        name="aunt",
        architecture="resnet",
        options={"width": 4, "blocks": 1},
        description="For aunt's camera",
        training_data="Her photos",
        credits=("Aunt", "Uncle"),
        metrics={"pairs": {"psnr": 28.123456, "ssim": 0.9}},
    )
    save_weights(path, {"x": np.zeros((1000, 1500), np.float32)}, card)
    return path


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[-1] ^= 1
    path.write_bytes(data)


# --- list and show ---


def test_list_has_a_line_each(own_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models("list") == DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == [entry.name for entry in list_models()]
    assert lines[-1].split(maxsplit=5) == [
        "aunt", "resnet", "1.5", "M", "parameters", "For aunt's camera"
    ]  # fmt: skip


def test_list_as_json(own_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models("list", "--json") == DONE
    listed = json_lines(capsys)
    assert {"name": "aunt", "path": str(own_model)} in listed
    assert listed[0]["name"] == "default"


@pytest.mark.parametrize("by", [lambda path: path, lambda path: path.stem])
def test_show_tells_the_card(
    by: Callable[[Path], object], own_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert models("show", by(own_model)) == DONE
    told = capsys.readouterr().out.splitlines()
    for line in (
        "name: aunt",
        "architecture: resnet",
        "options: width 4, blocks 1",
        "training data: Her photos",
        "credits: Aunt; Uncle",
        "  pairs: psnr 28.12, ssim 0.9",
        "parameters: 1500000",
        f"file: {own_model}",
    ):
        assert line in told
    assert not any(line.startswith("recipe") for line in told)  # there is nothing to tell


def test_show_as_json(own_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    models("show", "aunt", "--json")
    (card,) = json_lines(capsys)
    assert card["metrics"] == {"pairs": {"psnr": 28.123456, "ssim": 0.9}}
    assert card["tensors_sha256"] == find_model("aunt").card.tensors_sha256


def test_show_of_an_unknown_or_damaged_model(own_model: Path) -> None:
    with pytest.raises(UnknownModelError, match="the known models are: default.*aunt"):  # noqa: RUF043
        models("show", "uncle")
    own_model.write_bytes(own_model.read_bytes()[:50])
    with pytest.raises(DamagedWeightsError):
        models("show", "aunt")


# --- import ---


@pytest.mark.usefixtures("own_model")
def test_import_tells_what_it_is(
    compact_model: ModelEntry, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(install, "try_model", lambda *_: 31.4)
    assert models("import", compact_model.path) == DONE
    told = capsys.readouterr().out
    assert told.startswith("small-compact: compact, 0.0 M parameters; restored ")
    assert told.endswith("(31 dB to it)\n")
    options = ("--name", "mine", "--licence", "CC0-1.0", "--json")
    assert models("import", compact_model.path, *options) == DONE
    (line,) = json_lines(capsys)
    assert line == {"name": "mine", "path": str(find_model("mine").path), "psnr": 31.4}
    assert find_model("mine").card.licence == "CC0-1.0"
    with pytest.raises(UsageError, match="--replace"):
        models("import", compact_model.path, "--name", "mine")
    assert models("import", compact_model.path, "--name", "mine", "--replace") == DONE
    assert find_model("mine").card.licence == compact_model.card.licence


# --- export ---


def test_export_gives_the_file_as_it_is(
    own_model: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "for-uncle.safetensors"
    assert models("export", "aunt", target) == DONE
    assert capsys.readouterr().out == f"aunt -> {target}\n"
    assert target.read_bytes() == own_model.read_bytes()
    target.write_bytes(b"something else")
    with pytest.raises(UsageError, match="there is a file"):
        models("export", "aunt", target)
    assert target.read_bytes() == b"something else"
    assert models("export", "aunt", target, "--replace", "--json") == DONE
    assert json_lines(capsys) == [{"name": "aunt", "path": str(target)}]
    assert target.read_bytes() == own_model.read_bytes()


# --- verify ---


def test_verify_reads_every_model_anew(own_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models("verify") == DONE
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["ok", e.name] for e in list_models()]
    spoil(own_model)
    assert models("verify") == SOME_FAILED
    (spoilt,) = (line for line in capsys.readouterr().out.splitlines() if line.startswith("NO"))
    assert spoilt.startswith("NO  aunt ")
    assert "do not match the SHA-256" in spoilt


def test_verify_of_one(own_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models("verify", "default") == DONE
    assert len(capsys.readouterr().out.splitlines()) == 1
    spoil(own_model)
    assert models("verify", "aunt", "--json") == NOTHING_DONE
    (line,) = json_lines(capsys)
    assert (line["name"], line["works"]) == ("aunt", False)
    with pytest.raises(UnknownModelError):
        models("verify", "uncle")


# --- remove ---


def test_remove_deletes_the_users_own_alone(
    own_model: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(UsageError, match="came with Deblur and stays"):
        models("remove", "default")
    assert find_model("default").path.exists()
    assert models("remove", "aunt") == DONE
    assert capsys.readouterr().out == "removed aunt\n"
    assert not own_model.exists()
    with pytest.raises(UnknownModelError):
        models("remove", "aunt")


# --- rename and restore ---


def test_rename_tells_both_names(own_model: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert models("rename", "aunt", "uncle") == DONE
    assert capsys.readouterr().out == "aunt -> uncle\n"
    assert models("rename", "uncle", "aunt", "--json") == DONE
    told = {"name": "aunt", "before": "uncle", "path": str(own_model)}
    assert json_lines(capsys) == [told]
    with pytest.raises(UsageError, match="came with Deblur"):
        models("rename", "default", "mine")


@pytest.mark.usefixtures("own_model")
def test_restore_tells_what_came_back(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert models("restore") == DONE
    assert capsys.readouterr().out == "the bundled models are all there\n"
    monkeypatch.setattr(cli_models, "restore_bundled", lambda: ("default",))
    assert models("restore") == DONE
    assert capsys.readouterr().out == "restored default\n"


@pytest.mark.usefixtures("own_model")
def test_export_as_one_file_with_its_card(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert models("export", "aunt", tmp_path / "aunt.zip") == DONE
    with zipfile.ZipFile(tmp_path / "aunt.zip") as archive:
        assert sorted(archive.namelist()) == ["aunt.safetensors", "card.json"]
