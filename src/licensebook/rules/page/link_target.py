"""P601: a link leads to something that does not exist."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P601",
    title="A link leads to something that does not exist",
    why="Whoever follows it finds nothing.",
    wrong="""\
# Page

See [Basic](license:basik).
""",
    right="""\
# Page

See [Basic](license:basic).
""",
)
