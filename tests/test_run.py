"""What run.py decides: where a request goes, what is installed, what is said when it cannot be."""

import argparse
import ast
import os
import runpy
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

import run
from app import command_line

DEBIAN_ROOT = run.System(is_linux=True, is_debian=True, is_root=True)
DEBIAN_USER = run.System(is_linux=True, is_debian=True, is_root=False)
OTHER_LINUX = run.System(is_linux=True, is_debian=False, is_root=True)
LIB_GL, LIB_EGL = run.QT_LIBRARIES[:2]


class FakeRunner:
    """Records commands, makes the ``.venv`` that the real ones would, fails on request."""

    def __init__(self, *, failing: Callable[[Sequence[str]], bool] = lambda _: False) -> None:
        self.commands: list[list[str]] = []
        self.failing = failing

    def __call__(self, command: Sequence[str]) -> int:
        self.commands.append(list(command))
        if self.failing(command):
            return 1
        if "venv" in command:
            make_python(Path(command[-1]))
        return 0

    @property
    def steps(self) -> list[str]:
        """The set-up steps among the commands, in order."""
        return [command[2] for command in self.commands if command[1] == "-m"]


def make_python(venv: Path) -> None:
    python = Path(run.program("python", venv))
    python.parent.mkdir(parents=True)
    python.touch()


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    (tmp_path / "pyproject.toml").write_text("[project]\n", encoding="utf-8")
    return tmp_path


def prepare(root: Path, extras: Sequence[str] = (), runner: FakeRunner | None = None) -> FakeRunner:
    runner = runner or FakeRunner()
    run.prepare(root, extras, DEBIAN_USER, runner)
    return runner


# --- routing -----------------------------------------------------------------------------


@pytest.mark.parametrize("command", run.COMMANDS)
def test_command_names_go_to_the_command_line(command: str) -> None:
    request = run.route([command, "--help"])
    assert request == run.Request("command", (command, "--help"))
    assert not request.needs_qt


@pytest.mark.parametrize(
    "arguments", [[], ["a.jpg"], ["missing.jpg", "b.png"], ["--self-test", "x"]]
)
def test_photos_and_options_go_to_the_window(arguments: list[str]) -> None:
    request = run.route(arguments)
    assert request == run.Request("window", tuple(arguments))
    assert request.needs_qt


def test_a_folder_goes_to_the_window(tmp_path: Path) -> None:
    assert run.route([str(tmp_path)]).kind == "window"


def test_a_photo_called_like_a_command_is_reached_by_its_path() -> None:
    assert run.route(["./restore"], exists=lambda _: True).kind == "window"


