"""C104: what one does with a feature is not in the infinitive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.rules.word import pattern_of, word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    for language in book.catalogue.languages.published:
        if not (no_infinitive := pattern_of(book, language, "prose.not-infinitive")):
            continue
        for key, feature in book.catalogue.features.items():
            if found := no_infinitive.match(to_plain(feature.to[language])):
                before = word_of(book, language, "requirement.sentence").partition("{to}")[0].strip()
                message = f"{found[0]!r} cannot follow on {before!r}, as this text does on the pages"
                hint = "write the verb in its basic form, without a word before it"
                yield Problem(("features", key, "to", language), "C104", message, hint, word=found[0])


RULE = Rule(
    code="C104",
    title="What one does with a feature is not in the infinitive",
    why="It stands inside sentences such as *To print a file, you need …*, which would not be sentences any more.",
    wrong="""\
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: opens a file, de: eine Datei öffnen}, needs: basic}
""",
    right="""\
features:
  read: {name: {en: Reading, de: Lesen}, to: {en: open a file, de: eine Datei öffnen}, needs: basic}
""",
    problems=_problems,
)
