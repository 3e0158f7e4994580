"""Which words of a language are right: those of its dictionary, of the project's word list, and of the catalogue."""

from __future__ import annotations

import re
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from licensebook.coherence import all_phrases, all_texts
from licensebook.dictionary import Dictionary, dictionary_of, is_able, names_of
from licensebook.rules.terminology import terms
from licensebook.rules.word import word_of
from licensebook.rules.word_list import is_left_alone, list_of, listed
from licensebook.text import EVERY, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from licensebook.lookup import Book
    from licensebook.text import Names

NAMES = frozenset({"name", "short-name", "plural"})  # fields that say what an entry is called
ALIASES = "aliases"  # what people call it besides, and may misspell
_TOKEN = re.compile(r"\w+(?:['’-]\w+)*")
# An address, the name of a file or an abbreviation.
_NO_WORDS = re.compile(r"\S+@\S+|https?://\S+|\S*[_/]\S*\.\S+|\w+(?:\.[^\W\d_][\w-]*)+")
# What a token is joined to where it is the rest of a word that stands in code or in an expression, and `salgs-`, which
# only begins one.
_BEFORE, _AFTER = frozenset("`}"), frozenset("`{-")
_POSSESSIVE = re.compile(r"['’]s?$")
_PARTED, _JOINED = re.compile("[ -]"), "{name}-"
_TELLING = 3  # letters of a word that says of which language it is
_FEWEST = 2  # such words of a name that is of another language
_SHOWN = 3  # words that a hint names
_HINTS = 50  # words that get a hint: it takes a while, and where there are more, something else is wrong


class Misspelled(NamedTuple):
    """A word that nothing knows: where it starts and ends in its text, and what to tell of it."""

    start: int
    end: int
    message: str
    hint: str


class Lack(NamedTuple):
    """Why spelling is not checked in a language, and the way out."""

    message: str
    hint: str


