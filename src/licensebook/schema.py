"""The file format as JSON Schema, for editors and other programs."""

from __future__ import annotations

from typing import Any

from licensebook.fields import ID_PATTERN
from licensebook.model import KINDS_WITH_ID, Catalogue

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a catalogue file."""
    made = Catalogue.model_json_schema()
    records = made["$defs"]
    for kind in KINDS_WITH_ID:
        entries = made["properties"][kind]
        entries["propertyNames"] = {"pattern": ID_PATTERN}
        _without_id(records[entries["additionalProperties"]["$ref"].rpartition("/")[2]])
    _written_need(records)
    _short_rule(records["Feature"], records["Rule"])
    return {"$schema": _DIALECT, "title": "License catalogue", **made}


def _without_id(record: dict[str, Any]) -> None:
    """The id of an entry is its key."""
    del record["properties"]["id"]
    record["required"] = [name for name in record["required"] if name != "id"]


def _written_need(records: dict[str, Any]) -> None:
    """A single license is written as its id, a plan with the words `or higher`."""
    words = ID_PATTERN.removesuffix("$") + "( or higher)?$"
    records["Holds"] = {"type": "string", "pattern": words, "description": records["Holds"]["description"]}


def _short_rule(feature: dict[str, Any], rule: dict[str, Any]) -> None:
    """A feature with a single rule has its fields itself."""
    feature["properties"] |= {name: rule["properties"][name] for name in ("needs", "also")}
    feature["required"].remove("rules")
    feature["oneOf"] = [{"required": ["needs"]}, {"required": ["rules"]}]
