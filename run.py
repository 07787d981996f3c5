"""Sets Deblur up on first use and starts it: the window, the command line, or the checks.

``route`` reads the request, ``prepare`` makes ``.venv`` and installs into it what is missing,
``launch`` becomes the program. Standard library only. The syntax stays readable to Python 3.6,
so that an old interpreter gets as far as the line that says it is too old.
"""

import contextlib
import ctypes
import hashlib
import importlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, NoReturn

PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"

if sys.version_info < (3, 11):  # noqa: UP036 (nothing else stops who runs this file by hand)
    sys.exit(f"run.py: Deblur needs Python 3.11 or later; {sys.executable} is Python {PYTHON}")

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
STAMP_NAME = "deblur-setup.json"

HELP = """\
usage: python3 run.py [PHOTO...]             open the window, with these photos
       python3 run.py COMMAND [ARGUMENT...]  the deblur command line, without a window
       python3 run.py test [ARGUMENT...]     every check that CI runs; arguments go to pytest

commands: {commands}
          (python3 run.py COMMAND --help explains one)

The first use makes the folder .venv beside this file and installs the application there, which
needs the network, some minutes and about 2 GB (more where pip chooses the CUDA build of
PyTorch). Later uses start at once. Deleting .venv undoes everything."""

# Those of ``deblur``; a test compares.
COMMANDS = (
    "restore",
    "batch",
    "models",
    "doctor",
    "benchmark",
    "blur",
    "dataset",
    "train",
    "finetune",
    "evaluate",
)

# pytest comes last, so that its closing line is the last one.
CHECKS = (
    ("ruff check", ("ruff", "check", ".")),
    ("ruff format", ("ruff", "format", "--check", ".")),
    ("mypy", ("mypy",)),
    ("lint-imports", ("lint-imports",)),
    ("pytest", ("pytest",)),
)

# What runs a command and gives its exit status; the tests put a fake in its place.
Runner = Callable[[Sequence[str]], int]


