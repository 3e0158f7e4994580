"""C053: a text is far longer or shorter than in the source language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import translations

_SENTENCE = 60  # characters; a short text may well be twice as long in another language
_TIMES = 2.5


def _problems(book: Book) -> Iterator[Problem]:

    for pair in translations(book):
        here, there = len(to_plain(pair.text)), len(to_plain(pair.source))
        if max(here, there) >= _SENTENCE and max(here, there) > _TIMES * min(here, there):
            message = f"the text has {here} characters in {pair.language!r} and {there} in {pair.source_language!r}"
            yield Problem(pair.where, "C053", message, "say the same in both")


RULE = Rule(
    code="C053",
    title="A text is far longer or shorter than in the source language",
    why="A sentence was most likely forgotten in one of them.",
    wrong="""\
tips:
  free:
    text:
      en: Everybody in the house may use it at any time. Ask at the desk for the key, and bring it back at night.
      de: Alle dürfen es.
""",
    right="""\
tips:
  free:
    text:
      en: Everybody in the house may use it at any time. Ask at the desk for the key, and bring it back at night.
      de: Alle im Haus dürfen es immer benutzen. Der Schlüssel ist am Empfang, bring ihn abends zurück.
""",
    severity=Severity.WARNING,
    problems=_problems,
)
