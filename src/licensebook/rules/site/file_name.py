"""P1108: the name of a file does not fit an address."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1108",
    title="The name of a file does not fit an address",
    why="Some programs change capitals, spaces and letters such as ü in an address, and a link to it breaks.",
    wrong="""\
# Page
=== docs/en/Big Page.md
# Big page
""",
    right="""\
# Page
=== docs/en/big-page.md
# Big page
""",
)
