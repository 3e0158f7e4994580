"""Texts of the catalogue, held against the names in it: misspelled ones, and those that nothing has any more."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.inline import to_plain
from licensebook.markup import Handwriting, Page
from licensebook.prose.misspelled import Misspelling
from licensebook.prose.nomenclature import Nomenclature
from licensebook.prose.orthography import misspelled_texts
from licensebook.prose.unknown import Unknown
from licensebook.prose.word import words_of
from licensebook.rules.findings import catalogue_findings, located
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from licensebook.coherence import Where
    from licensebook.finding import Finding
    from licensebook.lookup import Book

_NAMES = frozenset({"name", "short-name", "aliases"})
_WORD = re.compile(r"(?<![\w`-])[^\W\d_]+")
_SHORTEST = 3  # letters of an acronym
_OFTEN = 3  # times that an acronym stands for one with other letters to be a slip for it


def everything_wrong(book: Book, catalogue: Path) -> tuple[Finding, ...]:
    """Return what breaks a rule in the book, read from the file `catalogue`, in its names and words as well."""
    found = (*catalogue_findings(book, catalogue), *located(told_problems(book), catalogue))
    return (*found, *misspelled_texts(book, catalogue, found))


def told_problems(book: Book) -> Iterator[Problem]:
    """Yield each name in a text of the catalogue that is misspelled, or that nothing has."""
    yield from _acronyms(book)
    for language in book.catalogue.languages.published:
        yield from _Texts(book, language).problems()


class _Texts:
    """The texts of a catalogue in one language."""

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language
        names = Nomenclature(book, language)
        self._misspelling = Misspelling(names)
        self._unknown = Unknown(names)
        self._former = _former(book)
        self._forms: dict[Where, list[str]] = defaultdict(list)
        for where, text in all_phrases(book.catalogue):
            self._forms[where[:-1]].append(text)

    def problems(self) -> Iterator[Problem]:
        for where, text in all_phrases(self._book.catalogue):
            if self._language not in where or where[2] in _NAMES:
                continue
            hand = Handwriting(Page(path="", text=f"\n{text}\n"))
            passages = words_of(hand)
            slips = {slip.start: slip for slip in self._misspelling.slips(hand, passages)}
            for slip in slips.values():
                message = f"{slip.text!r} is a slip for {slip.right!r}"
                yield Problem(where, "C067", message, f"write {slip.right!r}", word=slip.text)
            for finding in self._unknown.findings(hand, passages, "", slips.keys()):
                yield Problem(where, "C068", finding.message, finding.hint)
            yield from self._no_longer(where, to_plain(text))

    def _no_longer(self, where: Where, text: str) -> Iterator[Problem]:
        """Yield each word that is the id of a license or plan, but no name of it."""
        for word in dict.fromkeys(_WORD.findall(text)):
            id_ = self._former.get(word, "")
            # A name is kept in every language, and a word that begins a sentence is not.
            if id_ and id_ != where[1] and all(word in _WORD.findall(form) for form in self._forms[where[:-1]]):
                name = self._book[id_].name[self._language]
                yield Problem(
                    where, "C068", f"this names {word!r}, but {id_!r} is called {name!r}", f"write {name!r}", word=word
                )


def _former(book: Book) -> Mapping[str, str]:
    """Return each license whose id is one word that it is not called by, by its id as a name would be written."""
    found = {}
    for license_ in book:
        short = license_.short_name.values() if license_.short_name else ()
        called = [*license_.name.values(), *short, *chain.from_iterable(license_.aliases.values())]
        if "-" not in license_.id and license_.id not in normalize(" ".join(called)).split():
            found[license_.id.capitalize()] = license_.id
    return found


def _acronyms(book: Book) -> Iterator[Problem]:
    """Yield each acronym that has the letters of a frequent one in another order, in names as well."""
    found = [
        (where, word)
        for where, text in all_phrases(book.catalogue)
        for word in _WORD.findall(text)
        if word.isupper() and len(word) >= _SHORTEST
    ]
    times = Counter(word for _, word in found)
    for where, word in found:
        for other, count in times.items():
            if sorted(other) == sorted(word) and other != word and count >= _OFTEN * times[word]:
                yield Problem(where, "C067", f"{word!r} is a slip for {other!r}", f"write {other!r}", word=word)
