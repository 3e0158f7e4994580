"""Puts the faults that the model finds in single fields into words for a writer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from licensebook.model import (
    KINDS_WITH_ID,
    Catalogue,
    Family,
    Feature,
    Indicator,
    Languages,
    License,
    Limit,
    Product,
    Record,
    Rule,
    Scope,
    Tip,
)
from licensebook.hints import did_you_mean
from licensebook.text import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

Where = tuple[str | int, ...]
Words = tuple[str, str, str]  # code, message, hint

_RECORDS: Mapping[str, type[Record]] = {
    "product": Product,
    "languages": Languages,
    "scopes": Scope,
    "licenses": License,
    "families": Family,
    "features": Feature,
    "limits": Limit,
    "indicators": Indicator,
    "tips": Tip,
}
# Parts of the model's path that are not in the file: how a need was read, and that a key was.
_NOT_WRITTEN = frozenset({"license", "all of", "any of", "[key]"})
# In place of a required field that is faulty or missing, so that the rest of the file can still be checked.
_NEUTRAL: Mapping[str, Any] = {
    "id": "x",
    "name": "?",
    "scope": "x",
    "family": "x",
    "plans": ["x"],
    "counted": "false",
    "cumulative": "false",
    "from": "0",
    "version": "0",
    "as-of": "2000",
    "rules": [{"needs": "x"}],
}


def explain(errors: Iterable[ErrorDetails]) -> dict[Where, Words]:
    """Return code, message and hint for each place in the file where a field is at fault."""
    faults = dict(map(_explain, errors))
    # A list whose items are at fault counts as too short as well.
    inner = {where[:depth] for where in faults for depth in range(len(where))}
    return {where: words for where, words in faults.items() if where not in inner or words[0] != "C015"}


def _explain(error: ErrorDetails) -> tuple[Where, Words]:
    where = _written(error["loc"])
    field = _label(where)
    found = _what(error["input"])
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return where, ("C010", f"field {where[-1]!r} is missing", _about(where))
        case "extra_forbidden":
            return where, ("C011", f"unknown field {where[-1]!r}", did_you_mean(str(where[-1]), _known_fields(where)))
        case "string_pattern_mismatch" | "string_too_long":
            return where, ("C014", f"{error['input']!r} is no id", _ID_HINT)
        case "literal_error":
            return where, ("C013", f"{error['input']!r} is no {where[-1]}", f"write {context['expected']}")
        case "refused":
            return where, ("C013", str(context["message"]), str(context["hint"]))
        case "string_too_short":
            return where, ("C015", f"{field} is empty", _about(where))
        case _ if error["input"] is None:
            return where, ("C015", f"{field} is empty", _about(where))
        case "too_short":
            return where, ("C015", f"{field} is empty", "list at least one")
        case "boolean" | "amount" | "need":
            return where, ("C012", f"{field}: {error['msg']}", _about(where))
        case kind:
            return where, ("C012", f"{field}: expected {_EXPECTED.get(kind, 'something else')}, found {found}", _about(where))


_ID_HINT = "lower-case English words, joined by hyphens, at most 60 characters, such as sales-user"
_EXPECTED = {
    "string_type": "a text",
    "dict_type": "a map, `key: value`, with a text for each language or a line for each field",
    "mapping_type": "a map of `key: value` lines",
    "model_type": "a map of `key: value` lines",
    "model_attributes_type": "a map of `key: value` lines",
    "list_type": "a list, such as [one, two]",
    "tuple_type": "a list, such as [one, two]",
    "int_parsing": "a whole number",
    "int_type": "a whole number",
    "int_parsing_size": "a whole number",
    "greater_than_equal": "a whole number from 0",
}


def neutral(data: Mapping[str, Any], faults: Iterable[Where]) -> dict[str, Any]:
    """Return `data` with every faulty field left out, or made neutral where the model insists on it."""
    mended = dict(data)
    for where in faults:
        match where:
            case (str(kind),) if kind not in Catalogue.model_fields or not Catalogue.model_fields[kind].is_required():
                mended.pop(kind, None)
            case ("product", *_):
                mended["product"] = {name: _NEUTRAL.get(name, "?") for name in _required(Product)}
            case (str(kind), str(key), *rest) if kind in KINDS_WITH_ID and isinstance(mended.get(kind), dict):
                mended[kind] = {**mended[kind], key: _mended(mended[kind].get(key), _RECORDS[kind], key, rest)}
    return mended


def _mended(entry: Any, record: type[Record], key: str, rest: list[str | int]) -> Any:  # noqa: ANN401
    if not isinstance(entry, dict) or not rest:
        entry = {"id": key}
        return entry | {name: _NEUTRAL.get(name, {}) for name in _required(record) if name != "id"}
    field = str(rest[0])
    if field == "rules":
        entry = {name: value for name, value in entry.items() if name not in ("needs", "also")}
    mended = {name: value for name, value in entry.items() if name != field}
    return mended | ({field: _NEUTRAL.get(field, {})} if field in _required(record) else {})


def _required(record: type[Record]) -> list[str]:
    return [field.alias or name for name, field in record.model_fields.items() if field.is_required()]


def _written(location: tuple[str | int, ...]) -> Where:
    needs = next((index for index, part in enumerate(location) if part == "needs"), len(location))
    return location[:needs] + tuple(part for part in location[needs:] if part not in _NOT_WRITTEN)


def _record(where: Where) -> type[Record]:
    if "rules" in where[2:]:
        return Rule
    return _RECORDS.get(str(where[0]), Catalogue) if len(where) > 1 else Catalogue


def _known_fields(where: Where) -> list[str]:
    record = _record(where)
    known = [field.alias or name for name, field in record.model_fields.items() if name != "id"]
    return [*known, "needs", "also"] if record is Feature else known


def _label(where: Where) -> str:
    """Name the field that a path leads to, with what is inside of it: 'requires', item 2; 'summary' in 'nb'."""
    fields = _fields(where)
    depth = max((index for index, part in enumerate(where) if part in fields), default=len(where) - 1)
    inside = (f", item {part + 1}" if isinstance(part, int) else f" in {part!r}" for part in where[depth + 1 :] if part != EVERY)
    return f"{where[depth]!r}{''.join(inside)}" if where else "the file"


def _about(where: Where) -> str:
    """Say what the innermost field of the path is for."""
    fields = _fields(where)
    return next((fields[part].description or "" for part in map(str, reversed(where)) if part in fields), "")


def _fields(where: Where) -> dict[str | int, FieldInfo]:
    return {field.alias or name: field for name, field in _record(where).model_fields.items()}


def _what(value: object) -> str:
    match value:
        case dict():
            return "a map"
        case list():
            return "a list"
        case None:
            return "nothing"
    return repr(value)
