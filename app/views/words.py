"""Numbers as people say them."""

from __future__ import annotations

from app.language import decimal, translate
from app.models.photo_facts import PhotoFacts
from engine.shot import Shot


def size_of(facts: PhotoFacts) -> str:
    """Return "6000 × 4000 px · 24 MP"."""
    width, height = facts.size
    megapixels = width * height / 1e6
    amount = f"{megapixels:.0f}" if megapixels >= 10 else decimal(megapixels)
    sides = translate("Words", "{width} × {height} px").format(width=width, height=height)
    if megapixels < 0.05:
        return sides
    return f"{sides} · " + translate("Words", "{amount} MP").format(amount=amount)


def kind_of(facts: PhotoFacts) -> str:
    """Return "JPEG · 8 bit · Display P3 · gray · transparency"."""
    parts = [facts.format.label, translate("Words", "{depth} bit").format(depth=facts.bit_depth)]
    parts += [facts.profile] if facts.profile else []
    parts += [translate("Words", "gray")] if facts.is_gray else []
    parts += [translate("Words", "transparency")] if facts.has_alpha else []
    return " · ".join(parts)


def shot_words(shot: Shot) -> str:
    """Return "Canon EOS R6 · 1/15 s · f/2.8 · ISO 3200", as far as the camera told."""
    parts = [shot.camera] if shot.camera else []
    parts += [shutter(shot.exposure_s)] if shot.exposure_s else []
    parts += [f"f/{shot.f_number:.2g}"] if shot.f_number else []
    parts += [f"ISO {shot.iso}"] if shot.iso else []
    return " · ".join(parts)


def shutter(seconds: float) -> str:
    """Return "1/15 s" or "1.3 s", as cameras show it."""
    if seconds < 0.3:
        return translate("Words", "1/{parts} s").format(parts=round(1 / seconds))
    shown = f"{seconds:.0f}" if round(seconds, 1) == round(seconds) else decimal(seconds)
    return translate("Words", "{seconds} s").format(seconds=shown)


def duration(seconds: float) -> str:
    """Return "40 s" or "1 min 40 s", in steps that do not jitter."""
    if seconds < 10:
        return translate("Words", "{seconds} s").format(seconds=max(1, round(seconds)))
    if seconds < 57.5:
        return translate("Words", "{seconds} s").format(seconds=round(seconds / 5) * 5)
    if seconds >= 3600:
        return _hours(seconds)
    minutes, rest = divmod(round(seconds / 10) * 10, 60)
    if not rest or minutes >= 10:
        return translate("Words", "{minutes} min").format(minutes=minutes)
    return translate("Words", "{minutes} min {seconds} s").format(minutes=minutes, seconds=rest)


def _hours(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 600) * 10, 60)
    if not minutes:
        return translate("Words", "{hours} h").format(hours=hours)
    return translate("Words", "{hours} h {minutes} min").format(hours=hours, minutes=minutes)


def time_left(seconds: float | None) -> str:
    """Return "about 40 s left"; empty while nothing is known."""
    if seconds is None:
        return ""
    if seconds < 1:
        return translate("Words", "almost done")
    return translate("Words", "about {time} left").format(time=duration(seconds))


def percent(scale: float) -> str:
    """Return a share or a zoom as "100 %"."""
    value = scale * 100
    return f"{value:.0f} %" if value >= 10 or value == round(value) else f"{decimal(value)} %"


def memory(size: int) -> str:
    """Return a number of bytes as "350 MB" or "1.2 GB"."""
    if size >= 1e9:
        return translate("Words", "{amount} GB").format(amount=decimal(size / 1e9))
    return translate("Words", "{amount} MB").format(amount=max(1, round(size / 1e6)))
