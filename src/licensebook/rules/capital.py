"""Which words of a language have a capital for being names, and which only where a headline has too many."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.coherence import all_texts
from licensebook.rules.translation import proses
from licensebook.rules.word import word_of
from licensebook.text import EVERY, Names

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from licensebook.lookup import Book
    from licensebook.text import Text

_WORD = re.compile(r"[^\W\d_]+")
_NOT_WORDS = re.compile(r"`[^`]*`|\]\([^)]*\)|\*\*[^*]+\*\*")
_NEW_START = re.compile(r"(?:^|[.!?:;(«“\"\[|])\W*\Z")


class Capitals:
    """Tells ordinary words from names by how the catalogue writes them in the midst of sentences.

    Args:
        book: the catalogue.
        language: a published language.
    """

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language

    @cached_property
    def are_rare(self) -> bool:
        """Whether headings have capitals as sentences have, by the words of the language."""
        return word_of(self._book, self._language, "prose.headings") == "sentence"

    def lowered(self, text: str, small: Collection[str] = (), proper: Collection[str] = ()) -> str:
        """Return a heading with small letters where capitals are too many; nothing if they are right.

        Args:
            text: the heading.
            small: further words that are seen in small letters.
            proper: further words that are names, as they are written.
        """
        inside = [found for found in _WORD.finditer(text) if not _NEW_START.search(text, 0, found.start())]
        known = {*small, *self._small}
        names = {*proper, *self._proper}
        too_many = [found for found in inside if found[0].istitle() and found[0] not in names]
        if not any(found[0].lower() in known for found in too_many):
            return ""
        # Where each word has a capital, none of them tells a name.
        is_every = len(inside) > 1 and not any(found[0].islower() for found in inside)
        places = {found.start() for found in too_many if is_every or found[0].lower() in known}
        return _WORD.sub(lambda found: found[0].lower() if found.start() in places else found[0], text)

    @cached_property
    def _small(self) -> frozenset[str]:
        texts = (form for _, text in all_texts(self._book.catalogue) for form in _forms(text, self._language))
        words = self._book.words(self._language)
        common = f"{words['prose.common']} {words['search.stop-words']}".split()
        return frozenset((*common, *(word for text in texts for word in _WORD.findall(text) if word.islower())))

    @cached_property
    def _proper(self) -> frozenset[str]:
        """Every word with a capital in the midst of a text, and every word of the names of products."""
        catalogue = self._book.catalogue
        names = [name for one in catalogue.licenses.values() for name in one.name.values()]
        names += [name for one in catalogue.families.values() for name in one.name.values()]
        names += [name for one in catalogue.licenses.values() if one.short_name for name in one.short_name.values()]
        prose = (_NOT_WORDS.sub(" ", text) for _, tag, text in proses(self._book) if tag == self._language)
        return frozenset(
            (
                *_WORD.findall(f"{catalogue.product.name} {catalogue.product.vendor} {' '.join(names)}"),
                *(word for text in prose for word in _inside(text)),
            )
        )


def _inside(text: str) -> Iterator[str]:
    for found in _WORD.finditer(text):
        if found[0].istitle() and not _NEW_START.search(text, 0, found.start()):
            yield found[0]


def _forms(text: Text | Names, language: str) -> tuple[str, ...]:
    if isinstance(text, Names):
        return text[language]
    return (text[language],) if language in text or EVERY in text else ()
