"""The sections of a catalogue, the fields of their entries in order, and which of those name entries."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.fields import Of
from licensebook.model import Area, Family, Feature, Indicator, License, Limit, Record, Rule, Scope, Tip

if TYPE_CHECKING:
    from collections.abc import Mapping

MODELS: Mapping[str, type[Record]] = {
    "scopes": Scope,
    "areas": Area,
    "licenses": License,
    "families": Family,
    "features": Feature,
    "limits": Limit,
    "indicators": Indicator,
    "tips": Tip,
}
# Fields that name entries by their ids, as a section and a field of it, and the section of those entries.
REFERENCES: Mapping[tuple[str, str], str] = {
    (section, field.alias or name): mark.section
    for section, model in MODELS.items()
    for name, field in model.model_fields.items()
    for mark in field.metadata
    if isinstance(mark, Of)
}


def order(section: str) -> tuple[str, ...]:
    """Return the fields of the entries of a section in the order of the model."""
    return _fields(MODELS[section])


def order_of_rule() -> tuple[str, ...]:
    """Return the fields of a rule in the order of the model."""
    return _fields(Rule)


def _fields(model: type[Record]) -> tuple[str, ...]:
    names = [field.alias or name for name, field in model.model_fields.items() if name != "id"]
    # A feature whose rule never changed has what a rule has.
    return tuple(one for name in names for one in (("needs", "also", name) if name == "rules" else (name,)))
