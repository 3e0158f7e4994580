"""Blank lines and indentation that Python-Markdown needs and CommonMark does not."""

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


def spacing(outline: Outline) -> Iterator[Edit]:
    """Yield what makes Python-Markdown see the blocks that CommonMark sees."""
    code = {
        line
        for block in outline.of("CodeBlock")
        if block.data == "Indented"
        for line in outline.lines(outline.line_start(block.start), block.end)
    }
    yield from _blank_lines(outline)
    for item in outline.of("Item"):
        yield from _indentation(outline, item, code)


def _blank_lines(outline: Outline) -> Iterator[Edit]:
    """Yield blank lines around every block, except where a list is but words."""
    text = outline.text
    parted: set[int] = set()  # the lines that need one above
    for block in outline.of("BlockQuote", "CodeBlock", "Heading", "Item", "List", "Table"):
        line = outline.line_start(block.start)
        if block.parent and (block.kind == "Item" or (block.kind, block.parent.kind) == ("List", "Item")):
            before = block.parent.start
            if _BLANK_LINE.search(text, before, block.start) or any(before < one < line for one in parted):
                parted.add(line)
        else:
            after = outline.line_start(block.end)
            parted |= {line, outline.line_end(block.end) + 1 if text[after : block.end].strip("> \t") else after}
    for line in parted:
        yield from _blank_line(outline, line)


def _blank_line(outline: Outline, line: int) -> Iterator[Edit]:
    """Yield what parts the line that starts at `line` from the one above."""
    above = outline.text[: max(line - 1, 0)].rpartition("\n")[2]
    below = outline.text[line : outline.line_end(line)]
    ends_quote = above.count(">") > below.count(">")
    if below.strip("> \t") and (above.strip("> \t") or ends_quote):
        yield Edit(line - 1, line - 1, "\n")


def _indentation(outline: Outline, item: Span, code: set[int]) -> Iterator[Edit]:
    """Yield what Python-Markdown wants of an item: no parenthesis, and further lines indented by four columns."""
    first = outline.inside(outline.line_start(item.start), item.quotes)
    marker = _MARKER.match(outline.text, item.start)
    if not marker:
        return
    if marker[1].endswith(")"):
        yield Edit(marker.end() - 1, marker.end(), ".")
    margin = _indent(outline.text[first : marker.end()])
    starts, depths = [], []
    for line in outline.lines(outline.line_end(item.start) + 1, item.end):
        start = outline.inside(line, item.quotes)
        words = outline.text[start : outline.line_end(line)]
        depth = _indent(words) - margin
        # A line that is less indented belongs to the paragraph above without saying so.
        if depth > len(marker[1]):
            starts.append(start)
            depths.append(depth - _COLUMNS * (line in code))
    lacking = " " * (_COLUMNS - min(depths, default=_COLUMNS))
    if lacking:
        yield from (Edit(start, start, lacking) for start in starts)


def _indent(line: str) -> int:
    wide = line.expandtabs(_COLUMNS)
    return len(wide) - len(wide.lstrip(" "))
