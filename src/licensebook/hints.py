"""The way out, in the words of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Collection

_LISTED = 12


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return a hint that names what `word` may be a slip for, or else what there is."""
    if close := nearest(word, known):
        return f"did you mean {' or '.join(map(repr, close))}?"
    more = ", …" if len(known) > _LISTED else ""
    return f"known: {', '.join(list(known)[:_LISTED])}{more}" if known else ""
