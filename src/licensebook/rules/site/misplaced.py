"""P912: a page is in no folder of a published language."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P912",
    title="A page is in no folder of a published language",
    why="Nobody sees it.",
    wrong="""\
# Page
=== docs/zebra.md
# Zebra
""",
    right="""\
# Page
=== docs/en/zebra.md
# Zebra
""",
)
