"""The index: the words of all documents, and the order in which documents answer a query."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from licensebook.search.vocabulary import Vocabulary, starting
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence, Sized

# What a word of a document counts, from 0 to 1, by where it stands ...
_NAME, _OTHER_NAME, _TEXT = 1.0, 0.55, 0.3
_REST_OF_NAME = 0.1  # ... less this, times the part of the name that it leaves out
# What a word of a query counts that is a stop word, and all parts of a compound together, beside the word itself.
_STOP_WORD, _IN_PARTS = 0.1, 0.5

# Scores: the query is a name, is another name, is found word by word; added, where a name begins with the query.
_FULL_NAME, _FULL_OTHER_NAME, _ALL_WORDS, _BEGINNING = 100.0, 98.0, 90.0, 6.0
_TAIL = 0.2  # of the best score; what has less is not worth showing

_MOST_LETTERS, _MOST_WORDS, _LONGEST_WORD = 300, 12, 50  # of a query; what is longer is no question
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What can be found: an entry as text, in one language.

    `names` are those of this language; `other_names` are aliases, technical names, and names in other languages.
    """

    id: str
    names: tuple[str, ...]
    other_names: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A document that was found; `score` goes to 100, `matched` is the name or sentence that fits the query best."""

    id: str
    score: float
    matched: str


class _Term(NamedTuple):
    meaning: dict[str, float]  # known word -> how sure it is that this one is meant
    weight: float
    parts: Sequence[_Term] = ()


class SearchIndex:
    """A forgiving search, ranked by how well names and texts fit the words of a query.

    Args:
        documents: what can be found; of equally good ones, the earlier comes first.
        stemmers: Snowball algorithms, one for each language that people type in, such as `norwegian`.
        stop_words: words of questions, and words for what all documents are about, in every form; they count little.

    Raises:
        LicensebookError: there is no such algorithm; the hint names the nearest.
    """

    def __init__(
        self, documents: Iterable[Document], *, stemmers: Sequence[str] = (), stop_words: Iterable[str] = ()
    ) -> None:
        self._stop_words = frozenset(map(normalize, stop_words))
        self._documents = tuple(documents)
        self._places: dict[str, dict[int, float]] = defaultdict(dict)  # word -> document -> how much it counts there
        self._titles: dict[str, dict[int, float]] = defaultdict(dict)  # full name without spaces -> the same
        words: dict[str, None] = {}  # in order, unlike a set
        for number, document in enumerate(self._documents):
            words.update(self._add(number, document))
        self._vocabulary = Vocabulary(words, stemmers=stemmers)
        self._sorted_titles = sorted(self._titles)

    def search(self, query: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """Return at most `limit` documents that fit `query`, the best first; none where nothing fits."""
        words = normalize(query[:_MOST_LETTERS]).split()
        if not words:
            return ()
        terms = self._terms([word[:_LONGEST_WORD] for word in words[:_MOST_WORDS]])
        scores = self._scores(terms)
        self._prefer_titles(scores, _joined(words))
        best = nsmallest(max(limit, 0), scores, key=lambda number: (-scores[number], number))
        return tuple(self._hit(n, scores[n], terms) for n in best if scores[n] >= scores[best[0]] * _TAIL)

    def _add(self, number: int, document: Document) -> dict[str, None]:
        """Note what the document holds, and return its words."""
        found: dict[str, None] = {}
        for weight, names in ((_NAME, document.names), (_OTHER_NAME, document.other_names)):
            for name in names:
                words = normalize(name).split()
                *words_and_pairs, title = _with_compounds(words)
                _raise(self._titles[title], number, weight)
                for word in words_and_pairs:
                    rest = 1 - len(word) / sum(map(len, words))
                    _raise(self._places[word], number, weight * (1 - _REST_OF_NAME * rest))
                found.update(dict.fromkeys(words))
        text = dict.fromkeys(normalize(document.text).split())
        for word in text:
            self._places[word].setdefault(number, _TEXT)
        return found | text

    def _terms(self, words: Sequence[str]) -> list[_Term]:
        """Return what the words of a query may stand for, also by their parts and as one word with their neighbour."""
        meanings = {word: self._vocabulary.meaning(word) | self._same(word) for word in words}
        for pair in pairwise(words):
            for word in pair:
                meanings[word] |= self._same(_joined(pair))
        return [
            _Term(
                meaning=meaning,
                weight=_STOP_WORD if word in self._stop_words else 1,
                parts=[
                    _Term(self._vocabulary.inflected(part), _IN_PARTS * len(part) / len(word))
                    for part in self._vocabulary.parts(word)
                ],
            )
            for word, meaning in meanings.items()
        ]

    def _same(self, word: str) -> dict[str, float]:
        """Return the known words that are `word`, also if it is known only as two words of a name."""
        return self._vocabulary.inflected(word) | ({word: 1.0} if word in self._places else {})

    def _scores(self, terms: Iterable[_Term]) -> dict[int, float]:
        """Return how well each document fits the terms, the rare ones and those that names hold counting most."""
        fitting: dict[int, float] = defaultdict(float)
        covered: dict[int, float] = defaultdict(float)
        total = 0.0
        for term in terms:
            fits = self._fits(term)
            if fits:
                # A word that no name holds is likelier to belong to the question than to what is asked for.
                importance = term.weight * math.sqrt(max(fits.values())) * self._rarity(fits)
                total += importance
                for number, fit in fits.items():
                    fitting[number] += fit * importance
                    covered[number] += importance
        return {n: _ALL_WORDS * fit / total * (1 + covered[n] / total) / 2 for n, fit in fitting.items()}

    def _rarity(self, fits: Sized) -> float:
        return math.log(1 + len(self._documents) / len(fits))

    def _fits(self, term: _Term) -> dict[int, float]:
        """Return how much the term counts in each document that holds it, or else its parts."""
        fits: dict[int, float] = {}
        for word, certainty in term.meaning.items():
            for number, weight in self._places[word].items():
                _raise(fits, number, weight * certainty)
        in_parts: dict[int, float] = defaultdict(float)
        for part in term.parts:
            for number, fit in self._fits(part).items():
                in_parts[number] += part.weight * fit
        for number, fit in in_parts.items():
            _raise(fits, number, fit)
        return fits

    def _prefer_titles(self, scores: dict[int, float], query: str) -> None:
        """Raise the documents with a name that begins as the query does, and above all with one that is the query."""
        beginnings: dict[int, float] = {}
        for title in starting(self._sorted_titles, query):
            for number, weight in self._titles[title].items():
                _raise(beginnings, number, weight)
        for number, weight in beginnings.items():
            scores[number] = scores.get(number, 0) + weight * _BEGINNING
        for number, weight in self._titles.get(query, {}).items():
            _raise(scores, number, _FULL_NAME if weight == _NAME else _FULL_OTHER_NAME)

    def _hit(self, number: int, score: float, terms: Sequence[_Term]) -> Hit:
        document = self._documents[number]
        places = [(name, _NAME) for name in document.names]
        places += [(name, _OTHER_NAME) for name in document.other_names]
        places += [(sentence, _TEXT) for sentence in _SENTENCE_END.split(document.text)]

        def fit(place: tuple[str, float]) -> float:
            words = set(_with_compounds(normalize(place[0]).split()))
            return place[1] * sum(term.weight * _certainty(term, words) for term in terms)

        return Hit(id=document.id, score=round(score, 1), matched=max(places, key=fit)[0])


def _certainty(term: _Term, words: Iterable[str]) -> float:
    """Return how sure it is that the term is meant by one of the words, or its parts by several."""
    whole = max(term.meaning.get(word, 0) for word in words)
    return max(whole, sum(part.weight * _certainty(part, words) for part in term.parts))


def _joined(words: Iterable[str]) -> str:
    # Normalized again, for the letters that meet.
    return normalize("".join(words))


def _with_compounds(words: Sequence[str]) -> Iterator[str]:
    """Yield the words, each two neighbours as one word, and all as one word, since people join what others part."""
    yield from words
    yield from map(_joined, pairwise(words))
    yield _joined(words)


def _raise(numbers: dict[int, float], key: int, number: float) -> None:
    numbers[key] = max(number, numbers.get(key, 0))
