"""C073: two warnings of a limit cannot be told apart, or stand in the wrong order."""

from __future__ import annotations

from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Indicator


def _problems(book: Book) -> Iterator[Problem]:
    indicators = tuple(book.catalogue.indicators.values())
    for lower, higher in pairwise(indicators):
        where = ("indicators", higher.id, "from")
        if higher.from_ == lower.from_:
            message = f"{higher.id!r} starts at {higher.from_}%, and so does {lower.id!r}"
            yield Problem(where, "C073", message, "mend the percentage of one of them")
        elif higher.from_ < lower.from_:
            message = f"{higher.id!r} starts at {higher.from_}%, but stands after {lower.id!r}, at {lower.from_}%"
            yield Problem(where, "C073", message, "mend one of them, or put the lowest first")
    for one, other in combinations(indicators, 2):
        yield from _same_color(book, one, other)


def _same_color(book: Book, one: Indicator, other: Indicator) -> Iterator[Problem]:
    for language in book.catalogue.languages.published:
        color = other.color[language]
        if color.casefold() == one.color[language].casefold():
            message = f"{color!r} is the color of {one.id!r} too"
            yield Problem(("indicators", other.id, "color", language), "C073", message, "write the one on the screen")


RULE = Rule(
    code="C073",
    title="Two warnings of a limit cannot be told apart",
    why=(
        "They are for readers who see a number in a color: each state needs a start and a color of its own, in every "
        "language. They stand in the order in which a reader meets them."
    ),
    wrong="""\
indicators:
  near:
    from: 80
    name: {en: Near, de: Nah}
    color: {en: yellow, de: gelb}
    effect: {en: Nothing is blocked., de: Nichts ist gesperrt.}
  full:
    from: 100
    name: {en: Full, de: Voll}
    color: {en: red, de: gelb}
    effect: {en: It is blocked., de: Es ist gesperrt.}
""",
    right="""\
indicators:
  near:
    from: 80
    name: {en: Near, de: Nah}
    color: {en: yellow, de: gelb}
    effect: {en: Nothing is blocked., de: Nichts ist gesperrt.}
  full:
    from: 100
    name: {en: Full, de: Voll}
    color: {en: red, de: rot}
    effect: {en: It is blocked., de: Es ist gesperrt.}
""",
    problems=_problems,
)
