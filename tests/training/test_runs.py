"""A run's folder: starting, going on, and weights that the engine can use."""

import re
from pathlib import Path

import msgspec
import numpy as np
import pytest

from engine.backends.torch_backend import TorchBackend
from engine.devices import cpu_device
from engine.errors import CheckpointError, ConfigError, DamagedWeightsError, DatasetError
from engine.metrics import psnr
from engine.photo import Photo, quantize
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import find_model, read_tensors
from tests.training.tiny import CPU, save_photos, save_png, scene, texture, tiny_config
from training import runs
from training.data.pairs import find_pairs
from training.evaluate import restore_whole
from training.loop import Run, fit
from training.runs import CardTexts, evaluate_model, export_weights, resume_run, start_run


@pytest.fixture(autouse=True)
def on_the_cpu(monkeypatch: pytest.MonkeyPatch) -> None:
    """Train on the CPU even where there is a GPU: these tests are about files."""
    monkeypatch.setattr(runs, "training_device", lambda: CPU)


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    return save_photos(tmp_path / "photos", 3)


@pytest.fixture
def finished(tmp_path: Path, photos: Path) -> Run:
    """A run of six steps."""
    run = start_run(tmp_path / "run", tiny_config(ema_decay=0.5), photos)
    list(fit(run))
    return run


# --- starting ----------------------------------------------------------------------------


def test_a_run_starts_in_a_folder_of_its_own(tmp_path: Path, photos: Path) -> None:
    run = start_run(tmp_path / "deep" / "run", tiny_config(), photos)
    assert run.folder == tmp_path / "deep" / "run"
    assert run.folder.is_dir()
    assert run.state.step == 0
    assert run.state.config == tiny_config()
    assert len(run.photos.photos) == 3


@pytest.mark.parametrize(("side", "usable"), [(46, True), (45, False)])
def test_photos_must_hold_a_crop_and_its_margin(tmp_path: Path, side: int, usable: bool) -> None:
    save_photos(tmp_path / "photos", 2, height=side, width=side)  # crop 32, margin 7
    if usable:
        assert len(start_run(tmp_path / "run", tiny_config(), tmp_path / "photos").photos.names)
        return
    with pytest.raises(DatasetError, match="at least 46 px"):
        start_run(tmp_path / "run", tiny_config(), tmp_path / "photos")


def test_what_cannot_start_leaves_nothing_behind(tmp_path: Path, photos: Path) -> None:
    with pytest.raises(DatasetError):
        start_run(tmp_path / "run", tiny_config(), tmp_path / "nowhere")
    with pytest.raises(ConfigError):
        start_run(tmp_path / "run", tiny_config(generator={"architecture": "none"}), photos)
    assert not (tmp_path / "run").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, photos: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CheckpointError, match="cannot be made"):
        start_run(tmp_path / "file" / "run", tiny_config(), photos)


def test_a_run_can_start_from_given_weights(finished: Run, photos: Path, tmp_path: Path) -> None:
    weights = tmp_path / "tiny.safetensors"
    export_weights(finished.folder, weights)
    state = start_run(tmp_path / "next", tiny_config(seed=99), photos, weights=weights).state
    given = read_tensors(weights)
    for module in (state.generator, state.average):
        for name, tensor in module.state_dict().items():
            assert np.array_equal(tensor.numpy(), given[name].astype(np.float32))


def test_weights_of_another_generator_are_refused(
    finished: Run, photos: Path, tmp_path: Path
) -> None:
    weights = tmp_path / "tiny.safetensors"
    export_weights(finished.folder, weights)
    options = {"widths": [8, 16], "blocks": [1, 1]}
    config = tiny_config(generator={"architecture": "compact", "options": options})
    with pytest.raises(DamagedWeightsError, match="do not fit"):
        start_run(tmp_path / "next", config, photos, weights=weights)
    assert not (tmp_path / "next").exists()


# --- going on ----------------------------------------------------------------------------


