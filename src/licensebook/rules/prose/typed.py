"""P1016: a sentence says by hand what a feature takes."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1016",
    title="A page says by hand what a feature takes",
    why="When the rule changes in the catalogue, the page keeps the old one, and readers buy what they do not need.",
    wrong="""\
# Page

To change a file, you only need a seat license.
""",
    right="""\
# Page

{{ requires("write") }}
""",
)
