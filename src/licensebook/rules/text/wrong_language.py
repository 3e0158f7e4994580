"""C052: a text is in another language than it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import proses
from licensebook.rules.word import word_of

_CERTAIN = 4  # little words of another language, and none of its own
_WORD = re.compile(r"\w+")


def _problems(book: Book) -> Iterator[Problem]:
    little = _little_words(book)
    for where, language, text in proses(book):
        words = [word.casefold() for word in _WORD.findall(to_plain(text))]
        if language not in little or any(word in little[language] for word in words):
            continue
        for other, known in little.items():
            if sum(word in known for word in words) >= _CERTAIN:
                message = f"this text in {language!r} reads as one in {other!r}"
                yield Problem(where, "C052", message, f"translate it, or write it under {other!r}")


def _little_words(book: Book) -> Mapping[str, frozenset[str]]:
    """Return for each language the words that stand in nearly every sentence."""
    published = book.catalogue.languages.published
    found = {language: frozenset(word_of(book, language, "search.stop-words").split()) for language in published}
    return {language: words for language, words in found.items() if words}


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
