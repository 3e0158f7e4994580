"""A new entry to fill in: what it needs, with a place for the cursor in each field."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping


def snippet(entries: Mapping[str, Any], records: Mapping[str, Any]) -> dict[str, Any]:
    """Return what an editor offers in a section as a new entry, in the form of the YAML language server.

    Args:
        entries: the schema of the section.
        records: the schemas of all records, by their names.
    """
    record = _meant(entries["additionalProperties"], records)
    places = count(1)
    name = record["title"].lower()
    body = {_place(places, f"new-{name}"): _body(record, records, places)}
    # As a text: the server would indent data once more, and take choices for places.
    text = "\n".join(_lines(body))
    return {"label": f"new {name}", "markdownDescription": record["description"], "bodyText": text}


def _lines(body: Mapping[str, Any]) -> Iterator[str]:
    for key, value in body.items():
        if isinstance(value, dict):
            yield f"{key}:"
            yield from (f"  {line}" for line in _lines(value))
        else:
            yield f"{key}: {value}"


def _body(
    node: Mapping[str, Any], records: Mapping[str, Any], places: Iterator[int]
) -> str | dict[str, str | dict[str, Any]]:
    """Return what is to be written for a part of the schema: all that it cannot do without."""
    node = _meant(node, records)
    if alternatives := node.get("anyOf"):  # a text for all languages, or one for each: the latter says more
        return _body(alternatives[-1], records, places)
    if "properties" in node and "required" in node:
        return {field: _body(node["properties"][field], records, places) for field in _needed(node)}
    if node.get("type") == "array":
        return f"[{_body(node['items'], records, places)}]"
    if node.get("type") == "object" and "enum" in (keys := node.get("propertyNames", {})):
        return {_choice(places, keys["enum"]): _place(places)}
    if "enum" in node and "oneOf" not in node:
        return _choice(places, node["enum"])
    return _choice(places, ["true", "false"]) if node.get("type") == "boolean" else _place(places)


def _needed(node: Mapping[str, Any]) -> list[str]:
    """Return the fields that are needed, in the usual order."""
    needed = {*node["required"], *node.get("oneOf", [{}])[0].get("required", ())}
    return [field for field in node["properties"] if field in needed]


def _meant(node: Mapping[str, Any], records: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in node:
        node = records[node["$ref"].rpartition("/")[2]]
    return node


def _place(places: Iterator[int], shown: str = "") -> str:
    return f"${{{next(places)}:{shown}}}" if shown else f"${next(places)}"


def _choice(places: Iterator[int], values: Iterable[str]) -> str:
    values = tuple(values)
    return f"${{{next(places)}|{','.join(values)}|}}" if values else _place(places)
