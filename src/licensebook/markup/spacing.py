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
    """Yield what makes Python-Markdown see the lists and tables that CommonMark sees."""
    code = {
        line
        for block in outline.of("CodeBlock")
        if block.data == "Indented"
        for line in outline.lines(outline.line_start(block.start), block.end)
    }
    for block in outline.of("List", "Table", "Item"):
        if _needs_blank_line(outline, block):
            yield from blank_line_above(outline, block)
        if block.kind == "Item":
            yield from _indentation(outline, block, code)


def blank_line_above(outline: Outline, block: Span) -> Iterator[Edit]:
    """Yield what parts a block from words on the line above, if there are any."""
    line = outline.line_start(block.start)
    above = outline.text[: max(line - 1, 0)].rpartition("\n")[2]
    if above.strip("> \t") and not outline.text[line : block.start].strip("> \t"):
        yield Edit(line - 1, line - 1, "\n")


def _needs_blank_line(outline: Outline, block: Span) -> bool:
    if not block.parent:
        return True
    if block.kind == "Item":  # after one of several blocks
        return bool(_BLANK_LINE.search(outline.text, block.parent.start, block.start))
    return block.kind == "Table" or block.parent.kind != "Item"


def _indentation(outline: Outline, item: Span, code: set[int]) -> Iterator[Edit]:
    """Yield what indents the further lines of an item by four columns, whatever its marker."""
    first = outline.inside(outline.line_start(item.start), item.quotes)
    marker = _MARKER.match(outline.text, item.start)
    if not marker:
        return
    margin = _indent(outline.text[first : marker.end()])
    starts, depths = [], []
    for line in outline.lines(outline.line_end(item.start) + 1, item.end):
        start = outline.inside(line, item.quotes)
        words = outline.text[start : outline.line_end(line)]
        depth = _indent(words) - margin
        # A line that is less indented belongs to the paragraph above without saying so.
        if depth > len(marker[1]) and words.strip("> \t"):
            starts.append(start)
            depths.append(depth - _COLUMNS * (line in code))
    lacking = " " * (_COLUMNS - min(depths, default=_COLUMNS))
    if lacking:
        yield from (Edit(start, start, lacking) for start in starts)


def _indent(line: str) -> int:
    wide = line.expandtabs(_COLUMNS)
    return len(wide) - len(wide.lstrip(" "))
