"""P1011: a page has a slip in it."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1011",
    title="A page has a slip in it",
    why="A word that stands twice, broken letters or a note to oneself makes readers doubt the rest.",
    wrong="""\
# Page

You may may use it. (TODO: ask whether that is so)
""",
    right="""\
# Page

You may use it.
""",
)
