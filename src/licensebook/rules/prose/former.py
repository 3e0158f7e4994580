"""P1002: the name of an older license is written by hand."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1002",
    title="The name of an older license is written by hand",
    why="Readers look for something that they cannot buy any longer.",
    wrong="""\
# Page

Choose Ark Classic.
""",
    right="""\
# Page

{{ license("classic").name }} is an older license.
""",
)
