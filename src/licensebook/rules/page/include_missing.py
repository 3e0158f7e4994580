"""P301: an included page does not exist."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P301",
    title="An included page does not exist",
    why="A part of the page would be missing.",
    wrong="""\
# Page

[!include[Text](includes/gone.md)]
""",
    right="""\
# Page

[!include[Text](includes/there.md)]
=== docs/en/includes/there.md
There.
""",
)
