"""A run's folder: starting, going on, and weights that the engine can use."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch

from engine.backends.torch_backend import TorchBackend
from engine.devices import cpu_device
from engine.errors import (
    CheckpointError,
    ConfigError,
    DamagedWeightsError,
    DatasetError,
    UsageError,
)
from engine.metrics import psnr
from engine.photo import Photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import find_model, read_tensors
from tests.training.tiny import (
    ADVERSARIAL,
    BLUR,
    CPU,
    DROPOUT,
    FIDELITY,
    save_photos,
    save_png,
    save_vgg19,
    scene,
    texture,
    tiny_config,
)
from training import runs
from training.checkpoint import save_best, save_checkpoint
from training.config import TrainConfig
from training.evaluate.measure import as_levels
from training.evaluate.methods import open_models
from training.evaluate.scores import restore_whole
from training.loop import Run, evaluate_average, fit
from training.runs import (
    CONFIG,
    CardTexts,
    Folders,
    blend_weights,
    export_weights,
    resume_run,
    start_run,
)


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_photos(tmp_path_factory.mktemp("data") / "photos", 3)


@pytest.fixture(scope="module")
def trained(photos: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Run]:
    """A run of six steps; tests change copies of its folder."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ACCELERATE_USE_CPU", "true")
        folder = tmp_path_factory.mktemp("trained") / "run"
        run = start_run(folder, tiny_config(ema_decay=0.5), Folders(photos))
        list(fit(run))
        yield run


@pytest.fixture
def finished(trained: Run, tmp_path: Path) -> Run:
    """The run, in a folder that may be changed."""
    folder = tmp_path / "finished"
    shutil.copytree(trained.folder, folder)
    return Run(folder, trained.state, trained.source, trained.held_out)


# --- starting ----------------------------------------------------------------------------


def test_a_run_starts_in_a_folder_of_its_own(tmp_path: Path, photos: Path) -> None:
    run = start_run(tmp_path / "deep" / "run", tiny_config(), Folders(photos))
    assert run.folder == tmp_path / "deep" / "run"
    assert TrainConfig.from_file(run.folder / CONFIG) == run.state.config == tiny_config()
    assert run.state.step == 0
    assert run.source.epoch == 2
    assert len(list(run.held_out())) == 2


def test_held_out_photos_are_never_trained_on(tmp_path: Path) -> None:
    """Every photo lacks other colours, which no blur gives to it."""
    masks = [(1, 1, 1), (0, 1, 1), (1, 1, 0), (0, 1, 0)]
    for index, mask in enumerate(masks):
        levels = texture(64, 80) * np.array(mask, np.uint8)
        save_png(tmp_path / "photos" / f"{index}.png", levels)
    run = start_run(tmp_path / "run", tiny_config(), Folders(tmp_path / "photos"))

    def colours(sharps: list[Any]) -> set[tuple[bool, ...]]:
        return {tuple(sharp.mean(axis=(0, 1)) > 0.1) for sharp in sharps}

    trained_on = colours([run.source.pair(index)[1] for index in range(40)])
    judged_on = colours([sharp for _, _, sharp in run.held_out()])
    assert (len(trained_on), len(judged_on)) == (3, 1)
    assert not trained_on & judged_on
    first, second = (list(run.held_out()) for _ in range(2))
    for one, other in zip(first, second, strict=True):
        assert one[0] == other[0]
        assert np.array_equal(one[1], other[1])


def test_epochs_become_steps_of_the_photos_to_train_on(tmp_path: Path, photos: Path) -> None:
    config = tiny_config(steps=None, epochs=7.0)
    run = start_run(tmp_path / "run", config, Folders(photos))
    assert (run.state.config.steps, run.state.config.epochs) == (7, None)  # 2 photos, 2 crops
    assert TrainConfig.from_file(run.folder / CONFIG).steps == 7


@pytest.mark.parametrize(("missing", "usable"), [(0, True), (1, False)])
def test_photos_must_hold_a_crop_and_its_margin(tmp_path: Path, missing: int, usable: bool) -> None:
    side = 32 + 2 * BLUR.margin - missing
    data = Folders(save_photos(tmp_path / "photos", 2, height=side, width=side))
    if usable:
        assert start_run(tmp_path / "run", tiny_config(), data).source.epoch == 1
        return
    with pytest.raises(DatasetError, match=f"at least {side + 1} px"):
        start_run(tmp_path / "run", tiny_config(), data)


