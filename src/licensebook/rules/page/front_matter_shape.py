"""P103: the front matter is no map of keys and values."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P103",
    title="The front matter is no map of keys and values",
    why="It is read by the names of its fields.",
    wrong="""\
---
Page
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
