"""Takes the user's own names out of a text: folders, photos, the account, the computer.

What looks like a path or the name of a photo goes, unless it is known to be harmless: where in doubt,
too much goes rather than too little. What is left in its place is a mark with a number, the same for
the same file, so that a reader can still tell which lines are about one photo.
"""

from __future__ import annotations

import getpass
import json
import platform
import re
import site
import sys
import sysconfig
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePath
from typing import Final
from urllib.parse import quote

import platformdirs

from engine.errors import one_line
from engine.photo import SUFFIXES

# A mark while lines are worked on; both signs are private ones of Unicode, and no text keeps any.
_OPEN, _CLOSE = "\ue000", "\ue001"
_QUOTES: Final = "'\"`\u2018\u201c\u201e\u00ab"
_CLOSING: Final = dict(zip(_QUOTES, "'\"`\u2019\u201d\u201c\u00bb", strict=True))

_PHOTO_SUFFIX = "(?:" + "|".join(re.escape(each[1:]) for each in SUFFIXES) + ")"
_PHOTO_END = re.compile(rf"\.{_PHOTO_SUFFIX}(?![A-Za-z0-9_])", re.IGNORECASE)
# Where an unquoted path ends for certain: a suffix, and then what separates it from the rest.
_PATH_END = re.compile(
    rf"(?:\.(?:{_PHOTO_SUFFIX}|[A-Za-z][A-Za-z0-9]{{1,10}})|{_CLOSE})(?=$|[:,;)\]}}>'\"{_CLOSE}])",
    re.IGNORECASE,
)
# A path begins: after what may stand before one, a root of some system, or "~", "." or "..".
_START = re.compile(
    r"""(?:^|(?<=[\s'"`\u2018\u201c\u201e\u00ab(\[{=,:;|]))
    (?: file:/+ | /(?=[^\s/]) | //(?=[^\s/]) | \\\\+(?=\S) | ~[\w.-]*[\\/]
      | \.{1,2}[\\/]+ | [A-Za-z]:[\\/] )""",
    re.VERBOSE | re.IGNORECASE,
)
_TRACE = re.compile(r'^(?P<before>[\s|+-]*File ")(?P<path>.*)(?P<after>",? line \d+.*)$')
_SOURCE = re.compile(r"[\s|]*\s{4}\S")
_BARE_CODE = re.compile(r"<[a-z]+(?: [\w.]+)?>|[A-Za-z_][\w-]*(?:[\\/][\w.-]+)*\.py", re.ASCII)
_PREFIX = re.compile(
    r"^(?:\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d+ [A-Z]+ [\w.]+: )?"
    r"(?:[\s|+-]*[\w.]+(?:Error|Exception|Warning|Interrupt|Exit|Cancelled): )?"
)
_UP = re.compile(r"(?:^|[\\/])\.\.(?:$|[\\/])")
_SEPARATOR = re.compile(r"[\\/](?!\d)")
_WORD_END = re.compile(r"[\s:;,'\"()\[\]]")

_SYSTEM: Final = (
    *("/usr/", "/lib/", "/lib64/", "/bin/", "/sbin/", "/etc/", "/proc/", "/sys/", "/dev/"),
    *("/System/Library/", "/Library/", "C:\\Windows\\", "C:\\\\Windows\\\\", "C:/Windows/"),
)
# Words that programs say anyway; an account of this name tells nothing.
_COMMON: Final = frozenset(
    {
        *("admin", "administrator", "app", "default", "deblur", "engine", "guest", "home", "linux"),
        *("localhost", "owner", "photo", "photos", "python", "root", "system", "test", "user"),
        *("users", "window", "windows"),
    }
)
_LEAST_NAME: Final = 3
_OURS: Final = ("app", "engine", "training", "resources", "tests", "tools")  # not what lies beside


@dataclass(frozen=True, slots=True)
class Private:
    """What is known to be the user's own.

    Attributes:
        home: The user's folder.
        photos: Files whose names may stand anywhere.
        names: What the account and the computer are called, and the marks for them.
        places: Folders whose insides are the program's, and the marks for them.
    """

    home: PurePath
    photos: tuple[PurePath, ...] = ()
    names: Mapping[str, str] = field(default_factory=dict)
    places: Mapping[PurePath, str] = field(default_factory=dict)

    @classmethod
    def of_this_computer(cls, photos: Iterable[PurePath] = ()) -> Private:
        """Return what the system tells."""
        return cls(Path.home(), tuple(photos), _own_names(), _own_places())


def _own_names() -> Mapping[str, str]:
    names = {platform.node(): "<computer>", platform.node().split(".")[0]: "<computer>"}
    try:
        names[getpass.getuser()] = "<user>"
    except (OSError, KeyError, ImportError):  # an account without a name
        names[Path.home().name] = "<user>"
    return names


