"""The blocks of a page: headings, paragraphs, quotes, steps, items and cells of tables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from licensebook.markup.handwriting import GONE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.markup import Handwriting
    from licensebook.markup.handwriting import Linked, Picture, Told

BORDER = "| \t\n"  # what may stand around a block, and is no part of it
_MARK = re.compile(r"[ \t\n]*((?:>[ \t]?)*)[ \t]*([*+-][ \t]|\d{1,9}[.)][ \t]|\|)?")
_BORDER = re.compile(r"(?<!\\)\|")
_WORD = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Block:
    """A part of a page that is translated as a whole; `section` counts the headings down to it."""

    hand: Handwriting
    kind: str
    section: int
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words, with GONE for all that is no word by hand."""
        return self.hand.text[self.start : self.end]

    @property
    def has_words(self) -> bool:
        """Whether there is a word in it by hand."""
        return bool(_WORD.search(self.text))

    @property
    def raw(self) -> str:
        """All of it, as it is written."""
        return self.hand.raw[self.start : self.end]

    @property
    def links(self) -> Sequence[Linked]:
        """The links in it."""
        return [link for link in self.hand.links if self.start <= link.start < self.end]

    @property
    def expressions(self) -> Sequence[Told]:
        """The expressions in it."""
        return self._told(self.hand.expressions)

    @property
    def includes(self) -> Sequence[Told]:
        """What it includes."""
        return self._told(self.hand.includes)

    @property
    def alerts(self) -> Sequence[Told]:
        """The kinds of the alerts that begin in it."""
        return self._told(self.hand.alerts)

    @property
    def pictures(self) -> Sequence[Picture]:
        """The pictures in it."""
        return [one for one in self.hand.pictures if self.start <= one.start < self.end]

    @property
    def attributes(self) -> Sequence[Told]:
        """The lists of attributes in it."""
        return self._told(self.hand.attributes)

    @property
    def bold(self) -> Sequence[tuple[int, int]]:
        """Where its bold words start and end."""
        return [span for span in self.hand.bold if self.start <= span[0] < self.end]

    def _told(self, every: Sequence[Told]) -> Sequence[Told]:
        return [one for one in every if self.start <= one.start < self.end]


def blocks(hand: Handwriting, *, with_pictures: bool = False) -> Iterator[Block]:
    """Yield the blocks of a page in its order, but for those that say nothing: code, remarks, definitions of links.

    One that holds pictures alone is told of only `with_pictures`.
    """
    heads = [head.start for head in hand.heads]
    for first, end in hand.passages():
        mark = _MARK.match(hand.raw, first, end)
        start = min(mark.end() if mark else first, end)
        section = sum(at < end for at in heads)
        is_head = any(start <= at < end for at in heads)
        kind = "heading" if is_head else _kind(mark)
        spans = _cells(hand.text, start, end) if kind == "cell" else [(start, end)]
        for span in spans:
            block = Block(hand, kind, section, *span)
            is_picture = with_pictures and block.pictures
            if block.has_words or block.links or block.expressions or block.includes or is_picture:
                yield block


def _kind(mark: re.Match[str] | None) -> str:
    sign = (mark[2] or "").strip() if mark else ""
    if sign == "|":
        return "cell"
    if sign:
        return "step" if sign[0].isdigit() else "item"
    return "quote" if mark and mark[1] else "paragraph"


def _cells(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    # A sign inside code or an expression is GONE here, and one that means itself has a backslash.
    bounds = [start, *(match.end() for match in _BORDER.finditer(text, start, end)), end]
    for one, other in pairwise(bounds):
        if text[one:other].strip(f"{BORDER}{GONE}"):
            yield one, other
