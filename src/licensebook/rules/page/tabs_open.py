"""P501: a group of tabs has no end."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P501",
    title="A group of tabs has no end",
    why="The rest of the page would be in the last tab.",
    wrong="""\
# Page

#### [Desk](#tab/desk)

Words.
""",
    right="""\
# Page

#### [Desk](#tab/desk)

Words.

***
""",
)
