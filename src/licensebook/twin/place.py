"""Where in a translation something belongs that stands in its source."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from licensebook.markup import Handwriting


def beside(source: Handwriting, at: int, translation: Handwriting) -> int:
    """Return where the heading stands in the translation under which something at `at` stands in the source."""
    before = sum(head.start <= at for head in source.heads)
    heads = translation.heads[:before]
    return heads[-1].start if heads else translation.body
