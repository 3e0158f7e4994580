"""C106: a text tells another number than a further name of the same entry."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.number import figures
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.coherence import Where
    from licensebook.lookup import Book
    from licensebook.rules.number import Figure

_NAMES = frozenset({"name", "short-name", "aliases"})
# A word with a capital before a number, wherever names have one, and in sentences.
_NAMED = {True: re.compile(r"(?<!\w)[A-ZÀ-ÖØ-Þ]\S*\s+$"), False: re.compile(r"(?<=[^.!?:]\s)[A-ZÀ-ÖØ-Þ]\S*\s+$")}
_COUNTED = re.compile(r"\s+([^\W\d_]{3,})")


def _problems(book: Book) -> Iterator[Problem]:
    published = book.catalogue.languages.published
    common = frozenset(word for tag in published for word in word_of(book, tag, "prose.common").split())
    named: dict[tuple[Where, str, str], dict[int, str]] = defaultdict(dict)
    told: dict[tuple[Where, str, str], list[tuple[Where, Figure]]] = defaultdict(list)
    for where, text in all_phrases(book.catalogue):
        language = next((tag for tag in published if tag in where[2:]), "")
        is_name = where[2] in _NAMES
        for counted, figure in _counted(to_plain(text), _NAMED[is_name], common):
            if is_name:
                named[where[:2], language, counted][figure.value] = figure.written
            else:
                told[where[:2], language, counted].append((where, figure))
    for key, known in named.items():
        if known.keys().isdisjoint(figure.value for _, figure in told[key]):
            others = " and ".join(repr(f"{written} {key[2]}") for written in known.values())
            for where, figure in told[key]:
                message = f"this says '{figure.written} {key[2]}', a name of the same entry says {others}"
                yield Problem(where, "C106", message, "mend this text or that name", word=figure.written)


def _counted(text: str, named: re.Pattern[str], common: frozenset[str]) -> Iterator[tuple[str, Figure]]:
    """Yield each number in figures, unless a name ends with it, and what is counted: the word after it."""
    for figure in figures(text):
        found = _COUNTED.match(text, figure.start + len(figure.written))
        if found and not named.search(text, 0, figure.start) and found[1].casefold() not in common:
            yield found[1].casefold(), figure


RULE = Rule(
    code="C106",
    title="A text tells another number than a name of the same entry",
    why="Whoever searches by the name finds a page that tells something else.",
    wrong="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: "Opens 5,000 files.", de: Öffnet 5.000 Dateien.}
    aliases: {en: [open 500 files], de: [500 Dateien öffnen]}
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens 500 files., de: Öffnet 500 Dateien.}
    aliases: {en: [open 500 files], de: [500 Dateien öffnen]}
""",
    problems=_problems,
)
