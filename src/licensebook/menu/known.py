"""What a menu is held against."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """The pages and languages that there are.

    Args:
        docs: the folder with a folder of pages for each language.
        published: the languages of the catalogue, the one of the front page first.
        source: the language that others are translated from.
        uris: the path of every page in any language.
        written: those that writers wrote.
        unlisted: the path of every page that no menu has to have.
        moved: the page that an old address leads to, by that; both as paths.
        titles: the title of a page by its path, for each language.
        linked: the words of each link to a page, by its language and path, on the other pages.
        stranger: says why a text is in another language than the one that is named; empty if it is not.
    """

    docs: Path
    published: tuple[str, ...]
    source: str
    uris: frozenset[str]
    written: frozenset[str]
    unlisted: frozenset[str]
    moved: Mapping[str, str]
    titles: Mapping[str, Mapping[str, str]]
    linked: Callable[[str, str], Sequence[str]]
    stranger: Callable[[str, str], str]

    def title(self, uri: str, language: str) -> str:
        """Return the title of a page in a language, or in the first one that has it; empty if none is known."""
        every = (self.titles[tag].get(uri, "") for tag in (language, *self.published))
        return next(filter(None, every), "")
