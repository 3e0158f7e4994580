"""C074: who comes from a higher plan lands lower than who comes from a lower one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from licensebook.coherence import Problem
from licensebook.rule import Rule
from licensebook.rules.meaning.plan_order import seem_exchanged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Family


def _problems(book: Book) -> Iterator[Problem]:
    for crossing in crossings(book):
        lower, higher = crossing.lower, crossing.higher
        message = f"{higher!r} lands on {crossing.of_higher!r}, but the lower plan {lower!r} on {crossing.of_lower!r}"
        hint = f"{crossing.of_lower!r} is the higher one: exchange them, or mend one"
        yield Problem(("licenses", higher, "replaced-by"), "C074", message, hint)


class Crossing(NamedTuple):
    """Two plans in a row, and the plans that take over from them, which are the other way round."""

    lower: str
    higher: str
    of_lower: str
    of_higher: str


def crossings(book: Book) -> Iterator[Crossing]:
    """Yield where a higher plan lands lower than a lower one."""
    families = tuple(family for family in book.catalogue.families.values() if family.cumulative)
    for family in families:
        for lower, higher in pairwise(family.plans):
            if seem_exchanged(book, lower, higher):
                continue  # then it is their order that is wrong
            for target in families:
                of_lower, of_higher = (_landing(book, plan, target) for plan in (lower, higher))
                if of_lower and of_higher and target.plans.index(of_higher) < target.plans.index(of_lower):
                    yield Crossing(lower, higher, of_lower, of_higher)


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
