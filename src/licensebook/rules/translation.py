"""The prose of a catalogue in each language, and beside the text that it is translated from."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from licensebook.coherence import all_texts
from licensebook.text import EVERY, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book

_NAMES = frozenset({"name", "short-name", "aliases"})  # may be the same in every language, or sound foreign in one


class Translation(NamedTuple):
    """A text and the one in the source language."""

    where: Where
    language: str
    text: str
    source_language: str
    source: str


def proses(book: Book) -> Iterator[tuple[Where, str, str]]:
    """Yield where each text that is no name stands, its language, and the text."""
    for where, text in _texts(book):
        yield from (((*where, tag), book.language(tag), form) for tag, form in text.items())


def translations(book: Book) -> Iterator[Translation]:
    """Yield each text that is no name beside the one that it is translated from."""
    source = book.catalogue.languages.source
    for where, text in _texts(book):
        for tag, form in text.items():
            if (language := book.language(tag)) != source:
                yield Translation((*where, tag), language, form, source, text[source])


@lru_cache(maxsize=2)
def _texts(book: Book) -> tuple[tuple[Where, Text], ...]:
    # Many rules read them all.
    return tuple(
        (where, text)
        for where, text in all_texts(book.catalogue)
        if where[-1] not in _NAMES and isinstance(text, Text) and EVERY not in text
    )