class Lexicon:
    """The words of a language.

    Args:
        book: the catalogue, whose names are right.
        catalogue: its file, which the word lists stand beside.
        language: a published language.
    """

    def __init__(self, book: Book, catalogue: Path, language: str) -> None:
        self.language = language
        self.file = list_of(catalogue, language)
        self._book = book
        self._catalogue = catalogue
        self._hinted: set[str] = set()

    @property
    def lack(self) -> Lack | None:
        """Why spelling is not checked in this language, and the way out; None if it is."""
        if self._dictionary or not self.file.is_file():
            return None
        name = names_of(self.language)[0]
        reason, hint = "the package chunspell is not installed", "install it, if there is one for this system"
        if is_able():
            reason = f"this machine has no dictionary {name}"
            hint = f"install the package hunspell-… with it, or lay {name}.dic and {name}.aff into {self.file.parent}"
        return Lack(f"spelling is not checked in {self.language!r}: {reason}", hint)

    def misspelled(self, text: str, *, is_name: bool = False) -> Iterator[Misspelled]:
        """Yield each word of a text that nothing knows; nothing at all if there is no dictionary.

        Args:
            text: whatever is no word in it is no letter.
            is_name: whether an entry is called so, which is no witness for itself.
        """
        if not self.file.is_file():
            return  # a project asks for it by its list of words, which may be empty
        if not self._dictionary:
            return
        asked = {match: self._asked(match[0], is_name=is_name) for match in _tokens(text)}
        unknown = self._unknown(chain.from_iterable(asked.values()), is_name=is_name)
        for match, (whole, *parts) in asked.items():
            wrong = [part for part in parts or [whole] if part in unknown]
            if whole in unknown and wrong:
                message = f"no dictionary of {self.language!r} has {match[0]!r}"
                yield Misspelled(*match.span(), message, self._hint(whole, wrong[0]))

    def is_of(self, name: str, other: Lexicon) -> bool:
        """Say whether a further name is of another language: that knows all of its words, and this one lacks several.

        A single word may be in use in both, and one with a capital is a name of something.
        """
        if not self._dictionary or not other._dictionary:
            return False
        words = [word for match in _tokens(name) if len(word := match[0].replace("’", "'")) >= _TELLING]
        strange = [word for word in words if not (self._is_known(word, is_name=True) or word in self._of_source)]
        if len(strange) < _FEWEST or not all(map(str.islower, words)):
            return False
        return len(self._dictionary.unknown(strange)) >= _FEWEST and not other._dictionary.unknown(words)

    def open(self, texts: Iterable[str], *, is_name: bool = False) -> frozenset[str]:
        """Return each word in small letters that only a dictionary or the word list can know.

        Args:
            texts: those to look through.
            is_name: whether entries are called so.
        """
        words = every_word(texts)
        return frozenset(word for word in words if not self._is_named(word, is_name=is_name))

    def _asked(self, word: str, *, is_name: bool) -> Sequence[str]:
        """Return what a dictionary is asked for to know a word: the whole, and its parts between hyphens."""
        plain = word.replace("’", "'")
        if self._is_known(plain, is_name=is_name):
            return [""]
        parts = plain.split("-")
        return [plain, *("" if self._is_known(part, is_name=is_name) else part for part in parts if len(parts) > 1)]

    def _is_known(self, word: str, *, is_name: bool) -> bool:
        """Say whether no dictionary is needed to know a word."""
        if "-" not in word and is_left_alone(word):
            return True
        small = word.casefold()
        is_allowed = not self._allowed.isdisjoint({small, _POSSESSIVE.sub("", small)})
        return is_allowed or self._is_named(small, is_name=is_name)

    def _is_named(self, small: str, *, is_name: bool) -> bool:
        names, plain = self._brands if is_name else self._named, _POSSESSIVE.sub("", small)
        return plain in names or any(plain.removesuffix(ending) in names for ending in self._endings)

    def _unknown(self, words: Iterable[str], *, is_name: bool) -> frozenset[str]:
        unknown = frozenset(words) - {""}
        # A name may have words of another language in it.
        for lexicon in (self, *self._others) if is_name else (self,):
            if lexicon._dictionary and unknown:  # noqa: SLF001
                unknown = lexicon._dictionary.unknown(unknown)  # noqa: SLF001
        return unknown

    def _hint(self, word: str, wrong: str) -> str:
        self._hinted.add(wrong)
        add = f"add it to {self.file} if it is right"
        if not self._dictionary or len(self._hinted) > _HINTS:
            return add
        # What the catalogue says elsewhere is likelier than any other word.
        known = (one for one in self._dictionary.near(wrong) if not (self._joins and _PARTED.sub("", one) == wrong))
        near = sorted(known, key=lambda one: one.casefold() not in self._told)
        meant = " or ".join(repr(word.replace(wrong, one)) for one in near[:_SHOWN])
        return f"did you mean {meant}? Or {add}" if meant else add

    @cached_property
    def _dictionary(self) -> Dictionary | None:
        return dictionary_of(self.language, self.file.parent)

    @cached_property
    def _others(self) -> Sequence[Lexicon]:
        published = self._book.catalogue.languages.published
        return [Lexicon(self._book, self._catalogue, tag) for tag in published if tag != self.language]

    @cached_property
    def _joins(self) -> bool:
        """Whether words are joined in this language, as names are to them: to part such a word is a mistake."""
        return _JOINED in word_of(self._book, self.language, "prose.named")

    @cached_property
    def _endings(self) -> Sequence[str]:
        return " ".join(word_of(self._book, self.language, f"{name}.endings") for name in ("search", "prose")).split()

    @cached_property
    def _allowed(self) -> frozenset[str]:
        return frozenset(one.word.casefold() for one in listed(self.file))

    @cached_property
    def _brands(self) -> frozenset[str]:
        """The words of names that are the same in every language, of modules, and of the product.

        The words that the project avoids are among them, for they are told of as such.
        """
        catalogue = self._book.catalogue
        texts = [catalogue.product.name, catalogue.product.vendor]
        texts += [term.avoided for term in terms(self._book, self._catalogue, self.language)]
        for one in catalogue.licenses.values():
            texts += filter(None, (one.id, one.module, one.api, one.tier))
        for where, text in all_texts(catalogue):
            if where[2] in NAMES and len({*_forms(text, catalogue.languages.published)}) == 1:
                texts += _forms(text, catalogue.languages.published)
        return every_word(texts)

    @cached_property
    def _named(self) -> frozenset[str]:
        """The words of all names in this language, and in that of the source, which readers meet on screens."""
        catalogue = self._book.catalogue
        tags = (self.language, catalogue.languages.source)
        fields = {*NAMES, ALIASES}
        named = (form for where, text in all_texts(catalogue) if where[2] in fields for form in _forms(text, tags))
        return self._brands | every_word(named)

    @cached_property
    def _of_source(self) -> frozenset[str]:
        """The words of names in the language of the source, without what people call things besides."""
        catalogue = self._book.catalogue
        named = (text for where, text in all_texts(catalogue) if where[2] in NAMES)
        return every_word(form for text in named for form in _forms(text, (catalogue.languages.source,)))

    @cached_property
    def _told(self) -> frozenset[str]:
        """The words of the catalogue in this language."""
        return every_word(text for where, text in all_phrases(self._book.catalogue) if self.language in where[2:])


def lacking(book: Book, catalogue: Path) -> tuple[Lack, ...]:
    """Return in which published languages spelling is not checked, and why."""
    lexicons = [Lexicon(book, catalogue, tag) for tag in book.catalogue.languages.published]
    return tuple(lack for lexicon in lexicons if (lack := lexicon.lack))


def every_word(texts: Iterable[str]) -> frozenset[str]:
    """Return every word of some texts in small letters, as a whole and by its parts between hyphens."""
    words = {match[0].replace("’", "'").casefold() for text in texts for match in _TOKEN.finditer(text)}
    return frozenset(part for word in words for part in (word, _POSSESSIVE.sub("", word), *word.split("-")))


def _tokens(text: str) -> Iterator[re.Match[str]]:
    """Yield each word of a text, but for addresses and what is only a part of a word."""
    plain = _NO_WORDS.sub(lambda match: " " * len(match[0]), text)
    for match in _TOKEN.finditer(plain):
        start, end = match.span()
        if plain[start - 1 : start] not in _BEFORE and plain[end : end + 1] not in _AFTER:
            yield match


def _forms(text: Text | Names, tags: Iterable[str]) -> Iterator[str]:
    """Yield what stands in some of the languages."""
    for tag in tags:
        if isinstance(text, Text):
            yield from (text[tag],) if tag in text or EVERY in text else ()
        else:
            yield from text[tag]
