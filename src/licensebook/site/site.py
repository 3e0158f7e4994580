"""All pages of a site, as the readers of each language get them."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.coherence import page_problems
from licensebook.errors import CatalogueError
from licensebook.exceptions import Exceptions
from licensebook.markup import Code
from licensebook.menu import Known, Settings, problems
from licensebook.prose.scoped import MISPLACED
from licensebook.prose.told import everything_wrong
from licensebook.rules.name_slip import NameSlips
from licensebook.rules.word_list import list_of, stray, unused
from licensebook.site.pages import LanguagePages
from licensebook.site.source import misplaced
from licensebook.site.staged import folder_of, slug
from licensebook.site.twins import differing, misnamed, missing
from licensebook.source import read
from licensebook.translation import Record, State, Status, record_path, units_of_catalogue, units_of_pages

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from licensebook.finding import Finding
    from licensebook.lookup import Book
    from licensebook.site.staged import StagedPage
    from licensebook.text import Text

STALE = "T001"
# For a reference that is not used, no two pages differ, and it may come from what differs. Where a heading and what is
# below it are of two scopes, the other language knows which of them is wrong.
_HARMLESS = frozenset({Code.REFERENCE_UNUSED, MISPLACED})
_QUOTED = re.compile(r"'([^']+)'")  # in a hint


class Site:
    """All pages of a site.

    Args:
        book: what the pages are about.
        docs: the folder with a folder of pages for each language.
        catalogue: the file that the book was read from; findings about generated pages point there.
        configuration: that of the builder, with the menu; None if no builder that we know makes the site.
    """

    def __init__(self, book: Book, docs: Path, catalogue: Path, configuration: Path | None = None) -> None:
        self.book = book
        self.docs = docs
        self.catalogue = catalogue
        self.configuration = configuration
        self._pages: dict[str, LanguagePages] = {}
        self._translations: dict[str, Status] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site, the default one first."""
        languages = self.book.catalogue.languages
        return (languages.default, *(language for language in languages.published if language != languages.default))

    def pages(self, language: str) -> LanguagePages:
        """Return the pages in a language."""
        known = self.book.language(language)
        if known not in self._pages:
            self._pages[known] = LanguagePages(self, known)
        return self._pages[known]

    def pages_with(self, uri: str, language: str) -> LanguagePages:
        """Return the pages that a reader of `language` gets a page from: those in that language, if it is in them."""
        languages = (language, *self.languages)
        return next(pages for pages in map(self.pages, languages) if pages.has(uri))

    @cached_property
    def uris(self) -> frozenset[str]:
        """The path of every page in any language: one that is missing in a language comes in another."""
        return frozenset(uri for language in self.languages for uri in self.pages(language).uris)

    def title(self, name: str) -> str:
        """Return the title of a page in the first language that has it; empty if none has."""
        titles = (self.pages(language).titles.get(name) for language in self.languages)
        return next((title for title in titles if title), "")

    def findings(self) -> tuple[Finding, ...]:
        """Return everything that is wrong with catalogue, pages and menu, in all languages.

        A page that is missing in a language is told here alone: readers get it in another, so a site can be built.
        """
        pages = (page for language in self.languages for page in self._stage(language, of_rules=False))
        every = {*self._found(pages), *missing(self), *self._menu_findings, *self._unused_words()}
        return self.exceptions.applied(tuple(sorted(every)), are_all=True)

    def findings_of_menu(self) -> tuple[Finding, ...]:
        """Return what is wrong with the menu and the languages of the site, as the builder is configured."""
        return self.exceptions.applied(self._menu_findings, are_all=False)

    def findings_of(self, pages: Iterable[StagedPage]) -> tuple[Finding, ...]:
        """Return what is wrong with pages and with the catalogue, in order and each thing once."""
        return self.exceptions.applied(self._found(pages), are_all=False)

    def _found(self, pages: Iterable[StagedPage]) -> tuple[Finding, ...]:
        of_pages = {finding for page in pages for finding in page.findings}
        found = sorted({*of_pages, *self.catalogue_findings, *self.translation_findings})
        # Each page that enters a circle of includes finds it in another place.
        circles = {finding.message: finding for finding in reversed(found) if finding.code == Code.INCLUDE_CIRCLE}
        others = (one for one in found if one.code != Code.INCLUDE_CIRCLE or circles[one.message] is one)
        every = {*others, *self._part_findings, *misplaced(self.docs, self.languages), *misnamed(self)}
        told = of_pages | self._part_findings
        blamed = {finding.path for finding in every if finding in told and finding.code not in _HARMLESS}
        # What differs between two pages may come from what is wrong with one of them.
        twins = {finding for source, finding in self._twin_findings if blamed.isdisjoint({source, finding.path})}
        return tuple(sorted(every | twins))

    @cached_property
    def catalogue_findings(self) -> tuple[Finding, ...]:
        """What breaks a rule in the catalogue, and each mention in it of a page that is not there."""
        slugs = frozenset(map(slug, self.uris))
        problems = tuple(page_problems(self.book.catalogue, slugs))
        source = read(self.catalogue) if problems else None
        pages = (source.finding(one.where, one.code, one.message, one.hint) for one in problems) if source else ()
        return (*everything_wrong(self.book, self.catalogue), *pages)

    @cached_property
    def exceptions(self) -> Exceptions:
        """The findings that are left as they are; raise CatalogueError if the file with them is no YAML."""
        return Exceptions(self.catalogue)

    def _unused_words(self) -> Iterator[Finding]:
        """Yield each word of a word list that no page in its language needs."""
        yield from stray(self.catalogue, self.languages)
        # What is to be written is needed, as soon as it is.
        hinted = frozenset(word.casefold() for one in self.catalogue_findings for word in _QUOTED.findall(one.hint))
        for language in self.languages:
            if (file := list_of(self.catalogue, language)).is_file():
                slips = NameSlips(self.book, self.catalogue, language)
                yield from unused(file, self.pages(language).open_words | hinted, slips)

    @cached_property
    def _part_findings(self) -> frozenset[Finding]:
        """What is wrong with the words of the parts that pages include."""
        return frozenset(finding for language in self.languages for finding in self.pages(language).part_findings)

    @cached_property
    def _menu_findings(self) -> tuple[Finding, ...]:
        if not self.configuration:
            return ()
        try:
            return tuple(sorted(set(problems(Settings(self.configuration), self._known_to_menu()))))
        except CatalogueError as error:
            return error.findings

    def _known_to_menu(self) -> Known:
        every = {language: self.pages(language) for language in self.languages}
        return Known(
            docs=self.docs,
            published=self.languages,
            source=self.book.catalogue.languages.source,
            uris=self.uris,
            written=frozenset(uri for pages in every.values() for uri in pages.written),
            unlisted=self.unlisted_uris,
            moved={old: new for pages in every.values() for old, new in pages.moved()},
            titles={
                language: {f"{name}.md": title for name, title in pages.titles.items()}
                for language, pages in every.items()
            },
            linked=lambda language, uri: every[language].link_words(uri),
            stranger=lambda language, title: every[language].stranger(title),
        )

    @cached_property
    def _twin_findings(self) -> tuple[tuple[str, Finding], ...]:
        """Where a translation differs in what has no language, each after the path of its source."""
        return tuple(differing(self))

    def translations(self, language: str) -> Status:
        """Return what has become of the translations into a language; raise CatalogueError if the record is none."""
        if language not in self._translations:
            source = self.book.catalogue.languages.source
            is_source = language == source
            units = (
                *(() if is_source else units_of_catalogue(self.book.catalogue, language)),
                *(() if is_source else units_of_pages(self.docs, source, language)),
            )
            record = Record.read(record_path(self.catalogue, language))
            self._translations[language] = Status(source, language, units, record)
        return self._translations[language]

    @cached_property
    def has_records(self) -> bool:
        """Whether it is recorded for some language from which texts its translations were made."""
        return any(record_path(self.catalogue, language).is_file() for language in self.languages)

    @cached_property
    def translation_findings(self) -> tuple[Finding, ...]:
        """What is wrong with translations. Where those that are stale are marked on the pages, they are no finding."""
        if not self.has_records:
            return ()
        source = read(self.catalogue)
        every = map(self.translations, self.languages)
        findings = (finding for status in every for finding in status.findings(source))
        return tuple(one for one in findings if one.code != STALE or not self._marks_stale)

    def stale(self, language: str) -> frozenset[str | Text]:
        """Return what pages in a language mark as stale: texts of the catalogue, and paths of pages."""
        if not self._marks_stale:
            return frozenset()
        units = self.translations(language).of(State.STALE)
        pages = {unit.key.partition("/")[2] for unit in units if unit.path}
        return frozenset({*pages, *(unit.text for unit in units if unit.text)})

    @property
    def _marks_stale(self) -> bool:
        return self.book.catalogue.languages.stale == "mark"

    def stage(self, language: str) -> Iterator[StagedPage]:
        """Yield every page that a reader of `language` gets: in that language or, where it is missing, in another.

        Old addresses come as pages that lead to the new ones.
        """
        return self._stage(language, of_rules=True)

    def _stage(self, language: str, *, of_rules: bool) -> Iterator[StagedPage]:
        """Yield them all, or without the pages of rules: what stands there is ours, so no project is wrong in it."""
        own = self.pages(language)
        left_out = frozenset() if of_rules else self.rule_uris
        for uri in (*own.uris, *sorted(self.uris.difference(own.uris))):
            if uri not in left_out:
                yield self.page(uri, language)
        yield from own.redirects()

    def page(self, uri: str, language: str) -> StagedPage:
        """Return one page as a reader of `language` gets it; raise KeyError if no language has it."""
        own = self.pages(language)
        if own.has(uri):
            return self._with_languages(self._with_notice(own.staged(uri), language))
        if uri in self.uris:
            return self._fallback(uri, language)
        raise KeyError(uri)

    @property
    def unlisted_uris(self) -> frozenset[str]:
        """The path of every page that no menu has to list: those that lead to others, and ours that are no entry's."""
        every = [self.pages(language) for language in self.languages]
        return frozenset(
            uri
            for own in every
            for uri in (*own.guides, *own.rule_groups, *own.rules, *(page.uri for page in own.redirects()))
        )

    @property
    def rule_uris(self) -> frozenset[str]:
        """The path of every page about rules of the check: what no project has a word in."""
        every = [self.pages(language) for language in self.languages]
        return frozenset(uri for own in every for uri in own.about_rules)

    def _with_languages(self, page: StagedPage) -> StagedPage:
        """Say in which languages a page is there, if it is not in all."""
        having = [language for language in self.languages if self.pages(language).has(page.uri)]
        if len(having) == len(self.languages):
            return page
        return replace(page, front_matter={**page.front_matter, "languages": having})

    def _fallback(self, uri: str, reader: str) -> StagedPage:
        """Return a page of another language with a notice in the reader's, and what keeps search engines from it."""
        written = self.pages_with(uri, reader).language
        page = self._with_languages(self.pages(written).staged(uri))
        above = self._notice("fallback", reader, written)
        extra = {"lang": written, "fallback": True, "canonical": self._address(uri, written)}
        return replace(page, front_matter={**page.front_matter, **extra}, body=above + page.body)

    def _with_notice(self, page: StagedPage, language: str) -> StagedPage:
        """Say above a page that it was translated from an older text, if so."""
        if page.uri not in self.stale(language):
            return page
        above = self._notice("stale", language, self.book.catalogue.languages.source)
        return replace(page, body=above + page.body)

    def _notice(self, kind: str, language: str, other: str) -> str:
        words = self.book.words(language)
        notice = words.fill(f"{kind}.notice", language=words.language_name(other))
        return (
            f'<div class="admonition note {kind}" lang="{language}" markdown>\n\n'
            f"{words[f'{kind}.title']}\n{{ .admonition-title }}\n\n{notice}\n\n</div>\n\n"
        )

    def _address(self, uri: str, language: str) -> str:
        return folder_of(uri) if language == self.languages[0] else f"{language}/{folder_of(uri)}"
