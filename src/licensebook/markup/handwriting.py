"""What a writer wrote by hand on a page, for readers: its words, without all that is markup or comes from elsewhere."""

from __future__ import annotations

import re
from copy import copy
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from licensebook.finding import Finding
from licensebook.markup import front_matter
from licensebook.markup.manuscript import cleaned
from licensebook.markup.outline import Outline

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.markup.outline import Span
    from licensebook.markup.page import Page

GONE = "\0"  # stands for each character that is no word of the writer's
_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_ATTRIBUTES = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}")
_INCLUDE = re.compile(r"\[!include[^\n]*?\]\([^()\n]*\)\]", re.IGNORECASE)
_ALERT = re.compile(r"\[![A-Za-z]+\]")
_ADDRESS = re.compile(r"(?:https?://|mailto:|www\.)[^\s<>)]+")
_TARGET = re.compile(r"\]\([ \t]*([^()\s]+)")
_ID = re.compile(r"\{[^{}\n]*#([\w:.-]+)")
_DECORATIVE = re.compile(r"\{:?[^{}\n]*\.decorative\b")
_FIELD = r"^(?:{}):[ \t]*(\S.*(?:\n(?:[ \t]+|-[ \t]).*)*|(?:\n(?:[ \t]+|-[ \t]).*)+)"
_NEW_BLOCK = re.compile(r"[ \t>]*(?:[*+-][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|\||\Z)")


class Linked(NamedTuple):
    """The words of a link, from `start` to `end`, and where it leads; `label` names its definition, if it has one."""

    start: int
    end: int
    target: str
    label: str


class Picture(NamedTuple):
    """A picture at `start`: the words for those who do not see it, and whether it takes none, being decoration."""

    start: int
    words: str
    is_decorative: bool


class Head(NamedTuple):
    """A heading at `start`; `id` is empty where the writer gave none."""

    start: int
    level: int
    id: str
    title: str


class Rows(NamedTuple):
    """A table, a list of steps or another list at `start`, and where each of its rows, steps or items is."""

    start: int
    kind: str
    parts: tuple[tuple[int, int], ...]

    @property
    def size(self) -> int:
        """How many rows, steps or items it has."""
        return len(self.parts)


class Told(NamedTuple):
    """What markup says at `start`: the target of an include, an expression, a list of attributes, a kind of alert."""

    start: int
    text: str


