"""Dictionaries of Hunspell: which one belongs to a language, which words it knows, and which are near to others.

A dictionary is two files, such as `nb_NO.aff` and `nb_NO.dic`. To read one takes a moment, so what it has answered is
kept in the cache of the user: where no new word stands, no dictionary is read.
"""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cached_property, lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from babel.core import get_global

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_ENGINE = "hunspell"  # a module
_FOLDERS = "DICPATH"  # the variable by which Hunspell itself is told where dictionaries are
# Where systems keep dictionaries, and where Hunspell looks for them.
_OF_SYSTEMS = (
    "/usr/share/hunspell",
    "/usr/share/myspell",
    "/usr/share/myspell/dicts",
    "~/Library/Spelling",
    "/Library/Spelling",
)
_RIGHT, _WRONG, _NEAR = "+", "-", "~"  # what a line of the cache says of a word
_MOST = 2_000_000  # bytes of a cache, which starts anew then
_KEPT = 8  # words near to another one


class _Engine(Protocol):
    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Sequence[str]: ...


class Dictionary:
    """A dictionary, and what it has answered before.

    Args:
        file: the one of the two files that ends with `.dic`.
    """

    def __init__(self, file: Path) -> None:
        self.file = file
        self._cache = _cache_of(file)
        self._right: dict[str, bool] = {}
        self._near: dict[str, tuple[str, ...]] = {}
        self._remember()

    def unknown(self, words: Iterable[str]) -> frozenset[str]:
        """Return those of `words` that the dictionary does not know; upper case and lower case differ."""
        asked = set(words)
        answers = {word: self._spells(word) for word in sorted(asked - self._right.keys())}
        self._keep(f"{_RIGHT if is_right else _WRONG}{word}" for word, is_right in answers.items())
        self._right |= answers
        return frozenset(word for word in asked if not self._right[word])

    def near(self, word: str) -> tuple[str, ...]:
        """Return the words that an unknown one may be a slip for, the likeliest first. It may take a moment."""
        if word not in self._near:
            self._near[word] = self._suggested(word)
            self._keep(["\t".join((f"{_NEAR}{word}", *self._near[word]))])
        return self._near[word]

    def _spells(self, word: str) -> bool:
        try:
            return self._engine.spell(word)
        except UnicodeEncodeError:  # it has letters that no word of this dictionary has
            return False

    def _suggested(self, word: str) -> tuple[str, ...]:
        try:
            return tuple(self._engine.suggest(word)[:_KEPT])
        except UnicodeEncodeError:
            return ()

    @cached_property
    def _engine(self) -> _Engine:
        from hunspell import Hunspell  # noqa: PLC0415  # as long as no word is new, it is not needed

        engine: _Engine = Hunspell(self.file.stem, hunspell_data_dir=str(self.file.parent))
        return engine

    def _remember(self) -> None:
        for line in _lines(self._cache):
            kind, word, *near = line[:1], *line[1:].split("\t")
            if kind == _NEAR:
                self._near[word] = tuple(near)
            elif kind in {_RIGHT, _WRONG}:
                self._right[word] = kind == _RIGHT

    def _keep(self, lines: Iterable[str]) -> None:
        """Add lines to the cache; where none can be written, the dictionary is read each time."""
        text = "".join(f"{line}\n" for line in lines)
        if not text or not self._cache:
            return
        try:
            self._cache.parent.mkdir(parents=True, exist_ok=True)
            # Two runs at once may add to it: each of them writes whole lines, and the same ones.
            with self._cache.open("a", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except OSError:
            self._cache = None


def dictionary_of(language: str, folder: Path) -> Dictionary | None:
    """Return the dictionary of a language, such as `nb` or `pt-BR`; None if there is none on this machine.

    One in `folder` goes before those of the machine.
    """
    if not is_able():
        return None
    for place in (folder, *_places()):
        for name in names_of(language):
            file = place / f"{name}.dic"
            if file.is_file() and file.with_suffix(".aff").is_file():
                return _opened(file, *_version(file))
    return None


def names_of(language: str) -> tuple[str, ...]:
    """Return what the dictionary of a language may be called, the likeliest first.

    A language without a region means that of most of its speakers.

    >>> names_of("nb"), names_of("pt-PT")
    (('nb_NO', 'nb'), ('pt_PT', 'pt'))
    """
    tag = language.replace("-", "_")
    base = tag.partition("_")[0]
    region = get_global("likely_subtags").get(base, "").rpartition("_")[2]
    return tuple(dict.fromkeys(name for name in (tag if tag != base else f"{base}_{region}", base) if name))


def is_able() -> bool:
    """Say whether dictionaries can be read at all: the package that reads them is not there for every machine."""
    return find_spec(_ENGINE) is not None


@lru_cache(maxsize=16)
def _opened(file: Path, *_version: int) -> Dictionary:
    """Return the dictionary in a file; a preview, which lives long, has read it once for all."""
    return Dictionary(file)


def _version(file: Path) -> tuple[int, ...]:
    states = (file.stat(), file.with_suffix(".aff").stat())
    return tuple(number for state in states for number in (state.st_size, state.st_mtime_ns))


def _places() -> tuple[Path, ...]:
    named = [Path(place) for place in os.environ.get(_FOLDERS, "").split(os.pathsep) if place]
    # The package that reads dictionaries brings an English one along, which is too old to know an app or an inbox.
    return (*named, Path(sys.prefix, "share", "hunspell"), *(Path(place).expanduser() for place in _OF_SYSTEMS))


def _cache_of(file: Path) -> Path | None:
    """Return the file with what a dictionary has answered: another one for each state of its files."""
    try:
        base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA") or Path.home() / ".cache"
        key = hashlib.sha256(repr((str(file.resolve()), *_version(file))).encode()).hexdigest()[:16]
    except (OSError, RuntimeError):  # nobody is at home
        return None
    return Path(base) / "licensebook" / f"{file.stem}-{key}.txt"


def _lines(cache: Path | None) -> Sequence[str]:
    try:
        if not cache:
            return ()
        if cache.stat().st_size > _MOST:
            cache.unlink()
        return cache.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return ()
