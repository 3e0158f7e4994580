"""Which pages show, between them, all markup of a site.

Most pages are made by few templates. How an element is drawn follows from its shape: its tag, its classes and
attributes, and those of the elements around it. So what a shape looks like, in each color scheme and at each width, can
be seen wherever it stands, and pages with all shapes of the site stand for the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml.html import HtmlElement

    from gates.pages import Page

    Look = tuple[str, ...]
    Shape = tuple[Look, ...]

# Attributes that a style or a script may ask for by their value; of others it can ask only whether they are there.
BY_VALUE = ("aria-current", "aria-expanded", "class", "role", "scope", "type")
ELSEWHERE = ("http:", "https:")


def one_of_each(pages: Iterable[Page]) -> list[Page]:
    """Return as few of the pages as have all shapes of all of them; of pages that serve alike, the one with most on it.

    The longest one, for what goes wrong with a text that is too long goes wrong there first.
    """
    every = {page: frozenset(_shapes(page.root, ())) for page in pages}
    left: frozenset[Shape] = frozenset().union(*every.values())
    chosen = []
    while left:
        best = max(every, key=lambda page: (len(every[page] & left), page.file.stat().st_size))
        chosen.append(best)
        left -= every[best]
    return chosen


def _shapes(element: HtmlElement, around: Shape) -> Iterator[Shape]:
    if not isinstance(element.tag, str):  # a comment
        return
    shape = (*around, tuple(_look(element)))
    yield shape
    for child in element:
        yield from _shapes(child, shape)


def _look(element: HtmlElement) -> Iterator[str]:
    yield element.tag
    for name in sorted(element.keys()):
        yield f"{name}={element.get(name)}" if name in BY_VALUE else name
    if element.tag == "a" and element.get("href", "").startswith(ELSEWHERE):
        yield "elsewhere"
    if element.tag == "script":  # it may add to the page whatever it likes
        yield element.get("src", "").rpartition("/")[2]