class Handwriting:
    """The words of a page: `text` is as long as the page, with GONE for all that is no word by hand.

    Gone are front matter, code, comments, HTML, expressions, addresses, includes and attributes.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.raw = cleaned(page.text)
        self.front_matter, start, _ = front_matter.split(replace(page, text=self.raw))
        self.body = start
        outline = Outline(self.raw[start:])
        self.links = tuple(self._links(outline))
        self.pictures = tuple(self._pictures(outline))
        self.bold = tuple((span.start + start, span.end + start) for span in outline.of("Strong"))
        self.heads = tuple(self._heads(outline))
        self.rows = tuple(self._rows(outline))
        self.includes = tuple(self._told(outline, _INCLUDE))
        self.expressions = tuple(self._told(outline, _TAG))
        self.attributes = tuple(self._told(outline, _ATTRIBUTES))
        self.alerts = tuple(self._told(outline, _ALERT))
        self.definitions = {label: start + span.start for label, span in outline.definitions.items()}
        self.text = self._words(outline)
        self._fields: tuple[tuple[int, int], ...] = ()

    def of_fields(self, *names: str) -> Handwriting:
        """Return this page with the words of these fields of its front matter in place of all others."""
        above = copy(self)
        pattern = re.compile(_FIELD.format("|".join(map(re.escape, names))), re.MULTILINE)
        spans = [match.span(1) for match in pattern.finditer(self.raw, 0, self.body)]
        words = list(GONE * len(self.raw))
        for start, end in spans:
            words[start:end] = self.raw[start:end]
        above.text, above.body, above._fields = "".join(words), 0, tuple(spans)
        above.links, above.bold, above.heads = (), (), ()
        return above

    def passages(self) -> Iterator[tuple[int, int]]:
        """Yield where each paragraph, heading, item or row starts and ends."""
        if self._fields:
            yield from self._fields
            return
        first = at = self.body
        for line in self.text[self.body :].splitlines(keepends=True):
            if at > first and _NEW_BLOCK.match(line.rstrip("\n")):
                yield first, at
                first = at
            at += len(line)
        if at > first:
            yield first, at

    def link_at(self, at: int) -> Linked | None:
        """Return the link whose words the character at `at` belongs to, if any."""
        return next((link for link in self.links if link.start <= at < link.end), None)

    def field_at(self, name: str) -> int:
        """Return where the line of a field of the front matter starts, whatever stands before a dot in its name."""
        found = re.compile(rf"^(?:\w+\.)?{re.escape(name)}:", re.MULTILINE).search(self.raw, 0, self.body)
        return found.start() if found else 0

    def finding(self, at: int, code: str, message: str, hint: str) -> Finding:
        """Return what is wrong at an index of the page."""
        column = at - self.raw.rfind("\n", 0, at)
        return Finding(path=self.page.path, line=self.line(at), column=column, code=code, message=message, hint=hint)

    def line(self, at: int) -> int:
        """Return the number of the line, from 1, that an index of the page is on."""
        return self.raw.count("\n", 0, at) + 1

    def _words(self, outline: Outline) -> str:
        words = list(GONE * self.body + outline.prose)
        for span in outline.of("Link"):
            _, end = self._inner(span)
            _clear(words, end, self.body + span.end)
        for span in (*outline.of("Image", "InlineHtml", "HtmlBlock"), *outline.definitions.values()):
            _clear(words, self.body + span.start, self.body + span.end)
        for pattern in (_TAG, _INCLUDE, _ALERT, _ATTRIBUTES, _ADDRESS):
            for match in pattern.finditer(self.raw, self.body):
                _clear(words, *match.span())
        return "".join(words)

    def _links(self, outline: Outline) -> Iterator[Linked]:
        includes = [match.span() for match in _INCLUDE.finditer(outline.prose)]
        for span in outline.of("Link"):
            if any(start <= span.start < end for start, end in includes):
                continue
            yield Linked(*self._inner(span), span.data["dest_url"], span.data["id"])

    def _inner(self, span: Span) -> tuple[int, int]:
        """Return where the words of a link start and end."""
        start, end = self.body + span.start, self.body + span.end
        if span.data["link_type"] in {"Autolink", "Email"}:
            return end, end
        ahead = "](" if span.data["link_type"] == "Inline" else "]["
        close = self.raw.rfind(ahead, start, end)
        return start + 1, close if close > 0 else end - 1

    def _pictures(self, outline: Outline) -> Iterator[Picture]:
        for span in outline.of("Image"):
            start, end = self.body + span.start, self.body + span.end
            words = self.raw[start + 2 : end].partition("]")[0]
            yield Picture(start, words.strip(), bool(_DECORATIVE.match(self.raw, end)))

    def _heads(self, outline: Outline) -> Iterator[Head]:
        for span in outline.of("Heading"):
            text = outline.text[span.start : span.end].strip()
            # The head of a tab names it by a link.
            id_ = _ID.search(text) or re.search(r"\(#(tab/[^()]+)\)", text)
            title = _ATTRIBUTES.sub("", text).strip("# \n")
            yield Head(self.body + span.start, int(span.data["level"].removeprefix("H")), id_[1] if id_ else "", title)

    def _rows(self, outline: Outline) -> Iterator[Rows]:
        for span in outline.of("Table", "List"):
            if span.kind == "Table":
                lines = [*outline.lines(span.start, span.end)][2:]
                parts = tuple((self.body + line, self.body + outline.line_end(line)) for line in lines)
                yield Rows(self.body + span.start, "table", parts)
            else:
                items = [item for item in outline.of("Item") if item.parent is span]
                parts = tuple((self.body + item.start, self.body + item.end) for item in items)
                is_ordered = span.data is not None  # the number that it starts with
                yield Rows(self.body + span.start, "list of steps" if is_ordered else "list", parts)

    def _told(self, outline: Outline, pattern: re.Pattern[str]) -> Iterator[Told]:
        for match in pattern.finditer(outline.prose):
            target = _TARGET.search(match[0]) if pattern is _INCLUDE else None
            yield Told(self.body + match.start(), target[1] if target else "".join(match[0].split()))


def _clear(words: list[str], start: int, end: int) -> None:
    words[start:end] = [character if character == "\n" else GONE for character in words[start:end]]
