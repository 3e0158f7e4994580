"""P104: the front matter has no start."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P104",
    title="The front matter has no start",
    why="Readers would see its lines as text.",
    wrong="""\
title: Page
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
