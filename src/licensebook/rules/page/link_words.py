"""P607: a link has no words."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P607",
    title="A link has no words",
    why="Nobody sees it, and a screen reader has nothing to say.",
    wrong="""\
# Page

See [](license:basic).
""",
    right="""\
# Page

See [Basic](license:basic).
""",
)
