"""The catalogue as everybody writes it: fields in one order, no quotes that mean nothing, no blanks at ends of lines.

What it means never changes, nor does a comment: that moves with the field that it stands above or beside.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from licensebook.edit.parts import children, parts
from licensebook.edit.scalar import scalar
from licensebook.edit.text import Edit, edited, line_end, line_start
from licensebook.sections import MODELS, order
from licensebook.source import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.edit.parts import Part, Where

_BLANKS = re.compile(r"[ \t]+(?=\r?$)", re.MULTILINE)
_LAST_LINES = re.compile(r"\s*\Z")


def formatted(text: str) -> str:
    """Return the text of a catalogue in its usual layout; raise CatalogueError if it is no YAML."""
    for edits in (_ends_of_lines, _quotes, order_of_fields, order_of_plans):
        new = edited(text, edits(text))
        if _meaning(new) == _meaning(text):
            text = new
    return text


def _meaning(text: str) -> Any:  # noqa: ANN401  # whatever the YAML holds
    return parse(text, "").data


def _ends_of_lines(text: str) -> Iterator[Edit]:
    # In such a block, each blank is a part of the text.
    blocks = [part for part in parts(text).values() if part.kind == "text" and text[part.start] in "|>"]
    end = _LAST_LINES.search(text)
    last = end.start() if end else len(text)
    for found in _BLANKS.finditer(text, 0, last):
        if not any(part.start <= found.start() < part.end for part in blocks):
            yield Edit(*found.span(), "")
    if text[last:] not in {"\n", "\r\n"}:
        yield Edit(last, len(text), "\n")


def _quotes(text: str) -> Iterator[Edit]:
    found = parts(text)
    for where, part in found.items():
        if part.kind != "text" or text[part.start] not in "\"'" or "\n" in text[part.start : part.end]:
            continue
        written = scalar(part.value, in_flow=any(found[where[:depth]].is_flow for depth in range(len(where))))
        if written == part.value:
            yield Edit(part.start, part.end, written)


def order_of_fields(text: str) -> Iterator[Edit]:
    """Yield the edit of each entry whose fields stand in another order than those of the model."""
    found = parts(text)
    for section in MODELS:
        for entry in children(found, (section,)):
            if entry.kind == "map" and not entry.is_flow and entry.key:
                yield from _in_order(text, found, entry, order(section))


def order_of_plans(text: str) -> Iterator[Edit]:
    """Yield the edits that put the plans of each cumulative family in the order of their row, each with its comments.

    They change places among themselves: what stands between them stays.
    """
    found = parts(text)
    for row in children(found, ("families",)):
        if (*row.where, "cumulative") not in found or found[*row.where, "cumulative"].value != "true":
            continue  # none of them is higher
        plans = [part.value for part in children(found, (*row.where, "plans"))]
        there = [entry for entry in children(found, ("licenses",)) if entry.where[-1] in plans and entry.key]
        ordered = sorted(there, key=lambda entry: plans.index(str(entry.where[-1])))
        for old, new in zip(there, ordered, strict=True):
            if old is not new:
                yield Edit(*_whole(text, old), text[slice(*_whole(text, new))])


def _whole(text: str, entry: Part) -> tuple[int, int]:
    """Return where an entry starts, with the comments right above it, and where it ends."""
    start = line_start(text, entry.begin)
    while (above := line_start(text, start - 1)) < start and text[above:start].lstrip().startswith("#"):
        start = above
    return start, line_end(text, entry.end)


def _in_order(text: str, found: Mapping[Where, Part], entry: Part, names: tuple[str, ...]) -> Iterator[Edit]:
    """Yield the edit that puts the fields of an entry in order, each with the comments above and beside it."""
    there = children(found, entry.where)
    if any(part.where[-1] not in names for part in there):
        return
    begin = done = line_end(text, entry.key[1] if entry.key else entry.start)
    chunks = []
    for part in there:
        end = line_end(text, part.end)
        chunks.append((names.index(str(part.where[-1])), text[done:end]))
        done = end
    ordered = sorted(chunks, key=lambda chunk: chunk[0])
    # An empty line within an entry parts what somebody wanted apart.
    if ordered != chunks and not re.search(r"\n[ \t\r]*\n", text[begin:done]):
        yield Edit(begin, done, "".join(chunk for _, chunk in ordered))
