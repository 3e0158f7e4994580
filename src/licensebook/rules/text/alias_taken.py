"""C057: another name of one thing is the name of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity


def _problems(book: Book) -> Iterator[Problem]:
    # What is gone may have left its name to something new.
    current = [entry for entry in book if entry.status == "current"]
    for language in book.catalogue.languages.published:
        named = {entry.name[language].casefold(): entry.id for entry in current}
        for entry in current:
            for alias in entry.aliases[language]:
                other = named.get(alias.casefold(), entry.id)
                if other != entry.id:
                    message = f"the alias {alias!r} is the name of {other!r}"
                    where = ("licenses", entry.id, "aliases")
                    yield Problem(where, "C057", message, "delete it here, or write the longer form that people use")


RULE = Rule(
    code="C057",
    title="Another name of one thing is the name of another",
    why="Whoever looks for the name finds two things, and is not told that only one is called so.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, aliases: {en: [basic]}, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: More, aliases: {en: [printer]}, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
