"""Expressions of a text that stand in another order than in its source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from licensebook.twin.facts import facts, neutral_fact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.pairing import Pair

SWAPPED = "P1125"  # expressions of a text stand in another order than in another language


def order(pair: Pair) -> Iterator[Finding]:
    """Yield the first expression that stands where another one does in the source, where both texts have all."""
    there = [(fact, told) for told in pair.there.expressions for fact in facts(told)]
    here = [(fact, told) for told in pair.here.expressions for fact in facts(told)]
    theirs, ours = [neutral_fact(fact) for fact, _ in there], [neutral_fact(fact) for fact, _ in here]
    if Counter(theirs) != Counter(ours):
        return
    for number, (one, other) in enumerate(zip(theirs, ours, strict=True)):
        if one != other:
            (right, first), (wrong, told) = there[number], here[number]
            source = pair.there.hand
            place = f"{source.page.path}, line {source.line(first.start)}"
            message = f"`{wrong}` comes first here, `{right}` does in {place}"
            hint = "name both in the same order in both languages"
            yield pair.here.hand.finding(told.start, SWAPPED, message, hint)
            return
