"""C081: two scopes have one name in the API and are stored as two types, or the reverse."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Scope


def _problems(book: Book) -> Iterator[Problem]:
    scopes = [scope for scope in book.catalogue.scopes.values() if scope.api and scope.stored is not None]
    pairs = [(one, other) for one, other in combinations(scopes, 2) if not _agree(one, other)]
    # Where a third scope tells, the odd one is in every pair; otherwise it is the later one.
    blamed = Counter(scope.id for pair in pairs for scope in pair)
    for one, other in pairs[:1]:  # every further pair would say the same
        odd = one if blamed[one.id] > blamed[other.id] else other
        message = f"{one.id!r} is {one.api!r} and {one.stored}, but {other.id!r} is {other.api!r} and {other.stored}"
        hint = "one name in the API is one stored type: mend `api` or `stored` of one of them"
        yield Problem(("scopes", odd.id, "stored"), "C081", message, hint)


def _agree(one: Scope, other: Scope) -> bool:
    return (one.api == other.api) is (one.stored == other.stored)


RULE = Rule(
    code="C081",
    title="A scope has another stored type than its name in the API says",
    why="Programs know a license by either of them, and would take it for one of another scope.",
    wrong="""\
scopes:
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
    stored: 1
    api: Seat
  bundle:
    name: {en: bundle, de: Paket}
    plural: {en: bundles, de: Pakete}
    explanation: {en: Several seats in one., de: Mehrere Plätze in einem.}
    counted: true
    stored: 2
    api: Seat
""",
    right="""\
scopes:
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
    stored: 1
    api: Seat
  bundle:
    name: {en: bundle, de: Paket}
    plural: {en: bundles, de: Pakete}
    explanation: {en: Several seats in one., de: Mehrere Plätze in einem.}
    counted: true
    stored: 1
    api: Seat
""",
    problems=_problems,
)
