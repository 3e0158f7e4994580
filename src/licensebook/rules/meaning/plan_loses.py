"""C040: a higher plan lacks a feature of a lower one."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    for family in book.catalogue.families.values():
        for lower, higher in pairwise(family.plans) if family.cumulative else ():
            given = set(book.unlocks([higher]))
            for feature in book.unlocks([lower]):
                if feature not in given:
                    message = f"{higher!r} lacks the feature {feature.id!r}, which the lower plan {lower!r} gives"
                    hint = f"let it include {lower!r}, write `needs: {lower} or higher`, or say `cumulative: false`"
                    yield Problem(("licenses", higher), "C040", message, hint)


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
