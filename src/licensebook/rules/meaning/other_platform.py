"""C102: a license is for another platform than its texts say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.coherence import Problem
from licensebook.inline import to_plain
from licensebook.rule import Rule
from licensebook.text import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.lookup import Book
    from licensebook.model import License

_KIND = "platform."


def _problems(book: Book) -> Iterator[Problem]:
    called = {language: _called(book, language) for language in book.catalogue.languages.published}
    for key, license_ in book.catalogue.licenses.items():
        if not license_.platforms:
            continue
        named = [_named(license_, language, names) for language, names in called.items()]
        first = named[0]
        # A text that names several, or in one language only, may speak of something else.
        if len(first) == 1 and all(one == first for one in named) and first.isdisjoint(license_.platforms):
            (platform,) = first
            message = f"this is for {' and '.join(map(repr, license_.platforms))}, but its texts name {platform!r}"
            hint = f"write {platform!r} here, or mend the texts"
            yield Problem(("licenses", key, "platforms"), "C102", message, hint)


def _called(book: Book, language: str) -> Mapping[str, re.Pattern[str]]:
    """Return what a language calls each platform, as it stands in a sentence."""
    words = book.words(language)
    return {
        key.removeprefix(_KIND): re.compile(rf"(?<!\w){re.escape(words[key])}(?!\w)", re.IGNORECASE)
        for key in words
        if key.startswith(_KIND)
    }


def _named(license_: License, language: str, names: Mapping[str, re.Pattern[str]]) -> frozenset[str]:
    texts = [text for text in (license_.name, license_.summary) if language in text or EVERY in text]
    plain = " – ".join(to_plain(text[language]) for text in texts)
    return frozenset(platform for platform, name in names.items() if name.search(plain))


RULE = Rule(
    code="C102",
    title="A license is for another platform than its texts say",
    why="The page tells a reader two things, and one of them was copied from another license.",
    wrong="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens the mobile app., de: Öffnet die Handy-App.}
    platforms: [web]
""",
    right="""\
licenses:
  basic:
    scope: seat
    name: Basic
    summary: {en: Opens the mobile app., de: Öffnet die Handy-App.}
    platforms: [mobile]
""",
    problems=_problems,
)
