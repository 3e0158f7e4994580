"""Which words of a translation stand for which words of its source, learned from all texts of a project.

Two words that stand beside each other in many pairs of texts, and seldom without each other, mean the same: what the
field calls their Dice coefficient. That is rough, and enough to see that two texts were translated into each other's
place: each then says more of the other's words than of its own.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    Pair = tuple[str, str]  # a text, and its translation
    Words = frozenset[str]
    Weights = Mapping[str, Mapping[str, float]]

_STEM = 5  # letters: what is after them is an ending in most languages
_FEWEST = 3  # pairs of texts with both words
# What two texts must say more of each other than of themselves. In texts that are right, it was never half of this.
_LEAST = 0.5
_WORD = re.compile(r"[^\W\d_]+")


class Glossary:
    """What the words of texts are called in their translations.

    Args:
        pairs: every text with its translation, those that are to be judged among them.
    """

    def __init__(self, pairs: Iterable[Pair]) -> None:
        every = [(_words(source), _words(translation)) for source, translation in pairs]
        sources = Counter(word for words, _ in every for word in words)
        translations = Counter(word for _, words in every for word in words)
        both = Counter((one, other) for words, others in every for one in words for other in others)
        self._of_source: dict[str, dict[str, float]] = defaultdict(dict)
        self._of_translation: dict[str, dict[str, float]] = defaultdict(dict)
        for (one, other), count in both.items():
            if count >= _FEWEST:
                # A pair that is judged is no witness for itself.
                times = sources[one] - 1, translations[other] - 1
                weight = 2 * (count - 1) / sum(times) * math.log(len(every) / max(times))
                self._of_source[one][other] = self._of_translation[other][one] = weight

    def exchanged(self, pairs: Sequence[Pair]) -> Iterator[tuple[int, int]]:
        """Yield the numbers of each two of `pairs` whose translations stand in each other's place, by their order."""
        if len(pairs) < 2:  # noqa: PLR2004
            return
        texts = [_Text(*pair, self._of_source, self._of_translation) for pair in pairs]
        own = [one.likeness(one) for one in texts]
        found = []
        for one, other in combinations(range(len(texts)), 2):
            across = texts[one].likeness(texts[other]) + texts[other].likeness(texts[one])
            if (gain := across - own[one] - own[other]) > _LEAST:
                found.append((-gain, one, other))
        told: set[int] = set()
        for _, one, other in sorted(found):
            if told.isdisjoint({one, other}):
                told |= {one, other}
                yield one, other


class _Text:
    """A text with its translation, and what the words of each are called in the other language."""

    def __init__(self, source: str, translation: str, of_source: Weights, of_translation: Weights) -> None:
        self._source, self._translation = _words(source), _words(translation)
        self._called = _best(self._source, of_source)
        self._meant = _best(self._translation, of_translation)

    def likeness(self, other: _Text) -> float:
        """Return how much of this text the translation of `other` says, for each of their words."""
        said = sum(other._meant.get(word, 0) for word in self._source)
        meant = sum(self._called.get(word, 0) for word in other._translation)
        return (said + meant) / (len(self._source) + len(other._translation) or 1)


def _words(text: str) -> Words:
    return frozenset(word.casefold()[:_STEM] for word in _WORD.findall(text))


def _best(words: Words, weights: Weights) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for word in words:
        for other, weight in weights.get(word, {}).items():
            found[other] = max(found.get(other, 0), weight)
    return found
