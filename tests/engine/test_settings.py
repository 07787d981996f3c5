"""What can be asked of a restoration, and what makes no sense."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import UsageError
from engine.settings import RestoreSettings


@given(
    device=st.sampled_from(["auto", "cpu", "cuda"]) | st.integers(0, 99).map("cuda:{}".format),
    strength=st.integers(0, 100),
    tile=st.none() | st.integers(min_value=64),
)
def test_what_makes_sense_is_kept(device: str, strength: int, tile: int | None) -> None:
    settings = RestoreSettings(device=device, strength=strength, tile=tile)
    assert (settings.device, settings.strength, settings.tile) == (device, strength, tile)


def test_by_default_all_is_chosen_for_the_user() -> None:
    assert RestoreSettings() == RestoreSettings(
        model="default", device="auto", strength=100, tile=None, precision="auto"
    )


@pytest.mark.parametrize("device", ["", "gpu", "cuda:", "cuda:x", "cuda:-1", "cpu:0", "CPU"])
def test_an_unknown_device_is_refused(device: str) -> None:
    with pytest.raises(UsageError, match="use auto, cpu, cuda or cuda:N"):
        RestoreSettings(device=device)


@given(st.integers(max_value=-1) | st.integers(min_value=101))
def test_a_strength_off_the_scale_is_refused(strength: int) -> None:
    with pytest.raises(UsageError, match=f"0 to 100, got {strength}"):
        RestoreSettings(strength=strength)


@given(st.integers(max_value=63))
def test_a_tile_that_is_too_small_is_refused(tile: int) -> None:
    with pytest.raises(UsageError, match=f"at least 64 pixels, got {tile}"):
        RestoreSettings(tile=tile)
