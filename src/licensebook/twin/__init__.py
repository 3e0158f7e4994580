"""A page in one language beside the same page in another: what the translation has to have as its source has it.

What differs is told at the translation, for it is the one that follows.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from licensebook.twin.block import Block, blocks
from licensebook.twin.bold import plain_labels
from licensebook.twin.contents import Beside, plain
from licensebook.twin.doubled import doubled
from licensebook.twin.endings import endings
from licensebook.twin.exchanged import EXCHANGED, exchanged_texts, way_out
from licensebook.twin.expressions import expressions
from licensebook.twin.fields import fields
from licensebook.twin.glossary import Glossary
from licensebook.twin.headings import headings
from licensebook.twin.includes import includes
from licensebook.twin.keywords import keywords
from licensebook.twin.labels import LABEL, Labels, labels_of_text
from licensebook.twin.links import links, neutral
from licensebook.twin.marks import marks, unlike
from licensebook.twin.named import named
from licensebook.twin.negations import negations
from licensebook.twin.numbers import numbers
from licensebook.twin.order import order
from licensebook.twin.page import TwinPage
from licensebook.twin.pairing import Twins
from licensebook.twin.remarks import remarks
from licensebook.twin.rows import rows, uneven
from licensebook.twin.steps import exchanged, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding

__all__ = [
    "EXCHANGED",
    "LABEL",
    "Block",
    "Glossary",
    "Labels",
    "TwinPage",
    "Twins",
    "blocks",
    "labels_of_text",
    "neutral",
    "plain",
    "quoted",
    "twin_problems",
    "way_out",
]


def twin_problems(twins: Twins, known: Labels, glossary: Glossary) -> Iterator[Finding]:
    """Yield where a translation differs from its source in what has no language.

    Args:
        twins: the two pages.
        known: what labels are called in both languages, learned from all pages.
        glossary: what words are called in the translation, learned from all texts.
    """
    source, translation = twins.source, twins.translation
    every = tuple(uneven(twins, known))
    lost = tuple(one.theirs.parts[one.lacking] for one in every if one.lacking is not None)
    added = tuple(one.ours.parts[one.surplus] for one in every if one.surplus is not None)
    twins = replace(twins, lost=lost, added=added)
    yield from headings(source.hand, translation.hand)
    yield from rows(twins, every)
    yield from includes(twins)
    yield from expressions(twins)
    yield from links(twins)
    yield from fields(source, translation)
    yield from keywords(source, translation)
    yield from marks(twins)
    moved = {**exchanged_texts(twins, glossary), **exchanged(twins, known)}
    yield from dict.fromkeys(moved.values())
    twins = replace(twins, pairs=tuple(pair for pair in twins.pairs if pair not in moved))
    yield from doubled(twins)
    contents = Beside(twins)
    yield from contents.findings()
    for pair in twins.pairs:
        yield from known.findings(pair)
        yield from plain_labels(pair, known)
        yield from named(pair, source, translation)
        if not unlike(pair):  # else the last word may be half an attribute
            yield from endings(pair)
        yield from negations(pair, source, translation)
        yield from remarks(pair)
        yield from order(pair)
        if not contents.differs(pair):  # else the number may be what the source lets the catalogue say
            yield from numbers(pair, source, translation)
