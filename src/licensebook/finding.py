"""A finding: one thing that is wrong, where it stands, and the way out."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One thing that is wrong in one place of one file.

    `line` and `column` count from 1. `hint` says what would be right; it may be empty.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def text(self) -> str:
        """Return `path:line:column: CODE message`, the hint indented on a line of its own."""
        head = f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head
