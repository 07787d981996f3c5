"""What photos took teaches what others will take, also after the next start."""

from __future__ import annotations

import pytest

from app.controllers.pace import Pace
from app.store import MemoryStore
from app.workers.messages import Timing
from engine.planning import expected_workload
from engine.settings import RestoreSettings
from engine.tiling import TileRules

_RULES = TileRules(8, 224)
_DEFAULT = RestoreSettings()
_PHOTO = (4000, 3000)


def _timing(seconds: float, megapixels: float, settings: RestoreSettings = _DEFAULT) -> Timing:
    return Timing(settings, seconds, megapixels, _RULES)


def test_nothing_is_claimed_about_a_model_that_never_ran() -> None:
    pace = Pace(MemoryStore())
    assert pace.estimate(_PHOTO, _DEFAULT) is None
    pace.learn(_timing(2, 1))
    for other in (RestoreSettings(model="other"), RestoreSettings(device="cuda")):
        assert pace.estimate(_PHOTO, other) is None


def test_a_preview_teaches_what_a_whole_photo_takes() -> None:
    pace = Pace(MemoryStore())
    pace.learn(_timing(0.5, 0.25))
    seen = expected_workload(3000, 4000, _RULES) / 1e6
    assert seen > 12
    assert pace.estimate(_PHOTO, _DEFAULT) == pytest.approx(2 * seen)


def test_smaller_tiles_and_flips_take_longer() -> None:
    pace = Pace(MemoryStore())
    pace.learn(_timing(0.5, 0.25))
    plain = pace.estimate(_PHOTO, _DEFAULT)
    small = pace.estimate(_PHOTO, RestoreSettings(tile=512))
    assert plain is not None
    assert small is not None
    assert small > 1.5 * plain
    assert pace.estimate(_PHOTO, RestoreSettings(flips=True)) == pytest.approx(8 * plain)


def test_it_is_remembered_between_starts() -> None:
    store = MemoryStore()
    Pace(store).learn(_timing(3, 1))
    seen = expected_workload(3000, 4000, _RULES) / 1e6
    assert Pace(store).estimate(_PHOTO, _DEFAULT) == pytest.approx(3 * seen)


@pytest.mark.parametrize("kept", ["no json", "[1]", '{"a": {"seconds": 1}}', 7])
def test_what_cannot_be_read_is_learned_anew(kept: object) -> None:
    store = MemoryStore()
    store.setValue("engine/pace", kept)
    assert Pace(store).estimate(_PHOTO, _DEFAULT) is None


def _pace_of_one_megapixel(*timings: Timing) -> float | None:
    pace = Pace(MemoryStore())
    for timing in timings:
        pace.learn(timing)
    return pace.estimate((1000, 1000), _DEFAULT)


def test_of_previews_the_quickest_tells_for_they_are_slowed_by_preparations() -> None:
    slow, quick = _timing(2, 0.5), _timing(1, 0.5)
    assert _pace_of_one_megapixel(slow, quick, slow) == pytest.approx(2, rel=0.01)


def test_a_whole_photo_tells_more_than_previews() -> None:
    preview, photo = _timing(1, 0.5), _timing(48, 16)
    assert _pace_of_one_megapixel(preview, photo, preview) == pytest.approx(3, rel=0.01)


def test_later_photos_replace_earlier_ones() -> None:
    slow, quick = _timing(48, 16), _timing(16, 16)
    between = _pace_of_one_megapixel(slow, quick)
    assert between is not None
    assert 1.5 < between < 2.5
    assert _pace_of_one_megapixel(slow, *[quick] * 20) == pytest.approx(1, rel=0.01)


def test_the_table_does_not_grow_for_ever() -> None:
    store = MemoryStore()
    pace = Pace(store)
    for number in range(60):
        pace.learn(_timing(1, 1, RestoreSettings(model=f"model {number}")))
    assert pace.estimate(_PHOTO, RestoreSettings(model="model 59")) is not None
    assert pace.estimate(_PHOTO, RestoreSettings(model="model 0")) is None
    assert len(str(store.value("engine/pace"))) < 20_000


def test_work_without_pixels_teaches_nothing() -> None:
    pace = Pace(MemoryStore())
    pace.learn(_timing(1, 0))
    assert pace.estimate(_PHOTO, _DEFAULT) is None


def test_a_model_that_is_gone_is_forgotten_and_one_that_was_renamed_is_not() -> None:
    store = MemoryStore()
    pace = Pace(store)
    for name in ("aunt", "aunts", "uncle"):
        pace.learn(_timing(1, 1, RestoreSettings(model=name)))
    pace.forget("aunt")
    pace.rename("uncle", "cousin")
    known = {
        name: Pace(store).estimate(_PHOTO, RestoreSettings(model=name)) is not None
        for name in ("aunt", "aunts", "uncle", "cousin")
    }
    assert known == {"aunt": False, "aunts": True, "uncle": False, "cousin": True}
