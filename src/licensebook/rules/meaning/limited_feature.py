"""C076: a plan gives a feature and allows none of it, or the reverse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    for key, limit in book.catalogue.limits.items():
        if not (feature := book.catalogue.features.get(limit.feature or "")):
            continue
        for plan, amount in limit.values.items():
            gives = feature in book.unlocks([plan])
            where = ("limits", key, "values", plan)
            if gives and amount == 0:
                message = f"{plan!r} allows 0, but gives the feature {feature.id!r}"
                hint = f"write how many it allows, or mend the `needs` of {feature.id!r}"
                yield Problem(where, "C076", message, hint)
            elif amount != 0 and not gives and feature.inferred_for != limit.family:
                message = f"{plan!r} allows {amount}, but does not give the feature {feature.id!r}"
                yield Problem(where, "C076", message, f"write 0, or mend the `needs` of {feature.id!r}")


RULE = Rule(
    code="C076",
    title="A plan gives a feature and allows none of it",
    why=(
        "0 means that the thing is not there. The page of the limit and the page of the feature would tell a reader of "
        "the plan the opposite of each other."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  expert: {scope: seat, name: Expert, includes: [basic], summary: {en: Does it all., de: Kann alles.}}
families:
  plans: {name: Plans, plans: [basic, expert], cumulative: true}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
limits:
  files: {name: {en: Files, de: Dateien}, family: plans, feature: read, values: {basic: 0, expert: 10}}
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
  files: {name: {en: Files, de: Dateien}, family: plans, feature: read, values: {basic: 1, expert: 10}}
""",
    problems=_problems,
)
