"""P905: a page is empty."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P905",
    title="A page is empty",
    why="A reader who follows a link to it finds nothing.",
    wrong="""\
---
title: Page
---
""",
    right="""\
---
title: Page
---

# Page
""",
)
