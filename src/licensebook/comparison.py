"""What is different between two catalogues."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from licensebook.model import KINDS_WITH_ID, Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from licensebook.model import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One difference; `kind` is the section of the catalogue, such as `licenses`."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Added(Change):
    """The entry is new."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed(Change):
    """The entry is gone."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved(Change):
    """The entry has another id now."""

    old_id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Changed(Change):
    """One field of the entry is different; the values are those of the model."""

    field: str
    old: object
    new: object


def changes(older: Catalogue, newer: Catalogue) -> tuple[Change, ...]:
    """Return every difference, section by section in the order of the catalogue."""
    return tuple(
        change
        for kind in KINDS_WITH_ID
        for change in _changes(kind, getattr(older, kind), getattr(newer, kind), newer.moved)
    )


def _changes(
    kind: str, older: Mapping[str, Entry], newer: Mapping[str, Entry], moved: Mapping[str, str]
) -> Iterator[Change]:
    for key, entry in older.items():
        now = key if key in newer else moved.get(key, key)
        if now not in newer:
            yield Removed(kind=kind, id=key)
            continue
        if now != key:
            yield Moved(kind=kind, id=now, old_id=key)
        yield from _changed_fields(kind, entry, newer[now])
    came_from = {moved.get(key, key) for key in older}
    yield from (Added(kind=kind, id=key) for key in newer if key not in older and key not in came_from)


def _changed_fields(kind: str, old: Entry, new: Entry) -> Iterator[Change]:
    for field in type(new).model_fields:
        before, after = getattr(old, field), getattr(new, field)
        if field != "id" and before != after:
            yield Changed(kind=kind, id=new.id, field=field.replace("_", "-").strip("-"), old=before, new=after)