def test_what_cannot_start_leaves_nothing_behind(tmp_path: Path, photos: Path) -> None:
    with pytest.raises(DatasetError):
        start_run(tmp_path / "run", tiny_config(), Folders(tmp_path / "nowhere"))
    with pytest.raises(UsageError, match="--data DIR"):
        start_run(tmp_path / "run", tiny_config(), Folders())
    config = tiny_config(generator={"architecture": "none"})
    with pytest.raises(ConfigError):
        start_run(tmp_path / "run", config, Folders(photos))
    assert not (tmp_path / "run").exists()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, photos: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(CheckpointError, match="cannot be made"):
        start_run(tmp_path / "file" / "run", tiny_config(), Folders(photos))


def test_a_run_can_start_from_given_weights(finished: Run, photos: Path, tmp_path: Path) -> None:
    weights = tmp_path / "base.safetensors"
    export_weights(finished.folder, weights)
    config = tiny_config(seed=99, generator={**GENERATOR, "frozen": ["entry"]})
    run = start_run(tmp_path / "next", config, Folders(photos), weights=weights)
    given = read_tensors(weights)
    for module in (run.state.generator, run.state.average):
        for name, tensor in module.state_dict().items():
            assert np.array_equal(tensor.numpy(), given[name].astype(np.float32))
    list(fit(run))
    card = export_weights(run.folder, tmp_path / "tuned.safetensors")
    assert "from the weights base.safetensors" in card.recipe
    tuned = read_tensors(tmp_path / "tuned.safetensors")
    kept = {name for name in tuned if np.array_equal(tuned[name], given[name])}
    assert kept == {"entry.weight", "entry.bias"}


GENERATOR = msgspec.to_builtins(tiny_config())["generator"]


def test_weights_of_another_generator_are_refused(
    finished: Run, photos: Path, tmp_path: Path
) -> None:
    weights = tmp_path / "tiny.safetensors"
    export_weights(finished.folder, weights)
    options = {"widths": [8, 16], "blocks": [1, 1]}
    config = tiny_config(generator={"architecture": "compact", "options": options})
    with pytest.raises(DamagedWeightsError, match="do not fit"):
        start_run(tmp_path / "next", config, Folders(photos), weights=weights)


# --- going on ----------------------------------------------------------------------------


