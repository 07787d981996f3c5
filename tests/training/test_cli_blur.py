"""``deblur blur`` and ``deblur benchmark --data``."""

import argparse
import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.command_line import main
from engine.cli import DONE, INTERRUPTED, NOTHING_DONE, SOME_FAILED, WRONG_USE
from engine.photo_io import load_photo
from tests.training.tiny import save_photos, save_png, texture
from training import cli_blur
from training.blur import benchmark, write
from training.blur.benchmark import DataSpeed
from training.blur.config import PRESETS
from training.blur.parameters import BlurRecord
from training.blur.synthesize import synthesize
from training.data.pairs import find_pairs


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.*"))


def test_each_photo_becomes_a_pair_with_its_parameters(tmp_path: Path) -> None:
    photos, pairs = save_photos(tmp_path / "photos", 2), tmp_path / "pairs"
    assert main(["blur", str(photos), "-o", str(pairs)]) == DONE
    assert names(pairs) == [
        f"photo-{i}{ending}" for i in range(2) for ending in (".json", "_blur.png", "_sharp.png")
    ]
    found = find_pairs(pairs)
    assert [pair.name for pair in found] == ["photo-0", "photo-1"]
    assert all(pair.record.is_file() for pair in found)


@pytest.mark.parametrize("preset", PRESETS)
def test_a_pair_is_made_again_from_photo_and_record(tmp_path: Path, preset: str) -> None:
    photo = save_png(tmp_path / "a.png", texture(50, 70))
    command = ["blur", str(photo), "-o", str(tmp_path / "out"), "--preset", preset, "--seed", "7"]
    assert main(command) == DONE
    record = BlurRecord.read(tmp_path / "out" / "a.json")
    assert (record.source, record.preset, record.seed) == ("a.png", preset, 7)
    for side, expected in zip(
        ("blur", "sharp"), synthesize(load_photo(photo).pixels, record.parameters), strict=True
    ):
        written = load_photo(tmp_path / "out" / f"a_{side}.png").pixels
        np.testing.assert_allclose(written, expected, atol=0.51 / 255)


def test_blur_depends_on_the_seed_and_the_name_alone(tmp_path: Path) -> None:
    photos = save_photos(tmp_path / "photos", 2)

    def blurred(folder: str, *arguments: str) -> bytes:
        assert main(["blur", *arguments, "-o", str(tmp_path / folder)]) == DONE
        return (tmp_path / folder / "photo-1_blur.png").read_bytes()

    both = blurred("both", str(photos))
    assert blurred("alone", str(photos / "photo-1.png")) == both
    assert blurred("other", str(photos), "--seed", "1") != both


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    photo = save_png(tmp_path / "a.png", texture(40, 40))
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.json").write_text("mine", encoding="utf-8")
    for _ in range(2):
        assert main(["blur", str(photo), "-o", str(out)]) == DONE
    assert (out / "a.json").read_text(encoding="utf-8") == "mine"
    assert names(out) == [
        "a-2.json",
        "a-2_blur.png",
        "a-2_sharp.png",
        "a-3.json",
        "a-3_blur.png",
        "a-3_sharp.png",
        "a.json",
    ]


def test_folders_of_folders_keep_their_shape(tmp_path: Path) -> None:
    save_png(tmp_path / "in" / "day" / "a.png", texture(40, 40))
    out = tmp_path / "out"
    assert main(["blur", str(tmp_path / "in"), "-o", str(out), "--recursive"]) == DONE
    assert names(out) == ["day/a.json", "day/a_blur.png", "day/a_sharp.png"]


def test_16_bit_gray_and_transparent_photos_are_blurred(tmp_path: Path) -> None:
    photos = tmp_path / "photos"
    photos.mkdir()
    gray = texture(40, 50)[:, :, 0]
    Image.fromarray(gray.astype(np.uint16) * 257).save(photos / "deep.png")
    Image.fromarray(gray).save(photos / "gray.png")
    Image.fromarray(np.dstack([texture(40, 50), gray])).save(photos / "clear.png")
    Image.fromarray(texture(1, 1)).save(photos / "dot.png")
    out = tmp_path / "out"
    assert main(["blur", str(photos), "-o", str(out)]) == DONE
    for path in out.glob("*.png"):
        photo = load_photo(path)
        assert photo.bit_depth == 8
        assert photo.alpha is None
    assert len(list(out.glob("*_blur.png"))) == 4


