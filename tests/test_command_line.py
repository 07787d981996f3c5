"""``deblur`` as scripts know it: exit statuses, one line for an error, nothing half-written."""

import hashlib
import json
import logging
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app import command_line
from app.command_line import main
from engine import cli, restorer
from engine.errors import Cancelled, ConfigError, DeblurError, NoPhotosError, UsageError
from tests.engine.fakes import FakeBackend, negative

ROOT = Path(__file__).parent.parent


@pytest.fixture
def fake_backend(monkeypatch: pytest.MonkeyPatch) -> None:
    """Restore without weights, at once."""
    monkeypatch.setattr(restorer, "open_backend", lambda *_: FakeBackend(negative))


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder with two good photos."""
    folder = tmp_path / "photos"
    folder.mkdir()
    for name in ("a.jpg", "b.png"):
        save_noise(folder / name)
    return folder


def save_noise(path: Path, *, side: int = 96) -> Path:
    noise = np.random.default_rng(len(path.name)).integers(0, 256, (side, side + 8, 3))
    Image.fromarray(noise.astype(np.uint8)).save(path)
    return path


def hashes(folder: Path) -> dict[str, str]:
    """The name and content of every file, hidden ones too."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in files
    }


def names(folder: Path) -> list[str]:
    return list(hashes(folder))


# --- Bad input ---


def text_named_jpg(path: Path) -> None:
    path.write_text("Dear aunt,\nthank you for the photos.\n", encoding="utf-8")


def cut_off_jpeg(path: Path) -> None:
    save_noise(path)
    path.write_bytes(path.read_bytes()[:-1000])


def zero_bytes(path: Path) -> None:
    path.touch()


def not_there(path: Path) -> None:
    """Leave the name without a file."""


def empty_folder(path: Path) -> None:
    path.mkdir()


BAD_INPUTS = [
    (text_named_jpg, "not a photo"),
    (cut_off_jpeg, "cut off"),
    (zero_bytes, "0 bytes"),
    (not_there, "no such file"),
    (empty_folder, "no photos in"),
]


