"""``deblur finetune``: what is wrong is said on one line, before anything is made."""

from pathlib import Path

import pytest

from app.command_line import main
from engine.cli import NOTHING_DONE, WRONG_USE
from tests.training.finetune.desk import save_photos


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["finetune"], "expected: deblur finetune PHOTOS"),
        (["finetune", "p", "--name", "a/b"], "cannot be a model's name"),
        (["finetune", "p", "--name", "x", "--blur", "120"], "--blur goes from 0 to 100"),
        (["finetune", "p", "--name", "x", "--minutes", "1", "--epochs", "2"], "exclude each other"),
        (["finetune", "p", "--name", "x", "--base", "nobody"], "nobody"),
    ],
)
def test_wrong_use_is_told_before_anything_is_made(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == WRONG_USE
    assert words in capsys.readouterr().err


@pytest.mark.parametrize("count", [0, 5])
def test_what_fails_is_one_line(
    tmp_path: Path, count: int, capsys: pytest.CaptureFixture[str]
) -> None:
    photos = save_photos(tmp_path / "photos", count) if count else tmp_path / "gone"
    folder = str(tmp_path / "run")
    assert main(["finetune", str(photos), "--name", "x", "--folder", folder]) == NOTHING_DONE
    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1
    assert ("20 are needed" if count else "gone") in said[0]
