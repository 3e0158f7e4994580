"""Labels, which are what screens show: what each is called in two languages, as all pages together tell it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Self

from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair

LABEL = "P1116"  # a label is called otherwise than on the other pages
_USUAL, _CERTAIN = 2, 3  # so often a label has to be called so for another name to be a slip
_OTHERS = 2  # so many times rarer have to be all other names

Place = tuple[int, str]  # where a label stands on its page, and what it says


@dataclass(frozen=True)
class Labels:
    """How often a label of the source, the first of a pair, stands for which one of the translation."""

    pairs: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, pairs: Iterable[Pair]) -> Self:
        """Learn it from blocks that have as many labels in both languages."""
        found: Counter[tuple[str, str]] = Counter()
        for pair in pairs:
            theirs, ours = labels(pair.there), labels(pair.here)
            if len(theirs) == len(ours):
                found.update((one, other) for (_, one), (_, other) in zip(theirs, ours, strict=True))
        return cls(found)

    def findings(self, pair: Pair) -> Iterator[Finding]:
        """Yield each label that is called otherwise on the other pages, in the language that has it so."""
        theirs, ours = labels(pair.there), labels(pair.here)
        if len(theirs) != len(ours):
            return
        open_here = list(ours)
        open_there: list[Place] = []
        for place in theirs:
            match = next((one for one in open_here if one[1] == self.usual.get(place[1])), None)
            if match:
                open_here.remove(match)
            else:
                open_there.append(place)
        for there, here in zip(open_there, open_here, strict=True):
            if self._is_slip(there[1], here[1]):
                yield _told(pair.here, here, self.usual[there[1]], there[1])
            elif self._is_slip_of_source(there[1], here[1]):
                yield _told(pair.there, there, self.usual_source[here[1]], here[1])

    def source_of(self, here: str) -> str:
        """Return the label of the source that one of the translation stands for; empty where that is not certain."""
        there = self.usual_source.get(here, "")
        return there if self.usual.get(there) == here else ""

    @cached_property
    def usual(self) -> Mapping[str, str]:
        """What a label of the source is called in the translation, where that is one thing nearly always."""
        return _usual(self.pairs)

    @cached_property
    def usual_source(self) -> Mapping[str, str]:
        """What a label of the translation is called in the source."""
        return _usual({(here, there): count for (there, here), count in self.pairs.items()})

    def _is_slip(self, there: str, here: str) -> bool:
        wanted = self.usual.get(there)
        if not wanted or wanted == here:
            return False
        is_of_another = self.usual_source.get(here, there) != there
        is_certain = self.pairs[there, wanted] >= _CERTAIN
        return here == there or is_of_another or is_certain or bool(nearest(here, [wanted]))

    def _is_slip_of_source(self, there: str, here: str) -> bool:
        # Two labels of the source may well have one name in the translation.
        wanted = self.usual_source.get(here, there)
        return wanted != there and (here == there or bool(nearest(there, [wanted])))


def labels(block: Block) -> Sequence[Place]:
    """Return the labels of a block: its bold words, but for those that an expression writes."""
    found = [(start, " ".join(block.hand.raw[start:end].strip("*_").split())) for start, end in block.bold]
    return [place for place in found if "{{" not in place[1]]


def _usual(pairs: Mapping[tuple[str, str], int]) -> Mapping[str, str]:
    found: dict[str, Counter[str]] = {}
    for (one, other), count in pairs.items():
        found.setdefault(one, Counter())[other] = count
    tops = {one: others.most_common(1)[0] for one, others in found.items()}
    return {
        one: other
        for one, (other, count) in tops.items()
        if count >= _USUAL and count >= _OTHERS * (found[one].total() - count)
    }


def _told(block: Block, place: Place, wanted: str, other: str) -> Finding:
    message = f"this label is '**{place[1]}**', on other pages it is '**{wanted}**' beside '**{other}**'"
    return block.hand.finding(place[0], LABEL, message, f"write `**{wanted}**`")
