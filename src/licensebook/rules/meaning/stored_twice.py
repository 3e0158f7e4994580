"""C088: two scopes are stored alike, though extra flags tell them apart."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book
    from licensebook.model import Scope


def _problems(book: Book) -> Iterator[Problem]:
    by_type: dict[int, list[Scope]] = defaultdict(list)
    for scope in book.catalogue.scopes.values():
        if scope.stored is not None:
            by_type[scope.stored].append(scope)
    for stored, scopes in by_type.items():
        # Where no flags are told, several scopes may share a type: an add-on is stored as what it is added to.
        if any(scope.flags is not None for scope in scopes):
            yield from _alike(stored, scopes)


def _alike(stored: int, scopes: list[Scope]) -> Iterator[Problem]:
    first: dict[int, Scope] = {}
    for scope in scopes:
        flags = scope.flags or 0
        if (other := first.setdefault(flags, scope)) is not scope:
            message = f"{scope.id!r} is stored as type {stored} with the flags {flags}, and so is {other.id!r}"
            field = "stored" if scope.flags is None else "flags"
            yield Problem(("scopes", scope.id, field), "C088", message, f"write the `flags` of {scope.id!r}")


RULE = Rule(
    code="C088",
    title="Two scopes are stored alike",
    why=(
        "The product stores a number and, where that is the same, extra flags. Programs tell two scopes apart by them, "
        "and would take each license of one for one of the other."
    ),
    wrong="""\
scopes:
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
    stored: 1
    flags: 0
  bundle:
    name: {en: bundle, de: Paket}
    plural: {en: bundles, de: Pakete}
    explanation: {en: Several seats in one., de: Mehrere Plätze in einem.}
    counted: true
    stored: 1
    flags: 0
""",
    right="""\
scopes:
  seat:
    name: {en: seat, de: Platz}
    plural: {en: seats, de: Plätze}
    explanation: {en: One seat for each person., de: Ein Platz für jede Person.}
    counted: true
    stored: 1
    flags: 0
  bundle:
    name: {en: bundle, de: Paket}
    plural: {en: bundles, de: Pakete}
    explanation: {en: Several seats in one., de: Mehrere Plätze in einem.}
    counted: true
    stored: 1
    flags: 1
""",
    problems=_problems,
)
