"""The names that belong to the catalogue: those that cannot be mistaken for ordinary words."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from licensebook.prose.word import is_form, run
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from licensebook.lookup import Book
    from licensebook.model import Family, Feature, License, Scope
    from licensebook.prose.word import Word
    from licensebook.text import Names, Text

_EXTRA = "prose.endings"  # what a word may end in besides, where a search has no need of it


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entry: `kind` is the function that writes it between braces, `id` what that is given."""

    text: str
    words: tuple[str, ...]
    kind: str
    id: str
    # Whether it cannot be mistaken for ordinary words wherever a sentence has it; else only with an unusual capital.
    is_certain: bool
    is_compound: bool = False  # one word, which is written small as well

    @property
    def expression(self) -> str:
        """How a page writes it."""
        return f'{{{{ {self.kind}("{self.id}").name }}}}'


@dataclass(frozen=True, slots=True)
class Match:
    """Words of a page that are a name, and every name that they are."""

    words: Sequence[Word]
    names: tuple[Name, ...]

    @property
    def start(self) -> int:
        """Where it starts in the page."""
        return self.words[0].start


class Nomenclature:
    """The names of a catalogue that pages in a language may hold.

    Args:
        book: the catalogue.
        language: that of the pages.
    """

    def __init__(self, book: Book, language: str) -> None:
        self.book = book
        self.language = language
        words = book.words(language)
        self.endings = frozenset((*words["search.endings"].split(), *words[_EXTRA].split()))

    def found(self, words: Sequence[Word]) -> Iterator[Match]:
        """Yield the names among the words of a passage, the longest where several start."""
        at = 0
        while at < len(words):
            match = self._at(words, at)
            if match:
                yield match
            at += len(match.words) if match else 1

    def ids_called(self, text: str, kind: str) -> frozenset[str]:
        """Return the entries of a kind that have this name, or an inflected form of it, be it an ordinary word."""
        plain = normalize(text)
        return frozenset(id_ for name, id_ in self._every[kind] if is_form(plain, name, self.endings))

    def calls(self, words: Iterable[Word]) -> bool:
        """Whether the words, or all but an ending of the last one, are any name in the catalogue."""
        plain = " ".join(word.plain for word in words)
        return not self._called.isdisjoint({plain, *(plain.removesuffix(ending) for ending in self.endings)})

    def written(self, name: Name) -> str:
        """Return what an expression of this name writes on a page."""
        catalogue = self.book.catalogue
        sections: Mapping[str, Mapping[str, License | Family | Feature | Scope]] = {
            "license": catalogue.licenses,
            "family": catalogue.families,
            "feature": catalogue.features,
            "scope": catalogue.scopes,
        }
        return sections[name.kind][name.id].name[self.language]

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Every name that is no ordinary word."""
        return tuple(self._names())

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word of every name in the catalogue, ordinary or not."""
        return frozenset(word for names in self._every.values() for name, _ in names for word in name.split())

    @cached_property
    def distinctive(self) -> tuple[Name, ...]:
        """Names of several words that are the same in every language, and which small letters do not make ordinary."""
        return tuple(name for name in self.names if name.kind == "license" and self._is_distinctive(name))

    @cached_property
    def acronyms(self) -> frozenset[str]:
        """Every word in capitals of the names of licenses, of what they are called besides, and of the product."""
        catalogue = self.book.catalogue
        texts = [catalogue.product.name]
        entries: tuple[License | Family | Scope, ...]
        entries = (*catalogue.licenses.values(), *catalogue.families.values(), *catalogue.scopes.values())
        for entry in entries:
            texts += [*entry.name.values(), *_spoken(getattr(entry, "aliases", None))]
            texts += _values(getattr(entry, "short_name", None))
        return frozenset(part for text in texts for part in _parts(text) if part.isupper())

    @cached_property
    def _called(self) -> frozenset[str]:
        return frozenset(name for names in self._every.values() for name, _ in names)

    @cached_property
    def _by_first(self) -> Mapping[str, Sequence[Name]]:
        found: dict[str, list[Name]] = defaultdict(list)
        for name in sorted(self.names, key=lambda name: -len(name.words)):
            found[name.words[0]].append(name)
        return found

    @cached_property
    def _compounds(self) -> Mapping[str, Sequence[Name]]:
        """The names of one word, by each of its forms."""
        return by_form((name for name in self.names if len(name.words) == 1), self.endings)

    def _at(self, words: Sequence[Word], at: int) -> Match | None:
        candidates = self._by_first.get(words[at].plain, ())
        for name in (*candidates, *self._compounds.get(words[at].plain, ())):
            found = run(words, at, len(name.words))
            if found and self._is(found, name):
                same = tuple(other for other in candidates if other.words == name.words and self._is(found, other))
                return Match(found, same or (name,))
        return None

    def _is(self, found: Sequence[Word], name: Name) -> bool:
        plain = [word.plain for word in found]
        if tuple(plain[:-1]) != name.words[:-1] or not is_form(plain[-1], name.words[-1], self.endings):
            return False
        if name.is_compound and name.is_certain:
            return True
        if not found[0].is_capitalized:
            return False
        if not found[0].is_first:
            return True
        # At the start of a sentence, an ordinary word has a capital as well.
        inner = [word.is_capitalized for word in found[1:]]
        return name.is_certain and (any(inner) or not any(part[:1].isupper() for part in _parts(name.text)[1:]))

    @cached_property
    def _every(self) -> Mapping[str, Sequence[tuple[str, str]]]:
        """Every name, ordinary or not, with the id of its entry, by kind."""
        catalogue = self.book.catalogue
        found: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for kind, entries in (
            ("license", catalogue.licenses),
            ("feature", catalogue.features),
            ("family", catalogue.families),
            ("scope", catalogue.scopes),
        ):
            for id_, entry in entries.items():
                texts = [*entry.name.values(), *_spoken(getattr(entry, "aliases", None))]
                texts += [text for field in ("short_name", "plural") for text in _values(getattr(entry, field, None))]
                found[kind] |= {(normalize(text), id_) for text in texts}
        product = catalogue.product
        found["product"] = {(normalize(text), "") for text in (product.name, product.vendor, product.name.split()[0])}
        return {kind: sorted(names) for kind, names in found.items()}

    def _is_distinctive(self, name: Name) -> bool:
        license_ = self.book[name.id]
        is_everywhere = {*license_.name.values()} == {name.text}
        is_strange = name.id in self.book.grants.family_of or any(part.isupper() for part in _parts(name.text))
        return is_everywhere and is_strange and len(name.words) > 1 and _is_title(name.text)

    def _names(self) -> Iterator[Name]:
        catalogue = self.book.catalogue
        for license_ in catalogue.licenses.values():
            if not license_.hidden:
                yield from self._of_license(license_)
        for key, family in catalogue.families.items():
            yield from self._titled(self._of(family.name), "family", key)
        for key, scope in catalogue.scopes.items():
            yield from self._titled([*self._of(scope.name), *self._of(scope.plural)], "scope", key)
        for key, feature in catalogue.features.items():
            for text in self._of(feature.name):
                words = _words(text)
                if len(words) > 1 or (len(text) > 1 and self._is_compound(feature.name, text)):
                    certain = len(words) > 1 and _is_title(text)
                    yield Name(text, words, "feature", key, certain, len(words) == 1)

    def _of_license(self, license_: License) -> Iterator[Name]:
        for text in self._of(license_.name):
            words = _words(text)
            if len(words) > 1:
                yield Name(text, words, "license", license_.id, is_certain=True)
            elif self._is_compound(license_.name, text):
                yield Name(text, words, "license", license_.id, is_certain=True, is_compound=True)
        aliases = license_.aliases
        yield from self._titled(aliases[self.language], "license", license_.id)
        yield from self._shortened(license_)

    def _shortened(self, license_: License) -> Iterator[Name]:
        """Yield the short name of a plan together with what it is, where no other plan has the same."""
        family = self.book.grants.family_of.get(license_.id)
        if not license_.short_name or not family:
            return
        noun = _words(self.book.catalogue.scopes[license_.scope].name[self.language])[-1]
        for text in self._of(license_.short_name):
            if len(self.ids_called(text, "license")) == 1:
                yield Name(f"{text} {noun}", (*_words(text), noun), "license", license_.id, is_certain=True)

    def _titled(self, texts: Iterable[str], kind: str, id_: str) -> Iterator[Name]:
        """Yield those names that are written with capitals inside, as no ordinary words are."""
        for text in texts:
            if len(words := _words(text)) > 1 and _is_title(text):
                yield Name(text, words, kind, id_, is_certain=True)

    def _of(self, text: Text) -> Sequence[str]:
        """Return a name in the language of the pages, and in that of the source, which readers meet on screens."""
        source = self.book.catalogue.languages.source
        return tuple(dict.fromkeys(text[tag] for tag in (self.language, source) if _has(text, tag)))

    def _is_compound(self, name: Text, text: str) -> bool:
        """Whether a name of one word is one of several in the source language, and of no other entry."""
        source = self.book.catalogue.languages.source
        if not _has(name, source) or len(_words(name[source])) == 1:
            return False
        called = {(kind, id_) for kind in self._every for id_ in self.ids_called(text, kind)}
        return len(called) == 1


def by_form(names: Iterable[Name], endings: Iterable[str]) -> Mapping[str, Sequence[Name]]:
    """Return names of one word by all that `is_form` takes for one of them."""
    found: dict[str, list[Name]] = defaultdict(list)
    every = {"", *endings}
    for name in names:
        for ending in every:
            found[name.words[0] + ending].append(name)
    return found


def _has(text: Text, tag: str) -> bool:
    return tag in text or "*" in text


def _words(text: str) -> tuple[str, ...]:
    return tuple(normalize(text).split())


def _parts(text: str) -> list[str]:
    return [part for part in text.replace("-", " ").replace("(", " ").split() if part]


def _is_title(text: str) -> bool:
    """Whether words beyond the first are written with a capital: the mark of a proper name."""
    parts = _parts(text)
    return text[:1].isupper() and any(part[:1].isupper() for part in parts[1:])


def _spoken(names: Names | None) -> Iterator[str]:
    if names is not None:
        yield from (text for texts in names.values() for text in texts)


def _values(text: Text | None) -> Iterable[str]:
    return text.values() if text is not None else ()
