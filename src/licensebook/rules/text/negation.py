"""C066: a text of the catalogue denies what the source language does not, or the reverse."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.negation import denial
from licensebook.rules.translation import translations
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_WORD = re.compile(r"\w+")
_TARGET = re.compile(r"\]\([^)]*\)")  # of a link


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        there, here = (word_of(book, one, "prose.negations") for one in (pair.source_language, pair.language))
        found = denial(to_plain(pair.source), there, to_plain(pair.text), here)
        if found and found.is_lost:
            message = f"the text in {pair.source_language!r} says {found.word!r}, and nothing here denies it"
            hint = f"say here what {found.word!r} says there"
            yield Problem(pair.where, "C066", message, hint, word=_from(pair.text, found.here))
        elif found:
            message = f"this says {found.word!r}, and nothing in the text in {pair.source_language!r} denies it"
            hint = f"delete {found.word!r}, or say it there as well"
            yield Problem(pair.where, "C066", message, hint, word=_from(pair.text, found.here))


def _from(text: str, at: int) -> str:
    """Return the rest of a text from the word on that starts at an index of the same text without markup.

    It stands in the text once, which the word need not.
    """
    before = len(_WORD.findall(to_plain(text)[:at]))
    shown = _TARGET.sub(lambda match: " " * len(match[0]), text)
    start = next((word.start() for word in islice(_WORD.finditer(shown), before, None)), 0)
    return text[start:]


RULE = Rule(
    code="C066",
    title="A text denies what the source language does not",
    why=(
        "A *not* was lost, or is one too many: the readers of one language are told the opposite. Sentences are held "
        "together one by one."
    ),
    wrong="""\
tips:
  free: {text: {en: You do not need a seat to read., de: Zum Lesen brauchst du einen Platz.}}
""",
    right="""\
tips:
  free: {text: {en: You do not need a seat to read., de: Zum Lesen brauchst du keinen Platz.}}
""",
    problems=_problems,
)
