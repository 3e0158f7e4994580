"""The book: a catalogue that answers questions."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.comparison import Change, changes
from licensebook.errors import AmbiguousName, UnknownEntry, UnknownFeature, UnknownLicense, UnknownName
from licensebook.grants import Grants
from licensebook.hints import did_you_mean
from licensebook.history import as_of
from licensebook.inline import to_plain
from licensebook.language import resolve_language
from licensebook.load import load_catalogue, packaged
from licensebook.requirement import Requirement
from licensebook.search import Document, SearchIndex
from licensebook.spelling import normalize
from licensebook.succession import Succession
from licensebook.wording import Words, load_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from datetime import date

    from licensebook.grants import Sets
    from licensebook.model import Catalogue, Family, Feature, License
    from licensebook.search import Hit
    from licensebook.succession import Successor


def load(path: str | Path | None = None) -> Book:
    """Return the book of the catalogue in the YAML file at `path`, or of the one that comes with the package.

    Raises:
        CatalogueError: the file cannot be read, or something in it is wrong; `findings` holds every reason.
    """
    file = Path(path) if path is not None else packaged()
    return Book(load_catalogue(file), folder=file.parent)


class Book:
    """A catalogue that answers questions. Language arguments accept any tag of a language: `nb`, `no`, `nb-NO`.

    Iterating gives the licenses in the order of the catalogue, `id in book` tells whether there is such a license.

    Args:
        catalogue: the facts.
        folder: where the catalogue stands; a folder `words` in it may hold words for further languages.
    """

    def __init__(self, catalogue: Catalogue, *, folder: Path | None = None) -> None:
        self.catalogue = catalogue
        self._folder = folder
        self._indexes: dict[str, SearchIndex] = {}
        self._requirements: dict[str, Requirement] = {}

    def __repr__(self) -> str:
        product = self.catalogue.product
        return f"<Book of {product.name} {product.version}: {len(self)} licenses>"

    def __iter__(self) -> Iterator[License]:
        return iter(self.catalogue.licenses.values())

    def __len__(self) -> int:
        return len(self.catalogue.licenses)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __getitem__(self, key: str) -> License:
        """Return the license or plan with this id, old id, or module name.

        Raises:
            UnknownLicense: there is none; the hint names the nearest ids.
            AmbiguousName: it is the module name of several.
        """
        return self.catalogue.licenses[self.license_id(key)]

    def get(self, key: str) -> License | None:
        """Return the license or plan with this id, old id, or module name; None if there is none, or several."""
        try:
            return self[key]
        except (UnknownLicense, AmbiguousName):
            return None

    def license_id(self, key: str) -> str:
        """Return today's id of the license with this id, old id, or module name; raise as `book[key]` does."""
        licenses = self.catalogue.licenses
        current = self._current_id(key)
        if current in licenses:
            return current
        match self._by_module.get(key, ()):
            case (only,):
                return only
            case ():
                message = f"no license {key!r}"
                raise UnknownLicense(message, did_you_mean(key, licenses.keys()))
            case several:
                message = f"{key!r} is the module name of several licenses"
                raise AmbiguousName(message, several)

    def feature(self, key: str) -> Feature:
        """Return the feature with this id or old id; raise UnknownFeature, with the nearest ids, if there is none."""
        features = self.catalogue.features
        current = self._current_id(key)
        if current not in features:
            message = f"no feature {key!r}"
            raise UnknownFeature(message, did_you_mean(key, features.keys()))
        return features[current]

    def find(self, name: str) -> License:
        """Return the license or plan with this name, short name, alias, module name or id, in any language.

        Case, accents and hyphens do not matter.

        Raises:
            UnknownName: none has this name; the hint names the nearest ones.
            AmbiguousName: several have it, as published names or as other ones; `candidates` has their ids.
        """
        wanted = _key(name)
        found = self._by_name.get(wanted, ()) or self._by_other_name.get(wanted, ())
        match found:
            case (only,):
                return self.catalogue.licenses[only]
            case ():
                names = [name for license_ in self for name in license_.name.values()]
                message = f"no license is called {name!r}"
                raise UnknownName(message, did_you_mean(name, dict.fromkeys(names).keys()))
            case several:
                message = f"{name!r} is the name of several licenses"
                raise AmbiguousName(message, several)

    def search(self, query: str, *, language: str | None = None, limit: int = 10) -> tuple[Hit, ...]:
        """Return the licenses, plans and features that a person may mean by `query`, the likeliest first.

        Args:
            query: a few words as people type them: inflected, misspelled, in part, in the words of another language.
            language: whose names and texts weigh most; the default language of the catalogue if None.
            limit: how many to return at most.
        """
        known = self.language(language)
        if known not in self._indexes:
            # People type in the words of any language, whichever one the page is in.
            every = [self.words(tag) for tag in self.catalogue.languages.published]
            self._indexes[known] = SearchIndex(
                (document for _, document in (*self.license_documents(known), *self.feature_documents(known))),
                endings=[words["search.endings"].split() for words in every],
                stop_words=[word for words in every for word in words["search.stop-words"].split()],
            )
        return self._indexes[known].search(query, limit=limit)

    def requirements(self, feature: str) -> Requirement:
        """Return what the feature with this id takes, by the rule in force; raise UnknownFeature if there is none."""
        found = self.feature(feature)
        if found.id not in self._requirements:  # what it works out is kept in it
            self._requirements[found.id] = Requirement(
                feature=found, rule=found.rule, grants=self.grants, words=self.words
            )
        return self._requirements[found.id]

    def missing(self, feature: str, *, have: Iterable[str]) -> Sets:
        """Return what the licenses `have` still lack for a feature: a set of ids for each alternative.

        Nothing is missing if the result is empty. Raises UnknownFeature or UnknownLicense for an id that is unknown.
        """
        return self.requirements(feature).missing(self._ids(have))

    def unlocks(self, have: Iterable[str]) -> tuple[Feature, ...]:
        """Return the features that the licenses `have` unlock, through everything that they include.

        Raises UnknownLicense for an id that is unknown.
        """
        held = frozenset(self._ids(have))
        return tuple(
            feature for feature in self.catalogue.features.values() if self.requirements(feature.id).satisfied_by(held)
        )

    def successor(self, have: Iterable[str], *, family: str | None = None) -> Successor | None:
        """Return the plan that takes over from the licenses `have`, and why; None if nothing is known to.

        Each license leads to what its `replaced-by` names, step by step; of the plans of the family that are reached
        like that, the highest in the order of the family counts. A plan of the family itself counts as it is.

        Args:
            have: ids of licenses and plans.
            family: the family to land in; `successor_family` if None.

        Raises UnknownLicense for a license, and UnknownEntry for a family that is unknown.
        """
        held = self._ids(have)
        wanted = self.successor_family if family is None else self._family(family)
        return self.succession.successor(held, wanted, self.words) if wanted else None

    @cached_property
    def successor_family(self) -> Family | None:
        """The family where people land who move: the newest one that plans are replaced by; None if there is none."""
        return self.succession.newest_family()

    @cached_property
    def succession(self) -> Succession:
        """Where `replaced-by` leads."""
        return Succession(self.catalogue)

    def at(self, *, version: str | None = None, date: date | str | None = None) -> Book:
        """Return the book as it stood in a product version or on a day.

        Args:
            version: a product version, such as `10` or `11.10`.
            date: a day, such as `2023-05-01`.

        Raises:
            InvalidTime: neither or both are given, or one cannot be read.
        """
        return Book(as_of(self.catalogue, version=version, date=date), folder=self._folder)

    def diff(self, older: Book) -> tuple[Change, ...]:
        """Return what is different from an older book: Added, Removed, Moved and Changed records."""
        return changes(older.catalogue, self.catalogue)

    def language(self, tag: str | None = None) -> str:
        """Return the published language that `tag` means, the default one if None; raise UnknownLanguage otherwise."""
        languages = self.catalogue.languages
        return languages.default if tag is None else resolve_language(tag, languages.published)

    def words(self, language: str | None = None) -> Words:
        """Return the words around the facts in a language."""
        return load_words(self.language(language), self._folder)

    def old_ids(self, key: str) -> tuple[str, ...]:
        """Return the ids that an entry had before."""
        return tuple(old for old in self.catalogue.moved if self._current_id(old) == key)

    @cached_property
    def grants(self) -> Grants:
        """What each license brings with it."""
        return Grants(self.catalogue)

    def _family(self, key: str) -> Family:
        families = self.catalogue.families
        current = self._current_id(key)
        if current not in families:
            message = f"no family {key!r}"
            raise UnknownEntry(message, did_you_mean(key, families.keys()))
        return families[current]

    def _ids(self, have: Iterable[str]) -> list[str]:
        """Return today's ids; a single one may come without a collection around it."""
        return [self.license_id(key) for key in ((have,) if isinstance(have, str) else have)]

    def _current_id(self, key: str) -> str:
        while key in self.catalogue.moved:
            key = self.catalogue.moved[key]
        return key

    @cached_property
    def _by_module(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((license_.module, license_.id) for license_ in self if license_.module)

    @cached_property
    def _by_name(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((_key(name), license_.id) for license_ in self for name in license_.name.values())

    @cached_property
    def _by_other_name(self) -> Mapping[str, tuple[str, ...]]:
        return _grouped((_key(name), license_.id) for license_ in self for name in _other_names(license_))

    def license_documents(self, language: str) -> Iterator[tuple[License, Document]]:
        """Yield each license and plan with the words that `search` finds it by, in a published language."""
        for license_ in self:
            scope = self.catalogue.scopes[license_.scope]
            texts = _in(language, license_.summary, license_.details, scope.name)
            yield (
                license_,
                Document(
                    id=license_.id,
                    names=_in(language, license_.name, license_.short_name),
                    # Of names that fit equally well, the first is shown: those in languages without texts come last.
                    other_names=(*_other_names(license_), *license_.name.values()),
                    text=" ".join(map(to_plain, texts)),
                ),
            )

    def feature_documents(self, language: str) -> Iterator[tuple[Feature, Document]]:
        """Yield each feature with the words that `search` finds it by, in a published language."""
        for feature in self.catalogue.features.values():
            document = Document(
                id=feature.id,
                names=_in(language, feature.name, feature.to),
                other_names=(*feature.name.values(), *(name for names in feature.aliases.values() for name in names)),
                text=" ".join(map(to_plain, _in(language, feature.summary))),
            )
            yield feature, document


def _in(language: str, *texts: Mapping[str, str] | None) -> tuple[str, ...]:
    return tuple(text[language] for text in texts if text)


def _other_names(license_: License) -> Iterator[str]:
    yield license_.id
    yield from (name for name in (license_.module, license_.api) if name)
    if license_.short_name:
        yield from license_.short_name.values()
    for names in license_.aliases.values():
        yield from names


def _key(name: str) -> str:
    return normalize(name).replace(" ", "")


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, tuple[str, ...]]:
    groups: dict[str, dict[str, None]] = {}
    for key, value in pairs:
        groups.setdefault(key, {})[value] = None
    return {key: tuple(values) for key, values in groups.items()}
