"""C050: a text is the same as in the source language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.lookup import Book


from licensebook.coherence import Problem, all_texts
from licensebook.rule import Rule, Severity
from licensebook.rules.translation import translations
from licensebook.text import EVERY, Text

_NAMED = frozenset({"families", "areas", "features", "limits"})  # sections whose names may be one plain text
_SENTENCE = 3  # words; what is shorter may be the same in two languages


def _problems(book: Book) -> Iterator[Problem]:
    for pair in translations(book):
        if pair.text == pair.source and len(pair.text.split()) >= _SENTENCE:
            message = f"the text in {pair.language!r} is the one in {pair.source_language!r}"
            yield Problem(pair.where, "C050", message, f"translate it: {pair.text!r}")
    yield from _names(book)


def _names(book: Book) -> Iterator[Problem]:
    """Yield names that are the same as in the source language, though they are written once more."""
    source = book.catalogue.languages.source
    for where, text in all_texts(book.catalogue):
        # What a license is called is published language by language, and most often the same.
        if where[0] not in _NAMED or where[-1] != "name" or EVERY in text or not isinstance(text, Text):
            continue
        for tag, form in text.items():
            if book.language(tag) != source and form == text[source]:
                message = f"the name in {tag!r} is the one in {source!r}, {form!r}"
                hint = f"translate it or, if it is the same in every language, write it once: `{where[-1]}: {form}`"
                yield Problem((*where, tag), "C050", message, hint)


RULE = Rule(
    code="C050",
    title="A text is the same as in the source language",
    why=(
        "It was most likely copied and never translated. A name may be the same in every language; a sentence is not."
    ),
    wrong="""\
tips:
  free: {text: {en: Everybody may use it., de: Everybody may use it.}}
""",
    right="""\
tips:
  free: {text: {en: Everybody may use it., de: Alle dürfen es benutzen.}}
""",
    severity=Severity.ERROR,
    problems=_problems,
)
