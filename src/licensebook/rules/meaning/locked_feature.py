"""C042: nothing current unlocks a feature."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    licenses = book.catalogue.licenses
    locked: dict[frozenset[str], list[str]] = defaultdict(list)
    for key, feature in book.catalogue.features.items():
        ways = [{one for one in way if licenses[one].status != "current"} for way in book.requirements(key).ways]
        if not feature.until and all(ways):
            locked[frozenset.intersection(*map(frozenset, ways)) if ways else frozenset()].append(key)
    for culprits, features in locked.items():
        # Where several features wait for one license, it is that which is wrong.
        if len(culprits) == 1 and len(features) > 1:
            (culprit,) = culprits
            message = f"{culprit!r} is {licenses[culprit].status}, but nothing else unlocks {_named(features)}"
            hint = "mend its `status`, or say in `needs` of these features what unlocks them now"
            yield Problem(("licenses", culprit, "status"), "C042", message, hint)
            continue
        for key in features:
            hint = "say in which version it ended with `until: …`, or which current license it needs"
            yield Problem(("features", key), "C042", f"no current licenses unlock the feature {key!r}", hint)


def _named(features: list[str]) -> str:
    return " and ".join(map(repr, features))


RULE = Rule(
    code="C042",
    title="Nothing current unlocks a feature",
    why="Its page tells readers to have a license that nobody can get any more.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, status: legacy, summary: {en: Opens a file., de: Öffnet eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, status: legacy, summary: {en: Opens a file., de: Öffnet eine Datei.}}
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: read, de: lesen}, needs: basic, until: 2}
""",
    severity=Severity.ERROR,
    left_by=("retire",),
    problems=_problems,
)
