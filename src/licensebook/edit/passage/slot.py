"""Where in a page a text stands that is translated as a whole, and what a translator gets of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from licensebook.edit.parts import parts
from licensebook.edit.scalar import folded, scalar
from licensebook.edit.text import line_start
from licensebook.markup import front_matter
from licensebook.twin import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.markup import Handwriting
    from licensebook.twin import Block

FIELDS = ("title", "description", "keywords")
_BEFORE = re.compile(r"[ \t\n>]*")
_HASHES = re.compile(r"#{1,6}[ \t]+")
_AFTER = re.compile(r"[ \t\n]*\Z")
_AFTER_CELL = re.compile(r"[ \t]*(?:(?<!\\)\|)?[ \t\n]*\Z")
_INDENTED = re.compile(r"[^>\s]")
BLANK = " \t\n"


@dataclass(frozen=True, slots=True)
class Slot:
    """A text of a page, from `start` to `end`: the words of a block, or the value of a field of its front matter.

    `text` is what a translator gets: without what begins each line of a quote, or of an item of a list. `margin` is
    what begins a further line there.
    """

    kind: str
    section: int
    start: int
    end: int
    text: str
    margin: str = ""
    block: Block | None = None

    def written(self, said: str, raw: str) -> str:
        """Return what is to stand here in the page `raw`, so that a translator would get `said` of it."""
        there = raw[self.start : self.end]
        if not self.block:
            is_folded = "\n" in there and there[:1] not in "|>"
            return folded(said, 0) if is_folded else scalar(said)
        first, *rest = said.split("\n")
        lines = there.split("\n")[1:]
        is_alike = len(lines) == len(rest)
        margins = [self._margin(line) for line in lines] if is_alike else [self.margin] * len(rest)
        return "\n".join([first, *(margin + line for margin, line in zip(margins, rest, strict=True))])

    def _margin(self, line: str) -> str:
        return self.margin if line.startswith(self.margin) else ""


def slots(hand: Handwriting) -> tuple[Slot, ...]:
    """Return every text of a page in its order: fields of the front matter, then blocks."""
    every = (_of_block(block) for block in blocks(hand, with_pictures=True))
    return (*_of_fields(hand), *every)


def fields(hand: Handwriting) -> tuple[Slot, ...]:
    """Return every plain field of the front matter, each with its name as its kind; none where YAML cannot read it."""
    data, start, wrong = front_matter.split(replace(hand.page, text=hand.raw))
    if not data or wrong or not hand.raw.startswith("---"):
        return ()
    found = parts(hand.raw[: line_start(hand.raw, start - 1)])
    return tuple(
        Slot(str(part.where[0]), 0, part.start, part.end, part.value)
        for part in found.values()
        if len(part.where) == 1 and part.kind == "text"
    )


def _of_fields(hand: Handwriting) -> Iterator[Slot]:
    return (slot for slot in fields(hand) if slot.kind in FIELDS)


def _of_block(block: Block) -> Slot:
    raw, end = block.hand.raw, block.end
    start = _end(_BEFORE.match(raw, block.start, end), block.start)
    if block.kind == "heading":
        start = _end(_HASHES.match(raw, start, end), start)
    after = (_AFTER_CELL if block.kind == "cell" else _AFTER).search(raw, start, end)
    end = max(start, after.start() if after else end)
    margin = _INDENTED.sub(" ", raw[line_start(raw, start) : start])
    lines = raw[start:end].split("\n")
    text = "\n".join([lines[0], *(line.removeprefix(margin) for line in lines[1:])])
    return Slot(block.kind, block.section, start, end, text, margin, block)


def _end(match: re.Match[str] | None, at: int) -> int:
    return match.end() if match else at
