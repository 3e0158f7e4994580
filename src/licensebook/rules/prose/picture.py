"""P1107: a picture has no words."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P1107",
    title="A picture has no words",
    why="Those who do not see the picture are told nothing of it.",
    wrong="""\
# Page

![](plan.png)
""",
    right="""\
# Page

![The plans side by side](plan.png)
""",
)
