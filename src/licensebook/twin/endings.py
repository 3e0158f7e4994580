"""Texts that end with another mark than in the source."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.rules.ending import ending, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from licensebook.finding import Finding
    from licensebook.twin.block import Block
    from licensebook.twin.pairing import Pair

ENDING = "P1113"  # a text ends with another mark than in another language
_EMPTY = re.compile(r"\{:?[ \t]*[#.][^{}\n]*\}|<!--.*?-->", re.DOTALL)  # attributes, and remarks
_TARGET = re.compile(r"\]\([^()\n]*\)|\]\[[^\[\]\n]*\]")
_ELSEWHERE = ("}}", "%}", ")]")  # an expression or an include, which may bring a sentence


def endings(pair: Pair) -> Iterator[Finding]:
    """Yield the mark that a text lacks, or that is another one."""
    theirs, ours = _shown(pair.there), _shown(pair.here)
    wanted, mark = ending(_TARGET.sub("]", theirs)), ending(_TARGET.sub("]", ours))
    # What comes from elsewhere may be a sentence with its full stop.
    is_open = theirs.endswith(_ELSEWHERE) or ours.endswith(_ELSEWHERE)
    if wanted != mark and not (is_open and {wanted, mark} <= {"", "."}):
        last = ours.split()[-1]
        path = pair.there.hand.page.path
        message = f"this ends with {told(mark)}, the same text in {path} with {told(wanted)}: {last!r}"
        at = pair.here.start + pair.here.raw.rindex(last) + len(last) - 1
        hint = f"write '{wanted}' at the end" if wanted else f"write no '{mark}' at the end"
        yield pair.here.hand.finding(at, ENDING, message, hint)


def _shown(block: Block) -> str:
    return _EMPTY.sub("", block.raw).rstrip(" \t\n>|")
