"""An entry as a person would write it: its fields in the order of the model, short texts on one line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.scalar import WIDTH, folded, scalar
from licensebook.model import OR_HIGHER
from licensebook.sections import order

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# What a field holds: one text, a text for each language or plan, a list, or a list for each language.
Value = str | list[str] | dict[str, str] | dict[str, list[str]]

# Sentences stand on lines of their own, below their field.
_SENTENCES = frozenset({"summary", "details", "explanation", "text", "effect"})


def entry(section: str, id_: str, fields: Mapping[str, Value]) -> str:
    """Return the lines of an entry, indented by two, without a line break at the end."""
    names = [name for name in order(section) if name in fields]
    return "\n".join([f"  {id_}:", *(line for name in names for line in _field(name, fields[name]))])


def needs(words: str) -> str:
    """Return what a feature takes as YAML: `a + b, c or higher` is any of both a and b, or c or a higher plan."""
    ways = [[part.strip() for part in way.split("+") if part.strip()] for way in words.split(",") if way.strip()]
    parts = [_need(way) for way in ways]
    return parts[0] if len(parts) == 1 else f"{{any: [{', '.join(parts)}]}}"


def ids_in_needs(words: str) -> Iterator[str]:
    """Yield the ids that such words name."""
    parts = (part.strip() for part in words.replace("+", ",").split(","))
    yield from (part.removesuffix(OR_HIGHER) for part in parts if part)


def _need(way: Sequence[str]) -> str:
    written = [scalar(part, in_flow=True) for part in way]
    return written[0] if len(written) == 1 else f"{{all: [{', '.join(written)}]}}"


def _field(name: str, value: Value) -> Iterator[str]:
    head = f"    {name}:"
    if isinstance(value, str):
        yield f"{head} {needs(value) if name == 'needs' else scalar(value)}"
        return
    line = f"{head} {_flow(value)}"
    if isinstance(value, list) or (name not in _SENTENCES and len(line) <= WIDTH):
        yield line
        return
    yield head
    for key, item in value.items():
        text = folded(item, 6) if isinstance(item, str) else _flow(item)
        yield f"      {key}: {text}"


def _flow(value: Value) -> str:
    match value:
        case str():
            return scalar(value, in_flow=True)
        case list():
            return f"[{', '.join(scalar(item, in_flow=True) for item in value)}]"
    return f"{{{', '.join(f'{key}: {_flow(item)}' for key, item in value.items())}}}"
