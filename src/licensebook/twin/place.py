"""Where in a page something stands, and where in a translation it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licensebook.markup import Handwriting


def beside(source: Handwriting, at: int, translation: Handwriting) -> int:
    """Return where the heading stands in the translation under which something at `at` stands in the source."""
    heads = translation.heads[: section(source, at)]
    return heads[-1].start if heads else translation.body


def section(hand: Handwriting, at: int) -> int:
    """Return how many headings a page has down to a place."""
    return sum(head.start <= at for head in hand.heads)
