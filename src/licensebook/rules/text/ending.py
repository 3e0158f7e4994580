"""C062: a text of the catalogue ends with another mark than in the source language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.ending import ending, told
from licensebook.rules.translation import translations

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        wanted, mark = ending(to_plain(pair.source)), ending(to_plain(pair.text))
        if wanted != mark:
            last = pair.text.split()[-1]
            message = f"this ends with {told(mark)}, the text in {pair.source_language!r} with {told(wanted)}: {last!r}"
            hint = f"write '{wanted}' at the end" if wanted else f"write no '{mark}' at the end"
            yield Problem(pair.where, "C062", message, hint)


RULE = Rule(
    code="C062",
    title="A text ends with another mark than in the source language",
    why="A full stop was forgotten, or a sentence was cut off; a full stop after a part of a sentence breaks it.",
    wrong="""\
tips:
  free: {text: {en: Everybody may use it., de: Alle dürfen es benutzen}}
""",
    right="""\
tips:
  free: {text: {en: Everybody may use it., de: Alle dürfen es benutzen.}}
""",
    problems=_problems,
)
