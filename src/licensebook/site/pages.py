"""The pages in one language: those that writers wrote, and those that come from the catalogue."""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from licensebook.coherence import all_phrases
from licensebook.finding import Finding
from licensebook.hints import did_you_mean
from licensebook.markup import Code, Context, Handwriting, Page, anchors, expand, expand_made
from licensebook.model import License
from licensebook.moment import Day
from licensebook.prose import Prose
from licensebook.rule import LANGUAGE
from licensebook.rules import groups, rules
from licensebook.rules.lexicon import ALIASES, NAMES, Lexicon
from licensebook.rules.terminology import terms
from licensebook.rules.word import word_of
from licensebook.site import front_matter
from licensebook.site.beside import BesideOthers
from licensebook.site.data import data, written
from licensebook.site.search import search_data
from licensebook.site.shape import shape_problems
from licensebook.site.source import field, included_parts, title, written_pages
from licensebook.site.staged import StagedPage, slug
from licensebook.site.target import Includable, Targets, address, relative
from licensebook.source import read
from licensebook.spelling import normalize
from licensebook.twin import TwinPage
from licensebook.views import RULES, TRANSLATIONS, Views, guides

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from licensebook.coherence import Where
    from licensebook.diagram import Diagram
    from licensebook.markup import Expansion
    from licensebook.model import Feature
    from licensebook.rule import Rule
    from licensebook.site.site import Site
    from licensebook.views import Article

_ALERT = "alert."
_FOREIGN_INCLUDE = "P303"
_TAB = "tab/"
_OF_TABS = frozenset({Code.TABS_OPEN, Code.TAB_HEAD, Code.TAB_TWICE})
_ANCHOR = re.compile(r"""(?:\{[^}\n]*#|<a id=["'])([\w-]+)""")


