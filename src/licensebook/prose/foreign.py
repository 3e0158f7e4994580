"""Paragraphs in another language than that of their page."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.markup import Handwriting
    from licensebook.prose.word import Word

FOREIGN = "P1109"  # a paragraph is in another language than its page
_FEWEST = 8  # words, below which a text may be all names and labels
_SURE = 3  # words of the other language that are in no text of this one, and how many times more they are


class Foreign:
    """Tells the language of a paragraph by its most common words.

    Args:
        book: the catalogue, whose published languages may be met.
        language: that of the pages.
    """

    def __init__(self, book: Book, language: str) -> None:
        self._book = book
        self._language = language

    def findings(self, hand: Handwriting, passages: Sequence[Sequence[Word]]) -> Iterator[Finding]:
        """Yield each paragraph that is surely in another published language."""
        for words in passages:
            counts = {tag: sum(word.plain in common for word in words) for tag, common in self._common.items()}
            own = counts.pop(self._language)
            other = max(counts, key=lambda tag: counts[tag], default="")
            if len(words) >= _FEWEST and other and counts[other] >= _SURE * max(own, 1):
                message = f"this text reads as {other!r}, the page is in {self._language!r}"
                yield hand.finding(words[0].start, FOREIGN, message, "translate it")

    @cached_property
    def _common(self) -> Mapping[str, frozenset[str]]:
        """The common words of each published language that no other one has."""
        words = {tag: self._words(tag) for tag in self._book.catalogue.languages.published}
        return {
            tag: own.difference(*(others for other, others in words.items() if other != tag))
            for tag, own in words.items()
        }

    def _words(self, language: str) -> frozenset[str]:
        return frozenset(normalize(self._book.words(language)["prose.common"]).split())
