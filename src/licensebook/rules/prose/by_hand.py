"""P1001: a name is written by hand."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1001",
    title="A name is written by hand",
    why="When the name changes in the catalogue, a page that has it by hand keeps the old one, and nobody notices.",
    wrong="""\
# Page

Choose Ark Premium.
""",
    right="""\
# Page

Choose {{ license("premium").name }}.
""",
)
