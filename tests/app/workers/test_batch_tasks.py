from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from app.models.batch_plan import BatchPlan, Place
from app.workers import batch_tasks
from engine.errors import NoPhotosError, PhotoNotFoundError
from tests.app.fakes import write_photo


def _tree(folder: Path) -> None:
    for name in ("a.png", "sub/b.png", "Deblurred/a.png", "sub/Deblurred/b.png", "out/sub/b.png"):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        write_photo(path, 8, 8)


@pytest.mark.parametrize(
    ("plan", "left_out"),
    [
        (BatchPlan(), {"Deblurred/a.png", "sub/Deblurred/b.png"}),
        (BatchPlan(place=Place.BESIDE), set()),
        (BatchPlan(place=Place.FOLDER, folder=Path("out")), {"out/sub/b.png"}),
        (BatchPlan(place=Place.FOLDER, folder=Path()), set()),
    ],
)
def test_a_folder_that_is_added_again_brings_no_results_along(
    tmp_path: Path, plan: BatchPlan, left_out: set[str]
) -> None:
    _tree(tmp_path)
    if plan.folder is not None:
        plan = replace(plan, folder=tmp_path / plan.folder)
    everything = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.png")}
    found = batch_tasks.find_rows([tmp_path], plan)
    assert {row.relative.as_posix() for row in found.rows} == everything - left_out


def test_what_is_named_itself_is_wanted(tmp_path: Path) -> None:
    _tree(tmp_path)
    inputs = [tmp_path / "Deblurred", tmp_path / "sub" / "Deblurred" / "b.png"]
    found = batch_tasks.find_rows(inputs, BatchPlan())
    assert [row.source.name for row in found.rows] == ["a.png", "b.png"]
    assert all(row.size_bytes > 0 for row in found.rows)


def test_folders_of_folders_only_when_wanted_and_bad_inputs_are_told(tmp_path: Path) -> None:
    _tree(tmp_path)
    (tmp_path / "nothing").mkdir()
    inputs = [tmp_path / "nothing", tmp_path]
    found = batch_tasks.find_rows(inputs, BatchPlan(recursive=False))
    assert [row.relative for row in found.rows] == [Path("a.png")]
    assert [type(error) for error in found.errors] == [NoPhotosError]


def test_a_watched_folder_that_is_gone_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PhotoNotFoundError):
        batch_tasks.photos_in(tmp_path / "gone")
