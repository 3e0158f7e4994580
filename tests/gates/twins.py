"""A search engine is told of each page once, and of its twin in every other language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from lxml import etree

from gates.pages import Page, pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ERROR_PAGE = "404.html"
# Pages for writers, which no search engine has to know.
FOR_WRITERS = re.compile(r"^(?:[a-z-]+/)?rules/")
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"


def findings(site: Path) -> list[str]:
    """Return each page that search engines would see twice or not at all, and each twin unknown to the other."""
    by_url = {_url(site, page): page for page in pages(site) if page.name != ERROR_PAGE}
    told = {url: page for url, page in by_url.items() if not _is_hidden(page)}
    problems = [f"{page.name}: {problem}" for url, page in by_url.items() for problem in _problems(url, by_url)]
    listed = _listed(site)
    missing = [f"sitemap.xml: does not list {url}" for url in told if url not in listed]
    strange = [f"sitemap.xml: lists {url}, which is no page or a hidden one" for url in listed if url not in told]
    return problems + missing + strange


def _url(site: Path, page: Page) -> str:
    home = Page(file=site / "index.html", site=site).canonical()
    return urljoin(home, page.url.lstrip("/"))


def _is_hidden(page: Page) -> bool:
    return any("noindex" in content for content in page.root.xpath("//meta[@name = 'robots']/@content"))


def _problems(url: str, by_url: dict[str, Page]) -> Iterator[str]:
    page = by_url[url]
    original = page.canonical()
    if original not in by_url:
        yield f"its canonical address {original!r} is no page of the site"
    elif (original == url) is (_is_hidden(page) and not FOR_WRITERS.match(page.name)):
        yield f"its canonical address is {original}, and robots are told {'not ' * _is_hidden(page)}to index it"
    if FOR_WRITERS.match(page.name) and not _is_hidden(page):
        yield "is for writers, and robots are not told to leave it out"
    if _is_hidden(page):
        return
    twins = _twins(page)
    if twins.get(page.language) != url:
        yield "does not name itself among its languages"
    yield from (
        f"its twin {twin} does not name it back"
        for twin in twins.values()
        if twin not in by_url or url not in _twins(by_url[twin]).values()
    )


def _twins(page: Page) -> dict[str, str]:
    links = page.root.xpath("//link[@rel = 'alternate'][@hreflang]")
    return {link.get("hreflang"): link.get("href") for link in links if link.get("hreflang") != "x-default"}


def _listed(site: Path) -> set[str]:
    return {place.text for place in etree.parse(site / "sitemap.xml").iter(SITEMAP)}
