"""Pages that a program made: most of them come out as before, whatever a writer has changed.

What becomes of such a page depends on its text and on where its links lead. So both are kept, and a page is read anew
only if one of them has changed: an edit that is tried, and a preview, make all pages of a site several times.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from licensebook.errors import LicensebookError
from licensebook.markup.expand import expansion
from licensebook.markup.front_matter import as_read
from licensebook.markup.reader import Reader

if TYPE_CHECKING:
    from collections.abc import Mapping

    from licensebook.markup.page import Context, Expansion, Page

_KEPT = 1024  # pages


def expand_made(page: Page, context: Context, front_matter: Mapping[str, object]) -> Expansion:
    """Return a page of which a program made the front matter, and the text, in which no expression is left.

    Nobody wrote it, so everything is wrong at its first character.
    """
    return replace(_past(page).made(context), front_matter=MappingProxyType(as_read(front_matter)))


class _Past:
    """What a page became the last time, if nothing was wrong with it, and what that rests on."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._made: Expansion | None = None
        self._titles: Mapping[str, str] = {}
        self._links: dict[tuple[str, str], str] = {}  # where each of them led

    def made(self, context: Context) -> Expansion:
        """Return what the page becomes now."""
        if self._made is not None and self._titles == context.alert_titles and self._leads_there(context):
            return self._made
        links: dict[tuple[str, str], str] = {}

        def link(kind: str, target: str) -> str:
            links[kind, target] = url = context.link(kind, target)
            return url

        reader = Reader(context)
        made = expansion(reader, replace(context, link=link), {}, reader.made(self._page))
        is_kept = not made.findings and "[!include" not in self._page.text.lower()
        self._made, self._titles, self._links = made if is_kept else None, context.alert_titles, links
        return made

    def _leads_there(self, context: Context) -> bool:
        try:
            return all(context.link(*asked) == url for asked, url in self._links.items())
        except LicensebookError:
            return False


@lru_cache(maxsize=_KEPT)
def _past(page: Page) -> _Past:
    return _Past(page)
