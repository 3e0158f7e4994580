"""The file format as JSON Schema, for editors and other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from licensebook.fields import ID_PATTERN
from licensebook.model import KINDS_WITH_ID, OR_HIGHER, Catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

_TEXT = {"minLength": 1, "type": "string"}  # how the model writes a text that is not empty
_DIALECT = "https://json-schema.org/draft/2020-12/schema"


# Fields that name other entries: the record, the field, and the section of what it names.
_REFERENCES = (
    ("Scope", "part-of", "scopes"),
    ("License", "scope", "scopes"),
    ("License", "requires", "licenses"),
    ("License", "includes", "licenses"),
    ("License", "replaced-by", "licenses"),
    ("Family", "plans", "licenses"),
    ("Feature", "area", "areas"),
    ("Feature", "inferred-for", "families"),
    ("Limit", "family", "families"),
    ("Limit", "feature", "features"),
)


def schema(catalogue: Catalogue | None = None) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a catalogue file.

    With a catalogue, it is the schema of that one: where an entry is named, only its ids are right, and its languages
    are known. An editor can complete them then, and marks what is unknown as one types.
    """
    made = _schema()
    if catalogue:
        _with_ids(made["$defs"], catalogue)
        _with_languages(made, catalogue.languages.of_names)
    return made


def _schema() -> dict[str, Any]:
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


def _with_ids(records: dict[str, Any], catalogue: Catalogue) -> None:
    for record, field, section in _REFERENCES:
        _replace_id(records[record]["properties"][field], {"enum": list(getattr(catalogue, section))})
    rows = [family.plans for family in catalogue.families.values()]
    plans = [plan for row in rows for plan in row]
    higher = [f"{plan}{OR_HIGHER}" for row in catalogue.families.values() if row.cumulative for plan in row.plans]
    records["Holds"] = {"enum": [*catalogue.licenses, *higher], "description": records["Holds"]["description"]}
    records["Limit"]["properties"]["values"]["propertyNames"] = {"enum": plans}


def _replace_id(node: dict[str, Any], by: dict[str, Any]) -> None:
    """Let each id in a field be one of those that there are."""
    if node.get("pattern") == ID_PATTERN:
        for key in ("pattern", "maxLength", "type"):
            node.pop(key, None)
        node.update(by)
    for part in (*node.get("anyOf", ()), node.get("items")):
        if part:
            _replace_id(part, by)


def _with_languages(node: Any, languages: Sequence[str]) -> None:  # noqa: ANN401  # whatever JSON holds
    """Name the languages in each map from languages to texts."""
    if isinstance(node, list):
        for part in node:
            _with_languages(part, languages)
    if isinstance(node, dict):
        for part in node.values():
            _with_languages(part, languages)
        if node.get("additionalProperties") == _TEXT:
            node["properties"] = {language: dict(_TEXT) for language in languages}