def _own_places() -> Mapping[PurePath, str]:
    """Return the folders of the program, of Python and of what Deblur keeps."""
    program = Path(__file__).resolve().parents[1]
    paths = sysconfig.get_paths()
    python = {paths["stdlib"], paths["platstdlib"], paths["purelib"], paths["platlib"]}
    python |= {sys.prefix, sys.base_prefix, *site.getsitepackages()}
    places: dict[PurePath, str] = {Path(each): "<python>" for each in python}
    places[Path(platformdirs.user_cache_dir("deblur", appauthor=False))] = "<cache>"
    places[Path(platformdirs.user_log_dir("Deblur", appauthor=False))] = "<logs>"
    return places | {program / name: f"<program>/{name}" for name in _OURS}


class Redactor:
    """Takes out what is private; one is used for all parts of a report, so that numbers agree."""

    def __init__(self, private: Private) -> None:
        self._private = private
        self._numbers: dict[tuple[str, str], int] = {}
        self._marks: list[str] = []
        self._places = sorted(
            (
                (spelled, mark)
                for place, mark in private.places.items()
                for spelled in _roots(place)
                if not str(private.home).startswith(spelled)  # or the home would be let through
            ),
            key=lambda each: -len(each[0]),
        )
        own = (private.home, *(photo.parent for photo in private.photos))
        self._own = tuple(root for folder in own for root in _roots(folder))
        self._words = _words(private.names)

    def clean(self, text: str) -> str:
        """Return ``text`` without what is private."""
        text = text.replace(_OPEN, "?").replace(_CLOSE, "?")
        text = self._without_known(text)
        lines = text.splitlines()
        return "\n".join(self._lines(lines))

    # --- photos that are known by name ----------------------------------------------------

    def _without_known(self, text: str) -> str:
        spellings = {
            spelled: path
            for path in self._private.photos
            for whole in (str(path), path.as_posix(), path.name)
            for spelled in _spellings(whole)
        }
        for spelled in sorted(spellings, key=len, reverse=True):
            if spelled in text:
                pattern = rf"(?<![^\W_]){re.escape(spelled)}(?!\w)"
                mark = self._photo_mark(spellings[spelled].name)
                text = re.sub(pattern, lambda _, mark=mark: mark, text)  # type: ignore[misc]
        return text

    # --- lines -----------------------------------------------------------------------------

    def _lines(self, lines: Iterable[str]) -> Iterator[str]:
        is_code = False  # a line of the program's own source, after the line that says where
        for line in lines:
            found = _TRACE.match(line)
            if found:
                place = self._code_place(found["path"])
                is_code = place is not None
                inside = place or self._path_mark(found["path"])
                yield self._shown(found["before"] + inside + found["after"])
            elif is_code and _SOURCE.match(line):
                is_code = False
                yield self._shown(line)
            else:
                is_code = False
                yield self._shown(self._line(line))

    def _line(self, line: str) -> str:
        prefix = _PREFIX.match(line)
        start = prefix.end() if prefix else 0
        kept, told = line[:start], line[start:]
        return kept + self._without_names(self._without_photos(self._without_paths(told)))

    def _without_paths(self, told: str) -> str:
        parts, place = [], 0
        while (start := self._path_start(told, place)) is not None:
            end, mark = self._path(told, start)
            parts += [told[place:start], mark]
            place = end
        return "".join([*parts, told[place:]])

    def _path_start(self, told: str, place: int) -> int | None:
        """Return where the next path begins; the home folder is one wherever it stands."""
        found = _START.search(told, place)
        starts = [found.start()] if found else []
        for spelled in _roots(self._private.home):
            at = told.find(spelled, place)
            if at >= 0 and len(spelled) > 1:
                starts.append(at)
        return min(starts, default=None)

    def _path(self, told: str, start: int) -> tuple[int, str]:
        """Return where the path that begins at ``start`` ends, and what to put there."""
        quote_sign = told[start - 1] if start and told[start - 1] in _QUOTES else ""
        rest = told[start:]
        root = next((root for root, _ in self._places if rest.startswith(root)), "")
        word = rest[: len(root) + _end_of_word(rest[len(root) :], quote_sign)]
        harmless = self._harmless(word, rest)
        if harmless is not None:
            return start + len(word), harmless
        end = start + _end_of_path(rest, quote_sign)
        return end, self._path_mark(told[start:end])

    def _harmless(self, word: str, rest: str) -> str | None:
        """Return what may be said of a path that is the program's or the system's, else None."""
        place = self._in_a_place(word)
        if place is not None:
            return place
        begun = [rest.find(root) for root in self._own if len(root) > 1]
        is_own = any(0 <= place < len(word) for place in begun)
        if word.startswith(_SYSTEM) and not is_own and not _PHOTO_END.search(rest):
            return word
        return None

    def _in_a_place(self, path: str) -> str | None:
        """Return ``path`` from the program's or Python's folder on; None where it is in neither."""
        if _UP.search(path):
            return None
        for root, mark in self._places:
            inside = path[len(root) :]
            if not path.startswith(root) or (inside and inside[0] not in "\\/"):
                continue
            is_ours = "resources" in (mark + inside).replace("\\", "/").split("/")
            return None if _PHOTO_END.search(inside) and not is_ours else self._kept(mark + inside)
        return None

    def _code_place(self, path: str) -> str | None:
        """Return what may be said of a file of source; in a frozen program they have no root."""
        return path if _BARE_CODE.fullmatch(path) else self._in_a_place(path)

    def _without_photos(self, told: str) -> str:
        """Take out names of photos that stand without a folder."""
        pieces = re.split(f"({_OPEN}.*?{_CLOSE})", told)
        return "".join(piece if piece.startswith(_OPEN) else self._piece(piece) for piece in pieces)

    def _piece(self, piece: str) -> str:
        ends = [found.end() for found in _PHOTO_END.finditer(piece)]
        if not ends:
            return piece
        end = ends[-1]
        closing = piece[end : end + 1]
        opening = next((sign for sign in _QUOTES if _CLOSING[sign] == closing), "")
        start = piece.find(opening) + 1 if opening and opening in piece[:end] else 0
        return piece[:start] + self._path_mark(piece[start:end]) + piece[end:]

    def _without_names(self, told: str) -> str:
        for pattern, mark in self._words:
            told = pattern.sub(mark, told)
        return told

    # --- marks -----------------------------------------------------------------------------

    def _path_mark(self, path: str) -> str:
        if path.endswith(_CLOSE):  # its name was known
            return path[path.rindex(_OPEN) :]
        name = re.split(r"[\\/]", path.rstrip("\\/"))[-1]
        if _PHOTO_END.search(name):
            return self._photo_mark(name)
        return self._kept(f"<path {self._number('path', path)}>")

    def _photo_mark(self, name: str) -> str:
        suffix = Path(name).suffix.lower().removeprefix(".")
        number = self._number("photo", unicodedata.normalize("NFC", name))
        return self._kept(f"<photo {number}, {suffix}>" if suffix else f"<photo {number}>")

    def _number(self, kind: str, name: str) -> int:
        others = sum(1 for other, _ in self._numbers if other == kind)
        return self._numbers.setdefault((kind, name), others + 1)

    def _kept(self, mark: str) -> str:
        """Return a stand-in for ``mark`` in which nothing is found any more."""
        if mark not in self._marks:
            self._marks.append(mark)
        return f"{_OPEN}{self._marks.index(mark)}{_CLOSE}"

    def _shown(self, line: str) -> str:
        return re.sub(f"{_OPEN}(\\d+){_CLOSE}", lambda found: self._marks[int(found[1])], line)


