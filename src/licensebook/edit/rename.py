"""Gives an entry another id, wherever it is named."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.files import Change, text_of
from licensebook.edit.named import Named, only
from licensebook.edit.parts import children, parts
from licensebook.edit.records import records_after
from licensebook.edit.text import Edit, edited, line_end, line_start
from licensebook.edit.uses import uses
from licensebook.errors import LicensebookError
from licensebook.fields import ID_PATTERN
from licensebook.model import ENTRY_KINDS
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from licensebook.edit.files import Files
    from licensebook.lookup import Book
    from licensebook.model import Catalogue

_LONGEST = 60
_ID = re.compile(ID_PATTERN)


def renamed(files: Files, book: Book, old: str, new: str) -> tuple[Change, ...]:
    """Return what is to change in which files, so that the entry `old` has the id `new`.

    Raises:
        UnknownEntry: there is no such entry.
        AmbiguousName: there are several.
        LicensebookError: the new id is none, or one that is used or was used already.
    """
    named = only(book, old)
    check_new_id(book.catalogue, named.section, new)
    changes = []
    for path in files.all():
        text = text_of(path)
        found = uses(path, text, files.catalogue)
        edits = [Edit(one.start, one.end, new) for one in found if one.id == named.id and named.section in one.kinds]
        if path == files.catalogue and named.section in ENTRY_KINDS:
            edits.append(_record(text, named, new))
        if edits:
            changes.append(Change(path, text, edited(text, edits)))
    return (*changes, *records_after(files, book.catalogue, changes))


def check_new_id(catalogue: Catalogue, section: str, id_: str) -> None:
    """Raise LicensebookError, with the way out, if an entry of a section cannot be given this id."""
    if len(id_) > _LONGEST or not _ID.fullmatch(id_):
        plain = normalize(id_).replace(" ", "-")
        good = plain if _ID.fullmatch(plain) and len(plain) <= _LONGEST else "meeting-rooms"
        hint = f"write lower-case letters, digits and hyphens, at most {_LONGEST}, such as {good!r}"
        raise LicensebookError(f"{id_!r} is no id", hint)
    kinds = ENTRY_KINDS if section in ENTRY_KINDS else (section,)
    for kind in kinds:
        if id_ in getattr(catalogue, kind):
            raise LicensebookError(f"id {id_!r} stands under {kind} already", "every id is used once: choose another")
    if section in ENTRY_KINDS and id_ in catalogue.moved:
        hint = f"old links to it lead to {catalogue.moved[id_]!r}: choose another"
        raise LicensebookError(f"{id_!r} is an old id", hint)


def _record(text: str, named: Named, new: str) -> Edit:
    """Return the edit that notes under `moved` where the old id leads."""
    line = f"{named.id}: {new}"
    found = parts(text)
    moved = found.get(("moved",))
    if not moved or not moved.key:
        gap = "" if text.endswith("\n") else "\n"
        return Edit(len(text), len(text), f"{gap}\nmoved:\n  {line}\n")
    there = children(found, ("moved",))
    if not there:
        return Edit(text.index(":", moved.key[1]) + 1, moved.end, f"\n  {line}")
    if moved.is_flow:
        return Edit(there[-1].end, there[-1].end, f", {line}")
    margin = text[line_start(text, there[0].begin) : there[0].begin]
    at = line_end(text, there[-1].end)
    return Edit(at, at, f"\n{margin}{line}")
