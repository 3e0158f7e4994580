"""A piece of a page that the hint writes anew."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit
from licensebook.spelling import normalize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding

_WRITE = "write "
_WRONG = re.compile(r"'(.+)' (?:is no|has no|lacks|is a slip for|has a space)")
_SLIP = re.compile(r"'([^']+)' is a slip for '([^']+)'")
_ANCHOR = re.compile(r"<a\s+(name)\s*=")


def written_anew(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that puts what the hint writes in place of what the message quotes."""
    wrong = _WRONG.match(finding.message)
    if not wrong or not finding.hint.startswith(_WRITE) or not text.startswith(wrong[1], at):
        return ()
    return (Edit(at, at + len(wrong[1]), finding.hint.removeprefix(_WRITE)),)


def right_word(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that puts the right word in place of a slip, or what writes a whole name that is one."""
    slip = _SLIP.fullmatch(finding.message)
    if not slip or not text.startswith(slip[1], at):
        return ()
    wrong, right = slip.groups()
    is_whole = " " in right and normalize(wrong).replace(" ", "") == normalize(right).replace(" ", "")
    return (Edit(at, at + len(wrong), finding.hint.removeprefix(_WRITE) if is_whole else right),)


def id_of_anchor(text: str, at: int, _finding: Finding) -> Sequence[Edit]:
    """Return the edit that gives an anchor an id in place of a name."""
    anchor = _ANCHOR.match(text, at)
    return (Edit(*anchor.span(1), "id"),) if anchor else ()
