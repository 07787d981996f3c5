"""What a run learns from: sharp photos, real pairs or both, and what it is judged on."""

from pathlib import Path

import numpy as np
import pytest

from engine.errors import UsageError
from tests.training.data.samples import save_gopro
from tests.training.tiny import save_photos, tiny_config
from training.checkpoint import save_checkpoint
from training.config import TrainConfig
from training.data.choose import open_data
from training.data.real import CombPairs, RealPairs
from training.data.synthetic import SyntheticPairs
from training.runs import Folders, resume_run, start_run


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Folders:
    folder = tmp_path_factory.mktemp("data")
    return Folders(save_photos(folder / "photos", 3), save_gopro(folder / "gopro", sequences=3))


def config_of(synthetic: int, real: int) -> TrainConfig:
    data = {"crop": 32, "minibatch": 2, "held_out": 1, "held_out_pairs": 2}
    return tiny_config(data={**data, "synthetic_to_real": [synthetic, real]})


def test_the_ratio_chooses_the_sources(folders: Folders) -> None:
    photos, pairs = folders.photos, folders.pairs
    synthetic = open_data(config_of(1, 0), photos=photos, pairs=None)
    assert isinstance(synthetic.source, SyntheticPairs)
    assert isinstance(synthetic.held_out, SyntheticPairs)
    real = open_data(config_of(0, 1), photos=None, pairs=pairs)
    assert isinstance(real.source, RealPairs)
    both = open_data(config_of(2, 1), photos=photos, pairs=pairs)
    assert isinstance(both.source, CombPairs)
    assert isinstance(both.held_out, RealPairs)  # real pairs judge where there are any
    assert both.source.epoch == synthetic.source.epoch + real.source.epoch == 2 + 4


def test_real_pairs_are_judged_on_sequences_of_their_own(folders: Folders) -> None:
    data = open_data(config_of(0, 1), photos=None, pairs=folders.pairs)
    assert isinstance(data.source, RealPairs)
    assert isinstance(data.held_out, RealPairs)
    training, held_out = (set(pairs.pool.sequences) for pairs in (data.source, data.held_out))
    assert not training & held_out
    assert training | held_out == {f"GOPR000{index}_11_00" for index in range(3)}  # none of test


@pytest.mark.parametrize(
    ("ratio", "words"),
    [((1, 0), "--data DIR"), ((0, 1), "--pairs DIR"), ((2, 1), "--data DIR"), ((0, 0), "0 : 0")],
)
def test_a_folder_that_is_missing_is_asked_for(ratio: tuple[int, int], words: str) -> None:
    with pytest.raises(UsageError, match=words):
        open_data(config_of(*ratio), photos=None, pairs=None)


def test_a_run_finds_its_real_pairs_again(
    folders: Folders, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run = start_run(tmp_path / "run", config_of(2, 1), folders)
    save_checkpoint(run.state, run.folder)
    monkeypatch.chdir(tmp_path)
    again = resume_run(run.folder)
    for index in range(6):
        assert np.array_equal(again.source.pair(index), run.source.pair(index))
    for one, other in zip(again.held_out(), run.held_out(), strict=True):
        assert one[0] == other[0]
        assert np.array_equal(one[1], other[1])
