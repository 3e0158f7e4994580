"""The file format as JSON Schema, read off the model."""

from __future__ import annotations

from typing import Any

from licensebook.fields import ID_PATTERN
from licensebook.model import KINDS_WITH_ID, Catalogue

DIALECT = "https://json-schema.org/draft/2020-12/schema"
_NULL = {"type": "null"}
_ID = {
    "pattern": ID_PATTERN,
    # What the YAML language server says where the pattern is not met.
    "patternErrorMessage": "An id is lower-case English words with hyphens, such as meeting-rooms.",
}


def schema() -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of any catalogue file."""
    made = Catalogue.model_json_schema()
    records = made["$defs"]
    for kind in KINDS_WITH_ID:
        entries = made["properties"][kind]
        record = records[entries["additionalProperties"]["$ref"].rpartition("/")[2]]
        entries["propertyNames"] = {
            "title": f"new-{record['title'].lower()}",
            "description": record["properties"]["id"]["description"],
            **_ID,
        }
        _without_id(record)
    _written_need(records)
    _short_rule(records["Feature"], records["Rule"])
    _as_written(made)
    return {**made, "$schema": DIALECT, "title": "License catalogue"}


def _without_id(record: dict[str, Any]) -> None:
    """The id of an entry is its key."""
    del record["properties"]["id"]
    record["required"] = [name for name in record["required"] if name != "id"]


def _written_need(records: dict[str, Any]) -> None:
    """A single license is written as its id, a plan with the words `or higher`."""
    records["Holds"] = {
        "title": "License",
        "description": "A license by its id. A plan may have the words `or higher`: it, or one above it in its family.",
        "type": "string",
        "pattern": ID_PATTERN.removesuffix("$") + "( or higher)?$",
        "patternErrorMessage": "Write the id of a license, or `<plan> or higher`.",
    }


def _short_rule(feature: dict[str, Any], rule: dict[str, Any]) -> None:
    """A feature with a single rule has its fields itself."""
    feature["properties"] |= {name: rule["properties"][name] for name in ("needs", "also")}
    feature["required"].remove("rules")
    feature["oneOf"] = [{"required": ["needs"]}, {"required": ["rules"]}]


def _as_written(node: Any) -> None:  # noqa: ANN401  # whatever JSON holds
    """Let the schema say what may stand in a file, where the model says what a program gets.

    What is left out is not written as null, and what it is taken for then is said in words: an editor would write a
    default out.
    """
    if isinstance(node, list):
        for part in node:
            _as_written(part)
    if isinstance(node, dict):
        _without_null(node)
        if isinstance(node.get("description"), str) and (default := _default(node.pop("default", None))):
            node["description"] += f" If left out, it is {default}."
        if node.get("pattern") == ID_PATTERN:
            node.update(_ID)
        for part in tuple(node.values()):
            _as_written(part)


def _without_null(node: dict[str, Any]) -> None:
    if _NULL in node.get("anyOf", ()):
        left = [part for part in node.pop("anyOf") if part != _NULL]
        node.update(left[0] if len(left) == 1 else {"anyOf": left})


def _default(value: object) -> str:
    return f"`{str(value).lower()}`" if isinstance(value, str | bool) else ""