# --- how one thing can be written -----------------------------------------------------------


def _spellings(text: str) -> Iterator[str]:
    """Yield the ways in which programs write ``text``: as it is, escaped, composed otherwise."""
    if not text:
        return
    for form in (text, *(unicodedata.normalize(kind, text) for kind in ("NFC", "NFD"))):
        yield form
        yield one_line(form)
        yield repr(form)[1:-1]
        yield ascii(form)[1:-1]
        yield json.dumps(form)[1:-1]
        yield json.dumps(form, ensure_ascii=False)[1:-1]
        yield quote(form, errors="replace")


def _roots(folder: PurePath) -> Iterator[str]:
    """Yield how a folder may begin a path: with either separator, or with doubled ones."""
    spelled = str(folder).rstrip("\\/")
    yield from {spelled, spelled.replace("\\", "/"), spelled.replace("\\", "\\\\")}


def _words(names: Mapping[str, str]) -> list[tuple[re.Pattern[str], str]]:
    """Return what finds names that stand alone, the longest first."""
    wanted = sorted(
        (name for name in names if len(name) >= _LEAST_NAME and name.lower() not in _COMMON),
        key=len,
        reverse=True,
    )
    return [
        (re.compile(rf"(?<!\w){re.escape(name)}(?!\w)", re.IGNORECASE), names[name])
        for name in wanted
    ]


def _end_of_word(rest: str, quote_sign: str) -> int:
    """Return where a path without spaces would end; in quotes, spaces belong to it."""
    if quote_sign:
        end = rest.find(_CLOSING[quote_sign])
        if end >= 0:
            return end
    drive = 2 if re.match(r"[A-Za-z]:", rest) else 0
    found = _WORD_END.search(rest, drive)
    return found.start() if found else len(rest)


def _end_of_path(rest: str, quote_sign: str) -> int:
    """Return where a path ends at the latest: with its quotes, its suffix, or the line."""
    if quote_sign:
        closing = _CLOSING[quote_sign]
        arrow = rest.find(f"{closing} -> {quote_sign}")
        end = arrow if arrow >= 0 else rest.rfind(closing)
        if end >= 0:
            return end
    ends = [found.end() for found in _PATH_END.finditer(rest)]
    if not ends or _SEPARATOR.search(rest, ends[-1]):
        return len(rest)
    return ends[-1]
