"""What tells one step from another in any language: links, expressions, includes and labels."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING

from licensebook.spelling import normalize
from licensebook.twin.contents import Content
from licensebook.twin.labels import Labels, labels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair

Signs = tuple[tuple[str, ...], ...]
_UNKNOWN = "?"  # a label whose name in the other language nobody knows: it only counts


def signs_of_source(block: Block, language: str, known: Labels) -> Signs:
    """Return what a block of a source has."""
    named = [label if known.source_of(known.usual.get(label, "")) == label else _UNKNOWN for _, label in labels(block)]
    return _signs(block, language, named)


def signs_of_translation(block: Block, language: str, known: Labels) -> Signs:
    """Return what a block of a translation has, with the names of its labels in the source."""
    return _signs(block, language, [known.source_of(label) or _UNKNOWN for _, label in labels(block)])


def lost(longer: Sequence[Signs], shorter: Sequence[Signs]) -> int | None:
    """Return which one of a row the shorter lacks, where only one can be it."""
    if len(longer) != len(shorter) + 1:
        return None
    found = [at for at in range(len(longer)) if [*longer[:at], *longer[at + 1 :]] == [*shorter]]
    return found[0] if len(found) == 1 else None


def likeliest(longer: Sequence[str], shorter: Sequence[str]) -> int | None:
    """Return which one of a row of texts the shorter most likely lacks, by words that are alike and by length."""
    from rapidfuzz import fuzz  # noqa: PLC0415 - only where rows are missing

    if len(longer) != len(shorter) + 1:
        return None

    def likeness(at: int) -> float:
        pairs = zip([*longer[:at], *longer[at + 1 :]], shorter, strict=True)
        return sum(fuzz.ratio(normalize(one), normalize(other)) for one, other in pairs)

    return max(range(len(longer)), key=likeness)


def of_pair(pair: Pair, languages: tuple[str, str], known: Labels) -> tuple[Signs, Signs]:
    """Return what both blocks of a pair have, in the languages of source and translation."""
    return (
        signs_of_source(pair.there, languages[0], known),
        signs_of_translation(pair.here, languages[1], known),
    )


def _signs(block: Block, language: str, named: Sequence[str]) -> Signs:
    content = Content.of(block, language)
    included = [posixpath.basename(one.text) for one in block.includes]
    return tuple(tuple(sorted(one)) for one in (content.links, content.expressions, included, named))
