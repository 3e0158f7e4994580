"""C051: a text has other links or code than in the source language."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem
from licensebook.inline import links
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import translations

_CODE = re.compile(r"`[^`]+`")


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        here, there = _parts(pair.text), _parts(pair.source)
        for part in (there - here).elements():
            message = f"the text in {pair.source_language!r} has {part}, the one in {pair.language!r} does not"
            yield Problem(pair.where, "C051", message, f"add {part} here, or delete it there")
        for part in (here - there).elements():
            message = f"the text in {pair.language!r} has {part}, the one in {pair.source_language!r} does not"
            yield Problem(pair.where, "C051", message, f"delete {part} here, or add it there")


def _parts(text: str) -> Counter[str]:
    """Return what must be the same in every language. A page outside may have an address for each."""
    own = (f"a link to {link.kind}:{link.target.partition('#')[0]}" for link in links(text) if link.kind != "https")
    return Counter([*own, *_CODE.findall(text)])


RULE = Rule(
    code="C051",
    title="A text has other links or code than in the source language",
    why="The readers of one language are led to another place, or told to type something else.",
    wrong="""\
tips:
  free: {text: {en: "See [Basic](license:basic).", de: Siehe Basic.}}
""",
    right="""\
tips:
  free: {text: {en: "See [Basic](license:basic).", de: "Siehe [Basic](license:basic)."}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
