"""P803: a heading or a step lacks a space."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P803",
    title="A heading or a step lacks a space",
    why="It would be shown as plain text.",
    wrong="""\
# Page

##Details
""",
    right="""\
# Page

## Details
""",
)
