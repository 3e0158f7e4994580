"""Texts on their way to translators and back: PO for gettext's tools, XLIFF 1.2 for those of translation agencies.

What comes back is taken only where it fits: the text that it was made from is still there, and the links, code and
placeholders of that text are in the translation too.
"""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET
from xml.sax.saxutils import unescape

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from licensebook.errors import FindingsError
from licensebook.finding import Finding
from licensebook.inline import links
from licensebook.inline import problems as text_problems
from licensebook.translation.status import State

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from licensebook.translation.status import Status

_XLIFF = "urn:oasis:names:tc:xliff:document:1.2"
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_WAITING = "needs-review-translation"
_EMPTY = "needs-translation"
_DONE = "translated"
_DONE_STATES = frozenset({_DONE, "signed-off", "final"})
_FIXED = re.compile(r"`[^`]+`|\{\w+\}")

_ID = re.compile(r"""\bid=("[^"]*"|'[^']*')""")
_FORMATS = frozenset({"python-format", "python-brace-format"})
Reason = tuple[str, str, str]  # code, message and hint
Check = Callable[[str], Iterator[Reason]]

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


@dataclass(frozen=True, slots=True)
class Passage:
    """A text as translators get it: `key` names it, and `file` is what it comes from.

    `target` is empty where nothing is translated yet. `is_waiting` says that somebody has to look at it. `check` yields
    why a translation is refused, but for what has to do with the file that it came in.
    """

    key: str
    file: str
    source: str
    target: str
    is_waiting: bool
    check: Check


@dataclass(frozen=True, slots=True)
class Offer:
    """Every text that translators get, from one language into another."""

    source: str
    language: str
    passages: tuple[Passage, ...]


def passages_of_catalogue(status: Status) -> Iterator[Passage]:
    """Yield each text of the catalogue as translators get it."""
    for translation in status.translations:
        unit = translation.unit
        if unit.text:
            is_waiting = translation.state in {State.STALE, State.NEW}
            check = partial(_misfits, unit.source, status.source)
            yield Passage(unit.key, "licenses.yaml", unit.source, unit.target, is_waiting, check)


def as_po(offer: Offer, made: datetime) -> str:
    """Return every text with its translation as a PO file; what is to be looked at is fuzzy."""
    catalog = Catalog(
        locale=offer.language,
        header_comment=f"# Translations from {offer.source} into {offer.language}.",
        creation_date=made,
        revision_date=made,
        fuzzy=False,
    )
    for passage in offer.passages:
        flags = ["fuzzy"] if passage.is_waiting and passage.target else []
        message = catalog.add(passage.source, passage.target, context=passage.key, flags=flags)
        message.flags -= _FORMATS  # Babel guesses them from a % or a {: no text of ours is one
    written = io.BytesIO()
    write_po(written, catalog, width=0)
    return written.getvalue().decode("utf-8")


def as_xliff(offer: Offer, made: datetime) -> str:
    """Return every text with its translation as an XLIFF 1.2 file."""
    ET.register_namespace("", _XLIFF)
    root = ET.Element(_tag("xliff"), version="1.2")
    for file, passages in groupby(offer.passages, key=lambda passage: passage.file):
        attributes = {
            "original": file,
            "source-language": offer.source,
            "target-language": offer.language,
            "datatype": "plaintext",
            "date": made.strftime("%Y-%m-%dT%H:%M:%SZ"),
        }
        body = ET.SubElement(ET.SubElement(root, _tag("file"), attributes), _tag("body"))
        for passage in passages:
            element = ET.SubElement(body, _tag("trans-unit"), {"id": passage.key, _XML_SPACE: "preserve"})
            ET.SubElement(element, _tag("source")).text = passage.source
            ET.SubElement(element, _tag("target"), state=_state(passage)).text = passage.target
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _state(passage: Passage) -> str:
    if not passage.target:
        return _EMPTY
    return _WAITING if passage.is_waiting else _DONE


WRITERS: Mapping[str, Callable[[Offer, datetime], str]] = {".po": as_po, ".xlf": as_xliff, ".xliff": as_xliff}


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


def misfits(offer: Offer, found: Sequence[Returned], path: Path) -> Iterator[Finding]:
    """Yield why a translation that came back is refused, at its line in the file."""
    passages = {passage.key: passage for passage in offer.passages}
    for one in found:
        for code, message, hint in _reasons(passages.get(one.key), one, offer):
            yield Finding(path=str(path), line=one.line, column=1, code=code, message=message, hint=hint)


def _reasons(passage: Passage | None, one: Returned, offer: Offer) -> Iterator[Reason]:
    if not passage:
        yield "T102", f"neither the catalogue nor a page has a text {one.key!r}", "delete it here, or mend its name"
        return
    if passage.source != one.source:
        hint = f"translate what stands there now: {passage.source}"
        yield "T103", f"the {offer.source} text of {one.key!r} is another one by now", hint
    # What stands there already is refused only where somebody says that it fits an original that has changed.
    elif one.target != passage.target or (passage.is_waiting and one.is_done):
        yield from passage.check(one.target)


def _misfits(source: str, language: str, target: str) -> Iterator[Reason]:
    yield from (("T104", message, hint) for message, hint in text_problems(target))
    yield from lost(_parts(source), _parts(target), language)


def lost(needed: Counter[str], there: Counter[str], language: str) -> Iterator[Reason]:
    """Yield that a translation has other links, code or placeholders than its text in the source language."""
    if needed != there:
        lacking, surplus = (", ".join(sorted(one)) for one in (needed - there, there - needed))
        said = [f"needed: {lacking}"] * bool(lacking) + [f"too many: {surplus}"] * bool(surplus)
        yield "T105", f"links, code or placeholders differ from the {language} text", "; ".join(said)


def _parts(text: str) -> Counter[str]:
    return Counter([*_FIXED.findall(text), *(f"{link.kind}:{link.target}" for link in links(text))])


def _from_po(raw: bytes) -> Iterator[Returned]:
    # Babel passes over the rest of a text that goes on without quotes.
    for number, text in enumerate(_decoded(raw).split("\n"), 1):
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
    lines = _lines_of_ids(_decoded(raw))
    found = []
    for element in root.iter(_tag("trans-unit")):
        key = element.get("id", "")
        line = lines.get(key, 1)
        target = element.find(_tag("target"))
        is_done = target is None or target.get("state", _DONE) in _DONE_STATES
        found.append(Returned(key, _inside(element, "source"), _inside(element, "target"), line, is_done))
    return found


def _lines_of_ids(text: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for number, line in enumerate(text.split("\n"), 1):
        for quoted in _ID.findall(line):
            found.setdefault(unescape(quoted[1:-1], {"&quot;": '"'}), number)
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
