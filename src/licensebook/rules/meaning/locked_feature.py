"""C042: nothing current unlocks a feature."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    licenses = book.catalogue.licenses
    for key, feature in book.catalogue.features.items():
        ways = book.requirements(key).ways
        if not feature.until and not any(all(licenses[one].status == "current" for one in way) for way in ways):
            hint = "say in which version it ended with `until: …`, or which current license it needs"
            yield Problem(("features", key), "C042", f"no current licenses unlock the feature {key!r}", hint)


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
