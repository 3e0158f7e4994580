"""P803: the mark of a heading, a step or an item is not complete."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P803",
    title="The mark of a heading, a step or an item is not complete",
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
