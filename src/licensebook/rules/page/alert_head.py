"""P403: the head of an alert is not complete."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P403",
    title="The head of an alert is not complete",
    why="It would be shown as a plain quote.",
    wrong="""\
# Page

> [NOTE]
> Words.
""",
    right="""\
# Page

> [!NOTE]
> Words.
""",
)
