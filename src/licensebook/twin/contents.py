"""What single blocks link to and let the catalogue say, where the source does so elsewhere on the page."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.twin.facts import every_fact, neutral_fact, other_sentences, surplus
from licensebook.twin.links import neutral

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.markup.handwriting import Linked, Told
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair, Twins

CONTENT = "P1115"  # a text links elsewhere, or lets the catalogue say something else, than in another language
_FILTER = re.compile(r"\|(?!\|).*")


@dataclass(frozen=True)
class Content:
    """The links and expressions of a block, by what they are in every language."""

    links: Mapping[str, Linked]
    expressions: Mapping[str, Told]

    @classmethod
    def of(cls, block: Block, language: str) -> Content:
        """Read it off a block of a page in a language."""
        links = {target: link for link in reversed(block.links) if (target := neutral(link, language))}
        return cls(links, {neutral_fact(plain(told)): told for told in reversed(block.expressions)})

    @cached_property
    def every(self) -> Mapping[str, Linked | Told]:
        """All of it."""
        return {**self.links, **self.expressions}


def plain(told: Told) -> str:
    """Return an expression without filters, which make capitals, and with one kind of quote.

    >>> from licensebook.markup.handwriting import Told
    >>> plain(Told(0, "{{limit('a').name|lower}}"))
    'limit("a").name'
    """
    return _FILTER.sub("", told.text.strip("{}%-").replace("'", '"'))


@dataclass(frozen=True)
class Beside:
    """What the blocks of two pages hold, pair by pair."""

    twins: Twins

    def findings(self) -> Iterator[Finding]:
        """Yield each difference that is not between the pages as a whole: that is told there."""
        lacking, surplus = self._sums
        exchanged = self._exchanged()
        done: set[tuple[frozenset[str], frozenset[str]]] = set()
        yield from exchanged
        for pair, (there, here) in self._contents.items():
            mine, theirs = (
                frozenset(here.every) - frozenset(there.every),
                frozenset(there.every) - frozenset(here.every),
            )
            if (mine | theirs) - self._shared or (theirs, mine) in done:
                continue  # told of the page as a whole, or of the text that this one was exchanged with
            # In one of two neighbors in place of the other, it is said all the same.
            places = {one: (pair.here.section, one) for one in mine | theirs}
            moved = frozenset(one for one, place in places.items() if lacking[place] and surplus[place])
            if not (mine and theirs):
                mine, theirs = mine - moved, theirs - moved
            if exchanged and all(one in there.links or one in here.links for one in mine | theirs):
                continue
            if mine or theirs:
                done.add((mine, theirs))
                yield self._told(pair, there, here, mine, theirs)
            elif finding := _swapped(pair):
                yield finding

    def differs(self, pair: Pair) -> bool:
        """Whether the two blocks of a pair hold something else."""
        there, here = self._contents[pair]
        return frozenset(there.every) != frozenset(here.every)

    @cached_property
    def _contents(self) -> Mapping[Pair, tuple[Content, Content]]:
        languages = self.twins.source.language, self.twins.translation.language
        return {
            pair: (Content.of(pair.there, languages[0]), Content.of(pair.here, languages[1]))
            for pair in self.twins.pairs
        }

    @cached_property
    def _shared(self) -> frozenset[str]:
        """What both pages have."""
        every: list[set[str]] = []
        for page in (self.twins.source, self.twins.translation):
            links = {neutral(link, page.language) for link in page.hand.links}
            every.append(links | every_fact(page.hand.expressions).keys())
        both = every[0] & every[1]
        contents = [content for pair in self._contents.values() for content in pair]
        links = {one for content in contents for one in content.links if one in both}
        told = {one: every_fact([told]) for content in contents for one, told in content.expressions.items()}
        # What is no call, such as the version, is not looked for in the page as a whole.
        return frozenset(links | {one for one, calls in told.items() if calls.keys() <= both})

    @property
    def _sums(self) -> tuple[Counter[tuple[int, str]], Counter[tuple[int, str]]]:
        """Return how often blocks of a section lack something, and how often they have it in surplus."""
        lacking: Counter[tuple[int, str]] = Counter()
        surplus: Counter[tuple[int, str]] = Counter()
        for pair, (there, here) in self._contents.items():
            lacking.update((pair.here.section, one) for one in there.every.keys() - here.every.keys())
            surplus.update((pair.here.section, one) for one in here.every.keys() - there.every.keys())
        return lacking, surplus

    def _exchanged(self) -> Sequence[Finding]:
        """Return the finding that definitions of links have each other's targets, where all their links say so."""
        wrong: dict[str, tuple[str, str]] = {}
        right: set[str] = set()
        for pair in self.twins.pairs:
            theirs, ours = ([link for link in block.links if link.label] for block in pair)
            if [link.label for link in theirs] == [link.label for link in ours]:
                for one, other in zip(theirs, ours, strict=True):
                    if one.target == other.target:
                        right.add(other.label)
                    else:
                        wrong[other.label] = (one.target, other.target)
        wrong = {label: pair for label, pair in wrong.items() if label not in right}
        if not wrong or {one for one, _ in wrong.values()} != {other for _, other in wrong.values()}:
            return ()
        hand = self.twins.translation.hand
        places = {label: hand.definitions[label] for label in wrong if label in hand.definitions}
        if not places:
            return ()
        first = min(places, key=lambda label: places[label])
        path = self.twins.source.hand.page.path
        message = f"[{first}] leads to {wrong[first][1]!r}, in {path} to {wrong[first][0]!r}"
        lines = " and ".join(f"`[{label}]: {wrong[label][0]}`" for label in sorted(wrong))
        return (hand.finding(places[first], CONTENT, message, f"write {lines}"),)

    def _told(self, pair: Pair, there: Content, here: Content, mine: frozenset[str], theirs: frozenset[str]) -> Finding:
        path = self.twins.source.hand.page.path
        lacking = [there.every[one].start for one in theirs]
        at = min(here.every[one].start for one in mine) if mine else pair.beside(min(lacking))
        own, other = (_first(names, content) for names, content in ((mine, here), (theirs, there)))
        if other and not theirs.isdisjoint(there.expressions):
            message = f"{path} takes this from the catalogue: {other}"
            return pair.here.hand.finding(at, CONTENT, message, f"write {other} here too")
        if other:
            said = f"this text has {own}, " if own else "this text has no link to it, "
            message = f"{said}{path} links to {other} here"
            return pair.here.hand.finding(at, CONTENT, message, f"link to {other} here")
        if "as_of" in mine and not theirs and (month := self.twins.source.month(pair.there.text)):
            message = f"{month[0]!r} is typed by hand, and {pair.here.hand.page.path} takes it from the catalogue"
            return pair.there.hand.finding(pair.there.start + month.start(), CONTENT, message, f"write {own}")
        message = f"the same text in {path} does not have {own}"
        return pair.here.hand.finding(at, CONTENT, message, "write the same in both languages")


def _swapped(pair: Pair) -> Finding | None:
    """Return the first sentence that says what another sentence of its block says in the source."""
    for theirs, ours in other_sentences(pair):
        wrong, right = surplus(ours, theirs), surplus(theirs, ours)
        if wrong and right:
            path, wanted = pair.there.hand.page.path, plain(right[0])
            message = f"this sentence has `{plain(wrong[0])}`, the same one in {path} has `{wanted}`"
            return pair.here.hand.finding(wrong[0].start, CONTENT, message, f"write `{{{{ {wanted} }}}}`")
    return None


def _first(names: Collection[str], content: Content) -> str:
    """Return what to write: the expressions among the names if there are any, else where the first link leads."""
    if told := [f"`{{{{ {plain(told)} }}}}`" for one, told in content.expressions.items() if one in names]:
        return " and ".join(sorted(told))
    links = sorted((content.links[one].start, content.links[one].target) for one in names)
    return repr(links[0][1]) if links else ""
