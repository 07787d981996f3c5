"""Settings that must stand before Qt or torch is imported by any test, and a home of their own."""

import os
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

# Without it Qt looks for a screen and ends the whole run when there is none.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# OpenMP threads otherwise spin while they wait, which starves every other process.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"

# A busy machine is slow, not wrong.
hypothesis.settings.register_profile("patient", deadline=None)
hypothesis.settings.load_profile("patient")

from engine.presets import presets_file  # noqa: E402 - after the settings above


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep every test, and every process that it starts, out of the user's own folders.

    One home serves the whole session, so that a model is converted for OpenVINO only once.
    """
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE"):
            patch.setenv(name, str(home))
        for kind in ("CACHE", "CONFIG", "DATA", "STATE"):
            patch.setenv(f"XDG_{kind}_HOME", str(home / kind.lower()))
        yield home


@pytest.fixture(autouse=True)
def no_presets_are_left(own_home: Path) -> Iterator[None]:
    """Let no test see the presets that another one saved."""
    yield
    presets_file().unlink(missing_ok=True)
