"""What is said of photos of which it is known what is wrong, as tables for docs/verdict.md."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from engine.verdict import Constants, Kind, Verdict
from engine.verdict_figures import Figures
from training.verdict.labelled import Sample

_SAID: Final = tuple(Kind)


def verdicts_on(constants: Constants, samples: Iterable[Sample]) -> dict[str, list[Verdict]]:
    """Return what is said of samples, by their labels."""
    found: dict[str, list[Verdict]] = {}
    for sample in samples:
        verdict = constants.decide(Figures(*map(float, sample.figures)))
        found.setdefault(sample.label, []).append(verdict)
    return found


def confusion_table(verdicts: Mapping[str, Sequence[Verdict]]) -> str:
    """Return a Markdown table: a row for each label, a column for each kind that is said."""
    said = {label: Counter(verdict.kind for verdict in of) for label, of in verdicts.items()}
    columns = [kind for kind in _SAID if any(counts[kind] for counts in said.values())]
    head = ["", *map(_in_words, columns)]
    rows = [
        [_in_words(label), *(str(counts[kind]) if counts[kind] else "" for kind in columns)]
        for label, counts in said.items()
    ]
    return "\n".join(_line(cells) for cells in (head, ["---"] * len(head), *rows))


def calibration_table(verdicts: Mapping[str, Sequence[Verdict]]) -> str:
    """Return a Markdown table: how often answers of some confidence were right."""
    given = [
        (verdict.confidence, verdict.kind == label)
        for label, of in verdicts.items()
        for verdict in of
        if verdict.kind is not Kind.UNSURE
    ]
    rows = [["confidence", "answers", "right"], ["---"] * 3]
    for low, high in ((0.6, 0.8), (0.8, 0.9), (0.9, 0.97), (0.97, 1.01)):
        right = [is_right for confidence, is_right in given if low <= confidence < high]
        share = f"{100 * sum(right) / len(right):.0f} %" if right else ""
        rows.append([f"{low} to {min(high, 1.0)}", str(len(right)), share])
    return "\n".join(map(_line, rows))


def _in_words(label: str) -> str:
    return label.replace("_", " ")


def _line(cells: Iterable[str]) -> str:
    return "| " + " | ".join(cells) + " |"
