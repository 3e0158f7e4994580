"""The site as plain Markdown: the writers' pages expanded, and a page for each license and feature.

This is all that a site builder needs; it knows nothing of the catalogue, and nothing here knows of it.
"""

from __future__ import annotations

import json
import posixpath
import re
import shutil
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.errors import PageError, UnknownEntry
from licensebook.finding import Finding
from licensebook.hints import did_you_mean
from licensebook.markup import Context, Expansion, Page, expand
from licensebook.source import read
from licensebook.views import Views

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from licensebook.lookup import Book
    from licensebook.views import Article

INCLUDES = "includes"
_TIP = "tip-"
_ALERT_WORDS = "alert."
_ANCHOR = re.compile(r"""(?:\{[^}\n]*#|<a id=["'])([\w-]+)""")


@dataclass(frozen=True, slots=True, kw_only=True)
class StagedPage:
    """A page in plain Markdown: `uri` is its path in the pages of a language, such as `licenses/saint.md`."""

    uri: str
    text: str
    findings: tuple[Finding, ...]


class Site:
    """All pages of a site.

    Args:
        book: what the pages are about.
        docs: the folder with a folder of pages for each language.
        catalogue: the file that the book was read from; findings about generated pages point there.
    """

    def __init__(self, book: Book, docs: Path, catalogue: Path) -> None:
        self.book = book
        self.docs = docs
        self.catalogue = catalogue
        self._pages: dict[str, LanguagePages] = {}

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages of the site, the default one first."""
        languages = self.book.catalogue.languages
        return (languages.default, *(language for language in languages.published if language != languages.default))

    def pages(self, language: str) -> LanguagePages:
        """Return the pages in a language."""
        if language not in self._pages:
            known = self.book.language(language)
            self._pages[language] = LanguagePages(self.book, self.docs / known, self.catalogue, known)
        return self._pages[language]

    def findings(self) -> tuple[Finding, ...]:
        """Return everything that is wrong with the pages of all languages."""
        found = {finding for language in self.languages for page in self.stage(language) for finding in page.findings}
        return tuple(sorted(found))

    def stage(self, language: str) -> Iterator[StagedPage]:
        """Yield every page that a reader of `language` gets: in that language or, where it is missing, in another."""
        own = self.pages(language)
        yield from map(own.staged, own.uris)
        seen = set(own.uris)
        for other in self.languages:
            for uri in self.pages(other).uris:
                if uri not in seen:
                    seen.add(uri)
                    yield self._fallback(uri, language, other)

    def _fallback(self, uri: str, reader: str, written: str) -> StagedPage:
        """Return a page of another language with a notice in the reader's, and what keeps search engines from it."""
        words = self.book.words(reader)
        notice = words.fill("fallback.notice", language=words.language_name(written))
        expansion = self.pages(written).expanded(uri)
        front_matter = {
            **expansion.front_matter,
            "lang": written,
            "fallback": True,
            "canonical": self._address(uri, written),
        }
        above = (
            f'<div class="admonition note fallback" lang="{reader}" markdown>\n\n'
            f"{words['fallback.title']}\n{{ .admonition-title }}\n\n{notice}\n\n</div>\n\n"
        )
        return _staged(uri, front_matter, above + expansion.markdown, expansion.findings)

    def _address(self, uri: str, language: str) -> str:
        page = uri.removesuffix(".md")
        folder = "" if page == "index" else f"{page.removesuffix('/index')}/"
        return folder if language == self.languages[0] else f"{language}/{folder}"


