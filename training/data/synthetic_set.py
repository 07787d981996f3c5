"""Synthetic sets on disk: sharp photos in, pairs with their parameters out, and it can be resumed.

What pair k of a photo looks like depends on the seed, the photo's name and k alone, so it does not
matter which pairs were there already, or how many threads make the others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

import msgspec
import numpy as np

from engine.errors import DatasetError, PhotoError, UsageError
from engine.photo import quantize
from engine.progress import CancelToken
from training.blur.chance import SEED_LIMIT
from training.blur.config import DEFAULT_PRESET, find_preset
from training.blur.draw import draw_blur
from training.blur.parameters import BlurRecord
from training.blur.synthesize import synthesize
from training.data.layouts import PairPaths
from training.data.output import claim_folder, is_written, write_pair, writing_into
from training.data.photos import PhotoPool
from training.data.quality import Levels
from training.data.reading import OnProgress, in_order, read_levels
from training.data.report import Finding, Kind, Report
from training.data.sources import LEAST_SIDE, Sources, fit_names, measure_photos, report_sources

SOURCES: Final = "sources.json"

Count = Annotated[int, msgspec.Meta(ge=1)]


class SynthSettings(msgspec.Struct, frozen=True, kw_only=True):
    """What decides how each pair of a set looks.

    Attributes:
        preset: Name of the distribution that blur is drawn from.
        crop: Side of the crops in pixels; None blurs whole photos.
        seed: Of everything that is drawn.
    """

    preset: str = DEFAULT_PRESET
    crop: Count | None = 256
    seed: Annotated[int, msgspec.Meta(ge=0)] = 0
    format: Literal["deblur-synthetic/1"] = "deblur-synthetic/1"

    def __post_init__(self) -> None:
        """Check that there is such a preset."""
        find_preset(self.preset)

    @property
    def least_side(self) -> int:
        """What the sides of a photo must measure for a crop with room for the blur around it."""
        if self.crop is None:
            return LEAST_SIDE
        return self.crop + 2 * find_preset(self.preset).margin


@dataclass(frozen=True, slots=True)
class SynthReport:
    """What became of the photos.

    Attributes:
        sources: Which photos are fit, and why others were left out.
        made: Pairs made now.
        kept: Pairs that were there already.
        failed: Photos that could not be read after all.
    """

    sources: Report
    made: int
    kept: int
    failed: tuple[Finding, ...]


def make_synthetic_set(
    photos: Path,
    folder: Path,
    settings: SynthSettings,
    *,
    pairs_per_photo: int = 1,
    threads: int = 1,
    cancel: CancelToken | None = None,
    on_progress: OnProgress | None = None,
) -> SynthReport:
    """Make pairs of every fit photo of a folder, as ``NAME.0000_blur.png`` and so on.

    Args:
        photos: Sharp photos at any depth.
        folder: Where the pairs go, each with its parameters as JSON beside it; pairs that are
            there already are kept.
        settings: What decides how they look; those of a set that was begun must be the same.
        pairs_per_photo: How many of each photo.
        threads: How many make them.
        cancel: Asked at every photo; finished pairs stay.
        on_progress: Told how many photos were measured, then how many were done, of how many.

    Raises:
        UsageError: ``folder`` lies within ``photos``.
        DatasetError: No fit photos, or the folder holds a set made with other settings.
        OutputFolderError: The folder cannot be written, or the disk is full; finished pairs stay.
        Cancelled: Somebody asked to stop.
    """
    refuse_nested(folder, within=photos)
    claim_folder(folder, settings)
    known = Sources.read(folder / SOURCES)
    sources = measure_photos(
        photos, known=known, threads=threads, cancel=cancel, on_progress=on_progress
    )
    with writing_into(folder):
        sources.write(folder / SOURCES)
    report = report_sources(photos, sources, least_side=settings.least_side)
    names = fit_names(sources, report)
    if not names:
        raise DatasetError(
            photos, f"none of its {len(sources.photos)} photos is fit: {_why(report)}"
        )
    made = kept = 0
    failed: list[Finding] = []
    jobs = list(_jobs(names, folder, pairs_per_photo))
    with writing_into(folder):
        for done, outcome in enumerate(
            in_order(
                lambda job: _make_of_photo(photos, job, settings),
                jobs,
                threads=threads,
                cancel=cancel,
            ),
            start=1,
        ):
            made, kept = made + outcome.made, kept + outcome.kept
            failed += outcome.failed
            if on_progress:
                on_progress(done, len(jobs))
    return SynthReport(report, made, kept, tuple(failed))


def refuse_nested(folder: Path, *, within: Path) -> None:
    """Keep results out of the folder that is searched: the next run would take them for sources.

    Raises:
        UsageError: ``folder`` is ``within`` or lies in it.
    """
    if folder.resolve().is_relative_to(within.resolve()):
        raise UsageError(f"{folder} lies within {within}, which is read; choose a folder elsewhere")


def _why(report: Report) -> str:
    kinds = report.by_kind()
    return ", ".join(f"{len(findings)} {kind}" for kind, findings in kinds.items())


@dataclass(frozen=True, slots=True)
class _Job:
    """The pairs to make of one photo."""

    name: str
    pairs: tuple[PairPaths, ...]


def _jobs(names: Sequence[str], folder: Path, count: int) -> Iterator[_Job]:
    taken: set[str] = set()
    for name in names:
        stem = Path(name).with_suffix("").as_posix().replace("/", "_")
        if stem.casefold() in taken:  # a.jpg beside a.png, or a/b.jpg beside a_b.jpg
            stem += "-" + hashlib.sha256(name.encode()).hexdigest()[:8]
        taken.add(stem.casefold())
        yield _Job(name, tuple(_paths(folder, f"{stem}.{k:04}", stem) for k in range(count)))


def _paths(folder: Path, name: str, scene: str) -> PairPaths:
    return PairPaths(name, folder / f"{name}_blur.png", folder / f"{name}_sharp.png", scene)


@dataclass(frozen=True, slots=True)
class _Outcome:
    made: int
    kept: int
    failed: tuple[Finding, ...] = ()


def _make_of_photo(photos: Path, job: _Job, settings: SynthSettings) -> _Outcome:
    missing = [(k, paths) for k, paths in enumerate(job.pairs) if not is_written(paths)]
    kept = len(job.pairs) - len(missing)
    if not missing:
        return _Outcome(0, kept)
    try:
        photo = read_levels(photos / job.name)
    except PhotoError as error:
        return _Outcome(0, kept, (Finding(Kind.UNREADABLE, job.name, str(error)),))
    for k, paths in missing:
        seed = seed_of(settings.seed, job.name, k)
        blurred, sharp, record = make_pair(photo, job.name, settings, seed)
        write_pair(paths, blurred, sharp, record.to_json())
    return _Outcome(len(missing), kept)


def seed_of(seed: int, name: str, number: int) -> int:
    """Return the seed of one pair: the same on every machine, whatever else is in the folder."""
    digest = hashlib.sha256(f"{seed}/{number}/{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big") % SEED_LIMIT


def make_pair(
    photo: Levels, name: str, settings: SynthSettings, seed: int
) -> tuple[Levels, Levels, BlurRecord]:
    """Make one pair; the same photo, settings and seed (it is in the record) give the same bytes.

    Args:
        photo: (H, W, 3) uint8 RGB.
        name: Of the photo, for the record.
        settings: Preset and crop.
        seed: Decides the crop, then the blur.

    Returns:
        Blurred and sharp side, uint8, and everything that was drawn.
    """
    rng = np.random.default_rng(seed)
    config = find_preset(settings.preset)
    margin = 0
    if settings.crop is None:
        config = config.for_photo(*photo.shape[:2])
        scene = photo.astype(np.float32) / np.float32(255.0)
    else:
        margin = config.margin
        pool = PhotoPool(Path(name), [photo], [name])
        scene = pool.draw_crop(rng, settings.crop + 2 * margin)
    parameters = draw_blur(config, rng)
    blurred, sharp = (
        quantize(side, 8).astype(np.uint8, copy=False)
        for side in synthesize(scene, parameters, margin=margin)
    )
    record = BlurRecord(source=name, preset=settings.preset, seed=seed, parameters=parameters)
    return blurred, sharp, record
