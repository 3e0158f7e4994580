"""C089: a version that entries name lacks in the list of releases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.moment import Version
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    released = [version.series for version in book.catalogue.product.released]
    if not released or any(len(series) > 1 for series in released):
        return  # a list that goes further than whole versions may leave some out
    there = [series[0] for series in released]
    named: dict[int, str] = {}
    for key, version in _named(book):
        named.setdefault(version.parts[0], key)
    for number in range(min(there) + 1, max(there)):
        if number not in there and number in named:
            message = f"version {number} is not in the list, though {named[number]!r} names it"
            yield Problem(("product", "released"), "C089", message, f"add `{number}:` and when it came out")


def _named(book: Book) -> Iterator[tuple[str, Version]]:
    """Yield the id of each entry and each version that it names."""
    for kind in ("licenses", "features"):
        for key, entry in getattr(book.catalogue, kind).items():
            moments = (entry.since, entry.until, *(rule.since for rule in getattr(entry, "rules", ())))
            yield from ((key, moment) for moment in moments if isinstance(moment, Version))


RULE = Rule(
    code="C089",
    title="A version is missing in the list of releases",
    why=(
        "Questions about a day are answered by the version that was out then. Without this one, the answer is of an "
        "older version."
    ),
    wrong="""\
product: {name: Ark, vendor: Example Inc., version: 3, as-of: 2026-11, released: {1: 2020, 3: 2025}}
licenses:
  basic: {scope: seat, name: Basic, since: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
product: {name: Ark, vendor: Example Inc., version: 3, as-of: 2026-11, released: {1: 2020, 2: 2022, 3: 2025}}
licenses:
  basic: {scope: seat, name: Basic, since: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    problems=_problems,
)
