"""Signs that a language writes otherwise: its quotes, its dashes, and blanks before and after a comma."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.lookup import Book


_CLOSE = re.compile(r"(?<=[^\W\d_])[,;](?=[^\W\d_])")


class Sign(NamedTuple):
    """A sign that a language avoids, and what it has in its place."""

    wrong: str
    right: str


class Misplaced(NamedTuple):
    """A sign that stands at `start` of a text and is not one of its language: what to tell of it."""

    start: int
    message: str
    hint: str


def signs(book: Book, language: str) -> Sequence[Sign]:
    """Return the signs that a language avoids."""
    listed = word_of(book, language, "typography.avoid").split()
    pairs = (pair.replace("·", " ").partition("=") for pair in listed)
    return [Sign(wrong, right) for wrong, _, right in pairs]


def misplaced(text: str, avoided: Sequence[Sign], language: str) -> Iterator[Misplaced]:
    """Yield the first place of each sign in a text that its language avoids, and of a comma without its blank."""
    for sign in avoided:
        if (at := text.find(sign.wrong)) >= 0:
            yield Misplaced(at, f"{sign.wrong!r} is not how {language!r} is written", f"write {sign.right!r}")
    if found := _CLOSE.search(text):
        yield Misplaced(found.start(), f"no blank follows {found[0]!r}", f"write {found[0] + ' '!r}")
