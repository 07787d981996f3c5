"""Whose work Deblur stands on: every package that comes along, its version and its licence.

All of it is read from what is installed, so nothing here can be out of date. Nothing is imported for
it: torch stays out of the window's process.
"""

from __future__ import annotations

import re
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import (
    Distribution,
    PackageNotFoundError,
    PackagePath,
    distribution,
    version,
)
from pathlib import Path, PurePosixPath
from typing import Final

from PySide6.QtCore import qVersion

from resources import resource_path

OURS: Final = "deblur-app"
_LICENCE_FILE = re.compile(r"(licen[cs]e|copying|notice|copyright)", re.IGNORECASE)
_NO_TEXTS: Final = (".py", ".pyc", ".h", ".so", ".json")
_QT_PARTS: Final = ("pyside6-essentials", "shiboken6")
_TOLD_IN_README: Final = ("qtawesome",)  # which fonts it brings, and under which licences
_HOMES: Final = ("homepage", "home", "source", "source code", "repository", "documentation")
_LONGEST_NAME: Final = 100

# What reports and "About" name first: the title, and the package.
_NAMED: Final = (
    ("PySide6", "PySide6-Essentials"),
    ("torch", "torch"),
    ("OpenVINO", "openvino"),
    ("NumPy", "numpy"),
    ("OpenCV", "opencv-python-headless"),
    ("Pillow", "pillow"),
)


@dataclass(frozen=True, slots=True)
class Component:
    """One package.

    Attributes:
        name: Its name.
        version: Which of it.
        summary: What it is, in its own words.
        licence: What its licence is called, in its own words.
        home: Where it is at home, may be empty.
    """

    name: str
    version: str
    summary: str
    licence: str
    home: str

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield the names and words of its licence files."""
        yield from _texts(self.name)
        if "LGPL" in self.licence and not _is_qt(self.name):
            yield from qt_licences()


def versions() -> Iterator[tuple[str, str]]:
    """Yield what is installed of the parts that matter most."""
    yield "Deblur", own_version()
    yield "Python", sys.version.split()[0]
    yield "Qt", qVersion()
    for title, package in _NAMED:
        yield title, _version(package) or "not installed"


def own_version() -> str:
    """Return which Deblur this is."""
    return _version(OURS) or "not installed"


def own_licence() -> str:
    """Return the words of our own licence."""
    found = next((text for _, text in _texts(OURS)), "")
    root = Path(__file__).resolve().parents[1]
    return found or _read(root / "LICENSE")


def python_licence() -> str:
    """Return the words of Python's licence; empty where this Python came without them."""
    path = python_licence_file()
    return _read(path) if path is not None else ""


def python_licence_file() -> Path | None:
    """Return where Python's licence lies, None where this Python came without it."""
    folders = (
        resource_path("licences", "python"),  # in a frozen folder
        Path(sysconfig.get_paths()["stdlib"]),
        Path(sys.base_prefix),
    )
    places = (folder / name for folder in folders for name in ("LICENSE.txt", "LICENSE"))
    return next((place for place in places if place.is_file()), None)


def qt_licences() -> Iterator[tuple[str, str]]:
    """Yield the licences of Qt, whose packages carry none: the LGPL adds to the GPL."""
    for name in ("LGPL-3.0", "GPL-3.0"):
        yield name, _read(resource_path("licences", f"{name}.txt"))


@cache
def components() -> tuple[Component, ...]:
    """Return the packages that Deblur needs, and those that they need, by name."""
    found: dict[str, Distribution] = {}
    _follow(OURS, found)
    found.pop(OURS, None)
    return tuple(_component(found[name]) for name in sorted(found))


def _follow(name: str, found: dict[str, Distribution]) -> None:
    """Add a package and what it needs; what is needed elsewhere only is not installed here."""
    key = _key(name)
    if key in found:
        return
    try:
        found[key] = distribution(name)
    except PackageNotFoundError:
        return
    for needed in found[key].requires or ():
        name_end = re.match(r"[A-Za-z0-9._-]+", needed)
        if name_end and not re.search(r";.*\bextra\b", needed):
            _follow(name_end[0], found)


def _component(package: Distribution) -> Component:
    facts = package.metadata
    pairs = (each.partition(",") for each in facts.get_all("Project-URL") or ())
    urls = {label.strip().lower(): url.strip() for label, _, url in pairs}
    home = next((urls[label] for label in _HOMES if label in urls), "")
    return Component(
        name=facts["Name"],
        version=package.version,
        summary=_fact(package, "Summary"),
        licence=_licence(package),
        home=home or _fact(package, "Home-page"),
    )


def _fact(package: Distribution, name: str) -> str:
    """Return what a package says of itself, empty where it does not."""
    facts = package.metadata
    return str((facts.get_all(name) or [""])[0])


def _licence(package: Distribution) -> str:
    """Return what the package calls its licence; some put the whole text where the name belongs."""
    facts = package.metadata
    expression = _fact(package, "License-Expression") or _fact(package, "License")
    classes = [
        each.split("::")[-1].strip()
        for each in facts.get_all("Classifier") or ()
        if each.startswith("License ::")
    ]
    if not expression or len(expression) > _LONGEST_NAME or "\n" in expression:
        expression = ", ".join(classes)
    missing = [each for each in classes if "GPL" in each and "GPL" not in expression]
    return ", ".join([part for part in (expression, *missing) if part])


@cache
def _texts(name: str) -> tuple[tuple[str, str], ...]:
    if _is_qt(name):
        return tuple(qt_licences())
    found: dict[str, str] = {}
    for file in licence_files(name):
        text = _read(Path(str(file.locate())))
        if text and text not in found.values():
            found[_short(file)] = text
    if _key(name) in _TOLD_IN_README:
        readme = str(distribution(name).metadata.json.get("description", ""))
        found["README"] = _licence_section(readme)
    return tuple(sorted(found.items()))


def licence_files(name: str) -> list[PackagePath]:
    """Return the files of a package that hold licences; none of one that is not installed."""
    try:
        files = distribution(name).files or ()
    except PackageNotFoundError:
        return []
    return [
        file
        for file in files
        if _LICENCE_FILE.search(file.name) and not file.name.endswith(_NO_TEXTS)
    ]


def _licence_section(readme: str) -> str:
    """Return what a package says about licences under a heading of its introduction."""
    section = re.search(
        r"^#+ *Licen[cs]e *\n(.*?)(?=^#|\Z)", readme, re.MULTILINE | re.DOTALL | re.IGNORECASE
    )
    return section[1].strip() if section else ""


def _key(name: str) -> str:
    """Return the one spelling of a package's name."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _is_qt(name: str) -> bool:
    return _key(name) in _QT_PARTS


def _short(file: PurePosixPath) -> str:
    """Return where a licence file lies, without the folders that all of them lie in."""
    parts = [part for part in file.parts if not part.endswith(".dist-info") and part != "licenses"]
    return "/".join(parts)


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace").strip()
    except OSError:
        return ""
