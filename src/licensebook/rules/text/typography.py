"""C056: a sign is not the one that the language uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.rules.sign import misplaced, signs
from licensebook.rules.translation import proses

_NOT_WORDS = re.compile(r"`[^`]*`|\]\([^)]*\)")


def _problems(book: Book) -> Iterator[Problem]:
    avoided = {language: signs(book, language) for language in book.catalogue.languages.published}
    for where, language, text in proses(book):
        words = _NOT_WORDS.sub("x", text) + " "  # a sign may be wrong for the blank that follows
        for one in misplaced(words, avoided[language], language):
            yield Problem(where, "C056", one.message, one.hint)


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
