"""Which of two entries a word fits less: the one that has it from a copy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from rapidfuzz.fuzz import partial_ratio

from licensebook.coherence import all_phrases
from licensebook.inline import to_plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book

_WORD = re.compile(r"[^\W_]{3,}")


def misplaced(book: Book, word: str, one: Where, other: Where) -> tuple[Where, Where]:
    """Return two places with the same word, first the one where it most likely does not belong.

    The texts of an entry share words with its name, and its id is near to what it is called. Where neither tells them
    apart, the later one is the copy.
    """
    at_one, at_other = (_fit(book, word, where) for where in (one, other))
    return (one, other) if at_one < at_other else (other, one)


def _fit(book: Book, word: str, where: Where) -> tuple[int, int]:
    words = set(_words(word))
    said = {part for at, text in all_phrases(book.catalogue) if _is_beside(at, where) for part in _words(text)}
    return len(words & said), round(partial_ratio(str(where[1]), "-".join(_words(word))) / 10)


def _is_beside(at: Where, where: Where) -> bool:
    """Whether a text is of the same entry and the same language, and another field."""
    language = where[3:4]
    return at[:2] == where[:2] and at[2] != where[2] and (not language or at[3:4] == language)


def _words(text: str) -> Iterator[str]:
    yield from (match[0] for match in _WORD.finditer(to_plain(text).casefold()))
