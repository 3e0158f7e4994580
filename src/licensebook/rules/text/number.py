"""C063: a text of the catalogue tells another number than in the source language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.number import difference, told
from licensebook.rules.translation import translations
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        there, here = (word_of(book, one, "prose.numbers") for one in (pair.source_language, pair.language))
        if found := difference(to_plain(pair.source), there, to_plain(pair.text), here):
            lacking, surplus = told(found.lacking), told(found.surplus)
            message = f"the numbers differ: {surplus or 'none'} here, {lacking or 'none'} in {pair.source_language!r}"
            source = f"the text in {pair.source_language!r}"
            hint = (
                f"write the number that {source} has: {lacking}" if lacking else f"delete {surplus}, or write it there"
            )
            yield Problem(pair.where, "C063", message, hint, word=found.surplus[0].written if found.surplus else "")


RULE = Rule(
    code="C063",
    title="A text tells another number than in the source language",
    why="The readers of one language are told what is not so.",
    wrong="""\
tips:
  free: {text: {en: Everybody may use 500 of them., de: Alle dürfen 5000 benutzen.}}
""",
    right="""\
tips:
  free: {text: {en: "Everybody may use 1,500 of them.", de: Alle dürfen 1.500 benutzen.}}
""",
    problems=_problems,
)
