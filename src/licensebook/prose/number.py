"""Numbers on a page, in figures and in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.rules.number import total, values

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.prose.word import Word

_FIGURES = re.compile(r"(?<![\w.,])\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\w)|(?<![\w.,:/-])\d+(?![\w.,:/-]*\d|\w)")


class Number(NamedTuple):
    """A number, and where it stands in the page."""

    start: int
    end: int
    value: int


class Numbers:
    """Finds numbers.

    Args:
        written: the words for numbers of a language, such as `two=2 ten=10 hundred=100`; one that joins others is 0.
    """

    def __init__(self, written: str) -> None:
        self._values = values(written)

    def found(self, text: str, words: Sequence[Word], start: int, end: int) -> Iterator[Number]:
        """Yield the numbers between two places of a page, which has these words there."""
        for figures in _FIGURES.finditer(text, start, end):
            yield Number(*figures.span(), int(re.sub(r"\D", "", figures[0])))
        yield from self._in_words(words)

    def _in_words(self, words: Sequence[Word]) -> Iterator[Number]:
        run: list[Word] = []
        for word in (*words, None):
            is_more = word is not None and word.plain in self._values
            if word and is_more and (not run or word.is_joined):
                run.append(word)
                continue
            if number := self._number(run):
                yield number
            run = [word] if word and is_more else []

    def _number(self, run: Sequence[Word]) -> Number | None:
        """Return the number that words say together; none if they only join others."""
        while run and not self._values[run[0].plain]:
            run = run[1:]
        while run and not self._values[run[-1].plain]:
            run = run[:-1]
        if not run:
            return None
        return Number(run[0].start, run[-1].end, total([self._values[word.plain] for word in run]))
