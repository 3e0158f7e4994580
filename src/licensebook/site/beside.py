"""What is wrong with a page beside the others of its language: another's text or part, and a day to come."""

from __future__ import annotations

import posixpath
import re
from collections import Counter, defaultdict
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from licensebook.finding import Finding
from licensebook.site.source import field, place_of
from licensebook.site.staged import slug

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from licensebook.markup import Handwriting, Page

FUTURE = "P913"  # a page is of a day to come
COPIED = "P914"  # a page has the description or the title of another
PART = "P915"  # an include is called as another part is on the other pages
_USUAL = 2  # other includes that agree on what a part is called
_TITLE = re.compile(r"\[!include\[([^]\n]*)\]", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]{3,}")
_DATES = ("date", "so.date", "ms.date")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


class _Include(NamedTuple):
    """Where on which page a part is included, under which title."""

    uri: str
    start: int
    title: str
    folder: str
    part: str


class BesideOthers:
    """Holds the pages that writers wrote in a language against each other.

    Args:
        written: the pages by path.
        hands: what writers wrote on the page at a path.
        today: the day on which they are looked at.
    """

    def __init__(
        self, written: Mapping[str, Page], hands: Callable[[str], Handwriting], today: date | None = None
    ) -> None:
        self._written = written
        self._hands = hands
        # Somewhere it is tomorrow already.
        self._last = ((today or date.today()) + timedelta(days=1)).isoformat()  # noqa: DTZ011  # a writer's day

    def findings(self, uri: str) -> Iterator[Finding]:
        """Yield what is wrong with the page at this path."""
        page = self._written[uri]
        for name, others in self._copies.items():
            if other := others.get(uri):
                message = f"the {name} is that of {other!r}, word for word"
                yield _finding(page, name, COPIED, message, "write what this page is about, and no other")
        # Where most pages are of days to come, it is the clock that is wrong.
        if uri in self._future and 2 * len(self._future) <= len(self._dated):
            name, day = self._dated[uri]
            hint = "write the day on which the page was last changed"
            yield _finding(page, name, FUTURE, f"{day} is still to come", hint)
        yield from self._parts(uri)

    def _parts(self, uri: str) -> Iterator[Finding]:
        """Yield each include with the title that the other pages give to another part."""
        for own in (one for one in self._includes if one.uri == uri):
            others = [one for one in self._includes if one is not own]
            parts = Counter(one.part for one in others if one.title == own.title)
            titles = {one.title for one in others if one.part == own.part}
            # Any tip may be called a tip: only a part that has a title of its own is not what is meant.
            if len(parts) != 1 or parts.total() < _USUAL or own.part in parts or not titles or own.title in titles:
                continue
            (right,) = parts
            message = f"{own.title!r} includes {own.part!r} here, and {right!r} on the other pages"
            hint = f"write '{own.folder}{right}'"
            yield self._hands(uri).finding(own.start, PART, message, hint)

    @cached_property
    def _includes(self) -> Sequence[_Include]:
        return [
            _Include(uri, told.start, title[1], *_split(told.text))
            for uri in self._written
            for told in self._hands(uri).includes
            if (title := _TITLE.match(self._hands(uri).raw, told.start))
        ]

    @cached_property
    def _dated(self) -> Mapping[str, tuple[str, str]]:
        found = ((uri, name, field(page, name)) for uri, page in self._written.items() for name in _DATES)
        return {uri: (name, day) for uri, name, day in found if _DAY.fullmatch(day)}

    @cached_property
    def _future(self) -> frozenset[str]:
        return frozenset(uri for uri, (_, day) in self._dated.items() if day > self._last)

    @cached_property
    def _copies(self) -> Mapping[str, Mapping[str, str]]:
        """Which page has a description or title from which other one, by its field."""
        # Each folder may have an overview.
        by_title = self._doubled("title", posixpath.dirname)
        return {"title": by_title, "description": self._doubled("description", lambda _: "")}

    def _doubled(self, name: str, group: Callable[[str], str]) -> Mapping[str, str]:
        found: dict[tuple[str, str], list[str]] = defaultdict(list)
        for uri, page in self._written.items():
            if text := field(page, name):
                found[group(uri), " ".join(text.casefold().split())].append(uri)
        return dict(
            pair for (_, text), uris in found.items() if len(uris) > 1 for pair in self._copied(text, uris, name)
        )

    def _copied(self, text: str, uris: Iterable[str], name: str) -> Iterator[tuple[str, str]]:
        """Yield each page that a text fits less than another, and that one: it shares words with what else they say."""
        words = _words(text)
        fits = {uri: len(words & self._said(uri, name)) for uri in uris}
        right = max(fits, key=lambda uri: fits[uri])
        yield from ((uri, slug(right)) for uri in fits if uri != right)

    def _said(self, uri: str, name: str) -> set[str]:
        texts = [field(self._written[uri], other) for other in ("title", "description", "keywords") if other != name]
        return _words(" ".join((slug(uri).replace("-", " "), *texts)))


def _split(path: str) -> tuple[str, str]:
    folder, slash, name = path.rpartition("/")
    return folder + slash, name


def _words(text: str) -> set[str]:
    return {found[0] for found in _WORD.finditer(text.casefold())}


def _finding(page: Page, name: str, code: str, message: str, hint: str) -> Finding:
    return Finding(path=page.path, line=place_of(page, name), column=1, code=code, message=message, hint=hint)
