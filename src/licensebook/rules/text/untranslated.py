"""C050: a text is the same as in the source language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import translations

_SENTENCE = 3  # words; what is shorter may be the same in two languages


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        if pair.text == pair.source and len(pair.text.split()) >= _SENTENCE:
            message = f"the text in {pair.language!r} is the one in {pair.source_language!r}"
            yield Problem(pair.where, "C050", message, f"translate it: {pair.text!r}")


RULE = Rule(
    code="C050",
    title="A text is the same as in the source language",
    why=(
        "It was most likely copied and never translated. A name may be the same in every language; a sentence is not."
    ),
    wrong="""\
tips:
  free: {text: {en: Everybody may use it., de: Everybody may use it.}}
""",
    right="""\
tips:
  free: {text: {en: Everybody may use it., de: Alle dürfen es benutzen.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
