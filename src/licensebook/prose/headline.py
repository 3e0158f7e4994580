"""Headings with capitals where the language of the page has none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.prose.usage import is_title

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.usage import Usage
    from licensebook.prose.word import Word
    from licensebook.rules.capital import Capitals

CAPITALS = "P1010"  # a heading has capitals where its language has none
_TAB = "tab/"  # the head of a tab is a name on a screen
_SHOWN = re.compile(r"(\w+)[ \t\n>]+\*\*([^*\n]+)\*\*")


def headlines(
    hand: Handwriting, passages: Sequence[Sequence[Word]], capitals: Capitals, usage: Usage
) -> Iterator[Finding]:
    """Yield each heading with a capital in an ordinary word, which the page or the catalogue has in small letters.

    Where the language has them with capitals, those of other pages may still have none: then one is told of only if
    each of its words has a capital, and none is a name.
    """
    is_usual = not capitals.are_rare and usage.has_small_headings
    heads = [head for head in hand.heads if not head.id.startswith(_TAB)] if capitals.are_rare or is_usual else []
    if not heads:
        return
    starts = {head.start for head in hand.heads}
    told = [word for words in passages if not _is_head(words, starts, hand) for word in words]
    small = {word.text for word in told if word.text.islower()}
    proper = {word.text for word in told if word.is_capitalized and not word.is_first and not _is_bold(word, hand)}
    for words in passages:
        if not _is_head(words, {head.start for head in heads}, hand):
            continue
        text = hand.raw[words[0].start : words[-1].end]
        right = capitals.lowered(text, small, proper | _shown_names(hand, text))
        if right and is_usual and not (is_title(text) and right[1:].islower()):
            continue
        if right:
            yield hand.finding(words[0].start, CAPITALS, f"{text!r} has capitals inside", f"write {right!r}")


def _is_head(words: Sequence[Word], starts: set[int], hand: Handwriting) -> bool:
    return any(start <= words[0].start <= hand.raw.find("\n", start) % (len(hand.raw) + 1) for start in starts)


def _is_bold(word: Word, hand: Handwriting) -> bool:
    return any(start <= word.start < end for start, end in hand.bold)


def _shown_names(hand: Handwriting, heading: str) -> set[str]:
    """Return the words of names on a screen that the page has in bold after the same word as the heading."""
    shown = _SHOWN.findall(hand.raw)
    return {word for before, name in shown if f"{before} {name}".lower() in heading.lower() for word in name.split()}
