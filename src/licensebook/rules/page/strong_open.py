"""P805: bold words have no end."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P805",
    title="Bold words have no end",
    why="Readers would see the asterisks.",
    wrong="""\
# Page

Click **Save.
""",
    right="""\
# Page

Click **Save**.
""",
)
