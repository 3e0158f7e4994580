"""C059: a text has a slip in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.coherence import Problem, all_phrases
from licensebook.rule import Rule
from licensebook.rules.slip import slips
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


def _problems(book: Book) -> Iterator[Problem]:
    published = book.catalogue.languages.published
    doubled = {tag: frozenset(word_of(book, tag, "prose.doubled").split()) for tag in published}
    for where, text in all_phrases(book.catalogue):
        language = next((tag for tag in map(str, where[2:]) if tag in doubled), book.catalogue.languages.source)
        for slip in slips(text, doubled[language]):
            yield Problem(where, "C059", slip.message, slip.hint, word=slip.word)


RULE = Rule(
    code="C059",
    title="A text of the catalogue has a slip in it",
    why="A word that stands twice, broken letters or a note to oneself comes on every page that shows the text.",
    wrong="""\
tips:
  free: {text: {en: Everybody may may use it., de: Alle dürfen es benutzen.}}
""",
    right="""\
tips:
  free: {text: {en: Everybody may use it., de: Alle dürfen es benutzen.}}
""",
    problems=_problems,
)
