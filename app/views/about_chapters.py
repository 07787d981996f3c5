"""About Deblur as chapters to read: versions, licences, and whose work it stands on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Final

from app import components
from app.components import Component
from app.language import translate
from app.views.reader_sheet import (
    Chapter,
    heading,
    link,
    paragraph,
    points,
    table,
    title,
    verbatim,
)
from engine.weights import ModelEntry, list_models
from resources import resource_path

DEBLUR: Final = "deblur"
LICENCE: Final = "licence"
MODELS: Final = "models"
PICTURES: Final = "pictures"
QT: Final = "qt"
PYTHON: Final = "python"


def about_chapters() -> Sequence[Chapter]:
    """Return everything about Deblur, its own part first, then the packages by name."""
    ours = [
        Chapter(DEBLUR, translate("About", "Deblur"), _deblur),
        Chapter(LICENCE, translate("About", "Licence"), _licence),
        Chapter(MODELS, translate("About", "Models"), _models),
        Chapter(PICTURES, translate("About", "Pictures"), _pictures),
        Chapter(QT, "Qt", _qt),
        Chapter(PYTHON, "Python", _python),
    ]
    return [*ours, *(_chapter(each) for each in components.components())]


def _deblur() -> str:
    return "".join(
        [
            title(f"Deblur {components.own_version()}"),
            paragraph(
                translate(
                    "About",
                    "Sharpens photos that are blurred by a shaky hand or by movement. It works on "
                    "this computer alone and never changes an original.",
                )
            ),
            table(list(components.versions())),
            heading(translate("About", "Licence")),
            paragraph(
                translate(
                    "About",
                    "Deblur and the model that comes with it are under the Apache License 2.0: you "
                    "may use, change and share them.",
                )
            ),
            link(LICENCE, translate("About", "The words of the licence")),
            link(MODELS, translate("About", "Who made the models, and from whose photos")),
            link(QT, translate("About", "Qt, under the LGPL")),
            heading(translate("About", "After the work of")),
            points(
                [
                    "O. Kupyn, V. Budzan, M. Mykhailych, D. Mishkin, J. Matas: DeblurGAN (2018)",
                    (
                        "G. Boracchi, A. Foi: Modeling the Performance of Image Restoration from "
                        "Motion Blur (2012)"
                    ),
                    (
                        "S.-J. Cho and others: Rethinking Coarse-to-Fine Approach in Single Image "
                        "Deblurring (2021)"
                    ),
                    (
                        "J. Rim and others: Realistic Blur Synthesis for Learning Image Deblurring "
                        "(2022)"
                    ),
                ]
            ),
        ]
    )


def _licence() -> str:
    return title(translate("About", "Licence")) + verbatim(components.own_licence())


def _models() -> str:
    models = list_models()
    parts = [title(translate("About", "Models"))]
    if not models:
        parts.append(paragraph(translate("About", "No model is installed.")))
    for model in models:
        parts += _model(model)
    return "".join(parts)


def _model(entry: ModelEntry) -> Iterator[str]:
    """Yield what the card of a model says, in the card's own words."""
    card = entry.card
    told = (
        (translate("About", "Licence"), card.licence),
        (translate("About", "Date"), card.date),
        (translate("About", "Made from"), card.base or card.origin.get("file", "")),
    )
    yield heading(entry.name)
    if card.description:
        yield paragraph(card.description)
    yield table([(name, value) for name, value in told if value])
    if card.training_data:
        yield heading(translate("About", "{name}: what it learned from").format(name=entry.name))
        yield paragraph(card.training_data)
    if card.credits:
        yield heading(translate("About", "{name}: credits").format(name=entry.name))
        yield points(card.credits)


def _pictures() -> str:
    places = ("examples", "tour")
    texts = [resource_path(place, "LICENSES.md").read_text(encoding="utf-8") for place in places]
    return title(translate("About", "Pictures")) + "".join(verbatim(text) for text in texts)


def _qt() -> str:
    parts = [
        title("Qt"),
        paragraph(
            translate(
                "About",
                "The window is made with Qt {version} and PySide6, © The Qt Company Ltd. and other "
                "contributors. They are used under the GNU Lesser General Public License, version "
                "3, whose words follow.",
            ).format(version=dict(components.versions())["Qt"])
        ),
        paragraph(
            translate(
                "About",
                "Qt comes as shared libraries in files of their own. You may replace them with "
                "versions that you have changed, and examine how Deblur works with them. Their "
                "source is at code.qt.io and download.qt.io.",
            )
        ),
    ]
    for name, text in components.qt_licences():
        parts += [heading(name), verbatim(text)]
    return "".join(parts)


def _python() -> str:
    text = components.python_licence()
    missing = translate("About", "The words of the licence are at docs.python.org/3/license.html.")
    return title("Python") + (verbatim(text) if text else paragraph(missing))


def _chapter(component: Component) -> Chapter:
    return Chapter(
        f"package {component.name}",
        f"{component.name} {component.version}",
        partial(_component, component),
    )


def _component(component: Component) -> str:
    told = (
        (translate("About", "Version"), component.version),
        (translate("About", "Licence"), component.licence),
        (translate("About", "At home at"), component.home),
    )
    parts = [title(component.name)]
    if component.summary:
        parts.append(paragraph(component.summary))
    parts.append(table([(name, value) for name, value in told if value]))
    texts = list(component.texts())
    for name, text in texts:
        parts += [heading(name), verbatim(text)]
    if not texts:
        parts.append(paragraph(translate("About", "The package brings no file with its licence.")))
    return "".join(parts)
