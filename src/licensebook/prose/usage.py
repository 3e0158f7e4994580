"""How a language is written: as its words say, and as the pages of a site do nearly everywhere."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.rules.sign import signs
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.lookup import Book
    from licensebook.rules.sign import Sign

_FEWEST = 8  # times that pages have to write something so
_SEVERAL = 3  # capitals in a heading
_TIMES = 8  # how many more times than otherwise
_KEYWORDS = re.compile(r"^keywords:.*\n", re.MULTILINE)  # which are typed as people type
_CURVED, _STRAIGHT = (re.compile(rf"(?<=[^\W\d_]){sign}(?=[^\W\d_])") for sign in "’'")
_HEADING = re.compile(r"^#{1,6}[ \t]+([^{}\[\]\n]+?)[ \t]*(?:\{[^{}\n]*\})?$", re.MULTILINE)
_LONG = re.compile(r"[^\W\d_]{4,}")
_PERCENT = re.compile(r"\{percent\}([ \u00a0\u202f]?)%")


class Usage:
    """What is usual in a language.

    Args:
        book: the catalogue, with the words of the language.
        language: that of the pages.
        texts: all pages in it.
    """

    def __init__(self, book: Book, language: str, texts: Sequence[str]) -> None:
        self.avoided: Sequence[Sign] = signs(book, language)
        found = _PERCENT.search(word_of(book, language, "cell.from"))
        self.percent = f"{found[1] and ' '}%" if found else ""  # empty if it is not known
        self._texts = texts

    @cached_property
    def has_curved(self) -> bool:
        """Whether apostrophes are curved on nearly all pages."""
        every = [_KEYWORDS.sub("", text) for text in self._texts]
        return _is_usual(*(sum(len(sign.findall(text)) for text in every) for sign in (_CURVED, _STRAIGHT)))

    @cached_property
    def has_small_headings(self) -> bool:
        """Whether headings of several words have small letters inside on nearly all pages."""
        heads = [head for text in self._texts for head in _HEADING.findall(text) if " " in head.strip()]
        small = sum(any(word.islower() for word in _LONG.findall(head)) for head in heads)
        return _is_usual(small, sum(is_title(head) for head in heads))


def is_title(heading: str) -> bool:
    """Whether each longer word of a heading has a capital, and several words have.

    >>> is_title("See How Close You Are"), is_title("See how close you are"), is_title("About SAINT")
    (True, False, False)
    """
    words = heading.split()
    are_long = _LONG.findall(heading)
    return all(map(str.istitle, are_long)) and bool(are_long) and sum(map(str.istitle, words)) >= _SEVERAL


def _is_usual(times: int, others: int) -> bool:
    return times >= _FEWEST and times >= _TIMES * others
