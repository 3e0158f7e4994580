"""A new entry, put where a person would put it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.entry import entry
from licensebook.edit.parts import children, parts
from licensebook.edit.text import Edit, edited, line_end
from licensebook.errors import LicensebookError
from licensebook.hints import did_you_mean
from licensebook.model import Catalogue

if TYPE_CHECKING:
    from collections.abc import Mapping

    from licensebook.edit.entry import Value
    from licensebook.edit.parts import Part

# Entries that have this field alike stand together.
_TOGETHER = {"licenses": "scope", "features": "area", "limits": "family"}


def added(text: str, section: str, id_: str, fields: Mapping[str, Value], after: str = "") -> str:
    """Return the text of a catalogue with a new entry.

    It stands after the entry `after` or, if that is empty, after the last one that is like it.

    Raises LicensebookError if there is no entry `after`.
    """
    found = parts(text)
    new = entry(section, id_, fields)
    there = children(found, (section,))
    if not there:
        return edited(text, [_first(text, found.get((section,)), section, new, found)])
    before = _named(there, after) if after else _last_alike(there, found, section, fields)
    if found[section,].is_flow:
        hint = "write each entry on lines of its own, as the other sections do"
        raise LicensebookError(f"{section} stands between braces", hint)
    at = line_end(text, before.end)
    return edited(text, [Edit(at, at, f"\n\n{new}")])


def _named(there: tuple[Part, ...], id_: str) -> Part:
    if named := next((part for part in there if part.where[-1] == id_), None):
        return named
    known = [str(part.where[-1]) for part in there]
    raise LicensebookError(f"no entry {id_!r} in {there[0].where[0]} to stand after", did_you_mean(id_, known))


def _last_alike(
    there: tuple[Part, ...], found: Mapping[tuple[str | int, ...], Part], section: str, fields: Mapping[str, Value]
) -> Part:
    field = _TOGETHER.get(section, "")
    wanted = fields.get(field)
    alike = [part for part in there if (mine := found.get((*part.where, field))) and mine.value == wanted]
    # What no screen shows stands in a part of its own.
    nearest = [part for part in alike if ((*part.where, "hidden") in found) == ("hidden" in fields)]
    return (nearest or alike or there)[-1]


def _first(text: str, part: Part | None, section: str, new: str, found: Mapping[tuple[str | int, ...], Part]) -> Edit:
    """Return the edit that adds the first entry of a section, and the section where it is missing."""
    if part and part.key:
        return Edit(text.index(":", part.key[1]) + 1, part.end, f"\n{new}")
    names = list(Catalogue.model_fields)
    earlier = [found[name,] for name in names[: names.index(section)] if (name,) in found]
    at = line_end(text, max(one.end for one in earlier))
    return Edit(at, at, f"\n\n\n{section}:\n{new}")
