"""Events are lines that any version can read, and reading them costs no torch."""

import subprocess
import sys

from hypothesis import given
from hypothesis import strategies as st

from training.finetune.protocol import (
    AnyEvent,
    CheckMade,
    Failed,
    Mishap,
    PhotoLooked,
    Trend,
    event_of,
    events_of,
    line_of,
)

CHECK = CheckMade(
    step=3,
    elapsed_s=1.5,
    score=27.25,
    blurred=26.0,
    best=True,
    trend=Trend.BETTER,
    stale=0,
    patience=8,
    pictures=("a.png",),
)


@given(st.text(), st.text(), st.integers(0, 10**6))
def test_an_event_survives_its_line(path: str, detail: str, done: int) -> None:
    event = PhotoLooked(path=path, reason="soft", detail=detail, done=done, total=done + 1)
    line = line_of(event)
    assert line.count(b"\n") == 1
    assert event_of(line) == event


def test_any_prefix_of_a_file_of_events_is_read_as_far_as_it_is_whole() -> None:
    told: list[AnyEvent] = [CHECK, Failed(mishap=Mishap.DISK_FULL, words="full")]
    data = b"".join(line_of(event) for event in told)
    for end in range(len(data) + 1):
        read = list(events_of(data[:end]))
        assert read == told[: len(read)]
    assert list(events_of(data)) == told


def test_what_another_version_tells_is_passed_over() -> None:
    assert event_of(b'{"event":"sang","song":"la"}') is None
    assert event_of(b"\xff\xfe") is None


def test_the_window_reads_folders_without_torch() -> None:
    words = "import training.finetune.folder, training.finetune.protocol, sys; print('torch' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", words], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
