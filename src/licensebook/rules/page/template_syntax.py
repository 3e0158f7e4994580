"""P201: an expression between braces cannot be read."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P201",
    title="An expression between braces cannot be read",
    why="Nothing can be put in its place.",
    wrong="""\
# Page

{{ license("basic" }}
""",
    right="""\
# Page

{{ license("basic").summary }}
""",
)
