"""Texts that were translated into each other's place."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from licensebook.twin.block import BORDER
from licensebook.twin.steps import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.finding import Finding
    from licensebook.twin.glossary import Glossary
    from licensebook.twin.pairing import Pair, Twins

EXCHANGED = "P1123"  # the translations of two texts stand in each other's place
_WORD = re.compile(r"\w")


def exchanged_texts(twins: Twins, glossary: Glossary) -> Mapping[Pair, Finding]:
    """Return the texts of a page whose translations stand in each other's place, each with the finding about both."""
    found: dict[Pair, Finding] = {}
    for pairs in _groups(twins):
        for one, other in glossary.exchanged([(pair.there.text, pair.here.text) for pair in pairs]):
            finding = _told(pairs[one], pairs[other], twins.source.language)
            found |= {pairs[one]: finding, pairs[other]: finding}
    return found


def way_out(source: str) -> str:
    """Return the way out, given the language of the source."""
    return f"exchange the two texts; if those in {source!r} are exchanged, exchange them there"


def _groups(twins: Twins) -> Iterator[list[Pair]]:
    """Yield the texts of each kind, section by section; each heading has a section of its own."""
    found: dict[tuple[int, str], list[Pair]] = defaultdict(list)
    for pair in twins.pairs:
        kind = pair.here.kind
        found[0 if kind == "heading" else pair.here.section, kind].append(pair)
    yield from found.values()


def _told(pair: Pair, other: Pair, source: str) -> Finding:
    there, hand = pair.there.hand, pair.here.hand
    said = f"{quoted(other.there.raw.strip(BORDER))} says in {there.page.path}, line {there.line(other.there.start)}"
    message = f"this says what {said}, and line {hand.line(other.here.start)} what this should say"
    word = _WORD.search(pair.here.text)
    at = pair.here.start + (word.start() if word else 0)
    return hand.finding(at, EXCHANGED, message, way_out(source))
