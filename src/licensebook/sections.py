"""The sections of a catalogue, and the order that the fields of their entries have."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
