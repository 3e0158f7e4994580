"""What is translated as a whole: a text of the catalogue, or a page."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.coherence import all_texts
from licensebook.errors import UnknownLanguage
from licensebook.language import resolve_language
from licensebook.page_text import page_files, read_text
from licensebook.text import EVERY, Text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from licensebook.model import Catalogue

Where = tuple[str | int, ...]

PAGES = "pages"  # the first part of a page's key
_DIGITS = 12  # of a digest: enough to tell the versions of one text apart
# What may change in a page without a word of it becoming another.
_BESIDE_THE_TEXT = re.compile(r"^(?:so\.)?(?:date|uid|language|topic|author)\s*:.*\n?", re.MULTILINE)
_FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Unit:
    """A text in the source language, and the same in another one.

    `key` names it in records and exchange files, such as `licenses/saint/summary` or `pages/activate.md`. `where` is
    its path in the catalogue, and `text` the whole of it; a page has a `path` instead, that of the translated file.
    """

    key: str
    where: Where
    source: str
    target: str
    text: Text | None = None
    path: str = ""

    @property
    def entry(self) -> str:
        """What people call it by: the id of its entry, or the name of its page."""
        return self.key.split("/", 1)[1] if self.path else str(self.where[1])

    @property
    def digest(self) -> str:
        """A short name of the source text as it stands, which another text does not have."""
        return digest_of_page(self.source) if self.path else _digest(self.source)


def digest_of_page(text: str) -> str:
    """Return a short name of the text of a page, which is the same whatever its date is."""
    return _digest(_FRONT_MATTER.sub(_without_dates, text))


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_DIGITS]


def units_of_catalogue(catalogue: Catalogue, language: str) -> Iterator[Unit]:
    """Yield each text that stands in the source language and in `language`, in the order of the file.

    A name that is one plain text for every language is no translation, and other names are lists of their own.
    """
    source = catalogue.languages.source
    for where, text in all_texts(catalogue):
        if isinstance(text, Text) and EVERY not in text:
            key = "/".join(map(str, where))
            yield Unit(key, _tagged(where, text, language), text[source], text[language], text)


def units_of_pages(docs: Path, source: str, language: str) -> Iterator[Unit]:
    """Yield each page and each shared text that writers wrote in both languages, in the order of their names.

    Raises:
        PageError: a page is not UTF-8.
    """
    for original in page_files(docs / source):
        name = original.relative_to(docs / source)
        if (translated := docs / language / name).is_file():
            yield Unit(
                f"{PAGES}/{name.as_posix()}", (), read_text(original), read_text(translated), path=str(translated)
            )


def _without_dates(front_matter: re.Match[str]) -> str:
    left = _BESIDE_THE_TEXT.sub("", front_matter[0])
    return "" if left == "---\n---\n" else left


def _tagged(where: Where, text: Text, language: str) -> Where:
    """Return the path to the form in a language, by the tag that stands in the file."""
    for tag in text:
        try:
            if resolve_language(tag, [language]) == language:
                return (*where, tag)
        except UnknownLanguage:
            continue
    return where
