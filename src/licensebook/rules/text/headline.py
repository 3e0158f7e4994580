"""C058: a name is written with capitals, as headlines are in other languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.rules.capital import Capitals
from licensebook.text import EVERY

_SECTIONS = ("scopes", "areas", "features", "limits", "indicators")  # whose names are no names of products


def _problems(book: Book) -> Iterator[Problem]:
    for language in book.catalogue.languages.published:
        capitals = Capitals(book, language)
        for section in _SECTIONS if capitals.are_rare else ():
            for key, entry in getattr(book.catalogue, section).items():
                for tag, text in entry.name.items():
                    if tag != EVERY and book.language(tag) == language and (right := capitals.lowered(text)):
                        where = (section, key, "name", tag)
                        yield Problem(where, "C058", f"{text!r} has capitals inside", f"write {right!r}")


RULE = Rule(
    code="C058",
    title="A name has capitals where its language has none",
    why=(
        "In some languages a heading is written as a sentence is: with a capital at its beginning and in names. "
        "Capitals elsewhere look like a name that readers would search for in vain."
    ),
    wrong="""\
features:
  read: {name: {en: Reading Files, de: Dateien lesen}, to: {en: read files, de: Dateien lesen}, needs: basic}
=== data/words/en.yaml
prose.headings: sentence
""",
    right="""\
features:
  read: {name: {en: Reading files, de: Dateien lesen}, to: {en: read files, de: Dateien lesen}, needs: basic}
=== data/words/en.yaml
prose.headings: sentence
""",
    severity=Severity.WARNING,
    problems=_problems,
)
