"""P1012: a sign on a page is not the one that its language uses."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1012",
    title="A sign on a page is not the one that its language uses",
    why="Each language has its own quotes and dashes. A wrong one looks careless, and some are read aloud wrongly.",
    wrong="""\
# Page

Everybody may use it , and nobody has to ...
""",
    right="""\
# Page

Everybody may use it, and nobody has to …
""",
)
