"""Icons, styles, weights and examples, found the same way from source, wheel and frozen folder."""

from pathlib import Path


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped file or folder, for example ``("weights", "x.safetensors")``."""
    return Path(__file__).resolve().parent.joinpath(*parts)
