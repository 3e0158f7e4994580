"""Tables whose rows do not fit together, and rows that were meant as a table."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from licensebook.markup.outline import Outline, Span

_LEAD = re.compile(r"(?:[ \t]|>)*(?:(?:[*+-]|\d{1,9}[.)])[ \t]+)*")
_BAR = re.compile(r"(?<!\\)\|")
_CODE = re.compile("`[^`]*`")  # in which Python-Markdown takes a bar for a bar
_SEPARATOR = re.compile(r"\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*\|?")


def tables(outline: Outline, is_written: Callable[[int], bool]) -> Iterator[Fault]:
    """Yield what is wrong with the rows of tables, where a writer and no function wrote them."""
    found = list(outline.of("Table"))
    for table in found:
        yield from _rows(outline, [line for line in outline.lines(table.start, table.end) if is_written(line)])
    for block in _blocks(outline, found):
        if is_written(block[0]):
            yield from _no_table(outline, block, found)


def _rows(outline: Outline, lines: Sequence[int]) -> Iterator[Fault]:
    """Yield what is wrong with the rows of a table: the head, the separator, and all others."""
    if not lines:
        return
    rows = [_row(outline, line) for line in lines]
    head = _cells(rows[0])
    closed = sum(row.endswith("|") for row in rows) > len(rows) / 2
    for line, row in zip(lines, rows, strict=True):
        if not _BAR.search(row) and head > 1:
            hint = "leave an empty line between the table and the text below it"
            yield Fault(_start(outline, line), Code.TABLE, "this line belongs to the table above it", hint)
        elif (cells := _cells(row)) != head and _cells(_CODE.sub("", row)) != head:
            message = f"this row has {_number(cells)}, the first row of its table has {head}"
            hint = r"write | between cells; a | within a cell is \|"
            yield Fault(_start(outline, line), Code.TABLE, message, hint)
        elif closed and not row.endswith("|"):
            yield Fault(_start(outline, line), Code.TABLE, "this row of a table lacks its last |", "write | at its end")


def _blocks(outline: Outline, tables: Sequence[Span]) -> Iterator[list[int]]:
    """Yield lines in a row that start and end with a bar, and are in no table."""
    block: list[int] = []
    line = 0
    while line <= len(outline.text):
        start = _start(outline, line)
        is_row = outline.prose.startswith("|", start) and len(_BAR.findall(_row(outline, line))) > 1
        if is_row and not any(table.start <= start < table.end for table in tables):
            block.append(line)
        elif block:
            yield block
            block = []
        line = outline.line_end(line) + 1
    if block:
        yield block


def _no_table(outline: Outline, block: Sequence[int], tables: Sequence[Span]) -> Iterator[Fault]:
    rows = [_row(outline, line) for line in block]
    at = _start(outline, block[0])
    needed = "|" + "---|" * _cells(rows[0])
    if len(block) > 1 and _SEPARATOR.fullmatch(rows[1]):
        if (cells := _cells(rows[1])) != _cells(rows[0]):
            message = f"the line below the head of this table has {_number(cells)}, the head has {_cells(rows[0])}"
            yield Fault(_start(outline, block[1]), Code.TABLE, message, f"write {needed}")
    elif any(_is_right_below(outline, table, at) for table in tables):
        yield Fault(at, Code.TABLE, "this row is no part of the table above it", "delete the empty line above it")
    elif len(block) > 1:
        hint = f"write {needed} below its first row"
        yield Fault(at, Code.TABLE, "this table has no line between its head and the rest", hint)


def _is_right_below(outline: Outline, table: Span, at: int) -> bool:
    """Say whether only empty lines are between a table and the row at `at`, which starts in the same column."""
    column = table.start - outline.line_start(table.start)
    is_below = table.end <= at and not outline.text[table.end : at].strip("> \t\n")
    return is_below and column == at - outline.line_start(at)


def _start(outline: Outline, line: int) -> int:
    """Return where the words of a line start."""
    lead = _LEAD.match(outline.text, line, outline.line_end(line))
    return lead.end() if lead else line


def _row(outline: Outline, line: int) -> str:
    """Return a line without what says where it belongs."""
    return outline.text[_start(outline, line) : outline.line_end(line)].rstrip()


def _cells(row: str) -> int:
    return len(_BAR.findall(row.removeprefix("|"))) + (not row.endswith("|") or row.endswith("\\|"))


def _number(cells: int) -> str:
    return "one cell" if cells == 1 else f"{cells} cells"
