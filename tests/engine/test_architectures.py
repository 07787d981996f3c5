"""The generators: what they promise of size, context and weights holds."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest
import torch
from torch import Tensor, nn

from engine.architectures import build, detect
from engine.architectures.compact import CompactGenerator, CompactOptions
from engine.architectures.resnet import ResnetOptions
from engine.backends.torch_backend import load_generator
from engine.errors import WeightsError
from engine.weights import ModelEntry, find_model

GOLDEN = Path(__file__).parent / "golden"
# A quarter of a 16-bit step, on the generator's scale of two: nobody could see or store less, and
# other processors sum in another order.
GOLDEN_TOLERANCE = 2 * 0.25 / 65535

COMPACTS = [
    CompactOptions((4, 6), (1, 1)),
    CompactOptions((4, 6), (2, 1)),
    CompactOptions((4, 6), (1, 11)),
    CompactOptions((4, 6, 8), (1, 2, 3)),
    CompactOptions((4, 6, 8), (0, 1, 1)),
    CompactOptions((4, 4, 4, 4), (1, 1, 1, 1)),
]


def plain(options: object) -> dict[str, Any]:
    """Options as the card of a weights file holds them."""
    decoded: dict[str, Any] = msgspec.json.decode(msgspec.json.encode(options))
    return decoded


def fill(generator: nn.Module, value: float) -> nn.Module:
    with torch.no_grad():
        for parameter in generator.parameters():
            parameter.fill_(value)
    return generator


def fill_with_waves(generator: nn.Module) -> nn.Module:
    """Give weights that every version of torch computes alike."""
    with torch.no_grad():
        for number, parameter in enumerate(generator.parameters()):
            fan_in = parameter[0].numel() if parameter.ndim > 1 else 100
            wave = np.sin(np.arange(parameter.numel()) * 1.7 + number) * fan_in**-0.5
            parameter.copy_(torch.from_numpy(wave).reshape(parameter.shape))
    return generator.eval()


def waves(height: int, width: int) -> Tensor:
    """A test picture (1, 3, H, W) in [-1, 1]."""
    rows, columns, channels = np.mgrid[0:height, 0:width, 0:3]
    picture = np.sin(0.9 * rows + 0.5 * columns**1.2 + 2 * channels)
    return torch.from_numpy(picture.astype(np.float32)).permute(2, 0, 1)[None].contiguous()


# --- The registry ---


@pytest.mark.parametrize("options", COMPACTS, ids=str)
def test_compact_is_told_from_its_tensors(options: CompactOptions) -> None:
    shapes = {name: tuple(t.shape) for name, t in CompactGenerator(options).state_dict().items()}
    name, found = detect(shapes)
    assert (name, plain(found)) == ("compact", plain(options))


@pytest.mark.parametrize(("width", "blocks"), [(4, 1), (6, 9), (8, 12)])
def test_resnet_is_told_from_its_tensors(width: int, blocks: int) -> None:
    generator = build("resnet", {"width": width, "blocks": blocks})
    name, found = detect({key: tuple(t.shape) for key, t in generator.state_dict().items()})
    assert name == "resnet"
    # Dropout and the global skip have no tensors; the paper's are assumed.
    assert found == plain(ResnetOptions(width=width, blocks=blocks))


def test_what_is_told_can_be_built_and_loaded() -> None:
    state = CompactGenerator(CompactOptions((4, 6, 8), (2, 1, 3))).state_dict()
    name, options = detect({key: tuple(t.shape) for key, t in state.items()})
    build(name, options).load_state_dict(state)


@pytest.mark.parametrize(
    "shapes",
    [
        {},
        {"features.0.weight": (64, 3, 3, 3)},
        {"entry.weight": (8, 3, 3, 3)},
        {"entry.weight": (8, 12, 3, 3)},
        {"entry.weight": (8, 12, 3, 3), "downs.1.weight": (8, 8, 2, 2)},
        {"model.1.weight": (64, 3, 3, 3)},
    ],
)
def test_foreign_tensors_belong_to_no_architecture(shapes: dict[str, tuple[int, ...]]) -> None:
    with pytest.raises(WeightsError, match="no architecture known here"):
        detect(shapes)


def test_an_unknown_architecture_is_told_with_the_known_ones() -> None:
    with pytest.raises(WeightsError, match=r"'unet'.*compact, .*nafnet, resnet"):
        build("unet", {})


@pytest.mark.parametrize(
    "options",
    [
        {"widths": [8, 12]},
        {"widths": [8], "blocks": [1]},
        {"widths": "wide"},
        {"widths": [8, 12.5], "blocks": [1, 1]},
        {"depth": 3},
    ],
)
def test_options_that_an_architecture_does_not_have_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(WeightsError, match="wrong options for architecture 'compact'"):
        build("compact", options)


# --- The compact generator ---


@pytest.mark.parametrize("options", COMPACTS, ids=str)
def test_an_untrained_compact_generator_gives_the_photo_back(options: CompactOptions) -> None:
    generator = CompactGenerator(options)
    blurred = waves(2 * generator.factor, 3 * generator.factor)
    with torch.no_grad():
        assert torch.equal(generator(blurred), blurred)


@pytest.mark.parametrize("options", COMPACTS, ids=str)
def test_sides_are_multiples_of_factor_and_no_less(options: CompactOptions) -> None:
    generator = CompactGenerator(options)
    factor = generator.factor
    with torch.no_grad():
        assert generator(torch.zeros(1, 3, factor, 3 * factor)).shape == (1, 3, factor, 3 * factor)
        with pytest.raises(RuntimeError):
            generator(torch.zeros(1, 3, 2 * factor, 3 * factor // 2))


@pytest.mark.parametrize("options", COMPACTS, ids=str)
def test_halo_is_the_context_that_decides_a_pixel(options: CompactOptions) -> None:
    # With positive weights every path through the network counts, and none cancels another: the
    # gradient is exactly zero beyond the context, and nowhere within.
    generator = fill(CompactGenerator(options).double(), 0.1)
    halo, factor = CompactGenerator(options).halo, CompactGenerator(options).factor
    side = 2 * halo + 6 * factor
    center = side // 2 // factor * factor
    blurred = torch.ones(1, 3, side, side, dtype=torch.float64, requires_grad=True)
    restored = generator(blurred)
    reach = 0
    for at in range(center, center + factor):  # where a pixel stands on the grid matters
        (gradient,) = torch.autograd.grad(restored[0, 0, at, at], blurred, retain_graph=True)
        touched = gradient[0].sum(0).nonzero()
        reach = max(reach, at - int(touched.min()), int(touched.max()) - at)
    assert halo % factor == 0
    assert reach <= halo
    # Nor is it much more: that would be computed for nothing.
    assert reach > halo - 2 * factor


@pytest.mark.parametrize("beyond", [False, True])
def test_a_change_beyond_the_halo_does_not_reach_a_pixel(beyond: bool) -> None:
    generator = fill_with_waves(CompactGenerator(CompactOptions((8, 12), (1, 1))))
    halo, at = CompactGenerator(CompactOptions((8, 12), (1, 1))).halo, 48
    blurred = waves(96, 96)
    changed = blurred.clone()
    changed[..., at + (halo + 1 if beyond else halo // 4)] += 0.5
    with torch.no_grad():
        difference = (generator(changed) - generator(blurred))[..., at, at].abs().max()
    # Within: a hundred times what could be rounding.
    assert difference <= 1e-6 if beyond else difference > 1e-4


def test_the_compact_generator_keeps_its_golden_result() -> None:
    generator = fill_with_waves(CompactGenerator(CompactOptions((4, 6, 8), (1, 1, 2))))
    check_golden("compact", generator)


def test_compact_has_no_statistics_of_the_image() -> None:
    generator = build("compact", {})
    kinds = {type(module) for module in generator.modules() if not list(module.children())}
    assert kinds == {nn.Conv2d}


# --- The paper's generator ---


def test_resnet_has_the_papers_parameters() -> None:
    generator = build("resnet", {})
    # "11.4 M": 9,408 + 64, 73,728 + 128, 294,912 + 256 downwards, nine blocks of twice
    # 589,824 + 256, 294,912 + 128, 73,728 + 64 upwards, 9,408 + 3 to the picture.
    assert sum(parameter.numel() for parameter in generator.parameters()) == 11_378_179


def test_resnet_goes_through_in_one_piece() -> None:
    generator: Any = build("resnet", {"width": 4, "blocks": 1})
    assert generator.halo is None
    assert generator.factor == 4


def test_resnet_adds_its_residual_to_the_photo_and_clamps() -> None:
    generator: Any = build("resnet", {"width": 4, "blocks": 1}).eval()
    blurred = waves(16, 20)
    with torch.no_grad():
        for residual in (0.0, 0.3, -0.3):
            last = generator.model[-2]
            last.weight.zero_()
            last.bias.fill_(np.arctanh(residual))
            wanted = (blurred + residual).clamp(-1, 1)
            assert torch.allclose(generator(blurred), wanted, atol=1e-6)


def test_resnet_has_no_dropout_at_inference() -> None:
    generator = build("resnet", {"width": 4, "blocks": 1})
    blurred = waves(16, 16)
    with torch.no_grad():
        trained = [generator.train()(blurred) for _ in range(2)]
        restored = [generator.eval()(blurred) for _ in range(2)]
    assert not torch.equal(*trained)
    assert torch.equal(*restored)


def test_resnet_keeps_its_golden_result() -> None:
    check_golden("resnet", fill_with_waves(build("resnet", {"width": 4, "blocks": 2})))


def check_golden(name: str, generator: nn.Module) -> None:
    """Compare with ``golden/NAME.npy``, (3, 16, 24) float32 as ``np.save`` wrote it."""
    with torch.no_grad():
        restored = generator(waves(16, 24))[0].numpy()
    assert np.abs(restored - waves(16, 24)[0].numpy()).max() > 0.1
    assert np.abs(restored - np.load(GOLDEN / f"{name}.npy")).max() <= GOLDEN_TOLERANCE


# --- What ships ---


@pytest.fixture(scope="module")
def default_model() -> ModelEntry:
    return find_model("default")


def test_the_default_model_is_compact_and_fits_its_card(default_model: ModelEntry) -> None:
    generator = load_generator(default_model)
    assert isinstance(generator, CompactGenerator)
    assert plain(generator.options) == default_model.card.options
    shapes = {name: tuple(t.shape) for name, t in generator.state_dict().items()}
    name, options = detect(shapes)
    assert (name, plain(options)) == ("compact", default_model.card.options)


def test_the_default_model_is_small(default_model: ModelEntry) -> None:
    generator = load_generator(default_model)
    assert sum(parameter.numel() for parameter in generator.parameters()) <= 6e6
    side = 256
    gigas = multiply_adds(generator, torch.zeros(1, 3, side, side)) / 1e9
    assert gigas / (side * side / 1e6) <= 100


def test_multiply_adds_are_counted() -> None:
    # 4 x 6 results of 5 channels, each of 3 x 3 pixels in 2 channels.
    assert multiply_adds(nn.Conv2d(2, 5, 3), torch.zeros(1, 2, 6, 8)) == 4 * 6 * 5 * 9 * 2


def multiply_adds(generator: nn.Module, window: Tensor) -> int:
    """Count those of the convolutions, which are nearly all."""
    total = 0

    def count(convolution: nn.Module, _: object, result: Tensor) -> None:
        nonlocal total
        assert isinstance(convolution, nn.Conv2d)
        total += result.numel() * convolution.weight[0].numel()

    convolutions = [module for module in generator.modules() if isinstance(module, nn.Conv2d)]
    hooks = [module.register_forward_hook(count) for module in convolutions]
    with torch.no_grad():
        generator(window)
    for hook in hooks:
        hook.remove()
    return total
