"""A process in the place of the trainer: writes what a test has it say, and ends as that wants.

    scripted_trainer.py SCRIPT ACTION FOLDER [MORE...]

``SCRIPT`` is a JSON file: for each action the lines of events, whether to wait for a wish after them,
what to write then, and the exit code.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path


def main() -> int:
    script, action, folder, *more = sys.argv[1:]
    play = json.loads(Path(script).read_text())[action]
    events = Path(folder) / "events.jsonl"
    (Path(folder) / "asked.txt").open("a").write(" ".join([action, *more]) + "\n")
    with events.open("a") as file:
        for line in play.get("says", []):
            file.write(json.dumps(line) + "\n")
            file.flush()
        if "then" in play:
            while not (Path(folder) / "wish").exists():
                time.sleep(0.01)
            wish = (Path(folder) / "wish").read_text()
            for line in play["then"][wish]:
                file.write(json.dumps(line) + "\n")
    if "grumbles" in play:
        sys.stderr.write(play["grumbles"] + "\n")
    return int(play.get("exit", 0))


if __name__ == "__main__":
    sys.exit(main())
