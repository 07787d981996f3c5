"""What the user decides, with a way back."""

from __future__ import annotations

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.controllers.editor import Editor
from app.controllers.workspace import Workspace
from app.models.edit import Edit, History
from app.models.mask import Brush, Mask, Purpose, Stroke
from app.models.mask_plane import MaskPlane
from app.models.region import Region
from app.models.source_stamp import SourceStamp
from tests.app.studio import Studio, add_result, shown


@pytest.fixture
def editor(studio: Studio) -> Editor:
    """The editor of one open photo."""
    studio.workspace.put(studio.workspace.add(None), shown())
    return studio.editor


def _edit(editor: Editor) -> Edit:
    assert editor.edit is not None
    return editor.edit


def _plane(editor: Editor) -> MaskPlane | None:
    return editor.plane


def _paint(editor: Editor, x: float = 30, *, erases: bool = False) -> None:
    editor.begin_stroke(Brush(20, 0, erases), (x, 30))
    editor.lead_stroke((x + 15, 30))
    editor.end_stroke()


def test_nothing_happens_without_a_photo(studio: Studio) -> None:
    editor = studio.editor
    editor.set_strength(5)
    editor.undo()
    editor.begin_stroke(Brush(), (5, 5))
    editor.lead_stroke((6, 6))
    editor.end_stroke()
    assert editor.edit is None
    assert editor.layers is None
    assert not editor.can_undo


def test_undo_and_redo_go_over_strength_grain_mask_model_and_region(editor: Editor) -> None:
    seen = [_edit(editor)]
    for change in (
        lambda: [editor.set_strength(each) for each in (90, 70, 40)],
        lambda: [editor.set_grain(each) for each in (10, 30)],
        lambda: _paint(editor),
        lambda: editor.set_model("other"),
        lambda: editor.set_region(Region(5, 5, 30, 30)),
        editor.invert_mask,
        lambda: editor.set_flips(True),
        lambda: editor.set_tile(256),
        lambda: editor.set_purpose(Purpose.PROTECT),
        editor.clear_mask,
    ):
        change()
        editor.settle()
        seen.append(_edit(editor))
    assert len(set(seen)) == len(seen) == 11
    for earlier in reversed(seen[:-1]):
        editor.undo()
        assert _edit(editor) == earlier
    assert not editor.can_undo
    for later in seen[1:]:
        editor.redo()
        assert _edit(editor) == later
    assert not editor.can_redo


def test_every_stroke_is_one_entry_and_its_paint_follows(editor: Editor) -> None:
    for x in (20, 40, 60):
        _paint(editor, x)
    assert len(_edit(editor).mask.steps) == 3
    planes = []
    for _ in range(3):
        assert editor.plane is not None
        planes.append(editor.plane.painted.copy())
        editor.undo()
    assert _plane(editor) is None
    for plane in reversed(planes):
        editor.redo()
        assert editor.plane is not None
        np.testing.assert_array_equal(editor.plane.painted, plane)


def test_a_stroke_is_told_as_it_grows(editor: Editor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.painted) as begun:
        editor.begin_stroke(Brush(10), (30, 30))
    assert begun.args == [Region(0, 0, 96, 64)]
    with qtbot.waitSignal(editor.painted) as led:
        editor.lead_stroke((40, 30))
    (region,) = led.args
    assert 10 <= region.width <= 24
    layers = editor.layers
    assert layers is not None
    assert layers.mask is not None
    assert layers.mask.weights(35, 30, 1, 1, (1, 1))[0, 0] > 200


def test_a_result_that_comes_meanwhile_leaves_the_stroke(editor: Editor, studio: Studio) -> None:
    editor.begin_stroke(Brush(10), (30, 30))
    add_result(studio.workspace)
    editor.lead_stroke((60, 30))
    editor.end_stroke()
    (step,) = _edit(editor).mask.steps
    assert isinstance(step, Stroke)
    assert step.points == ((30, 30), (60, 30))


def test_undo_in_the_middle_of_a_stroke_drops_it(editor: Editor) -> None:
    _paint(editor)
    editor.begin_stroke(Brush(10), (80, 30))
    editor.undo()
    assert _plane(editor) is None
    editor.end_stroke()
    assert _edit(editor).mask == Mask()


def test_the_mask_can_rest_and_come_back(editor: Editor) -> None:
    _paint(editor)
    editor.use_mask(False)
    assert _plane(editor) is None
    editor.use_mask(True)
    assert editor.plane is not None


def test_the_first_region_is_no_decision(editor: Editor, studio: Studio) -> None:
    editor.set_strength(50)
    editor.settle()
    region = Region(3, 3, 20, 20)
    editor.suggest_region(studio.session.key, region)
    assert _edit(editor).region == region
    editor.undo()
    assert _edit(editor) == Edit(region=region)
    editor.suggest_region(studio.session.key, Region(0, 0, 5, 5))
    assert _edit(editor).region == region


def test_another_model_and_back_brings_its_result_without_a_run(
    editor: Editor, studio: Studio
) -> None:
    result = add_result(studio.workspace)
    editor.set_model("other")
    assert studio.session.restored is None
    editor.undo()
    assert studio.session.restored is result


def test_the_mask_of_a_photo_that_is_opened_again_is_painted_in_the_pool(
    studio: Studio, qtbot: QtBot
) -> None:
    mask = Mask(steps=(Stroke.of(Brush(20, 0), [(30, 30)]),))
    workspace: Workspace = studio.workspace
    key = workspace.add(None, History(Edit(mask=mask)))
    workspace.put(key, shown(), SourceStamp(1, 1))
    studio.settle(qtbot, lambda: studio.editor.plane is not None)
    assert studio.editor.plane is not None
    assert studio.editor.plane.painted[30, 30] == 255
    _paint(studio.editor, 60)
    assert len(_edit(studio.editor).mask.steps) == 2


def test_each_photo_has_its_own_mask(studio: Studio, editor: Editor) -> None:
    first = studio.session.key
    _paint(editor)
    studio.workspace.put(studio.workspace.add(None), shown())
    assert _plane(editor) is None
    studio.workspace.show(first)
    assert _plane(editor) is not None
    studio.workspace.close(first)
    assert _plane(editor) is None
