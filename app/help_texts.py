"""What help says, in the words of somebody with photos: one short text for each thing.

Keys stand in braces under the name of their command, as ``{deblur}`` or ``{batch_start}``, and are
filled with the key that it has now.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from app.language import marked


class Topic(StrEnum):
    """What help can be about; in this order they stand in the list."""

    START = "start"
    PHOTO = "photo"
    VERDICT = "verdict"
    COMPARE = "compare"
    AREA = "area"
    MODEL = "model"
    STRENGTH = "strength"
    WHERE = "where"
    SAVE = "save"
    ADVANCED = "advanced"
    BATCH = "batch"
    RESULTS = "results"
    WATCH = "watch"
    FINETUNE = "fine-tune"
    MODELS = "models"
    SETTINGS = "settings"
    DEVICE = "device"
    LIMITS = "limits"
    TROUBLE = "trouble"
    PRIVACY = "privacy"


@dataclass(frozen=True, slots=True)
class Help:
    """One text.

    Attributes:
        title: What it is about.
        paragraphs: What there is to know.
        points: What can be done, one sentence each.
    """

    title: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()


TEXTS: Final[Mapping[Topic, Help]] = MappingProxyType(
    marked(
        "Help",
        {
            Topic.START: Help(
                "Open a photo",
                (
                    (
                        "Deblur sharpens photos that are blurred by a shaky hand or by movement. Drop "
                        "one on the window to begin. A small part of it is sharpened at once, so that "
                        "you see what to expect."
                    ),
                    "Your originals are never changed: results are saved as new files.",
                ),
                (
                    "{open} opens photos, {paste} pastes one that you copied.",
                    "Several photos, or a whole folder, can be dropped at once.",
                    "If you have no blurry photo at hand, try one of the examples.",
                ),
            ),
            Topic.PHOTO: Help(
                "Sharpen a photo",
                (
                    (
                        "When a photo is open, its preview area is sharpened by itself. If you like what "
                        "you see, press the large button or {deblur} to sharpen the whole photo. The "
                        "button says how long that takes on this computer."
                    ),
                    (
                        "While it works you can look at other photos, pause with {pause}, or stop with "
                        "{cancel}; nothing is lost but the work of that moment."
                    ),
                ),
                (
                    "{next} and {previous} go through the open photos; {close} closes one.",
                    "{undo} takes back the last change, {redo} does it again.",
                    "{to_batch} puts the open photos into the batch.",
                ),
            ),
            Topic.VERDICT: Help(
                "What the blur looks like",
                (
                    (
                        "Beside the photo stands what kind of blur it seems to have, and how certain "
                        "that is. Shake and motion can be sharpened best. A photo out of focus, or with "
                        "much noise, gains less."
                    ),
                    (
                        "“Why?” tells what this is based on. It is a hint from measurements, not a "
                        "rule: what counts is what you see in the preview."
                    ),
                ),
            ),
            Topic.COMPARE: Help(
                "Compare original and result",
                (
                    (
                        "Both sides always show the same place. Hold the space bar to see the original "
                        "everywhere, and drag the line to move the border between the two."
                    ),
                ),
                (
                    (
                        "{split} shows both with a line between them, {side_by_side} beside each other, "
                        "{result_only} the result alone."
                    ),
                    (
                        "{fit} shows all of the photo, {actual_size} every pixel; the wheel zooms at the "
                        "cursor."
                    ),
                    "{loupe} brings a magnifying glass.",
                    "Arrow keys move the photo; comma and full stop move the line.",
                ),
            ),
            Topic.AREA: Help(
                "The preview area",
                (
                    (
                        "The dashed frame marks the part that is sharpened before the whole photo is. "
                        "Drag it, or double-click where you want to look. Outside of it you see the "
                        "original."
                    ),
                    (
                        "A face or some writing makes a good preview: there you notice first what "
                        "helps and what does not."
                    ),
                ),
            ),
            Topic.MODEL: Help(
                "Choose a model",
                (
                    (
                        "A model is what has learned to sharpen. The default one suits most photos. "
                        "Another one may do better with your camera, or with strong blur."
                    ),
                ),
                (
                    (
                        "{compare_models} shows the preview area under several models; click the one "
                        "that you like best."
                    ),
                    (
                        "A model that was trained on other kinds of photos may invent detail. Compare "
                        "it with the original."
                    ),
                ),
            ),
            Topic.STRENGTH: Help(
                "Strength and grain",
                (
                    (
                        "Strength sets how much of the result you see and save: at 0 % it is the "
                        "original, at 100 % the full result. It works at once, without sharpening "
                        "again. If a result looks hard, try 60 to 80 %."
                    ),
                    (
                        "“Keep grain” brings back the fine texture of film, skin or fabric that was "
                        "smoothed away."
                    ),
                ),
                ("A double-click on a slider sets it back.",),
            ),
            Topic.WHERE: Help(
                "Only where you paint",
                (
                    (
                        "With the brush you choose where the result counts: paint over the part that "
                        "should become sharp, or over a part that should stay as it was, such as a "
                        "face."
                    ),
                ),
                (
                    "{brush_add} adds, {brush_erase} erases, {brush_swap} changes between them.",
                    (
                        "{brush_larger} and {brush_smaller} change the size; “Feather” makes the edge "
                        "soft."
                    ),
                    (
                        "{invert_mask} swaps what is painted and what is not, {clear_mask} removes "
                        "everything painted."
                    ),
                    "{overlay} shows or hides the tint.",
                ),
            ),
            Topic.SAVE: Help(
                "Save a result",
                (
                    (
                        "{save} saves the result beside the original, under a new name. {save_as} lets "
                        "you choose the place. An original is never replaced."
                    ),
                    (
                        "The result has the size, colours and bit depth of the original, and its date "
                        "and camera. “Remove location” leaves out where the photo was taken."
                    ),
                ),
                (
                    (
                        "“Same format as photo” is right in most cases. PNG and TIFF lose nothing, "
                        "JPEG makes small files."
                    ),
                    "What has changed since it was saved is marked in the title of the window.",
                ),
            ),
            Topic.ADVANCED: Help(
                "Advanced",
                (
                    (
                        "Nobody has to set anything here. “Device” chooses what computes. “Tile size” "
                        "chooses how large the parts are that the photo is worked on in: smaller ones "
                        "need less memory. “Average flips” takes eight times as long, for a slightly "
                        "cleaner result."
                    ),
                ),
            ),
            Topic.BATCH: Help(
                "Many photos at once",
                (
                    (
                        "Add photos or a folder, look at the names that the results will have, and press "
                        "Start. Nothing is written before that. A photo that cannot be used is listed "
                        "with its reason and does not stop the others."
                    ),
                    (
                        "After a crash or a power cut the batch can be continued: what is done stays "
                        "done."
                    ),
                ),
                (
                    (
                        "{batch_start} starts or goes on, {batch_pause} pauses; then it is safe to close "
                        "the window."
                    ),
                    "{batch_retry} tries once more what failed.",
                    "A double-click on a photo that is done compares it with its original.",
                    "Choose “Let other programs go first” to keep the computer quick meanwhile.",
                ),
            ),
            Topic.RESULTS: Help(
                "Where results of a batch go",
                (
                    (
                        "Results go into a folder beside the originals, next to them, or into one folder "
                        "that you choose. Their names are made from a pattern; the small buttons put in "
                        "its parts, and the examples show what comes of it."
                    ),
                    (
                        "“If the file exists” decides what happens when a name is taken. “Replace "
                        "earlier result” replaces only what Deblur has made: originals are never "
                        "replaced."
                    ),
                ),
            ),
            Topic.WATCH: Help(
                "Watch a folder",
                (
                    (
                        "Deblur can wait for new photos in a folder and sharpen them as they come, for "
                        "example while a camera transfers them. What is in the folder already is left "
                        "alone."
                    ),
                ),
            ),
            Topic.FINETUNE: Help(
                "Teach Deblur your camera",
                (
                    (
                        "From 50 sharp photos of yours or more, Deblur learns what your camera and "
                        "your subjects look like. It makes blur in them and practises on taking it "
                        "away again. Your photos are only read."
                    ),
                    (
                        "It goes page by page, and every page says what it means. You can always go "
                        "back. How long it takes is measured on this computer before it begins."
                    ),
                    (
                        "At the end you compare the new model with the one it came from, on photos "
                        "that were kept aside. It can replace the default only if it is not worse on "
                        "those."
                    ),
                ),
                (
                    "It can be paused, and goes on after a crash or a power cut.",
                    "Different scenes teach more than many photos of one.",
                ),
            ),
            Topic.MODELS: Help(
                "Look after models",
                (
                    (
                        "Here are the models that came with Deblur, those that you taught, and those "
                        "from elsewhere. The card tells what a model learned from, how well it did, "
                        "its licence, and how quick it is on this computer."
                    ),
                    (
                        "A file from elsewhere is examined and tried out before it is added. One that "
                        "contains program code is not opened."
                    ),
                ),
                (
                    "{models_activate} makes the selected model the one that sharpens from now on.",
                    "{models_try_it} shows what it makes of the open photo.",
                    "{models_bring} brings in a model from a file; a file can be dropped as well.",
                    (
                        "Models that came with Deblur cannot be lost for good: “Restore bundled” brings "
                        "them back."
                    ),
                ),
            ),
            Topic.SETTINGS: Help(
                "Settings",
                (
                    (
                        "What is chosen here counts at once and stays. The box at the top finds a "
                        "setting by a word of it."
                    ),
                    (
                        "Values that make no sense are marked and not taken. Each part can be set "
                        "back to what it was at first."
                    ),
                ),
            ),
            Topic.DEVICE: Help(
                "Processor and graphics card",
                (
                    (
                        "The line at the bottom says which model sharpens, and on which device. A "
                        "graphics card by NVIDIA is used where there is one that works; every computer "
                        "can do it on its processor, which takes longer."
                    ),
                    (
                        "When memory is short, Deblur goes on with smaller parts by itself. You never "
                        "have to make a photo smaller."
                    ),
                ),
            ),
            Topic.LIMITS: Help(
                "What sharpening can do",
                (
                    (
                        "Blur of a few pixels, as of an unsteady hand, is what Deblur does well. Longer "
                        "blur becomes a little clearer and stays blurred."
                    ),
                    (
                        "What cannot be read in the original does not come back. Faces, number plates "
                        "and writing that appear there are a guess: do not take them as evidence."
                    ),
                ),
                (
                    (
                        "If a result shows a pattern or false colours, Deblur warns you. Lower the "
                        "strength, or try another model."
                    ),
                    "If little changes, the photo may be out of focus, or sharp already.",
                ),
            ),
            Topic.TROUBLE: Help(
                "When something goes wrong",
                (
                    (
                        "A message at the top of the page says what happened, why, and what you can do. "
                        "“Details” shows more. Your photos and results stay as they were."
                    ),
                    (
                        "“Report a problem…” below gathers what helps others to find the fault: "
                        "versions, settings, the last lines of the log. Names of folders and photos are "
                        "left out. You see every word of it, and copy it yourself."
                    ),
                ),
                (
                    (
                        "When Deblur was closed by force, the open photos are offered again at the next "
                        "start."
                    ),
                ),
            ),
            Topic.PRIVACY: Help(
                "Your photos stay with you",
                (
                    (
                        "Everything happens on this computer. Deblur opens no connection to the network: "
                        "it sends no photos, no statistics and no reports, and looks for no updates."
                    ),
                ),
            ),
        },
    )
)
