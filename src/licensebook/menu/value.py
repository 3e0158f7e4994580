"""Reads YAML of any kind into values that know where they stand.

A catalogue refuses tags, anchors and keys that stand twice; a builder takes them. So nothing is refused here but what
is no YAML, and nothing is made of a tag: `!!python/name:` calls no Python, and `!ENV` looks at no variable.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, NamedTuple

import yaml

from licensebook.errors import CatalogueError, PageError
from licensebook.finding import Finding
from licensebook.page_text import read_text
from licensebook.syntax import explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

UNREADABLE = "M002"  # the configuration is no YAML
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE = frozenset({"true", "yes", "on"})
_ENVIRONMENT = "!ENV"
_MERGE = "<<"


class Field(NamedTuple):
    """A key of a map, and its value."""

    key: Value
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """A value, and where it stands; `text` is empty for a map, a list, and what is not known before a build."""

    path: str
    line: int
    column: int
    text: str = ""
    is_block: bool = False  # whether the text starts on the next line
    items: tuple[Value, ...] = ()
    fields: Mapping[str, Field] = field(default_factory=dict)

    @property
    def is_true(self) -> bool:
        """Whether YAML 1.1, which builders read, takes it for true."""
        return self.text.casefold() in _TRUE

    def get(self, *keys: str) -> Value | None:
        """Return the value that a path of keys leads to; None if there is none."""
        found: Value | None = self
        for key in keys:
            at = found.fields.get(key) if found else None
            found = at.value if at else None
        return found

    def finding(self, code: str, message: str, hint: str, about: str = "") -> Finding:
        """Return a finding at this place."""
        return Finding(
            path=self.path, line=self.line, column=self.column, code=code, message=message, hint=hint, about=about
        )


def read(path: Path, shown: str) -> Value:
    """Return what a file holds; `shown` is its path as findings have it.

    Raises:
        CatalogueError: it is no YAML, or not UTF-8.
    """
    try:
        text = read_text(path).removeprefix("\ufeff")
    except PageError as error:
        raise CatalogueError([replace(finding, code=UNREADABLE) for finding in error.findings]) from None
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        (line, column), message, hint = explain(error, text, None)
        finding = Finding(path=shown, line=line + 1, column=column + 1, code=UNREADABLE, message=message, hint=hint)
        raise CatalogueError([finding]) from None
    return _Reader(shown).value(root) if root else Value(path=shown, line=1, column=1)


class _Reader:
    """Makes values of the nodes of YAML."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._made: dict[int, Value] = {}  # an alias is the same node again, be it within itself

    def value(self, node: yaml.Node) -> Value:
        if id(node) not in self._made:
            self._made[id(node)] = self._at(node)
            self._made[id(node)] = self._value(node)
        return self._made[id(node)]

    def _value(self, node: yaml.Node) -> Value:
        if node.tag == _ENVIRONMENT:
            return self._default(node)
        match node:
            case yaml.MappingNode():
                return self._at(node, fields=dict(self._fields(node)))
            case yaml.SequenceNode():
                return self._at(node, items=tuple(map(self.value, node.value)))
        is_null = not getattr(node, "style", None) and node.value in _NULLS
        is_block = getattr(node, "style", None) in {"|", ">"}
        return self._at(node, text="" if is_null else str(node.value), is_block=is_block)

    def _fields(self, node: yaml.MappingNode) -> Iterator[tuple[str, Field]]:
        every = [(self.value(key), self.value(value)) for key, value in node.value]
        for key, value in every:
            if key.text == _MERGE:
                for merged in (value, *value.items):
                    yield from merged.fields.items()
        yield from ((key.text, Field(key, value)) for key, value in every if key.text != _MERGE)

    def _default(self, node: yaml.Node) -> Value:
        """Return what stands there while no variable of the environment has another value: `!ENV [NAME, default]`."""
        has_default = isinstance(node, yaml.SequenceNode) and len(node.value) > 1
        return self._value(node.value[-1]) if has_default else self._at(node)

    def _at(self, node: yaml.Node, **what: Any) -> Value:  # noqa: ANN401
        mark = node.start_mark
        return Value(path=self._path, line=mark.line + 1, column=mark.column + 1, **what)
