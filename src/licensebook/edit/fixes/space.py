"""A heading or step that lacks its space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from licensebook.edit.text import Edit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding

_MARK = re.compile(r"#{1,6}|\d{1,3}[.)]")


def missing_space(text: str, at: int, _finding: Finding) -> Sequence[Edit]:
    """Return the edit that adds the space after the marks of a heading or the number of a step."""
    mark = _MARK.match(text, at)
    return (Edit(mark.end(), mark.end(), " "),) if mark else ()
