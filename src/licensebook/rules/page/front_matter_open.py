"""P101: the front matter has no end."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P101",
    title="The front matter has no end",
    why="All of the page would be read as front matter.",
    wrong="""\
---
title: Page

# Page
""",
    right="""\
---
title: Page
---

# Page
""",
)
