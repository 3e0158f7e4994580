"""C074: who comes from a higher plan lands lower than who comes from a lower one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Family


def _problems(book: Book) -> Iterator[Problem]:
    families = tuple(family for family in book.catalogue.families.values() if family.cumulative)
    for family in families:
        for lower, higher in pairwise(family.plans):
            for target in families:
                yield from _crossed(book, lower, higher, target)


def _crossed(book: Book, lower: str, higher: str, target: Family) -> Iterator[Problem]:
    of_lower, of_higher = (_landing(book, plan, target) for plan in (lower, higher))
    if of_lower and of_higher and target.plans.index(of_higher) < target.plans.index(of_lower):
        message = (
            f"{higher!r} is replaced by {of_higher!r}, but the lower plan {lower!r} by {of_lower!r}, which is higher"
        )
        yield Problem(("licenses", higher, "replaced-by"), "C074", message, "exchange them, or mend one")


def _landing(book: Book, plan: str, target: Family) -> str | None:
    """Return the lowest plan of the target that takes over from a plan, if one does."""
    return next((one for one in target.plans if one in book.catalogue.licenses[plan].replaced_by), None)


RULE = Rule(
    code="C074",
    title="Who comes from a higher plan lands lower",
    why=(
        "Both rows of plans go upward. Whoever had the higher plan of the old one would lose something in the new one, "
        "and whoever had the lower plan would win. Two `replaced-by` have most likely changed places."
    ),
    wrong="""\
licenses:
  one: {scope: seat, name: One, replaced-by: [expert], summary: {en: Opened files., de: Öffnete Dateien.}}
  two: {scope: seat, name: Two, replaced-by: [basic], summary: {en: Did it all., de: Konnte alles.}}
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  old: {name: Old, plans: [one, two], cumulative: true}
  new: {name: New, plans: [basic, expert], cumulative: true}
""",
    right="""\
licenses:
  one: {scope: seat, name: One, replaced-by: [basic], summary: {en: Opened files., de: Öffnete Dateien.}}
  two: {scope: seat, name: Two, replaced-by: [expert], summary: {en: Did it all., de: Konnte alles.}}
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  old: {name: Old, plans: [one, two], cumulative: true}
  new: {name: New, plans: [basic, expert], cumulative: true}
""",
    problems=_problems,
)
