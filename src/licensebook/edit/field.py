"""A field of an entry, set where the model has it among the others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.parts import children, parts
from licensebook.edit.text import Edit, line_end, line_start
from licensebook.sections import order

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.edit.parts import Part, Where


def set_field(text: str, where: Where, field: str, written: str) -> Edit:
    """Return the edit that gives the entry at `where` a field, `written` as YAML on one line."""
    found = parts(text)
    if old := found.get((*where, field)):
        return _exchanged(text, old, written)
    there = children(found, where)
    before = _before(there, order(str(where[0])), field)
    line = f"{field}: {written}"
    if found[where].is_flow:
        return (
            Edit(before.end, before.end, f", {line}") if before else Edit(there[0].begin, there[0].begin, f"{line}, ")
        )
    margin = text[line_start(text, there[0].begin) : there[0].begin]
    if before:
        at = line_end(text, before.end)
        return Edit(at, at, f"\n{margin}{line}")
    return Edit(there[0].begin, there[0].begin, f"{line}\n{margin}")


def _exchanged(text: str, old: Part, written: str) -> Edit:
    if old.kind == "text" or old.is_flow:
        return Edit(old.start, old.end, written)
    after = text.index(":", old.key[1] if old.key else old.start) + 1
    return Edit(after, old.end, f" {written}")


def _before(there: Sequence[Part], names: Sequence[str], field: str) -> Part | None:
    """Return the field that the new one comes after; None if it comes first."""
    earlier = set(names[: names.index(field)])
    return next((part for part in reversed(there) if part.where[-1] in earlier), None)
