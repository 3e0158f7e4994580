"""P401: there is no such kind of alert."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P401",
    title="There is no such kind of alert",
    why="The kind says how urgent it is, and gives it a heading and a color.",
    wrong="""\
# Page

> [!NOTICE]
> Words.
""",
    right="""\
# Page

> [!NOTE]
> Words.
""",
)
