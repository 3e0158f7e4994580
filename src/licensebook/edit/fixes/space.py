"""A heading, step or item that lacks its space, or the full stop of its number."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding

_BROKEN = re.compile(r"'((\d{1,3})\D?)' is not the mark of ")
_MARK = re.compile(r"#{1,6}|\d{1,3}[.)]|[*+-]")


def missing_space(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that adds the space after the mark of a heading, a step or an item, or its full stop."""
    if broken := _BROKEN.match(finding.message):
        return (Edit(at, at + len(broken[1]), f"{broken[2]}."),) if text.startswith(broken[1], at) else ()
    mark = _MARK.match(text, at)
    return (Edit(mark.end(), mark.end(), " "),) if mark else ()
