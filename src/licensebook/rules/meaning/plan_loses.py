"""C040: a higher plan lacks a feature of a lower one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, holds_of
from licensebook.rule import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.model import Feature


def _problems(book: Book) -> Iterator[Problem]:
    for family in book.catalogue.families.values():
        for lower, higher in pairwise(family.plans) if family.cumulative else ():
            given = set(book.unlocks([higher]))
            for feature in book.unlocks([lower]):
                if feature not in given:
                    message = f"{higher!r} lacks the feature {feature.id!r}, which the lower plan {lower!r} gives"
                    where, hint = _way_out(feature, lower, higher)
                    yield Problem(where, "C040", message, hint)


def _way_out(feature: Feature, lower: str, higher: str) -> tuple[Where, str]:
    """Return where the mistake is: where the feature asks for the lower plan alone, or else at the higher plan."""
    last = len(feature.rules) - 1
    for where, holds in holds_of(feature.rule.needs, ("features", feature.id, "rules", last, "needs")):
        if holds.license == lower and not holds.or_higher:
            return where, f"write '{lower} or higher', or say `cumulative: false` in the family"
    return ("licenses", higher), f"let it include {lower!r}, or say `cumulative: false` in the family"


RULE = Rule(
    code="C040",
    title="A higher plan lacks a feature of a lower one",
    why=(
        "The family is `cumulative`: its page says that a higher plan gives all that a lower one gives. "
        "Whoever moves up would lose something that nobody told of."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
  write: {name: {en: Writing, de: Schreiben}, to: {en: write, de: schreiben}, needs: expert}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
  write: {name: {en: Writing, de: Schreiben}, to: {en: write, de: schreiben}, needs: expert}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
