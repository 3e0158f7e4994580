"""Where each part of a YAML file stands, by character."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

Where = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A value of the file: `text[start:end]` is what stands there, and `key` where its key starts and ends, if any.

    `is_flow` says whether it is written between brackets or braces; `value` is the text that a scalar is read as.
    """

    where: Where
    start: int
    end: int
    key: tuple[int, int] | None
    kind: str  # map, list or text
    is_flow: bool
    value: str

    @property
    def begin(self) -> int:
        """Where it starts, with its key if it has one."""
        return self.key[0] if self.key else self.start


def parts(text: str) -> Mapping[Where, Part]:
    """Return every part of a YAML text by its path of keys and indexes, in the order of the file.

    The text is one that `source.parse` reads without a finding.
    """
    root = yaml.compose(text, Loader=yaml.CSafeLoader)
    return {part.where: part for part in _parts(root, (), None, text)} if root else {}


def children(found: Mapping[Where, Part], where: Where) -> tuple[Part, ...]:
    """Return the parts right below `where`, in the order of the file."""
    return tuple(part for part in found.values() if len(part.where) == len(where) + 1 and part.where[:-1] == where)


def _parts(node: Any, where: Where, key: tuple[int, int] | None, text: str) -> Iterator[Part]:  # noqa: ANN401
    below = [part for child, path, at in _below(node, where) for part in _parts(child, path, at, text)]
    kind = {"mapping": "map", "sequence": "list"}.get(node.id, "text")
    is_flow = kind != "text" and bool(node.flow_style)
    end = node.end_mark.index
    if kind != "text" and not is_flow and below:
        end = max(part.end for part in below)  # the parser takes what comes after a block for a part of it
    elif kind == "text":
        end = node.start_mark.index + len(text[node.start_mark.index : end].rstrip())
    value = node.value if kind == "text" else ""
    yield Part(where, node.start_mark.index, end, key, kind, is_flow, value)
    yield from below


def _below(node: Any, where: Where) -> Iterator[tuple[Any, Where, tuple[int, int] | None]]:  # noqa: ANN401
    if isinstance(node, yaml.MappingNode):
        for key, child in node.value:
            yield child, (*where, key.value), (key.start_mark.index, key.end_mark.index)
    elif isinstance(node, yaml.SequenceNode):
        for index, child in enumerate(node.value):
            yield child, (*where, index), None
