"""Tensors by name become a generator of ours, or are refused with the one that does not fit."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import torch
from torch import Tensor, optim
from torch.nn import functional

from engine.architectures import build
from engine.errors import ImportRefusedError
from engine.importing.self_test import sample_photo
from engine.importing.state_dicts import import_state_dict
from engine.pixels import to_generator
from tests.engine import upstream
from tests.engine.upstream import Upstream

PATH = Path("net.pth")


def tiny_resnet() -> dict[str, Tensor]:
    net = Upstream()
    upstream.deblurgan(net, torch.rand(1, 3, 16, 16), width=2, blocks=1)
    return net.tensors


def without_bias(tensors: dict[str, Tensor]) -> None:
    del tensors["model.4.bias"]


def with_another(tensors: dict[str, Tensor]) -> None:
    tensors["model.99.weight"] = torch.ones(3)


def with_other_width(tensors: dict[str, Tensor]) -> None:
    tensors["model.7.weight"] = torch.ones(8, 4, 5, 5)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (without_bias, r"it resembles resnet, but its tensor model\.4\.bias is absent"),
        (with_another, r"model\.99\.weight is 3 and should be absent"),
        (with_other_width, r"model\.7\.weight is 8x4x5x5 and should be 8x4x3x3"),
    ],
)
def test_a_layout_that_differs_is_refused_with_the_tensor(
    change: Callable[[dict[str, Tensor]], None], words: str
) -> None:
    tensors = tiny_resnet()
    change(tensors)
    with pytest.raises(ImportRefusedError, match=words):
        import_state_dict(PATH, tensors)


def test_what_is_stored_is_of_its_own() -> None:
    tensors = tiny_resnet()
    imported = import_state_dict(PATH, tensors)
    before = imported.tensors["model.1.weight"].copy()
    tensors["model.1.weight"].zero_()
    assert np.array_equal(imported.tensors["model.1.weight"], before)
    assert not any("running" in key or "tracked" in key for key in imported.tensors)


@pytest.mark.parametrize("is_residual", [True, False])
def test_the_global_skip_is_told_by_what_comes_out(is_residual: bool) -> None:
    # Some steps towards giving the photo back are training enough.
    torch.manual_seed(0)
    generator = build("resnet", {"width": 8, "blocks": 1, "is_residual": is_residual})
    window = torch.from_numpy(to_generator(sample_photo().pixels[:64, :64]))
    optimizer = optim.Adam(generator.parameters(), 0.01)
    for _ in range(40):
        optimizer.zero_grad()
        torch.autograd.backward(functional.mse_loss(generator(window), window))
        optimizer.step()
    found = import_state_dict(PATH, generator.state_dict()).card.options
    assert found["is_residual"] is is_residual
