"""The language of the window: the one that was chosen or the system's, and words outside of widgets.

Widgets say ``self.tr("…")``; everything else says ``translate("ItsModule", "…")``. Tables that are
made at import time, before a language is known, hold ``marked("ItsModule", "…")`` and are
translated when they are read. Braces are filled afterwards with ``format``, never by an f-string.
Numbers go in as ``n``: ``self.tr("%n photo(s)", "", count)``, each language has its own plurals.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from types import MappingProxyType
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from resources import resource_path

SYSTEM: Final = "system"
ENGLISH: Final = "en"

T = TypeVar("T")

# Every language calls itself by its own name.
LANGUAGES: Final = MappingProxyType({ENGLISH: "English", "de": "Deutsch", "uk": "Українська"})

_LOG = logging.getLogger(__name__)
_QT_FOLDER: Final = QLibraryInfo.LibraryPath.TranslationsPath


def translate(context: str, text: str, comment: str = "", n: int = -1) -> str:
    """Return ``text`` in the language of the window.

    Args:
        context: The name of the module that says it.
        text: The English words, as a literal.
        comment: Tells the translator two meanings of the same words apart.
        n: The number that ``%n`` in the words stands for; -1 where there is none.
    """
    return QCoreApplication.translate(context, text, comment, n)


def marked(context: str, table: T) -> T:  # noqa: ARG001 - read by tools/translations.py
    """Return ``table`` as it is, with every text in it marked for translation.

    Args:
        context: The name of the module that says it.
        table: One literal text, or a whole table of them.
    """
    return table


def decimal(value: float) -> str:
    """Return ``value`` with one decimal place, as the language writes it."""
    return QLocale().toString(value, "f", 1)


def install_language(application: QCoreApplication, choice: str = SYSTEM) -> str:
    """Have everything that is said from now on said in one language.

    Args:
        application: What the translators belong to; those of an earlier call are removed.
        choice: A key of ``LANGUAGES``, or ``SYSTEM``.

    Returns:
        The key of the language that it is.
    """
    code = choice if choice in LANGUAGES else _of_system(QLocale.system().uiLanguages())
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale.system() if choice == SYSTEM else QLocale(code))
    _install(application, f"qtbase_{code}", QLibraryInfo.path(_QT_FOLDER))
    _install(application, f"deblur_{code}", str(resource_path("translations")))
    return code


def _install(application: QCoreApplication, name: str, folder: str) -> None:
    """Install one file; where it is missing the words stay English, which is no reason to stop."""
    translator = QTranslator(application)
    if translator.load(name, folder):
        application.installTranslator(translator)
    else:
        _LOG.warning("no translation %s in %s", name, folder)


def _of_system(wanted: Sequence[str]) -> str:
    """Return the first language of the system's list, such as ``de-AT``, that there is."""
    codes = (name.replace("_", "-").split("-")[0] for name in wanted)
    return next((code for code in codes if code in LANGUAGES), ENGLISH)