def test_a_run_finds_its_photos_again(
    photos: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(photos.parent)
    run = start_run(tmp_path / "run", tiny_config(), Folders(Path("photos")))
    save_checkpoint(run.state, run.folder)
    monkeypatch.chdir(tmp_path)
    again = resume_run(tmp_path / "run")
    for index in range(3):
        assert np.array_equal(again.source.pair(index), run.source.pair(index))


def test_photos_that_moved_can_be_named(finished: Run, photos: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    shutil.copytree(photos, moved)
    run = start_run(tmp_path / "run", tiny_config(), Folders(moved))
    save_checkpoint(run.state, run.folder)
    shutil.rmtree(moved)
    with pytest.raises(DatasetError, match="there is no such folder"):
        resume_run(run.folder)
    again = resume_run(run.folder, folders=Folders(photos), changes={"steps": 9})
    assert again.state.config.steps == 9


@pytest.mark.parametrize("text", [None, "", "{", "{}", "[]", '{"photos": 3}'])
def test_a_run_that_lost_its_origin_asks_for_its_data(finished: Run, text: str | None) -> None:
    origin = finished.folder / "origin.json"
    origin.unlink()
    if text is not None:
        origin.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match="--data DIR"):
        resume_run(finished.folder)


def test_a_folder_without_a_run_is_told(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match="there is no such file"):
        resume_run(tmp_path)


def edit(run: Run, **changes: Any) -> None:
    """Change the run's config.json by hand."""
    config = TrainConfig.from_file(run.folder / CONFIG).with_changes(changes)
    (run.folder / CONFIG).write_bytes(config.to_json())


def test_a_changed_configuration_is_refused_until_it_is_accepted(finished: Run) -> None:
    edit(finished, seed=5, stages=[{**FIDELITY, "learning_rate": 0.5}])
    with pytest.raises(ConfigError, match="--accept-changes") as caught:
        resume_run(finished.folder)
    told = str(caught.value)
    assert "seed: 3 -> 5; stages.0.learning_rate: 0.003 -> 0.5" in told
    assert str(finished.folder / CONFIG) in told
    config = resume_run(finished.folder, accept_changes=True, changes={"steps": 9}).state.config
    assert (config.seed, config.stages[0].learning_rate, config.steps) == (5, 0.5, 9)
    assert TrainConfig.from_file(finished.folder / CONFIG) == config  # said once is enough
    (finished.folder / CONFIG).write_bytes(tiny_config(ema_decay=0.5).to_json())
    assert resume_run(finished.folder).state.config.seed == 3  # changed back


def test_a_run_is_made_longer_by_epochs_too(finished: Run) -> None:
    run = resume_run(finished.folder, changes={"steps": None, "epochs": 8})
    assert (run.state.config.steps, run.state.config.epochs) == (8, None)
    assert run.state.progress == 6 / 8


def test_a_resumed_run_ends_in_the_same_bits_whatever_draws_random_numbers(
    tmp_path: Path, photos: Path
) -> None:
    """Dropout, a critic, and VGG-19, which is made anew when the run goes on."""
    weights = str(save_vgg19(tmp_path / "vgg19.pth"))
    stage = {**ADVERSARIAL, "perceptual_weight": 1.0, "critic_steps": 1}
    changes = {"perceptual": {"weights": weights}, "generator": DROPOUT, "stages": [stage]}
    whole = start_run(tmp_path / "whole", tiny_config(steps=4, **changes), Folders(photos))
    list(fit(whole))
    parts = start_run(tmp_path / "parts", tiny_config(steps=4, **changes), Folders(photos))
    for event in fit(parts):
        if getattr(event, "losses", {}) and event.step == 2:
            break
    save_checkpoint(parts.state, parts.folder)
    rest = resume_run(parts.folder)
    assert rest.state.step == 2
    list(fit(rest))
    for name in ("generator", "average"):
        one, other = (getattr(run.state, name).state_dict() for run in (whole, rest))
        assert [key for key in one if not torch.equal(one[key], other[key])] == []
    card = export_weights(rest.folder, tmp_path / "tiny.safetensors")
    assert re.search(r"VGG-19: vgg19\.pth, SHA-256 [0-9a-f]{16}, mean activation ", card.recipe)


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


def test_the_best_weights_can_be_exported_in_place_of_the_last(
    finished: Run, tmp_path: Path
) -> None:
    state = resume_run(finished.folder).state
    expected = {k: t.numpy().astype(np.float16) for k, t in state.average.state_dict().items()}
    state.step = 4
    save_best(state, finished.folder)
    with torch.no_grad():
        for parameter in state.average.parameters():
            parameter.mul_(0.5)
    state.step = 6
    save_checkpoint(state, finished.folder)
    card = export_weights(finished.folder, tmp_path / "best.safetensors", best=True)
    tensors = read_tensors(tmp_path / "best.safetensors")
    assert tensors.keys() == expected.keys()
    assert all(np.array_equal(tensors[name], expected[name]) for name in tensors)
    assert "these are of step 4, the best on held-out pairs" in card.recipe
    (finished.folder / "best.safetensors").write_bytes(b"no tensors")
    with pytest.raises(CheckpointError, match=r"best\.safetensors"):
        export_weights(finished.folder, tmp_path / "again.safetensors", best=True)
    assert not (tmp_path / "again.safetensors").exists()


def test_weights_that_do_something_else_in_fp16_replace_nothing(
    finished: Run, tmp_path: Path
) -> None:
    target = tmp_path / "weights" / "tiny.safetensors"
    target.parent.mkdir()
    export_weights(finished.folder, target)
    earlier = target.read_bytes()
    state = resume_run(finished.folder).state
    with torch.no_grad():
        dict(state.average.named_parameters())["exit.bias"].fill_(1e5)  # more than fp16 can hold
    save_checkpoint(state, finished.folder)
    with pytest.raises(CheckpointError, match="fp16 is too coarse") as caught:
        export_weights(finished.folder, target)
    assert caught.value.path == target
    assert [path.name for path in target.parent.iterdir()] == ["tiny.safetensors"]
    assert target.read_bytes() == earlier


def test_the_card_tells_what_the_run_knows(finished: Run, tmp_path: Path) -> None:
    returned = export_weights(finished.folder, tmp_path / "tiny.safetensors")
    card = find_model(str(tmp_path / "tiny.safetensors")).card
    assert msgspec.json.encode(card) == msgspec.json.encode(returned)
    assert (card.name, card.architecture) == ("tiny", "compact")
    assert msgspec.to_builtins(card.options) == {"widths": [8, 12], "blocks": [1, 1]}
    assert card.parameters == sum(p.numel() for p in finished.state.average.parameters())
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", card.date)
    assert card.recipe.startswith("6 steps in 0 minutes of deblur train; {")
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
    with pytest.raises(ConfigError, match=r"cannot use the card .*`descripton`; known are descr"):
        CardTexts.from_file(tmp_path / "card.toml")
    (tmp_path / "card.toml").write_text('metrics = {a = {psnr = "x"}}', encoding="utf-8")
    with pytest.raises(ConfigError, match="metrics"):
        CardTexts.from_file(tmp_path / "card.toml")


def test_every_shipped_card_can_be_used() -> None:
    cards = sorted((Path(runs.__file__).parent / "cards").glob("*.toml"))
    assert all(CardTexts.from_file(path).description for path in cards)


# --- blending ----------------------------------------------------------------------------


def test_a_blend_lies_between_its_ends(finished: Run, tmp_path: Path) -> None:
    files = [tmp_path / f"{name}.safetensors" for name in "abm"]
    export_weights(finished.folder, files[0])
    state = resume_run(finished.folder).state
    with torch.no_grad():
        for parameter in state.average.parameters():
            parameter.mul_(0.9)
    state.step = 9
    save_checkpoint(state, finished.folder)
    export_weights(finished.folder, files[1])
    first, second = (read_tensors(path) for path in files[:2])
    for share in (0.0, 0.25, 1.0):
        card = blend_weights(*files, share=share)
        mixed = read_tensors(files[2])
        assert mixed.keys() == first.keys()
        for name, tensor in mixed.items():
            expected = (1.0 - share) * first[name].astype(float) + share * second[name]
            assert np.array_equal(tensor, expected.astype(np.float16))
        model = find_model(str(files[2]))
        assert (card.name, model.card.architecture) == ("m", "compact")
        assert card.recipe.startswith(f"{1 - share:.3g} x a (")
        assert f" + {share:.3g} x b (" in card.recipe


def test_weights_of_different_shapes_are_not_blended(
    finished: Run, photos: Path, tmp_path: Path
) -> None:
    files = [tmp_path / f"{name}.safetensors" for name in "abm"]
    export_weights(finished.folder, files[0])
    options = {"widths": [8, 16], "blocks": [1, 1]}
    config = tiny_config(generator={"architecture": "compact", "options": options})
    other = start_run(tmp_path / "other", config, Folders(photos))
    save_checkpoint(other.state, other.folder)
    export_weights(other.folder, files[1])
    with pytest.raises(DamagedWeightsError, match="not shaped like those of"):
        blend_weights(*files, share=0.5)
    assert not files[2].exists()


# --- scoring -----------------------------------------------------------------------------


def test_a_resumed_run_is_judged_on_the_same_pairs(finished: Run) -> None:
    resumed = resume_run(finished.folder)
    assert evaluate_average(resumed).means == evaluate_average(finished).means


def test_a_model_is_evaluated_as_users_run_it(finished: Run, tmp_path: Path) -> None:
    export_weights(finished.folder, tmp_path / "tiny.safetensors")
    blurred, sharp = scene(40, 48), texture(40, 48, seed=1)
    with open_models([str(tmp_path / "tiny.safetensors")], "cpu") as (model,):
        found = as_levels(model.restore(blurred))
    wanted = as_levels(restore_whole(finished.state.average, CPU, bf16=False)(blurred))
    assert model.name == "tiny"
    assert psnr(found, sharp) == pytest.approx(psnr(wanted, sharp), abs=0.02)
    assert psnr(found, sharp) != pytest.approx(psnr(texture(40, 48), sharp), abs=0.02)
