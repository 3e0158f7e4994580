"""The book: a catalogue that answers questions."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from licensebook.comparison import Change, changes
from licensebook.directory import Directory, other_names
from licensebook.errors import AmbiguousName, InvalidArgument, UnknownLanguage, UnknownLicense
from licensebook.grants import Grants
from licensebook.history import as_of, in_words
from licensebook.inline import to_plain
from licensebook.language import resolve_language
from licensebook.load import load_catalogue, packaged
from licensebook.model import License
from licensebook.requirement import Requirement
from licensebook.search import Document, SearchIndex
from licensebook.succession import Succession
from licensebook.wording import Words, load_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from licensebook.grants import Sets
    from licensebook.model import Catalogue, Family, Feature, Scope
    from licensebook.requirement import Have
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
        whole: the book of all that is known, if this one is only as things stood `then`: ` in version 10`.
    """

    def __init__(
        self, catalogue: Catalogue, *, folder: Path | None = None, whole: Book | None = None, then: str = ""
    ) -> None:
        self.catalogue = catalogue
        self._folder = folder
        self._whole = whole
        self._then = then
        self._directory: Directory = Directory(catalogue, then, whole._directory if whole else None)  # noqa: SLF001
        self._indexes: dict[str, SearchIndex] = {}
        self._requirements: dict[str, Requirement] = {}
        self._unlocked: dict[frozenset[str], tuple[Feature, ...]] = {}

    def __repr__(self) -> str:
        product = self.catalogue.product
        return f"<Book of {product.name} {product.version}{self._as_it_stood}: {len(self)} licenses>"

    @property
    def _as_it_stood(self) -> str:
        return f" as it stood{self._then}" if self._then else ""

    def __iter__(self) -> Iterator[License]:
        return iter(self.catalogue.licenses.values())

    def __len__(self) -> int:
        return len(self.catalogue.licenses)

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __getitem__(self, key: str | License) -> License:
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

    def license_id(self, key: str | License) -> str:
        """Return today's id of the license with this id, old id, or module name; raise as `book[key]` does."""
        return self._directory.license_id(key)

    def license_ids(self, have: Have) -> list[str]:
        """Return today's ids of several licenses; a single one may come without a collection around it.

        Raises UnknownLicense or AmbiguousName as `book[key]` does.
        """
        if isinstance(have, str | License):
            return [self.license_id(have)]
        if not _is_a(have, Iterable):
            message = f"no licenses: {have!r}"
            raise UnknownLicense(message, "give the ids of licenses, in a set or list")
        return [self.license_id(key) for key in have]

    def feature(self, key: str) -> Feature:
        """Return the feature with this id or old id; raise UnknownFeature, with the nearest ids, if there is none."""
        return self.catalogue.features[self._directory.entry_id("features", key)]

    def entry(self, key: str) -> License | Feature | Scope:
        """Return the license, plan, feature or scope with this id, old id, or module name, in that order.

        Raises:
            UnknownEntry: there is none; the hint names the one that may be meant.
            AmbiguousName: it is the module name of several licenses.
        """
        return self._directory.entry(key)

    def find(self, name: str) -> License:
        """Return the license or plan with this name, short name, alias, module name or id, in any language.

        Case, accents and hyphens do not matter.

        Raises:
            UnknownName: none has this name; the hint names the nearest ones.
            AmbiguousName: several have it, as published names or as other ones; `candidates` has their ids.
        """
        return self._directory.named(name)

    def search(self, query: str, *, language: str | None = None, limit: int = 10) -> tuple[Hit, ...]:
        """Return the licenses, plans and features that a person may mean by `query`, the likeliest first.

        Args:
            query: a few words as people type them: inflected, misspelled, in part, in the words of another language.
            language: whose names and texts weigh most; the default language of the catalogue if None.
            limit: how many to return at most.

        Raises UnknownLanguage for a language without texts, and InvalidArgument for a query that is no text.
        """
        if not _is_a(query, str):
            message = f"{query!r} is no query"
            raise InvalidArgument(message, "a query is a text")
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
                feature=found,
                rule=found.rule,
                grants=self.grants,
                words=self.words,
                license_ids=self.license_ids,
                then=self._then,
            )
        return self._requirements[found.id]

    def missing(self, feature: str, *, have: Have) -> Sets:
        """Return what the licenses `have` still lack for a feature: a set of ids for each alternative.

        Nothing is missing if the result is empty.

        Args:
            feature: its id.
            have: licenses, as ids, old ids, module names or records; a single one needs no collection around it.

        Raises:
            UnknownFeature, UnknownLicense: there is none with this id.
            NothingUnlocks: no license of this book unlocks the feature, whatever is there.
        """
        return self.requirements(feature).missing(have)

    def unlocks(self, have: Have) -> tuple[Feature, ...]:
        """Return the features that the licenses `have` unlock, through everything that they include.

        Raises UnknownLicense for an id that is unknown.
        """
        granted = self.grants.granted(self.license_ids(have))
        if granted not in self._unlocked:  # pages and pictures of one plan ask for the same
            features = self.catalogue.features.values()
            met = (feature for feature in features if self.requirements(feature.id).is_met_by(granted))
            self._unlocked[granted] = tuple(met)
        return self._unlocked[granted]

    def successor(self, have: Have, *, family: str | None = None) -> Successor | None:
        """Return the plan that takes over from the licenses `have`, and why; None if nothing is known to.

        Each license leads to what its `replaced-by` names, step by step; of the plans of the family that are reached
        like that, the highest in the order of the family counts. A plan of the family itself counts as it is.

        Args:
            have: licenses and plans, also those that are not there any more in the version of this book.
            family: the family to land in; `successor_family` if None.

        Raises UnknownLicense for a license, and UnknownEntry for a family that is unknown.
        """
        held = (self._whole or self).license_ids(have)
        wanted = self.successor_family if family is None else self._family(family)
        return self.succession.successor(held, wanted, self.words) if wanted else None

    @cached_property
    def successor_family(self) -> Family | None:
        """The family where people land who move: the newest one that plans are replaced by; None if there is none."""
        return self.succession.newest_family()

    @cached_property
    def succession(self) -> Succession:
        """Where `replaced-by` leads: into the families of this book, from every license that is known."""
        if not self._whole:
            return Succession(self.catalogue)
        licenses = MappingProxyType({**self._whole.catalogue.licenses, **self.catalogue.licenses})
        return Succession(self.catalogue.model_copy(update={"licenses": licenses}))

    def at(self, *, version: str | None = None, date: date | str | None = None) -> Book:
        """Return the book as it stood in a product version or on a day.

        A version has the licenses and features of that version, and the rules of its last day. A day has the rules in
        force on it, for the newest product version that was out by then; licenses of older versions, which
        installations still had, are there as well. Both start from all that is known, so that a book of another time
        can be asked for any other.

        Args:
            version: a product version as text, such as `10` or `11.10`.
            date: a day, such as `2023-05-01`.

        Raises:
            InvalidTime: neither or both are given, one cannot be read, or the catalogue knows nothing of that time.
        """
        whole = self._whole or self
        then = as_of(whole.catalogue, version=version, date=date)
        return Book(then, folder=self._folder, whole=whole, then=in_words(version, date))

    def diff(self, older: Book) -> tuple[Change, ...]:
        """Return what is different from an older book: Added, Removed, Moved and Changed records.

        Raises InvalidArgument for anything but a book.
        """
        if not _is_a(older, Book):
            message = f"{older!r} is no book"
            raise InvalidArgument(message, "load() gives the book of a file, and at() that of another time")
        return changes(older.catalogue, self.catalogue)

    def language(self, tag: str | None = None) -> str:
        """Return the published language that `tag` means, the default one if None; raise UnknownLanguage otherwise."""
        languages = self.catalogue.languages
        if tag is not None and not _is_a(tag, str):
            message = f"no text in language {tag!r}"
            raise UnknownLanguage(message, f"known: {', '.join(languages.published)}")
        if tag in languages.published:
            return tag
        return languages.default if tag is None else resolve_language(tag, languages.published)

    def words(self, language: str | None = None) -> Words:
        """Return the words around the facts in a language."""
        return load_words(self.language(language), self._folder)

    def old_ids(self, key: str) -> tuple[str, ...]:
        """Return the ids that an entry had before."""
        return tuple(old for old in self.catalogue.moved if self._directory.current_id(old) == key)

    @cached_property
    def grants(self) -> Grants:
        """What each license brings with it."""
        return Grants(self.catalogue)

    def _family(self, key: str) -> Family:
        return self.catalogue.families[self._directory.entry_id("families", key)]

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
                    other_names=(*other_names(license_), *license_.name.values()),
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


def _is_a(value: object, kind: type) -> bool:
    """Whether a caller without type checks gave what is documented."""
    return isinstance(value, kind)
