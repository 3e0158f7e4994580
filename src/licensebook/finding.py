"""A finding: one thing that is wrong, where it stands, and the way out."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Finding:
    """One thing that is wrong in one place of one file.

    `line` and `column` count from 1. `hint` says what would be right; it may be empty. `about` is the path of keys in a
    catalogue that it is about, such as `licenses/basic/name`.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    about: str = field(default="", compare=False)

    def text(self) -> str:
        """Return `path:line:column: CODE message`, the hint indented on a line of its own."""
        head = f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"
        return f"{head}\n    {self.hint}" if self.hint else head
