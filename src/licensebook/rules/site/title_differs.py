"""P907: the title is another one than the heading."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P907",
    title="The title is another one than the heading",
    why="A reader who chose the title in a search wonders whether it is the right page.",
    wrong="""\
---
title: Pages
---

# Page
""",
    right="""\
---
title: Page
---

# Page
""",
)