class LanguagePages:
    """The pages in one language: those that writers wrote, and those that come from the catalogue."""

    def __init__(self, book: Book, folder: Path, catalogue: Path, language: str) -> None:
        self.book = book
        self.folder = folder
        self.catalogue = catalogue
        self.language = language

    @cached_property
    def written(self) -> Mapping[str, Page]:
        """What writers wrote, by path; parts that other pages include are not pages."""
        files = sorted(
            path for path in self.folder.rglob("*.md") if INCLUDES not in path.relative_to(self.folder).parts
        )
        return {path.relative_to(self.folder).as_posix(): _read(path) for path in files}

    @cached_property
    def generated(self) -> Mapping[str, Callable[[], Article]]:
        """What makes the page of each license that a screen shows, and of each feature, by path."""
        shown = (license_ for license_ in self.book if not license_.hidden)
        features = self.book.catalogue.features.values()
        return {
            **{f"licenses/{license_.id}.md": partial(self.views.license_page, license_) for license_ in shown},
            **{f"features/{feature.id}.md": partial(self.views.feature_page, feature) for feature in features},
        }

    @property
    def uris(self) -> tuple[str, ...]:
        """The path of every page."""
        return (*self.written, *(uri for uri in self.generated if uri not in self.written))

    @cached_property
    def views(self) -> Views:
        """What pages in this language can show."""
        front_page = self.written.get("index.md")
        anchors = frozenset(_ANCHOR.findall(front_page.text)) if front_page else ()
        return Views(self.book, self.language, self._titles, anchors)

    @cached_property
    def _titles(self) -> Mapping[str, str]:
        return {uri.removesuffix(".md"): _title(page.text) for uri, page in self.written.items()}

    def staged(self, uri: str) -> StagedPage:
        """Return a page in plain Markdown."""
        expansion = self.expanded(uri)
        findings = expansion.findings
        if uri not in self.written and findings:
            findings = self._in_catalogue(uri, findings)
        if uri in self.written and uri in self.generated:
            clash = Finding(
                path=self.written[uri].path,
                line=1,
                column=1,
                code="P901",
                message=f"the catalogue has a page {uri!r} already",
                hint="give this page another name, or write what it says into the catalogue",
            )
            findings = (*findings, clash)
        return _staged(uri, expansion.front_matter, expansion.markdown, findings)

    def _in_catalogue(self, uri: str, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Place findings about a generated page at the entry that it comes from."""
        entry = tuple(uri.removesuffix(".md").split("/"))
        place = read(self.catalogue).finding
        return tuple(place(entry, finding.code, finding.message, finding.hint) for finding in findings)

    def expanded(self, uri: str) -> Expansion:
        """Return a page with everything in it expanded."""
        if page := self.written.get(uri):
            return expand(page, self._context(uri, self.views.functions))
        article = self.generated[uri]()
        # The body is ours, so it may hold HTML: what a function returns is trusted, what stands in a page is not.
        page = Page(path=uri, text=f"{_head(article.front_matter)}{{{{ body }}}}\n")
        return expand(page, self._context(uri, {"body": article.body}))

    def _context(self, uri: str, functions: Mapping[str, object]) -> Context:
        words = self.book.words(self.language)
        return Context(
            functions=functions,
            alert_titles={
                key.removeprefix(_ALERT_WORDS): title for key, title in words.items() if key.startswith(_ALERT_WORDS)
            },
            include=self._include,
            link=lambda kind, target: _relative(self._target(kind, target), uri),
        )

    def _include(self, target: str, includer: str) -> Page:
        """Return a tip of the catalogue, a file beside the page, or one in the folder of the language."""
        name = posixpath.basename(target)
        if name.startswith(_TIP) and name.endswith(".md"):
            return self._tip(name.removesuffix(".md").removeprefix(_TIP))
        places = [Path(includer).parent / target, self.folder / INCLUDES / name]
        for place in places:
            if place.is_file():
                return _read(place)
        known = [
            path.name
            for folder in {place.parent for place in places}
            if folder.is_dir()
            for path in folder.glob("*.md")
        ]
        known += [f"{_TIP}{tip}.md" for tip in self.book.catalogue.tips]
        raise UnknownEntry(f"nothing to include as {target!r}", did_you_mean(name, known))

    def _tip(self, key: str) -> Page:
        tips = self.book.catalogue.tips
        if key not in tips:
            raise UnknownEntry(f"no tip {key!r} in the catalogue", did_you_mean(key, tips.keys()))
        return Page(path=f"tips.{key}", text=self.views.tip(tips[key]))

    def _target(self, kind: str, target: str) -> str:
        """Return the path of the page that a link means."""
        match kind:
            case "license":
                license_ = self.book[target]
                if license_.hidden:
                    hint = "link to a plan that switches it on, or write its name in `code`"
                    raise UnknownEntry(f"the hidden license {license_.id!r} has no page", hint)
                return f"licenses/{license_.id}.md"
            case "feature":
                return f"features/{self.book.feature(target).id}.md"
            case "page":
                known = [uri.removesuffix(".md") for uri in self.uris]
                if target not in known:
                    raise UnknownEntry(f"no page {target!r}", did_you_mean(target, known))
                return f"{target}.md"
            case "xref":
                if target not in self._by_uid:
                    raise UnknownEntry(f"no page has the uid {target!r}", did_you_mean(target, self._by_uid.keys()))
                return self._by_uid[target]
        raise UnknownEntry(f"no kind of link {kind!r}", "write license:, feature:, page: or xref:")

    @cached_property
    def _by_uid(self) -> Mapping[str, str]:
        uids = ((uri, _field(page.text, "uid")) for uri, page in self.written.items())
        return {uid: uri for uri, uid in uids if uid}


def write(site: Site, language: str, folder: Path) -> int:
    """Write the pages of a language into a folder and return how many there are.

    Files beside the pages, such as pictures, are copied. Unchanged files stay untouched, and what is in the folder but
    not in the site is deleted.

    Raises:
        PageError: something is wrong with the pages; nothing is written.
    """
    pages = list(site.stage(language))
    if findings := sorted({finding for page in pages for finding in page.findings}):
        raise PageError(findings)
    kept = {folder / page.uri for page in pages}
    for page in pages:
        _write_if_changed(folder / page.uri, page.text.encode())
    for path in site.pages(language).folder.rglob("*"):
        if path.is_file() and path.suffix != ".md":
            target = folder / path.relative_to(site.pages(language).folder)
            kept.add(target)
            _write_if_changed(target, path.read_bytes())
    _delete_others(folder, kept)
    return len(pages)


def _write_if_changed(path: Path, content: bytes) -> None:
    if path.is_file() and path.read_bytes() == content:
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _delete_others(folder: Path, kept: set[Path]) -> None:
    for path in folder.rglob("*"):
        if path.is_file() and path not in kept:
            path.unlink()
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            shutil.rmtree(path)


def _read(path: Path) -> Page:
    try:
        return Page(path=str(path), text=path.read_text(encoding="utf-8"))
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        column = error.start - error.object.rfind(b"\n", 0, error.start)
        message, hint = "the file is not UTF-8", "save it as UTF-8 without BOM"
        finding = Finding(path=str(path), line=line, column=column, code="P902", message=message, hint=hint)
        raise PageError([finding]) from None


def _staged(uri: str, front_matter: Mapping[str, object], body: str, findings: tuple[Finding, ...]) -> StagedPage:
    return StagedPage(uri=uri, text=_head(front_matter) + body, findings=findings)


def _head(front_matter: Mapping[str, object]) -> str:
    """Write front matter. JSON is YAML that reads the same by every version of its rules."""
    lines = "".join(f"{key}: {json.dumps(value, ensure_ascii=False)}\n" for key, value in front_matter.items())
    return f"---\n{lines}---\n\n" if lines else ""


def _relative(target: str, uri: str) -> str:
    return posixpath.relpath(target, posixpath.dirname(uri) or ".")


def _title(text: str) -> str:
    return _field(text, "title") or next((line[2:] for line in text.splitlines() if line.startswith("# ")), "")


def _field(text: str, name: str) -> str:
    """Return a field of the front matter without reading all of it; the expander reads it with care."""
    if not text.startswith("---"):
        return ""
    lines = text[3:].partition("\n---")[0].splitlines()
    return next((line.partition(":")[2].strip().strip("\"'") for line in lines if line.startswith(f"{name}:")), "")
