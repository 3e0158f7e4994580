"""Slips of a hurried hand: a word that stands twice, letters that broke on their way, a note to oneself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_TWICE = re.compile(r"(?<![^\s(])([^\W\d_]+)\s+(\1)(?![\w-])", re.IGNORECASE)
# UTF-8 that was read as Windows-1252: the first byte of æ, ø, å, é or of a quote, and one that letters do not follow.
_BROKEN = re.compile(r"\S*(?:Ã[^\sA-Za-z]|â€)\S*")
_NOTE = re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b")


class Slip(NamedTuple):
    """A slip at `start` of a text: what it is, and the way out."""

    start: int
    message: str
    hint: str


def slips(text: str, doubled: Collection[str]) -> Iterator[Slip]:
    """Yield each slip in a text; the words `doubled` may stand twice in its language."""
    for match in _TWICE.finditer(text):
        if match[2].lower() not in doubled and not match[2][0].isupper():
            yield Slip(match.start(), f"{match[1]!r} stands twice", f"write {match[1]!r} once")
    for match in _BROKEN.finditer(text):
        hint = f"write {mended!r}" if (mended := _mended(match[0])) else "write it anew, and save the file as UTF-8"
        yield Slip(match.start(), f"the letters of {match[0]!r} are broken", hint)
    for match in _NOTE.finditer(text):
        yield Slip(match.start(), f"the note {match[0]!r} is left", "do what it says, and delete it")


def _mended(broken: str) -> str:
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
