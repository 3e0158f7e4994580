"""C056: a sign is not the one that the language uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import proses
from licensebook.rules.word import word_of

_NOT_WORDS = re.compile(r"`[^`]*`|\]\([^)]*\)")


def _problems(book: Book) -> Iterator[Problem]:
    for where, language, text in proses(book):
        words = _NOT_WORDS.sub("x", text) + " "  # a sign may be wrong for the blank that follows
        for wrong, right in _signs(book, language):
            if wrong in words:
                message = f"{wrong!r} is not how {language!r} is written"
                yield Problem(where, "C056", message, f"write {right!r}")


def _signs(book: Book, language: str) -> list[tuple[str, str]]:
    """Return what a language avoids, and what it has in its place."""
    listed = word_of(book, language, "typography.avoid").split()
    pairs = (pair.replace("·", " ").partition("=") for pair in listed)
    return [(wrong, right) for wrong, _, right in pairs]


RULE = Rule(
    code="C056",
    title="A sign is not the one that the language uses",
    why=("Each language has its own quotes and dashes. A wrong one looks careless, and some are read aloud wrongly."),
    wrong="""\
tips:
  free: {text: {en: Everybody may use it ..., de: Alle dürfen es benutzen.}}
""",
    right="""\
tips:
  free: {text: {en: Everybody may use it …, de: Alle dürfen es benutzen.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
