"""C113: the first state of a limit begins a little above nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_HALF = 50  # percent: a catalogue that tells of warnings alone tells of none below


def _problems(book: Book) -> Iterator[Problem]:
    if indicators := book.catalogue.indicators.values():
        first = min(indicators, key=lambda one: one.from_)
        if 0 < first.from_ < _HALF:
            message = f"{first.id!r} starts at {first.from_}%, and nothing stands for less"
            yield Problem(("indicators", first.id, "from"), "C113", message, "let the first one start at 0")


RULE = Rule(
    code="C113",
    title="The first state of a limit begins above 0",
    why="Readers whose share is below it would find no name and no color for what they see.",
    wrong="""\
indicators:
  free:
    from: 10
    name: {en: Free, de: Frei}
    color: {en: black, de: schwarz}
    effect: {en: Nothing is blocked., de: Nichts ist gesperrt.}
  full:
    from: 100
    name: {en: Full, de: Voll}
    color: {en: red, de: rot}
    effect: {en: It is blocked., de: Es ist gesperrt.}
""",
    right="""\
indicators:
  free:
    from: 0
    name: {en: Free, de: Frei}
    color: {en: black, de: schwarz}
    effect: {en: Nothing is blocked., de: Nichts ist gesperrt.}
  full:
    from: 100
    name: {en: Full, de: Voll}
    color: {en: red, de: rot}
    effect: {en: It is blocked., de: Es ist gesperrt.}
""",
    problems=_problems,
)
