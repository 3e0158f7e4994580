"""Words and signs of a text that a language has another one for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.parts import parts
from licensebook.edit.text import Edit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from licensebook.finding import Finding

_AVOIDED = re.compile(r"'(.+)' is not ")
_USED = re.compile(r"write '([^']+)'")
# Code, addresses, names on screens, and what indents a further line.
_LEFT_ALONE = re.compile(r"`[^`]*`|\]\([^)]*\)|\*\*[^*]+\*\*|\n[ \t]+")


def other_words(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edits that put the word that is used in place of each avoided one in a text of the catalogue."""
    return tuple(_exchanged(text, at, finding, bound=r"\b"))


def other_signs(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edits that put the sign that is used in place of each avoided one in a text of the catalogue."""
    return tuple(_exchanged(text, at, finding, bound=""))


def other_word_here(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that puts the word that is used in place of the avoided one on a page."""
    avoided, used = _AVOIDED.match(finding.message), _USED.match(finding.hint)
    if not avoided or not used or not text.startswith(avoided[1], at):
        return ()
    return (Edit(at, at + len(avoided[1]), used[1]),)


def _exchanged(text: str, at: int, finding: Finding, *, bound: str) -> Iterator[Edit]:
    avoided, used = _AVOIDED.match(finding.message), _USED.match(finding.hint)
    part = next((one for one in parts(text).values() if one.kind == "text" and one.begin <= at < one.end), None)
    if not avoided or not used or not part:
        return
    is_quoted = text[part.start] in "\"'"
    start, end = part.start + is_quoted, part.end - is_quoted
    alone = [found.span() for found in _LEFT_ALONE.finditer(text, start, end)]
    for found in re.finditer(f"{bound}{re.escape(avoided[1])}{bound}", text[start:end]):
        place = (found.start() + start, found.end() + start)
        if not any(first <= place[0] < last for first, last in alone):
            yield Edit(*place, used[1])
