"""Reads a YAML file into plain maps, lists and texts that know where in the file they stand.

YAML 1.2 without surprises: every scalar is the text that stands there, and only an empty value, `null` or `~` is None.
What each text means, a number or a date, is for the field that it belongs to. Aliases, anchors and tags are refused
(an alias can blow up a small file to gigabytes), and so is a key that stands twice.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import yaml

from licensebook.errors import CatalogueError
from licensebook.finding import Finding
from licensebook.syntax import Place, explain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    _ValueEvent = yaml.AliasEvent | yaml.ScalarEvent | yaml.CollectionStartEvent

MAX_BYTES = 64 * 1024 * 1024
MAX_DEPTH = 64

_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_BLOCK = re.compile(r"[|>][-+\d]*[ \t]*(?:#.*)?\n\s*")  # what a text in lines of its own starts with
_CUT = re.compile(r"([ \t]+)#([^\s#])?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x84\x86-\x9f]")


# Where two people changed the same lines, a merge leaves both versions, the first one below such a line.
_MERGE = re.compile(r"^<{7}(?: .*)?$", re.MULTILINE)
_UNFINISHED = (
    "two versions of the same lines, from a merge",
    "keep the version that is right, and delete the other and the lines of <<<<<<<, ======= and >>>>>>>",
)


class Map(dict[str, Any]):
    """A mapping; `keys_at` and `values_at` say where each key and value stands."""

    __slots__ = ("keys_at", "values_at")

    def __init__(self) -> None:
        super().__init__()
        self.keys_at: dict[str, Place] = {}
        self.values_at: dict[str, Place] = {}


class List(list[Any]):
    """A sequence; `values_at` says where each item stands."""

    __slots__ = ("values_at",)

    def __init__(self) -> None:
        super().__init__()
        self.values_at: list[Place] = []


class Source:
    """A file that was read: `data`, what is wrong in the YAML itself, and where everything stands."""

    def __init__(self, path: str, data: Any, findings: Sequence[Finding], text: str = "") -> None:  # noqa: ANN401
        self.path = path
        self.data = data
        self.findings = tuple(findings)
        self.text = text

    def finding(  # noqa: PLR0913 - what a finding is made of
        self,
        where: Sequence[str | int],
        code: str,
        message: str,
        hint: str = "",
        *,
        at_key: bool = False,
        word: str = "",
    ) -> Finding:
        """Return a finding about the value at `where`, a path of keys and indexes, about its key, or a word in it.

        A part of the path that is not in the file is passed over, so that what is missing is reported where it belongs.
        """
        place = self._place(where, at_key=at_key)
        found = _finding(self.path, self._place_of_word(where, place, word) if word else place, code, message, hint)
        return replace(found, about="/".join(map(str, where)))

    def _place_of_word(self, where: Sequence[str | int], place: Place, word: str) -> Place:
        """Return where a word of a text stands, which may go over several lines; else where the text starts."""
        value = self._value(where)
        start = sum(len(line) for line in self.text.splitlines(keepends=True)[: place[0]]) + place[1]
        if head := _BLOCK.match(self.text, start):
            start = head.end()
        written = _loosely(value).match(self.text, start) if isinstance(value, str) else None
        found = _loosely(word).search(self.text, start, written.end()) if written else None
        if not found:
            return place
        at = found.start()
        return self.text.count("\n", 0, at), at - self.text.rfind("\n", 0, at) - 1

    def _value(self, where: Sequence[str | int]) -> Any:  # noqa: ANN401
        value = self.data
        for part in where:
            match value, part:
                case Map(), str() if part in value:
                    value = value[part]
                case List(), int() if part < len(value):
                    value = value[part]
        return value

    def _place(self, where: Sequence[str | int], *, at_key: bool) -> Place:
        place: Place = (0, 0)
        node = self.data
        for rest, part in zip(reversed(range(len(where))), where, strict=True):
            match node, part:
                case Map(), str() if part in node:
                    # A map starts on the line of its first key, which says less than the key that it belongs to.
                    key = at_key or rest or isinstance(node[part], Map | List)
                    place = (node.keys_at if key else node.values_at)[part]
                    node = node[part]
                case List(), int() if part < len(node):
                    place = node.values_at[part]
                    node = node[part]
        return place


def _loosely(text: str) -> re.Pattern[str]:
    """Return a pattern for a text whose blanks may be line breaks, and that may be in quotes."""
    return re.compile(r"['\"]?" + r"\s+".join(map(re.escape, text.split())))


def read(path: str | Path) -> Source:
    """Read the YAML file at `path`.

    Raises:
        CatalogueError: the file cannot be read or is no YAML at all; what is wrong with single keys or values stands in
            `Source.findings` instead.
    """
    return parse(_text(Path(path)), str(path))


def parse(text: str, path: str) -> Source:
    """Read `text`, which stands in the file `path`; raise CatalogueError if it is no YAML."""
    reader = _Reader(path, text, yaml.parse(text, Loader=yaml.CSafeLoader))
    if merges := list(_MERGE.finditer(text)):
        for mark in merges:
            reader.refuse((text.count("\n", 0, mark.start()), 0), "C009", *_UNFINISHED)
        raise CatalogueError(reader.findings)
    try:
        return Source(path, reader.document(), reader.findings, text)
    except yaml.YAMLError as error:
        place, message, hint = explain(error, text, reader.last)
        reader.refuse(place, "C003", message, hint)
        raise CatalogueError(reader.findings) from None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        _refuse(path, "C001", "there is no such file", "check the path")
    except IsADirectoryError:
        inside = path / "licenses.yaml"
        hint = f"did you mean {inside}?" if inside.is_file() else "name the YAML file of the catalogue"
        _refuse(path, "C001", "this is a directory, not a file", hint)
    except PermissionError:
        _refuse(path, "C001", "you may not read this file", "ask its owner for leave to read it")
    except (OSError, ValueError) as error:
        _refuse(path, "C001", f"the file cannot be read: {_reason(error)}", "check the path")
    if len(raw) > MAX_BYTES:
        _refuse(path, "C001", f"the file has over {MAX_BYTES // 1024**2} MB", "a catalogue is far smaller")
    return _decoded(raw, path)


def _reason(error: OSError | ValueError) -> str:
    return (error.strerror if isinstance(error, OSError) else None) or str(error)


def _decoded(raw: bytes, path: Path) -> str:
    if raw.startswith(b"\xef\xbb\xbf"):
        _refuse(path, "C002", "the file starts with a byte order mark", "save it as UTF-8 without BOM")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        place = before.count("\n"), len(before) - before.rfind("\n") - 1
        _refuse(path, "C002", "the file is not UTF-8 from here on", "save it as UTF-8 without BOM", place)
    if not text.strip():
        _refuse(path, "C001", "the file is empty", "a catalogue starts with product:, languages: and scopes:")
    return text


def _refuse(path: Path, code: str, message: str, hint: str, place: Place = (0, 0)) -> NoReturn:
    raise CatalogueError([_finding(str(path), place, code, message, hint)]) from None


def _finding(path: str, place: Place, code: str, message: str, hint: str) -> Finding:
    line, column = place
    return Finding(path=path, line=line + 1, column=column + 1, code=code, message=message, hint=hint)


class _Reader:
    """Reads maps, lists and texts from the events of the YAML parser."""

    def __init__(self, path: str, text: str, events: Iterator[Any]) -> None:
        self.path = path
        self.text = text
        self.findings: list[Finding] = []
        self.last: yaml.ScalarEvent | None = None  # the text that was read last
        self._events = events

    def document(self) -> Any:  # noqa: ANN401
        """Return what the one document of the file holds, None if there is no document."""
        next(self._events)  # the start of the stream
        if isinstance(next(self._events), yaml.StreamEndEvent):
            return None
        root = self._value(next(self._events), 0)
        next(self._events)  # the end of the document
        if not isinstance(event := next(self._events), yaml.StreamEndEvent):
            self.refuse(_place(event), "C003", "a second document starts here", "delete the line ---")
            raise CatalogueError(self.findings)
        return root

    def refuse(self, place: Place, code: str, message: str, hint: str) -> None:
        """Note a finding."""
        self.findings.append(_finding(self.path, place, code, message, hint))

    def _value(self, event: _ValueEvent, depth: int) -> Any:  # noqa: ANN401
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if event.anchor or event.tag:
            self._refuse_decoration(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if depth == MAX_DEPTH:
            self.refuse(_place(event), "C004", f"nested over {MAX_DEPTH} levels deep", "a catalogue needs about six")
            raise CatalogueError(self.findings)
        return self._map(depth + 1) if isinstance(event, yaml.MappingStartEvent) else self._list(depth + 1)

    def _map(self, depth: int) -> Map:
        made = Map()
        while not isinstance(key_event := next(self._events), yaml.MappingEndEvent):
            key = self._key(key_event, made, depth)
            value_event = next(self._events)
            value = self._value(value_event, depth)
            if key is not None:
                made[key] = value
                made.keys_at[key] = _place(key_event)
                made.values_at[key] = _place(value_event)
        return made

    def _list(self, depth: int) -> List:
        made = List()
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            made.append(self._value(event, depth))
            made.values_at.append(_place(event))
        return made

    def _key(self, event: _ValueEvent, into: Map, depth: int) -> str | None:
        """Return a key, or None if it is refused."""
        key = self._value(event, depth)
        if not isinstance(key, str):
            self.refuse(_place(event), "C006", "a key must be a word", "write `key: value`")
        elif key == "<<":
            self.refuse(_place(event), "C005", "merge key '<<'", "write the fields out: nothing is merged")
        elif key in into:
            line = into.keys_at[key][0] + 1
            hint = f"the first is on line {line}: delete or rename one"
            self.refuse(_place(event), "C007", f"key {key!r} stands twice", hint)
        else:
            return key
        return None

    def _scalar(self, event: yaml.ScalarEvent) -> str | None:
        self.last = event
        text: str = event.value
        if event.implicit[0] and text in _NULLS:
            return None
        # Outside of double quotes, where one can be written as an escape, the YAML library refuses them itself.
        if event.style == '"' and (control := _CONTROL.search(text)):
            self.refuse(_place(event), "C003", f"control character {control[0]!r}", "delete it")
        if not event.style and (place := self._cut(event)):
            hint = 'put quotes around the text if "#" is part of it, or move the comment to a line of its own'
            self.refuse(place, "C008", "a comment ends this text", hint)
        return text

    def _cut(self, event: yaml.ScalarEvent) -> Place | None:
        """Return where a comment cuts a text: one that was most likely meant to go on, as a sentence or "room #1"."""
        mark: Any = event.end_mark
        comment = _CUT.match(self.text, mark.index)
        is_meant = comment and not comment[2] and " " not in event.value  # one word, explained after "# "
        return None if not comment or is_meant else (mark.line, mark.column + len(comment[1]))

    def _alias(self, event: yaml.AliasEvent) -> str:
        alias = f"*{event.anchor}"
        hint = "write the value out; if a text starts with *, put quotes around it"
        self.refuse(_place(event), "C005", f"alias {alias!r}", hint)
        return alias

    def _refuse_decoration(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent) -> None:
        if event.anchor:
            hint = "delete it; if a text starts with &, put quotes around it"
            self.refuse(_place(event), "C005", f"anchor '&{event.anchor}'", hint)
        if event.tag:
            hint = "delete it; if a text starts with !, put quotes around it"
            self.refuse(_place(event), "C005", f"tag {event.tag!r}", hint)


def _place(event: yaml.Event) -> Place:
    mark: Any = event.start_mark
    return mark.line, mark.column
