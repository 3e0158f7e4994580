"""The structure of a Markdown text, with the place of every part."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING, Any

import pyromark
from pyromark import Options

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

OPTIONS = Options.ENABLE_TABLES | Options.ENABLE_FOOTNOTES | Options.ENABLE_DEFINITION_LIST
_CONTAINERS = frozenset({"BlockQuote", "List", "Item", "FootnoteDefinition", "DefinitionListDefinition"})
_INLINES = frozenset({"Code", "Emphasis", "Image", "InlineHtml", "Link", "Strong"})
_KINDS = _CONTAINERS | _INLINES | {"CodeBlock", "Heading", "HtmlBlock", "Rule", "Table"}
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FILLER = "\0"
# In UTF-8, the further bytes of a character are 10xxxxxx.
_FIRST_BYTES = bytes(byte not in range(0x80, 0xC0) for byte in range(256))


@dataclass(frozen=True, slots=True)
class Span:
    """A part of the text: `kind` is the parser's name for it, `parent` the block that it stands in, if any."""

    kind: str
    start: int
    end: int
    parent: Span | None
    data: Any = field(hash=False)  # what more the parser tells of this kind

    @property
    def quotes(self) -> int:
        """How many block quotes it stands in."""
        return self.parent.quotes + (self.parent.kind == "BlockQuote") if self.parent else 0

    @property
    def is_nested(self) -> bool:
        """Whether its indentation says what it belongs to: an item of a list, a footnote or a definition."""
        return self.parent is not None and self.parent.kind != "BlockQuote"


class Outline:
    """What CommonMark, with tables, footnotes and definition lists, sees in a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.undefined: list[tuple[int, str]] = []  # reference links without a definition: where, and their label
        # The parser counts bytes.
        self._index = list(accumulate(text.encode().translate(_FIRST_BYTES), initial=0))
        self.spans = tuple(self._spans())

    def of(self, *kinds: str) -> Iterator[Span]:
        """Yield the spans of these kinds in the order of the text."""
        return (span for span in self.spans if span.kind in kinds)

    @cached_property
    def prose(self) -> str:
        """The text with code and comments blanked, so that a search finds only what means something."""
        prose = list(self.text)
        for span in (*self.of("CodeBlock", "Code"), *self.comments):
            prose[span.start : span.end] = re.sub(r"[^\n]", _FILLER, self.text[span.start : span.end])
        return "".join(prose)

    @cached_property
    def comments(self) -> tuple[Span, ...]:
        """The comments; one without an end goes on to the end of its block."""
        return tuple(
            Span("Comment", match.start(), match.end(), span.parent, {})
            for span in self.of("HtmlBlock", "InlineHtml")
            for match in _COMMENT.finditer(self.text, span.start, span.end)
        )

    @cached_property
    def definitions(self) -> Mapping[str, Span]:
        """The definitions of reference links by label."""
        found = pyromark.reference_definitions(self.text, options=OPTIONS)
        return {
            label: Span("Definition", *self._range(one["span"]), None, {"dest_url": one["dest"], "id": label})
            for label, one in found.items()
        }

    def line_start(self, at: int) -> int:
        """Return where the line of `at` starts."""
        return self.text.rfind("\n", 0, at) + 1

    def line_end(self, at: int) -> int:
        """Return where the line of `at` ends."""
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def lines(self, start: int, end: int) -> Iterator[int]:
        """Yield where each line starts that begins within `text[start:end]` and is not blank."""
        while start < end:
            line_end = self.line_end(start)
            if self.text[start:line_end].strip():
                yield start
            start = line_end + 1

    def inside(self, line: int, quotes: int) -> int:
        """Return where in the line that starts at `line` the text within this many block quotes begins."""
        match = re.compile(rf"(?:[ \t]*>[ \t]?){{{quotes}}}").match(self.text, line)
        return match.end() if match else line

    def margin(self, span: Span) -> int:
        """Return where a block starts, with the indentation before it where that means nothing."""
        return span.start if span.is_nested else self.inside(self.line_start(span.start), span.quotes)

    def _spans(self) -> Iterator[Span]:
        containers: list[Span] = []
        for event, bytes_ in pyromark.events_with_range(
            self.text, options=OPTIONS, merge_text=True, broken_link_callback=self._note_undefined
        ):
            name, content = named(event)
            kind, data = named(content) if name in {"Start", "End"} else (name, content)
            if name == "End":
                if kind in _CONTAINERS:
                    containers.pop()
            elif kind in _KINDS:
                span = Span(kind, *self._range(bytes_), containers[-1] if containers else None, data)
                if kind in _CONTAINERS:
                    containers.append(span)
                yield span

    def _note_undefined(self, link: Any) -> None:  # noqa: ANN401
        if link["link_type"] in {"Reference", "Collapsed"}:
            self.undefined.append((self._range(link["span"])[0], link["reference"]))

    def _range(self, bytes_: Any) -> tuple[int, int]:  # noqa: ANN401
        return self._index[bytes_["start"]], self._index[bytes_["end"]]


def named(event: Any) -> tuple[str, Any]:  # noqa: ANN401
    """Return the name of an event or tag of the parser, and what more it tells."""
    if isinstance(event, str):
        return event, None
    ((name, content),) = event.items()
    return name, content
