"""C045: two rules of a feature start at the same time."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.moment import Day, Version
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    for key, feature in book.catalogue.features.items():
        for index, (older, newer) in enumerate(pairwise(feature.rules), start=1):
            if _are_same(older.since, newer.since):
                where = ("features", key, "rules", index, "since")
                message = f"the rule before this one is since {older.since} too"
                yield Problem(where, "C045", message, "delete one of them, or mend when it came into force")


def _are_same(one: Version | Day | None, other: Version | Day | None) -> bool:
    match one, other:
        case Version(), Version():
            return one.series == other.series
        case Day(), Day():
            return one.text == other.text
    return False


RULE = Rule(
    code="C045",
    title="Two rules of a feature start at the same time",
    why="Only the last one would ever be in force.",
    wrong="""\
features:
  read:
    name: {en: Reading, de: Lesen}
    to: {en: read, de: lesen}
    rules: [{since: 2, needs: basic}, {since: 2.0, needs: basic}]
""",
    right="""\
features:
  read:
    name: {en: Reading, de: Lesen}
    to: {en: read, de: lesen}
    rules: [{since: 2, needs: basic}, {since: 2.1, needs: basic}]
""",
    severity=Severity.ERROR,
    problems=_problems,
)
