"""Published generators: upstream's tensors are recognised and restore what upstream restores."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from engine.architectures import build, detect
from engine.architectures.nafnet import ChannelNorm
from engine.errors import WeightsError
from engine.importing import Imported
from engine.importing.state_dicts import import_state_dict
from tests.engine import upstream
from tests.engine.upstream import Upstream

Network = Callable[..., Tensor]

# Networks of some layers; what upstream's code leaves open, in every way.
SMALL: list[tuple[str, Network, dict[str, Any], int]] = [
    ("resnet", upstream.deblurgan, {"width": 4, "blocks": 2}, 16),
    ("resnet", upstream.deblurgan, {"width": 4, "blocks": 1, "has_dropout": False}, 16),
    ("resnet", upstream.deblurgan, {"width": 4, "blocks": 2, "convolutions": 1}, 16),
    ("resnet", upstream.deblurgan, {"width": 4, "blocks": 1, "affine": True}, 16),
    ("resnet", upstream.deblurgan, {"width": 4, "blocks": 1, "batch_norm": True}, 16),
    ("fpn_mobilenet", upstream.fpn_mobilenet, {"filters": 8, "width": 16}, 64),
    ("fpn_mobilenet", upstream.fpn_mobilenet, {"filters": 8, "width": 16, "affine": True}, 64),
    ("fpn_inception", upstream.fpn_inception, {"filters": 8, "width": 16, "blocks": (1, 2)}, 128),
    ("nafnet", upstream.nafnet, {"width": 4, "encoders": (1, 2), "middle": 3, "decoders": (2, 1)}, 8),
]  # fmt: skip

# As published, by shapes alone: the options, and the parameters of what is run.
PUBLISHED: list[tuple[Network, dict[str, Any], str, dict[str, Any], int]] = [
    (upstream.deblurgan, {}, "resnet", {"width": 64, "blocks": 9, "convolutions": 2}, 11_378_179),
    (upstream.deblurgan, {"convolutions": 1}, "resnet", {"blocks": 9, "convolutions": 1}, 6_067_459),
    # The paper says 17.1 and 67.9 M.
    (upstream.nafnet, {}, "nafnet", {"width": 32, "encoders": (1, 1, 1, 28)}, 17_111_907),
    (upstream.nafnet, {"width": 64}, "nafnet", {"width": 64, "middle": 1}, 67_888_835),
    (
        upstream.nafnet,  # the one for SIDD
        {"encoders": (2, 2, 4, 8), "middle": 12, "decoders": (2, 2, 2, 2)},
        "nafnet",
        {"encoders": (2, 2, 4, 8), "middle": 12, "decoders": (2, 2, 2, 2)},
        29_159_715,
    ),
    (upstream.fpn_mobilenet, {}, "fpn_mobilenet", {"filters": 64, "width": 128}, 2_106_627),
    (upstream.fpn_inception, {}, "fpn_inception", {"filters": 128, "blocks": (10, 20)}, 35_840_099),
]  # fmt: skip


def picture(height: int, width: int) -> Tensor:
    """A smooth picture (1, 3, H, W) in [-1, 1]."""
    rng = torch.Generator().manual_seed(3)
    rough = torch.rand(1, 3, height // 4, width // 4, generator=rng) * 2 - 1
    return nn.functional.interpolate(rough, size=(height, width), mode="bilinear")


def ours(imported: Imported) -> nn.Module:
    generator = build(imported.card.architecture, imported.card.options).eval()
    generator.load_state_dict({key: torch.from_numpy(t) for key, t in imported.tensors.items()})
    return generator


@pytest.mark.parametrize(("wrapper", "has_running"), [("", False), ("module.", True)])
@pytest.mark.parametrize(("name", "network", "options", "side"), SMALL, ids=lambda v: str(v)[:40])
@torch.no_grad()
def test_upstreams_tensors_restore_what_upstream_restores(
    name: str, network: Network, options: dict[str, Any], side: int, has_running: bool, wrapper: str
) -> None:
    net = Upstream(has_running=has_running)
    blurred = picture(side, side + 32)
    scaled = (blurred + 1) / 2 if name == "nafnet" else blurred
    wanted = network(net, scaled, **options)
    wanted = wanted * 2 - 1 if name == "nafnet" else wanted
    tensors = {wrapper + key: tensor for key, tensor in net.tensors.items()}
    imported = import_state_dict(Path("net.pth"), tensors)
    assert imported.card.architecture == name
    restored = ours(imported)(blurred)
    assert (wanted - blurred).abs().mean() > 0.01  # it does restore
    assert (restored - wanted).abs().max() < 1e-4  # sums in another order


@pytest.mark.parametrize(("network", "options", "name", "told", "parameters"), PUBLISHED)
def test_the_published_sizes_are_told_from_keys_and_shapes(
    network: Network, options: dict[str, Any], name: str, told: dict[str, Any], parameters: int
) -> None:
    net = Upstream(device="meta", has_running=False)
    network(net, torch.empty(1, 3, 128, 128, device="meta"), **options)
    detected, found = detect({key: tuple(t.shape) for key, t in net.tensors.items()})
    assert detected == name
    assert {key: found[key] for key in told} == told
    with torch.device("meta"):
        generator = build(detected, found)
    wanted = {key: tuple(tensor.shape) for key, tensor in generator.state_dict().items()}
    assert all(tuple(net.tensors[key].shape) == shape for key, shape in wanted.items())
    assert sum(parameter.numel() for parameter in generator.parameters()) == parameters


@pytest.mark.parametrize(
    ("name", "network", "options", "side"), SMALL[5:], ids=lambda v: str(v)[:40]
)
def test_a_gradient_reaches_every_parameter(
    name: str, network: Network, options: dict[str, Any], side: int
) -> None:
    net = Upstream()
    with torch.no_grad():
        network(net, picture(side, side), **options)
    generator = ours(import_state_dict(Path("net.pth"), net.tensors))
    generator(0.5 * picture(side, side)).square().mean().backward()
    assert all(p.grad is not None and p.grad.abs().max() > 0 for p in generator.parameters()), name


@pytest.mark.parametrize(
    ("name", "options"),
    [
        ("compact", {"widths": (4, 6), "blocks": (1, 1)}),
        ("resnet", {"width": 4, "blocks": 1}),
        ("nafnet", {"width": 4, "encoders": (1, 1), "decoders": (1, 1)}),
        ("fpn_mobilenet", {"filters": 8, "width": 16}),
        ("fpn_inception", {"filters": 8, "width": 16, "blocks": (1, 1)}),
    ],
)
@torch.no_grad()
def test_the_smallest_picture_passes_and_a_smaller_one_does_not(
    name: str, options: dict[str, Any]
) -> None:
    generator: Any = build(name, options).eval()
    least, factor = generator.smallest, generator.factor
    assert least % factor == 0
    shape = (1, 3, least, least + factor)
    assert generator(torch.rand(shape)).shape == shape
    with pytest.raises((RuntimeError, ValueError)):
        generator(torch.rand(1, 3, least - factor, least - factor))


@pytest.mark.parametrize(
    ("name", "options"),
    [("nafnet", {"encoders": [1], "decoders": []}), ("resnet", {"convolutions": 3})],
)
def test_options_that_cannot_be_built_are_refused(name: str, options: dict[str, Any]) -> None:
    with pytest.raises(WeightsError, match=f"wrong options for architecture '{name}'"):
        build(name, options)


LOCAL = {nn.Conv2d, nn.ReLU, nn.ReLU6, nn.Tanh, nn.Dropout, nn.ReflectionPad2d, nn.PixelShuffle,
         nn.ConvTranspose2d, nn.AvgPool2d, nn.MaxPool2d, ChannelNorm}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("resnet", {nn.InstanceNorm2d}),
        ("nafnet", {nn.AdaptiveAvgPool2d}),
        ("fpn_mobilenet", {nn.InstanceNorm2d}),
        ("fpn_inception", {nn.InstanceNorm2d}),
    ],
)
def test_statistics_of_the_picture_are_taken_by_known_layers_alone(
    name: str, kinds: set[type[nn.Module]]
) -> None:
    # Whoever cuts photos for these generators looks for them.
    with torch.device("meta"):
        generator: Any = build(name, {})
    leaves = {type(module) for module in generator.modules() if not list(module.children())}
    assert generator.halo is None
    assert leaves - LOCAL == kinds
