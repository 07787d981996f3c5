"""Detectors on photos before and after, the section that comes of it, and the whole command."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import msgspec
import numpy as np
import pytest
from numpy.testing import assert_array_equal
from PIL import Image

from app.command_line import main
from tests.training.evaluate.detection.detectors import (
    nanodet_results,
    save_detector,
    yolo_rows,
)
from tests.training.evaluate.detection.test_matching import detections
from tests.training.tiny import save_png, texture
from training.data.quality import Levels
from training.evaluate.cases import Case
from training.evaluate.detection.boxes import Detections
from training.evaluate.detection.codes import CodeDetector, code_cases, code_scene
from training.evaluate.detection.faces import FaceDetector
from training.evaluate.detection.section import DetectionSection, to_markdown
from training.evaluate.detection.streets import blur_streets
from training.evaluate.detection.study import Album, DetectionStudy


@dataclass(slots=True)
class ByBrightness:
    """Finds what was arranged for a photo of one level."""

    known: dict[int, Detections]
    name: str = "by brightness"
    about: str = "A detector for tests"
    classes: tuple[str, ...] = ("cat", "dog")
    confidence: float = 0.5
    has_scores: bool = True
    looked: list[int] = field(default_factory=list)

    def detect(self, levels: Levels) -> Detections:
        """Look the level up."""
        self.looked.append(int(levels[0, 0, 0]))
        return self.known[self.looked[-1]]


def photo(level: int) -> Levels:
    """Return a photo of one level."""
    return np.full((40, 60, 3), level, np.uint8)


def case(name: str, sharp: int) -> Case:
    """Return a case whose sharp side has a level of its own."""
    return Case(name, name, "", photo(0), (photo(sharp),))


CAT, CAT_SOFT = ((0, 0, 20, 20), 0.9, 0), ((2, 0, 20, 20), 0.55, 0)
DOG, UNSURE = ((30, 0, 50, 20), 0.8, 1), ((30, 0, 50, 20), 0.3, 1)
DETECTOR = {
    10: detections(CAT, UNSURE),  # sharp: the dog is too unsure to count
    11: detections(CAT, DOG),
    20: detections(CAT_SOFT),
    21: Detections.none(),
    30: detections(CAT),
    31: detections(DOG, ((0, 30, 9, 39), 0.6, 1)),
}


def study(album: Album | None = None) -> DetectionStudy:
    """Return a study of two photos, blurred and restored."""
    made = DetectionStudy(ByBrightness(DETECTOR), "Two photos", album)
    for number in (0, 1):
        for method, level in (("blurred", 20), ("restored", 30)):
            made.see(case(f"photo-{number}", 10 + number), method, photo(level + number))
    return made


def test_a_study_counts_each_method_against_the_sharp_photos() -> None:
    reading = study().reading()
    blurred, restored = reading.methods
    assert (reading.photos, reading.objects) == (2, 3)
    assert (blurred.overall.found, blurred.overall.false, blurred.overall.missed) == (1, 0, 2)
    assert (restored.overall.found, restored.overall.false, restored.overall.missed) == (2, 1, 1)
    assert restored.classes["cat"].recall == pytest.approx(1 / 2)
    assert restored.classes["dog"].precision == pytest.approx(1 / 2)
    at = {score.confidence: score for score in blurred.curve}
    assert (at[0.55].found, at[0.6].found) == (1, 0)


def test_the_sharp_photo_is_looked_at_once() -> None:
    made = study()
    assert isinstance(made.detector, ByBrightness)
    assert made.detector.looked == [10, 20, 30, 11, 21, 31]


def test_the_section_is_drawn_from_its_json() -> None:
    section = json.loads(msgspec.json.encode(DetectionSection((study().reading(),))))
    text = to_markdown(section)
    assert "| blurred | 1.000 | 0.333 | 0.500 | 1 | 0 | 2 |" in text
    assert "| restored | 0.667 | 0.667 | 0.667 | 2 | 1 | 1 |" in text
    assert "2 photos, 3 objects" in text
    assert "Not measured here: People" in text


def test_classes_with_enough_objects_get_a_row() -> None:
    many = ByBrightness(
        {1: detections(*[CAT] * 0, *((((i, 0, i + 9, 9), 0.9, 0)) for i in range(0, 60, 10)), DOG)}
    )
    made = DetectionStudy(many, "One photo")
    made.see(case("one", 1), "blurred", photo(1))
    text = made.reading().to_markdown()
    assert "| cat | 6 | 1.000 |" in text
    assert "1 more classes have fewer than 5 objects each." in text


def test_without_confidences_there_is_no_curve() -> None:
    made = DetectionStudy(ByBrightness(DETECTOR, has_scores=False), "One photo")
    made.see(case("one", 11), "blurred", photo(30))
    assert "F1 at confidence" not in made.reading().to_markdown()


def test_an_album_shows_boxes_around_what_is_found(tmp_path: Path) -> None:
    made = study(Album(tmp_path, ["restored"], most=1))
    made.reading()
    assert [picture.file for picture in made.pictures] == ["by-brightness-1.jpg"]
    picture = np.asarray(Image.open(tmp_path / "by-brightness-1.jpg"))
    assert picture.shape[1] == 2 * 480 + 4  # sharp and restored
    apart = np.abs(picture.astype(int) - (255, 190, 0)).max(axis=2)
    boxed = np.asarray(apart < 60)
    assert boxed[:, :480].any()
    assert boxed[:, 484:].any()


# --- faces, codes, streets ---


def test_faces_are_found_where_they_are() -> None:
    from skimage.data import astronaut

    levels: Levels = np.asarray(astronaut(), np.uint8)
    detector = FaceDetector()
    found = detector.detect(levels)
    face = detections(((180, 70, 270, 180), 1, 0))
    from training.evaluate.detection.boxes import overlaps

    assert overlaps(found.boxes, face.boxes).max() > 0.4
    assert len(detector.detect(photo(90))) == 0
    assert len(detector.detect(photo(90)[:10])) == 0


def test_codes_are_read_when_sharp_and_not_in_a_fog() -> None:
    rng = np.random.default_rng(4)
    scene = code_scene(rng)
    found = CodeDetector().detect(scene)
    assert len(found) == 2
    assert found.boxes[:, 0].min() < 320 < found.boxes[:, 0].max()  # one on each side
    foggy: Levels = np.asarray(cv2.GaussianBlur(scene, (0, 0), 12), np.uint8)
    assert len(CodeDetector().detect(foggy)) == 0


def test_code_cases_depend_on_seed_and_number_alone() -> None:
    first, second = code_cases(2, preset="camera-shake", seed=3)
    again = next(code_cases(1, preset="camera-shake", seed=3))
    assert_array_equal(first.levels, again.levels)
    assert not np.array_equal(first.levels, second.levels)
    assert not np.array_equal(first.levels, first.references[0])


def test_streets_are_blurred_whole_and_the_unreadable_named(tmp_path: Path) -> None:
    save_png(tmp_path / "sharp" / "street.png", texture(90, 120))
    (tmp_path / "sharp" / "torn.jpg").write_bytes(b"\xff\xd8\xff torn")
    for _ in range(2):  # the second time it replaces what is there
        findings = list(
            blur_streets(tmp_path / "sharp", tmp_path / "pairs", preset="paper", seed=0)
        )
    assert len(list((tmp_path / "pairs").iterdir())) == 3
    assert [finding.name for finding in findings] == ["torn.jpg"]
    made = np.asarray(Image.open(tmp_path / "pairs" / "street_blur.png"))
    assert made.shape == (90, 120, 3)
    assert not np.array_equal(made, texture(90, 120))


# --- the command ---


@pytest.fixture
def pairs(tmp_path: Path) -> Path:
    """Two pairs of 192 px, blurred by a box."""
    folder = tmp_path / "pairs"
    for index in range(2):
        sharp = texture(192, 192, seed=index)
        save_png(folder / f"{index}_sharp.png", sharp)
        save_png(folder / f"{index}_blur.png", np.asarray(cv2.blur(sharp, (5, 5)), np.uint8))
    return folder


def evaluate(*arguments: Path | str) -> int:
    """Run the command without models."""
    return main(["evaluate", "--models", "none", "--vgg19", "none", *map(str, arguments)])


def test_the_command_adds_its_section(pairs: Path, tmp_path: Path) -> None:
    detector = save_detector(tmp_path / "dogs.onnx", nanodet_results())
    output = tmp_path / "report"
    options = ("--detector", detector, "--faces", "--codes", "1", "-o", output)

    assert evaluate(pairs, "--baselines", "unsharp", *options) == 0

    report = json.loads((output / "report.json").read_text())
    readings = report["sections"]["detection"]["readings"]
    assert [reading["detector"] for reading in readings] == ["dogs", "faces", "QR codes"]
    assert [scores["method"] for scores in readings[0]["methods"]] == ["blurred", "unsharp"]
    assert readings[0]["objects"] == 2  # the graph finds a dog in everything
    assert readings[0]["methods"][0]["overall"]["f1"] == 1
    assert (output / "dogs-1.jpg").exists()
    assert {"dogs-f1.png", "dogs-1.jpg"} <= {each["file"] for each in report["pictures"]}
    with Image.open(output / "dogs-f1.png") as figure:
        assert figure.width > 400
    page = (output / "report.md").read_text()
    assert "## Object detection" in page
    assert "--detector dogs.onnx --confidence 0.4 --faces --codes 1" in page


def test_whole_photos_are_blurred_first(tmp_path: Path) -> None:
    save_png(tmp_path / "photos" / "street.png", texture(192, 256))
    rows = np.ascontiguousarray(yolo_rows(has_objectness=False).T)[None]
    detector = save_detector(tmp_path / "yolo.onnx", [rows])
    output = tmp_path / "report.json"

    assert (
        evaluate(
            tmp_path / "photos",
            "--blur",
            "paper",
            "--crop",
            "0",
            "--detector",
            detector,
            "-o",
            output,
        )
        == 0
    )

    report = json.loads(output.read_text())
    assert report["sections"]["quality"]["cases"][0]["width"] == 256
    reading = report["sections"]["detection"]["readings"][0]
    assert reading["material"] == "Sharp photos blurred by the preset paper"


def test_an_unknown_head_ends_the_command_before_it_begins(
    pairs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    detector = save_detector(tmp_path / "odd.onnx", [np.zeros((1, 10, 6), np.float32)])
    assert evaluate(pairs, "--detector", detector) == 2
    said = capsys.readouterr()
    assert "its head is not known; expected is one result (1, N, 85)" in said.err
    assert "PSNR" not in said.out


def test_a_negative_number_of_codes_is_refused(pairs: Path) -> None:
    assert evaluate(pairs, "--codes", "-1") == 2
