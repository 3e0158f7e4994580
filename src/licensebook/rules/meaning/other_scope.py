"""C080: a plan for a user includes what is not for a user."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    scopes, licenses = book.catalogue.scopes, book.catalogue.licenses
    told: set[str] = set()
    for key, license_ in licenses.items():
        wider = scopes[license_.scope].part_of
        for other in license_.includes if wider else ():
            scope = licenses[other].scope
            if scope not in {wider, license_.scope} and other not in told:
                told.add(other)
                message = f"{other!r} has the scope {scope!r}, but {key!r} includes it, which is of {wider!r}"
                hint = f"write `scope: {wider}`, or take {other!r} out of `includes` of {key!r}"
                yield Problem(("licenses", other, "scope"), "C080", message, hint)


RULE = Rule(
    code="C080",
    title="A plan includes a license of another scope",
    why=(
        "The scope of the plan is part of a wider one (`part-of`), and what such a plan switches on is of that. The "
        "license would stand in the wrong table, and be told to be for somebody else."
    ),
    wrong="""\
scopes:
  site:
    name: {en: site license, de: Standortlizenz}
    plural: {en: site licenses, de: Standortlizenzen}
    explanation: {en: For one site., de: Für einen Standort.}
    counted: true
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
  bundle:
    name: {en: bundle, de: Paket}
    plural: {en: bundles, de: Pakete}
    part-of: seat
    explanation: {en: Several seats in one., de: Mehrere Plätze in einem.}
    counted: true
licenses:
  basic: {scope: site, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  all: {scope: bundle, name: All, includes: [basic], summary: {en: Everything., de: Alles.}}
""",
    right="""\
scopes:
  site:
    name: {en: site license, de: Standortlizenz}
    plural: {en: site licenses, de: Standortlizenzen}
    explanation: {en: For one site., de: Für einen Standort.}
    counted: true
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
  bundle:
    name: {en: bundle, de: Paket}
    plural: {en: bundles, de: Pakete}
    part-of: seat
    explanation: {en: Several seats in one., de: Mehrere Plätze in einem.}
    counted: true
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  all: {scope: bundle, name: All, includes: [basic], summary: {en: Everything., de: Alles.}}
""",
    problems=_problems,
)
