"""C065: two things are told in the same words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule
from licensebook.rules.translation import proses

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

# What two entries of a kind may well share is no description of one of them.
_DESCRIPTIONS = frozenset({"summary", "details", "to", "explanation", "any-plan", "effect", "text", "plural"})


def _problems(book: Book) -> Iterator[Problem]:
    first: dict[tuple[str, str, str, str], str] = {}
    # The fault is told once: where one language was copied, the other may have been as well.
    told: set[tuple[str, str]] = set()
    for where, language, text in proses(book):
        kind, key, field = str(where[0]), str(where[1]), str(where[2])
        if field not in _DESCRIPTIONS:
            continue
        other = first.setdefault((kind, field, language, text.casefold()), key)
        if other != key and (key, field) not in told:
            told.add((key, field))
            message = f"the {field} of {key!r} is that of {other!r}, word for word"
            yield Problem(where, "C065", message, f"say what {key!r} is, in every language, or mend {other!r}")


RULE = Rule(
    code="C065",
    title="Two things are told in the same words",
    why=(
        "A new entry is most often made from a copy of another one. Where the words were left as they were, readers "
        "learn the wrong thing of one of the two, or cannot tell them apart."
    ),
    wrong="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {scope: seat, name: Print, summary: {en: Opens a file., de: Öffnet eine Datei.}}
""",
    right="""\
licenses:
  basic: {scope: seat, name: Basic, summary: {en: Opens a file., de: Öffnet eine Datei.}}
  print: {scope: seat, name: Print, summary: {en: Prints a file., de: Druckt eine Datei.}}
""",
    problems=_problems,
)
