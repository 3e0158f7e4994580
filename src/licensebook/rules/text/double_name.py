"""C054: two things have the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.text import EVERY


def _problems(book: Book) -> Iterator[Problem]:
    for kind in ("licenses", "features"):
        first: dict[tuple[bool, str, str], str] = {}
        for key, entry in getattr(book.catalogue, kind).items():
            # What is gone may have left its name to something new.
            is_current = getattr(entry, "status", "current") == "current"
            for language in book.catalogue.languages.published:
                other = first.setdefault((is_current, language, entry.name[language].casefold()), key)
                if other != key:
                    where = (kind, key, "name", *(() if EVERY in entry.name else (language,)))
                    message = f"{entry.name[language]!r} is the name of {other!r} too"
                    yield Problem(where, "C054", message, "give each a name of its own, as it stands on the screen")
                    break


RULE = Rule(
    code="C054",
    title="Two things have the same name",
    why="A reader who has the name on the screen cannot tell which of them it is, and neither can a search.",
    wrong="""\
licenses:
  basic: {scope: seat, name: {en: Start, de: Anfang}, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: {en: Start, de: Beginn}, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: {en: Start, de: Anfang}, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more: {scope: seat, name: {en: Print, de: Druck}, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
