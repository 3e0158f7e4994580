"""Remarks in brackets, which one of two languages has and the other one lacks."""

from __future__ import annotations

import re
from typing import NamedTuple

_REMARK = re.compile(r"\([^()]+\)")


class Remark(NamedTuple):
    """A remark at `start` of its text, and whether a translation has lost it rather than added it."""

    text: str
    start: int
    is_lost: bool


def odd_remark(source: str, translation: str) -> Remark | None:
    """Return the last remark that only one of two texts has; None where both have as many."""
    theirs, ours = list(_REMARK.finditer(source)), list(_REMARK.finditer(translation))
    if len(theirs) == len(ours):
        return None
    is_lost = len(theirs) > len(ours)
    found = theirs[-1] if is_lost else ours[-1]
    return Remark(" ".join(found[0].split()), found.start(), is_lost)
