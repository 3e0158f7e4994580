"""Labels, which are what screens show: what each is called in two languages, as all pages together tell it."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, Self

from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Head
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair, Twins

LABEL = "P1116"  # a label is called otherwise than on the other pages
_USUAL, _CERTAIN = 2, 3  # so often a label has to be called so for another name to be a slip
_TWO = 2
_OTHERS = 2  # so many times rarer have to be all other names

Place = tuple[int, str]  # where a label stands in its text, and what it says
_BOLD = re.compile(r"\*\*([^*\n]+)\*\*")
_LINKED = re.compile(r"\[([^][]*)\]\([^()]*\)")


class Slip(NamedTuple):
    """A label at a place that is called otherwise: what is usual, beside which label of the other language."""

    is_of_source: bool
    place: Place
    wanted: str
    other: str

    @property
    def message(self) -> str:
        """What is wrong."""
        wanted, other = f"'**{self.wanted}**'", f"'**{self.other}**'"
        beside = "in both languages" if wanted == other else f"beside {other}"
        return f"this label is '**{self.place[1]}**', on other pages it is {wanted} {beside}"

    @property
    def hint(self) -> str:
        """The way out."""
        return f"write `**{self.wanted}**`"


@dataclass(frozen=True)
class Labels:
    """How often a label of the source, the first of a pair, stands for which one of the translation."""

    pairs: Mapping[tuple[str, str], int]

    @classmethod
    def of(cls, every: Iterable[Twins], texts: Iterable[tuple[str, str]] = ()) -> Self:
        """Learn it from blocks, headings, and other texts beside their source, with as many in both languages."""
        found: Counter[tuple[str, str]] = Counter()
        for twins in every:
            for pair in twins.pairs:
                found.update(_beside(labels(pair.there), labels(pair.here)))
            theirs, ours = (twins.source.hand.heads, twins.translation.hand.heads)
            if len(theirs) == len(ours):
                found.update((_said(one), _said(other)) for one, other in zip(theirs, ours, strict=True))
        for source, text in texts:
            found.update(_beside(labels_of_text(source), labels_of_text(text)))
        return cls(found)

    def findings(self, pair: Pair) -> Iterator[Finding]:
        """Yield each label that is called otherwise on the other pages, in the language that has it so."""
        for slip in self.slips(labels(pair.there), labels(pair.here)):
            block = pair.there if slip.is_of_source else pair.here
            yield block.hand.finding(slip.place[0], LABEL, slip.message, slip.hint)

    def slips(self, theirs: Sequence[Place], ours: Sequence[Place]) -> Iterator[Slip]:
        """Yield each of these labels, of a text and its source, that is called otherwise in other places."""
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
                yield Slip(is_of_source=False, place=here, wanted=self.usual[there[1]], other=there[1])
            elif self._is_slip_of_source(there[1], here[1]):
                yield Slip(is_of_source=True, place=there, wanted=self.usual_source[here[1]], other=here[1])

    def source_of(self, here: str) -> str:
        """Return the label of the source that one of the translation stands for; empty where that is not certain."""
        there = self.usual_source.get(here, "")
        return there if self.usual.get(there) == here else ""

    @cached_property
    def usual(self) -> Mapping[str, str]:
        """What a label of the source is called in the translation, where that is one thing nearly always."""
        return {**_usual(self.pairs), **self._likely}

    @cached_property
    def _likely(self) -> Mapping[str, str]:
        """What a label is called that has two names, nearly the same: the one of them that stands elsewhere too."""
        found: dict[str, list[str]] = {}
        for (there, here), count in self.pairs.items():
            found.setdefault(there, []).extend([here] * count)
        two = {
            there: sorted(names, key=self._times.__getitem__) for there, names in found.items() if len(names) == _TWO
        }
        return {
            there: right
            for there, (wrong, right) in two.items()
            if self._times[wrong] == 1 < self._times[right] and nearest(wrong, [right])
        }

    @cached_property
    def usual_source(self) -> Mapping[str, str]:
        """What a label of the translation is called in the source."""
        return _usual({(here, there): count for (there, here), count in self.pairs.items()})

    @cached_property
    def _times(self) -> Mapping[str, int]:
        """How often a label of the translation stands anywhere."""
        found: Counter[str] = Counter()
        for (_, here), count in self.pairs.items():
            found[here] += count
        return found

    def _is_slip(self, there: str, here: str) -> bool:
        wanted = self.usual.get(there)
        if not wanted or wanted == here:
            return False
        is_of_another = self.usual_source.get(here, there) != there
        is_certain = self.pairs[there, wanted] >= _CERTAIN
        # What stands once, beside a label that is one thing everywhere else, is no second name of it.
        is_alone = here[:1].isupper() and self._times[here] == 1
        return here == there or is_of_another or is_certain or is_alone or bool(nearest(here, [wanted]))

    def _is_slip_of_source(self, there: str, here: str) -> bool:
        # Two labels of the source may well have one name in the translation.
        wanted = self.usual_source.get(here, there)
        return wanted != there and (here == there or bool(nearest(there, [wanted])))


def labels(block: Block) -> Sequence[Place]:
    """Return the labels of a block: its bold words, but for those that an expression writes."""
    found = [(start, " ".join(block.hand.raw[start:end].strip("*_").split())) for start, end in block.bold]
    return [place for place in found if "{{" not in place[1]]


def labels_of_text(text: str) -> Sequence[Place]:
    """Return the labels of a text of the catalogue: its bold words."""
    return [(match.start(), " ".join(match[1].split())) for match in _BOLD.finditer(text)]


def _beside(theirs: Sequence[Place], ours: Sequence[Place]) -> Iterator[tuple[str, str]]:
    if len(theirs) == len(ours):
        yield from ((one, other) for (_, one), (_, other) in zip(theirs, ours, strict=True))


def _said(head: Head) -> str:
    """Return what a heading says, which may be the name of a screen or a tab."""
    return _LINKED.sub(r"\1", head.title)


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
