"""Looks at photos through a detector: sharp for reference, then as each method left them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from training.data.quality import Levels
from training.evaluate.cases import Case
from training.evaluate.detection.boxes import Detections, Detector
from training.evaluate.detection.matching import Tally
from training.evaluate.detection.pictures import Look, save_looks
from training.evaluate.detection.section import Reading, scores_of
from training.evaluate.report import Picture


@dataclass(frozen=True, slots=True)
class Album:
    """Where pictures with boxes go, of the first ``most`` photos with objects in them.

    ``methods`` are those that are shown beside the sharp photo.
    """

    folder: Path
    methods: Sequence[str]
    most: int = 6


@dataclass(slots=True)
class DetectionStudy:
    """One detector's view; cases come one after the other, each with all its methods."""

    detector: Detector
    material: str
    album: Album | None = None
    _tallies: dict[str, Tally] = field(default_factory=dict)
    _case: str | None = None
    _photos: int = 0
    _reference: Detections = field(default_factory=Detections.none)
    _looks: list[Look] = field(default_factory=list)
    _pictures: list[Picture] = field(default_factory=list)

    def see(self, case: Case, method: str, restored: Levels) -> None:
        """Detect in what a method made of a case, (H, W, 3) uint8."""
        if case.name != self._case:
            self._begin(case)
        found = self.detector.detect(restored)
        self._tallies.setdefault(method, Tally()).add(found, self._reference)
        if self.album and method in self.album.methods:
            self._looks.append(Look(method, restored, found.above(self.detector.confidence)))

    def reading(self) -> Reading:
        """Count everything that was seen."""
        self._finish_pictures()
        objects = sum(map(len, next(iter(self._tallies.values())).objects)) if self._tallies else 0
        return Reading(
            detector=self.detector.name,
            about=self.detector.about,
            material=self.material,
            confidence=self.detector.confidence,
            has_scores=self.detector.has_scores,
            photos=self._photos,
            objects=objects,
            methods=tuple(
                scores_of(
                    method,
                    tally,
                    self.detector.classes,
                    self.detector.confidence,
                    has_curve=self.detector.has_scores,
                )
                for method, tally in self._tallies.items()
            ),
        )

    @property
    def pictures(self) -> tuple[Picture, ...]:
        """What was drawn of the photos that are over; all of it after ``reading``."""
        return tuple(self._pictures)

    def _begin(self, case: Case) -> None:
        self._finish_pictures()
        self._case = case.name
        self._photos += 1
        sharp = case.references[0]
        self._reference = self.detector.detect(sharp).above(self.detector.confidence)
        self._looks = [Look("sharp", sharp, self._reference)]

    def _finish_pictures(self) -> None:
        """Draw the case that is over."""
        looks, self._looks = self._looks, []
        if self.album is None or len(looks) < 2 or not len(self._reference):
            return
        if len(self._pictures) < self.album.most:
            name = f"{self.detector.name.replace(' ', '-')}-{len(self._pictures) + 1}.jpg"
            save_looks(self.album.folder / name, looks, self.detector.classes)
            text = f"{self.detector.name}: what is found in {self._case}"
            self._pictures.append(Picture(name, text))
