"""Puts what came back from translators into the catalogue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.files import Change, text_of
from licensebook.edit.parts import parts
from licensebook.edit.scalar import folded, scalar
from licensebook.edit.text import Edit, edited, line_start
from licensebook.translation import changed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from licensebook.edit.files import Files
    from licensebook.edit.parts import Part, Where
    from licensebook.translation import Returned, Status


def translated(files: Files, status: Status, found: Sequence[Returned]) -> Iterator[Change]:
    """Yield what changes in the catalogue and, if there is one, in the record of translations.

    `found` fits: it was read without a finding. What a translator has done is confirmed; what is still to be looked at
    is not.
    """
    text = text_of(files.catalogue)
    there = parts(text)
    edits = [_edit(text, there, unit.where, said) for unit, said in changed(status, found)]
    yield Change(files.catalogue, text, edited(text, edits))
    if status.record.file:
        done = {one.key for one in found if one.is_done}
        confirmed = status.recorded([unit for unit in status.units if unit.key in done])
        yield Change(status.record.path, text_of(status.record.path), confirmed.text())


def _edit(text: str, there: Mapping[Where, Part], where: Where, said: str) -> Edit:
    part = there[where]
    is_in_flow = any(there[where[:depth]].is_flow for depth in range(len(where)))
    margin = part.begin - line_start(text, part.begin)
    return Edit(part.start, part.end, scalar(said, in_flow=True) if is_in_flow else folded(said, margin))
