"""Which entry of a catalogue a word means."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from licensebook.errors import AmbiguousName, LicensebookError, UnknownEntry
from licensebook.hints import did_you_mean
from licensebook.model import KINDS_WITH_ID

if TYPE_CHECKING:
    from licensebook.lookup import Book
    from licensebook.model import Catalogue


class Named(NamedTuple):
    """An entry: the section that it stands in, and its id."""

    section: str
    id: str

    def __str__(self) -> str:
        return f"{self.section}.{self.id}"


def with_id(catalogue: Catalogue, word: str) -> tuple[Named, ...]:
    """Return every entry with this id, or the one that `scopes.user` names by its section; none if there is none."""
    section, point, id_ = word.partition(".")
    if point and section in KINDS_WITH_ID:
        return (Named(section, id_),) if id_ in getattr(catalogue, section) else ()
    return tuple(Named(kind, word) for kind in KINDS_WITH_ID if word in getattr(catalogue, kind))


def only(book: Book, word: str) -> Named:
    """Return the one entry with this id.

    Raises:
        UnknownEntry: there is none; the hint names the nearest.
        AmbiguousName: a license and a scope have it, say; the hint names both by their sections.
    """
    match with_id(book.catalogue, word):
        case (one,):
            return one
        case ():
            raise UnknownEntry(f"no entry has the id {word!r}", _hint(book, word))
        case several:
            raise AmbiguousName(f"{word!r} is the id of several entries", map(str, several))


def every(book: Book, word: str) -> tuple[Named, ...]:
    """Return each entry with this id, or else the one with this old id, module name or name.

    Raises UnknownEntry if there is none, and AmbiguousName if several licenses have this name.
    """
    if found := with_id(book.catalogue, word):
        return found
    current = book.catalogue.moved.get(word)
    if current:
        return every(book, current)
    try:
        return (Named("licenses", book.find(word).id),)
    except UnknownEntry:
        raise UnknownEntry(f"no entry has the id or name {word!r}", _hint(book, word)) from None


def entry(catalogue: Catalogue, named: Named) -> Any:  # noqa: ANN401  # a record of any kind
    """Return the record of an entry."""
    return getattr(catalogue, named.section)[named.id]


def _hint(book: Book, word: str) -> str:
    catalogue = book.catalogue
    if word in catalogue.moved:
        return f"it has the id {catalogue.moved[word]!r} now"
    try:
        return f"did you mean {book.find(word).id!r}?"
    except LicensebookError:
        return did_you_mean(
            word, list(dict.fromkeys(id_ for kind in KINDS_WITH_ID for id_ in getattr(catalogue, kind)))
        )
