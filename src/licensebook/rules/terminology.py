"""The words that a project agreed on: the file `terminology.yaml` beside a catalogue, and where texts have others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from licensebook.rules.translation import proses
from licensebook.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from licensebook.coherence import Where
    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.source import Source

NAME = "terminology.yaml"
# What stands in bold is a name on a screen, which has its own spelling.
_NOT_WORDS = re.compile(r"`[^`]*`|\]\([^)]*\)|\*\*[^*]+\*\*")
_FIELDS = ("not", "use", "reason")


class Term(NamedTuple):
    """A word that is not used in a language, the one that is, and why. Upper case and lower case differ."""

    avoided: str
    used: str
    reason: str

    def is_in(self, text: str) -> bool:
        """Say whether a text has the word that is not used."""
        return next(self.places(text), None) is not None

    def places(self, text: str, start: int = 0, end: int | None = None) -> Iterator[int]:
        """Yield where a text has the word that is not used, between two of its indexes."""
        found = re.compile(rf"\b{re.escape(self.avoided)}\b").finditer(text, start, len(text) if end is None else end)
        yield from (match.start() for match in found)


def terms(book: Book, catalogue: Path, language: str) -> tuple[Term, ...]:
    """Return the words that a language avoids; an item that is not right is none."""
    return tuple(term for tag, _, term in _terms(book, catalogue) if tag == language)


def used(book: Book, catalogue: Path) -> Iterator[tuple[str, Where, str]]:
    """Yield the language of each word that is to be written, where the list of words has it, and the word."""
    yield from ((tag, (*where, "use"), term.used) for tag, where, term in _terms(book, catalogue))


def findings(book: Book, catalogue: Path) -> Iterator[Finding]:
    """Yield what is wrong with the list of words, and each text of the catalogue that has a word it avoids."""
    file = catalogue.parent / NAME
    if not file.is_file():
        return
    source = read(file)
    yield from source.findings
    avoided: dict[str, list[Term]] = {}
    for language, where, item in _items(source):
        if language not in book.catalogue.languages.published:
            message, hint = f"language {language!r} is not published", "delete it, or publish the language"
            yield source.finding(where, "C093", message, hint)
        elif not _is_whole(item):
            yield source.finding(where, "C093", "a word of the list is not complete", "write not:, use: and reason:")
        else:
            known = avoided.setdefault(language, [])
            known.append(_term(item))
            if wrong := tuple(_at_odds(source, language, where, known)):
                known.pop()  # what it says would only lead away
                yield from wrong
    if avoided:
        yield from _avoided(book, read(catalogue), avoided)


def _at_odds(source: Source, language: str, where: Where, terms: Sequence[Term]) -> Iterator[Finding]:
    """Yield what is wrong with the last of these words, held against those before it."""
    *others, term = terms
    if term.is_in(term.used):
        message = f"{term.used!r} is to be written, and has {term.avoided!r} in it, which is not"
        yield source.finding(where, "C093", message, "mend `use`, or delete the word")
    for other in others:
        if other.avoided == term.avoided:
            message = f"{term.avoided!r} stands twice in {language!r}"
            yield source.finding(where, "C093", message, f"delete it here or where {other.used!r} is the word to use")
        elif other.is_in(term.used) or term.is_in(other.used):
            message = f"{term.used!r} is to be written for {term.avoided!r}, but {other.used!r} for {other.avoided!r}"
            yield source.finding(where, "C093", message, "delete one of them: a writer could please neither")


def _avoided(book: Book, catalogue: Source, avoided: dict[str, list[Term]]) -> Iterator[Finding]:
    for where, language, text in proses(book):
        words = _NOT_WORDS.sub(" ", text)
        for term in avoided.get(language, ()):
            if term.is_in(words):
                message = f"{term.avoided!r} is not the word that is used in {language!r}"
                hint = f"write {term.used!r}: {term.reason}"
                yield catalogue.finding(where, "C055", message, hint, word=term.avoided)


def _terms(book: Book, catalogue: Path) -> Iterator[tuple[str, Where, Term]]:
    """Yield the language of each word of the list that is right, its place, and what it says."""
    file = catalogue.parent / NAME
    for tag, where, item in _items(read(file)) if file.is_file() else ():
        if tag in book.catalogue.languages.published and _is_whole(item):
            yield tag, where, _term(item)


def _items(source: Source) -> Iterator[tuple[str, tuple[str | int, ...], Any]]:
    """Yield the language of each word of the list, its place, and what stands there."""
    for language, items in source.data.items() if isinstance(source.data, dict) else ():
        for index, item in enumerate(items if isinstance(items, list) else [items]):
            yield language, (language, index) if isinstance(items, list) else (language,), item


def _term(item: Mapping[str, str]) -> Term:
    return Term(item["not"], item["use"], item["reason"])


def _is_whole(item: object) -> bool:
    return isinstance(item, dict) and set(item) == set(_FIELDS) and all(isinstance(one, str) for one in item.values())
