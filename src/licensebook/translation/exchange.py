"""Texts on their way to translators and back: PO for gettext's tools, XLIFF 1.2 for those of translation agencies.

What comes back is taken only where it fits: the text that it was made from is still there, and the links, code and
placeholders of that text are in the translation too.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from licensebook.errors import FindingsError
from licensebook.finding import Finding
from licensebook.inline import links
from licensebook.inline import problems as text_problems
from licensebook.translation.status import State

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from licensebook.translation.status import Status
    from licensebook.translation.unit import Unit

_XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_STATES = {State.STALE: "needs-review-translation", State.NEW: "needs-review-translation"}
_DONE = "translated"
_DONE_STATES = frozenset({_DONE, "signed-off", "final"})
_FIXED = re.compile(r"`[^`]+`|\{\w+\}")


# A comment, or a keyword with a text in quotes, or the next part of a text.
_PO_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?')


class _UnreadableError(Exception):
    """Something in a file that cannot be read, and its line."""

    def __init__(self, line: int, why: str) -> None:
        super().__init__(why)
        self.line = line


@dataclass(frozen=True, slots=True)
class Returned:
    """A translation that came back, the text that it was made from, and the line on which it stands.

    It is not done where it is marked as still to be looked at.
    """

    key: str
    source: str
    target: str
    line: int
    is_done: bool


def as_po(status: Status, made: datetime) -> str:
    """Return every text of the catalogue with its translation as a PO file; what is to be looked at is fuzzy."""
    catalog = Catalog(
        locale=status.language,
        header_comment=f"# Translations from {status.source} into {status.language}.",
        creation_date=made,
        revision_date=made,
        fuzzy=False,
    )
    for translation in status.translations:
        unit = translation.unit
        if unit.text:
            flags = ["fuzzy"] if translation.state in _STATES else []
            catalog.add(unit.source, unit.target, context=unit.key, flags=flags)
    written = io.BytesIO()
    write_po(written, catalog, width=0)
    return written.getvalue().decode("utf-8")


def as_xliff(status: Status, made: datetime) -> str:
    """Return every text of the catalogue with its translation as an XLIFF 1.2 file."""
    ET.register_namespace("", _XLIFF)
    root = ET.Element(_tag("xliff"), version="1.2")
    attributes = {
        "original": "licenses.yaml",
        "source-language": status.source,
        "target-language": status.language,
        "datatype": "plaintext",
        "date": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
    }
    body = ET.SubElement(ET.SubElement(root, _tag("file"), attributes), _tag("body"))
    for translation in status.translations:
        unit = translation.unit
        if unit.text:
            element = ET.SubElement(body, _tag("trans-unit"), {"id": unit.key, _XML_SPACE: "preserve"})
            ET.SubElement(element, _tag("source")).text = unit.source
            state = _STATES.get(translation.state, _DONE)
            ET.SubElement(element, _tag("target"), state=state).text = unit.target
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


WRITERS: Mapping[str, Callable[[Status, datetime], str]] = {".po": as_po, ".xlf": as_xliff, ".xliff": as_xliff}


def returned(path: Path) -> tuple[Returned, ...]:
    """Return the translations in a PO or XLIFF file, without those that are empty.

    Raises:
        FindingsError: the file is neither, or something in it cannot be read.
        OSError: there is no such file, or it may not be read.
    """
    raw = path.read_bytes()
    try:
        found = tuple(_from_po(raw) if path.suffix == ".po" else _from_xliff(raw))
    except _UnreadableError as error:
        raise FindingsError([_unreadable(path, error.line, str(error))]) from None
    filled = tuple(one for one in found if one.target)
    first: dict[str, Returned] = {}
    if twice := [one for one in filled if first.setdefault(one.key, one) is not one]:
        raise FindingsError(
            [_unreadable(path, one.line, f"{one.key!r} stands on line {first[one.key].line} already") for one in twice]
        )
    return filled


def _unreadable(path: Path, line: int, why: str) -> Finding:
    message, hint = f"the file cannot be read: {why}", "write it anew, or ask for it once more"
    return Finding(path=str(path), line=line, column=1, code="T101", message=message, hint=hint)


def misfits(status: Status, found: Sequence[Returned], path: Path) -> Iterator[Finding]:
    """Yield why a translation that came back is refused, at its line in the file."""
    units = {unit.key: unit for unit in status.units if unit.text}
    for one in found:
        unit = units.get(one.key)
        for code, message, hint in _reasons(unit, one, status):
            yield Finding(path=str(path), line=one.line, column=1, code=code, message=message, hint=hint)


def changed(status: Status, found: Sequence[Returned]) -> Iterator[tuple[Unit, str]]:
    """Yield each unit that came back with another text, and that text."""
    units = {unit.key: unit for unit in status.units}
    yield from ((units[one.key], one.target) for one in found if units[one.key].target != one.target)


def _reasons(unit: Unit | None, one: Returned, status: Status) -> Iterator[tuple[str, str, str]]:
    if not unit:
        yield "T102", f"the catalogue has no text {one.key!r}", "delete it here, or mend its name"
        return
    if unit.source != one.source:
        hint = f"translate what stands there now: {unit.source}"
        yield "T103", f"the {status.source} text of {one.key!r} is another one by now", hint
    yield from (("T104", message, hint) for message, hint in text_problems(one.target))
    if (missing := _parts(unit.source) - _parts(one.target)) or _parts(one.target) - _parts(unit.source):
        said = ", ".join(sorted(missing)) or "none of its own"
        yield "T105", f"links, code or placeholders differ from the {status.source} text", f"needed: {said}"


def _parts(text: str) -> Counter[str]:
    return Counter([*_FIXED.findall(text), *(f"{link.kind}:{link.target}" for link in links(text))])


def _from_po(raw: bytes) -> Iterator[Returned]:
    # Babel passes over the rest of a text that goes on without quotes.
    for number, text in enumerate(_decoded(raw).splitlines(), 1):
        if not _PO_LINE.fullmatch(text):
            raise _UnreadableError(number, f"a text lacks its quotes: {text.strip()}")
    try:
        catalog = read_po(io.BytesIO(raw), abort_invalid=True)
    except PoFileError as error:
        why = str(error).removesuffix(f" on {error.lineno}")
        raise _UnreadableError(error.lineno + 1, why) from None  # Babel counts from 0
    for message in catalog:
        if message.id and isinstance(message.id, str) and isinstance(message.string, str):
            line = message.lineno or 1
            yield Returned(message.context or "", message.id, message.string, line, not message.fuzzy)


def _from_xliff(raw: bytes) -> list[Returned]:
    if b"<!DOCTYPE" in raw:  # by which a small file can grow to gigabytes
        raise _UnreadableError(1, "a document type is declared")
    try:
        root = ET.fromstring(raw)  # noqa: S314  # without a document type there are no entities
    except ET.ParseError as error:
        raise _UnreadableError(error.position[0], str(error)) from None
    lines = _decoded(raw).splitlines()
    found = []
    for element in root.iter(_tag("trans-unit")):
        key = element.get("id", "")
        line = next((number for number, text in enumerate(lines, 1) if f'id="{key}"' in text), 1)
        target = element.find(_tag("target"))
        is_done = target is None or target.get("state", _DONE) in _DONE_STATES
        found.append(Returned(key, _inside(element, "source"), _inside(element, "target"), line, is_done))
    return found


def _decoded(raw: bytes) -> str:
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise _UnreadableError(raw.count(b"\n", 0, error.start) + 1, "it is not UTF-8") from None


def _inside(element: ET.Element, name: str) -> str:
    found = element.find(_tag(name))
    return "" if found is None else "".join(found.itertext())


def _tag(name: str) -> str:
    return f"{{{_XLIFF}}}{name}"
