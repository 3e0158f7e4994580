"""Reads the records of the model from plain data, and puts what is wrong in single fields into words for a writer."""

from __future__ import annotations

import reprlib
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from licensebook.hints import did_you_mean
from licensebook.model import (
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
_ENTRY = 2  # parts of the path to an entry: its kind and its key
# Parts of the model's path that are not in the file: how a need was read, and that a key was.
_NOT_WRITTEN = frozenset({"license", "all of", "any of", "[key]"})
# In place of a required field that is faulty or missing, so that the rest of the file can still be checked;
# {} in place of all others, whose own required fields get theirs in the next round.
_STAND_IN = "stand-in"
_STAND_INS: Mapping[str, Any] = {
    "counted": "false",
    "cumulative": "false",
    "from": "0",
    "version": "0",
    "as-of": "2000",
    "plans": [_STAND_IN],
    "published": [_STAND_IN],
    "rules": [{"needs": _STAND_IN}],
    **dict.fromkeys(("id", "name", "vendor", "source", "default", "scope", "family", "needs"), _STAND_IN),
}
_ROUNDS = 8  # what a catalogue has of levels, and some


class Fault(NamedTuple):
    """What is wrong in a field, and the way out."""

    code: str
    message: str
    hint: str = ""
    at_key: bool = False


class Reading(NamedTuple):
    """What came of reading: a catalogue, None if too little was right; the faults; and all that was mended for it."""

    catalogue: Catalogue | None
    faults: Mapping[Where, Fault]
    mended: frozenset[Where]


def reading(data: Mapping[str, Any]) -> Reading:
    """Return the catalogue that `data` holds, and every fault of single fields.

    A field at fault is left out, or replaced where it must be there, so that the rest can be checked in the same run.
    """
    faults: dict[Where, Fault] = {}
    mended: set[Where] = set()
    for _ in range(_ROUNDS):
        try:
            return Reading(Catalogue.model_validate(data), faults, frozenset(mended))
        except ValidationError as error:
            found = _innermost(map(_explained, error.errors(include_url=False)))
        misspelt = {where for place, fault in found.items() if fault.code == "C011" for where in _meant(place)}
        if not faults:  # what comes up later only follows from the mending
            faults = {where: fault for where, fault in found.items() if fault.code != "C010" or where not in misspelt}
        mended |= found.keys() | misspelt
        data = _mended(data, found)
    return Reading(None, faults, frozenset(mended))


def _innermost(faults: Iterable[tuple[Where, Fault]]) -> dict[Where, Fault]:
    """Leave out that a list is empty where its items are at fault: the model counts only those that are right."""
    found = dict(faults)
    around = {where[:depth] for where in found for depth in range(len(where))}
    return {where: fault for where, fault in found.items() if fault.code != "C015" or where not in around}


def _meant(where: Where) -> Iterator[Where]:
    """Yield where an unknown field would stand, were it spelled as the known ones that it may be meant for."""
    *parents, name = where
    yield from ((*parents, known) for known in nearest(str(name), _known_fields(where)))


def _mended(data: Mapping[str, Any], faults: Iterable[Where]) -> dict[str, Any]:
    mended: dict[str, Any] = _copied(data)
    for where in faults:
        _mend(mended, where)
    return mended


def _copied(value: Any) -> Any:  # noqa: ANN401
    match value:
        case dict():
            return {key: _copied(item) for key, item in value.items()}
        case list():
            return [_copied(item) for item in value]
    return value


def _mend(data: dict[str, Any], where: Where) -> None:
    """Leave out or replace the innermost part of the path that is there, or put in what is missing at its end."""
    holder: Any = data
    node: Any = data
    name: Any = where[0]
    reached = 0
    for depth, part in enumerate(where, start=1):
        if _has(node, part):
            holder, name, node, reached = node, part, node[part], depth
    if isinstance(node, dict) and reached < len(where):
        holder, name = node, where[-1]
    if isinstance(holder, list):
        holder[name] = {} if where[-2] == "rules" else _STAND_IN
    elif name in _required(where):
        holder[name] = _STAND_INS.get(str(name), {})
    else:
        holder.pop(name, None)


def _has(node: object, part: str | int) -> bool:
    return (isinstance(node, dict) and part in node) or (isinstance(node, list) and part in range(len(node)))


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
}


def _explained(error: ErrorDetails) -> tuple[Where, Fault]:
    where = _written(error["loc"])
    return where, _fault(where, error["type"], error)


def _fault(where: Where, kind: str, error: ErrorDetails) -> Fault:
    field, about, found = _label(where), _about(where), _shown(error["input"])
    context = error.get("ctx", {})
    match kind:
        case "missing":
            fault = Fault("C010", f"field {where[-1]!r} is missing", about)
        case "extra_forbidden":
            fault = _unknown_field(where)
        case "string_too_short" | "too_short":
            fault = Fault("C015", f"{field} is empty", about)
        case _ if error["input"] is None:
            fault = Fault("C015", f"{field} is empty", about if _is_word(where[-1]) else _COMMA_HINT)
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
        return Fault("C011", f"{name!r} beside 'rules'", "write it into each rule, or leave out `rules`", at_key=True)
    return Fault("C011", f"unknown field {name!r}", did_you_mean(name, _known_fields(where)), at_key=True)


def _written(location: tuple[str | int, ...]) -> Where:
    entry, inside = location[:_ENTRY], location[_ENTRY:]
    return *entry, *(part for part in inside if part not in _NOT_WRITTEN)


def _record(where: Where) -> type[Record]:
    if "rules" in where[_ENTRY:-2]:
        return Rule
    return _RECORDS.get(str(where[0]), Catalogue) if len(where) > 1 else Catalogue


def _fields(record: type[Record]) -> dict[str, FieldInfo]:
    return {field.alias or name: field for name, field in record.model_fields.items()}


def _required(where: Where) -> list[str]:
    return [name for name, field in _fields(_record(where)).items() if field.is_required()]


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
