"""A changed field in words, part by part: only what is different, each language by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from licensebook.export import as_data
from licensebook.text import Names, Text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from licensebook.comparison import Changed

_NOTHING = "nothing"


def differences(change: Changed, languages: Collection[str]) -> Iterator[str]:
    """Yield a line for each part that is different: `name (nb): Salgsbruker -> Selger`.

    Args:
        change: a field, with the values of the model before and after.
        languages: those that texts may be written in.
    """
    if isinstance(change.new, Text | Names) or isinstance(change.old, Text | Names):
        old, new = as_data(change.old, languages) or {}, as_data(change.new, languages) or {}
        yield from _by_language(change.field, old, new)
    else:
        yield from _parts(change.field, as_data(change.old, languages), as_data(change.new, languages))


def _by_language(where: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each difference, with all the languages that have it."""
    said: dict[str, list[str]] = {}
    for language in dict.fromkeys((*old, *new)):
        for line in _parts("", old.get(language), new.get(language)):
            said.setdefault(line, []).append(language)
    yield from (f"{where} ({', '.join(of)}){line}" for line, of in said.items())


def _parts(where: str, old: Any, new: Any) -> Iterator[str]:  # noqa: ANN401  # whatever JSON holds
    """Yield a line for each part of plain data that is different, with the place of the part."""
    if old == new:
        return
    match old, new:
        case (dict() | None, dict()) | (dict(), None) if not _is_need(old) and not _is_need(new):
            before, after = old or {}, new or {}
            for key in dict.fromkeys((*before, *after)):
                yield from _parts(f"{where}.{key}", before.get(key), after.get(key))
        case (list() | None, list()) | (list(), None) if not _has_records(old) and not _has_records(new):
            yield f"{where}: {_moved_items(old or [], new or [])}"
        case (list() | None, list()) | (list(), None):
            yield from _records(where, old or [], new or [])
        case _:
            yield f"{where}: {_said(old)} -> {_said(new)}"


def _records(where: str, old: list[Any], new: list[Any]) -> Iterator[str]:
    """Yield the differences of records that stand in a row, such as the rules of a feature, counted from 1."""
    for number in range(max(len(old), len(new))):
        before, after = (row[number] if number < len(row) else None for row in (old, new))
        yield from _parts(f"{where}.{number + 1}", before, after)


def _moved_items(old: list[Any], new: list[Any]) -> str:
    gone = [item for item in old if item not in new]
    came = [item for item in new if item not in old]
    if not gone and not came:
        return f"now in the order {', '.join(map(_said, new))}"
    said = ((f"{word} {', '.join(map(_said, items))}") for word, items in (("without", gone), ("with", came)) if items)
    return ", ".join(said)


def _has_records(items: list[Any] | None) -> bool:
    return any(isinstance(item, dict) for item in items or ())


def _is_need(value: Any) -> bool:  # noqa: ANN401  # as above
    return isinstance(value, dict) and value.keys() in ({"all"}, {"any"})


def _said(value: Any, *, inside: bool = False) -> str:  # noqa: ANN401  # as above
    """Write a value as a person reads it; what a feature needs as `user and web`."""
    match value:
        case None:
            return _NOTHING
        case bool():
            return str(value).lower()
        case {"all": parts} | {"any": parts}:
            said = f" {'and' if 'all' in value else 'or'} ".join(_said(part, inside=True) for part in parts)
            return f"({said})" if inside else said
    return str(value)
