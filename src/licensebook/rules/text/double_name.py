"""C054: two things have the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.model import KINDS_WITH_ID
from licensebook.rule import Rule, Severity
from licensebook.text import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.text import Text


def _problems(book: Book) -> Iterator[Problem]:
    for kind in KINDS_WITH_ID:
        entries = getattr(book.catalogue, kind)
        # What is gone may have left its name to something new.
        for is_current in (True, False):
            named = (one for one in entries.values() if (getattr(one, "status", "current") == "current") is is_current)
            yield from _twice(book, (((kind, one.id, "name"), one.name) for one in named if hasattr(one, "name")))
    for family in book.catalogue.families.values():
        plans = ((plan, book.catalogue.licenses[plan].short_name) for plan in family.plans)
        yield from _twice(book, ((("licenses", plan, "short-name"), short) for plan, short in plans if short))


def _twice(book: Book, named: Iterable[tuple[Where, Text]]) -> Iterator[Problem]:
    """Yield each name that another one of the same things has as well, once for each thing."""
    first: dict[tuple[str, str], Where] = {}
    for where, name in named:
        for language in book.catalogue.languages.published:
            other = first.setdefault((language, name[language].casefold()), where)
            if other != where:
                message = f"{name[language]!r} is the {where[2]} of {other[1]!r} too"
                hint = "give each a name of its own, as it stands on the screen"
                yield Problem((*where, *(() if EVERY in name else (language,))), "C054", message, hint)
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
