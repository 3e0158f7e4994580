"""C046: a license has ended, and nothing says what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    version = book.catalogue.product.version
    for key, entry in book.catalogue.licenses.items():
        is_told = entry.replaced_by or entry.status != "current"
        if entry.until and not version.within(entry.until) and not is_told:
            message = f"{key!r} ended with version {entry.until}, and the facts are of {version}"
            hint = "write `status: legacy` or `status: retired`, or `replaced-by` with what took over"
            yield Problem(("licenses", key, "until"), "C046", message, hint)


RULE = Rule(
    code="C046",
    title="A license has ended, and nothing says what became of it",
    why=(
        "It is neither from an older model nor replaced. Those who have it on their screen learn that it is "
        "gone, and not where to turn."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, until: 2, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, until: 2, status: retired, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
