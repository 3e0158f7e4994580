"""What is wrong in single fields, in words for a writer."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, NamedTuple

from licensebook.hints import did_you_mean
from licensebook.model import (
    Area,
    Catalogue,
    Family,
    Feature,
    Indicator,
    Languages,
    License,
    Limit,
    Product,
    Rule,
    Scope,
    Tip,
)
from licensebook.spelling import nearest
from licensebook.text import EVERY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from pydantic.fields import FieldInfo
    from pydantic_core import ErrorDetails

    from licensebook.model import Record

Where = tuple[str | int, ...]
MISSING, UNKNOWN, EMPTY = "C010", "C011", "C015"

_RECORDS: Mapping[str, type[Record]] = {
    "product": Product,
    "languages": Languages,
    "scopes": Scope,
    "licenses": License,
    "families": Family,
    "areas": Area,
    "features": Feature,
    "limits": Limit,
    "indicators": Indicator,
    "tips": Tip,
}
_ENTRY = 2  # parts of the path to an entry: its kind and its key
# Parts of the model's path that are not in the file: how a need was read, and that a key was.
_NOT_WRITTEN = frozenset({"license", "all of", "any of", "[key]"})
_ID_HINT = "write lower-case English words, joined by hyphens, at most 60 characters, such as sales-user"
_NEED_HINT = "write the id of a license, or the id of a plan followed by `or higher`"
_COMMA_HINT = "if this belongs to the text before it, put quotes around all of that text, since it holds a comma"
_OF_A_RULE = ("needs", "also")
_A_LIST = "a list, such as [one, two]"
_ENTRIES = "a line `key: value` for each entry"
_FIELDS = "a line `field: value` for each field"
_NUMBER = "a whole number"
_EXPECTED: Mapping[str, str] = {
    "string_type": "a text",
    "dict_type": _ENTRIES,
    "mapping_type": _ENTRIES,
    "model_type": _FIELDS,
    "model_attributes_type": _FIELDS,
    "list_type": _A_LIST,
    "tuple_type": _A_LIST,
    "int_parsing": _NUMBER,
    "int_type": _NUMBER,
    "int_parsing_size": _NUMBER,
    "greater_than_equal": f"{_NUMBER} from 0",
    "less_than_equal": f"{_NUMBER} up to 100",
}


class Fault(NamedTuple):
    """What is wrong in a field, in its key or in a word of it, and the way out."""

    code: str
    message: str
    hint: str = ""
    at_key: bool = False
    word: str = ""


def faults(errors: Iterable[ErrorDetails]) -> dict[Where, Fault]:
    """Return each fault that the model found, by the path of keys and indexes to it in the file.

    That a list is empty is left out where its items are at fault: the model counts only those that are right.
    """
    found = dict(map(_explained, errors))
    around = {where[:depth] for where in found for depth in range(len(where))}
    return {where: fault for where, fault in found.items() if fault.code != EMPTY or where not in around}


def meant(where: Where) -> Iterator[Where]:
    """Yield where an unknown field would stand, were it spelled as the known ones that it may be meant for."""
    *parents, name = where
    yield from ((*parents, known) for known in nearest(str(name), _known_fields(where)))


def required(where: Where) -> list[str]:
    """Return the fields that the record around a path must have."""
    return [name for name, field in _fields(_record(where)).items() if field.is_required()]


def _explained(error: ErrorDetails) -> tuple[Where, Fault]:
    where = _written(error["loc"])
    return where, _fault(where, error["type"], error)


def _fault(where: Where, kind: str, error: ErrorDetails) -> Fault:
    field, about, found = _label(where), _about(where), _shown(error["input"])
    context = error.get("ctx", {})
    match kind:
        case "missing":
            fault = Fault(MISSING, f"field {where[-1]!r} is missing", about)
        case "extra_forbidden":
            fault = _unknown_field(where)
        case "string_too_short" | "too_short":
            fault = Fault(EMPTY, f"{field} is empty", about)
        case _ if error["input"] is None:
            fault = Fault(EMPTY, f"{field} is empty", about if _is_word(where[-1]) else _COMMA_HINT)
        case "string_pattern_mismatch" | "string_too_long":
            fault = Fault("C014", f"{found} is no id", _NEED_HINT if "needs" in where[_ENTRY:] else _ID_HINT)
        case "literal_error":
            fault = Fault("C013", f"{found} is no {where[-1]}", f"write {context['expected']}")
        case "refused":
            fault = Fault("C013", str(context["message"]), str(context["hint"]))
        case _:
            fault = Fault("C012", f"{field}: expected {_EXPECTED.get(kind, error['msg'])}, found {found}", about)
    return fault


def _unknown_field(where: Where) -> Fault:
    name = str(where[-1])
    if _record(where) is Feature and name in _OF_A_RULE:
        return Fault(UNKNOWN, f"{name!r} beside 'rules'", "write it into each rule, or leave out `rules`", at_key=True)
    return Fault(UNKNOWN, f"unknown field {name!r}", did_you_mean(name, _known_fields(where)), at_key=True)


def _written(location: tuple[str | int, ...]) -> Where:
    entry, inside = location[:_ENTRY], location[_ENTRY:]
    return *entry, *(part for part in inside if part not in _NOT_WRITTEN)


def _record(where: Where) -> type[Record]:
    if "rules" in where[_ENTRY:-2]:
        return Rule
    return _RECORDS.get(str(where[0]), Catalogue) if len(where) > 1 else Catalogue


def _fields(record: type[Record]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in record.model_fields.items()}


def _known_fields(where: Where) -> list[str]:
    record = _record(where)
    known = [name for name in _fields(record) if name != "id"]
    return [*known, *_OF_A_RULE] if record is Feature else known


def _label(where: Where) -> str:
    """Name the field that a path leads to, with what is inside of it: 'requires', item 2; 'summary' in 'nb'."""
    fields = _fields(_record(where))
    depth = max((depth for depth, part in enumerate(where) if part in fields), default=len(where) - 1)
    inside = (f", item {part + 1}" if isinstance(part, int) else f" in {part!r}" for part in where[depth + 1 :])
    return repr(where[depth]) + "".join(words for words in inside if words != f" in {EVERY!r}")


def _about(where: Where) -> str:
    """Say what the innermost field of the path is for."""
    fields = _fields(Catalogue) | _fields(_record(where))
    return next((fields[part].description or "" for part in map(str, reversed(where)) if part in fields), "")


def _is_word(part: str | int) -> bool:
    return str(part).replace("-", "").isalnum()


def _shown(value: object) -> str:
    match value:
        case dict():
            return "a map"
        case list():
            return "a list"
    return reprlib.repr(value)
