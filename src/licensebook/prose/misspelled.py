"""Names that are nearly right."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from licensebook.prose.apart import Apart
from licensebook.prose.word import is_form, run
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.finding import Finding
    from licensebook.markup import Handwriting
    from licensebook.prose.nomenclature import Name, Nomenclature
    from licensebook.prose.word import Word

MISSPELLED = "P1004"  # a name is misspelled
_SHORTEST = 6  # letters of a word that is found on its own, without the rest of its name
_LONG = 10  # letters of a word that may hold two errors
_ACRONYM = 3
_ENDING = 4  # letters of an ending, at most


class Misspelled(NamedTuple):
    """Words at `start` that are a slip: what stands there, what is right, and what writes it on a page."""

    start: int
    text: str
    right: str
    writes: str

    @property
    def is_in_form(self) -> bool:
        """Whether the letters are right, and only split, joined or small."""
        wrong, right = (normalize(text).replace(" ", "") for text in (self.text, self.right))
        return wrong == right


class Misspelling:
    """Finds words that are slips for words of names."""

    def __init__(self, names: Nomenclature) -> None:
        self._names = names
        self._apart = Apart(names)

    def findings(self, hand: Handwriting, passages: Sequence[Sequence[Word]]) -> Iterator[tuple[int, Finding]]:
        """Yield each name with a slip in one word, once, after the place where that starts."""
        for slip in self.slips(hand, passages):
            message = f"{slip.text!r} is a slip for {slip.right!r}"
            yield slip.start, hand.finding(slip.start, MISSPELLED, message, f"write {slip.writes}")

    def slips(self, hand: Handwriting, passages: Sequence[Sequence[Word]]) -> Iterator[Misspelled]:
        """Yield each name with a slip in one word, once."""
        for words in passages:
            blamed = -1
            for at, word in enumerate(words):
                if word.start <= blamed:
                    continue
                if apart := self._apart.at(hand.text, words, at):
                    found, right, hint = apart
                    blamed = found[-1].end
                    yield Misspelled(word.start, hand.raw[word.start : blamed], right, hint)
                    continue
                if word.plain in self._known or self._is_known_form(word.plain):
                    continue
                meant = self._in_name(words, at) or self._alone(word) or self._in_feature(words, at)
                if meant:
                    blamed = word.end
                    yield Misspelled(word.start, word.text, *meant)

    def _in_name(self, words: Sequence[Word], at: int) -> tuple[str, str] | None:
        """Return the right word, and how to write its name, if only this word of a name is wrong."""
        for place, name in self._candidates(words, at):
            found = run(words, at - place, len(name.words))
            others = [is_form(one.plain, name.words[i], self._endings(i, name)) for i, one in enumerate(found)]
            if (
                found
                and others.count(False) == 1
                and found[0].is_capitalized
                # A verb in another form is no name: "report studied" is no Report Studio.
                and words[at].is_capitalized >= _written(name, place)[:1].isupper()
                and _is_slip(words[at].plain, name.words[place], len(name.words[place]))
            ):
                return _written(name, place), name.expression
        return None

    def _in_feature(self, words: Sequence[Word], at: int) -> tuple[str, str] | None:
        """Return the right word of a feature's name, which may stand in small letters in the midst of a sentence."""
        word = words[at]
        if len(word.plain) < _SHORTEST:
            return None
        for name, place in self._features.get(word.plain[0], ()):
            found = run(words, at - place, len(name.words)) if at >= place else ()
            others = [is_form(one.plain, name.words[i], self._names.endings) for i, one in enumerate(found)]
            if others.count(False) == 1 and self._is_typo(word.plain, name.words[place]):
                written = _written(name, place)
                return (written if word.is_capitalized else written.lower(),) * 2
        return None

    def _is_typo(self, word: str, right: str) -> bool:
        return _is_slip(word, right, len(right)) and not self._are_forms(word, right)

    def _are_forms(self, word: str, right: str) -> bool:
        """Whether two words are the same one with different endings."""
        endings = {"", *self._names.endings}
        cuts = range(max(len(right) - _ENDING, 2), len(right) + 1)
        return any(word[:cut] == right[:cut] and {word[cut:], right[cut:]} <= endings for cut in cuts)

    def _candidates(self, words: Sequence[Word], at: int) -> Iterator[tuple[int, Name]]:
        """Yield names that have a neighbor of this word beside it, with the place that is left for the word."""
        for neighbor, step in ((at - 1, 1), (at + 1, -1)):
            if 0 <= neighbor < len(words):
                for place, name in self._by_word.get(words[neighbor].plain, ()):
                    if 0 <= place + step < len(name.words) and at - place - step >= 0:
                        yield place + step, name

    def _endings(self, place: int, name: Name) -> frozenset[str]:
        return self._names.endings if place == len(name.words) - 1 else frozenset()

    def _alone(self, word: Word) -> tuple[str, str] | None:
        """Return what a word that no name has must be meant for, and how to write it."""
        if word.text.isupper() and len(word.text) >= _ACRONYM:
            return next(((right, right) for right in self._acronyms if _is_shuffled(word.text, right)), None)
        for name in self._compounds:
            if len(word.plain) > _SHORTEST and self._is_slip_of_form(word.plain, name.words[0]):
                return name.text, name.expression
        if len(word.plain) < _SHORTEST or not word.is_capitalized or word.is_first:
            return None
        for name, place in self._titled:
            if _is_slip(word.plain, name.words[place], len(name.words[place])):
                return (_written(name, place),) * 2
        return None

    def _is_slip_of_form(self, word: str, right: str) -> bool:
        """Whether a word, or what is left of it without an ending, is a slip for the right one."""
        stems = {word, *(word.removesuffix(ending) for ending in self._names.endings if ending)}
        return any(_is_slip(stem, right, len(right)) for stem in stems)

    @cached_property
    def _certain(self) -> Sequence[Name]:
        return [name for name in self._names.names if name.is_certain]

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[tuple[int, Name]]]:
        found: dict[str, list[tuple[int, Name]]] = defaultdict(list)
        for name in self._certain:
            for place, word in enumerate(name.words):
                found[word].append((place, name))
        return found

    @cached_property
    def _compounds(self) -> Sequence[Name]:
        return [name for name in self._certain if name.is_compound]

    @cached_property
    def _features(self) -> Mapping[str, Sequence[tuple[Name, int]]]:
        """Names of features by the first letter of a word that may be misspelled, with the place of that word.

        Other words of the name, or its length, say that no other word is meant.
        """
        found: dict[str, list[tuple[Name, int]]] = defaultdict(list)
        for name in self._names.names:
            for place, word in enumerate(name.words):
                is_told = len(word) >= (_SHORTEST if len(name.words) > 1 else _LONG)
                if name.kind == "feature" and is_told:
                    found[word[0]].append((name, place))
        return found

    @cached_property
    def _acronyms(self) -> Sequence[str]:
        return sorted(part for part in self._names.acronyms if len(part) >= _ACRONYM)

    @cached_property
    def _titled(self) -> Sequence[tuple[Name, int]]:
        return [
            (name, place)
            for name in self._certain
            for place, word in enumerate(name.words)
            if len(word) >= _SHORTEST and _written(name, place)[:1].isupper() and name.kind in {"license", "family"}
        ]

    @cached_property
    def _known(self) -> frozenset[str]:
        catalogue = self._names.book.catalogue
        product = f"{catalogue.product.name} {catalogue.product.vendor}".lower().split()
        return frozenset(chain(self._names.vocabulary, product))

    def _is_known_form(self, word: str) -> bool:
        endings, cuts = self._names.endings, range(2, len(word))
        return any(word[:cut] in self._known and word[cut:] in endings for cut in cuts)


def _written(name: Name, place: int) -> str:
    return name.text.replace("-", " ").split()[place].strip("()")


def _is_slip(word: str, right: str, length: int) -> bool:
    """Say whether a word differs from the right one by as few typing errors as a word of this length may hold."""
    from rapidfuzz.distance import OSA  # noqa: PLC0415 - only where a name is near

    if length < _ACRONYM or word[:1].isdigit() or abs(len(word) - len(right)) > 2:  # noqa: PLR2004 - the most errors
        return False
    if length == _ACRONYM:
        return _is_shuffled(word, right)
    return 0 < OSA.distance(word, right) <= (2 if length >= _LONG else 1)


def _is_shuffled(word: str, right: str) -> bool:
    return word != right and sorted(word) == sorted(right)
