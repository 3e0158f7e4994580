"""Marks a license as gone, and says what still leads to it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.edit.field import set_field
from licensebook.edit.named import only
from licensebook.edit.text import edited
from licensebook.errors import LicensebookError
from licensebook.load import parse_catalogue
from licensebook.lookup import Book
from licensebook.moment import Version
from licensebook.source import parse

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Retirement:
    """How a license goes: its new status, the last product version that has it, and what takes over from it."""

    status: str = "retired"
    until: str = ""
    replaced_by: Sequence[str] = ()


def license_to_retire(book: Book, word: str) -> str:
    """Return the id of a license; raise LicensebookError, with the nearest ids, if there is none."""
    named = only(book, f"licenses.{word}" if word in book.catalogue.licenses else word)
    if named.section != "licenses":
        hint = "write `until: 11` into a feature that is gone; other entries may be deleted"
        raise LicensebookError(f"only licenses retire, and {named.id!r} stands under {named.section}", hint)
    return named.id


def retired(text: str, book: Book, id_: str, how: Retirement) -> str:
    """Return the text of a catalogue with what the retirement of a license says.

    Raises:
        InvalidTime: the version is none.
        UnknownLicense: what is to take over is no license.
    """
    fields = {
        "until": str(Version.parse(how.until)) if how.until else "",
        "status": how.status,
        "replaced-by": f"[{', '.join(book.license_ids(how.replaced_by))}]" if how.replaced_by else "",
    }
    for field, written in fields.items():
        if written:
            text = edited(text, [set_field(text, ("licenses", id_), field, written)])
    return text


def still_leading(book: Book, text: str, path: Path, id_: str) -> Iterator[str]:
    """Yield a sentence for each thing that leads to a license in the text of the catalogue in which it is gone.

    Raises CatalogueError if the text has findings.
    """
    after = Book(parse_catalogue(parse(text, str(path))), folder=path.parent)
    for one in after:
        if id_ in one.includes:
            yield f"{one.id} still includes it"
        if id_ in one.requires:
            yield f"{one.id} still requires it"
    for feature in after.catalogue.features:
        if _has_current_way(book, feature) and not _has_current_way(after, feature):
            yield f"no current license unlocks the feature {feature} any more"


def _has_current_way(book: Book, feature: str) -> bool:
    ways = book.requirements(feature).ways
    return any(all(book.catalogue.licenses[one].status == "current" for one in way) for way in ways)
