"""The computer stays awake only while it is asked to, and other programs go first when asked."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from engine import power
from engine.power import can_sleep, fall_asleep, keep_awake

KEEPER = """#!/bin/sh
echo "$@" > "{told}"
exec "$5"
"""


def is_running(process: int) -> bool:
    """Whether a process is there and no zombie."""
    told = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(process)], capture_output=True, text=True, check=False
    )
    return told.stdout.strip()[:1] not in ("", "Z")


def wait_until_gone(process: int) -> None:
    for _ in range(3000):
        if not is_running(process):
            return
        time.sleep(0.01)
    pytest.fail("it still runs")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked in other ways")
def test_the_system_is_asked_while_the_block_runs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told, started = tmp_path / "told", list[subprocess.Popen[bytes]]()
    program = tmp_path / "systemd-inhibit"
    program.write_text(KEEPER.format(told=told), encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    real = subprocess.Popen

    def popen(*arguments: object, **options: object) -> "subprocess.Popen[bytes]":
        started.append(real(*arguments, **options))  # type: ignore[call-overload]
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    with keep_awake("Testing") as asked:
        assert asked
        wait_until(told)
        assert started[0].poll() is None
    assert started[0].poll() is not None
    assert told.read_text(encoding="utf-8").startswith("--what=sleep:idle --who=Deblur --why=Test")


def wait_until(path: Path) -> None:
    for _ in range(3000):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.01)
    pytest.fail("it never came")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems are asked in other ways")
def test_it_ends_with_a_process_that_is_killed(tmp_path: Path) -> None:
    """Whoever holds the computer awake looks at a pipe that dies with us."""
    code = (
        "import subprocess, sys, time\n"
        "keeper = subprocess.Popen([sys.argv[1]], stdin=subprocess.PIPE)\n"
        "print(keeper.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    command = power._keeper("Testing")
    cat = command[-1] if command else "cat"
    child = subprocess.Popen([sys.executable, "-c", code, cat], stdout=subprocess.PIPE, text=True)
    assert child.stdout is not None
    keeper = int(child.stdout.readline())
    assert is_running(keeper)
    child.kill()
    child.communicate()
    wait_until_gone(keeper)


def test_where_nobody_can_be_asked_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(power, "_keeper", lambda _: None)
    with keep_awake() as asked:
        assert not asked
    monkeypatch.setattr(power, "_keeper", lambda _: ["/nowhere/at/all"])
    with keep_awake() as asked:
        assert not asked


@pytest.mark.skipif(os.name == "nt", reason="Windows has classes and no niceness")
def test_all_threads_let_others_go_first(tmp_path: Path) -> None:
    code = (
        "import os, threading, time\n"
        "from engine.power import lower_priority, _threads\n"
        "stop = threading.Event()\n"
        "threading.Thread(target=stop.wait).start()\n"
        "assert lower_priority()\n"
        "assert all(os.getpriority(os.PRIO_PROCESS, each) == 10 for each in _threads())\n"
        "stop.set()\n"
    )
    root = Path(power.__file__).parents[1]
    subprocess.run(
        [sys.executable, "-c", code], check=True, env={**os.environ, "PYTHONPATH": str(root)}
    )


# --- sleep -------------------------------------------------------------------------------


class Runner:
    """Stands in for ``subprocess.run``, and for the system behind it."""

    def __init__(self, failure: Exception | None = None) -> None:
        self.commands: list[list[str]] = []
        self._failure = failure

    def __call__(self, command: list[str], *, check: bool, **_: object) -> None:
        assert check
        self.commands.append(command)
        if self._failure is not None:
            raise self._failure


@pytest.fixture
def linux(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A Linux with systemd that can sleep."""
    (tmp_path / "sys" / "power").mkdir(parents=True)
    (tmp_path / "sys" / "power" / "state").write_text("freeze mem disk\n")
    (tmp_path / "run" / "systemd" / "system").mkdir(parents=True)
    systemctl = tmp_path / "systemctl"
    systemctl.write_text("#!/bin/sh\nexit 1\n")
    systemctl.chmod(0o755)
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr(power, "_SYSTEM", tmp_path)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_linux_sleeps_through_systemd(linux: Path) -> None:
    runner = Runner()
    assert can_sleep()
    assert fall_asleep(runner)
    assert runner.commands == [[str(linux / "systemctl"), "--no-ask-password", "suspend"]]


@pytest.mark.parametrize(("system", "program"), [("win32", "rundll32.exe"), ("darwin", "pmset")])
def test_other_systems_sleep_through_their_own_programs(
    monkeypatch: pytest.MonkeyPatch, system: str, program: str
) -> None:
    monkeypatch.setattr(sys, "platform", system)
    runner = Runner()
    assert can_sleep()
    assert fall_asleep(runner)
    (command,) = runner.commands
    assert command[0].endswith(program)
    assert len(command) > 1


def no_state(linux: Path) -> None:
    (linux / "sys" / "power" / "state").unlink()


def no_state_to_sleep_in(linux: Path) -> None:
    (linux / "sys" / "power" / "state").write_text("disk\n")


def no_systemd(linux: Path) -> None:
    (linux / "run" / "systemd" / "system").rmdir()


def no_systemctl(linux: Path) -> None:
    (linux / "systemctl").unlink()


@pytest.mark.parametrize("lack", [no_state, no_state_to_sleep_in, no_systemd, no_systemctl])
def test_where_linux_cannot_sleep_nothing_is_offered_and_nothing_runs(
    linux: Path, lack: Callable[[Path], None]
) -> None:
    lack(linux)
    runner = Runner()
    assert not can_sleep()
    assert not fall_asleep(runner)
    assert runner.commands == []


@pytest.mark.parametrize(
    ("failure", "slept"),
    [
        (subprocess.CalledProcessError(1, "systemctl"), False),
        (FileNotFoundError("systemctl"), False),
        (subprocess.TimeoutExpired("systemctl", 60), True),
    ],
)
@pytest.mark.usefixtures("linux")
def test_a_system_that_refuses_is_no_error(failure: Exception, *, slept: bool) -> None:
    assert fall_asleep(Runner(failure)) is slept


@pytest.mark.usefixtures("linux")
def test_what_the_program_says_is_looked_at() -> None:
    """The systemctl of these tests fails, as where the user has no right to do this."""
    assert not fall_asleep()


def _supply(folder: Path, name: str, **facts: str) -> None:
    (folder / name).mkdir(parents=True)
    for key, value in facts.items():
        (folder / name / key).write_text(f"{value}\n")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows is asked in another way")
@pytest.mark.parametrize(
    ("facts", "is_on_battery"),
    [
        ({"type": "Battery", "status": "Discharging"}, True),
        ({"type": "Battery", "status": "Charging"}, False),
        ({"type": "Battery", "status": "Discharging", "scope": "Device"}, False),
        ({"type": "Mains"}, False),
    ],
)
def test_whether_the_battery_is_used(
    tmp_path: Path, facts: dict[str, str], is_on_battery: bool
) -> None:
    assert not power.is_on_battery(tmp_path)
    _supply(tmp_path, "one", **facts)
    assert power.is_on_battery(tmp_path) is is_on_battery
