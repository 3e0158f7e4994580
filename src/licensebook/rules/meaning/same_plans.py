"""C041: two plans of a family give exactly the same."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    for family in book.catalogue.families.values():
        given = {plan: _given(book, plan) for plan in family.plans}
        for one, other in combinations(family.plans, 2):
            # Where no license or feature is known of a plan yet, nothing can be the same.
            if any(given[one][:2]) and given[one] == given[other]:
                hint = "write what one of them adds, such as an id that fell out of its `includes`"
                yield Problem(("licenses", other), "C041", f"{other!r} gives exactly what {one!r} gives", hint)


def _given(book: Book, plan: str) -> tuple[frozenset[str], frozenset[str], frozenset[tuple[str, object]]]:
    """Return what a plan gives: the licenses that are no plans, the features, and how much of what is limited."""
    plans = {key for family in book.catalogue.families.values() for key in family.plans}
    features = frozenset(feature.id for feature in book.unlocks([plan]))
    limits = ((limit.id, limit.values[plan]) for limit in book.catalogue.limits.values() if plan in limit.values)
    return book.grants.granted([plan]) - plans, features, frozenset(limits)


RULE = Rule(
    code="C041",
    title="Two plans of a family give exactly the same",
    why=(
        "A reader who compares them finds no difference. Either a fact is missing, or one of them has no need "
        "to be there."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, values: {basic: 10, expert: unlimited}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
