"""The vocabulary: which known words a person may mean by the word that is typed."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# How sure it is, from 0 to 1, that a known word is meant: the word itself, an inflected form of it, a word that has it
# as a part (surer the more of the longer word it makes up), and all these when typing errors had to be mended first.
_SAME, _INFLECTED, _PART, _LARGER_PART, _MISTYPED = 1.0, 0.95, 0.6, 0.2, 0.5

_SHORTEST_PART, _SHORTEST_STEM_PART = 3, 4  # letters; stems have lost some: "sale" gives "sal"
_TYPING_ERRORS = ((8, 2), (4, 1))  # (letters, errors that a word of this length may hold), longest first


class Vocabulary:
    """Known words, to be found in spite of inflection, compounding and typing errors.

    Args:
        words: as `normalize` writes them.
        endings: for each language that people type in, the endings of its inflected words, as `normalize` writes them.
    """

    def __init__(self, words: Iterable[str], *, endings: Iterable[Iterable[str]] = ()) -> None:
        self._endings = [sorted(of_language, key=lambda ending: (-len(ending), ending)) for of_language in endings]
        self._words: dict[str, list[str]] = defaultdict(list)  # form -> known words that have this form
        for word in words:
            for form in self._forms(word):
                self._words[form].append(word)
        self._forwards = sorted(self._words)
        self._backwards = sorted(form[::-1] for form in self._words)

    def meaning(self, word: str) -> dict[str, float]:
        """Return the known words that `word` may stand for, and how sure that is (from 0 to 1)."""
        meaning = self._related(word)
        if not self._knows(word):
            for form, errors in self._mended(word):
                for known, certainty in self._related(form).items():
                    mended = certainty * _MISTYPED * (1 - errors / len(word))
                    meaning[known] = max(mended, meaning.get(known, 0))
        return meaning

    def inflected(self, word: str) -> dict[str, float]:
        """Return the known words that are `word` in this or another form."""
        inflected = {known: _INFLECTED for form in self._forms(word) for known in self._words.get(form, ())}
        if word in inflected:
            inflected[word] = _SAME
        return inflected

    def parts(self, word: str) -> tuple[str, ...]:
        """Return the known words that the compound `word` is made of, or the longest one that is known."""
        halves = [
            tuple(part for part in (word[:cut], word[cut:]) if self._knows(part))
            for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1)
        ]
        parts = max(halves, key=lambda known: len("".join(known)), default=())
        return parts if len("".join(parts)) > _SHORTEST_PART else ()

    def _forms(self, word: str) -> dict[str, None]:
        """Return the word and its stem in each language, in a fixed order; a word with digits has no other form."""
        endings = self._endings if word.isalpha() else []
        return dict.fromkeys([word, *(_stem(word, of_language) for of_language in endings)])

    def _knows(self, word: str) -> bool:
        return any(form in self._words for form in self._forms(word))

    def _related(self, word: str) -> dict[str, float]:
        related: dict[str, float] = {}
        for part, form in self._compounds(word):
            certainty = _PART + _LARGER_PART * len(part) / len(form)
            for known in self._words[form]:
                related[known] = max(certainty, related.get(known, 0))
        return related | self.inflected(word)

    def _compounds(self, word: str) -> Iterator[tuple[str, str]]:
        """Yield the forms that begin or end with a form of `word`, each after that part of it."""
        for part in self._forms(word):
            if len(part) >= (_SHORTEST_PART if part == word else _SHORTEST_STEM_PART):
                ends = (form[::-1] for form in starting(self._backwards, part[::-1]))
                for form in (*starting(self._forwards, part), *ends):
                    if len(part) >= _SHORTEST_STEM_PART or form in self._words[form]:
                        yield part, form

    def _mended(self, word: str) -> list[tuple[str, int]]:
        """Return the known forms that differ from `word` by a few typing errors, and by how many."""
        from rapidfuzz import process  # noqa: PLC0415 - only for words that are not known
        from rapidfuzz.distance import OSA  # noqa: PLC0415

        errors = next((errors for letters, errors in _TYPING_ERRORS if len(word) >= letters), 0)
        if not errors or not word.isalpha():
            return []
        found = process.extract(word, self._forwards, scorer=OSA.distance, score_cutoff=errors, limit=None)
        return [(form, int(distance)) for form, distance, _ in found]


def _stem(word: str, endings: Iterable[str]) -> str:
    """Return the word without the longest of the endings, which come longest first, that leaves enough of it."""
    for ending in endings:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_PART:
            return word[: len(word) - len(ending)]
    return word


def starting(ordered: Sequence[str], prefix: str) -> Sequence[str]:
    """Return the strings of an ordered sequence that start with `prefix`."""
    return ordered[bisect_left(ordered, prefix) : bisect_left(ordered, prefix + "\U0010ffff")]
