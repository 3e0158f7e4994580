"""A catalogue and its pages on disk, as a site builder or a command meets them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from licensebook.errors import LicensebookError
from licensebook.lookup import Book, load
from licensebook.site import Site, write
from licensebook.wording import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True)
class Project:
    """Where a project keeps its things.

    Args:
        catalogue: the YAML file with every fact.
        docs: the folder with a folder of pages for each language.
        pages: the folder to which the plain Markdown of each language is written.
    """

    catalogue: Path
    docs: Path
    pages: Path

    @cached_property
    def book(self) -> Book:
        """The catalogue as a book; raise CatalogueError if something in it is wrong."""
        return load(shown(self.catalogue))

    def stage(self, *, keep_last_good: bool = False) -> str:
        """Write the pages of every language, and return what is wrong, which is nothing at best.

        Where something is wrong, nothing is written. With `keep_last_good`, a front page that says so is made for each
        language that has no pages from an earlier time, so that there is something to look at.
        """
        try:
            site = Site(self.book, shown(self.docs), shown(self.catalogue))
            for language in site.languages:
                write(site, language, self.pages / language)
        except LicensebookError as error:
            if keep_last_good:
                self._placeholders()
            return str(error)
        return ""

    def _placeholders(self) -> None:
        for folder in (path for path in self.docs.iterdir() if path.is_dir()):
            front_page = self.pages / folder.name / "index.md"
            if not front_page.exists():
                front_page.parent.mkdir(parents=True, exist_ok=True)
                front_page.write_text("# …\n", encoding="utf-8")

    def globals(self, language: str, languages: Iterable[str]) -> dict[str, Any]:
        """Return what the templates around the pages are given in a language.

        The words are there even if the catalogue cannot be used; `version` and `as_of` are empty then.
        """
        words = {tag: load_words(tag, self.catalogue.parent) for tag in languages}
        shared = {"words": words[language], "words_by_language": words}
        try:
            product = self.book.catalogue.product
        except LicensebookError:
            return {**shared, "version": "", "as_of": ""}
        return {**shared, "version": str(product.version), "as_of": words[language].day(product.as_of)}


def shown(path: Path) -> Path:
    """Return a path as people read it: from the current folder, if it is in there."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
