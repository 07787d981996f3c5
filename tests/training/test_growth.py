"""Deeper generators begin as shallower ones."""

import torch

from engine.architectures import build
from training.growth import grown

SMALL = {"widths": [8, 12], "blocks": [1, 1]}
DEEP = {"widths": [8, 12], "blocks": [2, 3]}


def taught(options: dict[str, list[int]]) -> torch.nn.Module:
    """Return a generator with an exit that is not zero any more."""
    torch.manual_seed(0)
    module = build("compact", options)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter.add_(0.05 * torch.randn_like(parameter))
    return module


def test_added_blocks_change_nothing_at_first() -> None:
    small, deep = taught(SMALL), build("compact", DEEP)
    deep.load_state_dict(grown(small.state_dict(), deep))
    photo = torch.rand(1, 3, 32, 48) * 2.0 - 1.0
    with torch.inference_mode():
        torch.testing.assert_close(deep(photo), small(photo))
        assert not torch.allclose(small(photo), photo)


def test_added_blocks_learn_from_the_first_step_on() -> None:
    small, deep = taught(SMALL), build("compact", DEEP)
    deep.load_state_dict(grown(small.state_dict(), deep))
    photo = torch.rand(1, 3, 32, 48) * 2.0 - 1.0
    (deep(photo) - photo).square().mean().backward()
    added = deep.get_parameter("encoders.1.2.second.weight")
    assert added.grad is not None
    assert added.grad.abs().max() > 0


def test_weights_that_fit_are_left_alone() -> None:
    deep = taught(DEEP)
    tensors = deep.state_dict()
    assert grown(tensors, build("compact", DEEP)) == tensors


def test_what_is_missing_elsewhere_stays_missing() -> None:
    deep = build("compact", DEEP)
    tensors = {k: v for k, v in taught(SMALL).state_dict().items() if not k.startswith("exit")}
    assert "exit.weight" not in grown(tensors, deep)
