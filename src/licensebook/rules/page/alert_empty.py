"""P402: an alert says nothing."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P402",
    title="An alert says nothing",
    why="A reader would see an empty box.",
    wrong="""\
# Page

> [!NOTE]
""",
    right="""\
# Page

> [!NOTE]
> Words.
""",
)
