"""Puts what came back from translators into the catalogue and the pages."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from licensebook.edit.files import Change, text_of
from licensebook.edit.parts import parts
from licensebook.edit.scalar import folded, scalar
from licensebook.edit.text import Edit, edited, line_start
from licensebook.page_text import page_files
from licensebook.translation import PAGES, Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from licensebook.edit.files import Files
    from licensebook.edit.parts import Part, Where
    from licensebook.edit.passage import Bundle, Sheet
    from licensebook.translation import Returned, Status

_CHARACTER = re.compile(r"\r\n?|.", re.DOTALL)


def translated(files: Files, bundle: Bundle, found: Sequence[Returned]) -> Iterator[Change]:
    """Yield what changes in the catalogue, in pages and, if there is one, in the record of translations.

    `found` fits: it was read without a finding. What a translator has done is confirmed; what is still to be looked at
    is not, and neither is a page of which not every text came back. A page that is not there yet is written once it is
    done.

    Raises:
        LicensebookError: texts of a page fit one by one, but not together.
    """
    status = bundle.status
    said = {one.key: one.target for one in found}
    done = {one.key for one in found if one.is_done}
    yield _of_catalogue(files, status, said)
    new = []
    for sheet in bundle.sheets:
        if not sheet.is_new:
            yield _of_page(sheet, said)
        elif _is_done(sheet, done):
            change = _of_page(sheet, said, _path(files, status, sheet))
            new.append(Unit(sheet.key, (), sheet.source.page.text, change.new, path=str(change.path)))
            yield change
    if status.record.file:
        done |= {sheet.key for sheet in bundle.sheets if _is_done(sheet, done)}
        status = replace(status, units=_in_order(files, status, new))
        confirmed = status.recorded([unit for unit in status.units if unit.key in done])
        yield Change(status.record.path, text_of(status.record.path), confirmed.text())


def unfinished(files: Files, bundle: Bundle, found: Sequence[Returned]) -> Iterator[str]:
    """Yield why a page is not written yet of which texts came back."""
    done = {one.key for one in found if one.is_done}
    back = {one.key for one in found}
    for sheet in bundle.sheets:
        keys = [one.key for one in sheet.texts]
        if sheet.is_new and not back.isdisjoint(keys) and (left := [key for key in keys if key not in done]):
            path, first = _path(files, bundle.status, sheet), left[0]
            yield f"{path} is not written yet: {len(left)} of its {len(keys)} texts are not done, first {first}"


def _of_catalogue(files: Files, status: Status, said: Mapping[str, str]) -> Change:
    text = text_of(files.catalogue)
    there = parts(text)
    units = [unit for unit in status.units if unit.text and unit.target != said.get(unit.key, unit.target)]
    return Change(
        files.catalogue, text, edited(text, [_edit(text, there, unit.where, said[unit.key]) for unit in units])
    )


def _of_page(sheet: Sheet, said: Mapping[str, str], new: Path | None = None) -> Change:
    path = Path(sheet.translation.page.path)
    text = text_of(path)
    changed = edited(text, _placed(text, sheet.edits(said)))
    return Change(new, "", changed, like=path) if new else Change(path, text, changed)


def _placed(text: str, edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits of a text as it is read, where they belong in it as it is written."""
    start = len(text) - len(text.removeprefix("\ufeff"))
    places = [*(match.start() for match in _CHARACTER.finditer(text, start)), len(text)]
    yield from (Edit(places[edit.start], places[edit.end], edit.text) for edit in edits)


def _is_done(sheet: Sheet, done: Collection[str]) -> bool:
    return bool(sheet.texts) and all(one.key in done for one in sheet.texts)


def _in_order(files: Files, status: Status, new: Sequence[Unit]) -> tuple[Unit, ...]:
    """Return all units with the new pages among the others."""
    folder = files.docs / status.source
    order = [f"{PAGES}/{path.relative_to(folder).as_posix()}" for path in page_files(folder)]
    pages = [*(unit for unit in status.units if unit.path), *new]
    return (*(unit for unit in status.units if unit.text), *sorted(pages, key=lambda unit: order.index(unit.key)))


def _path(files: Files, status: Status, sheet: Sheet) -> Path:
    return files.docs / status.language / sheet.key.removeprefix(f"{PAGES}/")


def _edit(text: str, there: Mapping[Where, Part], where: Where, said: str) -> Edit:
    part = there[where]
    is_in_flow = any(there[where[:depth]].is_flow for depth in range(len(where)))
    margin = part.begin - line_start(text, part.begin)
    return Edit(part.start, part.end, scalar(said, in_flow=True) if is_in_flow else folded(said, margin))
