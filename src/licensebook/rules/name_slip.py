"""Names that are one letter from a word that a project says is right, and that nothing else needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import all_phrases
from licensebook.rules.lexicon import NAMES, every_word
from licensebook.rules.word_list import list_of, listed
from licensebook.source import read

if TYPE_CHECKING:
    from pathlib import Path

    from licensebook.finding import Finding
    from licensebook.lookup import Book

_TOLD = "C084"
_SHORTEST = 8  # letters of a word that no other one is near to by chance
_END = 3  # letters at the end that are the same: another ending makes another form of a word


class NameSlips:
    """Tells of a name that lost a letter, where its right form alone stands in the word list, and nowhere else.

    Args:
        book: the catalogue.
        catalogue: its file.
        language: that of the names.
    """

    def __init__(self, book: Book, catalogue: Path, language: str) -> None:
        self._book = book
        self._catalogue = catalogue
        self._language = language
        # A dictionary says less: it takes many a word that lacks the letter between its two parts.
        self._listed = frozenset(one.word.casefold() for one in listed(list_of(catalogue, language)))

    def __call__(self, word: str) -> Finding | None:
        """Return what to tell of the first name that is a slip for a word; None if there is none."""
        small = word.casefold()
        for where, text in all_phrases(self._book.catalogue):
            if where[2] not in NAMES or self._language not in where[3:]:
                continue
            # Of two words of the list, the one that nothing needs is the slip.
            for written in sorted(every_word([text]) - self._listed):
                if _are_near(written, small):
                    own = next((one for one in text.split() if one.casefold() == written), text)
                    message = f"{own!r} is nearly {word!r}, which the word list has and nothing else needs"
                    hint = f"write {word!r}, or delete that in {list_of(self._catalogue, self._language)}"
                    return read(self._catalogue).finding(where, _TOLD, message, hint, word=own)
        return None


def _are_near(one: str, other: str) -> bool:
    """Whether two words differ in one letter that is none of their ending."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a word is not needed

    is_long = min(len(one), len(other)) >= _SHORTEST
    return is_long and one[-_END:] == other[-_END:] and one[0] == other[0] and OSA.distance(one, other) == 1
