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
_HINT = "keep the version that is right, and delete the others and the lines of <<<<<<<, ======= and >>>>>>>"


def settled(text: str) -> tuple[str, list[Fault]]:
    """Return a page's text with the first of two versions alone, and a fault for each merge that was not finished.

    Every character keeps its place: what goes is blanked.
    """
    faults = list(_faults(text))
    kept = _WHOLE.sub(lambda found: _first(found, text), text) if faults else text
    return _MARK.sub(_blank, kept), faults


def _faults(text: str) -> Iterator[Fault]:
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() < end:
            continue
        whole = _WHOLE.match(text, mark.start())
        end = whole.end() if whole else mark.end()
        what = "two versions of the same lines, from a merge" if whole else f"{mark[0]!r} is left from a merge"
        yield Fault(mark.start(), Code.CONFLICT, what, _HINT)


def _first(conflict: re.Match[str], text: str) -> str:
    start, end = conflict.span("first")
    return _blanked(text[conflict.start() : start]) + text[start:end] + _blanked(text[end : conflict.end()])


def _blank(found: re.Match[str]) -> str:
    return _blanked(found[0])


def _blanked(text: str) -> str:
    return re.sub(r"[^\n]", " ", text)