def test_one_bad_photo_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = save_photos(tmp_path / "photos", 2)
    (photos / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n and nothing more")
    command = ["blur", str(photos), "nowhere.jpg", "-o", str(tmp_path / "out"), "--json"]
    assert main(command) == SOME_FAILED
    *events, summary = map(json.loads, capsys.readouterr().out.splitlines())
    assert sorted(event["event"] for event in events) == ["done", "done", "failed", "failed"]
    assert summary == {"event": "summary", "done": 2, "skipped": 0, "failed": 2}


@pytest.mark.parametrize(
    ("arguments", "status", "told"),
    [
        (["photos", "-o", "out", "--preset", "soft"], WRONG_USE, "no blur preset 'soft'"),
        (["photos", "-o", "out", "--seed", "-1"], WRONG_USE, "--seed must be 0 or more"),
        (["nowhere", "-o", "out"], NOTHING_DONE, "nowhere"),
        (["empty", "-o", "out"], NOTHING_DONE, "empty"),
        (["photos", "-o", "photos/photo-0.png"], NOTHING_DONE, "photo-0.png"),
    ],
)
def test_what_goes_wrong_is_told_on_one_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    arguments: list[str],
    status: int,
    told: str,
) -> None:
    save_photos(tmp_path / "photos", 1)
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    assert main(["blur", *arguments]) == status
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 1
    assert told in lines[0]


def test_a_full_disk_leaves_no_half_pair(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(path: Path, data: bytes) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(write, "write_atomically", full)
    photos = save_photos(tmp_path / "photos", 1)
    assert main(["blur", str(photos), "-o", str(tmp_path / "out")]) == NOTHING_DONE
    assert "No space left on device" in capsys.readouterr().err
    assert not list((tmp_path / "out").glob("*_blur*"))


def test_ctrl_c_stops_between_photos(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from engine.progress import CancelToken

    monkeypatch.setattr(CancelToken, "is_cancelled", property(lambda _: True))
    monkeypatch.setattr(CancelToken, "raise_if_cancelled", _raise_cancelled)
    photos = save_photos(tmp_path / "photos", 1)
    command = ["blur", str(photos), "-o", str(tmp_path / "out"), "--json"]
    assert main(command) == INTERRUPTED
    assert json.loads(capsys.readouterr().out)["event"] == "summary"


def _raise_cancelled(_: object) -> None:
    from engine.errors import Cancelled

    raise Cancelled


# --- benchmark ---


def parser_with_benchmark(calls: list[str]) -> argparse.ArgumentParser:
    """A command line with the engine's benchmark, to which training adds its part."""
    parser = argparse.ArgumentParser()
    commands = parser.add_subparsers()
    models = commands.add_parser("benchmark")
    models.add_argument("--json", action="store_true")

    def measure_models(_: argparse.Namespace) -> int:
        calls.append("models")
        return DONE

    models.set_defaults(run=measure_models)
    cli_blur.add_blur(commands)
    return parser


def test_benchmark_measures_data_where_it_is_asked_to_and_models_otherwise(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    speed = DataSpeed("paper", "torch", "cpu", 2, 256, 50.0)
    monkeypatch.setattr(benchmark, "measure_all", lambda: iter([speed]))
    calls: list[str] = []
    parser = parser_with_benchmark(calls)
    for arguments in (["benchmark"], ["benchmark", "--data"], ["benchmark", "--data", "--json"]):
        parsed = parser.parse_args(arguments)
        assert parsed.run(parsed) == DONE
    assert calls == ["models"]
    line, plain = capsys.readouterr().out.splitlines()
    assert "50.0 crops of 256 px a second" in line
    assert json.loads(plain)["crops_per_s"] == 50.0
