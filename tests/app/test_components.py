"""Every package that comes along is named, with its licence and the words of it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from app import components
from app.components import Component

_ROOT = Path(__file__).parents[2]
_OF_NVIDIA = ("cuda-", "nvidia-")  # come along with torch on a GPU, some without a licence file


def _key(name: str) -> str:
    return name.lower().replace("_", "-")


def _by_name() -> dict[str, Component]:
    return {_key(each.name): each for each in components.components()}


def test_everything_that_is_asked_for_is_there() -> None:
    project = tomllib.loads((_ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {_key(each.split(">")[0].split("=")[0].strip()) for each in project["dependencies"]}
    assert len(asked) > 10
    assert asked <= set(_by_name())
    assert "shiboken6" in _by_name()  # what they ask for
    assert "pytest" not in _by_name()  # what only the tests ask for
    assert components.OURS not in _by_name()


@pytest.mark.parametrize("name", sorted(_by_name()))
def test_each_says_its_licence_and_brings_its_words(name: str) -> None:
    component = _by_name()[name]
    assert component.version
    assert component.licence
    assert "\n" not in component.licence
    if not name.startswith(_OF_NVIDIA):
        assert any(len(text) > 200 for _, text in component.texts())


def test_the_lgpl_is_there_in_full_wherever_it_counts() -> None:
    for name in ("pyside6-essentials", "shiboken6", "pi-heif"):
        texts = dict(_by_name()[name].texts())
        assert "GNU LESSER GENERAL PUBLIC LICENSE" in texts["LGPL-3.0"]
        assert "GNU GENERAL PUBLIC LICENSE" in texts["GPL-3.0"]
        assert "LGPL" in _by_name()[name].licence or "LGPL" in texts


def test_the_fonts_of_the_icons_are_named() -> None:
    assert "Material Design Icons" in dict(_by_name()["qtawesome"].texts())["README"]


def test_our_own_licence_and_python_s() -> None:
    assert "Apache License" in components.own_licence()
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in components.python_licence().upper()


def test_versions_come_without_importing_what_they_are_of() -> None:
    told = dict(components.versions())
    assert told["torch"].startswith("2.")
    assert told["Python"] == ".".join(map(str, sys.version_info[:3]))
    program = (
        "import sys\nfrom app import components\n"
        "list(components.versions()); [list(each.texts()) for each in components.components()]\n"
        "sys.exit(str({'torch', 'openvino', 'numpy', 'PIL'} & sys.modules.keys() or '') or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=_ROOT, check=False, capture_output=True, text=True
    )
    assert (done.stderr, done.returncode) == ("", 0)
