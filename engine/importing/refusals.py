"""Why tensors that belong to no known generator are refused, as far as their keys and shapes tell."""

from __future__ import annotations

from engine.architectures.shapes import Shapes

# First and last convolution of the architectures that are known, by the keys that files use.
_ENTRIES = ("intro.weight", "model.1.weight", "fpn.enc0.0.0.weight", "fpn.enc0.conv.weight")
_EXITS = ("ending.weight", "model.26.weight", "final.weight")
# Keys that occur together in nets for super-resolution, and nowhere else: NAFNetSR; SwinIR, EDSR and
# RCAN as BasicSR saves them; ESRGAN, new and old; EDSR as its authors save it.
_ENLARGING = (
    ("intro.", "up.0."),
    ("conv_first.", "upsample."),
    ("conv_first.", "upconv"),
    ("conv_first.", "conv_up"),
    ("model.0.", "model.1.sub."),
    ("head.", "tail.0."),
)
_KNOWN = "DeblurGAN, DeblurGAN-v2 (MobileNet, Inception), NAFNet and Deblur's own are known"


def why_unknown(shapes: Shapes) -> str:
    """Return the reason, one clause."""
    if not shapes:
        return "it holds no tensors"
    wrong = _wrong_channels(shapes)
    if wrong:
        return wrong
    if _is_critic(shapes):
        return "it is a critic: it scores pictures and makes none"
    if _is_classifier(shapes):
        return "it is a classifier: it names pictures and makes none"
    if any(all(_has(prefix, shapes) for prefix in prefixes) for prefixes in _ENLARGING):
        return "it enlarges pictures (super-resolution); a restored photo keeps its size"
    return f"its {len(shapes)} tensors belong to no architecture known here; {_KNOWN}"


def _has(prefix: str, shapes: Shapes) -> bool:
    return any(key.startswith(prefix) for key in shapes)


def _wrong_channels(shapes: Shapes) -> str | None:
    for keys, axis, words in ((_ENTRIES, 1, "takes"), (_EXITS, 0, "gives")):
        for key in keys:
            shape = shapes.get(key, ())
            if len(shape) == 4 and shape[axis] != 3:
                return f"it {words} {shape[axis]} channels; a photo has 3"
    return None


def _is_critic(shapes: Shapes) -> bool:
    """4x4 convolutions that end in one channel, as PatchGAN critics have."""
    kernels = [shape for shape in shapes.values() if len(shape) == 4]
    patches = [shape for shape in kernels if shape[2:] == (4, 4)]
    return len(patches) > len(kernels) // 2 and any(shape[0] == 1 for shape in patches)


def _is_classifier(shapes: Shapes) -> bool:
    """A fully connected layer near the end, of as many numbers as there are names."""
    last = [shape for key, shape in shapes.items() if key.endswith("weight")][-1:]
    return any(len(shape) == 2 for shape in last)
