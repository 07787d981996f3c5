"""What the panels offer: models and devices, as the user knows them."""

from __future__ import annotations

from dataclasses import dataclass

from engine.devices import cpu_device, has_cuda_driver
from engine.weights import ModelEntry, list_models

_LONGEST = 120


@dataclass(frozen=True, slots=True)
class ModelChoice:
    """One installed model.

    Attributes:
        name: The name it is installed under.
        description: One line about it; may be empty.
        is_own: The user brought or made it.
    """

    name: str
    description: str
    is_own: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """Everything that can be chosen on this computer.

    Attributes:
        models: The models that came with Deblur first.
        processor: The CPU in words.
        has_gpu: An NVIDIA driver is there.
    """

    models: tuple[ModelChoice, ...]
    processor: str
    has_gpu: bool


def look_around() -> Choices:
    """Look at what is installed; reads files, so a thread of the pool should call it."""
    models = tuple(map(_choice, list_models()))
    return Choices(models, cpu_device().label, has_cuda_driver())


def _choice(entry: ModelEntry) -> ModelChoice:
    return ModelChoice(entry.name, first_sentence(entry.card.description), not entry.bundled)


def first_sentence(text: str) -> str:
    """Return the first sentence of ``text`` on one line, cut where it grows long."""
    sentence = " ".join(text.split()).split(". ")[0].rstrip(".")
    return sentence if len(sentence) <= _LONGEST else sentence[: _LONGEST - 1].rstrip() + "…"
