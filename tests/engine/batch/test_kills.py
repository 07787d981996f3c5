"""``kill -9`` at fifty moments, drawn at random: no photo is lost, and none is done twice."""

import os
import random
from pathlib import Path

import pytest

from tests.engine.batch.killing import Place, Program, finish, kill_often


@pytest.mark.skipif(os.name == "nt", reason="Windows has no fork; killing.py --real kills there")
def test_fifty_kills_cost_nothing(tmp_path: Path) -> None:
    rng, killed, rounds = random.Random(8), 0, 0
    while killed < 50:
        rounds += 1
        place = Place.make(tmp_path / str(rounds), 100, 24)
        program = Program(place)
        kills = kill_often(place, program, rng, kills=50 - killed, longest_s=0.15)
        finish(place, program, kills)
        program.close()
        killed += kills
    assert killed == 50
