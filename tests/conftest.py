"""Settings that must stand before Qt or torch is imported by any test."""

import os

# Without it Qt looks for a screen and ends the whole run when there is none.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
# OpenMP threads otherwise spin while they wait, which starves every other process.
os.environ["OMP_WAIT_POLICY"] = "PASSIVE"
