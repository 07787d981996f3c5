"""The same photo, weights and device give the same bytes, twice and in any order."""

from pathlib import Path

import numpy as np
import pytest

from engine.backends import open_backend
from engine.backends.openvino_backend import OpenVinoBackend
from engine.backends.torch_backend import TorchBackend
from engine.batch import BatchJob, queue_items, run_batch
from engine.devices import cpu_device
from engine.photo import Photo, PhotoFormat
from engine.photo_io import find_photos, save_photo
from engine.restorer import Restorer
from engine.settings import RestoreSettings
from engine.weights import ModelEntry
from tests.engine.fakes import pixels_of

ASKED = RestoreSettings(tile=400)


def restorer_of(entry: ModelEntry) -> Restorer:
    return Restorer(open_backend(entry, cpu_device(), "fp32"), entry.name)


@pytest.mark.parametrize("model", ["compact_model", "resnet_model"])
def test_the_same_photo_gives_the_same_bytes(model: str, request: pytest.FixtureRequest) -> None:
    entry: ModelEntry = request.getfixturevalue(model)
    photo, other = Photo(pixels_of(450, 300)), Photo(pixels_of(64, 500, seed=1))
    first = restorer_of(entry)
    wanted = first.restore(photo, ASKED).pixels.tobytes()
    first.restore(other, ASKED)
    assert first.restore(photo, ASKED).pixels.tobytes() == wanted
    assert restorer_of(entry).restore(photo, ASKED).pixels.tobytes() == wanted


@pytest.mark.parametrize("backend", [OpenVinoBackend, TorchBackend])
def test_the_tiles_do_not_change_a_level(backend: type, compact_model: ModelEntry) -> None:
    opened = (
        OpenVinoBackend.open(compact_model, "fp32")
        if backend is OpenVinoBackend
        else TorchBackend.open(compact_model, cpu_device(), "fp32")
    )
    photo = Photo(pixels_of(230, 310))
    results = [
        Restorer(opened, "small").restore(photo, RestoreSettings(tile=tile)).pixels
        for tile in (64, 120, 512)
    ]
    levels = [np.rint(pixels * 65535) for pixels in results]
    assert all(np.abs(each - levels[-1]).max() <= 1 for each in levels)


@pytest.mark.parametrize("model", ["compact_model", "resnet_model"])
def test_the_order_of_a_batch_does_not_matter(
    model: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    entry: ModelEntry = request.getfixturevalue(model)
    sources = []
    for number, (height, width) in enumerate([(40, 300), (200, 90), (7, 5)]):
        sources.append(tmp_path / f"{number}.png")
        save_photo(
            Photo(pixels_of(height, width, seed=number), format=PhotoFormat.PNG), sources[-1]
        )
    written = []
    for order in ([0, 1, 2], [2, 1, 0], [1]):
        out = tmp_path / f"out{order}"
        items = queue_items(find_photos([sources[i] for i in order]))
        run_batch(BatchJob(items, out, ASKED), restorer_of(entry), None, lambda _: None)
        written.append({path.name: path.read_bytes() for path in out.iterdir()})
    assert written[0] == written[1]
    assert written[2].items() <= written[0].items()
