"""Records of blur: what is written is read again bit for bit, what is damaged is told."""

from pathlib import Path

import msgspec
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import DatasetError
from tests.training.tiny import scene
from training.blur.config import PRESETS
from training.blur.draw import draw_blur
from training.blur.parameters import BlurParameters, BlurRecord
from training.blur.synthesize import synthesize


def record_of(seed: int, preset: str = "realistic") -> BlurRecord:
    parameters = draw_blur(PRESETS[preset], np.random.default_rng(seed))
    return BlurRecord(source="a/b.jpg", preset=preset, seed=seed, parameters=parameters)


@given(st.integers(0, 2**32), st.sampled_from(list(PRESETS)))
def test_a_record_comes_back_bit_for_bit(seed: int, preset: str) -> None:
    record = record_of(seed, preset)
    assert msgspec.json.decode(record.to_json(), type=BlurRecord) == record


def test_a_pair_is_made_again_from_its_record(tmp_path: Path) -> None:
    path = tmp_path / "a.json"
    for seed in range(8):
        record = record_of(seed)
        path.write_bytes(record.to_json())
        replayed = BlurRecord.read(path).parameters
        for one, other in zip(
            synthesize(scene(40, 40), record.parameters),
            synthesize(scene(40, 40), replayed),
            strict=True,
        ):
            assert np.array_equal(one, other)


@pytest.mark.parametrize(
    ("damage", "told"),
    [
        (lambda data: data[:-20], "no record of blur"),
        (lambda data: b"", "no record of blur"),
        (lambda data: data.replace(b"deblur-blur/1", b"deblur-blur/9"), "deblur-blur/9"),
        (lambda data: data.replace(b'"gain"', b'"pain"'), "pain"),
        (lambda data: data.replace(b'"type": "hand"', b'"type": "foot"'), "foot"),
    ],
)
def test_a_damaged_record_is_told(tmp_path: Path, damage: object, told: str) -> None:
    path = tmp_path / "a.json"
    assert callable(damage)
    path.write_bytes(damage(record_of(2).to_json()))
    with pytest.raises(DatasetError, match=told):
        BlurRecord.read(path)


def test_a_record_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"nowhere\.json"):
        BlurRecord.read(tmp_path / "nowhere.json")


def test_by_default_nothing_happens() -> None:
    nothing = BlurParameters()
    assert nothing.is_uniform
    blurred, sharp = synthesize(scene(16, 16), nothing)
    np.testing.assert_allclose(blurred, sharp, atol=1e-6)  # the scene has 8 bits
