"""P1006: a limit, or the percentage or color of a warning, is written by hand."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1006",
    title="A limit, or the percentage or color of a warning, is written by hand",
    why="When the limit changes in the catalogue, a page that has the number by hand keeps the old one.",
    wrong="""\
# Page

You can have up to 20 boards.
""",
    right="""\
# Page

You can have up to {{ limit("boards").values["premium"] }} boards.
""",
)
