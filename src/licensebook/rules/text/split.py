"""C109: two words are one that the catalogue writes in one."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.word import pattern_of, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.lookup import Book

_WORD = re.compile(r"(?<![\w-])[^\W\d_]+(?![\w-])")
_CODE = re.compile(r"`[^`]*`")
_FEWEST = 4  # letters of each part


def _problems(book: Book) -> Iterator[Problem]:
    for language in book.catalogue.languages.published:
        if first := pattern_of(book, language, "prose.joined"):
            yield from _in_language(book, language, first)


def _in_language(book: Book, language: str, first: re.Pattern[str]) -> Iterator[Problem]:
    endings = ("", *" ".join(word_of(book, language, f"{name}.endings") for name in ("search", "prose")).split())
    common = {word for name in ("prose.common", "search.stop-words") for word in word_of(book, language, name).split()}
    every = [(where, text) for where, text in all_phrases(book.catalogue) if language in where[2:]]
    plain = [(where, to_plain(_CODE.sub(" – ", text))) for where, text in every]
    stems = {stem for _, text in plain for word in _WORD.findall(text) for stem in _stems(word.casefold(), endings)}
    for where, text in plain:
        for one, other in pairwise(_WORD.finditer(text)):
            if text[one.end() : other.start()] != " " or not other[0].islower() or not first.fullmatch(one[0]):
                continue
            if min(len(one[0]), len(other[0])) < _FEWEST or not common.isdisjoint({one[0], other[0]}):
                continue
            least = len(one[0]) + _FEWEST
            if any(len(stem) >= least and stem in stems for stem in _stems(one[0] + other[0], endings)):
                message = f"'{one[0]} {other[0]}' is one word elsewhere in the catalogue"
                word = f"{one[0]} {other[0]}"
                yield Problem(where, "C109", message, f"write {one[0] + other[0]!r}", word=word)


def _stems(word: str, endings: Sequence[str]) -> Iterator[str]:
    """Yield a word without each of the endings that it has."""
    yield from (word.removesuffix(ending) for ending in endings if word.endswith(ending))


RULE = Rule(
    code="C109",
    title="A word is written in two that is one elsewhere",
    why="In a language that joins words, two words say something else, and a search for the one does not find them.",
    wrong="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a text file., de: Öffnet manche text dateien.}
    aliases: {en: [text file], de: [textdatei]}
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a text file., de: Öffnet manche textdateien.}
    aliases: {en: [text file], de: [textdatei]}
""",
    problems=_problems,
)
