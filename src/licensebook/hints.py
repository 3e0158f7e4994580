"""The way out, in the words of a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.spelling import nearest

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_LISTED = 12


def meant(words: Iterable[str]) -> str:
    """Return a hint that names what may be meant; an empty one if that is nothing."""
    listed = " or ".join(map(repr, words))
    return f"did you mean {listed}?" if listed else ""


def did_you_mean(word: str, known: Collection[str]) -> str:
    """Return a hint that names what `word` may be a slip for, or else what there is."""
    if hint := meant(nearest(word, known)):
        return hint
    more = ", …" if len(known) > _LISTED else ""
    return f"known: {', '.join(list(known)[:_LISTED])}{more}" if known else ""
