"""Tables and lists that are missing beside their source, or have another number of rows."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.twin.block import Block
from licensebook.twin.place import section
from licensebook.twin.signs import likeliest, lost, signs_of_source, signs_of_translation
from licensebook.twin.steps import quoted

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.markup.handwriting import Rows
    from licensebook.twin.labels import Labels
    from licensebook.twin.pairing import Twins

ROWS = "P1110"  # a table or a list is missing in another language, or has more or fewer rows there
_ROW = {"table": "row", "list of steps": "step", "list": "item"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Uneven:
    """A table or list with fewer or more rows than the one in its place in the source.

    `lacking` counts to the row of the source that it lacks, `surplus` to its own that the source lacks, where only one
    row can be it.
    """

    row: str
    theirs: Rows
    ours: Rows
    lacking: int | None
    surplus: int | None


def uneven(twins: Twins, known: Labels) -> Iterator[Uneven]:
    """Yield each table and list with fewer or more rows than that in its place in the source."""
    for kind, row in _ROW.items():
        there, here = _of_kind(twins, kind)
        if len(there) != len(here):
            continue
        for theirs, ours in zip(there, here, strict=True):
            if theirs.size != ours.size:
                blocks = _blocks(twins.source.hand, row, theirs), _blocks(twins.translation.hand, row, ours)
                signs = [signs_of_source(block, twins.source.language, known) for block in blocks[0]]
                own = [signs_of_translation(block, twins.translation.language, known) for block in blocks[1]]
                lacking, surplus = lost(signs, own), lost(own, signs)
                yield Uneven(row=row, theirs=theirs, ours=ours, lacking=lacking, surplus=surplus)


def rows(twins: Twins, every: Iterable[Uneven]) -> Iterator[Finding]:
    """Yield what is wrong with tables and lists of `every` uneven one, and each section with other tables or lists."""
    yield from (_told(twins, one) for one in every)
    for kind in _ROW:
        there, here = _of_kind(twins, kind)
        if len(there) != len(here):
            # It is not known which one stands for which.
            yield from _missing(twins.source.hand, twins.translation.hand, kind, there, here)


def _told(twins: Twins, one: Uneven) -> Finding:
    source, translation = twins.source.hand, twins.translation.hand
    place = f"{source.page.path}, line {source.line(one.theirs.start)}"
    row, kind = one.row, one.ours.kind
    if one.lacking is not None:
        side = "below" if one.lacking else "above"
        start, end = one.theirs.parts[one.lacking]
        message = f"the {row} {quoted(source.raw[start:end])} of the {kind} in {place}, is missing {side} this one"
        at, hint = one.ours.parts[max(one.lacking - 1, 0)][0], f"translate this {row} {side} this one"
    elif one.surplus is not None:
        at, end = one.ours.parts[one.surplus]
        message = f"the {kind} in {place}, has no {row} like {quoted(translation.raw[at:end])}"
        hint = "write it there too, or delete it here"
    else:
        message = f"this {kind} has {_number(one.ours.size, row)}, that in {place}, has {one.theirs.size}"
        at, hint = _likeliest(source, translation, one)
    return translation.finding(at, ROWS, message, hint)


def _likeliest(source: Handwriting, translation: Handwriting, one: Uneven) -> tuple[int, str]:
    """Return where a row most likely is missing or too many, and what to do."""
    every = f"write every {one.row} in both languages"
    there = [source.raw[start:end] for start, end in one.theirs.parts]
    here = [translation.raw[start:end] for start, end in one.ours.parts]
    if (lacking := likeliest(there, here)) is not None and here:
        at = one.ours.parts[max(lacking - 1, 0)][0]
        return at, f"{every}: {quoted(there[lacking])} seems to be missing {'below' if lacking else 'above'} this one"
    if (surplus := likeliest(here, there)) is not None:
        return one.ours.parts[surplus][0], f"{every}: {quoted(here[surplus])} seems to be missing there"
    return one.ours.start, every


def _of_kind(twins: Twins, kind: str) -> tuple[list[Rows], list[Rows]]:
    there, here = twins.source.hand.rows, twins.translation.hand.rows
    return [one for one in there if _is_told(one, kind)], [one for one in here if _is_told(one, kind)]


def _blocks(hand: Handwriting, kind: str, one: Rows) -> Sequence[Block]:
    return [Block(hand, kind, section(hand, part[0]), *part) for part in one.parts]


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
