"""What is said about models."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.models.model_rows import ModelRow, Standing
from app.views import model_words
from app.views.model_words import Fact, facts, figures
from engine.weights import Provenance, WeightsCard

CARD = WeightsCard(
    name="mine",
    architecture="compact",
    options={},
    training_data="84 photos\nof one camera",
    licence="unknown",
    date="2026-11-22",
    base="default",
    origin={"file": "net.pth", "kind": "PyTorch checkpoint", "imported": "some day"},
    parameters=1_454_828,
)
ROW = ModelRow("mine", Provenance.IMPORTED, Path("/m/mine.safetensors"), Standing.OK, card=CARD)


def test_facts_are_told_as_far_as_they_are_known() -> None:
    told = {fact.label: fact.text.replace("\u200b", "") for fact in facts(ROW)}
    assert told == {
        "Based on": "default",
        "Trained on": "84 photos of one camera",
        "Licence": "Not stated",
        "Made": "22 Nov 2026",
        "From file": "net.pth (PyTorch checkpoint)",
        "Imported": "some day",
        "File": "/m/mine.safetensors",
    }
    assert [fact.label for fact in facts(replace(ROW, card=None))] == ["File"]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (
            {"psnr_before": 24.7394, "psnr_after": 25.2019, "ssim_after": 0.7581, "pairs": 1.0},
            "PSNR 24.74 → 25.20 dB · SSIM 0.758",
        ),
        (
            {"psnr_base": 27.0, "psnr": 28.12, "ssim_base": 0.8, "ssim": 0.85, "photos": 9.0},
            "PSNR 27.00 with the base → 28.12 dB · SSIM 0.800 with the base → 0.850",
        ),
        ({"psnr": 28.0, "ssim": 0.0}, "PSNR 28.00 dB · SSIM 0.000"),
        ({"psnr_gain": -0.051}, "PSNR -0.05 dB"),
        ({"psnr_gain": 0.31}, "PSNR +0.31 dB"),
    ],
)
def test_figures_of_evaluations_and_of_fine_tuning(values: dict[str, float], said: str) -> None:
    (fact,) = figures({"GoPro": values})
    assert fact.label == "GoPro"
    assert fact.text.split(" · 1 pair")[0] == said


def test_figures_that_nobody_knows_are_left_out() -> None:
    assert figures({"GoPro": {"lpips": 0.2}, "REDS": {"psnr": 30.0}}) == (
        Fact("REDS", "PSNR 30.00 dB"),
    )


def test_a_fault_comes_with_a_way_out() -> None:
    bundled = replace(ROW, provenance=Provenance.BUNDLED)
    for row, words in (
        (replace(ROW, standing=Standing.DAMAGED, fault="cut off"), "Cut off. Delete it"),
        (replace(bundled, standing=Standing.DAMAGED, fault="cut off"), "Restore bundled"),
        (replace(ROW, standing=Standing.MISSING), "Import it again"),
        (replace(bundled, standing=Standing.MISSING), "Restore bundled"),
        (replace(ROW, standing=Standing.INCOMPATIBLE), "architecture compact"),
    ):
        assert words in model_words.advice(row)
    assert model_words.advice(ROW) == ""


def test_sizes_are_told_in_numbers_that_can_be_read() -> None:
    assert model_words.parameters(5759) == "5,759 parameters"
    assert model_words.subtitle(ROW) == "Imported · compact · 1.5 M parameters"


def test_speed_is_told_for_a_usual_photo() -> None:
    assert model_words.speed(None, "") == "Not measured on this computer yet."
    told = model_words.speed(8.0, "(CPU)")
    assert told == ("A photo of 12 megapixels takes about 8 s: 1.5 megapixels a second. (CPU)")