def test_a_run_finds_its_photos_again(
    finished: Run, photos: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.chdir(tmp_path / "elsewhere")
    again = resume_run(finished.folder, changes={})
    assert again.photos.folder == photos
    assert again.photos.names == finished.photos.names
    assert again.state.step == 6


def test_a_run_started_with_a_relative_folder_finds_its_photos_too(
    photos: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    list(fit(start_run(Path("run"), tiny_config(), Path("photos"))))
    monkeypatch.chdir(photos)
    assert resume_run(tmp_path / "run", changes={}).photos.folder == photos


def test_photos_that_moved_can_be_named(finished: Run, photos: Path, tmp_path: Path) -> None:
    photos.rename(tmp_path / "moved")
    with pytest.raises(DatasetError, match="there is no such folder"):
        resume_run(finished.folder, changes={})
    again = resume_run(finished.folder, photos=tmp_path / "moved", changes={"steps": 9})
    assert again.photos.folder == tmp_path / "moved"
    assert again.state.config.steps == 9


@pytest.mark.parametrize("text", [None, "", "{", "{}", "[]", '{"photos": 3}'])
def test_a_run_that_lost_its_source_asks_for_it(finished: Run, text: str | None) -> None:
    source = finished.folder / "source.json"
    source.unlink()
    if text is not None:
        source.write_text(text, encoding="utf-8")
    with pytest.raises(CheckpointError, match="use --data"):
        resume_run(finished.folder, changes={})


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="there is no such file"):
        resume_run(tmp_path, changes={})


# --- exporting ---------------------------------------------------------------------------


def test_exported_weights_are_the_average_in_fp16(finished: Run, tmp_path: Path) -> None:
    export_weights(finished.folder, tmp_path / "tiny.safetensors")
    tensors = read_tensors(tmp_path / "tiny.safetensors")
    average = finished.state.average.state_dict()
    weights = finished.state.generator.state_dict()
    assert tensors.keys() == average.keys()
    for name, tensor in tensors.items():
        assert tensor.dtype == np.float16
        assert np.array_equal(tensor, average[name].numpy().astype(np.float16))
    assert any(
        not np.array_equal(tensors[name], weights[name].numpy().astype(np.float16))
        for name in tensors
    )


def test_the_card_tells_what_the_run_knows(finished: Run, tmp_path: Path) -> None:
    returned = export_weights(finished.folder, tmp_path / "tiny.safetensors")
    card = find_model(str(tmp_path / "tiny.safetensors")).card
    assert msgspec.json.encode(card) == msgspec.json.encode(returned)
    assert (card.name, card.architecture) == ("tiny", "compact")
    assert msgspec.to_builtins(card.options) == {"widths": [8, 12], "blocks": [1, 1]}
    assert card.parameters == sum(p.numel() for p in finished.state.average.parameters())
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", card.date)
    assert msgspec.json.encode(finished.state.config).decode() in card.recipe


def test_the_card_tells_what_people_say(finished: Run, tmp_path: Path) -> None:
    texts = CardTexts(description="a test", credits=("A",), metrics={"pairs": {"psnr": 24.0}})
    export_weights(finished.folder, tmp_path / "tiny.safetensors", texts)
    card = find_model(str(tmp_path / "tiny.safetensors")).card
    assert (card.description, card.credits) == ("a test", ("A",))
    assert card.metrics == {"pairs": {"psnr": 24.0}}


def test_the_engine_restores_with_exported_weights(finished: Run, tmp_path: Path) -> None:
    target = tmp_path / "tiny.safetensors"
    export_weights(finished.folder, target)
    backend = TorchBackend.open(find_model(str(target)), cpu_device(), "fp32")
    image = scene(50, 70)
    restored = Restorer(backend, "tiny").restore(Photo(image), RestoreSettings()).pixels
    expected = restore_whole(finished.state.average, CPU, bf16=False)(image)
    assert np.abs(expected - image).max() > 0.01  # the run has learnt something
    # Within the halo of the padded border the two mirror differently; fp16 rounds the weights.
    np.testing.assert_allclose(restored[:34, :54], expected[:34, :54], atol=2e-3)


def test_a_target_that_cannot_be_written_is_told(finished: Run, tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="cannot write it"):
        export_weights(finished.folder, tmp_path / "gone" / "tiny.safetensors")


def test_a_run_without_checkpoint_exports_nothing(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="there is no such file"):
        export_weights(tmp_path, tmp_path / "tiny.safetensors")
    assert not (tmp_path / "tiny.safetensors").exists()


def test_a_wrong_card_is_told(tmp_path: Path) -> None:
    (tmp_path / "card.toml").write_text('descripton = "a slip"', encoding="utf-8")
    with pytest.raises(ConfigError, match="descripton"):
        CardTexts.from_toml(tmp_path / "card.toml")


def test_every_shipped_card_can_be_used() -> None:
    cards = sorted((Path(runs.__file__).parent / "cards").glob("*.toml"))
    assert all(CardTexts.from_toml(path).description for path in cards)


# --- scoring a model ---------------------------------------------------------------------


def test_a_model_is_scored_as_users_run_it(finished: Run, tmp_path: Path) -> None:
    export_weights(finished.folder, tmp_path / "tiny.safetensors")
    for name, seed in (("a_blur", 0), ("a_sharp", 1)):
        save_png(tmp_path / "pairs" / f"{name}.png", texture(40, 48, seed=seed))
    (pair,) = evaluate_model(
        str(tmp_path / "tiny.safetensors"), "cpu", find_pairs(tmp_path / "pairs")
    ).pairs
    restored = restore_whole(finished.state.average, CPU, bf16=False)(scene(40, 48))
    after, sharp = quantize(restored, 8).astype(np.uint8), texture(40, 48, seed=1)
    assert pair.name == "a"
    assert pair.psnr_before == psnr(texture(40, 48), sharp)
    assert pair.psnr_after == pytest.approx(psnr(after, sharp), abs=0.02)
    assert pair.psnr_after != pytest.approx(pair.psnr_before, abs=0.02)
