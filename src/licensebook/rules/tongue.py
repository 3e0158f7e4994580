"""Which language a text is in, told by words and letters that one language has and another has not."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from licensebook.inline import to_plain
from licensebook.rules.translation import proses, translations
from licensebook.rules.word import word_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from licensebook.coherence import Where
    from licensebook.lookup import Book

_WORD = re.compile(r"[^\W\d_]{2,}(?:['’][^\W\d_]+)?")  # a single letter may stand for anything
_NOT_WORDS = re.compile(r"`[^`]*`|\*\*[^*]+\*\*")  # code, and what stands on a screen
_END = re.compile(r"[.!?:;](?=\s)|\n\s*\n")
_FEWEST = 2  # words of another language in a sentence, below which they may be a name
_TIMES = 3  # how many of them there are for each word of its own language, at least
_PART = 0.4  # of all words that are counted, at least


class Foreign(NamedTuple):
    """What is in another language: where it starts, and what to tell of it."""

    start: int
    message: str
    hint: str


class Tongue:
    """Knows one of the languages that a catalogue is published in, beside the others.

    It goes by the words that stand in nearly every sentence of each language, by the texts of the catalogue, and by
    the letters and words of close languages that a language says it has not.

    Args:
        book: the catalogue.
        language: that of the texts to look at.
    """

    def __init__(self, book: Book, language: str) -> None:
        self._language = language
        self._letters = frozenset(word_of(book, language, "prose.letters"))
        self._strangers = dict(_strangers(word_of(book, language, "prose.strangers")))
        published = book.catalogue.languages.published
        self._common = {tag: frozenset(word_of(book, tag, "prose.common").split()) for tag in published}
        self._told = _told(book)

    def foreign(self, text: str, *, is_told: bool = False) -> Foreign | None:
        """Return the first sentence in another language, if there is one.

        A capital within a sentence makes a name, which can be in any language.

        Args:
            text: plain words.
            is_told: whether it is a text of the catalogue, which is no witness for itself.
        """
        itself = 1 if is_told else 0
        for sentence in _sentences(text):
            if found := self._other(sentence, itself) or self._stranger(sentence):
                return found
        return None

    def stranger(self, name: str) -> Foreign | None:
        """Return the first word of a name that is surely of another language, if there is one."""
        return self._stranger(list(_words(name)))

    def _stranger(self, sentence: Sequence[tuple[int, str]]) -> Foreign | None:
        for start, word in sentence:
            if language := self._strangers.get(word, ""):
                message = f"{word!r} is a word of {language!r}, and this is in {self._language!r}"
                return Foreign(start, message, f"write it in {self._language!r}")
            if self._letters and (strange := sorted(set(word) - self._letters)):
                message = f"{word!r} has the letter {strange[0]!r}, which {self._language!r} does not have"
                return Foreign(start, message, f"write it in {self._language!r}, or in `…` if it is a name")
        return None

    def _other(self, sentence: Sequence[tuple[int, str]], itself: int) -> Foreign | None:
        for language in self._common:
            if language == self._language:
                continue
            own = [word for _, word in sentence if self._is_of(self._language, language, word, itself)]
            others = [(start, word) for start, word in sentence if self._is_of(language, self._language, word, itself)]
            if len(others) >= max(_FEWEST, _TIMES * len(own), _PART * len(sentence)):
                message = f"this reads as {language!r}, and it is in {self._language!r}"
                return Foreign(others[0][0], message, f"translate it, or write it under {language!r}")
        return None

    def _is_of(self, language: str, other: str, word: str, itself: int) -> bool:
        """Say whether one language has a word that the other has not."""
        return self._has(language, word, itself) and not self._has(other, word, itself)

    def _has(self, language: str, word: str, itself: int) -> bool:
        by_itself = itself if language == self._language else 0
        return word in self._common[language] or self._told[language][word] > by_itself


def own_proses(book: Book) -> Iterator[tuple[Where, str, str]]:
    """Yield what `proses` yields, but for texts that are still those of the source language."""
    copied = {one.where for one in translations(book) if one.text == one.source}
    yield from (one for one in proses(book) if one[0] not in copied)


def words_of(text: str) -> str:
    """Return the plain words of a text of the catalogue, without code and the names on a screen."""
    return to_plain(_NOT_WORDS.sub(" – ", text))


@lru_cache(maxsize=2)
def _told(book: Book) -> Mapping[str, Counter[str]]:
    """Return in how many texts of each language a word stands."""
    told = {tag: Counter[str]() for tag in book.catalogue.languages.published}
    for _, language, text in own_proses(book):
        told[language].update({word for _, word in _words(words_of(text))})
    return told


def _strangers(listed: str) -> Iterator[tuple[str, str]]:
    """Yield each word that a language says it has not, and the language that has it."""
    for one in filter(None, (part.strip() for part in listed.split(";"))):
        language, _, words = one.partition(":")
        yield from ((word, language.strip()) for word in words.split())


def _sentences(text: str) -> Iterator[Sequence[tuple[int, str]]]:
    at = 0
    for end in (*(match.end() for match in _END.finditer(text)), len(text)):
        yield [(at + start, word) for start, word in _words(text[at:end])]
        at = end


def _words(sentence: str) -> Iterable[tuple[int, str]]:
    """Yield the words of a sentence in small letters, but for those with a capital inside it."""
    for index, match in enumerate(_WORD.finditer(sentence)):
        if index == 0 or match[0].islower():
            yield match.start(), match[0].casefold()
