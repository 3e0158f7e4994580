"""Slips of a hurried hand on a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.rules.slip import slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting

SLIP = "P1011"  # a word stands twice, letters are broken, or a note to oneself is left


def slipped(hand: Handwriting, doubled: frozenset[str]) -> Iterator[Finding]:
    """Yield each slip in what a writer wrote by hand; the words `doubled` may stand twice."""
    for start, end in hand.passages():
        for slip in slips(hand.text[start:end], doubled):
            yield hand.finding(start + slip.start, SLIP, slip.message, slip.hint)