def test_test_passes_its_arguments_on() -> None:
    assert run.route(["test", "-k", "tiles"]) == run.Request("test", ("-k", "tiles"))


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_names_every_command(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main([option]) == 0
    out = capsys.readouterr().out
    assert all(command in out for command in run.COMMANDS)


def test_a_mistyped_command_is_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.main(["restor", "photo.jpg"]) == 2
    err = capsys.readouterr().err
    assert err.count("\n") == 1
    assert "'restor'" in err


def test_the_commands_are_those_of_deblur() -> None:
    actions = command_line._parser()._actions
    (commands,) = (action for action in actions if isinstance(action, argparse._SubParsersAction))
    assert set(run.COMMANDS) == set(commands.choices)


# --- system libraries --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("kind", "environment", "wants_x11"),
    [
        ("window", {"DISPLAY": ":0"}, True),
        ("window", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "xcb"}, True),
        ("window", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("window", {"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ("window", {}, False),
        ("test", {"DISPLAY": ":0"}, False),
    ],
)
def test_x11_libraries_are_asked_for_on_x11_only(
    kind: str, environment: dict[str, str], wants_x11: bool
) -> None:
    libraries = run.needed_libraries(kind, environment)
    assert set(run.QT_LIBRARIES) <= set(libraries)
    assert (run.X11_LIBRARIES[0] in libraries) == wants_x11


def test_nothing_is_run_when_all_libraries_are_there() -> None:
    runner = FakeRunner()
    run.require_libraries(run.QT_LIBRARIES, DEBIAN_ROOT, runner, loadable=lambda _: True)
    assert runner.commands == []


def test_a_user_is_told_the_one_command() -> None:
    runner = FakeRunner()
    with pytest.raises(run.RunError) as caught:
        run.require_libraries(
            [LIB_GL, LIB_EGL], DEBIAN_USER, runner, loadable=lambda library: library == LIB_EGL
        )
    assert str(caught.value) == (
        "Qt needs libGL.so.1; install it with:"
        " sudo apt-get install -y --no-install-recommends libgl1"
    )
    assert runner.commands == []


def test_other_systems_are_told_the_debian_names() -> None:
    with pytest.raises(run.RunError, match=r"libGL\.so\.1.*package manager.*libgl1"):
        run.require_libraries([LIB_GL], OTHER_LINUX, FakeRunner(), loadable=lambda _: False)


def test_root_on_debian_installs_after_saying_so(capsys: pytest.CaptureFixture[str]) -> None:
    runner = FakeRunner()
    run.require_libraries([LIB_GL], DEBIAN_ROOT, runner, loadable=lambda _: bool(runner.commands))
    install = "apt-get install -y --no-install-recommends libgl1"
    assert [" ".join(command) for command in runner.commands] == [
        f"env DEBIAN_FRONTEND=noninteractive {install}"
    ]
    assert f"as root, running: {install}" in capsys.readouterr().err


def test_package_lists_are_updated_only_after_a_failure() -> None:
    failures = iter([True, False, False])
    runner = FakeRunner(failing=lambda _: next(failures))
    run.require_libraries(
        [LIB_GL], DEBIAN_ROOT, runner, loadable=lambda _: len(runner.commands) == 3
    )
    assert [command[3] for command in runner.commands] == ["install", "update", "install"]


def test_a_failing_apt_is_one_line() -> None:
    with pytest.raises(run.RunError, match="apt-get could not install it"):
        run.require_libraries(
            [LIB_GL], DEBIAN_ROOT, FakeRunner(failing=lambda _: True), loadable=lambda _: False
        )


def test_the_dynamic_loader_is_asked() -> None:
    assert not run.is_loadable(run.Library("libno-such-thing.so.9", "none"))


# --- set-up ------------------------------------------------------------------------------


def test_first_use_makes_the_environment_and_installs(checkout: Path) -> None:
    runner = prepare(checkout)
    assert runner.steps == ["venv", "pip"]
    assert runner.commands[-1][-2:] == ["--editable", str(checkout)]


def test_nothing_is_done_twice(checkout: Path) -> None:
    prepare(checkout)
    assert prepare(checkout).commands == []


def test_the_tests_add_their_extras_once(checkout: Path) -> None:
    prepare(checkout)
    runner = prepare(checkout, ["test"])
    assert runner.steps == ["pip"]
    assert runner.commands[0][-1] == f"{checkout}[test]"
    assert prepare(checkout, ["test"]).commands == []
    assert prepare(checkout).commands == []


def test_a_changed_project_is_installed_again_with_its_extras(checkout: Path) -> None:
    prepare(checkout, ["test"])
    (checkout / "pyproject.toml").write_text("[project]\nversion = '2'\n", encoding="utf-8")
    runner = prepare(checkout)
    assert runner.steps == ["pip"]
    assert runner.commands[0][-1] == f"{checkout}[test]"


def break_by_interruption(venv: Path) -> None:
    (venv / run.STAMP_NAME).unlink()


def break_by_lost_python(venv: Path) -> None:
    Path(run.program("python", venv)).unlink()


def break_by_torn_stamp(venv: Path) -> None:
    (venv / run.STAMP_NAME).write_text('{"root": ', encoding="utf-8")


def break_by_foreign_stamp(venv: Path) -> None:
    (venv / run.STAMP_NAME).write_text('{"version": 3}', encoding="utf-8")


def break_by_other_python(venv: Path) -> None:
    stamp = run.Stamp.read(venv)
    assert stamp is not None
    stamp._replace(python="3.9").write(venv)


@pytest.mark.parametrize(
    "damage",
    [
        break_by_interruption,
        break_by_lost_python,
        break_by_torn_stamp,
        break_by_foreign_stamp,
        break_by_other_python,
    ],
)
def test_a_broken_environment_is_made_anew(
    checkout: Path, damage: Callable[[Path], None], capsys: pytest.CaptureFixture[str]
) -> None:
    prepare(checkout)
    left_over = checkout / ".venv" / "left-over"
    left_over.touch()
    damage(checkout / ".venv")
    assert prepare(checkout).steps == ["venv", "pip"]
    assert not left_over.exists()
    assert "making it anew" in capsys.readouterr().err
    assert prepare(checkout).commands == []


def test_a_moved_checkout_gets_its_own_environment(tmp_path: Path) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    before.mkdir()
    (before / "pyproject.toml").touch()
    prepare(before)
    before.rename(after)
    assert prepare(after).steps == ["venv", "pip"]


def test_an_interrupted_installation_leaves_no_stamp(checkout: Path) -> None:
    prepare(checkout)

    def interrupt(command: Sequence[str]) -> bool:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        prepare(checkout, ["test"], FakeRunner(failing=interrupt))
    assert run.Stamp.read(checkout / ".venv") is None


def test_a_first_pip_failure_is_one_line_and_leaves_no_stamp(checkout: Path) -> None:
    with pytest.raises(run.RunError, match="is the network there"):
        prepare(checkout, runner=FakeRunner(failing=lambda command: "pip" in command))
    assert run.Stamp.read(checkout / ".venv") is None


def test_a_later_pip_failure_keeps_what_worked(checkout: Path) -> None:
    prepare(checkout)
    with pytest.raises(run.RunError):
        prepare(checkout, ["test"], FakeRunner(failing=lambda command: "pip" in command))
    assert prepare(checkout).commands == []
    assert prepare(checkout, ["test"]).steps == ["pip"]


def test_a_failing_venv_is_one_line(checkout: Path) -> None:
    with pytest.raises(run.RunError, match="could not make"):
        prepare(checkout, runner=FakeRunner(failing=lambda command: "venv" in command))


def test_a_linked_environment_is_unlinked_not_emptied(checkout: Path) -> None:
    elsewhere = checkout / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "keep").touch()
    (checkout / ".venv").symlink_to(elsewhere, target_is_directory=True)
    prepare(checkout)
    assert (elsewhere / "keep").exists()
    assert not (checkout / ".venv").is_symlink()


@pytest.mark.parametrize(
    ("system", "python", "expected"),
    [
        (DEBIAN_USER, "/usr/bin/python3", "sudo apt-get install .*python3-venv"),
        (OTHER_LINUX, "/usr/bin/python3", "package python3-venv"),
        (DEBIAN_ROOT, "/opt/python/bin/python3", "package python3-venv"),
    ],
)
def test_a_python_without_venv_names_the_package(
    system: run.System, python: str, expected: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "has_venv_module", lambda: False)
    monkeypatch.setattr(sys, "executable", python)
    with pytest.raises(run.RunError, match=expected):
        run.require_venv_module(system, FakeRunner())


def test_root_on_debian_gets_the_venv_package(monkeypatch: pytest.MonkeyPatch) -> None:
    runner = FakeRunner()
    monkeypatch.setattr(run, "has_venv_module", lambda: bool(runner.commands))
    monkeypatch.setattr(sys, "executable", "/usr/bin/python3")
    run.require_venv_module(DEBIAN_ROOT, runner)
    assert runner.commands[0][-1] == "python3-venv"


def test_a_second_set_up_waits_for_the_first(
    checkout: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    fcntl = pytest.importorskip("fcntl")
    waits: list[int] = []

    def flock(file: object, operation: int) -> None:
        waits.append(operation)
        if operation & fcntl.LOCK_NB:
            raise BlockingIOError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fcntl, "flock", flock)
        prepare(checkout)
    assert waits == [fcntl.LOCK_EX | fcntl.LOCK_NB, fcntl.LOCK_EX]
    assert "waiting for it" in capsys.readouterr().err


# --- checks ------------------------------------------------------------------------------


def test_all_checks_run_although_the_first_fails(capsys: pytest.CaptureFixture[str]) -> None:
    runner = FakeRunner(failing=lambda command: "--check" in command or "mypy" in command[0])
    assert run.run_checks(["-k", "tiles"], runner) == 1
    assert len(runner.commands) == len(run.CHECKS)
    assert Path(runner.commands[-1][0]).stem == "pytest"
    assert runner.commands[-1][1:] == ["-k", "tiles"]
    assert all("-k" not in command for command in runner.commands[:-1])
    lines = capsys.readouterr().err.splitlines()
    assert lines[-1] == "run.py: FAILED: ruff format, mypy"


def test_nothing_is_said_after_pytest_when_all_is_well(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.run_checks([], FakeRunner()) == 0
    lines = capsys.readouterr().err.splitlines()
    assert lines[-2:] == ["run.py: all passed so far", "run.py: pytest"]


# --- starting ----------------------------------------------------------------------------


@pytest.mark.skipif(os.name == "nt", reason="Windows waits for a child instead")
@pytest.mark.parametrize(
    ("request_", "module"),
    [
        (run.Request("command", ("restore", "a.jpg")), "app.command_line"),
        (run.Request("window", ("a.jpg",)), "app"),
    ],
)
def test_launch_becomes_the_program(
    request_: run.Request, module: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    class BecameError(Exception):
        pass

    def become(path: str, command: list[str]) -> None:
        raise BecameError(path, command)

    monkeypatch.setattr(os, "execv", become)
    with pytest.raises(BecameError) as caught:
        run.launch(request_)
    python = run.program("python")
    assert caught.value.args == (python, [python, "-P", "-m", module, *request_.arguments])


def test_interruption_is_130_in_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupt(request: run.Request) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(run, "act", interrupt)
    assert run.main(["doctor"]) == 130
    assert capsys.readouterr().err == "run.py: interrupted\n"


def test_an_unwritable_checkout_is_one_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/somewhere/.venv")

    monkeypatch.setattr(run, "prepare", refuse)
    assert run.main(["doctor"]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def test_set_up_leaves_stdout_to_the_program() -> None:
    code = "import run, sys; run.call_aside([sys.executable, '-c', 'print(1)'])"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=run.ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout == ""
    assert done.stderr.strip() == "1"


# --- the file itself ---------------------------------------------------------------------


def test_an_old_python_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "version_info", (3, 9, 2, "final", 0))
    with pytest.raises(SystemExit) as caught:
        runpy.run_path(str(run.ROOT / "run.py"), run_name="__main__")
    assert "Python 3.11 or later" in str(caught.value)
    assert "3.9" in str(caught.value)


def test_an_old_python_can_read_the_file() -> None:
    source = (run.ROOT / "run.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


def test_only_the_standard_library_is_used() -> None:
    tree = ast.parse((run.ROOT / "run.py").read_text(encoding="utf-8"))
    names = {
        name.split(".")[0]
        for node in ast.walk(tree)
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    assert names <= sys.stdlib_module_names
