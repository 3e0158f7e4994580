"""P901: a page has the address of an entry of the catalogue."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P901",
    title="A page has the address of an entry of the catalogue",
    why="The page would stand in place of the one that is made from the catalogue.",
    wrong="""\
# Page
=== docs/en/licenses/basic.md
# Basic
""",
    right="""\
# Page
=== docs/en/basic-tips.md
# Basic
""",
)
