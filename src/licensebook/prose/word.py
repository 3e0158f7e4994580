"""The words of a page, one by one, as names are looked for among them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from licensebook.markup import Handwriting

_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]{1,3}(?![^\W\d_]))?")
_POSSESSIVE = re.compile(r"['’]\w*$")
# What may stand between two words of one name: a space, a hyphen, a line break with what starts the next line.
_JOIN = re.compile(r"[ \t]*(?:[ \t\u00a0*_-]|\n[ \t>]*)[ \t]*")
# What a sentence starts after; the words of a link or a label start anew as well.
_START = re.compile(r"(?:^|[.!?:;|\[(“”\"«]|\*\*|__|\n[ \t>]*(?:[*+-]|\d+[.)]|#+))[ \t>*_]*\Z")


class Word(NamedTuple):
    """A word: where it starts and ends in the page, as it is written, and as `normalize` writes it."""

    start: int
    end: int
    text: str
    plain: str
    is_first: bool  # of a sentence, a cell, a link or a label, where ordinary words have a capital too
    is_joined: bool  # to the word before it, by nothing but a space or a hyphen

    @property
    def is_capitalized(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.text[0].isupper()


def words_of(hand: Handwriting) -> Sequence[Sequence[Word]]:
    """Return the words of each passage of a page."""
    return [found for start, end in hand.passages() if (found := tuple(_words(hand.text, start, end)))]


def _words(text: str, start: int, end: int) -> Iterable[Word]:
    last = start
    for match in _WORD.finditer(text, start, end):
        before = text[last : match.start()]
        is_first = last == start or bool(_START.search(text[start : match.start()][-20:]))
        plain = normalize(_POSSESSIVE.sub("", match[0]))
        yield Word(*match.span(), match[0], plain, is_first, last > start and bool(_JOIN.fullmatch(before)))
        last = match.end()


def run(words: Sequence[Word], at: int, length: int) -> Sequence[Word]:
    """Return so many words from `at` on if they stand together, else nothing."""
    found = words[at : at + length]
    return found if len(found) == length and all(word.is_joined for word in found[1:]) else ()


def is_form(word: str, known: str, endings: Collection[str]) -> bool:
    """Say whether a word is a known one, or a longer form of it. Both are as `normalize` writes them."""
    return word == known or (word.startswith(known) and word[len(known) :] in endings)
