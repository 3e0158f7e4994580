"""P602: there is no such kind of link."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P602",
    title="There is no such kind of link",
    why="Only a few kinds of addresses are known, so that no link can do harm.",
    wrong="""\
# Page

See [Basic](licence:basic).
""",
    right="""\
# Page

See [Basic](license:basic).
""",
)
