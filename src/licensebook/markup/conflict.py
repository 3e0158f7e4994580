"""What a merge leaves in a file where two people changed the same lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.markup.fault import Code, Fault

if TYPE_CHECKING:
    from collections.abc import Iterator

# Two versions of some lines: from <<<<<<< to =======, and on to >>>>>>>; with the older one from ||||||| on, if any.
_WHOLE = re.compile(
    r"^<{7}(?: .*)?\n(?P<first>(?:(?![<>]{7}).*\n)*?)(?:\|{7}(?: .*)?\n(?:.*\n)*?)?"
    r"={7}[ \t]*\n(?:(?![<>]{7}).*\n)*?>{7}(?: .*)?$",
    re.MULTILINE,
)
_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
_BORDER = re.compile(r"^={7}[ \t]*$", re.MULTILINE)
# A heading is a line of its own that is no sentence and no other block. Its line of = is as long as it is, or ends it.
_HEADING = re.compile(r"(?:\A|\n[ \t]*\n|^---[ \t]*\n) {0,3}(?![>#|*+-]|\d+[.)])(\S[^\n]*)(?<![.!?:;,|])\n\Z")
_FENCE = re.compile(r"^[ \t>]*(?:`{3}|~{3})", re.MULTILINE)
_WIDTH = 7
_HINT = "keep the version that is right, and delete the others and the lines of <<<<<<<, ======= and >>>>>>>"
_HINT_OF_BORDER = "delete this line, and keep one version of what stands above and below it"


def settled(text: str) -> tuple[str, list[Fault]]:
    """Return a page's text with the first of two versions alone, and a fault for each merge that was not finished.

    Every character keeps its place: what goes is blanked.
    """
    faults = list(_faults(text))
    kept = _WHOLE.sub(lambda found: _first(found, text), text) if faults else text
    kept = _MARK.sub(_blank, kept)
    borders = [border for border in _BORDER.finditer(kept) if _is_left(border, kept)]
    for border in borders:
        faults.append(Fault(border.start(), Code.CONFLICT, "'=======' is left from a merge", _HINT_OF_BORDER))
        kept = kept[: border.start()] + _blank(border) + kept[border.end() :]
    return kept, faults


def _faults(text: str) -> Iterator[Fault]:
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() < end:
            continue
        whole = _WHOLE.match(text, mark.start())
        end = whole.end() if whole else mark.end()
        what = "two versions of the same lines, from a merge" if whole else f"{mark[0]!r} is left from a merge"
        yield Fault(mark.start(), Code.CONFLICT, what, _HINT)


def _is_left(border: re.Match[str], text: str) -> bool:
    """Whether a line of seven = is left from a merge, and makes no heading of the line above it."""
    above, below = text[: border.start()], text[border.end() + 1 :].partition("\n")[0]
    if len(_FENCE.findall(above)) % 2 or above.rfind("<!--") > above.rfind("-->"):
        return False
    heading = _HEADING.search(above)
    return not heading or bool(below.strip() and len(heading[1].rstrip()) != _WIDTH)


def _first(conflict: re.Match[str], text: str) -> str:
    start, end = conflict.span("first")
    return _blanked(text[conflict.start() : start]) + text[start:end] + _blanked(text[end : conflict.end()])


def _blank(found: re.Match[str]) -> str:
    return _blanked(found[0])


def _blanked(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
