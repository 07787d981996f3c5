"""What is found in the user's photos and pairs."""

from pathlib import Path

import cv2
import numpy as np
import pytest

from engine.errors import DatasetError
from tests.training.finetune.desk import begun, save_pairs, save_photos, scene
from tests.training.tiny import save_png
from training.finetune.check import Looked, look
from training.finetune.folder import Folder
from training.finetune.protocol import AnyEvent, CheckDone, Goal, PhotoLooked


def looked_at(folder: Folder) -> tuple[Looked, list[AnyEvent]]:
    told: list[AnyEvent] = []
    return look(folder.request(), told.append), told


def reasons(looked: Looked) -> dict[str, str]:
    return {Path(item.paths[0]).name: item.reason for item in looked.items}


def test_every_photo_is_told_with_its_reason(tmp_path: Path) -> None:
    photos = save_photos(tmp_path / "photos", 6)
    save_png(photos / "small.png", scene(50, 200))
    save_png(photos / "soft.png", np.asarray(cv2.GaussianBlur(scene(51), (0, 0), 5), np.uint8))
    save_png(photos / "zz-again.png", scene(2))
    (photos / "torn.png").write_bytes((photos / "photo-00.png").read_bytes()[:900])
    looked, told = looked_at(begun(tmp_path, folders=(str(photos),)))
    found = reasons(looked)
    assert {
        name: found[name] for name in ("small.png", "soft.png", "zz-again.png", "torn.png")
    } == {
        "small.png": "small",
        "soft.png": "soft",
        "zz-again.png": "duplicate",
        "torn.png": "unreadable",
    }
    assert sum(reason == "usable" for reason in found.values()) == 6
    lines = [event for event in told if isinstance(event, PhotoLooked)]
    assert [(event.done, event.total) for event in lines] == [(i + 1, 10) for i in range(10)]
    done = told[-1]
    assert isinstance(done, CheckDone)
    assert done.usable == 6
    assert {group.reason for group in done.groups if group.may_be_used} == {"soft", "duplicate"}


def test_some_reasons_may_be_overruled_and_others_not(tmp_path: Path) -> None:
    photos = save_photos(tmp_path / "photos", 3)
    save_png(photos / "small.png", scene(50, 200))
    save_png(photos / "soft.png", np.asarray(cv2.GaussianBlur(scene(51), (0, 0), 5), np.uint8))
    looked, _ = looked_at(begun(tmp_path, folders=(str(photos),)))
    assert len(looked.usable(())) == 3
    assert len(looked.usable(("soft", "small"))) == 4


def test_pairs_are_compared_and_named(tmp_path: Path) -> None:
    pairs = save_pairs(tmp_path / "pairs", 5)
    (pairs / "00_sharp.png").unlink()
    save_png(pairs / "01_blur.png", scene(1, 128))
    sharp = cv2.imread(str(pairs / "02_sharp.png"))
    blurred = cv2.imread(str(pairs / "02_blur.png"))
    assert sharp is not None
    assert blurred is not None
    cv2.imwrite(str(pairs / "02_blur.png"), sharp)
    cv2.imwrite(str(pairs / "02_sharp.png"), blurred)
    looked, _ = looked_at(begun(tmp_path, folders=(str(pairs),), goal=Goal.PAIRS))
    assert reasons(looked) == {
        "00_blur.png": "no_partner",
        "01_blur.png": "sizes",
        "02_blur.png": "swapped",
        "03_blur.png": "usable",
        "04_blur.png": "usable",
    }


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    folder = begun(tmp_path, folders=(str(tmp_path / "unplugged"),))
    with pytest.raises(DatasetError, match="unplugged"):
        looked_at(folder)
