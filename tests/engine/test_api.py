"""What docs/api.md promises to other programs."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

import engine
from resources import resource_path

API = Path(__file__).parents[2] / "docs" / "api.md"


def test_the_example_runs(tmp_path: Path) -> None:
    examples = re.findall(r"```python\n(.*?)```", API.read_text(encoding="utf-8"), re.DOTALL)
    assert len(examples) == 1
    photo = resource_path("examples", "red-panda.jpg")
    (tmp_path / "shaken.jpg").write_bytes(photo.read_bytes())
    root = str(API.parents[1])
    script = f"import sys; sys.path.insert(0, {root!r})\n{examples[0]}"
    child = subprocess.run(
        [sys.executable, "-c", script],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert child.stderr == ""
    assert child.stdout.startswith("default on ")
    assert child.stdout.endswith("100%\n")
    assert engine.load_photo(tmp_path / "sharp.jpg").width == engine.load_photo(photo).width


def test_every_name_is_there_and_told_of() -> None:
    told = API.read_text(encoding="utf-8")
    for name in engine.__all__:
        assert getattr(engine, name).__name__ == name
    told_of = set(engine.__all__) - {"PhotoFormat", "Progress"}
    assert all(f"`{name}" in told for name in told_of)
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        engine.nothing  # noqa: B018


LIGHT = """
import sys
import engine
assert not {"numpy", "torch", "openvino", "cv2"} & set(sys.modules), "import engine is not light"
from engine import load_photo, Restorer, save_photo
assert not {"torch", "openvino"} & set(sys.modules), "the three names are not light"
"""


def test_importing_it_costs_little() -> None:
    subprocess.run([sys.executable, "-c", LIGHT], check=True, cwd=API.parents[1], timeout=60)
