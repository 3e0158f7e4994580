"""P502: two tabs of a group have the same id."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P502",
    title="Two tabs of a group have the same id",
    why="A link could not say which of them it means.",
    wrong="""\
# Page

#### [Desk](#tab/desk)

Words.

#### [Phone](#tab/desk)

Words.

***
""",
    right="""\
# Page

#### [Desk](#tab/desk)

Words.

#### [Phone](#tab/phone)

Words.

***
""",
)
