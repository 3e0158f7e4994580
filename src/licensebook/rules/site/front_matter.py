"""P903: a field of the front matter has the wrong kind of value."""

from __future__ import annotations

from licensebook.rule import Rule

RULE = Rule(
    code="P903",
    title="A field of the front matter has the wrong kind of value",
    why="The builder would stop, or leave the field out.",
    wrong="""\
---
title: Page
date: 24.11.2026
---

# Page
""",
    right="""\
---
title: Page
date: 2026-11-24
---

# Page
""",
)
