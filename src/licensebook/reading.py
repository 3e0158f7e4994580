"""Reads the records of the model from plain data, as far as it can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from licensebook.faults import MISSING, UNKNOWN, faults, meant, required
from licensebook.model import Catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from licensebook.faults import Fault, Where

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


class Reading(NamedTuple):
    """What came of reading: a catalogue, None if too little was right; the faults; and all that was mended for it."""

    catalogue: Catalogue | None
    faults: Mapping[Where, Fault]
    mended: frozenset[Where]


def reading(data: Mapping[str, Any]) -> Reading:
    """Return the catalogue that `data` holds, and every fault of single fields.

    A field at fault is left out, or replaced where it must be there, so that the rest can be checked in the same run.
    """
    shown: dict[Where, Fault] = {}
    mended: set[Where] = set()
    for _ in range(_ROUNDS):
        try:
            return Reading(Catalogue.model_validate(data), shown, frozenset(mended))
        except ValidationError as error:
            found = faults(error.errors(include_url=False))
        misspelt = {where for place, fault in found.items() if fault.code == UNKNOWN for where in meant(place)}
        if not shown:  # what comes up later only follows from the mending
            shown = {where: fault for where, fault in found.items() if fault.code != MISSING or where not in misspelt}
        mended |= found.keys() | misspelt
        data = _mended(data, found)
    return Reading(None, shown, frozenset(mended))


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
    elif name in required(where):
        holder[name] = _STAND_INS.get(str(name), {})
    else:
        holder.pop(name, None)


def _has(node: object, part: str | int) -> bool:
    return (isinstance(node, dict) and part in node) or (isinstance(node, list) and part in range(len(node)))
