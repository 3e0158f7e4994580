"""C047: what took over from a license is itself gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    licenses = book.catalogue.licenses
    for key, entry in licenses.items():
        for index, other in enumerate(entry.replaced_by):
            # One that was itself replaced leads on.
            if licenses[other].status == "retired" and not licenses[other].replaced_by:
                where = ("licenses", key, "replaced-by", index)
                hint = f"name what took over from both, or write `replaced-by` into {other!r}"
                yield Problem(where, "C047", f"{other!r} is retired itself", hint)


RULE = Rule(
    code="C047",
    title="What took over from a license is itself gone",
    why="A reader is sent from one thing that is gone to the next.",
    wrong="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
    status: retired
    replaced-by: [more]
  more: {scope: seat, name: More, status: retired, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
    status: retired
    replaced-by: [more]
  more: {scope: seat, name: More, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    severity=Severity.ERROR,
    left_by=("retire",),
    problems=_problems,
)
