"""Reads a YAML file into plain maps, lists and texts that know where in the file they stand.

YAML 1.2 without surprises: every scalar is the text that stands there, and only an empty value, `null` or `~` is None.
What each text means, a number or a date, is for the field that it belongs to. Aliases, anchors and tags are refused
(an alias can blow up a small file to gigabytes), and so is a key that stands twice.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from licensebook.errors import CatalogueError
from licensebook.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64

Place = tuple[int, int]  # line and column, from 0 as the YAML library counts


class Map(dict[str, Any]):
    """A mapping; `keys_at` and `values_at` say where each key and value stands."""

    __slots__ = ("keys_at", "values_at")

    def __init__(self) -> None:
        super().__init__()
        self.keys_at: dict[str, Place] = {}
        self.values_at: dict[str, Place] = {}


class Sequence_(list[Any]):
    """A sequence; `values_at` says where each item stands."""

    __slots__ = ("values_at",)

    def __init__(self) -> None:
        super().__init__()
        self.values_at: list[Place] = []


class Source:
    """A file that was read: `data`, what is wrong in the YAML itself, and where everything stands."""

    def __init__(self, path: str, data: Any, findings: Sequence[Finding]) -> None:  # noqa: ANN401
        self.path = path
        self.data = data
        self.findings = tuple(findings)

    def finding(self, where: Sequence[str | int], code: str, message: str, hint: str = "") -> Finding:
        """Return a finding about the value at `where`, a path of keys and indexes.

        A part of the path that is not in the file is passed over, so that what is missing is reported where it belongs.
        """
        line, column = self._place(where)
        return Finding(path=self.path, line=line + 1, column=column + 1, code=code, message=message, hint=hint)

    def _place(self, where: Sequence[str | int]) -> Place:
        place: Place = (0, 0)
        node = self.data
        for depth, part in enumerate(where):
            match node:
                case Map() if part in node:
                    # A map starts on the line of its first key, which says less than the key that it belongs to.
                    at_key = depth + 1 < len(where) or isinstance(node[part], Map | Sequence_) or node[part] is None
                    place = node.keys_at[part] if at_key else node.values_at[part]
                case Sequence_() if isinstance(part, int) and part < len(node):
                    place = node.values_at[part]
                case _:
                    continue
            node = node[part]
        return place

    def key(self, where: Sequence[str | int], code: str, message: str, hint: str = "") -> Finding:
        """Return a finding about the key that ends the path `where`."""
        *parents, last = where
        node = self.data
        for part in parents:
            node = node[part]
        line, column = node.keys_at[last]
        return Finding(path=self.path, line=line + 1, column=column + 1, code=code, message=message, hint=hint)


def read(path: str | Path) -> Source:
    """Read the YAML file at `path`.

    Raises:
        CatalogueError: the file cannot be read or is no YAML at all; what is wrong with single keys or values stands in
            `Source.findings` instead.
    """
    return parse(_text(Path(path)), str(path))


def parse(text: str, path: str) -> Source:
    """Read `text`, which stands in the file `path`; raise CatalogueError if it is no YAML."""
    builder = _Builder(path)
    try:
        builder.build(yaml.parse(text, Loader=yaml.CSafeLoader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = (mark.line, mark.column) if mark else (0, 0)
        builder.refuse(place, "C003", f"this is no YAML: {error.problem or error.context}", _YAML_HINT)
    except yaml.reader.ReaderError as error:
        before = text[: error.position] if isinstance(error.position, int) else ""
        place = (before.count("\n"), len(before) - before.rfind("\n") - 1)
        builder.refuse(place, "C003", f"this is no YAML: {error.reason}", "delete the character")
    except _Refused:
        pass
    else:
        return Source(path, builder.root, builder.findings)
    raise CatalogueError(builder.findings)


_YAML_HINT = "look at this line and the one above: indentation, a missing colon or quote, or a text that needs quotes"


def _text(path: Path) -> str:
    def refuse(message: str, hint: str, line: int = 1, column: int = 1, code: str = "C001") -> CatalogueError:
        return CatalogueError([Finding(path=str(path), line=line, column=column, code=code, message=message, hint=hint)])

    try:
        if path.is_dir():
            raise refuse("this is a directory, not a file", f"did you mean {path / 'licenses.yaml'}?")
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise refuse(f"the file has {size:,} bytes", f"at most {MAX_BYTES:,} are read")
        raw = path.read_bytes()
    except FileNotFoundError:
        raise refuse("there is no such file", "check the path, or name another with --catalogue PATH") from None
    except (OSError, ValueError) as error:
        raise refuse(f"the file cannot be read: {error}", "check the path and who may read it") from None
    if raw.startswith(b"\xef\xbb\xbf"):
        raise refuse("the file starts with a byte order mark", "save it as UTF-8 without BOM", code="C002")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        column = error.start - raw.rfind(b"\n", 0, error.start)
        raise refuse("the file is not UTF-8", "save it as UTF-8 without BOM", line, column, "C002") from None
    if not text.strip():
        raise refuse("the file is empty", "a catalogue starts with product:, languages: and scopes:")
    return text


class _Refused(Exception):  # noqa: N818  # it carries nothing: the finding is already noted
    """The rest of the file is not worth reading."""


class _Builder:
    """Builds maps and lists from the events of the parser, without recursion."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.findings: list[Finding] = []
        self.root: Any = None

    def refuse(self, place: Place, code: str, message: str, hint: str) -> None:
        self.findings.append(
            Finding(path=self.path, line=place[0] + 1, column=place[1] + 1, code=code, message=message, hint=hint)
        )

    def build(self, events: Iterator[yaml.Event]) -> None:
        """Set `root` to what the events of one document say."""
        stack: list[Map | Sequence_] = []
        keys: list[str | None] = []  # for each open collection: the key that waits for its value
        documents = 0
        for event in events:
            kind = type(event)
            if kind is yaml.ScalarEvent:
                mark = event.start_mark
                place = (mark.line, mark.column)
                value: Any = event.value
                if event.implicit[0] and value in _NULLS:
                    value = None
            elif kind is yaml.MappingStartEvent or kind is yaml.SequenceStartEvent:
                mark = event.start_mark
                place = (mark.line, mark.column)
                value = Map() if kind is yaml.MappingStartEvent else Sequence_()
                if len(stack) == MAX_DEPTH:
                    self.refuse(place, "C004", f"nested over {MAX_DEPTH} levels deep", "a catalogue needs about six")
                    raise _Refused
            elif kind is yaml.MappingEndEvent or kind is yaml.SequenceEndEvent:
                stack.pop()
                keys.pop()
                continue
            elif kind is yaml.AliasEvent:
                mark = event.start_mark
                place = (mark.line, mark.column)
                self.refuse(place, "C005", f"alias '*{event.anchor}'", "write the value out: aliases are not read")
                value = None
            else:
                if kind is yaml.DocumentStartEvent:
                    documents += 1
                    if documents > 1:
                        mark = event.start_mark
                        self.refuse((mark.line, mark.column), "C003", "a second document starts here", "delete the line ---")
                        raise _Refused
                continue
            if kind is not yaml.AliasEvent and (event.anchor or event.tag):
                self._refuse_decoration(place, event)
            if not stack:
                self.root = value
            else:
                self._put(stack[-1], keys, value, place)
            if kind is not yaml.ScalarEvent and kind is not yaml.AliasEvent:
                stack.append(value)
                keys.append(None)

    def _put(self, parent: Map | Sequence_, keys: list[str | None], value: Any, place: Place) -> None:  # noqa: ANN401
        if type(parent) is Sequence_:
            parent.append(value)
            parent.values_at.append(place)
        elif keys[-1] is None:
            keys[-1] = self._key(parent, value, place)
        else:
            key = keys[-1]
            keys[-1] = None
            if key != _SKIPPED and key not in parent:
                parent[key] = value
                parent.values_at[key] = place  # type: ignore[union-attr]

    def _key(self, parent: Map | Sequence_, value: Any, place: Place) -> str:  # noqa: ANN401
        if not isinstance(value, str):
            self.refuse(place, "C006", "a key must be a word", "write `key: value`")
            return _SKIPPED
        assert isinstance(parent, Map)  # noqa: S101
        if value in parent.keys_at:
            first = parent.keys_at[value][0] + 1
            self.refuse(place, "C007", f"key {value!r} stands twice", f"the first is on line {first}: delete or rename one")
        else:
            parent.keys_at[value] = place
        return value

    def _refuse_decoration(self, place: Place, event: Any) -> None:  # noqa: ANN401
        if event.anchor:
            self.refuse(place, "C005", f"anchor '&{event.anchor}'", "delete it: aliases are not read")
        if event.tag:
            self.refuse(place, "C005", f"tag {event.tag!r}", "delete it: each field knows what it holds")


_SKIPPED = "\0"  # in place of a key that is none; no YAML text holds this character
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
