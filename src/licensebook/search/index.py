"""The index: the words of all documents, and the order in which documents answer a query."""

from __future__ import annotations

import math
import re
from collections import defaultdict
from dataclasses import dataclass
from heapq import nsmallest
from typing import TYPE_CHECKING, NamedTuple

from licensebook.search.vocabulary import Vocabulary, starting
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

# What a word of a document counts, from 0 to 1, by where it stands ...
_NAME, _OTHER_NAME, _TEXT = 1.0, 0.7, 0.3
_REST_OF_NAME = 0.1  # ... less this, times the part of the name that it leaves out
# What a word of a query counts that is a stop word, and all parts of a compound together, beside the word itself.
_STOP_WORD, _IN_PARTS = 0.1, 0.5

# Scores: the query is a name, is another name, is found word by word; added, where a name begins with the query, and
# where the query says every word of a name that has several, as a question does that has "who uses" in it.
_FULL_NAME, _FULL_OTHER_NAME, _ALL_WORDS, _BEGINNING, _PHRASE = 100.0, 98.0, 72.0, 5.0, 16.0
_SAID = 0.9  # how sure it has to be that a word is meant, to count as said
_TAIL = 0.2  # of the best score; what has less is not worth showing

_MOST_LETTERS = 200  # of a query; what is longer is no question
_HYPHENATED = re.compile(r"\b\w++(?:[-\u2010\u2011]\w++)+")
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


class _Phrase(NamedTuple):
    words: frozenset[str]
    document: int
    weight: float


class SearchIndex:
    """A forgiving search, ranked by how well names and texts fit the words of a query.

    Args:
        documents: what can be found; of equally good ones, the earlier comes first.
        endings: for each language that people type in, the endings of its inflected words: `("en", "er", "ene")`.
        stop_words: words of questions, and words for what all documents are about, in every form; they count little.
    """

    def __init__(
        self,
        documents: Iterable[Document],
        *,
        endings: Iterable[Iterable[str]] = (),
        stop_words: Iterable[str] = (),
    ) -> None:
        self._stop_words = frozenset(map(normalize, stop_words))
        self._documents = tuple(documents)
        self._places: dict[str, dict[int, float]] = defaultdict(dict)  # word -> document -> how much it counts there
        self._titles: dict[str, dict[int, float]] = defaultdict(dict)  # full name without spaces -> the same
        self._phrases: dict[str, list[_Phrase]] = defaultdict(list)  # one of its words -> name of several words
        for number, document in enumerate(self._documents):
            self._add(number, document)
        self._vocabulary = Vocabulary(self._places, endings=[map(normalize, of_language) for of_language in endings])
        self._sorted_titles = sorted(self._titles)

    def search(self, query: str, *, limit: int = 10) -> tuple[Hit, ...]:
        """Return at most `limit` documents that fit `query`, the best first; none where nothing fits."""
        query = query[:_MOST_LETTERS]
        terms = self._terms(_words(query))
        scores = self._scores(terms)
        self._prefer_phrases(scores, terms)
        self._prefer_titles(scores, _title(query))
        best = nsmallest(limit, scores, key=lambda number: (-scores[number], number))
        return tuple(self._hit(n, scores[n], terms) for n in best if scores[n] >= scores[best[0]] * _TAIL)

    def _add(self, number: int, document: Document) -> None:
        for weight, names in ((_NAME, document.names), (_OTHER_NAME, document.other_names)):
            for name in names:
                title = _title(name)
                _raise(self._titles[title], number, weight)
                for word in _words(name):
                    rest = max(0, 1 - len(word) / len(title))
                    _raise(self._places[word], number, weight * (1 - _REST_OF_NAME * rest))
                words = frozenset(normalize(name).split())
                if len(words) > 1:
                    self._phrases[min(words)].append(_Phrase(words, number, weight))
        for word in _words(document.text):
            self._places[word].setdefault(number, _TEXT)

    def _terms(self, words: Iterable[str]) -> list[_Term]:
        """Return what the words of a query may stand for, whole and in parts."""
        return [
            _Term(
                meaning=self._vocabulary.meaning(word),
                weight=_STOP_WORD if word in self._stop_words else 1,
                parts=[
                    _Term(self._vocabulary.inflected(part), _IN_PARTS * len(part) / len(word))
                    for part in self._vocabulary.parts(word)
                ],
            )
            for word in words
        ]

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

    def _rarity(self, fits: Collection[int]) -> float:
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

    def _prefer_phrases(self, scores: dict[int, float], terms: Iterable[_Term]) -> None:
        """Raise the documents with a name of several words that the query says all of, in whatever order."""
        said = {word for term in terms for word, certainty in term.meaning.items() if certainty >= _SAID}
        found: dict[int, float] = {}
        for word in said:
            for phrase in self._phrases.get(word, ()):
                if phrase.words <= said:
                    _raise(found, phrase.document, phrase.weight)
        for number, weight in found.items():
            scores[number] = scores.get(number, 0) + weight * _PHRASE

    def _prefer_titles(self, scores: dict[int, float], query: str) -> None:
        """Raise the documents with a name that begins as the query does, and above all with one that is the query."""
        if not query:
            return
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
            return place[1] * sum(term.weight * _certainty(term, _words(place[0])) for term in terms)

        return Hit(id=document.id, score=round(score, 1), matched=max(places, key=fit)[0])


def _certainty(term: _Term, words: Collection[str]) -> float:
    """Return how sure it is that the term is meant by one of the words, or its parts by several."""
    whole = max((term.meaning.get(word, 0) for word in words), default=0)
    return max(whole, sum(part.weight * _certainty(part, words) for part in term.parts))


def _words(text: str) -> dict[str, None]:
    """Return the words of a text, those with a hyphen also as one word, since people write "e-mail" and "email"."""
    joined = (_title(match[0]) for match in _HYPHENATED.finditer(text))
    return dict.fromkeys([*normalize(text).split(), *joined])


def _title(name: str) -> str:
    # Normalized again, for the letters that meet.
    return normalize(normalize(name).replace(" ", ""))


def _raise(numbers: dict[int, float], key: int, number: float) -> None:
    numbers[key] = max(number, numbers.get(key, 0))
