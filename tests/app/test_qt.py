"""What this application needs of PySide6, apart from what it shows."""

import sys

from PySide6.QtCore import QObject, Signal

_TIMES = 100


class _Emitter(QObject):
    happened = Signal()


def test_emitting_does_not_eat_references() -> None:
    # PySide6 6.12.0 loses one reference to True at each emit. Where bool is not immortal
    # (Python 3.11) the program dies after a few hundred signals.
    emitter = _Emitter()
    before = sys.getrefcount(True)
    for _ in range(_TIMES):
        emitter.happened.emit()
    assert abs(sys.getrefcount(True) - before) < _TIMES // 2
