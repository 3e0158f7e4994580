"""Words on a page that the project agreed not to use."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.rules.terminology import Term

AVOIDED = "P1009"  # a word stands on a page that is not used in its language
_TAB = "#tab/"  # the head of a tab names what stands on a screen, as bold words do


def avoided(hand: Handwriting, terms: Sequence[Term], language: str) -> Iterator[Finding]:
    """Yield each word that is not used, but for names on screens, which have a spelling of their own."""
    names = [*hand.bold, *((link.start, link.end) for link in hand.links if link.target.startswith(_TAB))]
    for term in terms:
        for at in term.places(hand.text, hand.body):
            if not any(start <= at < end for start, end in names):
                message = f"{term.avoided!r} is not the word that is used in {language!r}"
                yield hand.finding(at, AVOIDED, message, f"write {term.used!r}: {term.reason}")