class LanguagePages:
    """The pages of a site in one language."""

    def __init__(self, site: Site, language: str) -> None:
        self.site = site
        self.book = site.book
        self.folder = site.docs / language
        self.language = language
        self._handwriting: dict[str, Handwriting] = {}
        self._anchors: dict[str, frozenset[str]] = {}  # of the pages that were asked for
        self._months: re.Pattern[str] | None = None
        self._made: dict[str, Expansion] = {}  # from what writers wrote: they are few, and asked for several times

    @cached_property
    def written(self) -> Mapping[str, Page]:
        """What writers wrote, by path."""
        return written_pages(self.folder)

    @cached_property
    def generated(self) -> Mapping[str, License | Feature]:
        """The licenses that a screen shows and the features, by the path of the page that each of them gets."""
        shown = {f"licenses/{license_.id}.md": license_ for license_ in self.book if not license_.hidden}
        return shown | {f"features/{key}.md": feature for key, feature in self.book.catalogue.features.items()}

    @cached_property
    def guides(self) -> Mapping[str, str]:
        """The name of each page about the whole catalogue that no writer wrote, by its path."""
        about_translations = (TRANSLATIONS,) if self.site.has_records else ()
        names = {f"{name}.md": name for name in (*guides(self.book.catalogue), *about_translations, RULES)}
        return {uri: name for uri, name in names.items() if uri not in self.written}

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """Each rule of the check, by the path of its page, if no writer wrote one there."""
        pages = {f"{RULES}/{code.lower()}.md": rule for code, rule in rules().items()}
        return {uri: rule for uri, rule in pages.items() if uri not in self.written}

    @cached_property
    def rule_groups(self) -> Mapping[str, str]:
        """The name of each group of rules, by the path of the page that lists them, if no writer wrote one there."""
        pages = {f"{RULES}/of-{group}.md": group for group in groups()}
        return {uri: group for uri, group in pages.items() if uri not in self.written}

    @property
    def about_rules(self) -> tuple[str, ...]:
        """The path of every page about rules, their list among them."""
        lists = (uri for uri, name in self.guides.items() if name == RULES)
        return (*lists, *self.rule_groups, *self.rules)

    @property
    def uris(self) -> tuple[str, ...]:
        """The path of every page in this language."""
        entries = (uri for uri in self.generated if uri not in self.written)
        return (*self.written, *self.guides, *entries, *self.rule_groups, *self.rules)

    def has(self, uri: str) -> bool:
        """Say whether a page is there in this language."""
        ours = (self.guides, self.generated, self.rule_groups, self.rules)
        return any(uri in pages for pages in (self.written, *ours))

    @cached_property
    def titles(self) -> Mapping[str, str]:
        """The title of every page but those of entries, by slug."""
        words = self.book.words(self.language)
        ours = {name: words[f"{name}.title"] for name in self.guides.values()}
        return ours | {slug(uri): title(page) for uri, page in self.written.items()}

    @cached_property
    def data(self) -> Mapping[str, Callable[[], bytes]]:
        """What makes each file that the pages load besides, by path: what their scripts ask for, and pictures."""
        pictures = {path: partial(_picture, draw) for path, draw in self.views.diagrams.by_path.items()}
        return {**data(self.views), "data/search.json": lambda: written(search_data(self)), **pictures}

    def beside(self, path: str) -> bytes | None:
        """Return a file that pages load besides, made or laid there by a writer; None if there is none."""
        if make := self.data.get(path):
            return make()
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    @cached_property
    def views(self) -> Views:
        """What pages in this language can show."""
        front_page = self.written.get("index.md")
        anchors = frozenset(_ANCHOR.findall(front_page.text)) if front_page else ()
        titles = {name: self.titles.get(name) or self.site.title(name) for name in map(slug, self.site.uris)}
        return Views(self.book, self.language, titles, anchors, self.site.stale(self.language))

    def handwriting(self, uri: str) -> Handwriting:
        """Return what the writer of a page or of a part that pages include wrote by hand."""
        if uri not in self._handwriting:
            self._handwriting[uri] = Handwriting(self.parts[uri] if uri in self.parts else self.written[uri])
        return self._handwriting[uri]

    @cached_property
    def parts(self) -> Mapping[str, Page]:
        """What writers wrote for pages to include, by path."""
        return included_parts(self.folder)

    @cached_property
    def part_findings(self) -> tuple[Finding, ...]:
        """What is wrong with the words of the parts that pages include."""
        return tuple(finding for uri in self.parts for finding in self._prose.findings(self.handwriting(uri), {}))

    @cached_property
    def _prose(self) -> Prose:
        avoided = terms(self.book, self.site.catalogue, self.language)
        texts = [page.text for page in (*self.written.values(), *self.parts.values())]
        return Prose(self.book, self.language, avoided, self._lexicon, texts)

    @cached_property
    def _lexicon(self) -> Lexicon:
        return Lexicon(self.book, self.site.catalogue, self.language)

    @property
    def open_words(self) -> frozenset[str]:
        """Every word in small letters that only a dictionary or the word list can know, whoever wrote it."""
        hands = [self.handwriting(uri) for uri in (*self.written, *self.parts)]
        beside = (str(field) for hand in hands for field in hand.front_matter.values())
        of_pictures = (picture.words for hand in hands for picture in hand.pictures)
        told = [(where, text) for where, text in all_phrases(self.book.catalogue) if self._is_shown(where)]
        names = (text for where, text in told if where[2] in NAMES)
        prose = (text for where, text in told if where[2] not in {*NAMES, ALIASES})
        of_rules = (f"{rule.title} {rule.why}" for rule in rules().values()) if self.language == LANGUAGE else ()
        words = self.book.words(self.language)
        languages = map(words.language_name, self.book.catalogue.languages.of_names)
        to_write = (term.used for term in terms(self.book, self.site.catalogue, self.language))
        around = (*words.values(), *languages, *of_rules, *to_write)
        texts = (*(hand.text for hand in hands), *beside, *of_pictures, *prose, *around)
        return self._lexicon.open(texts) | self._lexicon.open(names, is_name=True)

    def _is_shown(self, where: Where) -> bool:
        others = {*self.book.catalogue.languages.of_names} - {self.language}
        return others.isdisjoint(where[2:])

    def twin(self, uri: str) -> TwinPage:
        """Return a page, or a part that pages include, as it is held against the same in another language."""
        hand = self.handwriting(uri)
        meta = front_matter.usual(hand.front_matter)
        numbers, negations = (word_of(self.book, self.language, f"prose.{what}") for what in ("numbers", "negations"))
        return TwinPage(
            hand=hand,
            front_matter=meta,
            language=self.language,
            numbers=numbers,
            negations=negations,
            names=self.names,
            said=self._prose.said,
            month=self._month,
        )

    def _month(self, text: str) -> re.Match[str] | None:
        """Return the first month with its year in a text, as this language writes it."""
        if not self._months:
            words, year = self.book.words(self.language), "1999"
            every = (re.escape(words.day(Day(f"{year}-{month:02}"))) for month in range(1, 13))
            self._months = re.compile("|".join(one.replace(year, r"\d{4}") for one in every), re.IGNORECASE)
        return self._months.search(text)

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of a license, a family or the product, in any language, as `normalize` writes it."""
        catalogue = self.book.catalogue
        names = {catalogue.product.name, catalogue.product.vendor}
        for license_ in catalogue.licenses.values():
            names.update(license_.name.values(), license_.short_name.values() if license_.short_name else ())
        names.update(name for family in catalogue.families.values() for name in family.name.values())
        return frozenset(map(normalize, names))

    def anchors(self, uri: str) -> frozenset[str]:
        """Return every place on a page in this language that a link can lead to."""
        if uri not in self._anchors:
            self._anchors[uri] = anchors(self._expanded(uri).markdown)
        return self._anchors[uri]

    def staged(self, uri: str) -> StagedPage:
        """Return a page in plain Markdown."""
        expansion = self._expanded(uri)
        meta = front_matter.usual(expansion.front_matter)
        findings = tuple(self._findings(uri, expansion, meta))
        return StagedPage(uri=uri, front_matter=meta, body=expansion.markdown, findings=findings)

    def moved(self) -> Iterator[tuple[str, str]]:
        """Yield each old address of a page, and the path of the page that it leads to."""
        for uri in self.written:
            for old in front_matter.old_uris(self._expanded(uri).front_matter, self.language):
                if old not in self.site.uris:
                    yield old, uri

    def stranger(self, title: str) -> str:
        """Say why a title is surely not in this language; nothing if it may be."""
        tongue = self._prose.tongue
        found = tongue.foreign(title) or tongue.stranger(title)
        return found.message if found else ""

    def link_words(self, uri: str) -> tuple[str, ...]:
        """Return the words of each link to a page on the other pages that writers wrote."""
        return tuple(
            hand.raw[link.start : link.end]
            for other, hand in ((other, self.handwriting(other)) for other in self.written if other != uri)
            for link in hand.links
            if posixpath.normpath(posixpath.join(posixpath.dirname(other), link.target)) == uri
        )

    def redirects(self) -> Iterator[StagedPage]:
        """Yield a page for each old address, which leads to the new one."""
        for uri, page in self.written.items():
            expansion = self._expanded(uri)
            for old in front_matter.old_uris(expansion.front_matter, self.language):
                clash = (front_matter.redirect_problem(page, old),) if old in self.site.uris else ()
                yield self._redirect(old, uri, self.titles[slug(uri)], clash)
        for uri, entry in self.generated.items():
            for old in self.book.old_ids(entry.id):
                yield self._redirect(f"{uri.partition('/')[0]}/{old}.md", uri, self.views.plain(entry.name))

    def _redirect(self, old: str, uri: str, name: str, findings: tuple[Finding, ...] = ()) -> StagedPage:
        link = f"[{self.views.escaped(name)}]({relative(uri, old)})"
        meta = {"title": name, "redirect": address(uri, old), "index": False}
        body = f"# {self.views.escaped(name)}\n\n{self.views.words.fill('page.moved', page=link)}\n"
        return StagedPage(uri=old, front_matter=meta, body=body, findings=findings)

    def _expanded(self, uri: str) -> Expansion:
        if page := self.written.get(uri):
            if uri not in self._made:
                self._made[uri] = expand(page, self._context(uri))
            return self._made[uri]
        article = self._article(uri)
        # The body is ours, so it may hold HTML.
        page = Page(path=uri, text=article.body, trusted=True)
        return expand_made(page, self._context(uri), article.front_matter)

    def _article(self, uri: str) -> Article:
        if self.guides.get(uri) == TRANSLATIONS:
            source = self.book.catalogue.languages.source
            others = [language for language in self.site.languages if language != source]
            return self.views.translations_page([self.site.translations(language) for language in others])
        if self.guides.get(uri) == RULES:
            return self.views.rules_page()
        if uri in self.rule_groups:
            return self.views.rule_group_page(self.rule_groups[uri])
        if uri in self.rules:
            return self.views.rule_page(self.rules[uri])
        if uri in self.guides:
            return self.views.guide_page(self.guides[uri])
        entry = self.generated[uri]
        return self.views.license_page(entry) if isinstance(entry, License) else self.views.feature_page(entry)

    def _context(self, uri: str) -> Context:
        return Context(
            functions=self.views.functions,
            alert_titles=self._alert_titles,
            include=Includable(tips=self.book.catalogue.tips, as_alert=self.views.tip, folder=self.folder).find,
            link=lambda kind, target: self._targets.url(kind, target, uri),
        )

    @cached_property
    def _alert_titles(self) -> Mapping[str, str]:
        words = self.book.words(self.language)
        return {key.removeprefix(_ALERT): text for key, text in words.items() if key.startswith(_ALERT)}

    @cached_property
    def _targets(self) -> Targets:
        return Targets(book=self.book, uris=self.site.uris, by_uid=self._by_uid, folder=self.folder)

    @cached_property
    def _by_uid(self) -> Mapping[str, str]:
        """The first page that has a uid, by that."""
        pages = reversed(list(self.written.items()))
        return {uid: uri for uri, page in pages if (uid := field(page, "uid"))}

    def _findings(self, uri: str, expansion: Expansion, meta: Mapping[str, object]) -> Iterator[Finding]:
        page = self.written.get(uri)
        if not page:
            yield from self._in_catalogue(uri, (*expansion.findings, *self._dead_places(uri, expansion)))
            return
        if unclosed := [one for one in expansion.findings if one.code == Code.FRONT_MATTER_OPEN]:
            yield from unclosed  # all else comes from it
            return
        yield from expansion.findings
        yield from self._dead_places(uri, expansion)
        yield from shape_problems(page, expansion, meta)
        yield from front_matter.problems(page, meta, self.language)
        yield from self._prose.findings(self.handwriting(uri), meta)
        yield from self._beside_others.findings(uri)
        yield from self._includes_elsewhere(uri)
        first = self._by_uid.get(str(meta.get("uid")), uri)
        if first != uri:
            yield front_matter.uid_problem(page, first)
        if uri in self.generated:
            message = f"the catalogue has a page {uri!r} already"
            hint = "give this page another name, or write what it says into the catalogue"
            yield Finding(path=page.path, line=1, column=1, code="P901", message=message, hint=hint)

    @cached_property
    def _beside_others(self) -> BesideOthers:
        return BesideOthers(self.written, self.handwriting)

    def _includes_elsewhere(self, uri: str) -> Iterator[Finding]:
        """Yield each include that names the folder of another language; readers get the part of theirs."""
        hand = self.handwriting(uri)
        for include in hand.includes:
            up, _, rest = posixpath.normpath(posixpath.join(posixpath.dirname(uri), include.text)).partition("/")
            language, name = rest.partition("/")[0], posixpath.basename(rest)
            own = next((part for part in self.parts if posixpath.basename(part) == name), "")
            if own and up == ".." and language in self.site.languages:
                message = f"this names a part of the pages in {language!r}"
                hint = f"write {relative(own, uri)!r}, which is in {self.language!r}"
                yield hand.finding(include.start, _FOREIGN_INCLUDE, message, hint)

    def _dead_places(self, uri: str, expansion: Expansion) -> Iterator[Finding]:
        """Yield what is wrong with links to a place on a page that is there."""
        blamed = {(finding.path, finding.line) for finding in expansion.findings}
        has_open_tabs = any(finding.code in _OF_TABS for finding in expansion.findings)
        for place in expansion.places:
            if (place.finding.path, place.finding.line) in blamed:
                continue
            target = posixpath.normpath(posixpath.join(posixpath.dirname(uri), place.url)) if place.url else uri
            if target not in self.site.uris:
                continue
            if place.anchor.startswith(_TAB) and has_open_tabs:
                continue
            known = self.site.pages_with(target, self.language).anchors(target)
            if place.anchor not in known and place.anchor in self._written_in_source(target):
                hint = f"write `{{#{place.anchor}}}` after its heading on {target}: ids are not translated"
                yield replace(place.finding, hint=hint)
            elif place.anchor not in known:
                hint = did_you_mean(f"#{place.anchor}", sorted(f"#{anchor}" for anchor in known if anchor))
                yield replace(place.finding, hint=hint)

    def _written_in_source(self, uri: str) -> frozenset[str]:
        """Return the places on a page of the source language that its writer named."""
        source = self.site.pages(self.book.catalogue.languages.source)
        page = source.written.get(uri)
        return frozenset(_ANCHOR.findall(page.text)) if page and source is not self else frozenset()

    def _in_catalogue(self, uri: str, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Place findings about a generated page at the entry that it comes from."""
        if findings := tuple(findings):
            source = read(self.site.catalogue)
            entry = tuple(slug(uri).split("/"))
            yield from (source.finding(entry, found.code, found.message, found.hint) for found in findings)


def _picture(draw: Callable[[], Diagram]) -> bytes:
    return draw().svg().encode()
