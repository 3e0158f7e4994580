"""How text with lines of its own is put into a line of another text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.markup.manuscript import Manuscript

_MARKER = re.compile(r"(?:[*+-]|\d{1,9}[.)])[ \t]+")
_LEAD = re.compile(rf"(?:[ \t]|>|{_MARKER.pattern})*")


def lead(text: str, at: int) -> str:
    """Return what the line of `at` starts with before the words: indentation, quote marks and list markers."""
    found = _LEAD.match(text, text.rfind("\n", 0, at) + 1, at)
    return found[0] if found else ""


def continued(lead: str) -> str:
    """Return what a further line starts with, so that it stands in the same quote and list item."""
    # Python-Markdown wants four columns in a list item, whatever its marker.
    return _MARKER.sub(lambda marker: " " * max(4, len(marker[0])), lead)


def placed(host: Manuscript, start: int, end: int, guest: Manuscript) -> Iterator[Manuscript]:
    """Yield `guest` in parts as it has to stand in place of `host[start:end]`.

    Its further lines get the quote marks and the indentation of the line they come into. Several lines that have that
    line for themselves, such as a table, get blank lines around them.
    """
    before = lead(host.text, start)
    further = continued(before)
    line_start = host.text.rfind("\n", 0, start) + 1
    above = host.text[: max(line_start - 1, 0)].rpartition("\n")[2]
    rest, _, following = host.text[end:].partition("\n")
    is_block = "\n" in guest.text and line_start + len(before) == start and not rest.strip()
    if is_block and above.strip("> \t") and before == further:
        yield host.output("\n" + further, start)
    yield from _indented(guest, further, host, start) if further else (guest,)
    if is_block and following.partition("\n")[0].strip("> \t"):
        yield host.output("\n" + further.rstrip(), start)


def _indented(guest: Manuscript, further: str, host: Manuscript, start: int) -> Iterator[Manuscript]:
    at = 0
    for line in guest.text.split("\n"):
        if at:
            yield guest[at - 1 : at]
            yield host.output(further if line else further.rstrip(), start)
        yield guest[at : at + len(line)]
        at += len(line) + 1
