"""The text of "Report a problem": what this is, where it runs, what it did last, and what broke.

It is English, for those who read it are the makers of Deblur. Nothing is sent: it is shown, and the
user copies it.
"""

from __future__ import annotations

import platform
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app import components, fault_log
from app.models.setting_rules import Folder, Paths
from app.models.settings import Settings, rows
from app.redaction import Private, Redactor
from engine.devices import usable_cores
from engine.memory import free_memory

_LOGS: Final = {"window": 200, "engine": 100}  # how many of the last lines
_TAIL: Final = 200_000  # bytes that are read for them
_ALWAYS: Final = ("model", "device", "language", "theme")


@dataclass(frozen=True, slots=True)
class Source:
    """What a report is made from.

    Attributes:
        settings: The settings of now.
        window: What only the window knows, such as its screen, by title.
        crash: What broke, as text; empty where nothing did.
        last_time: How Deblur ended last time, where it died; mostly empty.
        photos: Files whose names must not get out.
        log_folder: Where logs are kept; None for nowhere.
    """

    settings: Settings
    window: Mapping[str, str] = field(default_factory=dict)
    crash: str = ""
    last_time: str = ""
    photos: Sequence[Path] = ()
    log_folder: Path | None = None


@dataclass(frozen=True, slots=True)
class Report:
    """One report, twice.

    Attributes:
        careful: Without folders, names of photos, account and computer.
        full: With them.
    """

    careful: str
    full: str


@dataclass(frozen=True, slots=True)
class _Part:
    """A heading and what stands below it."""

    title: str
    text: str


def write_report(source: Source) -> Report:
    """Gather everything; reads files, so no work for the window's thread."""
    parts = [part for part in _parts(source) if part.text]
    redactor = Redactor(Private.of_this_computer(source.photos))
    careful = [_Part(part.title, redactor.clean(part.text)) for part in parts]
    return Report(_joined(careful), _joined(parts))


def with_story(report: str, story: str) -> str:
    """Return a report with what the user has to say above it."""
    told = story.strip()
    return f"{_joined([_Part('What happened', told)])}\n{report}" if told else report


def _joined(parts: Sequence[_Part]) -> str:
    return "\n".join(f"## {part.title}\n\n{part.text}\n" for part in parts)


def _parts(source: Source) -> Iterator[_Part]:
    folder = source.log_folder
    yield _Part("Versions", _table(dict(components.versions())))
    yield _Part("Machine", _table({**_machine(), **source.window}))
    yield _Part("Settings", _table(_settings(source.settings)))
    yield _Part("Crash", source.crash.strip())
    yield _Part("How it ended last time", source.last_time.strip())
    if folder is not None:
        yield _Part("The engine process died", fault_log.read_left("engine", folder))
        for name, count in _LOGS.items():
            lines = _last_lines(folder / f"{name}.log", count)
            yield _Part(f"Last lines of {name}.log", "\n".join(lines))


def _table(facts: Mapping[str, str]) -> str:
    return "\n".join(f"{title}: {value}" for title, value in facts.items())


def _machine() -> Mapping[str, str]:
    return {
        "System": platform.platform(),
        "Processor": f"{_processor()}, {usable_cores()} threads",
        "Free memory": f"{free_memory() / 2**30:.1f} GiB",
        "NVIDIA driver": _first_line(Path("/proc/driver/nvidia/version")) or "not seen",
    }


def _processor() -> str:
    """Return the processor's name, as far as the system tells."""
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(named, platform.machine())


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8").partition("\n")[0].strip()
    except (OSError, UnicodeDecodeError):
        return ""


def _settings(settings: Settings) -> Mapping[str, str]:
    """Return those that were changed, and those that always matter; of folders, whether one is set."""
    told: dict[str, str] = {}
    for row in rows():
        value = getattr(settings, row.name)
        if isinstance(row.rule, Folder | Paths):
            told |= {row.key: "(set)"} if value else {}
        elif value != row.default or row.name in _ALWAYS:
            told[row.key] = str(value)
    return told


def _last_lines(path: Path, count: int) -> list[str]:
    """Return the last lines of a file that may be long; none of one that is not there."""
    try:
        with path.open("rb") as file:
            file.seek(max(path.stat().st_size - _TAIL, 0))
            data = file.read()
    except OSError:
        return []
    return data.decode("utf-8", "replace").splitlines()[-count:]
