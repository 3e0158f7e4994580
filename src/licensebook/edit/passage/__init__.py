"""Every text that translators get, of catalogue and pages, and where it goes when it comes back."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.edit.passage.page import Sheet
from licensebook.errors import LicensebookError
from licensebook.translation import PAGES, Offer, State, passages_of_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.site import Site
    from licensebook.translation import Passage, Status

__all__ = ["Bundle", "Sheet"]


@dataclass(frozen=True, slots=True)
class Bundle:
    """What translators into a language get: the texts of the catalogue, and `sheets` with those of pages.

    `left_out` says of each other page why it is none of them.
    """

    status: Status
    sheets: tuple[Sheet, ...]
    left_out: tuple[str, ...]

    @classmethod
    def of(cls, site: Site, language: str) -> Bundle:
        """Gather them.

        Raises:
            CatalogueError: the record of translations is none.
            LicensebookError: it is the language that texts are translated from.
            PageError: a page is not UTF-8.
        """
        status = site.translations(language)
        if language == status.source:
            hint = "name one of the other languages"
            raise LicensebookError(f"{language!r} is the language that texts are translated from", hint)
        sheets, left_out = [], []
        there, here = site.pages(status.source), site.pages(language)
        known = {*here.written, *here.parts}
        uris = (*there.written, *there.parts)
        for uri in uris:
            translation = here.handwriting(uri) if uri in known else None
            try:
                key, languages = f"{PAGES}/{uri}", (status.source, language)
                sheets.append(Sheet.of(key, languages, there.handwriting(uri), translation))
            except LicensebookError as error:
                left_out.append(f"{site.docs / language / uri} is left out: {error}; {error.hint}")
        alone = (f"{site.docs / language / uri} is left out: it has no original" for uri in sorted(known - {*uris}))
        return cls(status, tuple(sheets), (*left_out, *alone))

    @property
    def offer(self) -> Offer:
        """All of it, as it is written for translators."""
        passages = (*passages_of_catalogue(self.status), *self._of_pages())
        return Offer(self.status.source, self.status.language, passages)

    def _of_pages(self) -> Iterator[Passage]:
        waiting = {one.unit.key for one in self.status.translations if one.state in {State.STALE, State.NEW}}
        for sheet in self.sheets:
            yield from sheet.passages(is_waiting=sheet.key in waiting)
