"""P503: the head of a tab names no tab."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P503",
    title="The head of a tab names no tab",
    why="The id after `#tab/` keeps the chosen tab from page to page.",
    wrong="""\
# Page

#### [Desk](#tab/)

Words.
""",
    right="""\
# Page

#### [Desk](#tab/desk)

Words.

***
""",
)
