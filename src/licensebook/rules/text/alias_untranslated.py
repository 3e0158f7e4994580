"""C069: the further names in a language are those of the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_texts
from licensebook.rule import Rule
from licensebook.spelling import normalize
from licensebook.text import Names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book

_FEWEST = 2  # a single name may well be the same
_LONG = 3  # words, which say what a thing is


def _problems(book: Book) -> Iterator[Problem]:
    source = book.catalogue.languages.source
    for where, names in all_texts(book.catalogue):
        if not isinstance(names, Names) or source not in list(names):
            continue
        theirs = frozenset(map(normalize, names[source]))
        for language in book.catalogue.languages.published:
            # One list for all languages is meant so.
            if language == source or language not in list(names):
                continue
            own = frozenset(map(normalize, names[language]))
            if (len(own) >= _FEWEST or any(len(name.split()) >= _LONG for name in own)) and own <= theirs:
                message = f"all names in {language!r} are names in {source!r} too"
                hint = f"write what people say in {language!r}, or one list for all languages"
                yield Problem((*where, language), "C069", message, hint)


RULE = Rule(
    code="C069",
    title="The further names in a language are those of the source",
    why="Whoever searches in that language does not find the entry: the list was copied, and not translated.",
    wrong="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
    aliases: {en: [reader, file opener], de: [reader, file opener]}
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens a file., de: Öffnet eine Datei.}
    aliases: {en: [reader, file opener], de: [Leser, Dateiöffner]}
""",
    problems=_problems,
)
