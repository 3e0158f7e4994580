"""C087: something stands twice in a list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.model import KINDS_WITH_ID
from licensebook.rule import Rule, Severity
from licensebook.text import EVERY, Names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.model import Entry


def _problems(book: Book) -> Iterator[Problem]:
    yield from _again(("languages", "published"), book.catalogue.languages.published)
    for kind in KINDS_WITH_ID:
        for key, entry in getattr(book.catalogue, kind).items():
            yield from _in_entry(entry, (kind, key))


def _in_entry(entry: Entry, where: Where) -> Iterator[Problem]:
    for name, value in entry.__dict__.items():
        field = name.replace("_", "-")
        if isinstance(value, Names):
            for language, names in value.items():
                at = (*where, field) if language == EVERY else (*where, field, language)
                yield from _again(at, names, _called(entry, language))
        # The plans of families and the rules of features have checks of their own.
        elif isinstance(value, tuple) and field not in {"plans", "rules"}:
            yield from _again((*where, field), value)


def _called(entry: Entry, language: str) -> Sequence[str]:
    """Return the name of an entry in a language: an alias is another one."""
    name = getattr(entry, "name", {})
    return [form for tag, form in name.items() if language in (tag, EVERY) or tag == EVERY]


def _again(where: Where, items: Sequence[str], known: Sequence[str] = ()) -> Iterator[Problem]:
    names = {item.casefold() for item in known}
    seen: set[str] = set()
    for index, item in enumerate(items):
        plain = item.casefold()
        if plain in names:
            yield Problem((*where, index), "C087", f"{item!r} is the name itself", "delete it here")
        elif plain in seen:
            yield Problem((*where, index), "C087", f"{item!r} stands twice", "delete one of them")
        seen.add(plain)


RULE = Rule(
    code="C087",
    title="Something stands twice in a list",
    why="It was most likely copied, and another one was meant.",
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more:
    scope: seat
    name: More
    summary: {en: Prints a file., de: Druckt eine Datei.}
    requires: [basic, basic]
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  more:
    scope: seat
    name: More
    summary: {en: Prints a file., de: Druckt eine Datei.}
    requires: [basic]
""",
    severity=Severity.WARNING,
    problems=_problems,
)
