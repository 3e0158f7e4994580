"""Tables and lists that are missing beside their source, or have another number of rows."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from licensebook.twin.block import Block
from licensebook.twin.place import section
from licensebook.twin.signs import lost, signs_of_source, signs_of_translation
from licensebook.twin.steps import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.markup.handwriting import Rows
    from licensebook.twin.labels import Labels
    from licensebook.twin.pairing import Twins

ROWS = "P1110"  # a table or a list is missing in another language, or has more or fewer rows there
_ROW = {"table": "row", "list of steps": "step", "list": "item"}


def rows(twins: Twins, known: Labels) -> Iterator[Finding]:
    """Yield each table and list with fewer or more rows than that in its place in the source, and each missing one."""
    source, translation = twins.source.hand, twins.translation.hand
    for kind, row in _ROW.items():
        there, here = ([one for one in hand.rows if _is_told(one, kind)] for hand in (source, translation))
        if len(there) == len(here):
            yield from _differing(twins, known, row, zip(there, here, strict=True))
        else:
            # It is not known which one stands for which.
            yield from _missing(source, translation, kind, there, here)


def _differing(twins: Twins, known: Labels, row: str, pairs: Iterator[tuple[Rows, Rows]]) -> Iterator[Finding]:
    source, translation = twins.source.hand, twins.translation.hand
    for theirs, ours in pairs:
        if theirs.size == ours.size:
            continue
        place = f"{source.page.path}, line {source.raw.count(chr(10), 0, theirs.start) + 1}"
        there = [_block(source, row, part) for part in theirs.parts]
        here = [_block(translation, row, part) for part in ours.parts]
        signs = [signs_of_source(block, twins.source.language, known) for block in there]
        own = [signs_of_translation(block, twins.translation.language, known) for block in here]
        if (at := lost(signs, own)) is not None:
            side, near = ("below", here[at - 1]) if at else ("above", here[0])
            message = f"the {row} {quoted(there[at].raw)} of the {ours.kind} in {place}, is missing {side} this one"
            yield translation.finding(near.start, ROWS, message, f"translate this {row} {side} this one")
        elif (at := lost(own, signs)) is not None:
            message = f"the {ours.kind} in {place}, has no {row} like {quoted(here[at].raw)}"
            yield translation.finding(here[at].start, ROWS, message, "write it there too, or delete it here")
        else:
            message = f"this {ours.kind} has {_number(ours.size, row)}, that in {place}, has {theirs.size}"
            yield translation.finding(ours.start, ROWS, message, f"write every {row} in both languages")


def _block(hand: Handwriting, kind: str, part: tuple[int, int]) -> Block:
    return Block(hand, kind, section(hand, part[0]), *part)


def _missing(
    source: Handwriting, translation: Handwriting, kind: str, there: Sequence[Rows], here: Sequence[Rows]
) -> Iterator[Finding]:
    """Yield the first section with more or fewer tables or lists; the sections after it may be shifted."""
    theirs = Counter(section(source, one.start) for one in there)
    ours = Counter(section(translation, one.start) for one in here)
    number = next(number for number in sorted(theirs | ours) if theirs[number] != ours[number])
    heads = translation.heads[:number]
    message = (
        f"this section has {_number(ours[number], kind)}, that in {source.page.path} has "
        f"{_number(theirs[number], kind)}"
    )
    at = heads[-1].start if heads else translation.body
    yield translation.finding(at, ROWS, message, f"write every {kind} in both languages")


def _is_told(one: Rows, kind: str) -> bool:
    # A list with one item is a sentence as well.
    return one.kind == kind and (kind != "list" or one.size > 1)


def _number(count: int, kind: str) -> str:
    noun, *rest = kind.split()  # a list of steps
    return " ".join((str(count or "no"), noun if count == 1 else f"{noun}s", *rest))
