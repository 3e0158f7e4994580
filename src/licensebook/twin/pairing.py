"""Which block of a translation stands for which one of its source."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Self

from licensebook.twin.block import blocks
from licensebook.twin.place import beside

if TYPE_CHECKING:
    from collections.abc import Mapping

    from licensebook.markup import Handwriting
    from licensebook.twin.block import Block
    from licensebook.twin.page import TwinPage


class Pair(NamedTuple):
    """A block of a source, and the one that stands for it in the translation."""

    there: Block
    here: Block

    def beside(self, at: int) -> int:
        """Return where in the translation something belongs that stands at `at` in the source: on the same line of it.

        Where the lines are others, that is its first word.
        """
        theirs, ours = self.there.raw.rstrip().split("\n"), self.here.raw.rstrip().split("\n")
        number = self.there.raw.count("\n", 0, at - self.there.start)
        if number and len(theirs) == len(ours):
            return self.here.start + sum(len(line) + 1 for line in ours[:number])
        word = re.search(r"\w", self.here.text)
        return self.here.start + (word.start() if word else 0)


@dataclass(frozen=True, slots=True)
class Twins:
    """A page, its translation, and their blocks side by side.

    `lost` is where parts of the source start and end that the translation lacks as a whole, `added` the reverse: of
    what is in them, nothing more needs to be told.
    """

    source: TwinPage
    translation: TwinPage
    pairs: tuple[Pair, ...]
    lost: tuple[tuple[int, int], ...] = ()
    added: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, source: TwinPage, translation: TwinPage) -> Self:
        """Pair the blocks of each kind, section by section, where both pages have as many of them.

        With other numbers, it is not known which one stands for which; with other headings, which section does.
        """
        if len(source.hand.heads) != len(translation.hand.heads):
            return cls(source, translation, ())
        there, here = _sorted(source.hand), _sorted(translation.hand)
        found = (
            Pair(*pair)
            for place, theirs in there.items()
            if len(theirs) == len(here.get(place, ()))
            for pair in zip(theirs, here[place], strict=True)
        )
        return cls(source, translation, tuple(sorted(found, key=lambda pair: pair.here.start)))

    def is_lost(self, at: int) -> bool:
        """Whether a place in the source is in a part that the translation lacks as a whole."""
        return any(start <= at < end for start, end in self.lost)

    def is_added(self, at: int) -> bool:
        """Whether a place in the translation is in a part that the source lacks as a whole."""
        return any(start <= at < end for start, end in self.added)

    def pair_of_source(self, at: int) -> Pair | None:
        """Return the blocks that a place in the source belongs to, if it is known which one stands for it."""
        return next((pair for pair in self.pairs if pair.there.start <= at < pair.there.end), None)

    def pair_of(self, at: int) -> Pair | None:
        """Return the blocks that a place in the translation belongs to, if it is known for which one that stands."""
        return next((pair for pair in self.pairs if pair.here.start <= at < pair.here.end), None)

    def beside(self, at: int) -> int:
        """Return where in the translation something belongs that stands at `at` in the source."""
        pair = self.pair_of_source(at)
        return pair.beside(at) if pair else beside(self.source.hand, at, self.translation.hand)


def _sorted(hand: Handwriting) -> Mapping[tuple[int, str], list[Block]]:
    found: dict[tuple[int, str], list[Block]] = defaultdict(list)
    for block in blocks(hand):
        found[block.section, block.kind].append(block)
    return found