class RunError(Exception):
    """A request that cannot be met; the message is one line for the user."""

    def __init__(self, message: str, *, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


# --- what is asked -----------------------------------------------------------------------


class Request(NamedTuple):
    """What the user wants: kind is ``help``, ``window``, ``command`` or ``test``."""

    kind: str
    arguments: tuple[str, ...]

    @property
    def needs_qt(self) -> bool:
        """Whether Qt will be loaded, and with it system libraries."""
        return self.kind in {"window", "test"}


def route(arguments: Sequence[str], *, exists: Callable[[str], bool] = os.path.exists) -> Request:
    """Tell commands, photos and options apart; anything unknown is a mistyped command."""
    first = arguments[0] if arguments else ""
    if first in {"-h", "--help"}:
        return Request("help", ())
    if first == "test":
        return Request("test", tuple(arguments[1:]))
    if first in COMMANDS or first == "--version":
        return Request("command", tuple(arguments))
    if first and not first.startswith("-") and not Path(first).suffix and not exists(first):
        raise RunError(
            f"{first!r} is neither a photo here nor a command ({', '.join(COMMANDS)}, test)",
            status=2,
        )
    return Request("window", tuple(arguments))


# --- what the system has -----------------------------------------------------------------


class Library(NamedTuple):
    """A shared library that Qt loads, and the Debian package that holds it."""

    file: str
    package: str


QT_LIBRARIES = (
    Library("libGL.so.1", "libgl1"),
    Library("libEGL.so.1", "libegl1"),
    Library("libglib-2.0.so.0", "libglib2.0-0"),
    Library("libxkbcommon.so.0", "libxkbcommon0"),
    Library("libdbus-1.so.3", "libdbus-1-3"),
    Library("libfontconfig.so.1", "libfontconfig1"),
)
X11_LIBRARIES = (
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    Library("libxcb-shape.so.0", "libxcb-shape0"),
)


class System(NamedTuple):
    """The machine, as far as installing system packages is concerned."""

    is_linux: bool
    is_debian: bool
    is_root: bool

    @classmethod
    def here(cls) -> "System":
        """Look at this machine."""
        return cls(
            is_linux=sys.platform == "linux",
            is_debian=Path("/etc/debian_version").exists() and bool(shutil.which("apt-get")),
            is_root=hasattr(os, "geteuid") and os.geteuid() == 0,
        )


def needed_libraries(kind: str, environment: Mapping[str, str]) -> Sequence[Library]:
    """Return what Qt will load for the tests (no screen) or for the window."""
    platform = environment.get("QT_QPA_PLATFORM", "")
    on_x11 = bool(environment.get("DISPLAY")) and not environment.get("WAYLAND_DISPLAY")
    if kind == "window" and (platform.startswith("xcb") or (on_x11 and not platform)):
        return QT_LIBRARIES + X11_LIBRARIES
    return QT_LIBRARIES


def is_loadable(library: Library) -> bool:
    """Ask the dynamic loader, the same way Qt will."""
    try:
        ctypes.CDLL(library.file)
    except OSError:
        return False
    return True


def require_libraries(
    libraries: Sequence[Library],
    system: System,
    run: Runner,
    *,
    loadable: Callable[[Library], bool] = is_loadable,
) -> None:
    """Install or name the libraries that are missing.

    Raises:
        RunError: They are missing still, or it takes the user to install them.
    """
    missing = [library for library in libraries if not loadable(library)]
    if not missing:
        return
    install_packages(
        [library.package for library in missing],
        system,
        run,
        lacking="Qt needs " + ", ".join(library.file for library in missing),
    )
    if not all(map(loadable, missing)):
        raise RunError("the system libraries were installed, and Qt still cannot load them")


def install_packages(packages: Sequence[str], system: System, run: Runner, *, lacking: str) -> None:
    """Run apt-get as root on Debian; otherwise say which command would help."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not system.is_debian:
        raise RunError(
            f"{lacking}; install it with your system's package manager"
            f" (Debian calls the packages {' '.join(packages)})"
        )
    if not system.is_root:
        raise RunError(f"{lacking}; install it with: sudo {' '.join(command)}")
    say(f"{lacking}; as root, running: {' '.join(command)}")
    calm = ["env", "DEBIAN_FRONTEND=noninteractive"]
    # A bare container has no package lists; a machine that has them is spared the update.
    if run([*calm, *command]) == 0:
        return
    if run([*calm, "apt-get", "update"]) != 0 or run([*calm, *command]) != 0:
        raise RunError(f"{lacking}, and apt-get could not install it (its messages are above)")


# --- the virtual environment -------------------------------------------------------------


class Stamp(NamedTuple):
    """What was installed into ``.venv``, from where and by which Python."""

    root: str
    python: str
    project: str
    extras: Sequence[str]

    @classmethod
    def wanted(cls, root: Path, extras: Sequence[str]) -> "Stamp":
        """Describe the set-up that this checkout and this Python ask for."""
        project = hashlib.sha256((root / "pyproject.toml").read_bytes()).hexdigest()
        return cls(str(root), PYTHON, project, sorted(extras))

    @classmethod
    def read(cls, venv: Path) -> "Stamp | None":
        """Return the stamp of a finished set-up, None where there is none to trust."""
        try:
            return cls(**json.loads((venv / STAMP_NAME).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            return None

    def write(self, venv: Path) -> None:
        """Declare the set-up finished."""
        (venv / STAMP_NAME).write_text(json.dumps(self._asdict()), encoding="utf-8")

    def is_sound(self, wanted: "Stamp") -> bool:
        """Whether the virtual environment fits this folder and this Python.

        Both are written all over it, so after a move or an upgrade only a new one helps.
        """
        is_here = Path(program("python", Path(self.root) / ".venv")).exists()
        return is_here and (self.root, self.python) == (wanted.root, wanted.python)

    def covers(self, wanted: "Stamp") -> bool:
        """Whether nothing is left to install."""
        return self.project == wanted.project and set(self.extras) >= set(wanted.extras)


def program(name: str, venv: Path = VENV) -> str:
    """Return the path of a program in ``.venv``."""
    if os.name == "nt":
        return str(venv / "Scripts" / f"{name}.exe")
    return str(venv / "bin" / name)


def prepare(root: Path, extras: Sequence[str], system: System, run: Runner) -> None:
    """Bring ``.venv`` to the state that ``extras`` ask for, doing only what is missing."""
    wanted = Stamp.wanted(root, extras)
    if not is_ready(root, wanted):
        with alone(root):
            set_up(root, wanted, system, run)


def is_ready(root: Path, wanted: Stamp) -> bool:
    """Whether ``.venv`` can be used as it is."""
    found = Stamp.read(root / ".venv")
    return found is not None and found.is_sound(wanted) and found.covers(wanted)


@contextlib.contextmanager
def alone(root: Path) -> Iterator[None]:
    """Wait for another set-up of the same checkout, rather than remove what it is making."""
    with (root / ".venv.lock").open("w", encoding="utf-8") as lock:
        if sys.platform != "win32":
            import fcntl

            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                say("another run.py is setting up here; waiting for it")
                fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def set_up(root: Path, wanted: Stamp, system: System, run: Runner) -> None:
    """Make ``.venv`` if it is not sound, then install what it lacks.

    The stamp is away while anything is changed: a set-up that was cut off leaves none, and is
    made anew.
    """
    venv = root / ".venv"
    found = Stamp.read(venv)
    if found is None or not found.is_sound(wanted):
        require_venv_module(system, run)
        make_venv(venv, run)
        found = wanted._replace(project="", extras=())
    if not found.covers(wanted):
        extras = sorted({*found.extras, *wanted.extras})
        install(venv, found, wanted._replace(extras=extras), run)


def require_venv_module(system: System, run: Runner) -> None:
    """Check that this Python can make virtual environments; Debian sells that separately."""
    if has_venv_module():
        return
    lacking = f"{sys.executable} cannot make virtual environments: it has no venv or ensurepip"
    if not (system.is_debian and Path(sys.executable).parent == Path("/usr/bin")):
        raise RunError(f"{lacking} (on Debian they are in the package python3-venv)")
    install_packages(["python3-venv"], system, run, lacking=lacking)
    importlib.invalidate_caches()
    if not has_venv_module():
        raise RunError(f"{lacking}; try: apt-get install python{PYTHON}-venv")


def has_venv_module() -> bool:
    """Tell whether ``venv`` and the pip it brings are there."""
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def make_venv(venv: Path, run: Runner) -> None:
    """Make an empty virtual environment, in place of whatever stands there."""
    if venv.is_symlink() or venv.is_file():
        venv.unlink()
    elif venv.exists():
        say(f"{venv} is unfinished or belongs to another Python or folder; making it anew")
        shutil.rmtree(venv)
    say(f"making {venv}")
    # From inside a virtual environment, go back to the Python that made it.
    python = getattr(sys, "_base_executable", sys.executable)
    if run([python, "-m", "venv", str(venv)]) != 0:
        raise RunError(f"Python could not make {venv} (its message is above)")


def install(venv: Path, found: Stamp, wanted: Stamp, run: Runner) -> None:
    """Install the application, editable, with ``wanted.extras``; ``found`` is what is there."""
    stamp = venv / STAMP_NAME
    stamp.unlink(missing_ok=True)
    extras = f"[{','.join(wanted.extras)}]" if wanted.extras else ""
    say(f"installing the application{extras} into {venv}: some minutes the first time")
    if run(pip_command(venv, f"{wanted.root}{extras}")) != 0:
        if found.project:
            found.write(venv)  # what worked before works still, and the next run tries again
        raise RunError(
            "pip could not install the application (its message is above): is the network there?"
        )
    wanted.write(venv)


def pip_command(venv: Path, requirement: str) -> Sequence[str]:
    """Return the pip call; its progress is shown on a terminal only."""
    quiet = [] if sys.stderr.isatty() else ["--quiet"]
    options = ["--disable-pip-version-check", *quiet, "--editable", requirement]
    return [program("python", venv), "-m", "pip", "install", *options]


# --- what is started ---------------------------------------------------------------------


def run_checks(arguments: Sequence[str], run: Runner) -> int:
    """Run every check, also after one failed; ``arguments`` go to pytest."""
    failed: list[str] = []
    for name, (tool, *options) in CHECKS:
        is_last = name == CHECKS[-1][0]
        if is_last:
            say(f"before the tests, failed: {', '.join(failed)}" if failed else "all passed so far")
        say(name)
        if run([program(tool), *options, *(arguments if is_last else ())]) != 0:
            failed.append(name)
    if failed:
        say(f"FAILED: {', '.join(failed)}")
    return 1 if failed else 0


def launch(request: Request) -> NoReturn:
    """Become the window or the command line; the user's folder stays the current one."""
    module = "app" if request.kind == "window" else "app.command_line"
    # -P: a folder called app where the user stands must not be taken for ours.
    command = [program("python"), "-P", "-m", module, *request.arguments]
    if sys.platform == "win32":  # os.execv there returns to the shell before the program ends
        sys.exit(call_patiently(command))
    os.execv(command[0], command)


def call_patiently(command: Sequence[str]) -> int:
    """Run a program to its own end: Ctrl-C reaches it too, and it may have work to put away."""
    with subprocess.Popen(command) as child:
        while True:
            with contextlib.suppress(KeyboardInterrupt):
                return child.wait()


def call_aside(command: Sequence[str]) -> int:
    """Run a step of the set-up; its output goes to stderr, stdout belongs to the program."""
    return subprocess.call(command, stdin=subprocess.DEVNULL, stdout=sys.stderr)


def call_check(command: Sequence[str]) -> int:
    """Run one check from the top of the checkout."""
    return subprocess.call(command, cwd=ROOT)


def say(text: str) -> None:
    """Tell the user one line."""
    print(f"run.py: {text}", file=sys.stderr, flush=True)


def act(request: Request) -> int:
    """Do what is asked and return the exit status."""
    if request.kind == "help":
        print(HELP.format(commands=", ".join(COMMANDS)))
        return 0
    system = System.here()
    if request.needs_qt and system.is_linux:
        require_libraries(needed_libraries(request.kind, os.environ), system, call_aside)
    try:
        prepare(ROOT, ["test"] if request.kind == "test" else [], system, call_aside)
    except OSError as error:
        raise RunError(f"the set-up in {VENV} failed: {error}") from error
    if request.kind == "test":
        return run_checks(request.arguments, call_check)
    launch(request)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with the given arguments, the command line's by default; return the exit status."""
    try:
        return act(route(sys.argv[1:] if arguments is None else arguments))
    except RunError as error:
        say(str(error))
        return error.status
    except KeyboardInterrupt:
        say("interrupted")
        return 130


if __name__ == "__main__":
    sys.exit(main())