@pytest.mark.usefixtures("fake_backend")
@pytest.mark.parametrize(("spoil", "words"), BAD_INPUTS)
class TestBadInput:
    def test_alone_it_is_one_line_and_nothing_done(
        self,
        spoil: Callable[[Path], None],
        words: str,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        bad = tmp_path / "bad.jpg"
        spoil(bad)
        assert main(["restore", str(bad), "-o", str(tmp_path / "out")]) == 3
        check_one_line(capsys, bad, words)
        assert names(tmp_path / "out") == []

    def test_the_other_photos_are_done(
        self,
        spoil: Callable[[Path], None],
        words: str,
        photos: Path,
        tmp_path: Path,
        capsys: pytest.CaptureFixture[str],
    ) -> None:
        bad = tmp_path / "bad.jpg"
        spoil(bad)
        before = hashes(photos)
        arguments = [str(photos / "a.jpg"), str(bad), str(photos / "b.png")]
        assert main(["restore", *arguments, "-o", str(tmp_path / "out")]) == 1
        check_one_line(capsys, bad, words)
        assert names(tmp_path / "out") == ["a.jpg", "b.png"]
        assert hashes(photos) == before


def check_one_line(capsys: pytest.CaptureFixture[str], path: Path, words: str) -> None:
    """The error output is one line that says what and where."""
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert error.startswith("deblur: ")
    assert str(path) in error
    assert words in error


@pytest.mark.usefixtures("fake_backend")
def test_an_output_folder_that_cannot_be_written(
    photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    out.touch()  # root may write into any folder, but into none that is a file
    assert main(["restore", str(photos), "-o", str(out)]) == 3
    check_one_line(capsys, out, "cannot write into")
    assert names(tmp_path) == ["out", "photos/a.jpg", "photos/b.png"]


@pytest.mark.usefixtures("fake_backend")
def test_an_output_folder_without_permission(
    photos: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert main(["restore", str(photos), "-o", str(tmp_path / "out")]) == 3
    check_one_line(capsys, tmp_path / "out", "no permission to write")


@pytest.mark.usefixtures("fake_backend")
def test_an_unknown_model(photos: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["restore", str(photos), "-o", str(tmp_path / "out"), "--model", "nobody"]) == 2
    error = capsys.readouterr().err
    assert error.startswith("deblur: unknown model nobody; the known models are: ")
    assert "default" in error
    assert error.count("\n") == 1


# --- Exit statuses ---


@pytest.mark.usefixtures("fake_backend")
def test_all_done_is_0(photos: Path, tmp_path: Path) -> None:
    before = hashes(photos)
    assert main(["restore", str(photos), "-o", str(tmp_path / "out")]) == 0
    assert names(tmp_path / "out") == ["a.jpg", "b.png"]
    assert hashes(photos) == before


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (UsageError("odd"), 2),
        (ConfigError("odd"), 2),
        (NoPhotosError(Path("x")), 3),
        (DeblurError("odd"), 3),
        (Cancelled(), 130),
        (KeyboardInterrupt(), 130),
    ],
)
def test_each_error_has_its_status_and_one_line(
    error: BaseException,
    status: int,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise error

    monkeypatch.setattr(cli, "examine", fail)
    assert main(["doctor"]) == status
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("deblur: ")
    assert told.err.count("\n") == 1


@pytest.mark.parametrize("is_debug", [False, True])
def test_a_traceback_only_with_debug(
    is_debug: bool,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail() -> None:
        raise ZeroDivisionError("first line\nsecond line")

    monkeypatch.setattr(cli, "examine", fail)
    with caplog.at_level(logging.DEBUG):
        assert main(["doctor", *(["--debug"] if is_debug else [])]) == 3
    assert capsys.readouterr().err == (
        "deblur: unexpected ZeroDivisionError: first line second line; --debug shows where\n"
    )
    assert ("Traceback" in caplog.text) is is_debug


@pytest.mark.parametrize(
    "arguments",
    [
        ["--debug", "models", "list"],
        ["models", "--debug", "list"],
        ["models", "list", "--debug"],
        ["train", "resume", "RUN", "--debug"],
        ["doctor", "--debug"],
    ],
)
def test_debug_is_understood_after_every_command(arguments: list[str]) -> None:
    assert command_line._parser().parse_args(arguments).debug
    calm = [argument for argument in arguments if argument != "--debug"]
    assert not command_line._parser().parse_args(calm).debug


@pytest.mark.parametrize("arguments", [["restore"], ["restore", "a.jpg"]])
def test_restore_needs_photos_and_a_folder(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    assert capsys.readouterr().err.startswith("deblur: name ")


@pytest.mark.parametrize("arguments", [[], ["frob"], ["models"], ["batch"]])
def test_wrong_use_is_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith("deblur")


def test_version_and_help(capsys: pytest.CaptureFixture[str]) -> None:
    for option in ("--version", "--help"):
        with pytest.raises(SystemExit) as caught:
            main([option])
        assert caught.value.code == 0
    told = capsys.readouterr().out
    assert told.startswith("deblur ")
    assert all(command in told for command in ("restore", "models", "doctor", "train", "evaluate"))


# --- In a process of its own ---


def environment(**changes: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **changes}


def test_the_command_line_starts_without_torch_qt_and_openvino(tmp_path: Path) -> None:
    program = (
        "import sys, app.command_line\n"
        "loaded = {'torch', 'PySide6', 'openvino', 'cv2.gapi'} & sys.modules.keys()\n"
        "sys.exit(f'loaded {loaded}' if loaded else 0)"
    )
    child = subprocess.run(
        [sys.executable, "-c", program],
        env=environment(), cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert (child.returncode, child.stderr) == (0, "")


# Fails when anything looks up a host or opens a connection, and tells what was imported.
WATCHED = """
import sys

def watch(event, arguments):
    if event.startswith("socket."):
        raise SystemExit(f"{event} {arguments}")

sys.addaudithook(watch)
from app.command_line import main
status = main(sys.argv[1:])
assert sys.modules.get("openvino_telemetry") is None
print("torch" in sys.modules, "openvino" in sys.modules)
sys.exit(status)
"""


def test_restoring_sends_nothing_leaves_its_cache_and_a_note_and_then_needs_no_torch(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    home.mkdir()
    photo = save_noise(tmp_path / "a.png")
    bare = {k: v for k, v in environment(HOME=str(home)).items() if not k.startswith("XDG_")}
    loaded = []
    for folder in ("first", "second"):
        command = [sys.executable, "-c", WATCHED, "restore", photo, "-o", tmp_path / folder]
        child = subprocess.run(
            list(map(str, command)),
            env=bare, cwd=tmp_path, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert (child.returncode, child.stderr) == (0, "")
        loaded.append(child.stdout.splitlines()[-1])
    # Torch is needed to convert the model, once.
    assert loaded == ["True True", "False True"]
    assert (tmp_path / "first" / "a.png").read_bytes() == (
        tmp_path / "second" / "a.png"
    ).read_bytes()
    cache, note = Path(".cache", "deblur"), Path(".local", "state", "deblur", "results.txt")
    left = [Path(name) for name in names(home)]
    assert note in left  # by which "replace" knows its own results
    assert all(path == note or path.is_relative_to(cache) for path in left)


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C cannot be sent to one process there")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_keeps_the_finished_photos(
    number: signal.Signals, photos: Path, tmp_path: Path
) -> None:
    for index in range(200):
        shutil.copy(photos / "b.png", photos / f"c{index:03}.png")
    before, out = hashes(photos), tmp_path / "out"
    command = [sys.executable, "-m", "app.command_line", "restore", photos, "-o", out, "--json"]
    with subprocess.Popen(
        list(map(str, command)),
        env=environment(), cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as child:  # fmt: skip
        assert child.stdout
        assert child.stderr
        first = json.loads(child.stdout.readline())
        child.send_signal(number)
        events = [first, *map(json.loads, child.stdout)]
        told = child.stderr.read()
    assert child.returncode == 130
    assert told == "deblur: interrupted; what was finished is kept\n"
    done = [event["target"] for event in events if event["event"] == "done"]
    assert 1 <= len(done) < len(before)
    assert events[-1] == {"event": "summary", "done": len(done), "skipped": 0, "failed": 0}
    assert names(out) == sorted(Path(target).name for target in done)
    for target in done:
        with Image.open(target) as image:
            image.load()
    assert hashes(photos) == before
