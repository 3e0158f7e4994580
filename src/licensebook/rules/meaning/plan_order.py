"""C048: a higher plan includes less than a lower one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity

_MUCH = 2  # times as much of its own


def _problems(book: Book) -> Iterator[Problem]:
    for key, family in book.catalogue.families.items():
        for index, (lower, higher) in enumerate(pairwise(family.plans), start=1) if family.cumulative else ():
            if seem_exchanged(book, lower, higher):
                message = f"the plan {higher!r} is the higher one, but includes less than {lower!r}"
                hint = f"put {higher!r} before {lower!r}, or add to `includes` what {higher!r} switches on"
                yield Problem(("families", key, "plans", index), "C048", message, hint)


def seem_exchanged(book: Book, lower: str, higher: str) -> bool:
    """Whether what two plans include says that the lower one is the higher one.

    A set that is documented by itself may lack a thing or two that the lower one has.
    """
    of_lower, of_higher = (book.grants.granted([plan]) - {plan} for plan in (lower, higher))
    return bool(of_higher) and len(of_lower - of_higher) > _MUCH * len(of_higher - of_lower)


RULE = Rule(
    code="C048",
    title="A higher plan includes less than a lower one",
    why="Two plans have most likely changed places, so each *or higher* would tell readers to buy the wrong one.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
  start: {scope: seat, name: Start, includes: [basic], summary: {en: For beginners., de: Für Anfänger.}}
  expert: {scope: seat, name: Expert, includes: [basic, print], summary: {en: For all., de: Für alle.}}
families:
  plans: {name: Plans, plans: [expert, start], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
  start: {scope: seat, name: Start, includes: [basic], summary: {en: For beginners., de: Für Anfänger.}}
  expert: {scope: seat, name: Expert, includes: [basic, print], summary: {en: For all., de: Für alle.}}
families:
  plans: {name: Plans, plans: [start, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
  paper: {name: {en: Paper, de: Papier}, to: {en: print, de: drucken}, needs: print}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
