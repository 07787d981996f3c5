"""The stopwatch of a job stands while the job rests and while others go first."""

from __future__ import annotations

from app.workers.job_gate import JobGate


class Scene:
    """A gate on a clock that only moves when somebody takes time."""

    def __init__(self) -> None:
        self.now_s = 100.0
        self.others_s = 0.0
        self.rests: list[bool] = []
        self.gate = JobGate(
            go_first=self._go_first, on_rest=self.rests.append, clock=lambda: self.now_s
        )
        self.gate.start_watch()

    def _go_first(self) -> None:
        self.now_s += self.others_s
        self.gate.resume()


def test_work_counts() -> None:
    scene = Scene()
    scene.now_s += 3
    scene.gate.pass_through()
    scene.now_s += 1
    assert scene.gate.worked_s == 4


def test_what_goes_first_does_not_count() -> None:
    scene = Scene()
    scene.others_s = 7
    scene.now_s += 3
    scene.gate.pass_through()
    assert scene.gate.worked_s == 3


def test_resting_does_not_count_nor_what_is_done_meanwhile_twice() -> None:
    scene = Scene()
    looks = 0

    def look() -> None:
        nonlocal looks
        looks += 1
        scene.now_s += 5
        (scene.gate.knock, scene.gate.resume)[looks > 2]()

    gate = JobGate(go_first=look, on_rest=scene.rests.append, clock=lambda: scene.now_s)
    scene.gate = gate
    gate.start_watch()
    scene.now_s += 2
    gate.pause()
    gate.pass_through()
    assert gate.worked_s == 2
    gate.pause()
    looks = 2
    gate.pass_through()
    assert gate.worked_s == 2


def test_rest_is_told_in_both_directions() -> None:
    rests: list[bool] = []
    looks = 0

    def resume_later() -> None:
        nonlocal looks
        looks += 1
        (gate.pause, gate.resume)[looks > 1]()
        gate._move()

    gate = JobGate(go_first=resume_later, on_rest=rests.append)
    gate.pass_through()
    assert rests == [True, False]
