"""C054: two things have the same name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.model import KINDS_WITH_ID
from licensebook.rule import Rule, Severity
from licensebook.rules.fit import misplaced
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
    """Yield each name that another one of the same things has as well, once for each two things."""
    first: dict[tuple[str, str], tuple[Where, Text]] = {}
    told: set[tuple[str, str]] = set()
    for where, name in named:
        for language in book.catalogue.languages.of_names:
            if language not in book.catalogue.languages.published and language not in name and EVERY not in name:
                continue  # not known in a language of names
            there, other = first.setdefault((language, name[language].casefold()), (where, name))
            pair = (str(there[1]), str(where[1]))
            if there != where and pair not in told:
                told.add(pair)
                one, two = (*where, *_tag(name, language)), (*there, *_tag(other, language))
                wrong, right = misplaced(book, name[language], one, two)
                message = f"{name[language]!r} is the {where[2]} of {right[1]!r} too"
                hint = "give each a name of its own, as it stands on the screen"
                yield Problem(wrong, "C054", message, hint)


def _tag(name: Text, language: str) -> tuple[str, ...]:
    return () if EVERY in name else (language,)


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
