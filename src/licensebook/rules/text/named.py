"""C110: a text of the catalogue names another scope, color or entry than its source."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.rule import Rule
from licensebook.rules.said import NamesInTexts, exchanged
from licensebook.rules.text.names import problems
from licensebook.rules.translation import translations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    @cache
    def said(language: str) -> NamesInTexts:
        return NamesInTexts(book, language)

    @cache
    def told() -> set[Where]:
        return {one.where for one in problems(book)}

    for pair in translations(book):
        there, here = said(pair.source_language), said(pair.language)
        for find in (NamesInTexts.scopes, NamesInTexts.colors, NamesInTexts.entries):
            found = exchanged(find(there, pair.source), find(here, pair.text))
            if found and pair.where not in told():  # an area may be called as a license is
                wrong, right = found.wrong.words, found.right.words
                message = f"this says {wrong!r}, and the text in {pair.source_language!r} says {right!r}"
                yield Problem(pair.where, "C110", message, "name the same in both languages", word=wrong)


RULE = Rule(
    code="C110",
    title="A text names another scope, color or entry than in the source language",
    why="One of the two is wrong, and its readers look for the wrong thing.",
    wrong="""\
areas:
  sales: {name: {en: Sales, de: Verkauf}}
  service: {name: {en: Service, de: Kundendienst}}
tips:
  free: {text: {en: It is part of Sales., de: Es ist ein Teil von Kundendienst.}}
""",
    right="""\
areas:
  sales: {name: {en: Sales, de: Verkauf}}
  service: {name: {en: Service, de: Kundendienst}}
tips:
  free: {text: {en: It is part of Sales., de: Es ist ein Teil von Verkauf.}}
""",
    problems=_problems,
)
