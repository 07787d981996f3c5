"""Teaches a tiny model, as the processes do that the window starts for that, in one of them."""

from __future__ import annotations

import sys
from pathlib import Path

from training.finetune import material, plan, recipe
from training.finetune.folder import Folder, Recipe
from training.finetune.worker import DONE, act


def main() -> None:
    """Look at photos, plan, and train for a moment."""
    folder = Folder(Path(sys.argv[1]))
    plan.STEPS = 2  # type: ignore[misc]
    for name, value in {
        "LEAST_PAIRS": 2,
        "MOST_PAIRS": 4,
        "CHECKS": 1,
        "HELD_OUT_CROP": 64,
    }.items():
        setattr(recipe, name, value)
    material.HELD_OUT_CROP = 64  # type: ignore[attr-defined]
    for action in ("check", "plan", "run"):
        if act(action, folder) != DONE:
            raise SystemExit(f"{action} failed")
        if action == "plan":
            folder.write("recipe", Recipe(minibatch=2, crop=64))


if __name__ == "__main__":
    main()
