"""The pages run no inline script and load nothing from elsewhere, so a strict content security policy holds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from gates.pages import Page, pages

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

# A block of data does not run.
DATA = frozenset({"application/json", "application/ld+json"})
LOADING_LINKS = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "preconnect", "dns-prefetch"})


def findings(site: Path) -> list[str]:
    """Return each inline script and style, and each thing that a browser would fetch from another place."""
    return [f"{page.name}: {problem}" for page in pages(site) for problem in _problems(page)]


def _problems(page: Page) -> Iterator[str]:
    home = page.canonical() or "/"
    for script in page.root.iter("script"):
        if not script.get("src") and script.get("type") not in DATA:
            yield f"an inline script: {(script.text or '').strip()[:60]!r}"
    for element in page.root.iter("*"):
        yield from _inline(element)
    yield from (f"loads {url}" for url in _loaded(page) if urlsplit(urljoin(home, url)).netloc != urlsplit(home).netloc)


def _inline(element) -> Iterator[str]:  # noqa: ANN001
    for name, value in element.attrib.items():
        if name.startswith("on") or name == "style":
            yield f'inline {name}="{value[:60]}"'
        elif value.strip().lower().startswith("javascript:"):
            yield f"{name}={value[:60]!r} runs a script"


def _loaded(page: Page) -> Iterator[str]:
    for element, attribute, url, _ in page.root.iterlinks():
        if element.tag == "a" or url.startswith("data:"):
            continue
        if element.tag == "link" and not LOADING_LINKS & set((element.get("rel") or "").split()):
            continue
        if attribute:
            yield url
