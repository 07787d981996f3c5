"""``python -m training.finetune ACTION FOLDER``: the process that does the work for the window.

It goes on when the window is closed. What it tells goes to ``FOLDER/events.jsonl`` and to its own
output, one JSON line each; what is wished for comes through the file ``FOLDER/wish``.
"""

from __future__ import annotations

import os
import sys

os.environ.setdefault("OMP_WAIT_POLICY", "PASSIVE")  # read when torch is imported

from training.finetune.worker import main

if __name__ == "__main__":
    sys.exit(main())
