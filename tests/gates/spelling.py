"""Every word of the site is in the dictionary of its language, our word list or the catalogue.

`licensebook check` says so of what writers write; here are the words around it as well, of templates and scripts.
"""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import licensebook
from gates.names import names
from gates.pages import blocks, pages
from licensebook.rules.lexicon import Lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

CATALOGUE = Path(__file__).parents[2] / "data" / "licenses.yaml"
WORD = re.compile(r"[^\W\d_]+")
SPOKEN_ATTRIBUTES = ("alt", "aria-label", "placeholder", "title")


def findings(site: Path) -> list[str]:
    """Return each word that no dictionary knows, with the first pages that it stands on."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for (language, text), where in _texts(site).items():
        for word in _misspelled(language, text):
            found[language, word] |= where
    return [
        f"{language}: {word!r} on {', '.join(sorted(where)[:3])}{' …' if len(where) > 3 else ''}"
        for (language, word), where in sorted(found.items())
    ]


def _texts(site: Path) -> dict[tuple[str, str], set[str]]:
    """Return each text with its language, and the pages that it stands on."""
    texts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for page in pages(site):
        for language, text in [*blocks(page.root, page.language), *_spoken(page.root, page.language)]:
            texts[language, text].add(page.name)
    return texts


def _spoken(root, language: str) -> Iterator[tuple[str, str]]:  # noqa: ANN001
    """Yield what a reader hears or a search engine shows, though it is in no element's text."""
    for element in root.xpath("//*[@alt or @aria-label or @placeholder or @title]"):
        said = next(iter(element.xpath("ancestor-or-self::*[@lang][1]/@lang")), language)
        yield from ((said, element.get(name)) for name in SPOKEN_ATTRIBUTES if element.get(name))
    yield from ((language, content) for content in root.xpath("//meta[@name = 'description']/@content"))


def _misspelled(language: str, text: str) -> Iterator[str]:
    if lexicon := _LEXICONS.get(language):
        if lexicon.lack:
            raise RuntimeError(lexicon.lack.message)
        yield from (text[slip.start : slip.end] for slip in lexicon.misspelled(text))
    else:  # only names of the catalogue are in it
        yield from (word for word in WORD.findall(text) if word.casefold() not in _OF_NAMES)


_BOOK = licensebook.load(CATALOGUE)
_LEXICONS = {tag: Lexicon(_BOOK, CATALOGUE, tag) for tag in _BOOK.catalogue.languages.published}
_OF_NAMES = {word.casefold() for word in WORD.findall(" ".join(names()))}
