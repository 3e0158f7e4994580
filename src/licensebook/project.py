"""A catalogue and its pages on disk, as a site builder or a command meets them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from licensebook.editor import catalogue_schema, exceptions_schema, terminology_schema
from licensebook.errors import CatalogueError, FindingsError, LicensebookError
from licensebook.lookup import Book, load
from licensebook.menu import Settings, path_problems
from licensebook.moment import Day
from licensebook.site import NOTHING_YET, Site, put, write, write_good
from licensebook.wording import load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from licensebook.finding import Finding
    from licensebook.wording import Words

_PAGE = ".md"
_WORDS = "words"  # beside the catalogue; they are read once


class Fresh(NamedTuple):
    """A file of a site as it is now: `content` is None where nothing can take the place of what was there before.

    `problems` are what is wrong with it or, where nothing is known of it, what is in the way; each as people read it.
    """

    content: bytes | None
    problems: tuple[str, ...] = ()


class Checked(NamedTuple):
    """What a check found in a project, each finding as people read it, and whether that is everything."""

    problems: tuple[str, ...]
    is_all: bool


@dataclass(frozen=True)
class Project:
    """Where a project keeps its things.

    Args:
        catalogue: the YAML file with every fact.
        docs: the folder with a folder of pages for each language.
        pages: the folder to which the plain Markdown of each language is written.
        configuration: that of the site builder.
    """

    catalogue: Path
    docs: Path
    pages: Path
    configuration: Path

    @cached_property
    def book(self) -> Book:
        """The catalogue as a book; raise FindingsError if it is not where it should be, or something in it is wrong."""
        if found := tuple(path_problems(Settings(shown(self.configuration)))):
            raise CatalogueError(found)
        return load(shown(self.catalogue))

    @cached_property
    def site(self) -> Site:
        """All pages; raise CatalogueError if something in the catalogue is wrong."""
        return Site(self.book, shown(self.docs), shown(self.catalogue), shown(self.configuration))

    def stage(self, *, keep_last_good: bool = False) -> tuple[str, ...]:
        """Write the pages of every language, and return what is wrong as people read it, which is nothing at best.

        Where something is wrong, nothing is written. With `keep_last_good`, every page is that has no mistake, and the
        others stay as they were; if nothing can be known of any, each language has a front page, to say so on.
        """
        try:
            self._help_editors()
            if keep_last_good:
                return self._stage_good()
            for language in self.site.languages:
                write(self.site, language, self.pages / language)
        except LicensebookError as error:
            if keep_last_good:
                self._placeholders()
            return _reasons(error)
        return ()

    def menu_problems(self) -> tuple[str, ...]:
        """Return what is wrong with the menu and the languages of the site; nothing if the pages cannot be used."""
        try:
            return _texts(self.site.findings_of_menu())
        except LicensebookError:
            return ()

    def _stage_good(self) -> tuple[str, ...]:
        found = [write_good(self.site, language, self.pages / language) for language in self.site.languages]
        return _texts({finding for findings in found for finding in findings})

    def is_text(self, path: Path) -> bool:
        """Say whether a file is read anew by each project: those of writers are, words and code are not."""
        beside = self.catalogue.parent
        is_word = path.is_relative_to(beside / _WORDS)
        return not is_word and (path.is_relative_to(self.docs) or path.is_relative_to(beside))

    def uris(self) -> frozenset[str] | None:
        """Return the path of every page in any language; None while they cannot be known."""
        try:
            return self.site.uris
        except (LicensebookError, OSError):
            return None

    def fresh(self, path: str, language: str) -> Fresh:
        """Return a page, or a file that pages load, as it is now; `path` is the one among the pages of the language."""
        try:
            if not path.endswith(_PAGE):
                return Fresh(self.site.pages(language).beside(path))
            if path not in self.site.uris:  # an old address, which leads on
                return Fresh(None)
            page = self.site.page(path, language)
            findings = self.site.exceptions.applied(page.findings, are_all=False)
        except LicensebookError as error:
            return Fresh(None, _reasons(error))
        except OSError as error:  # an editor that saves takes a file away for a moment
            return Fresh(None, (f"{error.filename}: {error.strerror}",))
        content = page.text.encode() if set(page.findings).isdisjoint(findings) else None
        return Fresh(content, _texts(findings))

    def checked(self) -> Iterator[Checked]:
        """Yield what is wrong apart from single pages, and then everything, which takes several times as long."""
        try:
            yield Checked(_texts(self.site.findings_of(())), is_all=False)
            yield Checked(_texts(self.site.findings()), is_all=True)
        except LicensebookError as error:
            yield Checked(_reasons(error), is_all=True)

    def _help_editors(self) -> None:
        """Write the schemas by which an editor completes and explains: of the catalogue, and of the files beside it."""
        schemas = {
            "licenses": catalogue_schema(self.book),
            "exceptions": exceptions_schema(),
            "terminology": terminology_schema(self.book.catalogue.languages),
        }
        for name, schema in schemas.items():
            text = json.dumps(schema, indent=2)
            file = self.pages.with_name(f"{name}.schema.json")  # beside the folder of pages
            if not file.is_file() or file.read_text(encoding="utf-8") != text:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, encoding="utf-8")

    def rule_uris(self) -> frozenset[str]:
        """Return the path of every page about a rule of the check; nothing if the pages cannot be used."""
        try:
            return self.site.rule_uris
        except LicensebookError:
            return frozenset()

    def unlisted_uris(self) -> frozenset[str]:
        """Return the path of every page that no menu has to list; nothing if the pages cannot be used."""
        try:
            return self.site.unlisted_uris
        except LicensebookError:
            return frozenset()

    def _placeholders(self) -> None:
        for folder in (path for path in self.docs.iterdir() if path.is_dir()):
            if not (self.pages / folder.name).exists():
                put({"index.md": NOTHING_YET}, self.pages / folder.name)

    def globals(self, language: str, languages: Iterable[str]) -> dict[str, Any]:
        """Return what the templates around the pages are given in a language.

        The words are there even if the catalogue cannot be used; `version` and `as_of` are empty then.
        """
        words = {tag: load_words(tag, self.catalogue.parent) for tag in languages}
        long_date = partial(_long_date, words[language])
        shared = {"words": words[language], "words_by_language": words, "long_date": long_date}
        try:
            product = self.book.catalogue.product
        except LicensebookError:
            return {**shared, "version": "", "as_of": ""}
        return {**shared, "version": str(product.version), "as_of": words[language].day(product.as_of)}


def _texts(findings: Iterable[Finding]) -> tuple[str, ...]:
    return tuple(finding.text() for finding in sorted(findings))


def _reasons(error: LicensebookError) -> tuple[str, ...]:
    return _texts(error.findings) if isinstance(error, FindingsError) else (str(error),)


def _long_date(words: Words, date: str) -> str:
    return words.day(Day.parse(date))


def shown(path: Path) -> Path:
    """Return a path as people read it: from the current folder, if it is in there."""
    return path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
