"""Where a text names a scope, a color or another entry, in any of its names and forms."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from licensebook.rules.word import word_of
from licensebook.text import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from licensebook.lookup import Book

_JOIN = r"(?:[ \t\u00a0-]+|[ \t]*\n[ \t>]*)"
_PART = re.compile(r"[\s-]+")
_LICENSE = ""  # instead of its id


class NamedThing(NamedTuple):
    """Where a text names something of the catalogue, with which words, and its id."""

    start: int
    words: str
    id: str


class Exchange(NamedTuple):
    """What a translation names, and what its source names in place of it."""

    wrong: NamedThing
    right: NamedThing


class NamesInTexts:
    """Finds the names of scopes and other entries, and the colors of indicators, in texts of a language.

    Args:
        book: the catalogue.
        language: that of the texts.
    """

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self.language = language
        self._endings = {
            ending for name in ("search.endings", "prose.endings") for ending in word_of(book, language, name).split()
        }

    def scopes(self, text: str) -> Sequence[NamedThing]:
        """Return where a text names scopes."""
        return list(_found(text, *self._scopes))

    def colors(self, text: str) -> Sequence[NamedThing]:
        """Return where a text names colors of indicators; the id is the first indicator that has it."""
        return list(_found(text, *self._colors))

    def entries(self, text: str) -> Sequence[NamedThing]:
        """Return where a text names areas and families."""
        return [one for one in _found(text, *self._entries) if one.id != _LICENSE]

    @cached_property
    def _entries(self) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
        catalogue = self._book.catalogue
        # The name of a license is another rule's, and so is the name of an area inside it.
        names = [(_LICENSE, name) for one in self._book for name in (one.name, one.short_name) if name]
        names += ((key, one.name) for kind in (catalogue.areas, catalogue.families) for key, one in kind.items())
        called: dict[str, str] = {}
        for key, name in names:
            if _has(name, self.language):
                called[_folded(name[self.language])] = key
        return self._pattern(called)

    @cached_property
    def _scopes(self) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
        called: dict[str, set[str]] = defaultdict(set)
        for key, scope in self._book.catalogue.scopes.items():
            names = [name[self.language] for name in (scope.name, scope.plural) if _has(name, self.language)]
            names += scope.aliases[self.language] if scope.aliases else ()
            for name in names:
                called[_folded(name)].add(key)
        return self._pattern({name: min(keys) for name, keys in called.items() if len(keys) == 1})

    @cached_property
    def _colors(self) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
        indicators = self._book.catalogue.indicators
        shared = Counter((tag, _folded(text)) for one in indicators.values() for tag, text in one.color.items())
        called: dict[str, str] = {}
        for key, one in indicators.items():
            # Where two have one color in some language, that is what is wrong.
            is_own = all(shared[tag, _folded(text)] == 1 for tag, text in one.color.items())
            if is_own and _has(one.color, self.language):
                called[_folded(one.color[self.language])] = key
        return self._pattern(called)

    def _pattern(self, called: Mapping[str, str]) -> tuple[re.Pattern[str] | None, Mapping[str, str]]:
        forms = {name + ending: id_ for name, id_ in called.items() for ending in self._endings} | dict(called)
        if not forms:
            return None, {}
        every = sorted(called, key=lambda name: (-len(name), name))
        either = "|".join(_JOIN.join(map(re.escape, name.split())) for name in every)
        return re.compile(rf"(?<![\w-])(?:{either})\w*(?![\w-])", re.IGNORECASE), forms


def exchanged(theirs: Sequence[NamedThing], ours: Sequence[NamedThing]) -> Exchange | None:
    """Return what a translation names that its source does not, where the reverse is there as well."""
    in_source, in_translation = Counter(one.id for one in theirs), Counter(one.id for one in ours)
    wrong = next((one for one in ours if one.id in in_translation - in_source), None)
    right = next((one for one in theirs if one.id in in_source - in_translation), None)
    return Exchange(wrong, right) if wrong and right else None


def _found(text: str, pattern: re.Pattern[str] | None, called: Mapping[str, str]) -> Iterator[NamedThing]:
    for match in pattern.finditer(text) if pattern else ():
        id_ = called.get(_folded(match[0].replace(">", " ")))
        if id_ is not None:
            yield NamedThing(match.start(), " ".join(match[0].split()), id_)


def _folded(text: str) -> str:
    return " ".join(filter(None, _PART.split(text.casefold())))


def _has(text: Iterable[str], language: str) -> bool:
    return language in text or EVERY in text
