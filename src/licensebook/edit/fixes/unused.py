"""A line that nothing needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from licensebook.edit.text import Edit, line_start

if TYPE_CHECKING:
    from collections.abc import Sequence

    from licensebook.finding import Finding


def no_line(text: str, at: int, _finding: Finding) -> Sequence[Edit]:
    """Return the edit that takes a line away, and the empty one above it where another one follows."""
    start, end = line_start(text, at), text.find("\n", at) + 1 or len(text)
    above, below = text[:start], text[end:]
    lines = above.splitlines(keepends=True)
    if lines and not lines[-1].strip() and (not below.strip() or not below.splitlines()[0].strip()):
        start -= len(lines[-1])
    return (Edit(start, end, ""),)
