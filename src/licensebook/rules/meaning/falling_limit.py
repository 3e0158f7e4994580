"""C044: a higher plan allows less than a lower one."""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    for key, limit in book.catalogue.limits.items():
        family = book.catalogue.families[limit.family]
        for lower, higher in pairwise(family.plans) if family.cumulative else ():
            less, more = limit.values[higher], limit.values[lower]
            if _number(less) < _number(more):
                message = f"{higher!r} allows {less}, but the lower plan {lower!r} allows {more}"
                where = ("limits", key, "values", higher)
                yield Problem(where, "C044", message, "exchange them, or mend one")


def _number(amount: int | str) -> float:
    return amount if isinstance(amount, int) else inf


RULE = Rule(
    code="C044",
    title="A higher plan allows less than a lower one",
    why="The family is `cumulative`: whoever moves up expects at least as much.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: unlimited, expert: 10}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 10, expert: unlimited}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
