"""C052: a text is in another language than it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.rule import Rule, Severity
from licensebook.rules.tongue import Tongue, own_proses, words_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    tongues = {language: Tongue(book, language) for language in book.catalogue.languages.published}
    for where, language, text in own_proses(book):
        if found := tongues[language].foreign(words_of(text), is_told=True):
            yield Problem(where, "C052", found.message, found.hint)
    for where, phrase in all_phrases(book.catalogue):
        tongue = tongues.get(str(where[-2])) if where[-3:-2] == ("aliases",) else None
        if tongue and (found := tongue.stranger(phrase)):
            yield Problem(where, "C052", found.message, found.hint)


RULE = Rule(
    code="C052",
    title="A text is in another language than it says",
    why="The wrong words stand on the page, and a screen reader reads them with the wrong sounds.",
    wrong="""\
tips:
  free: {text: {en: It is for you and for all of the others., de: It is what you have and what you need.}}
""",
    right="""\
tips:
  free: {text: {en: It is for you and for all of the others., de: Es ist für dich und für alle anderen.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
