"""A refusal says what the tensors are, as far as they tell."""

import pytest
import torch

from engine.architectures.shapes import Shapes
from engine.importing.refusals import why_unknown
from tests.engine import upstream
from tests.engine.upstream import Upstream


def critic() -> Shapes:
    net = Upstream(device="meta")
    upstream.patch_critic(net)
    return {key: tuple(tensor.shape) for key, tensor in net.tensors.items()}


def gray_nafnet() -> Shapes:
    net = Upstream(device="meta")
    upstream.nafnet(net, torch.empty(1, 1, 8, 8, device="meta"), encoders=(1,), decoders=(1,))
    return {key: tuple(tensor.shape) for key, tensor in net.tensors.items()}


KERNEL = (64, 64, 3, 3)


@pytest.mark.parametrize(
    ("shapes", "words"),
    [
        ({}, "holds no tensors"),
        (critic(), "a critic"),
        (gray_nafnet(), "takes 1 channels; a photo has 3"),
        ({"model.1.weight": (64, 6, 7, 7)}, "takes 6 channels"),
        ({"model.1.weight": (64, 3, 7, 7), "model.26.weight": (1, 64, 7, 7)}, "gives 1 channels"),
        ({"features.0.weight": (64, 3, 3, 3), "classifier.6.weight": (1000, 4096)}, "a classifier"),
        ({"intro.weight": (32, 3, 3, 3), "up.0.weight": (48, 32, 3, 3)}, "super-resolution"),
        ({"conv_first.weight": (64, 3, 3, 3), "conv_up1.weight": KERNEL}, "super-resolution"),
        ({"conv_first.weight": (64, 3, 3, 3), "upsample.0.weight": KERNEL}, "super-resolution"),
        ({"model.0.weight": (64, 3, 3, 3), "model.1.sub.0.RDB1.x": KERNEL}, "super-resolution"),
        ({"head.0.weight": (64, 3, 3, 3), "tail.0.0.weight": (256, 64, 3, 3)}, "super-resolution"),
        # A U-shape goes up as well, from where it went down.
        ({"enc1.weight": (64, 3, 3, 3), "upconv1.weight": KERNEL}, "no architecture known here"),
        ({"a": (3,)}, "its 1 tensors belong to no architecture known here; DeblurGAN, "),
    ],
)
def test_the_reason_names_what_it_is(shapes: Shapes, words: str) -> None:
    assert words in why_unknown(shapes)
