"""P801: markup was not understood."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P801",
    title="Markup was not understood",
    why="Readers would see the markup itself.",
    wrong="""\
# Page

!!! note
    Words.
""",
    right="""\
# Page

> [!NOTE]
> Words.
""",
)
