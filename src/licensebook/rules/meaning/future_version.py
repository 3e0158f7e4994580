"""C072: something is there in a version that is not out yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.moment import Version
from licensebook.rule import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.model import Catalogue


def _problems(book: Book) -> Iterator[Problem]:
    newest = book.catalogue.product.version
    for where, version in _versions(book.catalogue):
        if version.exceeds(newest):
            message = f"{where[-1]} {version}, but the facts are of version {newest}"
            hint = f"mend it, or write {version} under `product`, `version`, if the facts cover that"
            yield Problem(where, "C072", message, hint)


def _versions(catalogue: Catalogue) -> Iterator[tuple[Where, Version]]:
    for section in ("licenses", "features"):
        for key, entry in getattr(catalogue, section).items():
            spans = {"since": entry.since, "until": entry.until}
            yield from (((section, key, field), version) for field, version in spans.items() if version)
    for key, feature in catalogue.features.items():
        for index, rule in enumerate(feature.rules):
            if isinstance(rule.since, Version):
                yield ("features", key, "rules", index, "since"), rule.since


RULE = Rule(
    code="C072",
    title="A version is newer than the facts",
    why=(
        "`product` says the newest version that the facts cover. A license that starts after it is in no table of a "
        "version, and most often a digit was mistyped."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, since: 21, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, since: 2.1, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    problems=_problems,
)
