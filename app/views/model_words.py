"""What is said about models: lines of facts, figures and speed, as people read them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from PySide6.QtCore import QLocale

from app.language import decimal, marked, translate
from app.models.model_rows import ModelRow, Standing
from app.models.model_tree import day
from app.views import words
from engine.weights import Provenance

_UNITS: Final = marked("ModelWords", {"psnr": "PSNR {figures} dB", "ssim": "SSIM {figures}"})
_SHOWN: Final = tuple(_UNITS)
_FEW = 100_000
_MEASURED_MP = 12.0
_PHOTO = (4000, 3000)


@dataclass(frozen=True, slots=True)
class Fact:
    """One line of a card: what it is about, and what there is to say."""

    label: str
    text: str


def subtitle(row: ModelRow) -> str:
    """Return "Imported · nafnet · 17.1 M parameters", as far as it is known."""
    parts = [provenance(row.provenance)]
    if row.card is not None:
        parts.append(row.card.architecture)
    if row.card is not None and row.card.parameters:
        parts.append(parameters(row.card.parameters))
    return " · ".join(parts)


def parameters(count: int) -> str:
    """Return how many numbers there are in a model, as "17.1 M parameters"."""
    if count < _FEW:
        few = translate("ModelWords", "{count} parameters")
        return few.format(count=QLocale().toString(count))
    return translate("ModelWords", "{count} M parameters").format(count=decimal(count / 1e6))


def provenance(kind: Provenance) -> str:
    """Return where a model came from, in words."""
    return {
        Provenance.BUNDLED: translate("ModelWords", "Came with Deblur"),
        Provenance.MINE: translate("ModelWords", "Made here"),
        Provenance.IMPORTED: translate("ModelWords", "Imported"),
    }[kind]


def advice(row: ModelRow) -> str:
    """Return what is wrong with a model and what to do; empty where nothing is."""
    is_bundled = row.provenance is Provenance.BUNDLED
    match row.standing:
        case Standing.MISSING if is_bundled:
            return translate("ModelWords", "Its file is gone. Restore bundled brings it back.")
        case Standing.MISSING:
            return translate(
                "ModelWords", "Its file is gone. Import it again, or set another model active."
            )
        case Standing.DAMAGED if is_bundled:
            told = translate("ModelWords", "{fault}. Restore bundled brings it back.")
            return told.format(fault=_clause(row.fault))
        case Standing.DAMAGED:
            told = translate("ModelWords", "{fault}. Delete it and import it again.")
            return told.format(fault=_clause(row.fault))
        case Standing.INCOMPATIBLE:
            told = translate(
                "ModelWords", "This version of Deblur does not know the architecture {name}."
            )
            return told.format(name=row.kind)
        case _:
            return ""


def _clause(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".")


def facts(row: ModelRow) -> tuple[Fact, ...]:
    """Return the lines of a card, those left out of which nothing is known."""
    card = row.card
    if card is None:
        return (Fact(translate("ModelWords", "File"), breakable(row.path)),)
    origin = card.origin
    lines = (
        Fact(translate("ModelWords", "Based on"), card.base),
        Fact(translate("ModelWords", "Trained on"), " ".join(card.training_data.split())),
        Fact(translate("ModelWords", "Licence"), licence(card.licence)),
        Fact(translate("ModelWords", "Made"), _day(card.date)),
        Fact(translate("ModelWords", "From file"), _from_file(origin)),
        Fact(translate("ModelWords", "Source"), breakable(origin.get("from", ""))),
        Fact(translate("ModelWords", "Imported"), _day(origin.get("imported", ""))),
        Fact(translate("ModelWords", "File"), breakable(row.path)),
    )
    return tuple(line for line in lines if line.text)


def licence(text: str) -> str:
    """Return a licence as it is shown; one that nobody stated is called so."""
    return translate("ModelWords", "Not stated") if text in ("", "unknown") else text


def breakable(text: str | Path) -> str:
    """Return a path or an address that may be broken after every slash."""
    return re.sub(r"([/\\])", "\\1\u200b", str(text))


def _day(text: str) -> str:
    """Return an ISO date as the language writes it, anything else as it is."""
    try:
        return day(date.fromisoformat(text))
    except ValueError:
        return text


def _from_file(origin: Mapping[str, str]) -> str:
    name, kind = origin.get("file", ""), origin.get("kind", "")
    return f"{breakable(name)} ({kind})" if name and kind else breakable(name)


def figures(metrics: Mapping[str, Mapping[str, float]]) -> tuple[Fact, ...]:
    """Return a line for each set of pairs, as "PSNR 24.74 → 25.20 dB · SSIM 0.742 → 0.758"."""
    return tuple(Fact(name, _figures(each)) for name, each in metrics.items() if _figures(each))


def _figures(values: Mapping[str, float]) -> str:
    """Put what is known of one set into words: of the blurred and the restored, or of two models."""
    parts = [_about(key, values) for key in _SHOWN]
    if pairs := values.get("pairs"):
        parts.append(translate("ModelWords", "%n pair(s)", n=round(pairs)))
    return " · ".join(part for part in parts if part)


def _about(key: str, values: Mapping[str, float]) -> str:
    """Return what is said of one figure, empty where it was not measured."""
    after = values.get(f"{key}_after", values.get(key))
    gain = values.get(f"{key}_gain")
    if after is not None and f"{key}_before" in values:
        template = translate("ModelWords", "{before} → {after}")
    elif after is not None and f"{key}_base" in values:
        template = translate("ModelWords", "{base} with the base → {after}")
    elif after is not None:
        template = "{after}"
    elif gain is not None:
        template = "{gain}"
    else:
        return ""
    numbers = {
        "before": _number(key, values.get(f"{key}_before", 0.0)),
        "base": _number(key, values.get(f"{key}_base", 0.0)),
        "after": _number(key, after or 0.0),
        "gain": f"{'+' if (gain or 0.0) >= 0 else ''}{_number(key, gain or 0.0)}",
    }
    said = _UNITS[key]
    return translate("ModelWords", said).format(figures=template.format(**numbers))


def _number(key: str, value: float) -> str:
    return QLocale().toString(value, "f", 3 if key == "ssim" else 2)


def photo_size() -> tuple[int, int]:
    """Return width and height of the photo that speeds are told for."""
    return _PHOTO


def speed(seconds: float | None, device: str) -> str:
    """Return how long a photo of 12 megapixels takes here; None where nobody has measured."""
    if seconds is None:
        return translate("ModelWords", "Not measured on this computer yet.")
    rate = QLocale().toString(_MEASURED_MP / seconds, "g", 2)
    told = translate(
        "ModelWords", "A photo of 12 megapixels takes about {time}: {rate} megapixels a second."
    ).format(time=words.duration(seconds), rate=rate)
    return f"{told} {device}".rstrip()
