"""Slips of a hurried hand: a word that stands twice, letters that broke on their way, a note to oneself, what hides."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_TWICE = re.compile(r"(?<![^\s(])([^\W\d_]+)\s+(\1)(?![\w-])(?=(?:\s+(\w+))?)", re.IGNORECASE)
# UTF-8 that was read as Windows-1252: the first byte of æ, ø, å, é or of a quote, and one that letters do not follow.
_BROKEN = re.compile(r"\S*(?:Ã[^\sA-Za-z]|â€)\S*")
_NOTE = re.compile(r"\b(?:TODO|FIXME|TBD|XXX)\b")
# What other programs leave in a text that is copied from them, and nobody sees: searches do not find the word then.
_HIDDEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffd]")
_LOST = "\ufffd"  # stands for what could not be read


class Slip(NamedTuple):
    """A slip at `start` of a text: what it is, the way out, and what stands there."""

    start: int
    message: str
    hint: str
    word: str


def slips(text: str, doubled: frozenset[str]) -> Iterator[Slip]:
    """Yield each slip in a text; the words `doubled` may stand twice in its language, `a+b` only before another one."""
    for match in _TWICE.finditer(text):
        small, before = match[2].lower(), f"{match[2]}+{match[3]}".lower()
        if doubled.isdisjoint({small, before}) and not match[2][0].isupper():
            yield Slip(match.start(), f"{match[1]!r} stands twice", f"write {match[1]!r} once", match[0])
    for match in _BROKEN.finditer(text):
        hint = f"write {mended!r}" if (mended := _mended(match[0])) else "write it anew, and save the file as UTF-8"
        yield Slip(match.start(), f"the letters of {match[0]!r} are broken", hint, match[0])
    for match in _NOTE.finditer(text):
        yield Slip(match.start(), f"the note {match[0]!r} is left", "do what it says, and delete it", match[0])
    for match in _HIDDEN.finditer(text):
        name, word = unicodedata.name(match[0]).lower(), _word_at(text, match.start())
        hint = f"type {_HIDDEN.sub('', word)!r} anew" if match[0] != _LOST else "type the letter anew"
        message = f"{_HIDDEN.sub('·', word)!r} has a character in it that is no letter: {name}"
        yield Slip(match.start(), message, hint, word)


def _word_at(text: str, at: int) -> str:
    start = max(text.rfind(blank, 0, at) for blank in " \n") + 1
    return text[start:].split(maxsplit=1)[0] if text[start:].split() else ""


def _mended(broken: str) -> str:
    try:
        return broken.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return ""
