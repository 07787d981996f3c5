"""The published networks, written after their authors' descriptions, as functions of named tensors.

Each function runs a network on a picture and, layer by layer, draws the tensors that the authors'
own file would hold, under their names and in their order. So a test has what upstream would save
and what upstream would restore, without a line in common with ``engine.architectures``.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor
from torch.nn import functional


class Upstream:
    """Draws and keeps tensors by name; ``device`` may be meta, which holds shapes alone."""

    def __init__(self, *, device: str = "cpu", has_running: bool = True) -> None:
        self.tensors: dict[str, Tensor] = {}
        self._device = device
        self._has_running = has_running
        self._rng = torch.Generator().manual_seed(11)

    def draw(
        self, key: str, shape: Sequence[int], *, scale: float = 1.0, around: float = 0.0
    ) -> Tensor:
        """A random tensor of the network."""
        if self._device == "meta":
            tensor = torch.empty(*shape, device="meta")
        else:
            tensor = around + torch.randn(*shape, generator=self._rng) * scale
        self.tensors[key] = tensor
        return tensor

    def conv(
        self, x: Tensor, key: str, outputs: int, size: int | tuple[int, int] = 1, *,
        stride: int = 1, padding: int | tuple[int, int] = 0, groups: int = 1, bias: bool = True,
        scale: float = 1.0,
    ) -> Tensor:  # fmt: skip
        height, width = (size, size) if isinstance(size, int) else size
        shape = (outputs, x.shape[1] // groups, height, width)
        fan_in = shape[1] * height * width
        weight = self.draw(f"{key}.weight", shape, scale=scale * fan_in**-0.5)
        offset = self.draw(f"{key}.bias", (outputs,), scale=0.1 * scale) if bias else None
        return functional.conv2d(x, weight, offset, stride, padding, 1, groups)

    def transposed(self, x: Tensor, key: str, outputs: int, *, bias: bool) -> Tensor:
        inputs = x.shape[1]
        weight = self.draw(f"{key}.weight", (inputs, outputs, 3, 3), scale=(2 * inputs) ** -0.5)
        offset = self.draw(f"{key}.bias", (outputs,), scale=0.1) if bias else None
        return functional.conv_transpose2d(x, weight, offset, 2, 1, 1)

    def norm(self, x: Tensor, key: str, *, affine: bool, eps: float = 1e-5) -> Tensor:
        """Batch or instance norm in training mode, which at one picture is the same."""
        width = x.shape[1]
        weight = self.draw(f"{key}.weight", (width,), scale=0.1, around=1) if affine else None
        bias = self.draw(f"{key}.bias", (width,), scale=0.1) if affine else None
        if self._has_running:
            self.draw(f"{key}.running_mean", (width,))
            self.draw(f"{key}.running_var", (width,))
            self.tensors[f"{key}.num_batches_tracked"] = torch.tensor(7, device=self._device)
        return functional.batch_norm(x, None, None, weight, bias, training=True, eps=eps)

    def linear(self, key: str, inputs: int, outputs: int) -> None:
        """A layer that is in the file and not used."""
        self.draw(f"{key}.weight", (outputs, inputs))
        self.draw(f"{key}.bias", (outputs,))

    def alias(self, prefix: str, other: str) -> None:
        """Hold what begins with ``prefix`` under ``other`` as well: one module, two names."""
        for key, tensor in list(self.tensors.items()):
            if key.startswith(prefix):
                self.tensors[other + key.removeprefix(prefix)] = tensor


def mirrored(x: Tensor, border: int) -> Tensor:
    return functional.pad(x, (border,) * 4, mode="reflect")


# --- DeblurGAN (2018) ---


def deblurgan(
    net: Upstream, x: Tensor, *, width: int = 64, blocks: int = 9, convolutions: int = 2,
    has_dropout: bool = True, batch_norm: bool = False, affine: bool = False,
    is_residual: bool = True,
) -> Tensor:  # fmt: skip
    """``ResnetGenerator``: numbers count every layer of the Sequential."""
    bias, affine = not batch_norm, affine or batch_norm

    def normed(y: Tensor, key: str) -> Tensor:
        return functional.relu(net.norm(y, key, affine=affine))

    y = normed(net.conv(mirrored(x, 3), "model.1", width, 7, bias=bias), "model.2")
    for number in (4, 7):
        y = net.conv(y, f"model.{number}", 2 * y.shape[1], 3, stride=2, padding=1, bias=bias)
        y = normed(y, f"model.{number + 1}")
    for number in range(10, 10 + blocks):
        key, channels = f"model.{number}.conv_block", 4 * width
        z = net.conv(mirrored(y, 1), f"{key}.1", channels, 3, bias=bias)
        z = net.norm(z, f"{key}.2", affine=affine)
        if convolutions == 2:
            second = 6 if has_dropout else 5
            z = mirrored(functional.relu(z), 1)
            z = net.conv(z, f"{key}.{second}", channels, 3, bias=bias)
            z = net.norm(z, f"{key}.{second + 1}", affine=affine)
        elif (
            has_dropout
        ):  # the slip of the later code: [conv, norm, ReLU, dropout], or [conv, norm]
            z = functional.relu(z)
        y = y + z
    for number in (10 + blocks, 13 + blocks):
        y = net.transposed(y, f"model.{number}", y.shape[1] // 2, bias=bias)
        y = normed(y, f"model.{number + 1}")
    last = net.conv(mirrored(y, 3), f"model.{17 + blocks}", 3, 7, scale=0.1)
    return (x + torch.tanh(last)).clamp(-1, 1) if is_residual else torch.tanh(last)


def patch_critic(net: Upstream, width: int = 64) -> None:
    """``NLayerDiscriminator``: what upstream saves as ``latest_net_D.pth``."""
    x = torch.zeros(1, 3, 64, 64)
    for number, outputs, stride in ((0, 1, 2), (2, 2, 2), (5, 4, 2), (8, 8, 1)):
        x = net.conv(x, f"model.{number}", outputs * width, 4, stride=stride, padding=2)
    net.conv(x, "model.11", 1, 4, padding=2)


# --- DeblurGAN-v2 (2019) ---


def _double(x: Tensor, times: int = 2) -> Tensor:
    return x.repeat_interleave(times, 2).repeat_interleave(times, 3)


def _pyramid(
    net: Upstream, x: Tensor, laterals: Sequence[Tensor], *, filters: int, affine: bool
) -> Tensor:
    """``FPN`` above its lateral convolutions, then the heads of the generator."""

    def smooth(y: Tensor, key: str, outputs: int) -> Tensor:
        y = net.conv(y, f"{key}.0", outputs, 3, padding=1)
        return functional.relu(net.norm(y, f"{key}.1", affine=affine))

    width = laterals[4].shape[1]
    maps = [laterals[4]]
    for level, key in ((3, "td1"), (2, "td2"), (1, "td3")):
        maps.append(smooth(laterals[level] + _double(maps[-1]), f"fpn.{key}", width))
    heads = []
    for number, times in ((4, 8), (3, 4), (2, 2), (1, 1)):
        y = maps[4 - number]
        for block in ("block0", "block1"):
            y = net.conv(y, f"head{number}.{block}", filters, 3, padding=1, bias=False).relu()
        heads.append(_double(y, times))
    y = _double(smooth(torch.cat(heads, 1), "smooth", filters))
    y = _double(smooth(y + laterals[0], "smooth2", filters // 2))
    last = net.conv(y, "final", 3, 3, padding=1, scale=0.1)
    return (x + torch.tanh(last)).clamp(-1, 1)


def fpn_mobilenet(
    net: Upstream, x: Tensor, *, filters: int = 64, width: int = 128, affine: bool = False
) -> Tensor:
    """``FPNMobileNet``: MobileNetV2 up to its sixteenth layer, the others saved and unused."""
    y, maps, layer = x, [], 0
    starts, lasts = (0, 2, 4, 7, 11), (1, 3, 6, 10, 15)  # layers of the five parts

    def named(number: int) -> str:
        part = max(part for part, start in enumerate(starts) if start <= number)
        return f"fpn.enc{part}.{number - starts[part]}"

    y = net.conv(y, f"{named(0)}.0", 32, 3, stride=2, padding=1, bias=False)
    y = functional.relu6(net.norm(y, f"{named(0)}.1", affine=True))
    table = (
        (1, 16, 1, 1), (6, 24, 2, 2), (6, 32, 3, 2), (6, 64, 4, 2), (6, 96, 3, 1), (6, 160, 2, 2),
    )  # fmt: skip
    for expansion, outputs, count, first in table:
        for index in range(count):
            layer += 1
            stride, key = (first if index == 0 else 1), f"{named(layer)}.conv"
            z, inner, at = y, y.shape[1] * expansion, 0
            if expansion > 1:
                z = net.conv(z, f"{key}.0", inner, bias=False)
                z, at = functional.relu6(net.norm(z, f"{key}.1", affine=True)), 3
            z = net.conv(
                z, f"{key}.{at}", inner, 3, stride=stride, padding=1, groups=inner, bias=False
            )
            z = functional.relu6(net.norm(z, f"{key}.{at + 1}", affine=True))
            z = net.conv(z, f"{key}.{at + 3}", outputs, bias=False)
            z = net.norm(z, f"{key}.{at + 4}", affine=True)
            y = y + z if z.shape == y.shape else z
            if layer in lasts:
                maps.append(y)
    for part, start in enumerate(starts):
        for number in range(start, lasts[part] + 1):
            net.alias(f"fpn.enc{part}.{number - start}.", f"fpn.features.{number}.")
    net.draw("fpn.features.16.conv.0.weight", (960, 160, 1, 1))
    net.draw("fpn.features.18.0.weight", (1280, 320, 1, 1))
    sides = (width // 2, width, width, width, width)
    laterals = [
        net.conv(m, f"fpn.lateral{i}", side, bias=False)
        for i, (m, side) in enumerate(zip(maps, sides, strict=True))
    ]
    return _pyramid(net, x, laterals, filters=filters, affine=affine)


def fpn_inception(
    net: Upstream, x: Tensor, *, filters: int = 128, width: int = 256,
    blocks: tuple[int, int] = (10, 20),
) -> Tensor:  # fmt: skip
    """``FPNInception``: Inception-ResNet-v2 of ``pretrainedmodels`` up to ``mixed_7a``."""

    def unit(
        y: Tensor, key: str, outputs: int, size: int | tuple[int, int] = 1, *, stride: int = 1,
        padding: int | tuple[int, int] = 0,
    ) -> Tensor:  # fmt: skip
        y = net.conv(y, f"{key}.conv", outputs, size, stride=stride, padding=padding, bias=False)
        return functional.relu(net.norm(y, f"{key}.bn", affine=True, eps=0.001))

    def residual(y: Tensor, parts: Sequence[Tensor], key: str, scale: float) -> Tensor:
        merged = net.conv(torch.cat(list(parts), 1), f"{key}.conv2d", y.shape[1])
        return functional.relu(merged * scale + y)

    def pooled(y: Tensor) -> Tensor:
        return functional.max_pool2d(y, 3, 2)

    maps = [unit(x, "fpn.enc0", 32, 3, stride=2)]
    y = unit(maps[0], "fpn.enc1.0", 32, 3)
    maps.append(pooled(unit(y, "fpn.enc1.1", 64, 3, padding=1)))
    y = unit(maps[1], "fpn.enc2.0", 80)
    maps.append(pooled(unit(y, "fpn.enc2.1", 192, 3)))

    y, key = maps[2], "fpn.enc3.0"  # mixed_5b
    averaged = functional.avg_pool2d(y, 3, 1, 1, count_include_pad=False)
    second = unit(unit(y, f"{key}.branch1.0", 48), f"{key}.branch1.1", 64, 5, padding=2)
    third = unit(unit(y, f"{key}.branch2.0", 64), f"{key}.branch2.1", 96, 3, padding=1)
    third = unit(third, f"{key}.branch2.2", 96, 3, padding=1)
    y = torch.cat(
        [unit(y, f"{key}.branch0", 96), second, third, unit(averaged, f"{key}.branch3.1", 64)], 1
    )
    for number in range(blocks[0]):
        key = f"fpn.enc3.1.{number}"
        second = unit(unit(y, f"{key}.branch1.0", 32), f"{key}.branch1.1", 32, 3, padding=1)
        third = unit(unit(y, f"{key}.branch2.0", 32), f"{key}.branch2.1", 48, 3, padding=1)
        third = unit(third, f"{key}.branch2.2", 64, 3, padding=1)
        y = residual(y, [unit(y, f"{key}.branch0", 32), second, third], key, 0.17)
    key = "fpn.enc3.2"  # mixed_6a
    second = unit(unit(y, f"{key}.branch1.0", 256), f"{key}.branch1.1", 256, 3, padding=1)
    second = unit(second, f"{key}.branch1.2", 384, 3, stride=2)
    y = torch.cat([unit(y, f"{key}.branch0", 384, 3, stride=2), second, pooled(y)], 1)
    maps.append(y)

    for number in range(blocks[1]):
        key = f"fpn.enc4.0.{number}"
        second = unit(
            unit(y, f"{key}.branch1.0", 128), f"{key}.branch1.1", 160, (1, 7), padding=(0, 3)
        )
        second = unit(second, f"{key}.branch1.2", 192, (7, 1), padding=(3, 0))
        y = residual(y, [unit(y, f"{key}.branch0", 192), second], key, 0.1)
    key = "fpn.enc4.1"  # mixed_7a
    first = unit(unit(y, f"{key}.branch0.0", 256), f"{key}.branch0.1", 384, 3, stride=2)
    second = unit(unit(y, f"{key}.branch1.0", 256), f"{key}.branch1.1", 288, 3, stride=2)
    third = unit(unit(y, f"{key}.branch2.0", 256), f"{key}.branch2.1", 288, 3, padding=1)
    third = unit(third, f"{key}.branch2.2", 320, 3, stride=2)
    maps.append(torch.cat([first, second, third, pooled(y)], 1))

    for part, layer in (
        ("enc0", "conv2d_1a"), ("enc1.0", "conv2d_2a"), ("enc1.1", "conv2d_2b"),
        ("enc2.0", "conv2d_3b"), ("enc2.1", "conv2d_4a"), ("enc3.0", "mixed_5b"),
        ("enc3.1", "repeat"), ("enc3.2", "mixed_6a"), ("enc4.0", "repeat_1"),
        ("enc4.1", "mixed_7a"),
    ):  # fmt: skip
        net.alias(f"fpn.{part}.", f"fpn.inception.{layer}.")
    net.draw("fpn.inception.block8.conv2d.weight", (2080, 448, 1, 1))
    net.linear("fpn.inception.last_linear", 1536, 10)

    sides = (width // 2, width, width, width, width)
    borders = ((0, 1, 0, 1), (1, 1, 1, 1), (1, 2, 1, 2), (1, 1, 1, 1), (1, 1, 1, 1))
    laterals = [
        functional.pad(net.conv(m, f"fpn.lateral{i}", side, bias=False), border, mode="reflect")
        for i, (m, side, border) in enumerate(zip(maps, sides, borders, strict=True))
    ]
    return _pyramid(net, x, laterals, filters=filters, affine=False)


# --- NAFNet (2022) ---


def nafnet(
    net: Upstream, x: Tensor, *, width: int = 32, encoders: Sequence[int] = (1, 1, 1, 28),
    middle: int = 1, decoders: Sequence[int] = (1, 1, 1, 1),
) -> Tensor:  # fmt: skip
    """``NAFNet``, which maps [0, 1] to [0, 1]."""

    def layer_norm(y: Tensor, key: str) -> Tensor:
        channels = y.shape[1]
        weight = net.draw(f"{key}.weight", (channels,))
        bias = net.draw(f"{key}.bias", (channels,), scale=0.1)
        last = functional.layer_norm(y.permute(0, 2, 3, 1), (channels,), weight, bias, 1e-6)
        return last.permute(0, 3, 1, 2)

    def gate(y: Tensor) -> Tensor:
        half = y.shape[1] // 2
        return y[:, :half] * y[:, half:]

    def block(y: Tensor, key: str) -> Tensor:
        channels = y.shape[1]
        beta = net.draw(f"{key}.beta", (1, channels, 1, 1), scale=0.3)
        gamma = net.draw(f"{key}.gamma", (1, channels, 1, 1), scale=0.3)
        z = net.conv(layer_norm(y, f"{key}.norm1"), f"{key}.conv1", 2 * channels)
        z = net.conv(z, f"{key}.conv2", 2 * channels, 3, padding=1, groups=2 * channels)
        z = gate(z)
        z = z * net.conv(z.mean((2, 3), keepdim=True), f"{key}.sca.1", channels)
        y = y + beta * net.conv(z, f"{key}.conv3", channels)
        z = net.conv(layer_norm(y, f"{key}.norm2"), f"{key}.conv4", 2 * channels)
        return y + gamma * net.conv(gate(z), f"{key}.conv5", channels)

    y, skips = net.conv(x, "intro", width, 3, padding=1), []
    for level, count in enumerate(encoders):
        for number in range(count):
            y = block(y, f"encoders.{level}.{number}")
        skips.append(y)
        y = net.conv(y, f"downs.{level}", 2 * y.shape[1], 2, stride=2)
    for number in range(middle):
        y = block(y, f"middle_blks.{number}")
    for level, count in enumerate(decoders):
        y = net.conv(y, f"ups.{level}.0", 2 * y.shape[1], bias=False)
        y = functional.pixel_shuffle(y, 2) + skips.pop()
        for number in range(count):
            y = block(y, f"decoders.{level}.{number}")
    return x + net.conv(y, "ending", 3, 3, padding=1, scale=0.1)
