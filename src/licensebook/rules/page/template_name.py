"""P202: an expression names something that does not exist."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P202",
    title="An expression names something that does not exist",
    why="What it was to show would be missing.",
    wrong="""\
# Page

{{ licence("basic").summary }}
""",
    right="""\
# Page

{{ license("basic").summary }}
""",
)
