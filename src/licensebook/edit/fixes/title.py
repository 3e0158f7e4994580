"""The title of a page, which is what its heading says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.scalar import scalar
from licensebook.edit.text import Edit, line_end

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding

_FIELD = re.compile(r"title:[^\r\n]*(?!\r?\n[ \t]+\S)")
_HEADING = re.compile(r"^# +(.+?)[ \t]*#*[ \t]*(?:\{:?[^{}\n]*\})?[ \t]*\r?$", re.MULTILINE)


def title_of_heading(text: str, at: int, finding: Finding) -> Sequence[Edit]:
    """Return the edit that gives a page the title that its readers see; none where an expression is a part of it."""
    field, heading = _FIELD.match(text, at), _HEADING.search(text, at)
    said = f"{finding.message} {finding.hint}"
    if not field or not heading or not (repr(heading[1]) in said or f"`title: {heading[1]}`" in said):
        return ()
    return (Edit(at, line_end(text, at), f"title: {scalar(heading[1])}"),)
