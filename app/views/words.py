"""Numbers as people say them."""

from __future__ import annotations

from engine.photo import Photo


def size_of(photo: Photo) -> str:
    """Return "6000 × 4000 px · 24 MP"."""
    megapixels = photo.megapixels
    amount = f"{megapixels:.0f}" if megapixels >= 10 else f"{megapixels:.1f}"
    suffix = f" · {amount} MP" if megapixels >= 0.05 else ""
    return f"{photo.width} × {photo.height} px{suffix}"


def kind_of(photo: Photo) -> str:
    """Return "JPEG · 8 bit · gray · transparency"."""
    parts = [photo.format.label, f"{photo.bit_depth} bit"]
    parts += ["gray"] if photo.is_gray else []
    parts += ["transparency"] if photo.alpha is not None else []
    return " · ".join(parts)


def time_left(seconds: float | None) -> str:
    """Return "about 40 s left", in steps that do not jitter; empty while nothing is known."""
    if seconds is None:
        return ""
    if seconds < 1:
        return "almost done"
    if seconds < 10:
        return f"about {seconds:.0f} s left"
    if seconds < 60:
        return f"about {round(seconds / 5) * 5} s left"
    minutes, rest = divmod(round(seconds / 10) * 10, 60)
    return f"about {minutes} min {rest} s left" if rest else f"about {minutes} min left"


def percent(scale: float) -> str:
    """Return a zoom as "100 %"."""
    value = scale * 100
    return f"{value:.0f} %" if value >= 10 else f"{value:.1f} %"
