"""Cells, items and paragraphs that say the same as a neighbor, where they do not in the other language."""

from __future__ import annotations

import re
from itertools import combinations, groupby
from typing import TYPE_CHECKING

from licensebook.spelling import normalize
from licensebook.twin.block import BORDER
from licensebook.twin.steps import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Twins

DOUBLED = "P1122"  # two texts of a section are one text in one language, and two in another
_FEWEST = 3  # words of a text that no two rows have by chance
_WORD = re.compile(r"\w+")


def doubled(twins: Twins) -> Iterator[Finding]:
    """Yield each text that stands twice in a section, of what is two texts in the other language."""
    there, here = [pair.there for pair in twins.pairs], [pair.here for pair in twins.pairs]
    yield from _doubled(here, there)
    yield from _doubled(there, here)


def _doubled(blocks: Sequence[Block], others: Sequence[Block]) -> Iterator[Finding]:
    def place(number: int) -> tuple[int, str]:
        return blocks[number].section, blocks[number].kind

    told = set()
    for _, group in groupby(sorted(range(len(blocks)), key=lambda number: (*place(number), number)), key=place):
        for one, other in combinations(group, 2):
            if other in told or len(_WORD.findall(blocks[other].text)) < _FEWEST:
                continue
            if _same(blocks[one], blocks[other]) and not _same(others[one], others[other]):
                told.add(other)
                yield _told(blocks[one], blocks[other], others[other])


def _same(one: Block, other: Block) -> bool:
    return normalize(one.raw) == normalize(other.raw)


def _told(first: Block, block: Block, twin: Block) -> Finding:
    line = first.hand.line(first.start)
    message = f"{quoted(block.raw.strip(BORDER))} stands on line {line} too; {twin.hand.page.path} has two texts"
    word = _WORD.search(block.text)
    at = block.start + (word.start() if word else 0)
    return block.hand.finding(at, DOUBLED, message, f"say here what {quoted(twin.raw.strip(BORDER))} says")
