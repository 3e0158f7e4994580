"""Lists, which Python-Markdown wants indented by four columns and parted from the words above."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.markup.outline import Outline, Span

_COLUMNS = 4
_MARKER = re.compile(r"[ \t]*([*+-]|\d+[.)])")
_BLANK_LINE = re.compile(r"\n[ \t>]*\n")


def lists(outline: Outline) -> Iterator[Edit]:
    """Yield what makes Python-Markdown see the lists that CommonMark sees."""
    for list_ in outline.of("List"):
        if not (list_.parent and list_.parent.kind == "Item"):
            yield from outline.blank_line_above(list_)
    code = {
        line
        for block in outline.of("CodeBlock")
        if not block.data  # an indented one
        for line in outline.lines(outline.line_start(block.start), block.end)
    }
    for item in outline.of("Item"):
        yield from _indentation(outline, item, code)
        if item.parent and _BLANK_LINE.search(outline.text, item.parent.start, item.start):
            yield from outline.blank_line_above(item)


def _indentation(outline: Outline, item: Span, code: set[int]) -> Iterator[Edit]:
    first = outline.inside(outline.line_start(item.start), item.quotes)
    marker = _MARKER.match(outline.text, item.start)
    if not marker:
        return
    margin = _indent(outline.text[first : marker.end()])
    starts, depths = [], []
    for line in outline.lines(outline.line_end(item.start) + 1, item.end):
        start, end = outline.inside(line, item.quotes), outline.line_end(line)
        depth = _indent(outline.text[start:end]) - margin
        words = outline.text[start:end].strip("> \t")
        if words and depth > len(marker[1]):  # else it belongs to the paragraph above without saying so
            starts.append(start)
            depths.append(depth - _COLUMNS * (line in code))
    lacking = " " * (_COLUMNS - min(depths, default=_COLUMNS))
    if lacking:
        yield from (Edit(start, start, lacking) for start in starts)


def _indent(line: str) -> int:
    wide = line.expandtabs(_COLUMNS)
    return len(wide) - len(wide.lstrip(" "))
