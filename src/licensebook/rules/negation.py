"""What two texts beside each other deny: a translation that says the opposite has lost a word, or has one too many."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_END = re.compile(r"(?<=[.!?:;])\s+")


class Denial(NamedTuple):
    """A sentence that denies in one of two languages: where it starts in either, and the word that does so there."""

    there: int
    here: int
    word: str
    is_lost: bool


def denial(source: str, there: str, translation: str, here: str) -> Denial | None:
    """Return the first sentence that denies in one of two texts only.

    Where the texts have as many sentences, these are held together one by one; otherwise it is only certain whether
    anything at all is denied.

    Args:
        source: a text.
        there: words that deny in its language, separated by commas; what starts with a hyphen is the end of a word.
        translation: the text in another language.
        here: words that deny in that language.
    """
    if not there or not here:
        return None
    theirs, ours = _sentences(source), _sentences(translation)
    if len(theirs) != len(ours):
        theirs, ours = [(0, source)], [(0, translation)]
    for (at, one), (beside, other) in zip(theirs, ours, strict=True):
        denied, kept = _denying(there).search(one), _denying(here).search(other)
        if denied and not kept:
            return Denial(at + denied.start(), beside + _first_word(other), denied[0], is_lost=True)
        if kept and not denied:
            return Denial(at + _first_word(one), beside + kept.start(), kept[0], is_lost=False)
    return None


def _first_word(sentence: str) -> int:
    found = re.search(r"\w", sentence)
    return found.start() if found else 0


def _sentences(text: str) -> list[tuple[int, str]]:
    starts = [0, *(match.end() for match in _END.finditer(text.rstrip()))]
    return [(start, text[start:end]) for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]


@lru_cache(maxsize=32)
def _denying(words: str) -> re.Pattern[str]:
    parts = [word.strip() for word in words.split(",")]
    forms = [rf"\w+{re.escape(part[1:])}" if part.startswith("-") else re.escape(part) for part in parts]
    return re.compile(rf"\b(?:{'|'.join(forms)})\b", re.IGNORECASE)
