"""P902: a page is not UTF-8."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P902",
    title="A page is not UTF-8",
    why="Letters such as æ and ü would be shown as other signs.",
    wrong="""\
# P\ufffdge
""",
    right="""\
# Page
""",
)
