"""The built pages as the gates read them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from lxml import html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from lxml.html import HtmlElement

NOT_PROSE = frozenset({"code", "kbd", "pre", "samp", "script", "style", "svg", "template"})
INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "cite", "em", "i", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "u"}
)


@dataclass(frozen=True)
class Page:
    """One HTML file of a built site."""

    file: Path
    site: Path

    @property
    def name(self) -> str:
        """The path inside the site, as findings name it."""
        return self.file.relative_to(self.site).as_posix()

    @property
    def url(self) -> str:
        """The path that a browser asks for."""
        return "/" + self.name.removesuffix("index.html")

    @cached_property
    def root(self) -> HtmlElement:
        return html.document_fromstring(self.file.read_bytes(), parser=html.HTMLParser(encoding="utf-8"))

    @property
    def language(self) -> str:
        return self.root.get("lang", "")

    @property
    def is_redirect(self) -> bool:
        return bool(self.root.xpath("//meta[translate(@http-equiv, 'REFSH', 'refsh') = 'refresh']"))

    def canonical(self) -> str:
        return next(iter(self.root.xpath("//link[@rel = 'canonical']/@href")), "")

    def main(self) -> HtmlElement:
        """The part that the writers wrote."""
        return next(iter(self.root.xpath("//article")), self.root.find("body"))


def pages(site: Path) -> list[Page]:
    """Every page of the site, in the order of paths, without the stubs that redirect."""
    found = [Page(file=file, site=site) for file in sorted(site.rglob("*.html"))]
    return [page for page in found if not page.is_redirect]


def blocks(element: HtmlElement, language: str) -> Iterator[tuple[str, str]]:
    """Yield the language and the text of each paragraph, heading, cell and so on; code is left out."""
    parts: list[tuple[str, str]] = []
    for said, text, breaks in _pieces(element, language):
        if breaks or (parts and said != parts[-1][0]):
            yield from _joined(parts)
            parts = []
        parts.append((said, text))
    yield from _joined(parts)


def _joined(parts: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    text = " ".join("".join(text for _, text in parts).split())
    if text:
        yield parts[0][0], text


def _pieces(element: HtmlElement, language: str) -> Iterator[tuple[str, str, bool]]:
    """Yield language, text and whether a new block begins, in the order of reading."""
    if not isinstance(element.tag, str) or element.tag in NOT_PROSE:
        return
    language = element.get("lang", language)
    is_block = element.tag not in INLINE
    yield language, element.text or "", is_block
    for child in element:
        yield from _pieces(child, language)
        yield language, child.tail or "", isinstance(child.tag, str) and child.tag not in INLINE | NOT_PROSE
    if is_block:
        yield language, "", True
