"""Every place that an entry has: in the catalogue, in pages, and on the site."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.edit.files import text_of
from licensebook.edit.parts import parts
from licensebook.edit.text import line_end, line_start, place
from licensebook.edit.uses import DEFINED, uses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from licensebook.edit.files import Files
    from licensebook.edit.named import Named
    from licensebook.site import Site, StagedPage

_LINK = re.compile(r"""(?:\]\(\s*<?|href=["'])([^\s)>"'#?]+)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A use of an entry: the file, line and column (from 1) where it stands, how, and the line itself."""

    path: str
    line: int
    column: int
    how: str
    text: str


def places(files: Files, named: Named) -> Iterator[Place]:
    """Yield every place in the catalogue and the pages that names an entry, its definition first."""
    found = [one for path in files.all() for one in _in_file(path, named, files.catalogue)]
    yield from sorted(found, key=lambda one: one.how != DEFINED)


def shown_on(site: Site, named: Named, found: Sequence[Place]) -> dict[str, tuple[str, ...]]:
    """Return the pages of the site that show an entry, by language.

    These are its own page, those that link to it, and those on which a writer names it, by the places `found`.
    """
    own = f"{named.section}/{named.id}.md"
    written = {one.path for one in found}
    return {
        language: tuple(
            page.uri
            for page in site.stage(language)
            if page.uri == own or own in _linked(page) or str(site.docs / language / page.uri) in written
        )
        for language in site.languages
    }


def lines_of(text: str, named: Named) -> tuple[int, int]:
    """Return the first and the last line of an entry in the text of a catalogue."""
    part = parts(text)[named.section, named.id]
    return place(text, part.begin)[0], place(text, part.end)[0]


def _in_file(path: Path, named: Named, catalogue: Path) -> Iterator[Place]:
    text = text_of(path)
    for use in uses(path, text, catalogue):
        if use.id == named.id and named.section in use.kinds:
            line, column = place(text, use.start)
            whole = text[line_start(text, use.start) : line_end(text, use.start)].strip()
            yield Place(path=str(path), line=line, column=column, how=use.how, text=whole)


def _linked(page: StagedPage) -> set[str]:
    folder = posixpath.dirname(page.uri)
    return {posixpath.normpath(posixpath.join(folder, link[1])) for link in _LINK.finditer(page.body)}
