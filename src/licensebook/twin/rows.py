"""Tables and lists of steps that have another number of rows than in the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting

ROWS = "P1110"  # a table or a list of steps lacks a row that it has in another language, or has one more


def rows(source: Handwriting, translation: Handwriting) -> Iterator[Finding]:
    """Yield each table and list of steps with fewer or more rows than that in its place in the source."""
    for kind in ("table", "list of steps"):
        there, here = ([one for one in hand.rows if one.kind == kind] for hand in (source, translation))
        if len(there) != len(here):
            continue  # it is not known which one stands for which
        for theirs, ours in zip(there, here, strict=True):
            if theirs.size != ours.size:
                row = "row" if kind == "table" else "step"
                line = source.raw.count("\n", 0, theirs.start) + 1
                said = f"{ours.size} {row}{'s' if ours.size != 1 else ''}"
                message = f"this {kind} has {said}, that in {source.page.path}, line {line}, has {theirs.size}"
                yield translation.finding(ours.start, ROWS, message, f"write every {row} in both languages")
